"""Proof of transcription: an act printed from the data beside its original, letter by letter.

Coverage is the share of the original's letters that runs of the printed act tile, fidelity the same share of the
printed act; both count one map, letter to letter, and forgive nothing but page debris recognised by rule. What an
entry's `raw` and `note`, or the act's `omitted`, account for is listed as explained and counted all the same.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from itertools import groupby
from typing import Final

from generator.model.act import Act, Omission
from generator.runs import Letters, Run, ascending, reduce, stretches, tile
from generator.walk import Passage

__all__ = ["COVERAGE", "EXACTNESS", "FIDELITY", "ORDER", "RUNS", "Head", "Kind", "Leftover", "Report", "compare", "debris", "heads_of"]  # fmt: skip

COVERAGE: Final = 0.995
FIDELITY: Final = 0.995
EXACTNESS: Final = 0.99
ORDER: Final = 1.0
RUNS: Final = 4  # runs of the original that may spell one text: page breaks and footnotes cut it

_ALIKE: Final = 0.9  # likeness of a repeated table head, which is recognised anew on every page, slips included
_NEXT: Final = 8  # letters after a head that tell the table it belongs to
_PAGE_NUMBER = re.compile(r"[-–— ]*(?:стр(?:аница|\.)? ?)?\d{1,3}(?: из \d{1,3})?[-–— ]*", re.IGNORECASE)
_PHONE = re.compile(r"(?:\d[\s()+-]*){6,}")
_QUOTED = re.compile(r"«(.+)»")
_EXECUTOR = "отметка об исполнителе"


class Kind(StrEnum):
    """What is wrong with a stretch of text; the value is the word for it."""

    LOST = "нет в данных"
    ADDED = "нет в оригинале"
    TORN = "собрано из кусков"
    MOVED = "не на своём месте"


@dataclass(frozen=True, slots=True, kw_only=True)
class Leftover:
    """A stretch the other text lacks, or a text out of order, with the nearest passage and what explains it.

    `file` and `line` lead to the original for what is lost, else to the data. `explained_by` is "raw",
    "omitted" or None; `note` is the reason the data give.
    """

    kind: Kind
    file: str
    line: int
    text: str
    address: str
    explained_by: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """Figures of one act, from 0 to 1, and every leftover."""

    slug: str
    coverage: float
    fidelity: float
    exactness: float
    order: float
    leftovers: tuple[Leftover, ...] = ()

    @property
    def unexplained(self) -> tuple[Leftover, ...]:
        """The leftovers that neither raw nor omitted account for."""
        return tuple(leftover for leftover in self.leftovers if not leftover.explained_by)

    @property
    def reached(self) -> bool:
        """True when all figures reach their targets and every leftover is explained."""
        figures = self.coverage >= COVERAGE and self.fidelity >= FIDELITY and self.exactness >= EXACTNESS
        return figures and self.order >= ORDER and not self.unexplained


# -- page debris -------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Head:
    """Letters of a table's printed head and of what the act prints after it."""

    letters: str
    follows: str


def heads_of(passages: Sequence[Passage]) -> tuple[Head, ...]:
    """Return the heads of the tables in reading order; one column makes no head that could be told from a text."""
    found = []
    for table, group in groupby(enumerate(passages), key=lambda item: item[1].table * (item[1].key == "columns")):
        columns = list(group)
        if table and len(columns) > 1:
            rest = [p.printed for p in passages[columns[-1][0] + 1 :][:9] if p.key != "footnotes"]
            letters = reduce(" ".join(p.printed for _, p in columns)).text
            found.append(Head(letters, reduce(" ".join(rest)).text[:_NEXT]))
    return tuple(found)


def _lines(original: str) -> list[tuple[int, int]]:
    """Return the spans of the lines, without their ends."""
    ends = [i for i, letter in enumerate(original) if letter == "\n"]
    return list(zip([0, *(end + 1 for end in ends)], [*ends, len(original)], strict=True))


def _is_debris(line: str) -> bool:
    """A page number alone on its line, or the numbers 1, 2, 3 … of a table's columns."""
    numbers = re.split(r"[\t |]+", line.strip(" \t|"))
    if len(numbers) > 1 and numbers == [str(i) for i in range(1, len(numbers) + 1)]:
        return True
    return "\t" not in line and bool(_PAGE_NUMBER.fullmatch(line.strip()))


