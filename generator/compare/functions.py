"""Who does what: functions of bodies in every act."""

from __future__ import annotations

from itertools import chain

from generator.collect.tables import Tables
from generator.compare.baseline import baseline_note
from generator.compare.bearers import bearers
from generator.compare.matrix import Entry, assemble, by_group, gather
from generator.compare.quotes import event_quotes, function_quotes, group_quotes, measure_quotes
from generator.compare.related import Matter
from generator.compare.table import ComparisonTable
from generator.model.catalogue import Base

__all__ = ["functions"]

_LEAD = (
    "Строка – одна обязанность, как бы её ни называли акты. В клетке сказано, кому акт её поручает и какими "
    "словами. «Частично» стоит и там, где дело названо только среди мероприятий или в дорожной карте, "
    "а среди функций органов и организаций его нет."
)


def functions(base: Base, tables: Tables) -> ComparisonTable:
    """Return duties (grouped by topic) by acts."""
    holders = bearers(base, tables)
    entries = [
        Entry(
            id=entry.id,
            label=entry.label,
            explanation=entry.explanation,
            group=entry.topic,
            matter=Matter(
                kind="functions",
                id=entry.id,
                topic=entry.topic,
                levels=entry.level,
                bearers=holders.get(entry.id, ()),
            ),
            note=baseline_note(entry),
        )
        for entry in by_group(base.functions.values(), lambda entry: entry.topic)
    ]
    elsewhere = chain(event_quotes(tables), measure_quotes(tables), group_quotes(tables))
    return assemble(
        base,
        "functions",
        "Функции: кто что делает",
        _LEAD,
        entries,
        gather(function_quotes(tables)),
        gather(elsewhere),
    )
