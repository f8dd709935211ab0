"""The passages of a table → a table of the tree."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from generator.documents.inline import runs
from generator.documents.layout import Layout
from generator.documents.table_fit import fitted_table
from generator.documents.tree import Cell, SectionRow, Table
from generator.walk import Passage

__all__ = ["table_block"]


def _cells(passages: Sequence[Passage], keys: Sequence[str]) -> list[Cell | None]:
    """Return the cells of one row; None where the row has none of its own."""
    own = {key: list(found) for key, found in groupby(passages, key=lambda passage: passage.column)}
    return [
        Cell(tuple(runs(line.printed) for line in own[key] if line.printed), anchor=own[key][0].anchor)
        if key in own
        else None
        for key in keys
    ]


def table_block(passages: Sequence[Passage], layout: Layout, *, turned: bool) -> Table:
    """Return the table of these passages (heads, section rows, cells); turned: on a landscape page anyway."""
    columns = {p.column: p.text for p in passages if p.key == "columns"}
    raw: list[list[Cell | None] | SectionRow] = []
    for (row, _), found in groupby(
        (p for p in passages if p.key != "columns"), key=lambda p: (p.row, p.anchor if not p.row else "")
    ):
        members = list(found)
        if row:
            raw.append(_cells(members, list(columns)))
        else:
            raw.extend(SectionRow(runs(band.text), band.anchor) for band in members)
    return fitted_table([runs(head) for head in columns.values()], raw, layout, passages[0].anchor, turned=turned)
