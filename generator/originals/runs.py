"""Two texts → the runs of letters they share: what both hold, in whatever order.

The runs are a one-to-one map: of two equal paragraphs one run covers one, so that a dropped twin is seen.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise
from typing import Final

from generator.originals.letters import Letters, stretches

__all__ = ["SHORTEST", "Run", "ascending", "tile"]

SHORTEST: Final = 10  # letters: shorter strings of an act occur by chance
_ANCHOR: Final = 32  # letters: what occurs once in either text in that length stands at the same place
_PAGE: Final = 3000  # letters: a short run moved farther than about a page is another sentence's
_LONG: Final = 40  # letters: a run that is no set phrase and counts wherever it stands
_SLIPS: Final = 200  # letters: the longest place between two runs that may be one reading with slips
_MOSTLY: Final = 0.5  # likeness of such a place on both sides
_TRIED: Final = 16  # occurrences of one gram that are tried, the nearest first


@dataclass(frozen=True, slots=True, order=True)
class Run:
    """`length` letters that stand at `printed` in one text and at `source` in the other."""

    printed: int
    source: int
    length: int


# -- runs in order -------------------------------------------------------------------------------


def _once(text: str, start: int, end: int) -> dict[str, int]:
    """Return the grams of _ANCHOR letters that occur once in text[start:end], with their place."""
    found: dict[str, int] = {}
    for i in range(start, end - _ANCHOR + 1):
        gram = text[i : i + _ANCHOR]
        found[gram] = -1 if gram in found else i
    return {gram: i for gram, i in found.items() if i >= 0}


def ascending(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
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


_Gap = tuple[int, int, int, int]  # printed from, to, source from, to


def _alike(ours: str, start: int, theirs: str, low: int, limit: int, step: int = 1) -> int:
    """Return how many letters from `start` and `low` on, at most `limit`, are the same."""
    return next((k for k in range(limit) if ours[start + k * step] != theirs[low + k * step]), max(limit, 0))


def _in_gap(printed: str, source: str, gap: _Gap) -> list[Run]:
    """Return the maximal runs grown from grams that occur once on either side of the gap."""
    start, end, low, high = gap
    ours, theirs = _once(printed, start, end), _once(source, low, high)
    runs: list[Run] = []
    for i, j in ascending([(i, theirs[gram]) for gram, i in ours.items() if gram in theirs]):
        passed = max(start - i, low - j, 0)  # letters of the gram that the run before has taken
        if passed >= _ANCHOR:
            continue
        i, j = i + passed, j + passed
        back = _alike(printed, i - 1, source, j - 1, min(i - start, j - low), -1)
        length = back + _alike(printed, i, source, j, min(end - i, high - j))
        runs.append(Run(i - back, j - back, length))
        start, low = i - back + length, j - back + length
    return runs


def _in_order(printed: str, source: str) -> Iterator[Run]:
    """Yield runs that ascend in both texts: their common ends, then what grows from anchors, gap by gap."""
    shorter = min(len(printed), len(source))
    head = _alike(printed, 0, source, 0, shorter)
    tail = _alike(printed, len(printed) - 1, source, len(source) - 1, shorter - head, -1)
    head, tail = (size if size >= SHORTEST or size == shorter else 0 for size in (head, tail))
    end, high = len(printed) - tail, len(source) - tail
    yield from (Run(0, 0, head), Run(end, high, tail))
    gaps: list[_Gap] = [(head, end, head, high)]
    while gaps:
        start, end, low, high = gap = gaps.pop()
        runs = _in_gap(printed, source, gap)
        yield from runs
        for run in (*runs, Run(end, high, 0)) if runs else ():
            gaps.append((start, run.printed, low, run.source))
            start, low = run.printed + run.length, run.source + run.length


# -- runs out of order ---------------------------------------------------------------------------


@dataclass(slots=True)
class _Map:
    """Where each letter of the printed text stands in the source and the other way round; −1 for nowhere.

    `expected` says of each printed letter where the run before it ends in the source.
    """

    printed: list[int]
    source: list[int]
    expected: list[int]

    def take(self, run: Run) -> None:
        self.printed[run.printed : run.printed + run.length] = range(run.source, run.source + run.length)
        self.source[run.source : run.source + run.length] = range(run.printed, run.printed + run.length)

    def free(self, run: Run) -> bool:
        ours = self.printed[run.printed : run.printed + run.length]
        theirs = self.source[run.source : run.source + run.length]
        return max(*ours, *theirs) < 0

    def settle(self, runs: Iterable[Run]) -> bool:
        """Take the runs that are free when their turn comes; say whether there was any."""
        before = self.printed.count(-1)
        for run in runs:
            if self.free(run):
                self.take(run)
        self.expect()
        return self.printed.count(-1) < before

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
            if j >= 0 and i + 1 < len(self.printed) and self.printed[i + 1] == j + 1:
                continue
            if j >= 0:
                found.append(Run(start, j - (i - start), i - start + 1))
            start = i + 1
        return found


def _moved(printed: str, source: str, found: _Map) -> list[Run]:
    """Return the maximal runs among the letters still free, the longest and nearest first."""
    places: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for low, high in stretches(found.source):
        for j in range(low, high - SHORTEST + 1):
            places[source[j : j + SHORTEST]].append((j, high))
    runs = []
    for start, end in stretches(found.printed):
        seen: dict[int, int] = {}  # distance between the texts → end of the run already found there
        for i in range(start, end - SHORTEST + 1):
            there = places.get(printed[i : i + SHORTEST], ())
            for j, high in sorted(there, key=lambda at: abs(at[0] - found.expected[i]))[:_TRIED]:
                if seen.get(j - i, 0) > i:
                    continue
                run = Run(i, j, _alike(printed, i, source, j, min(end - i, high - j)))
                seen[j - i] = i + run.length
                if run.length >= _LONG or found.distance(run) <= _PAGE:
                    runs.append(run)
    return sorted(runs, key=lambda run: (-run.length, found.distance(run), run))


def _pieces(letters: Letters, places: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield the free stretches cut where lines and cells begin."""
    for start, end in stretches(places):
        yield from pairwise([start, *(i for i in range(start + 1, end) if letters.opens_cell(i)), end])


