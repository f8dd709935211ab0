"""A workbook of a road map, as agreed with others → the measures of a draft; mistakes by row and column."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Final

from generator.documents.roadmap_xlsx import HEADS, RECURRENCE_LABELS
from generator.model.draft import Measure
from generator.model.vocabulary import DIRECTION_LABELS
from generator.problem import DataError, Problem

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

__all__ = ["read_measures"]

_MAX_BYTES: Final = 60 * 1024 * 1024
_HEAD_ROWS: Final = 20  # how far down the head is looked for
_MAX_ROWS: Final = 5000
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


def _plain(value: object) -> str:
    return " ".join(str(value).split()) if value is not None else ""


def _known_heads() -> dict[str, str]:
    """Return the fields by their heads in lower case; «» for columns that are not read."""
    own = {head.text.lower(): "text" if key == "measure" else key for key, head in HEADS.items()}
    return {head: key if key in _FIELDS else "" for head, key in {**own, **_OTHER_HEADS}.items()}


@dataclass(slots=True)
class _Sheet:
    """One sheet being read: its cells with merged ones filled, its columns, the problems found."""

    file: str
    sheet: Worksheet
    head_row: int = 0
    columns: dict[int, str] = field(default_factory=dict)
    titles: dict[int, str] = field(default_factory=dict)
    filled: dict[tuple[int, int], tuple[int, int]] = field(default_factory=dict)
    bands: set[int] = field(default_factory=set)
    problems: list[Problem] = field(default_factory=list)

    def problem(self, row: int, column: int, found: str, expected: str = "", hint: str = "") -> None:
        where = f"строка {row}" + (f", графа «{self.titles[column]}»" if column in self.titles else "")
        self.problems.append(Problem(self.file, row, column, where, found, expected, hint))

    def value(self, row: int, column: int) -> Any:
        return self.sheet.cell(*self.filled.get((row, column), (row, column)))

    def merge(self) -> None:
        """Let a cell merged downwards stand in every row it covers; one across the table is a section row."""
        width = len(self.titles)
        for area in self.sheet.merged_cells.ranges:
            if area.min_row <= self.head_row:
                continue
            if area.max_col - area.min_col + 1 >= width and area.min_row == area.max_row:
                self.bands.add(area.min_row)
            elif area.min_col != area.max_col:
                text = _plain(self.sheet.cell(area.min_row, area.min_col).value)
                self.problem(area.min_row, area.min_col, f"объединены клетки {area.coord} «{text[:40]}»",
                             "клетки, объединённые только по вертикали", "Разъедините клетки")  # fmt: skip
            else:
                first = (area.min_row, area.min_col)
                self.filled |= {(row, area.min_col): first for row in range(area.min_row, area.max_row + 1)}

    def heads(self) -> None:
        """Find the columns by their heads, in any order."""
        known = _known_heads()
        for column in range(1, self.sheet.max_column + 1):
            title = _plain(self.sheet.cell(self.head_row, column).value)
            if not title:
                continue
            self.titles[column] = title
            if title.lower() not in known:
                self.problem(self.head_row, column, f"неизвестная графа «{title}»",
                             "графы выгруженной дорожной карты", "Удалите или переименуйте графу")  # fmt: skip
            elif name := known[title.lower()]:
                if name in self.columns.values():
                    self.problem(self.head_row, column, f"графа «{title}» встретилась дважды", "одна графа")
                self.columns[column] = name


def _date(found: Any) -> str | None:
    """Return a date as ISO; None when the cell holds something else."""
    if isinstance(found, datetime):
        return found.date().isoformat()
    if isinstance(found, date):
        return found.isoformat()
    try:
        if match := _DAY.fullmatch(_plain(found)):
            return date(int(match[3]), int(match[2]), int(match[1])).isoformat()
        return date.fromisoformat(_plain(found)).isoformat()
    except ValueError:
        return None


_DIRECTIONS: Final = {label.lower(): key for key, label in DIRECTION_LABELS.items()} | {k: k for k in DIRECTION_LABELS}
_RECURRENCES: Final = {label: key for key, label in RECURRENCE_LABELS.items()} | {"continuous": "continuous"}


def _field(name: str, found: Any) -> tuple[str | None, str]:
    """Return a field's value and, when it cannot be one, what was expected."""
    text = _plain(found)
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


