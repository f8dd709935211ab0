"""Two texts → the runs of letters they share: what both hold, in whatever order.

The runs are a one-to-one map: of two equal paragraphs one run covers one, so that a dropped twin is seen.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from generator.letters import Letters, stretches

__all__ = ["SHORTEST", "Run", "ascending", "tile"]

SHORTEST: Final = 10  # letters: shorter strings of an act occur by chance
_GRAMS: Final = (64, 32, 16, SHORTEST)
_PAGE: Final = 3000  # letters: a short run moved farther than about a page is another sentence's
_LONG: Final = 40  # letters: a run that is no set phrase and counts wherever it stands
_CANDIDATES: Final = 16  # occurrences of one gram that are tried, the nearest first

@dataclass(frozen=True, slots=True, order=True)
class Run:
    """`length` letters that stand at `printed` in one text and at `source` in the other."""

    printed: int
    source: int
    length: int


# -- runs in order -----------------------------------------------------------------------------------


def _once(text: str, start: int, end: int, size: int) -> dict[str, int]:
    """Return the grams that occur once in text[start:end], with their place."""
    found: dict[str, int] = {}
    for i in range(start, end - size + 1):
        gram = text[i : i + size]
        found[gram] = -1 if gram in found else i
    return {gram: i for gram, i in found.items() if i >= 0}


def ascending(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return a longest chain of pairs, sorted by their first number, whose second numbers ascend."""
    tails: list[int] = []
    ends: list[int] = []  # index in `pairs` of the pair that ends the best chain of each length
    before: list[int] = []
    for index, (_, value) in enumerate(pairs):
        place = bisect_left(tails, value)
        before.append(ends[place - 1] if place else -1)
        tails[place : place + 1] = [value]
        ends[place : place + 1] = [index]
    chain = []
    index = ends[-1] if ends else -1
    while index >= 0:
        chain.append(pairs[index])
        index = before[index]
    return chain[::-1]


Gap = tuple[int, int, int, int]  # printed from, to, source from, to


def _in_gap(printed: str, source: str, gap: Gap, size: int) -> list[Run]:
    """Return the maximal runs grown from grams that occur once on either side of the gap."""
    start, end, low, high = gap
    if min(end - start, high - low) < size:
        return []
    ours, theirs = _once(printed, start, end, size), _once(source, low, high, size)
    runs: list[Run] = []
    for i, j in ascending([(i, theirs[gram]) for gram, i in ours.items() if gram in theirs]):
        behind = max(start - i, low - j, 0)
        first, second, length = i + behind, j + behind, size - behind
        if length <= 0:
            continue
        while first > start and second > low and printed[first - 1] == source[second - 1]:
            first, second, length = first - 1, second - 1, length + 1
        while first + length < end and second + length < high and printed[first + length] == source[second + length]:
            length += 1
        runs.append(Run(first, second, length))
        start, low = first + length, second + length
    return runs


def _in_order(printed: str, source: str) -> Iterator[Run]:
    """Yield runs that ascend in both texts: common ends, then anchors, long ones first, gap by gap."""
    shorter = min(len(printed), len(source))
    head = next((i for i in range(shorter) if printed[i] != source[i]), shorter)
    tail = next((i for i in range(shorter - head) if printed[-1 - i] != source[-1 - i]), shorter - head)
    yield from (run for run in (Run(0, 0, head), Run(len(printed) - tail, len(source) - tail, tail)) if run.length)
    open_gaps: list[tuple[Gap, int]] = [((head, len(printed) - tail, head, len(source) - tail), 0)]
    while open_gaps:
        gap, level = open_gaps.pop()
        runs = _in_gap(printed, source, gap, _GRAMS[level])
        yield from runs
        if not runs:
            if level + 1 < len(_GRAMS):
                open_gaps.append((gap, level + 1))
            continue
        start, end, low, high = gap
        for run in (*runs, Run(end, high, 0)):
            open_gaps.append(((start, run.printed, low, run.source), level))
            start, low = run.printed + run.length, run.source + run.length


# -- runs out of order -------------------------------------------------------------------------------


@dataclass(slots=True)
class _Map:
    """Where each letter of the printed text stands in the source and the other way round; −1 for nowhere.

    `expected` says of each printed letter where the run before it ends in the source.
    """

    printed: list[int]
    source: list[int]
    expected: list[int]

    def take(self, run: Run) -> None:
        for k in range(run.length):
            self.printed[run.printed + k] = run.source + k
            self.source[run.source + k] = run.printed + k

    def free(self, run: Run) -> bool:
        ours = self.printed[run.printed : run.printed + run.length]
        return max(ours) < 0 and max(self.source[run.source : run.source + run.length]) < 0

    def settle(self, runs: Iterable[Run]) -> bool:
        """Take the runs that are free when their turn comes; say whether there was any."""
        taken = [self.take(run) for run in runs if self.free(run)]
        self.expect()
        return bool(taken)

    def expect(self) -> None:
        here = 0
        for i, j in enumerate(self.printed):
            here = here if j < 0 else j + 1
            self.expected[i] = here

    def distance(self, run: Run) -> int:
        return abs(run.source - self.expected[run.printed])

    def runs(self) -> list[Run]:
        """Return the longest runs the map holds."""
        found: list[Run] = []
        start = 0
        for i, j in enumerate(self.printed):
            follows = i + 1 < len(self.printed) and self.printed[i + 1] == j + 1
            if j >= 0 and not follows:
                found.append(Run(start, j - (i - start), i - start + 1))
            if j < 0 or not follows:
                start = i + 1
        return found


