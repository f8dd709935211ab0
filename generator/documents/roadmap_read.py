"""A workbook of a road map, as agreed with others → the measures of a draft; mistakes by row and column."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any, Final

from generator.documents.roadmap_xlsx import HEADS, RECURRENCE_LABELS
from generator.documents.sheet_read import Sheet, Wanted, open_sheet, plain_text
from generator.model.draft import Measure
from generator.model.vocabulary import DIRECTION_LABELS
from generator.problem import DataError

__all__ = ["read_measures"]

_FIELDS: Final = ("direction", "group", "text", "responsible", "executors", "participants", "deadline", "starts", "ends", "recurrence", "result")  # fmt: skip  # noqa: E501  one closed list
_OTHER_HEADS: Final = {
    "наименование мероприятия": "text",
    "сроки": "deadline",
    "срок реализации": "deadline",
    "срок исполнения": "deadline",
    "ответственный исполнитель": "responsible",
    "ответственные": "responsible",
    "ожидаемый результат": "result",
    "№ п/п": "label",
}
_DAY: Final = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")
_BLANK: Final = re.compile(r"[_\s]*\Z")
_PERIOD: Final = re.compile(r"P(\d+[YMWD])+")


def _known_heads() -> dict[str, str]:
    """Return the fields by their heads in lower case; «» for columns that are not read."""
    own = {head.text.lower(): "text" if key == "measure" else key for key, head in HEADS.items()}
    return {head: key if key in _FIELDS else "" for head, key in {**own, **_OTHER_HEADS}.items()}


_WHAT: Final = Wanted(
    heads=_known_heads(),
    main="text",
    names=("дорожная карта в формате XLSX", "графы выгруженной дорожной карты"),
    shown=(HEADS["measure"].text, HEADS["deadline"].text),
)


def _date(found: Any) -> str | None:
    """Return a date as ISO; None when the cell holds something else."""
    if isinstance(found, datetime):
        return found.date().isoformat()
    if isinstance(found, date):
        return found.isoformat()
    try:
        if match := _DAY.fullmatch(plain_text(found)):
            return date(int(match[3]), int(match[2]), int(match[1])).isoformat()
        return date.fromisoformat(plain_text(found)).isoformat()
    except ValueError:
        return None


_DIRECTIONS: Final = {label.lower(): key for key, label in DIRECTION_LABELS.items()} | {k: k for k in DIRECTION_LABELS}
_RECURRENCES: Final = {label: key for key, label in RECURRENCE_LABELS.items()} | {"continuous": "continuous"}


def _field(name: str, found: Any) -> tuple[str | None, str]:
    """Return a field's value and, when it cannot be one, what was expected."""
    text = plain_text(found)
    if not text or _BLANK.match(text):
        return None, ""
    if name in ("starts", "ends"):
        value = _date(found)
        return value, "" if value else "дата, например 01.03.2027"
    if name == "direction":
        value = _DIRECTIONS.get(text.lower())
        return value, "" if value else f"направление: {', '.join(DIRECTION_LABELS.values())}"
    if name == "recurrence":
        value = _RECURRENCES.get(text.lower(), text if _PERIOD.fullmatch(text) else None)
        return value, "" if value else f"повторение: {', '.join(RECURRENCE_LABELS.values())}"
    return text, ""


def _row(sheet: Sheet, row: int, direction: str | None) -> Measure | None:
    values: dict[str, Any] = {}
    for column, name in sheet.columns.items():
        found = sheet.value(row, column)
        value, expected = _field(name, found)
        if expected:
            sheet.problem(row, column, f"«{plain_text(found)[:40]}»", expected)
        values[name] = value
    if not any(values.values()):
        return None
    place = next(column for column, name in sheet.columns.items() if name == "text")
    if not values.get("text"):
        sheet.problem(row, place, "мероприятие не названо", "текст мероприятия", "Заполните клетку или удалите строку")
        return None
    starts, ends = values.get("starts"), values.get("ends")
    if starts and ends and starts > ends:
        ending = next(column for column, name in sheet.columns.items() if name == "ends")
        sheet.problem(row, ending, f"окончание {ends} раньше начала {starts}", "окончание не раньше начала")
        return None
    values["direction"] = values.get("direction") or direction
    return Measure(**values, place=(row, 1))


def _measures(sheet: Sheet) -> Iterator[Measure]:
    direction: str | None = None
    for row in range(sheet.head_row + 1, sheet.last_row + 1):
        if row in sheet.bands:
            label = plain_text(sheet.sheet.cell(row, 1).value).lower()
            direction = _DIRECTIONS.get(label)
            if direction is None:
                sheet.problem(
                    row, 1, f"строка-раздел «{label[:40]}»", f"направление: {', '.join(DIRECTION_LABELS.values())}"
                )
        elif measure := _row(sheet, row, direction):
            yield measure


def read_measures(raw: bytes, file: str) -> tuple[Measure, ...]:
    """Return the measures of a workbook; columns are known by their heads, in any order.

    Raises:
        DataError: no such table; unknown or doubled columns, wrong dates, unnamed measures, each with its place.

    """
    sheet = open_sheet(raw, file, _WHAT)
    measures = () if sheet.problems else tuple(_measures(sheet))
    if not sheet.problems and not measures:
        sheet.problem(sheet.head_row, 1, "под названиями граф нет ни одного мероприятия", "строки мероприятий")
    if sheet.problems:
        raise DataError(sheet.problems)
    return measures
