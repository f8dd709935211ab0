"""Abbreviations in capitals that an act uses without introducing them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from generator import morphology
from generator.model.catalogue import LexiconEntry
from generator.reading.abbreviations import key_of, read
from generator.reading.tokens import Tokens
from generator.view import ActView, once_per_act

__all__ = ["FORMS", "INSIDE", "KNOWN", "group", "undefined"]

FORMS, INSIDE, ACCEPTED, KNOWN = "правовая форма", "после правовой формы", "общепринятые", "общеизвестные"
_APART = frozenset({"head", "signatory", "registration", "closing"})
_LONG = 5  # a word of that length in capitals is a word, not an abbreviation, if the dictionary has it


@lru_cache(maxsize=64)
def _group(entries: tuple[tuple[str, str | None, tuple[str, ...]], ...], name: str) -> frozenset[str]:
    return frozenset(word for text, of, forms in entries if of == name for word in (text, *forms))


def group(entries: Sequence[LexiconEntry], name: str) -> frozenset[str]:
    """Return the abbreviations of one group of the stop-list."""
    return _group(tuple((entry.text, entry.group, entry.forms) for entry in entries), name)


def _is_word(word: str) -> bool:
    return len(word) >= _LONG and morphology.is_known(word)


def _shouting(tokens: Tokens) -> set[int]:
    """Return the wordings in capitals throughout: their words are words."""
    return {
        index
        for index, text in enumerate(tokens.wordings)
        if text.isupper() and any(_is_word(word) for word in morphology.words(text))
    }


def _runs(tokens: Tokens, numbers: Sequence[int]) -> list[range]:
    """Join neighbours parted by one space: «КОГОАУ ДПО ИРО»."""
    found: list[range] = []
    for number in numbers:
        if found and found[-1].stop == number and tokens.between(number) in (" ", "\u00a0"):
            found[-1] = range(found[-1].start, number + 1)
        else:
            found.append(range(number, number + 1))
    return found


def _without_forms(tokens: Tokens, run: range, forms: frozenset[str], inside: frozenset[str]) -> range:
    """Drop the legal form a run begins with, and the kind of education after it, where nothing else is left."""
    begin = run.start
    formed = tokens.words[begin] in forms
    while begin < run.stop and (tokens.words[begin] in forms or (formed and tokens.words[begin] in inside)):
        begin += 1
    return range(begin, run.stop)


def _split(tokens: Tokens, runs: Sequence[range]) -> list[range]:
    """Part a run whose end stands alone elsewhere: «ППС КОГОАУ ДПО ИРО» → «ППС», «КОГОАУ ДПО ИРО»."""
    names = {tokens.words[run.start : run.stop] for run in runs}
    sizes = sorted({len(name) for name in names}, reverse=True)
    found = []
    for run in runs:
        ends = (size for size in sizes if size < len(run) and tokens.words[run.stop - size : run.stop] in names)
        size = next(ends, 0)
        found += [range(run.start, run.stop - size), range(run.stop - size, run.stop)] if size else [run]
    return found


@once_per_act
def undefined(view: ActView) -> dict[str, list[range]]:
    """Return the abbreviations used and not introduced, with the numbers of their words, most frequent first.

    What is part of an introduced name of several words counts as introduced there only. The stop-list is
    data/lexicon/abbreviation_stop_list.yaml; its group of well-known ones is left in (`KNOWN`).
    """
    reading, lexicon = read(view), view.lexicon("abbreviation_stop_list")
    tokens, introduced = reading.tokens, reading.by_key()
    forms, inside, accepted = (group(lexicon, name) for name in (FORMS, INSIDE, ACCEPTED))
    apart = {index for index, passage in enumerate(view.texts) if passage.key in _APART} | _shouting(tokens)
    numbers = [
        number
        for number in tokens.capitals
        if number not in reading.compound
        and tokens.words[number] not in accepted
        and tokens.places.passages[number] not in apart
        and not _is_word(tokens.words[number])
    ]
    runs = [_without_forms(tokens, run, forms, inside) for run in _runs(tokens, numbers)]
    found: dict[str, list[range]] = {}
    for run in _split(tokens, [run for run in runs if len(run)]):
        name = " ".join(tokens.words[number] for number in run)
        if key_of(name) not in introduced:
            found.setdefault(name, []).append(run)
    return dict(sorted(found.items(), key=lambda item: -len(item[1])))