def _moved(printed: str, source: str, found: _Map) -> list[Run]:
    """Return the maximal runs among the letters still free, the longest and nearest first."""
    places: dict[str, list[int]] = defaultdict(list)
    for low, high in stretches(found.source):
        for j in range(low, high - SHORTEST + 1):
            places[source[j : j + SHORTEST]].append(j)
    runs = []
    for start, end in stretches(found.printed):
        diagonals: dict[int, int] = {}  # offset between the texts → end of the run already seen there
        for i in range(start, end - SHORTEST + 1):
            occurrences = places.get(printed[i : i + SHORTEST], ())
            for j in sorted(occurrences, key=lambda j: abs(j - found.expected[i]))[:_CANDIDATES]:
                if diagonals.get(j - i, -1) >= i + SHORTEST:
                    continue
                length = SHORTEST
                while i + length < end and j + length < len(source) and found.source[j + length] < 0 and printed[i + length] == source[j + length]:
                    length += 1
                diagonals[j - i] = i + length
                run = Run(i, j, length)
                if length >= _LONG or found.distance(run) <= _PAGE:
                    runs.append(run)
    return sorted(runs, key=lambda run: (-run.length, found.distance(run), run))


def _pieces(letters: Letters, places: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield the free stretches cut where lines and cells begin."""
    for start, end in stretches(places):
        yield from pairwise([start, *(i for i in range(start + 1, end) if letters.opens_cell(i)), end])


def _cells(printed: Letters, source: Letters, found: _Map) -> list[Run]:
    """Return whole cells and lines of the source, however short, that begin or end a free piece nearby."""
    wanted: dict[str, set[tuple[bool, int]]] = defaultdict(set)
    for start, end in _pieces(printed, found.printed):
        for length in range(1, end - start + 1):
            wanted[printed.text[start : start + length]].add((length < end - start, start))
            wanted[printed.text[end - length : end]].add((length < end - start, end - length))
    runs = []
    for low, high in _pieces(source, found.source):
        if source.opens_cell(low) and source.opens_cell(high):
            for part, start in wanted.get(source.text[low:high], ()):
                run = Run(start, low, high - low)
                if found.distance(run) <= _PAGE:
                    runs.append((-run.length, part, found.distance(run), run))
    return [run for *_, run in sorted(runs)]


# -- the map as a whole ------------------------------------------------------------------------------


def _scrap(run: Run, printed: Letters, source: Letters, *, tail: bool) -> int:
    """Return how many letters at an end of the run belong to other cells on both sides, alike by chance.

    That is an end shorter than SHORTEST behind a border of a cell, when it is a whole cell of neither text.
    """
    here = run.length if tail else 0
    step = -1 if tail else 1
    if printed.opens_cell(run.printed + here) or source.opens_cell(run.source + here):
        return 0
    for length in range(1, min(SHORTEST, run.length)):
        place = here + step * length
        if printed.opens_cell(run.printed + place) or source.opens_cell(run.source + place):
            return length
    return 0


def _loosen(printed: Letters, source: Letters, found: _Map) -> None:
    """Give the scraps at the ends of the runs back, so that the cells they were torn from are found whole."""
    for run in found.runs():
        head = _scrap(run, printed, source, tail=False)
        tail = _scrap(run, printed, source, tail=True)
        for k in (*range(head), *range(run.length - tail, run.length)):
            found.printed[run.printed + k] = found.source[run.source + k] = -1


def _grow(printed: Letters, source: Letters, found: _Map) -> None:
    """Lengthen the runs by equal letters that are still free on both sides."""
    for run in found.runs():
        for place, step in ((run.length, 1), (-1, -1)):
            i, j = run.printed + place, run.source + place
            while 0 <= i < len(printed.text) and 0 <= j < len(source.text) and printed.text[i] == source.text[j]:
                if not found.free(Run(i, j, 1)):
                    break
                found.take(Run(i, j, 1))
                i, j = i + step, j + step


def tile(printed: Letters, source: Letters) -> tuple[Run, ...]:
    """Return the runs both texts share, in the order of the printed one; no letter is in two runs.

    First come runs that ascend in both texts, then the longest runs of what is left wherever they stand (short
    ones within a page), then whole cells and lines of the source shorter than SHORTEST.
    """
    found = _Map([-1] * len(printed.text), [-1] * len(source.text), [0] * len(printed.text))
    for run in _in_order(printed.text, source.text):
        found.take(run)
    _loosen(printed, source, found)
    found.expect()
    while found.settle(_moved(printed.text, source.text, found)):
        pass
    _loosen(printed, source, found)
    while found.settle(_cells(printed, source, found)):
        pass
    _grow(printed, source, found)
    return tuple(found.runs())
