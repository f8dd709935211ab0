"""The measures of a road map → a workbook with real dates, filters and a head that stays in sight."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from generator.documents.sheet_write import Head, Value, sheet_file
from generator.model.vocabulary import DIRECTION_LABELS
from generator.rows import RoadmapRow

__all__ = ["HEADS", "RECURRENCE_LABELS", "xlsx_file"]

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


def xlsx_file(rows: Sequence[RoadmapRow], title: str, day: str) -> bytes:
    """Return the measures as XLSX: a line that says what this is, a head, a row for each measure.

    Columns that the road map does not have are left out.
    """
    keys = [key for key, head in HEADS.items() if head.stays or any(getattr(row, key) for row in rows)]
    table = [[_value(row, key) for key in keys] for row in rows]
    return sheet_file("Дорожная карта", title, [HEADS[key] for key in keys], table, day)
