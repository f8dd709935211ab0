"""Pages of canon entries: a function, event or indicator with everything the acts say of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, cast

from generator.collect.tables import Tables
from generator.compare.baseline import baseline_note
from generator.compare.columns import act_label, columns
from generator.compare.matrix import canon_refs
from generator.compare.named import Named
from generator.compare.table import Cell, Column, ComparisonRow, ComparisonTable, share
from generator.model.catalogue import Base, CanonEntry
from generator.rows import IndicatorRow
from generator.site.charts import targets, targets_of
from generator.site.comparison_page import INLINE_ACTS, share_text
from generator.site.marked import Marker
from generator.site.page import Page
from generator.site.render import render

__all__ = ["CANON", "KINDS", "canon_folder", "canon_pages"]

CANON: Final = "Канон"
# Folder of the site: catalogue of the base, heading of the index, name of one entry.
KINDS: Final = {
    "functions": ("Функции", "Функция"),
    "events": ("Мероприятия", "Мероприятие"),
    "indicators": ("Показатели", "Показатель"),
    "terms": ("Понятия", "Понятие"),
}
_TERMS: Final = "terms"


@dataclass(frozen=True, slots=True)
class _Act:
    """What one act says: a cell for each comparison that has the entry."""

    column: Column
    cells: tuple[tuple[ComparisonTable, Cell], ...]


def _catalogue(base: Base, kind: str) -> Mapping[str, CanonEntry]:
    found: Mapping[str, CanonEntry] = getattr(base, kind)
    return found


def canon_folder(base: Base, canon_id: str) -> str:
    """Return the folder of an entry's page: functions, events, indicators, terms; empty for other rows."""
    return next((kind for kind in KINDS if canon_id in _catalogue(base, kind)), "")


def _acts(base: Base, found: Sequence[tuple[ComparisonTable, ComparisonRow]]) -> Iterable[_Act]:
    for place, column in enumerate(columns(base)):
        yield _Act(column, tuple((table, row.cells[place]) for table, row in found))


def _chart(base: Base, tables: Tables, entry: CanonEntry) -> str:
    labels = {slug: act_label(act, base) for slug, act in base.acts.items()}
    found = [
        row
        for row in cast(Iterable[IndicatorRow], tables["indicators"])
        if entry.id in (item for item, _ in canon_refs(row.canon))
    ]
    return targets(targets_of(found, base, labels), "Целевые значения в актах")


def _index(base: Base) -> Page:
    groups = [
        (kind, name, sorted(_catalogue(base, kind).values(), key=lambda entry: entry.label.lower()))
        for kind, (name, _) in KINDS.items()
    ]
    body = render("canon.html", groups=groups, root="../")
    return Page(path="canon/index", title="Канон", body=body, section=CANON, hide=("navigation",))


def canon_pages(
    base: Base, tables: Tables, compared: Sequence[ComparisonTable], names: Named | None = None
) -> list[Page]:
    """Return the index of the canon and a page for each function, event and indicator.

    `names` marks the notions in quotations; where acts are many, pages do without.
    """
    by_id: dict[str, list[tuple[ComparisonTable, ComparisonRow]]] = {}
    for table in compared:
        for row in table.rows if table.slug != "subjects" else ():
            by_id.setdefault(row.id, []).append((table, row))
    pages = [_index(base)]
    for kind, (_, name) in KINDS.items():
        if kind == _TERMS:  # notions have pages of their own kind
            continue
        for entry in _catalogue(base, kind).values():
            found = by_id.get(entry.id, [])
            body = render(
                "entry.html",
                entry=entry,
                kind=kind,
                name=name,
                note=baseline_note(entry),
                rows=[(table, row, share_text(row), share(row.cells)) for table, row in found],
                chart=_chart(base, tables, entry) if kind == "indicators" else "",
                acts=list(_acts(base, found)),
                words=Marker(names, "../") if names and len(base.acts) <= INLINE_ACTS else None,
                root="../",
            )
            pages.append(
                Page(path=f"{kind}/{entry.id}", title=entry.label, body=body, hide=("navigation",), alone=True)
            )
    return pages