def _row(sheet: _Sheet, row: int, direction: str | None) -> Measure | None:
    values: dict[str, Any] = {}
    for column, name in sheet.columns.items():
        cell = sheet.value(row, column)
        if cell.data_type in ("f", "e"):
            what = "формула" if cell.data_type == "f" else "ошибка вычисления"
            sheet.problem(row, column, f"{what} «{_plain(cell.value)[:40]}»", "значение", "Вставьте значение как текст")
            continue
        value, expected = _field(name, cell.value)
        if expected:
            sheet.problem(row, column, f"«{_plain(cell.value)[:40]}»", expected)
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


def _measures(sheet: _Sheet) -> Iterator[Measure]:
    direction: str | None = None
    for row in range(sheet.head_row + 1, min(sheet.sheet.max_row, _MAX_ROWS) + 1):
        if row in sheet.bands:
            label = _plain(sheet.sheet.cell(row, 1).value).lower()
            direction = _DIRECTIONS.get(label)
            if direction is None:
                sheet.problem(
                    row, 1, f"строка-раздел «{label[:40]}»", f"направление: {', '.join(DIRECTION_LABELS.values())}"
                )
        elif measure := _row(sheet, row, direction):
            yield measure


def _head_row(sheet: Worksheet) -> int:
    """Return the number of the row that names the measure and at least one more column, or 0."""
    known: Mapping[str, str] = _known_heads()
    for row in range(1, min(_HEAD_ROWS, sheet.max_row) + 1):
        cells = (_plain(sheet.cell(row, column).value).lower() for column in range(1, sheet.max_column + 1))
        names = [known[cell] for cell in cells if cell in known]
        if "text" in names and len(names) > 1:
            return row
    return 0


def _refuse(file: str, found: str, hint: str) -> DataError:
    return DataError([Problem(file, 0, 0, "", found, "дорожная карта в формате XLSX", hint, unreadable=True)])


def _workbook(raw: bytes, file: str) -> Any:
    from openpyxl import load_workbook

    if raw[:4] == b"\xd0\xcf\x11\xe0":
        raise _refuse(file, "старый формат .xls или файл под паролем", "Сохраните его как .xlsx без пароля")
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as package:
            if sum(part.file_size for part in package.infolist()) > _MAX_BYTES:
                raise _refuse(file, "файл слишком велик внутри", "Оставьте в книге один лист с таблицей")
        return load_workbook(io.BytesIO(raw))
    except DataError:
        raise
    except Exception:  # openpyxl answers a damaged file with whatever it stumbles over
        raise _refuse(file, "файл не читается", "Откройте его и сохраните заново как .xlsx") from None


def read_measures(raw: bytes, file: str) -> tuple[Measure, ...]:
    """Return the measures of a workbook; columns are known by their heads, in any order.

    Raises:
        DataError: no such table; unknown or doubled columns, wrong dates, unnamed measures, each with its place.

    """
    book = _workbook(raw, file)
    found = next(((sheet, row) for sheet in book.worksheets if (row := _head_row(sheet))), None)
    if found is None:
        hint = f"Нужны графы «{HEADS['measure'].text}», «{HEADS['deadline'].text}» в первых {_HEAD_ROWS} строках листа"
        raise _refuse(file, "нет строки с названиями граф", hint)
    sheet = _Sheet(file, found[0], found[1])
    sheet.heads()
    sheet.merge()
    measures = () if sheet.problems else tuple(_measures(sheet))
    if not sheet.problems and not measures:
        sheet.problem(sheet.head_row, 1, "под названиями граф нет ни одного мероприятия", "строки мероприятий")
    if sheet.problems:
        raise DataError(sheet.problems)
    return measures
