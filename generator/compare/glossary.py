"""The glossary as a list: notions in alphabetical order, each with its wordings, for documents and files."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.collect.tables import Tables
from generator.compare.alphabet import alphabetical
from generator.compare.definitions import Cluster, clusters_of, definitions_of
from generator.compare.matrix import gather
from generator.compare.quotes import term_quotes
from generator.compare.table import Quote
from generator.model.catalogue import Base, TermEntry

__all__ = ["GlossaryEntry", "glossary", "loose_definitions"]


@dataclass(frozen=True, slots=True, kw_only=True)
class GlossaryEntry:
    """A notion: its canon entry (None where the canon has none), label, definitions by date, clusters of wordings."""

    id: str
    label: str
    entry: TermEntry | None
    definitions: tuple[Quote, ...]
    clusters: tuple[Cluster, ...]


def loose_definitions(base: Base, tables: Tables) -> dict[str, tuple[Quote, ...]]:
    """Return definitions that answer no canon entry, by the term, in alphabetical order."""
    unmatched: Mapping[str, Sequence[Quote]] = gather(term_quotes(tables)).unmatched
    found: dict[str, list[Quote]] = defaultdict(list)
    for act in base.acts:
        for quote in unmatched.get(act, ()):
            found[quote.lead[:1].upper() + quote.lead[1:]].append(quote)
    return {label: tuple(found[label]) for label in sorted(found, key=alphabetical)}


def glossary(base: Base, tables: Tables) -> tuple[GlossaryEntry, ...]:
    """Return all notions in alphabetical order; ids of those without a canon entry are «без-записи-1» and on."""
    definitions = definitions_of(base, tables)
    found = [
        GlossaryEntry(
            id=entry.id,
            label=f"{entry.label} ({entry.abbr})" if entry.abbr else entry.label,
            entry=entry,
            definitions=definitions.get(entry.id, ()),
            clusters=clusters_of(definitions.get(entry.id, ())),
        )
        for entry in base.terms.values()
    ]
    found += [
        GlossaryEntry(
            id=f"без-записи-{index}", label=label, entry=None, definitions=quotes, clusters=clusters_of(quotes)
        )
        for index, (label, quotes) in enumerate(loose_definitions(base, tables).items(), 1)
    ]
    return tuple(sorted(found, key=lambda item: alphabetical(item.label)))