def _cells(printed: Letters, source: Letters, found: _Map) -> list[Run]:
    """Return whole cells and lines of the source, however short, that begin or end a free piece nearby."""
    pieces = _pieces(source, found.source)
    cells = [(low, high) for low, high in pieces if source.opens_cell(low) and source.opens_cell(high)]
    sizes = {high - low for low, high in cells}
    wanted: dict[str, set[tuple[bool, int]]] = defaultdict(set)
    for start, end in _pieces(printed, found.printed):
        for size in sizes:
            for place in (start, end - size) if size <= end - start else ():
                wanted[printed.text[place : place + size]].add((size < end - start, place))
    runs = []
    for low, high in cells:
        for part, place in wanted.get(source.text[low:high], ()):
            run = Run(place, low, high - low)
            if found.distance(run) <= _PAGE:
                runs.append((-run.length, part, found.distance(run), run))
    return [run for *_, run in sorted(runs)]


# -- the map as a whole --------------------------------------------------------------------------


def _scrap(run: Run, printed: Letters, source: Letters, *, tail: bool) -> int:
    """Return how many letters at an end of the run belong to other cells on both sides, alike by chance.

    That is an end shorter than SHORTEST beyond a border of a cell, when it is a whole cell of neither text.
    """
    here, step = (run.length, -1) if tail else (0, 1)
    for length in range(min(SHORTEST, run.length)):
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
    found.expect()


def _grow(printed: str, source: str, found: _Map) -> None:
    """Lengthen the runs by equal letters that are still free on both sides."""
    for run in found.runs():
        for k, step in ((run.length, 1), (-1, -1)):
            i, j = run.printed + k, run.source + k
            while 0 <= i < len(printed) and 0 <= j < len(source) and printed[i] == source[j]:
                letter = Run(i, j, 1)
                if not found.free(letter):
                    break
                found.take(letter)
                i, j = i + step, j + step


def _mend(printed: str, source: str, found: _Map) -> None:
    """Match what stands between two runs on both sides and is mostly the same: one reading with slips."""
    ends = Run(0, 0, 0), Run(len(printed), len(source), 0)
    for run, then in pairwise((ends[0], *found.runs(), ends[1])):
        start, low = run.printed + run.length, run.source + run.length
        ours, theirs = printed[start : then.printed], source[low : then.source]
        if not ours or not theirs or max(len(ours), len(theirs)) > _SLIPS or max(found.source[low : then.source]) >= 0:
            continue
        matcher = SequenceMatcher(None, ours, theirs, autojunk=False)
        for block in matcher.get_matching_blocks() if matcher.ratio() >= _MOSTLY else ():
            if block.size > 1:
                found.take(Run(start + block.a, low + block.b, block.size))


def tile(printed: Letters, source: Letters) -> tuple[Run, ...]:
    """Return the runs both texts share, in the order of the printed one; no letter is in two runs.

    First come runs that ascend in both texts, then the longest runs of what is left wherever they stand
    (short ones within a page), then whole cells and lines of the source shorter than SHORTEST, then what
    stands between slips.
    """
    found = _Map([-1] * len(printed.text), [-1] * len(source.text), [0] * len(printed.text))
    for run in _in_order(printed.text, source.text):
        found.take(run)
    _loosen(printed, source, found)
    while found.settle(_moved(printed.text, source.text, found)):
        pass
    _loosen(printed, source, found)
    while found.settle(_cells(printed, source, found)):
        pass
    _grow(printed.text, source.text, found)
    _mend(printed.text, source.text, found)
    return tuple(found.runs())
