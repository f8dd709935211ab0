"""Text → words as the search knows them; content/assets/search-engine.js cuts a query by the same rules.

Letters are lower case, ё is е; numbers of documents and clauses stay whole («908/1», «44.00.00», «р-303»),
hyphened words too, with their parts beside them; a Latin letter that looks like a Cyrillic one is taken for
it where Cyrillic letters or digits stand in the same word.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final, NamedTuple

__all__ = ["Token", "folded", "parts", "tokens"]

_LETTERS: Final = "0-9a-zа-я"
_PIECE: Final = rf"(?:\d+(?:[./]\d+)+|[{_LETTERS}]+)"
_WORD: Final = re.compile(rf"{_PIECE}(?:-{_PIECE})*")
_MIXED: Final = re.compile(r"[0-9а-я]")
_LATIN: Final = re.compile(r"[a-z]")
_TWINS: Final = str.maketrans("aceopxkmtbhyu", "асеорхкмтвнуи")


class Token(NamedTuple):
    """A word of a text: as the search knows it, where it stands, whether it is written in capitals."""

    word: str
    start: int
    end: int
    capitals: bool


def folded(text: str) -> str:
    """Return a text of the same length in lower case, ё as е, hyphens of all kinds as «-».

    The text must be in normal form C; a letter whose lower case is longer stays as it is.
    """
    lower = text.lower()
    if len(lower) != len(text):
        lower = "".join(small if len(small := letter.lower()) == 1 else letter for letter in text)
    return lower.replace("ё", "е").replace("\u2010", "-").replace("\u2011", "-")


def _twin(word: str) -> str:
    return word.translate(_TWINS) if _MIXED.search(word) else word


@lru_cache(maxsize=4096)  # lines above lists come again with each item
def tokens(text: str) -> tuple[Token, ...]:
    """Return the words of a text in order."""
    text = unicodedata.normalize("NFC", text)
    low = folded(text)
    twin = _twin if _LATIN.search(low) else str
    return tuple(
        Token(twin(found[0]), start := found.start(), end := found.end(), end - start > 1 and text[start:end].isupper())
        for found in _WORD.finditer(low)
    )


def parts(word: str) -> tuple[str, ...]:
    """Return the parts of a hyphened word that are looked for by themselves."""
    return tuple(part for part in word.split("-") if len(part) > 1) if "-" in word else ()
