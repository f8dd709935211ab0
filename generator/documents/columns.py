"""Widths of a table's columns: the ones that make its rows, taken together, lowest."""

from __future__ import annotations

import re
from collections.abc import Sequence
from math import ceil
from typing import Final, NamedTuple

__all__ = ["TALL", "Fit", "fit_columns", "lines_in"]

_LETTER: Final = 0.178  # mean width of a Cyrillic letter of Times, mm for each point of its size
_WIDE: Final = 1.12  # a word's own letters may be wider than the mean
_PADDING: Final = 3.6  # both sides of a cell, mm
_BROAD: Final = re.compile("[№%ЖМФШЩЮЫжмфшщюыWMwm]")  # half as wide again as the mean
_STEP: Final = 3.0  # mm given at a time
_GAIN: Final = 1e-9  # lower than this a table does not become: what is left over goes to all by their need
_SIZES: Final = (12, 11, 10, 9)
_BREAK: Final = re.compile(r"[ \-–]+")  # a hard space holds
TALL: Final = 12  # lines; a higher row may be split between two pages

Texts = Sequence[Sequence[str]]  # rows of cells


def lines_in(text_length: int, width: float, size: int) -> int:
    """Return about how many lines a text takes in a cell of this width."""
    return ceil(text_length * _LETTER * size / max(width - _PADDING, 1.0)) if text_length else 0


class Fit(NamedTuple):
    """Shares of the columns in thousandths, font size in points, whether every word fits its column."""

    shares: tuple[int, ...]
    size: int
    whole: bool


def _minimum(words: Sequence[str], size: int) -> float:
    longest = max((len(word) + len(_BROAD.findall(word)) / 2 for word in words), default=1)
    return longest * _LETTER * _WIDE * size + _PADDING


def _height(lengths: Sequence[Sequence[int]], widths: Sequence[float], size: int) -> float:
    return sum(
        max(
            (length * _LETTER * size / max(width - _PADDING, 1.0) for length, width in zip(row, widths, strict=True)),
            default=0,
        )
        for row in lengths
    )


def _shared(needs: Sequence[float], width: float) -> list[float]:
    """Share a width that is too small: columns of little need have it whole, the others the rest in equal parts."""
    found, left = [0.0] * len(needs), width
    order = sorted(range(len(needs)), key=lambda index: needs[index])
    for place, index in enumerate(order):
        found[index] = min(needs[index], left / (len(order) - place))
        left -= found[index]
    return found


def fit_columns(heads: Sequence[str], rows: Texts, width: float, sizes: Sequence[int] = _SIZES) -> Fit:
    """Choose widths and the largest font size at which the longest word of every column is whole.

    `width` is that of the table in millimetres; `rows` hold one text for each column, "" where a merged cell
    goes on. Free width goes, step by step, to the column that lowers the table most. When even the smallest
    size leaves a word too wide, it has what the other columns leave and will be broken.
    """
    words = [
        [word for text in (head, *(row[index] for row in rows)) for word in _BREAK.split(text)]
        for index, head in enumerate(heads)
    ]
    for size in sizes:
        widths = [_minimum(column, size) for column in words]
        if sum(widths) <= width:
            break
    fits = sum(widths) <= width
    if not fits:
        widths = _shared(widths, width)
    lengths = [[len(text) for text in row] for row in rows]
    free = width - sum(widths)
    while free >= _STEP:
        tried = [[*widths[:i], widths[i] + _STEP, *widths[i + 1 :]] for i in range(len(widths))]
        best = min(tried, key=lambda candidate: _height(lengths, candidate, size))
        if _height(lengths, best, size) >= _height(lengths, widths, size) - _GAIN:
            break
        widths, free = best, free - _STEP
    widths = [part * (1 + max(free, 0.0) / sum(widths)) for part in widths]
    shares = [int(1000 * part / sum(widths)) for part in widths]
    shares[-1] += 1000 - sum(shares)
    return Fit(tuple(shares), size, fits)
