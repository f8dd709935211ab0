"""Road-map measures: which duties and events acts have turned into measures with a deadline."""

from __future__ import annotations

from itertools import chain

from generator.collect.tables import Tables
from generator.compare.matrix import Entry, assemble, by_group, gather
from generator.compare.quotes import group_quotes, measure_quotes
from generator.compare.related import Matter
from generator.compare.table import ComparisonTable
from generator.model.catalogue import Base

__all__ = ["roadmaps"]

_LEAD = (
    "Строка – обязанность или мероприятие, которые хотя бы один акт поставил в дорожную карту. "
    "В клетке – срок, ответственный и формулировка меры."
)


def roadmaps(base: Base, tables: Tables) -> ComparisonTable:
    """Return duties and events that some road map has (grouped by topic) by acts."""
    own = gather(measure_quotes(tables))
    found = gather(chain(group_quotes(tables), measure_quotes(tables)))
    found.unmatched = own.unmatched
    ids = {canon_id for canon_id, _ in found.quotes}
    chosen = [entry for entry in (*base.functions.values(), *base.events.values()) if entry.id in ids]
    entries = [
        Entry(
            id=entry.id,
            label=entry.label,
            explanation=entry.explanation,
            group=entry.topic,
            matter=Matter(kind="roadmaps", id=entry.id, topic=entry.topic, levels=entry.level),
        )
        for entry in by_group(chosen, lambda entry: entry.topic)
    ]
    return assemble(base, "roadmaps", "Меры дорожных карт", _LEAD, entries, found)
