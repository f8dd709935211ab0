"""Numbers and lists as short strings for scripts: six bits a letter, the last bit says that more follow."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

__all__ = ["ALPHABET", "front_coded", "pack", "packed_ascending", "shards", "shared_beginning", "unpack"]

ALPHABET: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-"
_VALUES: Final = {letter: value for value, letter in enumerate(ALPHABET)}
_LATIN: Final = {ord("а") + place: ALPHABET[place] for place in range(32)}


def pack(numbers: Iterable[int]) -> str:
    """Return non-negative numbers as a string: five bits a letter, lowest first."""
    letters = []
    for number in numbers:
        while number > 31:
            letters.append(ALPHABET[number & 31 | 32])
            number >>= 5
        letters.append(ALPHABET[number])
    return "".join(letters)


def unpack(text: str) -> list[int]:
    """Return the numbers of `pack`; the browser's half does the same."""
    numbers, number, shift = [], 0, 0
    for letter in text:
        value = _VALUES[letter]
        number |= (value & 31) << shift
        shift += 5
        if value < 32:
            numbers.append(number)
            number, shift = 0, 0
    return numbers


def packed_ascending(numbers: Sequence[int]) -> str:
    """Return ascending numbers as a string of their differences."""
    return pack(after - before for before, after in zip([0, *numbers], numbers, strict=False))


def shared_beginning(words: Sequence[str]) -> str:
    """Return the letters that all words begin with."""
    first, last = min(words), max(words)
    same = next((place for place, pair in enumerate(zip(first, last, strict=False)) if pair[0] != pair[1]), None)
    return first[: len(first) if same is None else same]


def front_coded(words: Iterable[str]) -> str:
    """Return sorted Russian words (а–я, hyphens) as one string of a byte a letter.

    Each word is a digit, how many letters of the word before it it keeps, and the rest, letters as A–Z, a–f.
    """
    coded, before = [], ""
    for word in words:
        kept = min(len(shared_beginning((before, word))), 9)
        coded.append(f"{kept}{word[kept:].translate(_LATIN)}")
        before = word
    return "".join(coded)


def shards(sizes: Sequence[int], limit: int) -> list[range]:
    """Cut a row of things of these sizes into ranges of about `limit` together; a bigger thing stands alone."""
    found, start, total = [], 0, 0
    for index, size in enumerate(sizes):
        if total and total + size > limit:
            found.append(range(start, index))
            start, total = index, 0
        total += size
    if start < len(sizes):
        found.append(range(start, len(sizes)))
    return found
