"""Indicators: what acts measure and which values they set."""

from __future__ import annotations

from generator.collect.tables import Tables
from generator.compare.baseline import baseline_note
from generator.compare.matrix import Entry, assemble, by_group, gather
from generator.compare.quotes import indicator_quotes
from generator.compare.related import Matter
from generator.compare.table import ComparisonTable
from generator.model.catalogue import Base, IndicatorEntry
from generator.model.vocabulary import AREA_LABELS

__all__ = ["indicators"]

_LEAD = (
    "Строка – один показатель: кто или что измеряется и в каких единицах. В клетке – целевое значение "
    "и формулировка акта."
)


def _area(entry: IndicatorEntry) -> str:
    name = AREA_LABELS.get(entry.area or "", entry.area or "прочие показатели")
    return name[:1].upper() + name[1:]


def indicators(base: Base, tables: Tables) -> ComparisonTable:
    """Return indicators (grouped by area of the federal concept) by acts."""
    entries = [
        Entry(
            id=entry.id,
            label=f"{entry.label}, {entry.unit}" if entry.unit else entry.label,
            explanation=entry.explanation,
            group=_area(entry),
            matter=Matter(kind="indicators", id=entry.id, topic=entry.area or ""),
            note=baseline_note(entry),
        )
        for entry in by_group(base.indicators.values(), _area)
    ]
    return assemble(
        base, "indicators", "Показатели и целевые значения", _LEAD, entries, gather(indicator_quotes(tables))
    )
