"""A text of the data → the runs of a paragraph: clean, bound by hard spaces, footnote calls set apart."""

from __future__ import annotations

import re
from typing import Final

from generator.documents.tree import Inline, NoteCall, Runs, Text

__all__ = ["plain", "runs"]

# What XML 1.0 cannot hold at all, and signs that turn the direction of a line of text.
_NOTE: Final = re.compile("([⁰¹²³⁴⁵⁶⁷⁸⁹]+)")
_FORBIDDEN: Final = re.compile(
    "[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]|[\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ufeff]"
)
_SPACED: Final = re.compile(r"(?<!\w)(?:[а-яё] ){3,}[а-яё](?!\w)")  # «п р и к а з ы в а ю» is one word
_BINDS: Final = (
    (re.compile(r"(?<=№) (?=\S)"), "\u00a0"),
    (re.compile(r"(?<=\d) (?=(?:гг?\.|года?\b|%))"), "\u00a0"),
    (re.compile(r"(?<=\b[А-ЯЁ]\.) (?=[А-ЯЁ])"), "\u00a0"),
    (re.compile(r" (?=[-–—] )"), "\u00a0"),
)


def plain(text: str) -> str:
    """Return a text fit for every format: one line, no control characters, hard spaces by custom.

    A hard space stands after №, before «г.», «года», %, a dash, between initials and surname, and between the
    letters of a word written apart; nowhere else, since word processors do not stretch it in a justified line.
    No letter of the text changes.
    """
    text = re.sub(r"[\t\n\r\x0b\x0c\x85\u2028\u2029]+", " ", text)
    text = _FORBIDDEN.sub("", text)
    text = _SPACED.sub(lambda found: found[0].replace(" ", "\u00a0"), text)
    for pattern, space in _BINDS:
        text = pattern.sub(space, text)
    return text


def runs(text: str, *, language: str = "ru") -> Runs:
    """Return the runs of a text: letters, and calls of footnotes where superscript digits stand."""
    found: list[Inline] = []
    for index, piece in enumerate(_NOTE.split(plain(text))):
        if piece:
            found.append(NoteCall(piece) if index % 2 else Text(piece, language=language))
    return tuple(found)
