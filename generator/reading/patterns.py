"""Word lists of data/lexicon as regular expressions."""

from __future__ import annotations

import re
from functools import lru_cache

from generator.model.catalogue import LexiconEntry

__all__ = ["entry_pattern", "group_pattern", "small", "small_pattern"]

_CAPITAL = re.compile(r"(?<!\\)(?<!\(\?)[А-ЯЁA-Z]")  # not of «\W», nor of «(?P<name>…)»


@lru_cache(maxsize=2_000)
def small_pattern(entry: LexiconEntry) -> re.Pattern[str]:
    """Return an entry for texts in small letters."""
    return small(entry_pattern(entry))


@lru_cache(maxsize=2_000)
def small(pattern: re.Pattern[str]) -> re.Pattern[str]:
    """Return an expression for any case as one for small letters: a search takes half the time.

    «^» begins any line, so that the texts of an act can be searched together (`ActView.matching`).
    """
    flags = pattern.flags & ~re.IGNORECASE | re.MULTILINE
    return re.compile(_CAPITAL.sub(lambda capital: capital[0].lower(), pattern.pattern), flags)


@lru_cache(maxsize=2_000)
def entry_pattern(entry: LexiconEntry) -> re.Pattern[str]:
    """Return an entry as one expression: its text, or the pattern it is, or any of its forms."""
    pieces = (entry.text, *entry.forms)
    return re.compile(
        "|".join(piece if entry.pattern else rf"\b{re.escape(piece)}\b" for piece in pieces), re.IGNORECASE
    )


@lru_cache(maxsize=200)
def group_pattern(entries: tuple[LexiconEntry, ...], group: str | None = None) -> re.Pattern[str]:
    """Return all entries of a group (None: of the list) as one expression; an empty list matches nothing."""
    chosen = [entry_pattern(entry).pattern for entry in entries if group is None or entry.group == group]
    return re.compile("|".join(chosen) or r"(?!)", re.IGNORECASE)
