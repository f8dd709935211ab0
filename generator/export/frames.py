"""Rows → pandas frames, CSV and one XLSX workbook, the same bytes for the same rows."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Sequence
from dataclasses import asdict, fields
from datetime import datetime
from typing import Any, Final

import pandas as pd
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter

from generator.collect.tables import TABLES, Tables
from generator.rows import Row

__all__ = ["csv_text", "harmless", "table_title", "workbook"]

FORMULA_STARTS: Final = ("=", "+", "-", "@", "\t", "\r")
EPOCH: Final = datetime(2000, 1, 1)
_ZIP_TIME: Final = (1980, 1, 1, 0, 0, 0)
_WIDE: Final = 60
_MODIFIED: Final = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*")


def harmless(value: Any) -> Any:
    """Return a text that no spreadsheet runs as a formula: an apostrophe before = + - @."""
    return f"'{value}" if isinstance(value, str) and value.startswith(FORMULA_STARTS) else value


def _number(value: Any) -> Any:
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _frame(kind: type[Row], rows: Sequence[Row]) -> pd.DataFrame:
    names = [field.name for field in fields(kind)]
    records = [{key: harmless(_number(value)) for key, value in asdict(row).items()} for row in rows]
    return pd.DataFrame(records, columns=names, dtype=object)


def table_title(kind: type[Row]) -> str:
    """Return the table's title: the docstring of its row."""
    return (kind.__doc__ or "").strip().rstrip(".")


def csv_text(kind: type[Row], rows: Sequence[Row]) -> str:
    """Return a table as CSV with a head line; empty means unknown."""
    text: str = _frame(kind, rows).to_csv(index=False, lineterminator="\n")
    return text


def _layout(sheet: Any, frame: pd.DataFrame) -> None:
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = sheet.dimensions
    for index, name in enumerate(frame.columns, 1):
        longest = max([len(str(name)), *(len(str(value)) for value in frame[name].head(200))])
        sheet.column_dimensions[get_column_letter(index)].width = min(max(longest + 2, 8), _WIDE)
    for cell in sheet[1]:
        cell.font = Font(bold=True)
    for row in sheet.iter_rows(min_row=2):
        for cell in row:
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            if isinstance(cell.value, str):
                cell.data_type = "s"


def _same_bytes(content: bytes) -> bytes:
    """Repack the workbook with fixed times, since openpyxl stamps the moment of saving."""
    out = io.BytesIO()
    stamp = EPOCH.strftime("%Y-%m-%dT%H:%M:%SZ").encode()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as source,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for name in sorted(source.namelist(), key=lambda item: (item != "[Content_Types].xml", item)):
            info = zipfile.ZipInfo(name, _ZIP_TIME)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o644 << 16
            data = source.read(name)
            if name == "docProps/core.xml":
                data = _MODIFIED.sub(rb"\g<1>" + stamp, data)
            target.writestr(info, data)
    return out.getvalue()


def workbook(tables: Tables) -> bytes:
    """Return all tables as one XLSX workbook, a sheet each, the first one with what they are."""
    out = io.BytesIO()
    with pd.ExcelWriter(out, engine="openpyxl") as writer:
        contents = pd.DataFrame(
            [
                {"Лист": name, "Содержание": table_title(TABLES[name]), "Строк": len(rows)}
                for name, rows in tables.items()
            ]
        )
        contents.to_excel(writer, sheet_name="Содержание", index=False)
        _layout(writer.sheets["Содержание"], contents)
        for name, rows in tables.items():
            frame = _frame(TABLES[name], rows)
            frame.to_excel(writer, sheet_name=name, index=False)
            _layout(writer.sheets[name], frame)
        properties = writer.book.properties
        properties.creator, properties.created, properties.modified = "Атлас РС НМС", EPOCH, EPOCH
        properties.title, properties.language = "Атлас РС НМС: открытые данные", "ru-RU"
    return _same_bytes(out.getvalue())
