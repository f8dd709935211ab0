"""Proof of transcription: an act printed from the data beside its original, letter by letter.

Coverage is the share of the original's letters that runs of the printed act tile, fidelity the same share of the
printed act. Both count one map, letter to letter, and forgive nothing but page debris recognised by rule: what an
entry's `raw` and `note`, or the act's `omitted`, account for is listed as explained and counted all the same.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import groupby, pairwise
from typing import Final

from generator.letters import Head, Letters, debris, normal, reduce, stretches
from generator.model.act import Act, Omission
from generator.runs import Run, ascending, tile
from generator.walk import Passage

__all__ = ["COVERAGE", "EXACTNESS", "FIDELITY", "ORDER", "Kind", "Leftover", "Report", "compare", "render"]

COVERAGE: Final = 0.995
FIDELITY: Final = 0.995
EXACTNESS: Final = 0.99
ORDER: Final = 1.0

_RUNS: Final = 4  # runs of the original that may spell one text: page breaks and footnotes cut it
_FOLLOWS: Final = 8  # letters behind a table's head that tell the table
_PHONE = re.compile(r"(?:\d[\s()+-]*){6,}")
_QUOTED = re.compile(r"«(.+)»")
_EXECUTOR = "отметка об исполнителе"


class Kind(StrEnum):
    """What is wrong; the value is the phrase readers see."""

    LOST = "нет в данных"
    ADDED = "нет в оригинале"
    TORN = "собрано из кусков оригинала"
    MOVED = "стоит не там, где в оригинале"


@dataclass(frozen=True, slots=True, kw_only=True)
class Leftover:
    """Words that one of the two texts lacks, or a text whose order differs.

    `file` and `line` lead to the original for what is lost, to the data for the rest; `address` is the nearest
    passage; `explained_by` is "raw", "omitted" or None, `note` the reason the data give.
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
        """The leftovers that neither `raw` nor `omitted` accounts for."""
        return tuple(leftover for leftover in self.leftovers if not leftover.explained_by)

    @property
    def reached(self) -> bool:
        """True when every figure reaches its target and every leftover is explained."""
        targets = ((self.coverage, COVERAGE), (self.fidelity, FIDELITY), (self.exactness, EXACTNESS), (self.order, ORDER))
        return all(figure >= target for figure, target in targets) and not self.unexplained


# -- the texts of an act and the runs that spell them ----------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Text:
    """One passage, its letters' span in the printed act and the runs of the original that spell it."""

    passage: Passage
    footnote: bool
    start: int
    end: int
    runs: tuple[Run, ...]

    @property
    def torn(self) -> bool:
        """Spelt by too many runs of the original, or not in its order."""
        return len(self.runs) > _RUNS or any(run.source > then.source for run, then in pairwise(self.runs))

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
    """The printed act and its original, mapped letter to letter; −1 where the other has none."""

    act: Act
    texts: tuple[_Text, ...]
    printed: Letters
    source: Letters
    to_source: tuple[int, ...]
    to_printed: tuple[int, ...]

    def beside(self, low: int, high: int) -> list[_Text]:
        """Return the texts nearest to a stretch of the source: of the mapped letters before and after it."""
        before = next((j for j in reversed(self.to_printed[:low]) if j >= 0), None)
        after = next((j for j in self.to_printed[high:] if j >= 0), None)
        return [self.texts[self.printed.line(j) - 1] for j in (before, after) if j is not None]


def _heads(passages: Sequence[Passage]) -> list[Head]:
    """Return the tables' heads; that of one column cannot be told from a text."""
    found = []
    indexed = enumerate(passages)
    for table, group in groupby(indexed, key=lambda item: item[1].table if item[1].key == "columns" else ""):
        columns = list(group)
        if table and len(columns) > 1:
            behind = [p.printed for p in passages[columns[-1][0] + 1 :][:9] if p.key != "footnotes"]
            letters = reduce(" ".join(p.printed for _, p in columns)).text
            found.append(Head(letters, reduce(" ".join(behind)).text[:_FOLLOWS]))
    return found


