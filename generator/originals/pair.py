"""An act's passages and its original → each text with the runs of the original that spell it; their order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import Final

from generator.originals.letters import Head, Letters, debris, normal, reduce
from generator.originals.runs import Run, ascending, tile
from generator.passage import Passage

__all__ = ["Pair", "Text", "misplaced", "pair"]

_RUNS: Final = 4  # runs of the original that may spell one text: page breaks and footnotes cut it
_FOLLOWS: Final = 8  # letters behind a table's head that tell the table


@dataclass(frozen=True, slots=True)
class Text:
    """One passage, its letters' span in the printed act and the runs of the original that spell it."""

    passage: Passage
    footnote: bool
    start: int
    end: int
    runs: tuple[Run, ...]

    @property
    def ascending(self) -> bool:
        """True when its runs follow the original."""
        return all(run.source < then.source for run, then in pairwise(self.runs))

    @property
    def complete(self) -> bool:
        """True when the original has all its letters."""
        return sum(run.length for run in self.runs) == self.end - self.start

    @property
    def exact(self) -> bool:
        """True when a few runs of the original spell it in their order."""
        return self.complete and self.ascending and len(self.runs) <= _RUNS

    @property
    def place(self) -> int:
        """Where the text stands in the original: there its longest run begins."""
        return max(self.runs, key=lambda run: run.length).source

    @property
    def row(self) -> tuple[str, int]:
        """The table and row of a cell; its number is 0 outside rows."""
        return (self.passage.table, self.passage.row)


@dataclass(frozen=True, slots=True)
class Pair:
    """The printed act and its original, mapped letter to letter; −1 where the other has none."""

    texts: tuple[Text, ...]
    printed: Letters
    source: Letters
    to_source: tuple[int, ...]
    to_printed: tuple[int, ...]

    def beside(self, low: int, high: int) -> list[Text]:
        """Return the texts around a stretch of the source: of the mapped letters before and after it."""
        places = (range(low - 1, -1, -1), range(high, len(self.to_printed)))
        mapped = [next((self.to_printed[i] for i in span if self.to_printed[i] >= 0), -1) for span in places]
        return [self.texts[self.printed.line(i) - 1] for i in mapped if i >= 0]


def _heads(passages: Sequence[Passage]) -> list[Head]:
    """Return the tables' heads; that of one column cannot be told from a text."""
    found = []
    for table, group in groupby(
        enumerate(passages), key=lambda item: item[1].table if item[1].key == "columns" else ""
    ):
        columns = list(group)
        if table and len(columns) > 1:
            behind = [p.printed for p in passages[columns[-1][0] + 1 :][:9] if p.key != "footnotes"]
            letters = reduce(normal(" ".join(p.printed for _, p in columns))).text
            found.append(Head(letters, reduce(normal(" ".join(behind))).text[:_FOLLOWS]))
    return found


def _in_footnotes(passages: Iterable[Passage]) -> Iterator[bool]:
    """Say of each passage whether it is a footnote or a paragraph of one."""
    depth = None
    for passage in passages:
        if passage.key == "footnotes":
            depth = passage.depth
        elif depth is not None and (passage.table or passage.depth <= depth):
            depth = None
        yield depth is not None


def _within(runs: Iterable[Run], start: int, end: int) -> tuple[Run, ...]:
    """Return the parts of the runs inside a span of the printed act."""
    found = []
    for run in runs:
        first, last = max(run.printed, start), min(run.printed + run.length, end)
        if first < last:
            found.append(Run(first, run.source + first - run.printed, last - first))
    return tuple(found)


def pair(passages: Sequence[Passage], original: str) -> Pair:
    """Return the passages that have letters, one a line, and the original without page debris, mapped."""
    original = normal(original)
    source = reduce(original, markup=True, skip=debris(original, _heads(passages)))
    lines = [(passage, " ".join(normal(passage.printed).split())) for passage in passages]
    spelt = [(passage, line, len(letters)) for passage, line in lines if (letters := reduce(line).text)]
    printed = reduce("\n".join(line for _, line, _ in spelt))
    runs = tile(printed, source)
    to_source, to_printed = [-1] * len(printed.text), [-1] * len(source.text)
    for run in runs:
        to_source[run.printed : run.printed + run.length] = range(run.source, run.source + run.length)
        to_printed[run.source : run.source + run.length] = range(run.printed, run.printed + run.length)
    texts, start = [], 0
    footnotes = _in_footnotes(passage for passage, _, _ in spelt)
    for (passage, _, length), footnote in zip(spelt, footnotes, strict=True):
        texts.append(Text(passage, footnote, start, start + length, _within(runs, start, start + length)))
        start += length
    return Pair(tuple(texts), printed, source, tuple(to_source), tuple(to_printed))


def _is_cut(row: Sequence[Text], source: Letters) -> bool:
    """Say whether a page cuts a row: a cell goes on in a later line, behind letters of another cell."""
    for cell in row:
        others = [run.source for other in row if other is not cell for run in other.runs]
        for first, then in pairwise(cell.runs):
            later = source.line(first.source) < source.line(then.source)
            if later and any(first.source < place < then.source for place in others):
                return True
    return False


def misplaced(pair: Pair) -> tuple[list[Text], float]:
    """Return the texts that do not follow the original and the share of those that do.

    Footnotes are free. The cells of a row cut by a page stand where they begin, and are free when they begin
    behind the cut, since their halves are interleaved.
    """
    units: list[tuple[int, Text]] = []
    for (_, row), group in groupby(pair.texts, key=lambda text: text.row):
        texts = [text for text in group if text.runs and not text.footnote]
        if row and _is_cut(texts, pair.source):
            first = min(pair.source.line(text.runs[0].source) for text in texts)
            units += [(at, text) for text in texts if pair.source.line(at := text.runs[0].source) == first]
        else:
            units += [(text.place, text) for text in texts]
    kept = {index for index, _ in ascending([(index, place) for index, (place, _) in enumerate(units)])}
    wrong = [text for index, (_, text) in enumerate(units) if index not in kept]
    return wrong, len(kept) / len(units) if units else 1.0
