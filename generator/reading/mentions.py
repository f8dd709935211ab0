"""Notions named in a text, in any case and number: longest name first, each stretch of words once.

A name is matched word by word: dictionary words in all their forms, abbreviations and numbers exactly as they
are written. Nothing of the text is analysed, only its words looked up, so the work is linear in the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final, NamedTuple

from generator import morphology
from generator.reading.tokens import is_capitals, pattern_of

__all__ = ["Mention", "Recogniser"]

_WORD: Final = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_GAP: Final = re.compile(r"[\s«»\"„“”]{1,3}")  # what may stand between the words of one name
_OWNED: Final = frozenset({"NOUN", "ADJF", "PRTF"})
_ABOUT: Final = frozenset({"о", "об", "по"})

_Word = frozenset[str] | str
_Name = tuple[tuple[_Word, ...], str, bool]


class Mention(NamedTuple):
    """A notion named in a text: where, and which."""

    start: int
    end: int
    target: str


class Recogniser:
    """Finds the names it was given; of two targets of one name the first given wins.

    A name with an empty target is known, and is no notion: it keeps shorter names inside it from being found.
    `wider` is another recogniser whose names come after this one's own. A name of one capitalised word
    («Институт») is found where it is capitalised and is not the beginning of a longer name («Институт развития»).
    """

    def __init__(self, names: Iterable[tuple[str, str]], wider: Recogniser | None = None) -> None:
        self._wider = wider
        self._first: dict[str, list[_Name]] = {}
        self._known: dict[str, tuple[Mention, ...]] = {}
        for name, target in dict(reversed(list(names))).items():
            pattern = pattern_of(name)
            alone = len(pattern) == 1 and name[:1].isupper() and not isinstance(pattern[0], str)
            first = pattern[0] if pattern else ""
            for form in {first} if isinstance(first, str) else first:
                self._first.setdefault(form, []).append((pattern, target, alone))
        for found in self._first.values():
            found.sort(key=lambda item: -len(item[0]))

    def find(self, text: str) -> tuple[Mention, ...]:
        """Return the mentions of a text in order; a text asked for again is answered from memory."""
        found = self._known.get(text)
        if found is None:
            found = self._known[text] = tuple(self._search(text))
        return found

    def _search(self, text: str) -> list[Mention]:
        places = [(match.start(), match.end()) for match in _WORD.finditer(text)]
        words = [text[start:end] for start, end in places]
        small = [word.lower() for word in words]
        found: list[Mention] = []
        number = 0
        while number < len(words):
            best = self._longest(text, places, words, small, number)
            if best is None:
                number += 1
                continue
            length, target = best
            if target and not (length == 1 and self._inside_a_name(text, places, words, number, found)):
                found.append(Mention(places[number][0], places[number + length - 1][1], target))
            number += length
        return found

    @staticmethod
    def _inside_a_name(
        text: str, places: list[tuple[int, int]], words: list[str], number: int, found: list[Mention]
    ) -> bool:
        """Say whether an abbreviation goes on with one that is no notion: «КОГОАУ ДПО ИРО» names an institute."""
        if not number or not (is_capitals(words[number]) and is_capitals(words[number - 1])):
            return False
        before = places[number - 1]
        return text[before[1] : places[number][0]] == " " and not (found and found[-1].end == before[1])

    def _longest(
        self, text: str, places: list[tuple[int, int]], words: list[str], small: list[str], number: int
    ) -> tuple[int, str] | None:
        own = self._own(text, places, words, small, number)
        wider = self._wider._longest(text, places, words, small, number) if self._wider else None
        return own if wider is None or (own is not None and own[0] >= wider[0]) else wider

    def _own(
        self, text: str, places: list[tuple[int, int]], words: list[str], small: list[str], number: int
    ) -> tuple[int, str] | None:
        candidates = [*self._first.get(words[number], ())] if words[number] != small[number] else []
        candidates += self._first.get(small[number], ())
        for pattern, target, alone in sorted(candidates, key=lambda item: -len(item[0])):
            length = len(pattern)
            if number + length > len(words):
                continue
            if not all(
                words[at] == expected if isinstance(expected, str) else small[at] in expected
                for at, expected in enumerate(pattern, number)
            ):
                continue
            if not all(
                _GAP.fullmatch(text[places[at - 1][1] : places[at][0]]) for at in range(number + 1, number + length)
            ):
                continue
            if alone and not _stands_alone(text, places, words, number):
                continue
            return length, target
        return None


def _stands_alone(text: str, places: list[tuple[int, int]], words: list[str], number: int) -> bool:
    """Say whether a capitalised word is a short name by itself: no words of a longer name follow or precede it."""
    if not words[number][:1].isupper():
        return False
    after = number + 1
    if after >= len(words) or text[places[number][1] : places[after][0]] != " ":
        return text[places[number][1] : places[number][1] + 2] not in (" «", ' "')
    follows = words[after].lower()
    if follows in _ABOUT:
        return False
    parses = morphology.parses(follows)
    if is_capitals(words[after]) or not parses:
        return True
    tag = parses[0].tag
    return not (tag.POS in _OWNED and ("gent" in tag or "ablt" in tag))
