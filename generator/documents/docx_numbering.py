"""Live numbering of a Word file: lists that, counted by a word processor, give exactly the printed numbers.

A block whose number would come out otherwise keeps it as letters, so that no reader sees a wrong one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from generator.documents.tree import Block, Clause, Document, Footnote, Heading, Item

__all__ = ["Lists", "Place"]

_ARABIC: Final = re.compile(r"(?:\d+\.)+\Z")
_ROMAN: Final = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV")
_WORD_LETTERS: Final = "абвгдежзиклмнопрстуфхцчшщэюя"  # how word processors count by Russian letters
_LEVELS: Final = 4
_DASH: Final = "–"


class Place(NamedTuple):
    """Where a block stands: its list and its level in it."""

    list: int
    level: int

    @property
    def xml(self) -> str:
        """Return the paragraph's numbering properties."""
        return f'<w:numPr><w:ilvl w:val="{self.level}"/><w:numId w:val="{self.list}"/></w:numPr>'


class _List(NamedTuple):
    """A list of the file: the format of its numbers and the text of each level."""

    format: str
    levels: tuple[str, ...]


_MAIN: Final = _List(
    "decimal", tuple("".join(f"%{i}." for i in range(1, depth + 1)) for depth in range(1, _LEVELS + 1))
)
_ROMAN_LIST: Final = _List("upperRoman", ("%1.",))
_NUMBERS: Final = _List("decimal", ("%1)",))
_LETTERS: Final = _List("russianLower", ("%1)",))
_DASHES: Final = _List("bullet", (_DASH,))


@dataclass(slots=True)
class Lists:
    """The lists of a document, and the place of each block that is numbered live."""

    indent: int
    lists: list[_List] = field(default_factory=list)
    places: dict[int, Place] = field(default_factory=dict)  # by identity of the block
    anchors: set[str] = field(default_factory=set)

    @classmethod
    def of(cls, document: Document, indent: int, *, automatic: bool) -> Lists:
        """Find the lists of a document; `indent` of the first line in twips."""
        found = cls(indent)
        if automatic:
            parts: dict[str, list[Block]] = {}
            for section in document.sections:
                parts.setdefault(section.part, []).extend(section.blocks)
            for blocks in parts.values():
                found._number(blocks)
                for group in _groups(blocks):
                    found._items(group)
        return found

    def _add(self, kind: _List) -> int:
        self.lists.append(kind)
        return len(self.lists)

    def _set(self, block: Heading | Clause | Item, place: Place) -> None:
        self.places[id(block)] = place
        if block.anchor:
            self.anchors.add(block.anchor)

    def _number(self, blocks: Iterable[Block]) -> None:
        """Count headings and clauses of a part as a word processor does."""
        main = roman = 0
        counters: list[int] = []
        romans = 0
        for block in blocks:
            if not isinstance(block, Heading | Clause):
                continue
            if isinstance(block, Heading) and romans < len(_ROMAN) and block.number == f"{_ROMAN[romans]}.":
                roman, romans = roman or self._add(_ROMAN_LIST), romans + 1
                self._set(block, Place(roman, 0))
            elif _ARABIC.match(block.number):
                path = [int(step) for step in block.number.split(".")[:-1]]
                level = len(path) - 1
                if level > len(counters) or level >= _LEVELS:
                    continue
                following = counters[level] + 1 if level < len(counters) else 1
                if path == [*counters[:level], following]:
                    counters, main = path, main or self._add(_MAIN)
                    self._set(block, Place(main, level))

    def _items(self, items: list[Item]) -> None:
        """Give the items of one list their places, if their signs are those of a live list."""
        signs = [item.marker for item in items]
        count = range(len(items))
        if signs == [f"{index + 1})" for index in count]:
            kind = _NUMBERS
        elif signs == [f"{letter})" for letter in _WORD_LETTERS[: len(items)]]:
            kind = _LETTERS
        elif set(signs) == {_DASH}:
            kind = _DASHES
        else:
            return
        number = self._add(kind)
        for item in items:
            self._set(item, Place(number, 0))

    def place(self, block: Block) -> Place | None:
        """Return where a block stands, None when its number is letters."""
        return self.places.get(id(block))

    @property
    def xml(self) -> str:
        """Return the definitions of all lists: what stands inside w:numbering."""
        abstract = "".join(self._abstract(number, kind) for number, kind in enumerate(self.lists, 1))
        instances = "".join(
            f'<w:num w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>'
            for number in range(1, len(self.lists) + 1)
        )
        return abstract + instances

    def _abstract(self, number: int, kind: _List) -> str:
        several = "multilevel" if len(kind.levels) > 1 else "singleLevel"
        levels = "".join(
            f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{kind.format}"/><w:suff w:val="space"/>'
            f'<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/>'
            f'<w:pPr><w:ind w:left="0" w:firstLine="{self.indent}"/></w:pPr></w:lvl>'
            for level, text in enumerate(kind.levels)
        )
        return (
            f'<w:abstractNum w:abstractNumId="{number}"><w:multiLevelType w:val="{several}"/>{levels}</w:abstractNum>'
        )


def _groups(blocks: Iterable[Block]) -> Iterator[list[Item]]:
    """Yield the items that follow each other; footnotes do not part them."""
    group: list[Item] = []
    for block in blocks:
        if isinstance(block, Item):
            group.append(block)
        elif not isinstance(block, Footnote):
            if group:
                yield group
            group = []
    if group:
        yield group
