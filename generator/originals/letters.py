"""Text → its letters and digits with a map back; and what of a scanned page is no letter of the act."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby
from typing import Final

__all__ = ["Head", "Letters", "debris", "normal", "reduce", "stretches"]

_ALIKE: Final = 0.9  # a repeated table head is recognised anew on every page, with its own slips
_SCANT: Final = 3  # letters: fewer tell a reader nothing by themselves
_WORDS: Final = 80  # letters: more than two words have
_TAGS = "p|i|b|u|s|em|strong|sub|sup|br|hr|div|span|table|thead|tbody|tr|td|th"
_TAG = re.compile(rf"</?(?:{_TAGS})(?:\s[^<>]*|/)?>", re.IGNORECASE)
_FOLD = str.maketrans("ё⁰¹²³⁴⁵⁶⁷⁸⁹", "е0123456789")
_PAGE_NUMBER = re.compile(r"[-–— ]*(?:стр(?:аница|\.)? ?)?\d{1,3}(?: из \d{1,3})?[-–— ]*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Letters:
    """The letters and digits of a text in one case, each with its offset in `original`."""

    original: str
    text: str
    offsets: tuple[int, ...]
    newlines: tuple[int, ...]

    def line(self, index: int) -> int:
        """Return the line, from 1, on which the letter stands."""
        return bisect_right(self.newlines, self.offsets[index]) + 1

    def words(self, start: int, end: int) -> str:
        """Return the whole words that letters `start` to `end` belong to; a letter or two with the words beside."""
        low, high = self.offsets[start], self.offsets[end - 1] + 1
        more = "?" if end - start < _SCANT else "{0}"
        before = re.search(rf"(?:\S+ ){more}\S*\Z", self.original[max(low - _WORDS, 0) : low])
        after = re.match(rf"\S*(?: \S+){more}", self.original[high : high + _WORDS])
        found = (before[0] if before else "") + self.original[low:high] + (after[0] if after else "")
        return " ".join(_TAG.sub(" ", found).split())

    def before(self, index: int) -> str:
        """Return the marks and spaces between a letter and the one before; a paragraph's end at both ends."""
        if index in (0, len(self.text)):
            return "\n\n"
        return self.original[self.offsets[index - 1] + 1 : self.offsets[index]]

    def opens_cell(self, index: int) -> bool:
        """Say whether a line or a cell begins with this letter."""
        return not {"\n", "\t"}.isdisjoint(self.before(index))

    def opens_paragraph(self, index: int) -> bool:
        """Say whether an empty line stands before this letter."""
        return self.before(index).count("\n") > 1


def normal(text: str) -> str:
    """Return the text in Unicode form NFC with line feeds only, as `reduce` and `debris` expect it."""
    return unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))


def reduce(original: str, *, markup: bool = False, skip: Iterable[tuple[int, int]] = ()) -> Letters:
    """Return the letters and digits of a text in normal form, ё as е.

    `markup` leaves out HTML tags, whole; `skip` are spans of offsets that do not count.
    """
    hidden = bytearray(len(original))
    tags = (match.span() for match in _TAG.finditer(original) if markup)
    for start, end in (*skip, *tags):
        hidden[start:end] = b"\x01" * (end - start)
    offsets = tuple(i for i, letter in enumerate(original) if letter.isalnum() and not hidden[i])
    text = "".join(original[i].lower()[0] for i in offsets).translate(_FOLD)
    newlines = tuple(i for i, letter in enumerate(original) if letter == "\n")
    return Letters(original, text, offsets, newlines)


def stretches(places: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield the spans of indexes whose value is negative: letters the other text lacks."""
    for free, group in groupby(range(len(places)), key=lambda i: places[i] < 0):
        if free:
            span = list(group)
            yield span[0], span[-1] + 1


# -- page debris ---------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Head:
    """Letters of a table's printed head and the first letters of what is printed after it."""

    letters: str
    follows: str


def _is_number(line: str) -> bool:
    """Tell a page number alone on its line, or the numbers 1, 2, 3 … of a table's columns."""
    numbers = re.split(r"[\t |]+", line.strip(" \t|"))
    if len(numbers) > 1 and numbers == [str(i) for i in range(1, len(numbers) + 1)]:
        return True
    return "\t" not in line and bool(_PAGE_NUMBER.fullmatch(line.strip()))


def _likeness(text: str, head: str) -> float:
    if abs(len(text) - len(head)) > (1 - _ALIKE) * len(head):
        return 0
    matcher = SequenceMatcher(None, head, text, autojunk=False)
    return matcher.ratio() if matcher.quick_ratio() >= _ALIKE else 0


def _occurrences(lines: Sequence[str], head: Head) -> Iterator[tuple[range, bool]]:
    """Yield the whole lines that spell a head, and whether its own table goes on behind them."""
    for first in range(len(lines)):
        best, last, text = 0.0, first, ""
        for after in range(first + 1, len(lines) + 1):
            text += lines[after - 1]
            if (likeness := _likeness(text, head.letters)) > best:
                best, last = likeness, after
            if len(text) * _ALIKE > len(head.letters):
                break
        if best >= _ALIKE:
            yield range(first, last), "".join(lines[last : last + 9]).startswith(head.follows)


def debris(original: str, heads: Iterable[Head]) -> tuple[tuple[int, int], ...]:
    """Return the spans of offsets, in a text in normal form, that belong to the page and not to the act.

    These are lone page numbers, rows of column numbers, and the heads of the act's tables (given in reading
    order) where a next page repeats them; rules have no letters. A table's own head is the first one behind
    which its own text goes on.
    """
    spans, start = [], 0
    for line in original.split("\n"):
        spans.append((start, start + len(line)))
        start += len(line) + 1
    found = {span for span in spans if _is_number(original[slice(*span)])}
    letters = {span: reduce(original[slice(*span)], markup=True).text for span in spans if span not in found}
    filled = [span for span, text in letters.items() if text]
    lines = [letters[span] for span in filled]
    own: set[int] = set()
    alike: set[int] = set()
    for head in heads:
        places = list(_occurrences(lines, head))
        alike |= {n for place, _ in places for n in place}
        later = [(place, fits) for place, fits in places if place[0] > max(own, default=-1)]
        own |= set(next((place for place, fits in later if fits), later[0][0] if later else ()))
    return tuple(sorted(found | {filled[n] for n in alike - own}))
