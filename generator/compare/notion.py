"""A notion's dossier: who defines it and in whose words, who names it, what it is related to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from typing import Final, cast

from generator import rows
from generator.collect.tables import Tables
from generator.compare.alphabet import alphabetical
from generator.compare.columns import columns
from generator.compare.definitions import NEAR
from generator.compare.matrix import anchor_of
from generator.compare.named import Named
from generator.compare.table import Column, Quote
from generator.compare.word_difference import likeness
from generator.model.catalogue import Base, TermEntry
from generator.reading.abbreviations import key_of
from generator.reading.terms import core
from generator.reading.tokens import is_capitals
from generator.walk import Passage

__all__ = ["Precedent", "Relation", "Use", "notion_uses", "precedents", "relations"]

_BY_DEFINITION: Final = ("Названы в его определениях", "Определяются через него")
_TELLING: Final = 3  # a word that stands in more labels than this relates two of them only with another one


@dataclass(frozen=True, slots=True, kw_only=True)
class Precedent:
    """A definition in the order of dates: its likeness to the earliest, and the earlier one it is most like."""

    quote: Quote
    date: str
    first: float
    earlier: Quote | None = None
    likeness: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Use:
    """How one act names a notion: short names it introduces, all short names it writes with counts, places."""

    column: Column
    definitions: tuple[Quote, ...]
    introduced: tuple[Quote, ...]
    written: tuple[tuple[str, int], ...]
    places: tuple[Passage, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """Notions related to one in the same way: `kind` says how, `by_definition` whether one names the other."""

    kind: str
    by_definition: bool
    entries: tuple[TermEntry, ...]


def precedents(base: Base, definitions: Sequence[Quote]) -> tuple[Precedent, ...]:
    """Return the definitions as `definitions_of` orders them, each with the earlier one it is most like.

    Of equally like ones the earliest is named; below NEAR none is. A definition without a date has no earlier one.
    """
    found: list[Precedent] = []
    for place, quote in enumerate(definitions):
        date = base.acts[quote.act].file.date or ""
        before = [item for item in definitions[:place] if date and item.act != quote.act]
        alike = [likeness(item.text, quote.text) for item in before]
        best = max(range(len(before)), key=alike.__getitem__, default=-1)
        near = best >= 0 and alike[best] >= NEAR
        found.append(
            Precedent(
                quote=quote,
                date=date,
                first=likeness(definitions[0].text, quote.text),
                earlier=before[best] if near else None,
                likeness=alike[best] if near else 0.0,
            )
        )
    return tuple(found)


def _written(
    passages: Sequence[Passage], names: Named, target: str, act: str, introduced: Sequence[Quote]
) -> tuple[tuple[str, int], ...]:
    """Return the short names in the text with their counts: introduced ones, others that hold an abbreviation."""
    shorts = {key_of(item.lead) for item in introduced}
    forms: dict[str, Counter[str]] = {}
    for passage in passages:
        for item in names.find(passage.text, act):
            words = passage.text[item.start : item.end]
            key = key_of(words) if item.target == target else ""
            if key and (key in shorts or any(map(is_capitals, words.split()))):
                forms.setdefault(key, Counter())[" ".join(words.split())] += 1
    found = [(max(counts, key=lambda form: (counts[form], form)), counts.total()) for counts in forms.values()]
    return tuple(sorted(found, key=lambda item: (-item[1], item[0])))


def notion_uses(
    entry: TermEntry, base: Base, tables: Tables, names: Named, definitions: Sequence[Quote]
) -> Iterator[Use]:
    """Yield how every act names a notion, in the order of columns."""
    shorts: dict[str, list[Quote]] = {}
    for row in cast(Sequence[rows.AbbreviationRow], tables["abbreviations"]):
        if any(item == (0, len(row.short), entry.id) for item in names.find(row.short, row.act)):
            quote = Quote(act=row.act, anchor=anchor_of(row.id), address=row.address, text=row.full, lead=row.short)
            shorts.setdefault(row.act, []).append(quote)
    for column in columns(base):
        used = names.used[entry.id].get(column.act, ())
        yield Use(
            column=column,
            definitions=tuple(quote for quote in definitions if quote.act == column.act),
            introduced=tuple(shorts.get(column.act, ())),
            written=_written(used, names, entry.id, column.act, shorts.get(column.act, ())),
            places=names.places(entry.id, column.act),
        )


def relations(base: Base, names: Named, definitions: Mapping[str, Sequence[Quote]]) -> dict[str, tuple[Relation, ...]]:
    """Return how each notion is related to others; a notion is named once, by the closest relation."""
    inside = {
        canon_id: {item.target for quote in quotes for item in names.find(quote.text, quote.act)} - {canon_id}
        for canon_id, quotes in definitions.items()
    }
    words = {entry.id: set(core(entry.label)) for entry in base.terms.values()}
    often = Counter(word for found in words.values() for word in found)
    return {entry.id: tuple(_relations(entry, base, inside, words, often)) for entry in base.terms.values()}


def _share_words(shared: Set[str], often: Mapping[str, int]) -> bool:
    return len(shared) > 1 or any(often[word] <= _TELLING for word in shared)


def _relations(
    entry: TermEntry,
    base: Base,
    inside: Mapping[str, set[str]],
    words: Mapping[str, set[str]],
    often: Mapping[str, int],
) -> Iterator[Relation]:
    ways: dict[str, Callable[[TermEntry], bool]] = {
        _BY_DEFINITION[0]: lambda other: other.id in inside.get(entry.id, ()),
        _BY_DEFINITION[1]: lambda other: entry.id in inside.get(other.id, ()),
        "Общие слова в названии": lambda other: _share_words(words[entry.id] & words[other.id], often),
        "Та же тема": lambda other: bool(entry.topic) and other.topic == entry.topic,
    }
    seen = {entry.id}
    for kind, related in ways.items():
        found = [other for other in base.terms.values() if other.id not in seen and related(other)]
        seen.update(other.id for other in found)
        if found:
            found.sort(key=lambda other: alphabetical(other.label))
            yield Relation(kind=kind, by_definition=kind in _BY_DEFINITION, entries=tuple(found))
