"""The tree of an act as written: its nodes one by one, its tables with bands and merged cells resolved."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.model.act import CanonRef, Cell, Node, Row, Table

__all__ = ["ResolvedRow", "cell_lines", "cell_text", "nodes_of", "resolve_rows", "table_nodes"]


@dataclass(frozen=True, slots=True)
class ResolvedRow:
    """A row with what holds for it: running number (bands have the last one), bands above, merged cells."""

    row: Row
    number: int
    cells: dict[str, Cell]
    year: int | None
    direction: str | None
    group: str | None
    group_canon: tuple[CanonRef | str, ...]


def resolve_rows(table: Table) -> Iterator[ResolvedRow]:
    """Yield rows and bands in order; a cell left out is the merged cell above, up to the last band.

    A year band ends direction and group, a direction band ends the group.
    """
    year = direction = group = None
    group_canon: tuple[CanonRef | str, ...] = ()
    above: dict[str, Cell] = {}
    number = 0
    for row in table.rows:
        if row.band:
            above = {}
            if row.year:
                year, direction, group, group_canon = row.year, None, None, ()
            if row.direction:
                direction, group, group_canon = row.direction, None, ()
            if row.group:
                group, group_canon = row.band, row.canon
            yield ResolvedRow(row, number, {}, year, direction, group, group_canon)
            continue
        number += 1
        cells = {key: row.cells.get(key, above.get(key, "")) for key in table.columns}
        own = cells.get("group")
        named = cell_text(own) if own else group
        canon = own.canon if isinstance(own, Node) else group_canon
        yield ResolvedRow(row, number, cells, row.year or year, row.direction or direction, named, canon)
        above = cells


def cell_lines(cell: Cell) -> tuple[str, ...]:
    """Return the texts of a cell's lines; nested items are lines too."""
    lines: list[str] = []
    for line in cell if isinstance(cell, tuple) else (cell,):
        if isinstance(line, str):
            lines.append(line)
            continue
        if line.text:
            lines.append(line.text)
        for _, items in line.lists():
            for item in items:
                lines.extend(cell_lines(item))
    return tuple(lines)


def cell_text(cell: Cell) -> str:
    """Return a cell as one line, its lines joined by « · »."""
    return " · ".join(line for line in cell_lines(cell) if line)


def nodes_of(nodes: Iterable[Node]) -> Iterator[Node]:
    """Yield every node below, footnotes, list items, cells and children included."""
    for node in nodes:
        yield node
        if node.footnotes:
            yield from nodes_of(node.footnotes)
        for _, items in node.lists():
            yield from nodes_of(items)
        if node.table:
            yield from table_nodes(node.table)
        if node.clauses:
            yield from nodes_of(node.clauses)


def table_nodes(table: Table) -> Iterator[Node]:
    """Yield the annotated cells of a table and what they hold."""
    yield from nodes_of(table.footnotes)
    for row in table.rows:
        for cell in row.cells.values():
            lines = cell if isinstance(cell, tuple) else (cell,)
            yield from nodes_of(line for line in lines if isinstance(line, Node))