def _inside_footnotes(passages: Iterable[Passage]) -> Iterator[bool]:
    """Say of each passage whether it is a footnote or a paragraph of one."""
    depth = None
    for passage in passages:
        if passage.key == "footnotes":
            depth = passage.depth
        elif depth is not None and (passage.table or passage.depth <= depth):
            depth = None
        yield depth is not None


def _cut(runs: Iterable[Run], start: int, end: int) -> tuple[Run, ...]:
    """Return the parts of the runs inside a span of the printed act."""
    found = []
    for run in runs:
        first, last = max(run.printed, start), min(run.printed + run.length, end)
        if first < last:
            found.append(Run(first, run.source + first - run.printed, last - first))
    return tuple(found)


def _pair(act: Act, passages: Sequence[Passage], original: str) -> _Pair:
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
    inside = _inside_footnotes([passage for passage, _, _ in spelt])
    for (passage, _, length), footnote in zip(spelt, inside, strict=True):
        texts.append(_Text(passage, footnote, start, start + length, _cut(runs, start, start + length)))
        start += length
    return _Pair(act, tuple(texts), printed, source, tuple(to_source), tuple(to_printed))


# -- order -----------------------------------------------------------------------------------------------


def _is_cut(row: Sequence[_Text], source: Letters) -> bool:
    """Say whether a page cuts a row: a cell goes on in a later line, behind letters of another cell."""
    for cell in row:
        others = [run.source for other in row if other is not cell for run in other.runs]
        for first, then in pairwise(cell.runs):
            later = source.line(first.source) < source.line(then.source)
            if later and any(first.source < place < then.source for place in others):
                return True
    return False


def _misplaced(pair: _Pair) -> tuple[list[_Text], float]:
    """Return the texts that do not follow the original and the share of those that do.

    Footnotes are free; a row cut by a page counts as one text, since the halves of its cells are interleaved.
    """
    units: list[tuple[int, _Text]] = []
    for row, group in groupby(pair.texts, key=lambda text: text.row):
        texts = [text for text in group if text.runs and not text.footnote]
        if texts and row[1] and _is_cut(texts, pair.source):
            units.append((min(text.runs[0].source for text in texts), texts[0]))
        else:
            units += [(text.place, text) for text in texts]
    kept = {index for index, _ in ascending([(index, place) for index, (place, _) in enumerate(units)])}
    wrong = [text for index, (_, text) in enumerate(units) if index not in kept]
    return wrong, _share(len(kept), len(units))


# -- leftovers and what explains them --------------------------------------------------------------------


def _find(letters: str, source: Letters, *, whole: bool) -> list[range]:
    """Return where the source spells the letters; `whole`: as a cell or a line."""
    found = []
    place = source.text.find(letters)
    while place >= 0:
        after = place + len(letters)
        if not whole or (source.opens_cell(place) and source.opens_cell(after)):
            found.append(range(place, after))
        place = source.text.find(letters, place + 1)
    return found


def _raws(text: _Text, source: Letters) -> Iterator[tuple[range, str]]:
    """Yield where the source spells the raw reading of a passage with a note: at one go, or as two cells."""
    node = text.passage.node
    if node is None or not node.raw or not node.note:
        return
    for raw in (node.raw,) if isinstance(node.raw, str) else node.raw:
        letters = reduce(normal(raw)).text
        places = _find(letters, source, whole=False) if letters else []
        for cut in () if places else range(1, len(letters)):
            for half in _find(letters[:cut], source, whole=True):
                rest = [place for place in _find(letters[cut:], source, whole=True) if place.start >= half.stop]
                places += [half, *rest[:1]] if rest else []
        yield from ((place, node.note) for place in places)


def _by_raw(found: Leftover, texts: Iterable[_Text], source: Letters, near: Callable[[range], bool]) -> Leftover:
    for text in texts:
        for place, note in _raws(text, source):
            if near(place):
                return replace(found, explained_by="raw", note=note)
    return found


