"""Passages of an act → blocks of its full text: headings, paragraphs, tables with merged cells."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import groupby

from generator.walk import ORDER, Passage

__all__ = ["Block", "TextTable", "full_text"]

_PEOPLE = ("signatory",)
_LONGEST_HEADING = 300


@dataclass(slots=True)
class TextCell:
    """A cell: its paragraphs and how many rows it spans."""

    passages: tuple[Passage, ...]
    rowspan: int = 1


@dataclass(slots=True)
class TextRow:
    """A row: a band over the whole width, or cells; None stands where a cell above goes on."""

    band: Passage | None = None
    cells: list[TextCell | None] = field(default_factory=list)


@dataclass(slots=True)
class TextTable:
    """A table of the act as printed."""

    heads: list[Passage] = field(default_factory=list)
    rows: list[TextRow] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Block:
    """One block: `kind` is heading, titled (heading and text), table, paragraph, or the passage's key."""

    kind: str
    passage: Passage
    level: int = 0
    table: TextTable | None = None
    private: bool = False

    @property
    def source(self) -> str:
        """Where the block's own passage stands in the act's folder: «regulation.yaml:12»."""
        return self.source_of(self.passage)

    @staticmethod
    def source_of(passage: Passage) -> str:
        """Where a passage stands in the act's folder."""
        in_act = passage.part == ORDER or passage.key in ("stamps", "closing")
        return f"{'act' if in_act else passage.part}.yaml:{passage.place[0]}"


def _kind(passage: Passage) -> str:
    if passage.key in ("head", "stamps", "footnotes", "signatory", "registration", "closing"):
        return {"footnotes": "footnote", "stamps": "stamp"}.get(passage.key, passage.key)
    if passage.title and not passage.text and len(passage.title) <= _LONGEST_HEADING:
        return "heading"
    if passage.title and passage.node and passage.node.section:
        return "titled"
    return "paragraph"


def _row(passages: list[Passage], columns: list[str], above: list[TextCell | None]) -> TextRow:
    """Lay a row's passages into columns; a column without passages continues the cell above."""
    cells: list[TextCell | None] = []
    by_column = {column: tuple(group) for column, group in groupby(passages, key=lambda p: p.column)}
    for index, column in enumerate(columns):
        upper = above[index] if above else None
        if column in by_column:
            cell = TextCell(by_column[column])
            above[index] = cell
            cells.append(cell)
        elif upper is not None:
            upper.rowspan += 1
            cells.append(None)
        else:
            cells.append(TextCell(()))
    return TextRow(cells=cells)


def _table(passages: Iterable[Passage]) -> TextTable:
    table = TextTable()
    above: list[TextCell | None] = []
    for (key, _), group in groupby(passages, key=lambda p: (p.key if p.key in ("columns", "band") else "", p.row)):
        items = list(group)
        if key == "columns":
            table.heads += items
        elif key == "band":
            table.rows += [TextRow(band=item) for item in items]
            above = [None] * len(table.heads)
        else:
            above = above or [None] * len(table.heads)
            table.rows.append(_row(items, [head.column for head in table.heads], above))
    return table


def full_text(passages: Iterable[Passage]) -> list[Block]:
    """Return the blocks of one part in reading order; a table stands where its head stands."""
    items = list(passages)
    tables: dict[str, list[Passage]] = {}
    for passage in items:
        if passage.table:
            tables.setdefault(passage.table, []).append(passage)
    blocks: list[Block] = []
    for passage in items:
        if not passage.table:
            kind = _kind(passage)
            blocks.append(Block(kind, passage, level=min(passage.depth, 2), private=passage.key in _PEOPLE))
        elif passage.table in tables:
            blocks.append(Block("table", passage, table=_table(tables.pop(passage.table))))
    return blocks
