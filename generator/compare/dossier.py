"""A role's dossier: everything that concerns the bodies of one role in every act.

A body may have no «функции» in an act and yet duties in its clauses, events and road map; the dossier gathers
functions, measures where the body is responsible, executes or takes part, passages annotated with it, events
of its level, and passages that mention it by name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from generator.collect.wording import clean
from generator.compare.columns import columns
from generator.compare.table import Column, Quote
from generator.model.act import Act, Node
from generator.model.catalogue import Base, RoleEntry
from generator.tree import ResolvedRow, cell_lines, cell_text
from generator.walk import Passage

__all__ = ["SECTIONS", "ActDossier", "dossier", "name_pattern"]

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
_LONGEST_NAME = 8  # words; longer names are never repeated in a text as they stand
_SKIPPED = ("head", "stamps", "signatory", "registration", "columns", "band")


@dataclass(frozen=True, slots=True, kw_only=True)
class ActDossier:
    """What one act says: the bodies of the role and quotations by section, in the order of SECTIONS."""

    column: Column
    names: tuple[str, ...]
    sections: tuple[tuple[str, tuple[Quote, ...]], ...]


def _stem(word: str) -> str:
    """Return a pattern of a word whose ending may change; abbreviations and the shortest words stay as they are."""
    if len(word) < 4 or word.isupper():
        return re.escape(word)
    return f"{re.escape(word[: -1 if len(word) < 6 else -2])}{_LETTER}{{0,4}}"


def name_pattern(names: Iterable[str]) -> re.Pattern[str] | None:
    """Return a pattern that finds the names in any case form; None when no name is fit for searching."""
    found = set()
    for name in names:
        words = re.findall(r"\w+", name)
        if words and len(words) <= _LONGEST_NAME and (len(words) > 1 or len(words[0]) > 2):
            found.add(r"[\s«»\"()-]+".join(map(_stem, words)))
    alternatives = "|".join(sorted(found, key=lambda item: (-len(item), item)))
    return re.compile(f"(?<!{_LETTER})(?:{alternatives})(?!{_LETTER})", re.IGNORECASE) if found else None


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


def _act_dossier(
    act: Act, role: RoleEntry, passages: Sequence[Passage], column: Column, known: re.Pattern[str] | None
) -> ActDossier:
    bodies = [subject for subject in act.file.subjects if role.id in subject.roles]
    names = name_pattern([*(item.name for item in bodies), *(item.abbr for item in bodies if item.abbr)])
    subjects = frozenset(subject.id for subject in bodies)
    found: dict[str, dict[tuple[str, int, str], Quote]] = {section: {} for section in SECTIONS}
    for passage in passages:
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


def dossier(base: Base, role: RoleEntry, passages: Mapping[str, Sequence[Passage]]) -> tuple[ActDossier, ...]:
    """Return what every act says of a role; `passages` are those of each act by slug."""
    known = name_pattern([role.label, *role.aliases])
    return tuple(_act_dossier(base.acts[item.act], role, passages[item.act], item, known) for item in columns(base))
