"""Assembling a comparison: canon entries down, acts across, rows of the open tables as quotations."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

from generator.compare.columns import columns
from generator.compare.related import Matter
from generator.compare.states import decide
from generator.compare.table import Cell, ComparisonRow, ComparisonTable, Quote
from generator.model.act import Act
from generator.model.catalogue import Base, CanonEntry

__all__ = ["Entry", "Found", "anchor_of", "assemble", "by_group", "canon_refs", "gather"]


def canon_refs(canon: str) -> list[tuple[str, bool]]:
    """Return the ids of a canon column, each with whether it is met partly: «a b~» → a, b (partly)."""
    return [(item.rstrip("~"), item.endswith("~")) for item in canon.split()]


def anchor_of(row_id: str) -> str:
    """Return the anchor of a row's paragraph: ids of rows are «<act>:<anchor>[:…]»."""
    return row_id.split(":")[1]


@dataclass(frozen=True, slots=True)
class Entry:
    """A row to be: what it is called, under which group it stands and what it asks about."""

    id: str
    label: str
    explanation: str
    group: str
    matter: Matter
    note: str = ""


@dataclass(slots=True)
class Found:
    """Quotations by canon id and act, and those without a canon id by act."""

    quotes: dict[tuple[str, str], list[Quote]] = field(default_factory=lambda: defaultdict(list))
    unmatched: dict[str, list[Quote]] = field(default_factory=lambda: defaultdict(list))

    def add(self, canon: str, quote: Quote) -> None:
        """File a quotation under each id of its canon column."""
        refs = canon_refs(canon)
        for canon_id, partial in refs:
            self.quotes[canon_id, quote.act].append(replace(quote, partial=partial))
        if not refs:
            self.unmatched[quote.act].append(quote)


def gather(pairs: Iterable[tuple[str, Quote]]) -> Found:
    """File (canon column, quotation) pairs."""
    found = Found()
    for canon, quote in pairs:
        found.add(canon, quote)
    return found


def _cell(entry: Entry, act: Act, main: Sequence[Quote], aside: Sequence[Quote]) -> Cell:
    """Return the cell; only main quotations make «есть», those from other places of the act «частично»."""
    partial = any(quote.partial for quote in main) or bool(aside)
    reason = ""
    if not main and aside:
        places = ", ".join(dict.fromkeys(quote.place for quote in aside))
        reason = f"в этом перечне не названо, но сказано в другом месте акта: {places}"
    full = any(not quote.partial for quote in main)
    verdict = decide(entry.matter, act, full=full, part=partial, part_reason=reason)
    return Cell(state=verdict.state, reason=verdict.reason, quotes=(*main, *aside))


def assemble(
    base: Base,
    slug: str,
    title: str,
    lead: str,
    entries: Iterable[Entry],
    main: Found,
    aside: Found | None = None,
) -> ComparisonTable:
    """Return the comparison of all acts by `entries`; `aside` are quotations from other places."""
    heads = columns(base)
    other = aside or Found()
    rows = [
        ComparisonRow(
            id=entry.id,
            label=entry.label,
            explanation=entry.explanation,
            group=entry.group,
            note=entry.note,
            levels=" ".join(entry.matter.levels),
            cells=tuple(
                _cell(
                    entry,
                    base.acts[head.act],
                    main.quotes.get((entry.id, head.act), []),
                    other.quotes.get((entry.id, head.act), []),
                )
                for head in heads
            ),
        )
        for entry in entries
    ]
    unmatched = tuple(tuple(main.unmatched.get(head.act, [])) for head in heads)
    return ComparisonTable(slug=slug, title=title, lead=lead, columns=heads, rows=tuple(rows), unmatched=unmatched)


EntryType = TypeVar("EntryType", bound=CanonEntry)


def by_group(entries: Iterable[EntryType], group: Callable[[EntryType], str]) -> list[EntryType]:
    """Return entries with equal groups together, groups in the order of first appearance."""
    together: dict[str, list[EntryType]] = {}
    for entry in entries:
        together.setdefault(group(entry), []).append(entry)
    return [entry for group_entries in together.values() for entry in group_entries]
