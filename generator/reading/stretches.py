"""Stretches of a text: joined where they overlap, and whether a place lies in one."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

__all__ = ["inside", "joined", "touched"]

Stretch = tuple[int, int]


def joined(stretches: Iterable[Stretch]) -> list[Stretch]:
    """Return the stretches (begin, end) in order, overlapping ones as one."""
    found: list[Stretch] = []
    for begin, end in sorted(stretches):
        if found and begin <= found[-1][1]:
            found[-1] = found[-1][0], max(end, found[-1][1])
        else:
            found.append((begin, end))
    return found


def touched(stretches: Sequence[Stretch], begin: int, end: int) -> bool:
    """Say whether a stretch has letters in common with one of the joined stretches."""
    index = bisect_left(stretches, end, key=lambda stretch: stretch[0]) - 1
    return index >= 0 and begin < stretches[index][1]


def inside(stretches: Sequence[Stretch], at: int) -> bool:
    """Say whether a place lies in one of the joined stretches; their ends are outside."""
    index = bisect_right(stretches, at, key=lambda stretch: stretch[0]) - 1
    return index >= 0 and at < stretches[index][1]
