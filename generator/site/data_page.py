"""The page of the open data: downloads and the meaning of every column, from the records themselves."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import get_type_hints

from generator.collect.tables import TABLES, Tables
from generator.site.page import Page
from generator.site.render import render

__all__ = ["data_page"]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Table:
    name: str
    title: str
    count: int
    file: str
    columns: tuple[tuple[str, str], ...]


_PACKAGE = (
    ("atlas.xlsx", "все таблицы одной книгой"),
    ("atlas.json", "все таблицы одним файлом JSON"),
    ("glossary.csv", "глоссарий: все определения с актом, адресом и сходством"),
    ("glossary.rdf", "глоссарий в SKOS (RDF/XML) для тезаурусов"),
    ("datapackage.json", "описание пакета: типы, значения столбцов, связи таблиц"),
)


def _columns(record: type) -> tuple[tuple[str, str], ...]:
    hints = get_type_hints(record, include_extras=True)
    return tuple((name, str(hint.__metadata__[0])) for name, hint in hints.items() if hasattr(hint, "__metadata__"))


def data_page(tables: Tables, date: str, files: Collection[str]) -> Page:
    """Return the data page; `files` are the exported files that stand under data/ of the site."""
    described = [
        _Table(
            name=name,
            title=(record.__doc__ or name).strip().rstrip("."),
            count=len(tables[name]),
            file=f"{name}.csv" if f"{name}.csv" in files else "",
            columns=_columns(record),
        )
        for name, record in TABLES.items()
        if name != "findings" or tables[name]
    ]
    texts = [(name, "акт целиком, простой текст") for name in sorted(files) if name.startswith("text/")]
    downloads = [item for item in (*_PACKAGE, *texts) if item[0] in files]
    body = render("data.html", tables=described, downloads=downloads, files=sorted(files), date=date, root="")
    return Page(path="data", title="Данные", body=body, hide=("navigation",))
