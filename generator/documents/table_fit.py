"""Cells as written → a table of the tree: merged cells, orientation of the page, widths, font size, tall rows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from generator.documents.columns import TALL, Fit, fit_columns, lines_in
from generator.documents.layout import Layout
from generator.documents.tree import Cell, Column, Field, Row, Runs, SectionRow, Table

__all__ = ["Cells", "fitted_table"]

Cells = list[Cell | None]  # None where a cell from above goes on
_MANY: Final = 6  # columns from which a table is laid on a turned page


def _merged(rows: Sequence[Cells | SectionRow]) -> list[Cells | SectionRow]:
    """Let each cell cover the rows below it that have none; a cell with nothing above is empty."""
    done: list[Cells | SectionRow] = []
    above: dict[int, Cells] = {}
    for row in rows:
        done.append(row)
        if isinstance(row, SectionRow):
            above = {}
            continue
        for index, cell in enumerate(row):
            if cell is None and index in above:
                holder = above[index]
                covering = holder[index]
                assert covering is not None  # noqa: S101  `above` names only rows that have the cell
                holder[index] = Cell(covering.paragraphs, covering.rows + 1, covering.anchor)
            else:
                row[index] = cell or Cell(())
                above[index] = row
    return done


def _text(runs: Runs) -> str:
    return "".join((run.value or run.blank) if isinstance(run, Field) else getattr(run, "text", "") for run in runs)


def _cell_text(cell: Cell | None) -> str:
    return " ".join(map(_text, cell.paragraphs)) if cell else ""


def _is_tall(cells: Sequence[Cell | None], fit: Fit, width: float) -> bool:
    """Say whether a row is too high to be kept on one page."""
    pairs = zip(cells, fit.shares, strict=True)
    return any(lines_in(len(_cell_text(cell)), share * width / 1000, fit.size) > TALL for cell, share in pairs)


def _fit(heads: Sequence[str], texts: Sequence[Sequence[str]], layout: Layout, *, turned: bool) -> tuple[Fit, bool]:
    """Choose the page's orientation and the widths: upright while every word is whole at the usual size."""
    if not turned and len(heads) < _MANY:
        fit = fit_columns(heads, texts, layout.width, (layout.table_size, layout.table_size - 1))
        if fit.whole:
            return fit, False
    return fit_columns(heads, texts, layout.landscape_width), True


def fitted_table(
    heads: Sequence[Runs], rows: Sequence[Cells | SectionRow], layout: Layout, anchor: str, *, turned: bool
) -> Table:
    """Return the table of these heads and rows; turned: on a landscape page even where an upright one would do."""
    merged = _merged(rows)
    names = [_text(head) for head in heads]
    texts = [[_cell_text(cell) for cell in row] for row in merged if not isinstance(row, SectionRow)]
    fit, turned = _fit(names, texts, layout, turned=turned)
    width = layout.landscape_width if turned else layout.width
    done = tuple(row if isinstance(row, SectionRow) else Row(tuple(row), _is_tall(row, fit, width)) for row in merged)
    columns = tuple(Column(head, share) for head, share in zip(heads, fit.shares, strict=True))
    return Table(columns, done, fit.size, turned, not fit.whole, anchor)
