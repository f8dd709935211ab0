"""Notions: who defines them and how."""

from __future__ import annotations

from generator.collect.tables import Tables
from generator.compare.matrix import Entry, assemble, by_group, gather
from generator.compare.quotes import term_quotes
from generator.compare.related import Matter
from generator.compare.table import ComparisonTable
from generator.model.catalogue import Base, TermEntry

__all__ = ["terms"]

_LEAD = (
    "Строка – одно понятие, как бы акт его ни назвал. «Есть» значит, что акт его определяет: само слово "
    "может употребляться и там, где определения нет."
)


def _topic(entry: TermEntry) -> str:
    return entry.topic or "Прочие понятия"


def terms(base: Base, tables: Tables) -> ComparisonTable:
    """Return notions (grouped by topic) by acts."""
    found = gather(term_quotes(tables))
    defined = {canon_id for canon_id, _ in found.quotes}
    entries = [
        Entry(
            id=entry.id,
            label=f"{entry.label} ({entry.abbr})" if entry.abbr else entry.label,
            explanation=entry.explanation,
            group=_topic(entry),
            matter=Matter(kind="terms", id=entry.id, topic=_topic(entry)),
        )
        for entry in by_group(base.terms.values(), _topic)
        if entry.defined or entry.id in defined
    ]
    return assemble(base, "terms", "Понятия: кто и как определяет", _LEAD, entries, found)