def _omission(letters: str, words: str, omitted: Iterable[Omission]) -> Omission | None:
    """Return the omission that names a lost paragraph.

    `what`, or what it quotes in «…», is the paragraph's beginning; «Отметка об исполнителе» names the short line
    with a telephone number that every order ends with, since quoting it would reproduce what is left out.
    """
    for omission in omitted:
        quoted = _QUOTED.search(omission.what)
        name = reduce(quoted[1] if quoted else omission.what).text
        if letters == name or (len(name) > 3 and letters.startswith(name)):
            return omission
        if omission.what.lower().startswith(_EXECUTOR) and len(words) <= 100 and _PHONE.search(words):
            return omission
    return None


def _lost(pair: _Pair) -> Iterator[Leftover]:
    """Yield what the printed act lacks, by paragraphs of the original."""
    source = pair.source
    for start, end in stretches(pair.to_printed):
        cuts = [start, *(i for i in range(start + 1, end) if source.opens_paragraph(i)), end]
        for low, high in pairwise(cuts):
            texts = pair.beside(low, high)
            found = Leftover(
                kind=Kind.LOST,
                file=f"{pair.act.slug}.txt",
                line=source.line(low),
                text=source.words(low, high),
                address=texts[0].passage.address if texts else "",
            )
            omission = _omission(source.text[low:high], found.text, pair.act.file.omitted)
            if omission and source.opens_paragraph(low):
                yield replace(found, explained_by="omitted", note=omission.reason)
            else:
                yield _by_raw(found, texts, source, lambda raw: low in raw and high - 1 in raw)


def _in_data(kind: Kind, text: _Text, pair: _Pair, start: int, end: int) -> Leftover:
    passage, words = text.passage, pair.printed.words(start, end)
    return Leftover(kind=kind, file=pair.act.paths[passage.part], line=passage.place[0], text=words, address=passage.address)


def _added(pair: _Pair) -> Iterator[Leftover]:
    """Yield what the original lacks, text by text; a mend is explained where it stands beside its raw reading."""
    for text in pair.texts:
        for low, high in stretches(pair.to_source[text.start : text.end]):
            start, end = text.start + low, text.start + high
            before = pair.to_source[start - 1] + 1 if start else 0
            after = pair.to_source[end] if end < len(pair.to_source) else len(pair.source.text)
            found = _in_data(Kind.ADDED, text, pair, start, end)
            yield _by_raw(
                found, [text], pair.source, lambda raw: raw.start <= before <= raw.stop or raw.start <= after <= raw.stop
            )


def _torn(pair: _Pair) -> Iterator[Leftover]:
    """Yield the texts whose letters the original has, but in pieces or in another order."""
    for text in pair.texts:
        if text.torn:
            found = _in_data(Kind.TORN, text, pair, text.start, text.end)
            yield _by_raw(found, [text], pair.source, lambda raw: all(run.source in raw for run in text.runs))


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 1.0


def compare(act: Act, passages: Iterable[Passage], original: str) -> Report:
    """Return how far an act's passages, in reading order, and its original spell each other."""
    pair = _pair(act, list(passages), original)
    misplaced, order = _misplaced(pair)
    moved = (_in_data(Kind.MOVED, text, pair, text.start, text.end) for text in misplaced)
    return Report(
        slug=act.slug,
        coverage=_share(sum(i >= 0 for i in pair.to_printed), len(pair.to_printed)),
        fidelity=_share(sum(i >= 0 for i in pair.to_source), len(pair.to_source)),
        exactness=_share(sum(text.exact for text in pair.texts), len(pair.texts)),
        order=order,
        leftovers=(*_lost(pair), *_added(pair), *_torn(pair), *moved),
    )


# -- the terminal ----------------------------------------------------------------------------------------


def render(reports: Iterable[Report]) -> str:
    return ""
