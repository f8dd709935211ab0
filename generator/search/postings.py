"""The inverted index: for each lemma the units that have it, how, and at which words of the unit."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise, product
from typing import Final

from generator.search.tokens import parts, tokens
from generator.search.unit import Unit
from generator.search.vocabulary import Vocabulary

__all__ = ["CONTEXT", "TEXT", "TITLE", "Index", "Phrase", "above", "index", "place_word"]

Phrase = tuple[int, ...]
"""Lemmas that stand one after another, service words between them left out."""
CONTEXT, TEXT, TITLE = 1, 2, 3  # how a unit has a lemma: two bits
_Word = tuple[int, tuple[int, ...], tuple[int, ...]]  # place, lemmas, lemmas of the parts of a hyphened word
_Known = Mapping[tuple[int, int], list[Phrase]]  # phrases of two and more words by the first two
_GAP: Final = 8  # words between the title and the text of a unit: no phrase spans them


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


def _words(text: str, vocabulary: Vocabulary, start: int = 0) -> list[_Word]:
    """Return the words of a text; service words are left out and keep their place."""
    found = []
    for place, token in enumerate(tokens(text), start):
        own = vocabulary.of(token.word)
        pieces = (
            tuple(lemma for part in parts(token.word) for lemma in vocabulary.of(part)) if "-" in token.word else ()
        )
        if own or pieces:
            found.append((place, own, pieces))
    return found


def _phrases(words: Sequence[_Word], known: _Known) -> Iterator[Phrase]:
    for begin, (one, other) in enumerate(pairwise(words)):
        for pair in product(one[1], other[1]):
            for phrase in known.get(pair, ()):
                after = words[begin : begin + len(phrase)]
                if len(after) == len(phrase) and all(lemma in after[step][1] for step, lemma in enumerate(phrase)):
                    yield phrase


@dataclass(slots=True)
class _Spoken:
    """What one unit says: how it has each lemma and phrase, places of lemmas."""

    how: dict[int, int] = field(default_factory=dict)
    places: dict[int, list[int]] = field(default_factory=lambda: defaultdict(list))
    phrases: dict[Phrase, int] = field(default_factory=dict)


def _spoken(unit: Unit, context: str, vocabulary: Vocabulary, known: _Known) -> _Spoken:
    spoken, place = _Spoken(), 0
    texts = [(TITLE, text) for text in (unit.title, *unit.keys)] + [(TEXT, unit.text), (CONTEXT, context)]
    for weight, text in texts:
        words = _words(text, vocabulary, place)
        for at, own, pieces in words:
            for lemma in (*own, *pieces):
                spoken.how.setdefault(lemma, weight)
                if weight != CONTEXT:
                    spoken.places[lemma].append(at)
        for phrase in _phrases(words, known):
            spoken.phrases.setdefault(phrase, weight)
        place = (words[-1][0] if words else place) + _GAP
    for noun, number in unit.places:
        for lemma in vocabulary.of(place_word(noun, number)):
            spoken.how[lemma] = TITLE
    return spoken


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
    known: dict[tuple[int, int], list[Phrase]] = defaultdict(list)
    for phrase in phrases:
        known[phrase[0], phrase[1]].append(phrase)
    for number, (unit, back) in enumerate(zip(units, above(units), strict=True)):
        spoken = _spoken(unit, units[number - back].text if back else "", vocabulary, known)
        for lemma, weight in spoken.how.items():
            postings[lemma].append(number * 4 + weight)
            positions[lemma].append(tuple(spoken.places.get(lemma, ())))
        for phrase, weight in spoken.phrases.items():
            found[phrase].append(number * 4 + weight)
    return Index(
        {lemma: tuple(items) for lemma, items in postings.items()},
        {lemma: tuple(items) for lemma, items in positions.items()},
        {phrase: tuple(items) for phrase, items in found.items()},
    )
