"""Acts as wholes: which topics of functions they cover and how alike they are; counts, never a ranking."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from generator.compare.states import State
from generator.compare.table import ComparisonTable, Share, share

__all__ = ["Likeness", "TopicShares", "likeness", "topic_shares"]

_HAVE = (State.PRESENT, State.PARTIAL)


@dataclass(frozen=True, slots=True)
class TopicShares:
    """A topic with the share of its rows that each act has, in the order of the columns."""

    topic: str
    shares: tuple[Share, ...]


@dataclass(frozen=True, slots=True)
class Likeness:
    """Two acts: in how many rows that are known of both they agree (both have the row or both lack it)."""

    same: int
    known: int


def topic_shares(table: ComparisonTable) -> tuple[TopicShares, ...]:
    """Return by group of rows what every act has of it."""
    found = []
    for topic, group in groupby(table.rows, key=lambda row: row.group):
        rows = list(group)
        shares = tuple(share(row.cells[place] for row in rows) for place in range(len(table.columns)))
        found.append(TopicShares(topic, shares))
    return tuple(found)


def likeness(table: ComparisonTable) -> tuple[tuple[Likeness, ...], ...]:
    """Return for each act its likeness to every act before it: a triangle."""
    known = [
        {
            row.id: row.cells[place].state in _HAVE
            for row in table.rows
            if row.cells[place].state in (*_HAVE, State.ABSENT)
        }
        for place in range(len(table.columns))
    ]
    return tuple(
        tuple(
            Likeness(sum(known[one][key] == known[other][key] for key in both), len(both))
            for other in range(one)
            for both in [known[one].keys() & known[other].keys()]
        )
        for one in range(len(known))
    )
