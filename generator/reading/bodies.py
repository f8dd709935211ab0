"""Which bodies a text names: the act's subjects by name, quoted name or abbreviation; persons by initials."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from generator.model.act import Subject
from generator.model.catalogue import LexiconEntry
from generator.morphology import content_lemmas
from generator.view import ActView
from generator.walk import Passage

__all__ = [
    "PERSON",
    "Finder",
    "ancestors",
    "children",
    "composition",
    "function_holders",
    "label",
    "pattern_of",
    "people",
    "spread",
    "surname",
]

PERSON = re.compile(
    r"(?:(?<![А-ЯЁа-яё.])[А-ЯЁ]\.\s?[А-ЯЁ]\.\s?[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?)"
    r"|(?:(?<![А-ЯЁа-яё.])[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?\s[А-ЯЁ]\.\s?[А-ЯЁ]\.(?!\s?[А-ЯЁ][а-яё]))"
)
"""A surname with initials before or after it; of «Проректор А.Б. Орлова» the surname, not the post."""
_QUOTED = re.compile(r"[«\"“]([^«»\"“”]+)[»\"”]")
_LEGAL_FORM = re.compile(r"^.*?(?:учреждение|образования)\s+(?=[«\"А-ЯЁ](?!бласт))(?!Республик|[А-ЯЁ][а-яё]+ской)")
_STEM = 6


@lru_cache(maxsize=128)
def pattern_of(entries: tuple[LexiconEntry, ...], group: str | None = None) -> re.Pattern[str]:
    """Return one expression for the entries of a lexicon (of one group); of an empty list, one that never fits."""
    parts = [
        entry.text if entry.pattern else rf"\b{re.escape(entry.text)}\w*"
        for entry in entries
        if group is None or entry.group == group
    ]
    return re.compile("|".join(f"(?:{part})" for part in parts) or r"(?!)", re.IGNORECASE)


def _stemmed(text: str) -> str:
    return " ".join(lemma[:_STEM] for lemma in content_lemmas(text))


@dataclass(frozen=True, slots=True)
class Finder:
    """Finds the act's subjects in a text; built once for an act."""

    short: tuple[tuple[str, re.Pattern[str]], ...]
    long: tuple[tuple[str, str], ...]

    @classmethod
    def of(cls, view: ActView) -> Finder:
        """Take names, names in quotation marks and abbreviations of the subjects of an act."""
        short: list[tuple[str, re.Pattern[str]]] = []
        long: list[tuple[str, str]] = []
        for subject in view.act.file.subjects:
            forms = {subject.name, *(inner for inner in _QUOTED.findall(subject.name) if " " in inner)}
            if subject.abbr and " " not in subject.abbr:
                short.append((subject.id, _exact(subject.abbr)))
            elif subject.abbr:
                forms.add(subject.abbr)
            long += [(subject.id, stemmed) for form in sorted(forms) if (stemmed := _stemmed(form))]
        return cls(tuple(short), tuple(long))

    def find(self, text: str) -> tuple[str, ...]:
        """Return the ids of the subjects a text names, in the order of the act's list."""
        stemmed = f" {_stemmed(text)} "
        found = [key for key, pattern in self.short if pattern.search(text)]
        found += [key for key, form in self.long if f" {form} " in stemmed]
        return tuple(dict.fromkeys(found))


def _exact(text: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(text)}(?!\w)")


def children(subjects: Sequence[Subject]) -> dict[str, list[str]]:
    """Return the ids of the bodies that are part of a body."""
    found: dict[str, list[str]] = {}
    for subject in subjects:
        if subject.parent:
            found.setdefault(subject.parent, []).append(subject.id)
    return found


def ancestors(subjects: Sequence[Subject], key: str) -> Iterator[str]:
    """Yield the bodies a body is part of, nearest first; a circle ends the walk."""
    parents = {subject.id: subject.parent for subject in subjects}
    seen = {key}
    while (parent := parents.get(key)) and parent not in seen:
        yield parent
        seen.add(parent)
        key = parent


def spread(subjects: Sequence[Subject], keys: Iterable[str]) -> set[str]:
    """Return the bodies together with everything that is part of them."""
    below, found, todo = children(subjects), set(), list(keys)
    while todo:
        key = todo.pop()
        if key not in found:
            found.add(key)
            todo += below.get(key, [])
    return found


def function_holders(view: ActView) -> dict[str, Passage]:
    """Return the bodies that have functions, each with the passage of its first one."""
    found: dict[str, Passage] = {}
    for row in view.rows.get("functions", ()):
        if row.subject and row.subject not in found:
            found[row.subject] = view.passage_of(row)
    return found


def composition(view: ActView) -> dict[str, Passage]:
    """Return the bodies listed as members of the system, each with its item."""
    found: dict[str, Passage] = {}
    for passage in view.passages:
        if passage.key == "members":
            for key in passage.context.subjects:
                found.setdefault(key, passage)
    return found


def label(subject: Subject, length: int = 80) -> str:
    """Return a name short enough for a message: abbreviation, or the name without its legal form."""
    if subject.abbr:
        return subject.abbr
    own = _LEGAL_FORM.sub("", subject.name) if len(subject.name) > length else subject.name
    return own if len(own) <= length else own[:length].rsplit(" ", 1)[0] + "…"


def people(text: str) -> list[str]:
    """Return the persons named by surname and initials, as written."""
    return PERSON.findall(text)


def surname(person: str) -> str:
    """Return the surname and the initials without spaces, surname first: «Иванов А.Б.»."""
    initials = "".join(re.findall(r"[А-ЯЁ]\.", person))
    name = re.search(r"[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?", person)
    return f"{name[0] if name else ''} {initials}".strip()
