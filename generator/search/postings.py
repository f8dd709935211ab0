"""The inverted index: for each lemma the units that have it, how, and at which words of the unit."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from generator.search.tokens import parts, tokens
from generator.search.unit import Unit
from generator.search.vocabulary import Vocabulary

__all__ = ["CONTEXT", "TEXT", "TITLE", "Index", "Phrase", "above", "index", "place_word"]

CONTEXT, TEXT, TITLE = 1, 2, 3  # how a unit has a lemma: two bits
_GAP: Final = 8  # words between the title and the text of a unit: no phrase spans them

Phrase = tuple[int, ...]
"""Lemmas that stand one after another, service words between them left out."""


@dataclass(frozen=True, slots=True)
class Index:
    """`postings[lemma]`: unit * 4 + how, ascending; `positions[lemma]`: for each of them the places of words.

    Words of the context have no places. `phrases[phrase]`: units that have the phrase, as postings.
    """

    postings: Mapping[int, tuple[int, ...]]
    positions: Mapping[int, tuple[tuple[int, ...], ...]]
    phrases: Mapping[Phrase, tuple[int, ...]]


def place_word(noun: str, number: str) -> str:
    """Return how an address is looked for: «пункт:3.8.1»."""
    return f"{noun}:{number}"


def _words(text: str, vocabulary: Vocabulary, start: int = 0) -> list[tuple[int, tuple[int, ...], tuple[int, ...]]]:
    """Return words as (place, lemmas, lemmas of the parts of a hyphened word); service words keep their place."""
    found = []
    for place, token in enumerate(tokens(text), start):
        own = vocabulary.of(token.word)
        pieces = tuple(lemma for part in parts(token.word) for lemma in vocabulary.of(part))
        if own or pieces:
            found.append((place, own, pieces))
    return found


def _phrases(words: Sequence[tuple[int, tuple[int, ...], tuple[int, ...]]], known: Mapping[int, list[Phrase]]) -> Iterator[Phrase]:
    for begin, (_, lemmas, _) in enumerate(words):
        for lemma in lemmas:
            for phrase in known.get(lemma, ()):
                after = words[begin : begin + len(phrase)]
                if len(after) == len(phrase) and all(
                    lemma in own for lemma, (_, own, _) in zip(phrase, after, strict=True)
                ):
                    yield phrase


def above(units: Sequence[Unit]) -> list[int]:
    """Return for each unit how many units back the one stands that it hangs on; 0: it hangs on none."""
    known = {(unit.page, unit.anchor): number for number, unit in enumerate(units)}
    found = []
    for number, unit in enumerate(units):
        upper = known.get((unit.page, unit.above), number) if unit.above else number
        found.append(max(0, number - upper))
    return found


def index(units: Sequence[Unit], vocabulary: Vocabulary, phrases: Sequence[Phrase]) -> Index:
    """Return the index of the units, numbered in their order; work grows with the texts."""
    postings: dict[int, list[int]] = defaultdict(list)
    positions: dict[int, list[tuple[int, ...]]] = defaultdict(list)
    found: dict[Phrase, list[int]] = defaultdict(list)
    known: dict[int, list[Phrase]] = defaultdict(list)
    for phrase in phrases:
        known[phrase[0]].append(phrase)
    for number, (unit, back) in enumerate(zip(units, above(units), strict=True)):
        context = units[number - back].text if back else ""
        how: dict[int, int] = {}
        places: dict[int, list[int]] = defaultdict(list)
        spoken: dict[Phrase, int] = {}
        place = 0
        for weight, texts in ((TITLE, (unit.title, *unit.keys)), (TEXT, (unit.text,)), (CONTEXT, (context,))):
            for text in texts if any(texts) else ():
                words = _words(text, vocabulary, place)
                for at, own, pieces in words:
                    for lemma in (*own, *pieces):
                        how.setdefault(lemma, weight)
                        if weight != CONTEXT:
                            places[lemma].append(at)
                for phrase in _phrases(words, known):
                    spoken.setdefault(phrase, weight)
                place = (words[-1][0] if words else place) + _GAP
        for noun, clause in unit.places:
            for lemma in vocabulary.of(place_word(noun, clause)):
                how[lemma] = TITLE
        for lemma, weight in how.items():
            postings[lemma].append(number * 4 + weight)
            positions[lemma].append(tuple(places.get(lemma, ())))
        for phrase, weight in spoken.items():
            found[phrase].append(number * 4 + weight)
    return Index(
        {lemma: tuple(items) for lemma, items in postings.items()},
        {lemma: tuple(items) for lemma, items in positions.items()},
        {phrase: tuple(items) for phrase, items in found.items()},
    )
