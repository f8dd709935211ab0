"""A role's dossier: everything that concerns the bodies of one role in every act.

A body may have no «функции» in an act and yet duties in its clauses, events and road map; the dossier gathers
functions, measures where the body is responsible, executes or takes part, passages annotated with it, events
of its level, and passages that mention it by name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.collect.wording import clean
from generator.compare.act_texts import ActTexts
from generator.compare.columns import columns
from generator.compare.table import Column, Quote
from generator.model.act import Act, Node
from generator.model.catalogue import Base, RoleEntry
from generator.tree import ResolvedRow, cell_lines, cell_text
from generator.walk import Passage

__all__ = ["SECTIONS", "ActDossier", "dossier", "name_pattern", "name_stems"]

FUNCTIONS, MEASURES, AGREEMENTS, MONITORING, SAID, EVENTS, MENTIONS = SECTIONS = (
    "Функции",
    "Меры дорожной карты",
    "Соглашения",
    "Мониторинг",
    "Прямо сказано об этом субъекте",
    "Мероприятия его уровня",
    "Упоминания в других местах",
)
_PARTS = {"responsible": "ответственный", "executors": "исполнитель", "participants": "участник"}
_LETTER = "[А-Яа-яЁёA-Za-z0-9]"  # not \\w: scripts of the site read the same patterns
_BEFORE = "[А-Яа-яЁёA-Za-z0-9-]"  # «научно-методический совет» is no «методический совет»
_LONGEST_NAME = 8  # words; longer names are never repeated in a text as they stand
_SKIPPED = ("head", "stamps", "signatory", "registration", "columns", "band")


@dataclass(frozen=True, slots=True, kw_only=True)
class ActDossier:
    """What one act says: the bodies of the role and quotations by section, in the order of SECTIONS."""

    column: Column
    names: tuple[str, ...]
    sections: tuple[tuple[str, tuple[Quote, ...]], ...]


def _cut(word: str) -> str:
    """Return the part of a word that no case changes; abbreviations and the shortest words are whole."""
    return word if len(word) < 4 or word.isupper() else word[: -1 if len(word) < 6 else -2]


def _stem(word: str) -> str:
    """Return a pattern of a word whose ending may change."""
    stem = _cut(word)
    return re.escape(stem) if stem == word else f"{re.escape(stem)}{_LETTER}{{0,4}}"


def _words(name: str) -> list[str]:
    """Return the words of a name that is fit for searching, none of any other."""
    words = re.findall(r"\w+", name)
    return words if words and len(words) <= _LONGEST_NAME and (len(words) > 1 or len(words[0]) > 2) else []


def name_stems(names: Iterable[str]) -> tuple[str, ...]:
    """Return lower-case stems one of which stands in every text where `name_pattern` finds a name."""
    stems = set()
    for name in names:
        if words := _words(name):
            stems.add(max((_cut(word).lower() for word in words), key=len))
    return tuple(sorted(stems))


def name_pattern(names: Iterable[str]) -> re.Pattern[str] | None:
    """Return a pattern that finds the names in any case form; None when no name is fit for searching."""
    found = set()
    for name in names:
        if words := _words(name):
            found.add(r"[\s«»\"()-]+".join(map(_stem, words)))
    alternatives = "|".join(sorted(found, key=lambda item: (-len(item), item)))
    return re.compile(f"(?<!{_BEFORE})(?:{alternatives})(?!{_LETTER})", re.IGNORECASE) if found else None


def _quote(passage: Passage, text: str = "", lead: str = "") -> Quote:
    return Quote(
        act=passage.act,
        anchor=passage.anchor,
        address=passage.address,
        text=clean(text or " ".join(filter(None, (passage.title, passage.text)))),
        lead=lead,
    )


def _measure(passage: Passage, row: ResolvedRow) -> Quote:
    text = cell_text(row.cells.get("measure", "")) or row.group or passage.text
    deadline = " · ".join(cell_lines(row.cells["deadline"])) if "deadline" in row.cells else ""
    return _quote(passage, text, "; ".join(filter(None, (_PARTS.get(passage.column, ""), deadline))))


def _section(passage: Passage, subjects: frozenset[str], level: str, named: re.Pattern[str] | None) -> str:
    """Say where a passage belongs in the dossier; an empty string when it does not concern the role."""
    node = passage.node or Node()
    own = bool(subjects & set(passage.context.subjects))
    if passage.key in _SKIPPED:
        return ""
    if passage.part == "roadmap" and passage.row:
        mentioned = bool(named and named.search(passage.text))
        return MEASURES if passage.column in _PARTS and (own or mentioned) else ""
    bearer = passage.key == "functions" and own
    if bearer or (node.function and subjects & set(node.function.subjects)):
        return FUNCTIONS
    if node.agreement and subjects & set(node.agreement.parties):
        return AGREEMENTS
    if node.monitoring and subjects & set(node.monitoring.by):
        return MONITORING
    if own and passage.text:
        return SAID
    if passage.key == "events":
        return EVENTS if passage.context.level == level else ""
    return MENTIONS if named and named.search(passage.text) else ""


def _concerned(texts: ActTexts, subjects: Iterable[str], names: Iterable[str]) -> list[Passage]:
    """Return in reading order the passages that may concern a role: its bodies', its names, all events."""
    found = texts.holding(name_stems(names)).union(texts.events)
    for subject in subjects:
        found.update(texts.by_subject.get(subject, ()))
    return [texts.passages[index] for index in sorted(found)]


def _act_dossier(act: Act, role: RoleEntry, texts: ActTexts, column: Column) -> ActDossier:
    bodies = [subject for subject in act.file.subjects if role.id in subject.roles]
    own = [*(item.name for item in bodies), *(item.abbr for item in bodies if item.abbr)]
    common = [role.label, *role.aliases]
    names, known = name_pattern(own), name_pattern(common)
    subjects = frozenset(subject.id for subject in bodies)
    found: dict[str, dict[tuple[str, int, str], Quote]] = {section: {} for section in SECTIONS}
    for passage in _concerned(texts, subjects, [*own, *common]):
        section = _section(passage, subjects, role.level, names) or _section(passage, subjects, role.level, known)
        if not section:
            continue
        if section == MEASURES and passage.record:
            found[section].setdefault((passage.table, passage.row, ""), _measure(passage, passage.record))
        else:
            found[section][passage.anchor, 0, ""] = _quote(passage)
    return ActDossier(
        column=column,
        names=tuple(f"{item.name} ({item.abbr})" if item.abbr else item.name for item in bodies),
        sections=tuple((section, tuple(quotes.values())) for section, quotes in found.items() if quotes),
    )


def dossier(base: Base, role: RoleEntry, texts: Mapping[str, ActTexts]) -> tuple[ActDossier, ...]:
    """Return what every act says of a role; `texts` are those of each act by slug."""
    return tuple(_act_dossier(base.acts[item.act], role, texts[item.act], item) for item in columns(base))
