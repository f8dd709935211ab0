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

# Files of data/ whose form a JSON Schema describes, in the order of work on a new act.
_SCHEMAS = {
    "act": "реквизиты, приказ и состав акта (act.yaml)",
    "part": "положение и другие приложения (regulation.yaml)",
    "roadmap": "дорожная карта (roadmap.yaml)",
    "roles": "канон: роли",
    "functions": "канон: функции",
    "terms": "канон: понятия",
    "indicators": "канон: показатели",
    "events": "канон: мероприятия",
    "federal_acts": "реестр федеральных актов",
    "regions": "субъекты РФ",
    "lexicon": "словари правил проверки",
    "accepted": "принятые замечания",
    "draft": "заготовка нового акта",
}


def _columns(record: type) -> tuple[tuple[str, str], ...]:
    hints = get_type_hints(record, include_extras=True)
    return tuple((name, str(hint.__metadata__[0])) for name, hint in hints.items() if hasattr(hint, "__metadata__"))


def _data_changes(changelog: str) -> list[tuple[str, list[str]]]:
    """Return what the project's CHANGELOG.md says of the data: (version, lines), the newest first."""
    found: list[tuple[str, list[str]]] = []
    about_data = False
    for line in changelog.splitlines():
        if line.startswith("## "):
            found.append((line.removeprefix("## ").strip(), []))
        elif line.startswith("- "):
            if about_data and found:
                found[-1][1].append(line.removeprefix("- ").strip())
        elif line.strip():
            about_data = line.strip() == "Данные"
    return [(version, lines) for version, lines in found if lines]


def data_page(tables: Tables, date: str, files: Collection[str], changelog: str = "") -> Page:
    """Return the data page; `files` are the exported files that stand under data/ of the site.

    `changelog` is the text of CHANGELOG.md: its lines about the data are shown.
    """
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
    schemas = [(_SCHEMAS.get(name, name), f"schema/{name}.json") for name in _SCHEMAS if f"schema/{name}.json" in files]
    body = render(
        "data.html",
        tables=described,
        downloads=downloads,
        schemas=schemas,
        files=sorted(files),
        changes=_data_changes(changelog),
        date=date,
        root="",
    )
    return Page(path="data", title="Данные", body=body, hide=("navigation",))
