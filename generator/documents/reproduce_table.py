"""The passages of a table → a table of the tree: merged cells, section rows, widths, font size."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import Final

from generator.documents.columns import TALL, Fit, fit_columns, lines_in
from generator.documents.inline import runs
from generator.documents.layout import Layout
from generator.documents.tree import Cell, Column, Row, SectionRow, Table, Text
from generator.walk import Passage

__all__ = ["table_block"]

_MANY: Final = 6  # columns from which a table is laid on a turned page


def _cells(passages: Sequence[Passage], keys: Sequence[str]) -> list[Cell | None]:
    """Return the cells of one row; None where the row has none of its own."""
    own = {key: list(found) for key, found in groupby(passages, key=lambda passage: passage.column)}
    return [
        Cell(tuple(runs(line.printed) for line in own[key] if line.printed), anchor=own[key][0].anchor)
        if key in own
        else None
        for key in keys
    ]


def _merged(rows: Sequence[list[Cell | None] | SectionRow]) -> list[list[Cell | None] | SectionRow]:
    """Let each cell cover the rows below it that have none; a cell with nothing above is empty."""
    done: list[list[Cell | None] | SectionRow] = []
    above: dict[int, tuple[list[Cell | None], int]] = {}
    for row in rows:
        done.append(row)
        if isinstance(row, SectionRow):
            above = {}
            continue
        for index, cell in enumerate(row):
            if cell is None and index in above:
                holder = above[index][0]
                covering = holder[index]
                assert covering is not None  # noqa: S101  `above` names only rows that have the cell
                holder[index] = Cell(covering.paragraphs, covering.rows + 1, covering.anchor)
            else:
                row[index] = cell or Cell(())
                above[index] = (row, index)
    return done


def _length(cell: Cell | None) -> int:
    return sum(len(run.text) for runs_ in cell.paragraphs for run in runs_ if isinstance(run, Text)) if cell else 0


def _text(cell: Cell | None) -> str:
    return " ".join(run.text for runs_ in cell.paragraphs for run in runs_ if isinstance(run, Text)) if cell else ""


def _is_tall(cells: Sequence[Cell | None], fit: Fit, width: float) -> bool:
    """Say whether a row is too high to be kept on one page."""
    pairs = zip(cells, fit.shares, strict=True)
    return any(lines_in(_length(cell), share * width / 1000, fit.size) > TALL for cell, share in pairs)


def _fit(heads: Sequence[str], texts: Sequence[Sequence[str]], layout: Layout, *, turned: bool) -> tuple[Fit, bool]:
    """Choose the page's orientation and the widths: upright while every word is whole at the usual size."""
    if not turned and len(heads) < _MANY:
        fit = fit_columns(heads, texts, layout.width, (layout.table_size, layout.table_size - 1))
        if fit.whole:
            return fit, False
    return fit_columns(heads, texts, layout.landscape_width), True


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
    merged = _merged(raw)
    texts = [[_text(cell) for cell in row] for row in merged if not isinstance(row, SectionRow)]
    fit, turned = _fit(list(columns.values()), texts, layout, turned=turned)
    width = layout.landscape_width if turned else layout.width
    rows = tuple(row if isinstance(row, SectionRow) else Row(tuple(row), _is_tall(row, fit, width)) for row in merged)
    heads = tuple(Column(runs(head), share) for head, share in zip(columns.values(), fit.shares, strict=True))
    return Table(heads, rows, fit.size, turned, not fit.whole, passages[0].anchor)
