"""Passages → one index of words with their places: what the rules about wording search in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import NamedTuple

from generator import morphology
from generator.view import ActView, once_per_act
from generator.walk import Passage

__all__ = ["Place", "Places", "Tokens", "is_capitals", "pattern_of", "sentence_start", "tokens_of", "wording"]

_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_CAPITALS = re.compile(r"[А-ЯЁA-Z]{2,}")
_BREAK = re.compile(r"[.;:!?()\n]")
_SENTENCE_START = frozenset('.!?:;•\n\t«"“()')


class Place(NamedTuple):
    """A stretch of a passage's wording."""

    passage: int
    start: int
    end: int


class Places:
    """Places of the words, made when asked for: an act has thousands of them, a rule looks at a few."""

    def __init__(self, spans: Sequence[Sequence[tuple[int, int]]]) -> None:
        self._spans = [span for own in spans for span in own]
        self.passages = [index for index, own in enumerate(spans) for _ in own]

    def __getitem__(self, number: int) -> Place:
        begin, end = self._spans[number]
        return Place(self.passages[number], begin, end)

    def start(self, number: int) -> int:
        """Return where a word begins."""
        return self._spans[number][0]

    def end(self, number: int) -> int:
        """Return where a word ends."""
        return self._spans[number][1]


@dataclass(frozen=True, eq=False)
class Tokens:
    """Words of all wordings in reading order: `words[n]` stands at `places[n]`."""

    wordings: tuple[str, ...]
    words: tuple[str, ...]
    places: Places

    @cached_property
    def _numbers(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for number, word in enumerate(self.words):
            found.setdefault(word.lower(), []).append(number)
        return found

    @cached_property
    def first(self) -> tuple[int, ...]:
        """Number of the first word of each wording, and of the end."""
        starts = [0] * (len(self.wordings) + 1)
        for index in self.places.passages:
            starts[index + 1] += 1
        for index in range(1, len(starts)):
            starts[index] += starts[index - 1]
        return tuple(starts)

    @cached_property
    def initials(self) -> str:
        """First letters of all words in capitals, one letter a word."""
        return "".join(word[0].upper()[:1] for word in self.words)

    def find(self, pattern: Sequence[frozenset[str] | str]) -> Iterator[range]:
        """Yield the numbers of the words that match a pattern: sets of forms in any case, strings exactly."""
        if not pattern:
            return
        head = pattern[0]
        keys = {head.lower()} if isinstance(head, str) else head
        for begin in sorted(number for key in keys for number in self._numbers.get(key, ())):
            if self._matches(begin, pattern):
                yield range(begin, begin + len(pattern))

    def _matches(self, begin: int, pattern: Sequence[frozenset[str] | str]) -> bool:
        if begin + len(pattern) > len(self.words):
            return False
        for number, expected in enumerate(pattern, begin):
            word = self.words[number]
            if word != expected if isinstance(expected, str) else word.lower() not in expected:
                return False
            if number > begin and _BREAK.search(self.between(number)):
                return False
        return True

    def between(self, number: int) -> str:
        """Return what stands between a word and the one before it; a line break where a wording begins."""
        passages = self.places.passages
        if not number or passages[number - 1] != passages[number]:
            return "\n"
        return self.wordings[passages[number]][self.places.end(number - 1) : self.places.start(number)]

    def place(self, numbers: range) -> Place:
        """Return the stretch that the words of a range cover."""
        first = self.places[numbers[0]]
        return Place(first.passage, first.start, self.places[numbers[-1]].end)

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
    spans = [[match.span() for match in _WORD.finditer(text)] for text in wordings]
    words = [text[begin:end] for text, own in zip(wordings, spans, strict=True) for begin, end in own]
    return Tokens(wordings, tuple(words), Places(spans))


def is_capitals(word: str) -> bool:
    """Say whether a word is an abbreviation by its look: «ЦНППМ», «IT»; not «ВКонтакте», «273-ФЗ», «II»."""
    return bool(_CAPITALS.fullmatch(word)) and not set(word) <= set("IVXLC")


@lru_cache(maxsize=2000)
def pattern_of(phrase: str) -> tuple[frozenset[str] | str, ...]:
    """Return what `Tokens.find` takes: abbreviations and numbers exactly, words in all their forms."""
    found = _WORD.findall(phrase)
    return tuple(word if is_capitals(word) or word[0].isdigit() else morphology.forms(word) for word in found)


def sentence_start(tokens: Tokens, number: int) -> bool:
    """Say whether a word begins a wording, a sentence, a quotation or a list item."""
    gap = tokens.between(number)
    return gap == "\n" or any(mark in gap for mark in _SENTENCE_START)
