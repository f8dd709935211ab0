"""A sheet that people have worked on, read with care: columns by their heads, merged cells, mistakes by their place."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from generator.problem import DataError, Problem

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

__all__ = ["Sheet", "Wanted", "open_sheet", "plain_text"]

_MAX_BYTES: Final = 60 * 1024 * 1024
_HEAD_ROWS: Final = 20  # how far down the head is looked for
_MAX_ROWS: Final = 5000


def plain_text(value: object) -> str:
    """Return the value of a cell as one line."""
    return " ".join(str(value).split()) if value is not None else ""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is looked for: fields by their heads in lower case («» for columns that are not read).

    `main` is the field without which there is no table; `names` says what the file and its columns should be,
    `shown` two heads to name when none is found; `needed` are fields whose column must be there, with its head.
    """

    heads: Mapping[str, str]
    main: str
    names: tuple[str, str]
    shown: tuple[str, str]
    needed: Mapping[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class Sheet:
    """One sheet being read: its cells with merged ones filled, its columns, the problems found."""

    file: str
    sheet: Worksheet
    wanted: Wanted
    head_row: int = 0
    columns: dict[int, str] = field(default_factory=dict)
    titles: dict[int, str] = field(default_factory=dict)
    filled: dict[tuple[int, int], tuple[int, int]] = field(default_factory=dict)
    bands: set[int] = field(default_factory=set)
    problems: list[Problem] = field(default_factory=list)

    @property
    def last_row(self) -> int:
        """Return the number of the last row that is read."""
        return min(self.sheet.max_row, _MAX_ROWS)

    def problem(self, row: int, column: int, found: str, expected: str = "", hint: str = "") -> None:
        """Note a problem at a row and column, both counted from 1."""
        where = f"строка {row}" + (f", графа «{self.titles[column]}»" if column in self.titles else "")
        self.problems.append(Problem(self.file, row, column, where, found, expected, hint))

    def value(self, row: int, column: int) -> Any:
        """Return what a cell holds, or the one it is merged into; a formula or its error is a problem and nothing."""
        cell = self.sheet.cell(*self.filled.get((row, column), (row, column)))
        if cell.data_type not in ("f", "e"):
            return cell.value
        what = "формула" if cell.data_type == "f" else "ошибка вычисления"
        found = f"{what} «{plain_text(cell.value)[:40]}»"
        self.problem(row, column, found, "значение", "Вставьте значение как текст")
        return None

    def _heads(self) -> None:
        """Find the columns by their heads, in any order."""
        known = self.wanted.heads
        for column in range(1, self.sheet.max_column + 1):
            title = plain_text(self.sheet.cell(self.head_row, column).value)
            if not title:
                continue
            self.titles[column] = title
            if title.lower() not in known:
                expected, hint = self.wanted.names[1], "Удалите или переименуйте графу"
                self.problem(self.head_row, column, f"неизвестная графа «{title}»", expected, hint)
            elif name := known[title.lower()]:
                if name in self.columns.values():
                    self.problem(self.head_row, column, f"графа «{title}» встретилась дважды", "одна графа")
                self.columns[column] = name
        for name, title in self.wanted.needed.items():
            if name not in self.columns.values():
                self.problem(self.head_row, 1, f"нет графы «{title}»", self.wanted.names[1], "Верните графу")

    def _merge(self) -> None:
        """Let a cell merged downwards stand in every row it covers; one across the table is a section row."""
        width = len(self.titles)
        for area in self.sheet.merged_cells.ranges:
            if area.min_row <= self.head_row:
                continue
            if area.max_col - area.min_col + 1 >= width and area.min_row == area.max_row:
                self.bands.add(area.min_row)
            elif area.min_col != area.max_col:
                text = plain_text(self.sheet.cell(area.min_row, area.min_col).value)
                found = f"объединены клетки {area.coord} «{text[:40]}»"
                expected = "клетки, объединённые только по вертикали"
                self.problem(area.min_row, area.min_col, found, expected, "Разъедините клетки")
            else:
                first = (area.min_row, area.min_col)
                self.filled |= {(row, area.min_col): first for row in range(area.min_row, area.max_row + 1)}


def _head_row(sheet: Worksheet, wanted: Wanted) -> int:
    """Return the number of the row that names the main field and at least one more column, or 0."""
    known = wanted.heads
    for row in range(1, min(_HEAD_ROWS, sheet.max_row) + 1):
        cells = (plain_text(sheet.cell(row, column).value).lower() for column in range(1, sheet.max_column + 1))
        names = [known[cell] for cell in cells if cell in known]
        if wanted.main in names and len(names) > 1:
            return row
    return 0


def _workbook(raw: bytes, file: str, wanted: Wanted) -> Any:
    from openpyxl import load_workbook

    if raw[:4] == b"\xd0\xcf\x11\xe0":
        raise _refuse(file, wanted, "старый формат .xls или файл под паролем", "Сохраните его как .xlsx без пароля")
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as package:
            if sum(part.file_size for part in package.infolist()) > _MAX_BYTES:
                raise _refuse(file, wanted, "файл слишком велик внутри", "Оставьте в книге один лист с таблицей")
        return load_workbook(io.BytesIO(raw))
    except DataError:
        raise
    except Exception:  # openpyxl answers a damaged file with whatever it stumbles over
        raise _refuse(file, wanted, "файл не читается", "Откройте его и сохраните заново как .xlsx") from None


def _refuse(file: str, wanted: Wanted, found: str, hint: str) -> DataError:
    return DataError([Problem(file, 0, 0, "", found, wanted.names[0], hint, unreadable=True)])


def open_sheet(raw: bytes, file: str, wanted: Wanted) -> Sheet:
    """Return the first sheet of a workbook that has the table; wrong columns and merged cells are in its problems.

    Raises:
        DataError: no workbook, or no such table in it.

    """
    book = _workbook(raw, file, wanted)
    found = next(((sheet, row) for sheet in book.worksheets if (row := _head_row(sheet, wanted))), None)
    if found is None:
        first, second = wanted.shown
        hint = f"Нужны графы «{first}», «{second}» в первых {_HEAD_ROWS} строках листа"
        raise _refuse(file, wanted, "нет строки с названиями граф", hint)
    sheet = Sheet(file, found[0], wanted, found[1])
    sheet._heads()
    sheet._merge()
    return sheet
