"""The measures of a road map → a workbook with real dates, filters and a head that stays in sight."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from html import escape
from math import ceil
from typing import Final, NamedTuple

from generator.documents.inline import plain
from generator.documents.package import office_file
from generator.model.vocabulary import DIRECTION_LABELS
from generator.rows import RoadmapRow

__all__ = ["HEADS", "RECURRENCE_LABELS", "xlsx_file"]

PARTS: Final = (
    "[Content_Types].xml", "_rels/.rels", "docProps/core.xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels",
    "xl/styles.xml", "xl/theme/theme1.xml", "xl/worksheets/sheet1.xml",
)  # fmt: skip
RECURRENCE_LABELS: Final = {
    "P1Y": "ежегодно",
    "P6M": "раз в полгода",
    "P3M": "ежеквартально",
    "P1M": "ежемесячно",
    "P15D": "два раза в месяц",
    "P14D": "раз в две недели",
    "P7D": "еженедельно",
    "continuous": "постоянно",
}
_EPOCH: Final = date(1899, 12, 30)
_HEAD, _TEXT, _DATE, _BOLD = 1, 2, 3, 4  # styles in xl/styles.xml
Value = str | int | date | None
_LOOSE: Final = 1.15  # lines broken between words hold less than their width
_LIMIT: Final = 32_767  # letters in a cell, set by the format


class Head(NamedTuple):
    """A column: its head, width in letters, and whether it stays when it is empty."""

    text: str
    width: int
    stays: bool = False


HEADS: Final = {
    "label": Head("№", 6),
    "year": Head("Год", 8),
    "direction": Head("Направление", 18),
    "group": Head("Группа мероприятий", 26),
    "measure": Head("Мероприятие", 38, stays=True),
    "responsible": Head("Ответственный", 20, stays=True),
    "executors": Head("Исполнители", 20),
    "participants": Head("Участники", 20),
    "deadline": Head("Срок", 15, stays=True),
    "starts": Head("Начало", 11, stays=True),
    "ends": Head("Окончание", 11, stays=True),
    "recurrence": Head("Повторение", 14),
    "result": Head("Результат", 30, stays=True),
    "address": Head("Место в акте", 15),
}


def _value(row: RoadmapRow, key: str) -> Value:
    found = getattr(row, key)
    if key in ("starts", "ends"):
        return date.fromisoformat(str(found)) if found else None
    if key == "direction":
        return DIRECTION_LABELS.get(str(found), str(found))
    if key == "recurrence":
        return RECURRENCE_LABELS.get(str(found), str(found))
    return found if isinstance(found, int) else str(found or "")


def _letter(index: int) -> str:
    """Return the name of a column, counted from 0; a road map has fewer than 26."""
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


def xlsx_file(rows: Sequence[RoadmapRow], title: str, day: str) -> bytes:
    """Return the measures as XLSX: a line that says what this is, a head, a row for each measure.

    Texts are inline strings, which no spreadsheet runs as formulas. Columns that the road map does not have
    are left out.
    """
    keys = [key for key, head in HEADS.items() if head.stays or any(getattr(row, key) for row in rows)]
    widths = [HEADS[key].width for key in keys]
    table = [[_value(row, key) for key in keys] for row in rows]
    last = f"{_letter(len(keys) - 1)}{max(len(table) + 2, 3)}"
    lines = [
        f'<row r="1">{_cell("A1", title, _BOLD)}</row>',
        _row(2, [HEADS[key].text for key in keys], widths, _HEAD),
        *(_row(number, values, widths, _TEXT) for number, values in enumerate(table, 3)),
    ]
    columns = "".join(
        f'<col min="{index}" max="{index}" width="{HEADS[key].width}" customWidth="1"/>'
        for index, key in enumerate(keys, 1)
    )
    column, line = last[0], last[1:]
    values = {
        "title": escape(title),
        "author": "",
        "date": day,
        "columns": columns,
        "rows": "".join(lines),
        "area": f"A2:{last}",
        "filter": f"$A$2:${column}${line}",
    }
    return office_file("documents/xlsx", PARTS, values)
