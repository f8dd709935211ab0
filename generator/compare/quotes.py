"""Rows of the open tables as quotations for the cells of comparisons."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import cast

from generator import rows
from generator.collect.tables import Tables
from generator.compare.matrix import anchor_of
from generator.compare.table import Quote

__all__ = [
    "event_quotes",
    "function_quotes",
    "group_quotes",
    "indicator_quotes",
    "measure_quotes",
    "monitoring_quotes",
    "target_text",
    "term_quotes",
]

Pairs = Iterator[tuple[str, Quote]]
_COMPARATORS = {">=": "не менее", "<=": "не более", "=": ""}
_RECURRENCES = {
    "P1Y": "ежегодно",
    "P6M": "раз в полугодие",
    "P3M": "ежеквартально",
    "P1M": "ежемесячно",
    "P7D": "еженедельно",
    "continuous": "постоянно",
}


def function_quotes(tables: Tables) -> Pairs:
    """Yield functions, one quotation a paragraph with all its holders as lead."""
    names = {(row.act, row.id): row.abbr or row.name for row in cast(Iterable[rows.SubjectRow], tables["subjects"])}
    together: dict[str, list[rows.FunctionRow]] = {}
    for row in cast(Iterable[rows.FunctionRow], tables["functions"]):
        together.setdefault(f"{row.act}:{anchor_of(row.id)}:{row.text}", []).append(row)
    for group in together.values():
        row = group[0]
        holders = "; ".join(names[item.act, item.subject] for item in group if item.subject)
        yield (
            row.canon,
            Quote(
                act=row.act,
                anchor=anchor_of(row.id),
                address=row.address,
                text=row.text,
                lead=holders,
                place="функции",
            ),
        )


def event_quotes(tables: Tables) -> Pairs:
    """Yield systemic events."""
    for row in cast(Iterable[rows.EventRow], tables["events"]):
        yield (
            row.canon,
            Quote(act=row.act, anchor=anchor_of(row.id), address=row.address, text=row.text, place="мероприятия"),
        )


def _measure(row: rows.RoadmapRow, text: str) -> Quote:
    lead = "; ".join(part for part in (row.deadline, row.responsible) if part)
    return Quote(
        act=row.act,
        anchor=anchor_of(row.id),
        address=row.address,
        text=text,
        lead=lead,
        place="дорожная карта",
    )


def measure_quotes(tables: Tables) -> Pairs:
    """Yield road-map measures by their own canon ids."""
    for row in cast(Iterable[rows.RoadmapRow], tables["roadmap"]):
        yield row.canon, _measure(row, row.measure or row.group)


def group_quotes(tables: Tables) -> Pairs:
    """Yield groups of measures that answer canon entries as groups, once each."""
    seen: set[tuple[str, str, str]] = set()
    for row in cast(Iterable[rows.RoadmapRow], tables["roadmap"]):
        key = (row.act, row.group, row.group_canon)
        if row.group_canon and key not in seen:
            seen.add(key)
            quote = Quote(
                act=row.act,
                anchor=anchor_of(row.id),
                address=row.address,
                text=row.group,
                lead="группа мероприятий",
                place="дорожная карта",
            )
            yield row.group_canon, quote


def term_quotes(tables: Tables) -> Pairs:
    """Yield definitions with the term as lead."""
    for row in cast(Iterable[rows.TermRow], tables["terms"]):
        lead = f"{row.term} ({row.abbr})" if row.abbr else row.term
        yield (
            row.canon,
            Quote(
                act=row.act,
                anchor=anchor_of(row.id),
                address=row.address,
                text=row.definition,
                lead=lead,
                place="понятия",
            ),
        )


def target_text(row: rows.IndicatorRow) -> str:
    """Return «не более 250 человек к 2024 году», as far as the act sets a target."""
    value = "" if row.value is None else f"{row.value:g}".replace(".", ",")
    amount = " ".join(word for word in (_COMPARATORS.get(row.comparator, ""), value, row.unit if value else "") if word)
    recurrence = _RECURRENCES.get(row.recurrence, row.recurrence)
    when = (
        f"к {row.year} году" if row.year else "",
        recurrence,
        f"начиная с {row.start} года" if row.start else "",
    )
    return ", ".join(word for word in (" ".join((amount, when[0])).strip(), *when[1:]) if word)


def _yearly(tables: Tables) -> dict[str, str]:
    values: dict[str, list[str]] = {}
    for row in cast(Iterable[rows.IndicatorValueRow], tables["indicator_values"]):
        value = "" if row.value is None else f"{row.value:g}".replace(".", ",")
        values.setdefault(row.indicator_id, []).append(f"{row.year} – {value} {row.unit}".strip())
    return {key: "; ".join(items) for key, items in values.items()}


def indicator_quotes(tables: Tables) -> Pairs:
    """Yield indicators with the target, or the values by year, as lead."""
    yearly = _yearly(tables)
    for row in cast(Iterable[rows.IndicatorRow], tables["indicators"]):
        lead = yearly.get(row.id) or target_text(row) or "целевое значение не названо"
        yield (
            row.canon,
            Quote(
                act=row.act,
                anchor=anchor_of(row.id),
                address=row.address,
                text=row.text,
                lead=lead,
                place="показатели",
            ),
        )


def monitoring_quotes(tables: Tables) -> Pairs:
    """Yield what acts say of monitoring; the first item of a pair is the area."""
    for row in cast(Iterable[rows.MonitoringRow], tables["monitoring"]):
        pieces = (
            ("проводит", row.by),
            ("методы", row.methods),
            ("итоговый документ", row.result_document),
            ("направляется", row.addressee),
        )
        text = "; ".join(f"{name}: {value}" for name, value in pieces if value)
        yield (
            row.area,
            Quote(
                act=row.act,
                anchor=anchor_of(row.id),
                address=row.address,
                text=text,
                lead=row.frequency or "периодичность не названа",
                place="мониторинг",
            ),
        )
