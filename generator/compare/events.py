"""Systemic events: what acts plan at which level."""

from __future__ import annotations

from itertools import chain

from generator.collect.tables import Tables
from generator.compare.baseline import baseline_note
from generator.compare.bearers import bearers
from generator.compare.matrix import Entry, assemble, by_group, gather
from generator.compare.quotes import event_quotes, function_quotes, group_quotes, measure_quotes
from generator.compare.related import Matter
from generator.compare.table import ComparisonTable
from generator.model.catalogue import Base, FunctionEntry
from generator.model.vocabulary import LEVEL_LABELS

__all__ = ["events"]

_LEAD = (
    "Строка – одно мероприятие или дело, которое хотя бы один акт называет системообразующим мероприятием. "
    "Акт отвечает строке и тогда, когда поручает это дело как функцию или ставит его в дорожную карту: "
    "об этом сказано в клетке."
)


def _level(entry: FunctionEntry) -> str:
    if not entry.level:
        return "Уровень не указан"
    names = ", ".join(LEVEL_LABELS[level] for level in entry.level)
    return f"Уровень: {names}"


def events(base: Base, tables: Tables) -> ComparisonTable:
    """Return events, and duties that some act has as an event, grouped by level."""
    named = gather(event_quotes(tables))
    ids = {canon_id for canon_id, _ in named.quotes}
    chosen = [
        entry
        for entry in (*base.events.values(), *base.functions.values())
        if entry.id in ids or entry.id in base.events
    ]
    everything = gather(
        chain(event_quotes(tables), function_quotes(tables), measure_quotes(tables), group_quotes(tables))
    )
    everything.unmatched = named.unmatched
    holders = bearers(base, tables)
    entries = [
        Entry(
            id=entry.id,
            label=entry.label,
            explanation=entry.explanation,
            group=_level(entry),
            matter=Matter(
                kind="events",
                id=entry.id,
                topic=entry.topic,
                levels=entry.level,
                bearers=holders.get(entry.id, ()),
            ),
            note=baseline_note(entry),
        )
        for entry in by_group(chosen, _level)
    ]
    return assemble(base, "events", "Системообразующие мероприятия", _LEAD, entries, everything)
