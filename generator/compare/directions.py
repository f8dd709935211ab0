"""Directions of canon entries: those that acts give to their events and measures, and the entry's own."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain
from typing import cast

from generator import rows
from generator.collect.tables import Tables
from generator.compare.matrix import canon_refs
from generator.model.catalogue import Base
from generator.model.vocabulary import DIRECTION_LABELS

__all__ = ["directions"]


def directions(base: Base, tables: Tables) -> dict[str, tuple[str, ...]]:
    """Return by canon id the directions under which acts name it, in the order of the directions."""
    found = {event.id: {event.direction} for event in base.events.values() if event.direction}
    events = cast(Iterable[rows.EventRow], tables["events"])
    measures = cast(Iterable[rows.RoadmapRow], tables["roadmap"])
    pairs = chain(((row.canon, row.direction) for row in events), ((row.canon, row.direction) for row in measures))
    for canon, direction in pairs:
        for canon_id, _ in canon_refs(canon):
            found.setdefault(canon_id, set()).add(direction)
    return {canon_id: tuple(name for name in DIRECTION_LABELS if name in names) for canon_id, names in found.items()}
