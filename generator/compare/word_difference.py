"""How two wordings differ, word by word: letters' case, punctuation and «ё» aside.

Likeness is twice the number of words common in their order, divided by the number of words of both wordings.
The site's scripts count the same way.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

__all__ = ["Piece", "keys_of", "likeness", "word_difference"]

Kind = Literal["same", "lost", "added"]
_EDGES = re.compile(r"^[^\w%]+|[^\w%]+$")


class Piece(NamedTuple):
    """Words in a row that both wordings have, only the first has (lost) or only the second has (added)."""

    kind: Kind
    words: str


@lru_cache(maxsize=20_000)
def keys_of(text: str) -> tuple[str, ...]:
    """Return what is compared of each word of a text, in order."""
    return tuple(_EDGES.sub("", word.lower().replace("ё", "е")) for word in text.split())


def _common_length(one: Sequence[str], other: Sequence[str]) -> int:
    """Return the length of the longest common subsequence: bits of one number stand for the words of `one`."""
    places: dict[str, int] = defaultdict(int)
    for place, word in enumerate(one):
        places[word] |= 1 << place
    full = (1 << len(one)) - 1
    row = full
    for word in other:
        matched = row & places.get(word, 0)
        row = ((row + matched) | (row - matched)) & full
    return len(one) - row.bit_count()


@lru_cache(maxsize=20_000)
def likeness(one: str, other: str) -> float:
    """Return the likeness of two texts: 1.0 the same words in the same order, 0.0 none in common."""
    first, second = keys_of(one), keys_of(other)
    whole = len(first) + len(second)
    return 2 * _common_length(first, second) / whole if whole else 1.0


def _pairs(one: Sequence[str], other: Sequence[str]) -> list[tuple[int, int]]:
    """Return the places of the words of a longest common subsequence."""
    rows = [[0] * (len(other) + 1)]
    for word in reversed(one):
        below, row = rows[-1], [0] * (len(other) + 1)
        for place in range(len(other) - 1, -1, -1):
            row[place] = below[place + 1] + 1 if word == other[place] else max(below[place], row[place + 1])
        rows.append(row)
    rows.reverse()
    found, left, right = [], 0, 0
    while left < len(one) and right < len(other):
        if one[left] == other[right]:
            found.append((left, right))
            left, right = left + 1, right + 1
        elif rows[left + 1][right] >= rows[left][right + 1]:
            left += 1
        else:
            right += 1
    return found


def word_difference(base: str, text: str) -> tuple[Piece, ...]:
    """Return the words of `text` in order, with the words of `base` it lacks at their places."""
    lost, own = base.split(), text.split()
    first, second = keys_of(base), keys_of(text)
    pieces: list[Piece] = []
    same: list[str] = []
    left = right = 0
    for one, other in [*_pairs(first, second), (len(first), len(second))]:
        if one > left or other > right:
            if same:
                pieces.append(Piece("same", " ".join(same)))
                same = []
            if one > left:
                pieces.append(Piece("lost", " ".join(lost[left:one])))
            if other > right:
                pieces.append(Piece("added", " ".join(own[right:other])))
        if other < len(own):
            same.append(own[other])
        left, right = one + 1, other + 1
    if same:
        pieces.append(Piece("same", " ".join(same)))
    return tuple(pieces)