def _alike(text: str, head: str) -> bool:
    if abs(len(text) - len(head)) > (1 - _ALIKE) * len(head):
        return False
    matcher = SequenceMatcher(None, head, text, autojunk=False)
    return matcher.quick_ratio() >= _ALIKE and matcher.ratio() >= _ALIKE


def _occurrences(lines: list[tuple[int, str]], head: Head) -> Iterator[tuple[int, int, str]]:
    """Yield where whole lines spell a head: its first line, the one after its last, the letters that follow."""
    for first in range(len(lines)):
        text = ""
        for after in range(first + 1, len(lines) + 1):
            text += lines[after - 1][1]
            if _alike(text, head.letters):
                yield first, after, "".join(text for _, text in lines[after : after + 9])
                break
            if len(text) > len(head.letters):
                break


def debris(original: str, heads: Sequence[Head]) -> tuple[tuple[int, int], ...]:
    """Return the spans of the original that are the page's, not the act's.

    These are lone page numbers, rows of column numbers and table heads repeated on the next page. A table's own
    head is the first one that is followed by what the act prints after it.
    """
    spans = _lines(original)
    found = {n for n, (start, end) in enumerate(spans) if _is_debris(original[start:end])}
    letters = [(n, reduce(original[start:end], markup=True).text) for n, (start, end) in enumerate(spans)]
    lines = [(n, text) for n, text in letters if text and n not in found]
    own: set[int] = set()
    repeated: set[int] = set()
    for head in heads:
        places = [place for place in _occurrences(lines, head) if place[0] > max(own, default=-1)]
        repeated |= {n for first, after, _ in places for n in range(first, after)}
        fitting = [place for place in places if place[2].startswith(head.follows)] or places
        if fitting:
            own |= set(range(*fitting[0][:2]))
    found |= {lines[n][0] for n in repeated - own}
    return tuple(spans[n] for n in sorted(found))


# -- the texts of an act and their runs ------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Text:
    """One passage, its letters' span in the printed act and the runs of the original that spell it."""

    passage: Passage
    start: int
    end: int
    runs: tuple[Run, ...]

    @property
    def torn(self) -> bool:
        """Spelt by too many runs of the original, or not in its order."""
        places = [run.source for run in self.runs]
        return len(places) > RUNS or places != sorted(places)

    @property
    def exact(self) -> bool:
        return not self.torn and sum(run.length for run in self.runs) == self.end - self.start

    @property
    def place(self) -> int:
        """Where the text stands in the original: there its longest run begins."""
        return max(self.runs, key=lambda run: run.length).source

    @property
    def row(self) -> tuple[str, int]:
        return (self.passage.table, self.passage.row)


@dataclass(frozen=True, slots=True)
class _Pair:
    """An act's printed text and its original, mapped letter to letter; −1 where the other has none."""

    act: Act
    texts: tuple[_Text, ...]
    printed: Letters
    source: Letters
    to_source: tuple[int, ...]
    to_printed: tuple[int, ...]

    def text_at(self, index: int) -> _Text:
        """Return the text that holds a printed letter."""
        return self.texts[self.printed.line(index) - 1]

    def beside(self, low: int, high: int) -> list[_Text]:
        """Return the texts of the nearest mapped letters before and after a stretch of the source."""
        before = next((j for j in reversed(self.to_printed[:low]) if j >= 0), None)
        after = next((j for j in self.to_printed[high:] if j >= 0), None)
        return [self.text_at(index) for index in (before, after) if index is not None]


def _pair(act: Act, passages: Sequence[Passage], original: str) -> _Pair:
    original = unicodedata.normalize("NFC", original.replace("\r\n", "\n").replace("\r", "\n"))
    source = reduce(original, markup=True, skip=debris(original, heads_of(passages)))
    lines = [(p, unicodedata.normalize("NFC", " ".join(p.printed.split()))) for p in passages]
    lines = [(passage, line) for passage, line in lines if reduce(line).text]
    printed = reduce("\n".join(line for _, line in lines))
    runs = tile(printed, source)
    to_source, to_printed = [-1] * len(printed.text), [-1] * len(source.text)
    for run in runs:
        to_source[run.printed : run.printed + run.length] = range(run.source, run.source + run.length)
        to_printed[run.source : run.source + run.length] = range(run.printed, run.printed + run.length)
    texts, start = [], 0
    for passage, line in lines:
        end = start + len(reduce(line).text)
        texts.append(_Text(passage, start, end, _cut(runs, start, end)))
        start = end
    return _Pair(act, tuple(texts), printed, source, tuple(to_source), tuple(to_printed))


