"""A table of the tree in WordprocessingML: repeated head, rows kept whole, merged cells, section rows."""

from __future__ import annotations

from collections.abc import Sequence

from generator.documents.docx_text import Writing, paragraph
from generator.documents.layout import Layout
from generator.documents.tree import Cell, Row, SectionRow, Table

__all__ = ["grid", "table_xml", "twips"]


def twips(millimetres: float) -> int:
    """Return millimetres in twentieths of a point."""
    return round(millimetres * 1440 / 25.4)


def grid(shares: Sequence[int], width: float) -> list[int]:
    """Return the widths of the columns in twips; their sum is the table's width exactly."""
    total = twips(width)
    widths = [total * share // 1000 for share in shares]
    widths[-1] += total - sum(widths)
    return widths


def _cell(width: int, inside: str, properties: str = "") -> str:
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{properties}</w:tcPr>{inside}</w:tc>'


def _own_size(table: Table, layout: Layout) -> int:
    return 0 if table.size == layout.table_size else table.size


def _paragraphs(cell: Cell | None, writing: Writing, size: int) -> str:
    filled = cell.paragraphs if cell and cell.paragraphs else ((),)
    return "".join(paragraph("TableText", runs, writing, size=size) for runs in filled)


def _row(row: Row, widths: Sequence[int], merged: Sequence[int], writing: Writing, size: int) -> str:
    cells = []
    for width, cell, left in zip(widths, row.cells, merged, strict=True):
        begins = '<w:vMerge w:val="restart"/>' if cell and cell.rows > 1 else ""
        cells.append(_cell(width, _paragraphs(cell, writing, size), "<w:vMerge/>" if left else begins))
    inside = "" if row.tall else "<w:cantSplit/>"
    inside += f'<w:trHeight w:val="{twips(row.height)}" w:hRule="atLeast"/>' if row.height else ""
    whole = f"<w:trPr>{inside}</w:trPr>" if inside else ""
    return f"<w:tr>{whole}{''.join(cells)}</w:tr>"


def _section_row(row: SectionRow, widths: Sequence[int], writing: Writing, size: int) -> str:
    inside = paragraph("TableBand", row.runs, writing, size=size)
    span = f'<w:gridSpan w:val="{len(widths)}"/>'
    return f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{_cell(sum(widths), inside, span)}</w:tr>"


def _rows(table: Table, widths: Sequence[int], writing: Writing, size: int) -> str:
    """Write the rows, counting how far each merged cell still reaches."""
    left = [0] * len(widths)
    rows = []
    for row in table.rows:
        if isinstance(row, SectionRow):
            rows.append(_section_row(row, widths, writing, size))
            continue
        rows.append(_row(row, widths, left, writing, size))
        left = [
            reach - 1 if reach else (cell.rows - 1 if cell else 0) for reach, cell in zip(left, row.cells, strict=True)
        ]
    return "".join(rows)


def table_xml(table: Table, writing: Writing, layout: Layout) -> str:
    """Return the table; its widths are fixed, so that every word processor lays it out alike."""
    widths = grid(
        [column.share for column in table.columns], layout.landscape_width if table.landscape else layout.width
    )
    size = _own_size(table, layout)
    heads = "".join(
        _cell(width, paragraph("TableHead", column.head, writing, size=size), '<w:vAlign w:val="center"/>')
        for width, column in zip(widths, table.columns, strict=True)
    )
    properties = (
        f'<w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        '<w:tblLayout w:type="fixed"/></w:tblPr>'
    )
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    head = f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{heads}</w:tr>"
    return f"<w:tbl>{properties}<w:tblGrid>{columns}</w:tblGrid>{head}{_rows(table, widths, writing, size)}</w:tbl>"
