"""Duties acts have in common: who performs which, which are typical, which an act's wording covers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from generator.model.catalogue import EventEntry, FunctionEntry
from generator.model.vocabulary import Level
from generator.reading.likeness import contained, light_words, stems
from generator.view import ActView, Collection

__all__ = ["Duties", "Known", "canon_ids", "in_force", "performed", "typical_events", "typical_functions"]

_ALIKE: Final = 0.7


@dataclass(slots=True)
class Known:
    """Who performs a function: texts and bearers by act."""

    texts: list[str] = field(default_factory=list)
    bearers: dict[str, str] = field(default_factory=dict)


def performed(collection: Collection) -> dict[str, Known]:
    """Return which bodies of regions perform each function of the canon; a federal body's duty is not theirs."""
    known: dict[str, Known] = {}
    for slug, view in collection.views.items():
        federal = {item.id for item in view.act.file.subjects if item.level == Level.FEDERAL}
        for row in view.rows.get("functions", ()):
            for item in row.canon.split() if row.subject not in federal else ():
                entry = known.setdefault(item.rstrip("~"), Known())
                entry.texts.append(row.text)
                entry.bearers.setdefault(slug, row.subject_name)
    return known


def canon_ids(view: ActView, table: str) -> set[str]:
    """Return the canon entries that the rows of a table carry, in a road map those of its groups too."""
    carried = (f"{row.canon} {getattr(row, 'group_canon', '')}" for row in view.rows.get(table, ()))
    return {item.rstrip("~") for text in carried for item in text.split()}


def in_force(entry: FunctionEntry, day: str) -> bool:
    """Say whether the baseline has the entry on a day."""
    norm = entry.baseline
    return bool(norm and (norm.since or "") <= day <= (norm.until or "9999"))


def _regional(entry: FunctionEntry) -> bool:
    return Level.REGIONAL in entry.level or not entry.level


def typical_functions(collection: Collection, known: dict[str, Known], day: str) -> Iterator[FunctionEntry]:
    """Yield functions of the regional level: of the baseline, or of at least half of the acts with functions."""
    acts = sum(bool(view.rows.get("functions")) for view in collection.views.values())
    for entry in collection.base.functions.values():
        spread = len(known[entry.id].bearers) if entry.id in known else 0
        if _regional(entry) and (in_force(entry, day) or 2 * spread >= max(acts, 2)) and spread:
            yield entry


def typical_events(collection: Collection, view: ActView, day: str) -> Iterator[EventEntry]:
    """Yield the baseline's regional events that the act names."""
    named = canon_ids(view, "events")
    for entry in collection.base.events.values():
        if entry.id in named and _regional(entry) and in_force(entry, day):
            yield entry


class Duties:
    """The functions of an act as stems, to look for a duty by its words."""

    def __init__(self, view: ActView) -> None:
        self.light = light_words(view.lexicon("light_words"))
        texts = dict.fromkeys(row.text for row in view.rows.get("functions", ()))
        self.bags = [frozenset(stems(text, self.light)) for text in texts]

    def has(self, text: str) -> bool:
        """Say whether one function covers the words of a text."""
        wanted = stems(text, self.light)
        return any(contained(wanted, bag, {}) >= _ALIKE for bag in self.bags)
