"""Records of a comparison: columns are acts, rows are canon entries, cells hold states and quotations."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.compare.states import State

__all__ = ["Cell", "Column", "ComparisonRow", "ComparisonTable", "Quote", "Share", "share"]

_LEAST_KNOWN = 3  # fewer acts make no majority


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """An act as the head of a column; `slug` is its region's."""

    act: str
    slug: str
    region: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """What an act says in a cell: wording, address, anchor; `lead` is who or how much, `place` the list."""

    act: str
    anchor: str
    address: str
    text: str
    lead: str = ""
    place: str = ""
    partial: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """State of a canon entry in an act, its reason and what the act says."""

    state: State
    reason: str = ""
    quotes: tuple[Quote, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparisonRow:
    """A canon entry: cells stand in the order of the columns; `levels` are ids parted by spaces."""

    id: str
    label: str
    explanation: str
    group: str
    cells: tuple[Cell, ...]
    note: str = ""
    levels: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparisonTable:
    """A comparison; `unmatched` are the acts' own rows that answer no canon entry, by column."""

    slug: str
    title: str
    lead: str
    columns: tuple[Column, ...]
    rows: tuple[ComparisonRow, ...]
    unmatched: tuple[tuple[Quote, ...], ...]


@dataclass(frozen=True, slots=True)
class Share:
    """How many acts have a thing, of how many known and applicable; what was excluded."""

    have: int
    known: int
    unknown: int
    not_applicable: int

    @property
    def majority(self) -> bool:
        """More than half of at least three known, applicable cells."""
        return self.known >= _LEAST_KNOWN and self.have * 2 > self.known


def share(cells: Iterable[Cell]) -> Share:
    """Count the cells; «частично» counts as having."""
    states = [cell.state for cell in cells]
    have = states.count(State.PRESENT) + states.count(State.PARTIAL)
    return Share(
        have,
        have + states.count(State.ABSENT),
        states.count(State.UNKNOWN),
        states.count(State.NOT_APPLICABLE),
    )
