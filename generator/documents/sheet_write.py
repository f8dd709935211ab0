"""One table → a workbook of one sheet: a head that stays in sight, filters, real dates, lists to choose from."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from html import escape
from math import ceil
from typing import Final, NamedTuple

from generator.documents.inline import plain
from generator.documents.package import office_file

__all__ = ["Head", "Value", "sheet_file"]

PARTS: Final = (
    "[Content_Types].xml", "_rels/.rels", "docProps/core.xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels",
    "xl/styles.xml", "xl/theme/theme1.xml", "xl/worksheets/sheet1.xml",
)  # fmt: skip
_EPOCH: Final = date(1899, 12, 30)
_HEAD, _TEXT, _DATE, _BOLD = 1, 2, 3, 4  # styles in xl/styles.xml
Value = str | int | date | None
_LOOSE: Final = 1.15  # lines broken between words hold less than their width
_LIMIT: Final = 32_767  # letters in a cell, set by the format


class Head(NamedTuple):
    """A column: its head, width in letters, whether it stays when it is empty, the words it may hold."""

    text: str
    width: int
    stays: bool = False
    choices: tuple[str, ...] = ()


def _letter(index: int) -> str:
    """Return the name of a column, counted from 0; a table has fewer than 26."""
    return chr(ord("A") + index)


def _cell(place: str, value: Value, style: int) -> str:
    if isinstance(value, date):
        return f'<c r="{place}" s="{_DATE}"><v>{(value - _EPOCH).days}</v></c>'
    if isinstance(value, int):
        return f'<c r="{place}" s="{style}"><v>{value}</v></c>'
    if not value:
        return f'<c r="{place}" s="{style}"/>'
    text = escape(plain(value)[:_LIMIT], quote=False)
    return f'<c r="{place}" s="{style}" t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>'


def _height(values: Sequence[Value], widths: Sequence[int]) -> int:
    """Return the height of a row in points, by the lines its longest cell takes; a spreadsheet refits it."""
    texts = (str(value or "") for value in values)
    lines = max(ceil(len(text) * _LOOSE / width) for text, width in zip(texts, widths, strict=True))
    return min(max(lines, 1) * 15, 409)


def _row(number: int, values: Sequence[Value], widths: Sequence[int], style: int) -> str:
    cells = "".join(_cell(f"{_letter(index)}{number}", value, style) for index, value in enumerate(values))
    return f'<row r="{number}" ht="{_height(values, widths)}">{cells}</row>'


def _choices(heads: Sequence[Head], rows: int) -> str:
    """Return the drop-down lists of the columns that hold one of few words."""
    found = [
        f'<dataValidation type="list" allowBlank="1" showErrorMessage="1" errorTitle="Нет такого значения" '
        f'error="Выберите из списка" sqref="{_letter(index)}3:{_letter(index)}{rows + 2}">'
        f"<formula1>&quot;{escape(','.join(head.choices), quote=False)}&quot;</formula1></dataValidation>"
        for index, head in enumerate(heads)
        if head.choices
    ]
    return f'<dataValidations count="{len(found)}">{"".join(found)}</dataValidations>' if found else ""


def sheet_file(name: str, title: str, heads: Sequence[Head], table: Sequence[Sequence[Value]], day: str) -> bytes:
    """Return the table as XLSX: a line with its title, the heads, the rows; `name` is that of the sheet.

    Texts are inline strings, which no spreadsheet runs as formulas.
    """
    widths = [head.width for head in heads]
    last = f"{_letter(len(heads) - 1)}{max(len(table) + 2, 3)}"
    lines = [
        f'<row r="1">{_cell("A1", title, _BOLD)}</row>',
        _row(2, [head.text for head in heads], widths, _HEAD),
        *(_row(number, values, widths, _TEXT) for number, values in enumerate(table, 3)),
    ]
    columns = "".join(
        f'<col min="{index}" max="{index}" width="{width}" customWidth="1"/>' for index, width in enumerate(widths, 1)
    )
    column, line = last[0], last[1:]
    values = {
        "title": escape(plain(title)),
        "author": "",
        "date": day,
        "name": escape(name),
        "columns": columns,
        "rows": "".join(lines),
        "area": f"A2:{last}",
        "filter": f"$A$2:${column}${line}",
        "choices": _choices(heads, max(len(table), 1)),
    }
    return office_file("documents/xlsx", PARTS, values)