def _cut(runs: Iterable[Run], start: int, end: int) -> tuple[Run, ...]:
    """Return the parts of the runs inside a span of the printed text."""
    found = []
    for run in runs:
        first, last = max(run.printed, start), min(run.printed + run.length, end)
        if first < last:
            found.append(Run(first, run.source + first - run.printed, last - first))
    return tuple(found)


# -- order ---------------------------------------------------------------------------------------------


def _cut_rows(pair: _Pair) -> set[tuple[str, int]]:
    """Return the rows a page cuts: a cell goes on in a later line, behind letters of another cell."""
    found = set()
    for row, group in groupby(pair.texts, key=lambda text: text.row):
        cells = list(group)
        for cell in cells if row[1] else ():
            spans = list(zip(cell.runs, cell.runs[1:], strict=False))
            for first, then in spans:
                across = pair.source.line(first.source) < pair.source.line(then.source)
                others = (run.source for other in cells if other is not cell for run in other.runs)
                if across and any(first.source < place < then.source for place in others):
                    found.add(row)
    return found


def _misplaced(pair: _Pair) -> tuple[list[_Text], float]:
    """Return the texts that do not follow the original, and the share of those that do.

    Footnotes are free; a row cut by a page is one text, since the halves of its cells are interleaved.
    """
    cut = _cut_rows(pair)
    units: list[tuple[int, _Text]] = []
    for row, group in groupby(pair.texts, key=lambda text: text.row):
        texts = [text for text in group if text.runs and text.passage.key != "footnotes"]
        if texts and row in cut:
            units.append((min(text.runs[0].source for text in texts), texts[0]))
        else:
            units += [(text.place, text) for text in texts]
    kept = {index for index, _ in ascending([(index, place) for index, (place, _) in enumerate(units)])}
    wrong = [text for index, (_, text) in enumerate(units) if index not in kept]
    return wrong, _share(len(kept), len(units))


# -- leftovers and what explains them --------------------------------------------------------------------


def _raws(text: _Text, pair: _Pair) -> Iterator[tuple[int, int]]:
    """Yield where the original spells what a passage with a note gives as its raw reading."""
    node = text.passage.node
    if node is None or not node.raw or not node.note:
        return
    for raw in (node.raw,) if isinstance(node.raw, str) else node.raw:
        letters = reduce(raw).text
        place = pair.source.text.find(letters) if letters else -1
        while place >= 0:
            yield place, place + len(letters)
            place = pair.source.text.find(letters, place + 1)


def _omission(letters: str, words: str, omitted: Iterable[Omission]) -> Omission | None:
    """Return the omission that names a lost paragraph: by its beginning, or as the executor's mark."""
    for omission in omitted:
        quoted = _QUOTED.search(omission.what)
        name = reduce(quoted[1] if quoted else omission.what).text
        if letters == name or (len(name) > 3 and letters.startswith(name)):
            return omission
        if omission.what.lower().startswith(_EXECUTOR) and len(words) <= 100 and _PHONE.search(words):
            return omission
    return None


def _lost(pair: _Pair) -> Iterator[Leftover]:
    """Yield what the printed act lacks, paragraph by paragraph."""
    for start, end in stretches(pair.to_printed):
        cuts = [start, *(i for i in range(start + 1, end) if pair.source.between(i).count("\n") > 1), end]
        for low, high in zip(cuts, cuts[1:], strict=False):
            words, line = pair.source.words(low, high), pair.source.line(low)
            texts = pair.beside(low, high)
            address = texts[0].passage.address if texts else ""
            leftover = Leftover(
                kind=Kind.LOST, file=f"{pair.act.slug}.txt", line=line, text=words, address=address
            )
            omission = _omission(pair.source.text[low:high], words, pair.act.file.omitted)
            note = next(
                (text.passage.node.note for text in texts if text.passage.node and any(a <= low and high <= b for a, b in _raws(text, pair))),
                None,
            )
            yield leftover
