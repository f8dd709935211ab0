"""Passages → one index of words with their places: what the rules about wording search in."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import accumulate, chain, repeat
from typing import NamedTuple

from generator import morphology
from generator.view import ActView, once_per_act
from generator.walk import Passage

__all__ = ["Place", "Places", "Tokens", "is_capitals", "pattern_of", "sentence_start", "tokens_of", "wording"]

_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_CUT = re.compile(f"({_WORD.pattern})")
_CAPITALS = re.compile(r"[А-ЯЁA-Z]{2,}")
_BREAK = re.compile(r"[.;:!?()\n]")
_SENTENCE_START = frozenset('.!?:;•\n\t«"“()')


class Place(NamedTuple):
    """A stretch of a passage's wording."""

    passage: int
    start: int
    end: int


class Places:
    """Where the words stand: what is between them is kept, their letters are counted when asked for."""

    def __init__(self, pieces: Sequence[Sequence[str]]) -> None:
        """Take each wording cut at its words: a gap, a word, a gap, and so on; a gap stands at both ends."""
        counts = [len(own) // 2 for own in pieces]
        self._pieces = pieces
        self._edges: dict[int, list[int]] = {}
        self.first = tuple(accumulate(counts, initial=0))
        self.passages = list(chain.from_iterable(map(repeat, range(len(counts)), counts)))

    def __getitem__(self, number: int) -> Place:
        passage = self.passages[number]
        edges = self._edges.get(passage)
        if edges is None:
            edges = self._edges[passage] = list(accumulate(map(len, self._pieces[passage]), initial=0))
        at = 2 * (number - self.first[passage]) + 1
        return Place(passage, edges[at], edges[at + 1])

    def before(self, number: int) -> str:
        """Return what stands before a word, after the one before it; a line break where a wording begins."""
        passage = self.passages[number]
        at = number - self.first[passage]
        return self._pieces[passage][2 * at] if at else "\n"


@dataclass(frozen=True, eq=False)
class Tokens:
    """Words of all wordings in reading order: `words[n]` stands at `places[n]`, `small[n]` is it in small letters."""

    wordings: tuple[str, ...]
    words: tuple[str, ...]
    places: Places

    @cached_property
    def small(self) -> tuple[str, ...]:
        """All words in small letters."""
        return tuple(map(str.lower, self.words))

    @cached_property
    def lemmas(self) -> tuple[str, ...]:
        """Dictionary forms of all words."""
        return tuple(map(morphology.lemma, self.words))

    @cached_property
    def numbers(self) -> dict[str, tuple[int, ...]]:
        """Numbers of each word, in small letters; tuples, which the garbage collector need not visit."""
        found = defaultdict(list)
        for number, word in enumerate(self.small):
            found[word].append(number)
        return {word: tuple(numbers) for word, numbers in found.items()}

    @cached_property
    def capitals(self) -> tuple[int, ...]:
        """Numbers of the abbreviations."""
        known = {word for word in set(self.words) if is_capitals(word)}
        return tuple([number for number, word in enumerate(self.words) if word in known])

    @property
    def first(self) -> tuple[int, ...]:
        """Number of the first word of each wording, and of the end."""
        return self.places.first

    @cached_property
    def initials(self) -> str:
        """First letters of all words in capitals, one letter a word."""
        return "".join([word[0].upper()[:1] for word in self.words])

    def find(self, pattern: Sequence[frozenset[str] | str]) -> Iterator[range]:
        """Yield the numbers of the words that match a pattern: sets of forms in any case, strings exactly."""
        standing = []
        for expected in pattern:
            standing.append(self._standing(expected))
            if not standing[-1]:
                return
        at, rarest = min(enumerate(standing), key=lambda item: sum(map(len, item[1])), default=(0, []))
        for begin in sorted(number - at for numbers in rarest for number in numbers):
            if self._matches(begin, pattern):
                yield range(begin, begin + len(pattern))

    def _standing(self, expected: frozenset[str] | str) -> list[tuple[int, ...]]:
        """Return the numbers of each word that may stand at one place of a pattern."""
        keys = {expected.lower()} if isinstance(expected, str) else expected & self.numbers.keys()
        return [self.numbers[key] for key in keys if key in self.numbers]

    def _matches(self, begin: int, pattern: Sequence[frozenset[str] | str]) -> bool:
        if begin < 0 or begin + len(pattern) > len(self.words):
            return False
        for number, expected in enumerate(pattern, begin):
            if self.words[number] != expected if isinstance(expected, str) else self.small[number] not in expected:
                return False
        return not any(_BREAK.search(self.between(number)) for number in range(begin + 1, begin + len(pattern)))

    def between(self, number: int) -> str:
        """Return what stands between a word and the one before it; a line break where a wording begins."""
        return self.places.before(number)

    def place(self, numbers: range) -> Place:
        """Return the stretch that the words of a range cover."""
        first = self.places[numbers[0]]
        return first if len(numbers) == 1 else Place(first.passage, first.start, self.places[numbers[-1]].end)

    def around(self, place: Place, width: int = 50) -> str:
        """Return the words of a place with their surroundings, for a quotation."""
        text = self.wordings[place.passage]
        begin, end = max(0, place.start - width), min(len(text), place.end + width)
        if begin:
            begin = text.find(" ", begin, place.start) + 1 or place.start
        if end < len(text):
            end = text.rfind(" ", place.end, end) if " " in text[place.end : end] else place.end
        return ("…" if begin else "") + text[begin:end].strip() + ("…" if end < len(text) else "")


def wording(passage: Passage) -> str:
    """Return title and text of a passage as one string."""
    return f"{passage.title} {passage.text}" if passage.title and passage.text else passage.text or passage.title


@once_per_act
def tokens_of(view: ActView) -> Tokens:
    """Return the words of an act; wording n belongs to `view.texts[n]`."""
    wordings = tuple(wording(passage) for passage in view.texts)
    pieces = [_CUT.split(text) for text in wordings]
    return Tokens(wordings, tuple(chain.from_iterable([own[1::2] for own in pieces])), Places(pieces))


def is_capitals(word: str) -> bool:
    """Say whether a word is an abbreviation by its look: «ЦНППМ», «IT»; not «ВКонтакте», «273-ФЗ», «II»."""
    return word.isupper() and bool(_CAPITALS.fullmatch(word)) and not set(word) <= set("IVXLC")


@lru_cache(maxsize=2000)
def pattern_of(phrase: str) -> tuple[frozenset[str] | str, ...]:
    """Return what `Tokens.find` takes: abbreviations and numbers exactly, words in all their forms."""
    found = _WORD.findall(phrase)
    return tuple(word if is_capitals(word) or word[0].isdigit() else morphology.forms(word) for word in found)


def sentence_start(tokens: Tokens, number: int) -> bool:
    """Say whether a word begins a wording, a sentence, a quotation or a list item."""
    gap = tokens.between(number)
    return gap == "\n" or any(mark in gap for mark in _SENTENCE_START)
