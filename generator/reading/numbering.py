"""Numbers of clauses and items, and where a sequence of them breaks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from generator.walk import Passage

__all__ = ["Break", "Mark", "breaks", "marker_kind", "read_mark", "row_numbers"]

_DOTTED: Final = re.compile(r"^(\d{1,3}(?:\.\d{1,3})*)\.?$")
_BRACKET: Final = re.compile(r"^[-–—\s]*(\d{1,3})\)$")
_LETTER: Final = re.compile(r"^[-–—\s]*([а-яё])\)$", re.IGNORECASE)
_CELL: Final = re.compile(r"^\s*(\d{1,2}(?:\.\d{1,2})*)\.\s*[а-яё]", re.IGNORECASE)
_ALPHABET: Final = "абвгдежзиклмнопрстуфхцчшщэюя"
_SKIPPED: Final = frozenset("зочщ")
"""Letters that drafting rules let a list leave out (ё, й, ъ, ы, ь are not in the alphabet above at all)."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A read number: its kind (dotted, bracket, lower, upper), what stands before the last part, the last part."""

    kind: str
    prefix: tuple[int, ...]
    value: int
    text: str


@dataclass(frozen=True, slots=True)
class Break:
    """A passage whose number does not follow the one before it. `before` is empty at the head of a sequence."""

    passage: Passage
    before: str
    mark: Mark
    missing: tuple[str, ...]


@lru_cache(maxsize=20_000)
def read_mark(number: str) -> Mark | None:
    """Read «3.8.1.», «4.», «2)», «- 1)», «а)», «В)»; None for hyphens, footnotes and anything else."""
    bare = number.strip()
    if match := _DOTTED.match(bare):
        *prefix, value = (int(part) for part in match[1].split("."))
        return Mark("dotted", tuple(prefix), value, match[1])
    if match := _BRACKET.match(bare):
        return Mark("bracket", (), int(match[1]), f"{match[1]})")
    if (match := _LETTER.match(bare)) and match[1].lower() in _ALPHABET:
        kind = "upper" if match[1].isupper() else "lower"
        return Mark(kind, (), _ALPHABET.index(match[1].lower()) + 1, f"{match[1]})")
    return None


def marker_kind(number: str) -> str:
    """Return what an item is marked with: «1)», «1.», «а)», «А)», a dash, a mixture, or empty."""
    bare = number.strip()
    mark = read_mark(bare)
    if mark:
        double = "- " if bare[0] in "-–—" else ""
        return double + {"dotted": "1.", "bracket": "1)", "lower": "а)", "upper": "А)"}[mark.kind]
    return bare[:1] if bare[:1] in "-–—•*" else ""


def _text(mark: Mark, value: int) -> str:
    if mark.kind in ("lower", "upper"):
        letter = _ALPHABET[value - 1]
        return f"{letter.upper() if mark.kind == 'upper' else letter})"
    return ".".join(str(part) for part in (*mark.prefix, value)) + (")" if mark.kind == "bracket" else "")


def _missing(mark: Mark, last: int) -> tuple[str, ...]:
    values = range(last + 1, mark.value)
    if mark.kind in ("lower", "upper") and all(_ALPHABET[value - 1] in _SKIPPED for value in values):
        return ()
    return tuple(_text(mark, value) for value in values)


def _scope(passage: Passage, mark: Mark) -> tuple[object, ...]:
    node = passage.node
    if mark.kind == "dotted" and (mark.prefix or (node and (node.section or node.clause))):
        return passage.part, bool(node and node.section and not mark.prefix), mark.prefix
    return passage.part, mark.kind, id(passage.parent), mark.prefix


def breaks(passages: Iterable[Passage]) -> list[Break]:
    """Return gaps, repetitions and steps back of all sequences of numbers, in reading order.

    A sequence that begins again with 1 is a new one, unless 1 itself is repeated in the same list.
    """
    last: dict[tuple[object, ...], Mark] = {}
    owners: dict[tuple[object, ...], int] = {}
    found = []
    for passage in passages:
        mark = read_mark(passage.number)
        if mark is None:
            continue
        scope = _scope(passage, mark)
        before, owner = last.get(scope), owners.get(scope)
        last[scope], owners[scope] = mark, id(passage.parent)
        if before is None:
            if missing := _missing(mark, 0):
                found.append(Break(passage, "", mark, missing))
        elif mark.value == 1:
            if before.value == 1 and owner == id(passage.parent) and passage.parent is not None:
                found.append(Break(passage, before.text, mark, ()))
        elif mark.value <= before.value:
            found.append(Break(passage, before.text, mark, ()))
        elif missing := _missing(mark, before.value):
            found.append(Break(passage, before.text, mark, missing))
    return found


def row_numbers(
    passages: Iterable[Passage], roles: Mapping[tuple[str, str], str]
) -> dict[str, dict[str, list[Passage]]]:
    """Return, table by table, the cells that carry each row number.

    The number stands in its own column, or where a table has none, at the head of a cell («4. Ведение банка»).
    """
    numbered = {table for (table, _), role in roles.items() if role == "n"}
    found: dict[str, dict[str, list[Passage]]] = {}
    for passage in passages:
        if passage.key != "cell":
            continue
        if passage.table in numbered:
            label = passage.text.strip(" .") if roles.get((passage.table, passage.column)) == "n" else ""
        else:
            match = _CELL.match(passage.text)
            label = match[1] if match else ""
        if label and read_mark(label):
            found.setdefault(passage.table, {}).setdefault(label, []).append(passage)
    return found
