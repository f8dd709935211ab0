"""The letters only one of the two texts has, one leftover each, with what in the data explains it.

A lost or added stretch is explained by `raw` where the original spells the raw reading of a passage that
stands there and has a `note`; a lost paragraph by an entry of `omitted` that names it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import pairwise

from generator.model.act import Act, Omission
from generator.originals.letters import Letters, normal, reduce, stretches
from generator.originals.pair import Pair, Text
from generator.originals.report import Kind, Leftover

__all__ = ["in_data", "leftovers"]

_PHONE = re.compile(r"(?:\d[\s()+-]*){6,}")
_QUOTED = re.compile(r"«(.+)»")
_EXECUTOR = "отметка об исполнителе"


# -- what explains -------------------------------------------------------------------------------


def _spelt(letters: str, source: Letters, *, whole: bool) -> list[range]:
    """Return where the source spells the letters; `whole`: as a cell or a line."""
    found = []
    place = source.text.find(letters)
    while place >= 0:
        after = place + len(letters)
        if not whole or (source.opens_cell(place) and source.opens_cell(after)):
            found.append(range(place, after))
        place = source.text.find(letters, place + 1)
    return found


def _raws(texts: Iterable[Text], source: Letters) -> Iterator[tuple[Text, range]]:
    """Yield where the source spells the raw readings of passages with a note: at one go, or as two cells."""
    for text in texts:
        node = text.passage.node
        if node is None or not node.raw or not node.note:
            continue
        for raw in (node.raw,) if isinstance(node.raw, str) else node.raw:
            letters = reduce(normal(raw)).text
            places = _spelt(letters, source, whole=False) if letters else []
            for cut in () if places else range(1, len(letters)):
                for half in _spelt(letters[:cut], source, whole=True):
                    rest = [r for r in _spelt(letters[cut:], source, whole=True) if r.start >= half.stop]
                    places += [half, *rest[:1]] if rest else []
            yield from ((text, place) for place in places)


def _by_raw(leftover: Leftover, text: Text | None) -> Leftover:
    node = text.passage.node if text else None
    return replace(leftover, explained_by="raw", note=node.note) if node else leftover


def _omission(letters: str, words: str, omitted: Iterable[Omission]) -> Omission | None:
    """Return the omission that names a lost paragraph.

    `what`, or what it quotes in «…», is the paragraph's beginning; «Отметка об исполнителе» names the short
    line with a telephone number that ends an order, since a quotation would reproduce what is left out.
    """
    for omission in omitted:
        quoted = _QUOTED.search(omission.what)
        name = reduce(normal(quoted[1] if quoted else omission.what)).text
        if letters == name or (len(name) > 3 and letters.startswith(name)):
            return omission
        if omission.what.lower().startswith(_EXECUTOR) and len(words) <= 100 and _PHONE.search(words):
            return omission
    return None


# -- leftovers -----------------------------------------------------------------------------------


def _shifts(text: str, low: int, high: int) -> range:
    """Return by how much a stretch may be shifted and remain the same letters missing: of «ии» either «и»."""
    back = ahead = 0
    while low > back and text[low - back - 1] == text[high - back - 1]:
        back += 1
    while high + ahead < len(text) and text[low + ahead] == text[high + ahead]:
        ahead += 1
    return range(-back, ahead + 1)


def _mended(pair: Pair, low: int, high: int, raw: range) -> bool:
    """Say whether a lost stretch is of a raw reading; one lost whole, with nothing in its place, was dropped."""
    around = pair.to_printed[max(low - 1, 0)], pair.to_printed[min(high, len(pair.to_printed) - 1)]
    dropped = high - low == len(raw) and around[0] + 1 == around[1]
    return low in raw and high - 1 in raw and not dropped


def _lost(act: Act, pair: Pair) -> Iterator[Leftover]:
    """Yield what the printed act lacks, by paragraphs of the original."""
    source = pair.source
    for start, end in stretches(pair.to_printed):
        cuts = [start, *(i for i in range(start + 1, end) if source.opens_paragraph(i)), end]
        for low, high in pairwise(cuts):
            beside = pair.beside(low, high)
            found = Leftover(
                kind=Kind.LOST,
                file=f"{act.slug}.txt",
                line=source.line(low),
                text=source.words(low, high),
                address=beside[0].passage.address if beside else "",
            )
            omission = _omission(source.text[low:high], found.text, act.file.omitted)
            if omission and source.opens_paragraph(low):
                yield replace(found, explained_by="omitted", note=omission.reason)
                continue
            rows = {text.row for text in beside if text.passage.row}
            near = [*beside, *(text for text in pair.texts if text.row in rows)]
            slips = [(low + by, high + by) for by in _shifts(source.text, low, high)]
            spelt = (text for text, raw in _raws(near, source) if any(_mended(pair, *slip, raw) for slip in slips))
            yield _by_raw(found, next(spelt, None))


def in_data(kind: Kind, act: Act, pair: Pair, text: Text, start: int, end: int) -> Leftover:
    """Return a leftover of the printed act: letters `start` to `end` of one text."""
    passage = text.passage
    return Leftover(
        kind=kind,
        file=act.paths[passage.part],
        line=passage.place[0],
        text=pair.printed.words(start, end),
        address=passage.address,
    )


def _added(act: Act, pair: Pair) -> Iterator[Leftover]:
    """Yield what the original lacks, text by text; a mend stands beside its raw reading and is no longer."""
    for text in pair.texts:
        for low, high in stretches(pair.to_source[text.start : text.end]):
            start, end = text.start + low, text.start + high
            before = pair.to_source[start - 1] + 1 if start else 0
            after = pair.to_source[end] if end < len(pair.to_source) else len(pair.source.text)
            raws = [raw for _, raw in _raws([text], pair.source)]
            places = [place + by for by in _shifts(pair.printed.text, start, end) for place in (before, after)]
            near = any(raw.start <= place <= raw.stop for raw in raws for place in places)
            mended = near and end - start <= max(map(len, raws))
            yield _by_raw(in_data(Kind.ADDED, act, pair, text, start, end), text if mended else None)


def _torn(act: Act, pair: Pair) -> Iterator[Leftover]:
    """Yield the texts whose letters the original has, but in pieces or in another order."""
    for text in pair.texts:
        if not text.exact and (text.complete or not text.ascending):
            raws = [raw for _, raw in _raws([text], pair.source)]
            mended = any(all(run.source in raw for run in text.runs) for raw in raws)
            found = in_data(Kind.TORN, act, pair, text, text.start, text.end)
            yield _by_raw(found, text if mended else None)


def leftovers(act: Act, pair: Pair) -> tuple[Leftover, ...]:
    """Return what is lost, what is added and what is put together from pieces, each in reading order."""
    return (*_lost(act, pair), *_added(act, pair), *_torn(act, pair))
