"""What a text is about and to whom it is addressed: groups of a word list whose expressions occur in it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from generator.model.catalogue import LexiconEntry
from generator.reading.patterns import small
from generator.view import ActView

__all__ = ["core", "groups_in", "recipients", "topics"]

_BRACKETED: Final = re.compile(r"\([^()]*\)")
_ASIDE: Final = re.compile(
    r",?\s{1,3}(?:в том числе|с целью|в целях|направленн\w+|способствующ\w+|обеспечивающ\w+|в рамках|на основе"
    r"|с уч[её]том|с участием|за сч[её]т|в соответствии|включая)\b.*",
    re.DOTALL | re.IGNORECASE,
)
_NAMED: Final = re.compile(
    r"(?:систем|центр|концепци|служб|РС\s?НМС|ЕФС)\w*[^.;]{0,120}?(?:сопровождени\w+|мастерства|роста)"
    r"\s+(?:педагогическ\w+\s+работник\w+(?:\s+и\s+управленческ\w+\s+кадр\w*)?"
    r"|руководящ\w+\s+и\s+педагогическ\w+\s+работник\w+)",
    re.IGNORECASE,
)
"""A name of the system, a centre, a concept: whom it mentions is not whom the sentence addresses."""
_QUOTED: Final = re.compile(r"«[^«»]*»|“[^“”]*”|\"[^\"]*\"")


class _List:
    """A word list known by its identity: hashing a hundred entries for every text would cost more than reading it."""

    __slots__ = ("entries",)

    def __init__(self, entries: tuple[LexiconEntry, ...]) -> None:
        self.entries = entries

    def __hash__(self) -> int:
        return id(self.entries)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _List) and other.entries is self.entries


@lru_cache(maxsize=16)
def _compiled(known: _List) -> tuple[tuple[str, re.Pattern[str]], ...]:
    by_group: dict[str, list[str]] = {}
    for entry in known.entries:
        by_group.setdefault(entry.group or entry.text, []).append(
            entry.text if entry.pattern else re.escape(entry.text)
        )
    return tuple(
        (group, small(re.compile(rf"\b(?:{'|'.join(texts)})", re.IGNORECASE))) for group, texts in by_group.items()
    )


@lru_cache(maxsize=20_000)
def _groups(text: str, known: _List) -> frozenset[str]:
    lower = text.lower()
    return frozenset(group for group, pattern in _compiled(known) if pattern.search(lower))


def groups_in(text: str, entries: tuple[LexiconEntry, ...]) -> frozenset[str]:
    """Return the groups of a word list any of whose expressions occurs in a text."""
    return _groups(text, _List(entries))


@lru_cache(maxsize=20_000)
def core(text: str) -> str:
    """Return a text without brackets and without what is said in passing («в том числе …», «с учётом …»)."""
    return _ASIDE.sub("", _BRACKETED.sub("", text))


def topics(view: ActView, *texts: str) -> frozenset[str]:
    """Return the topics of several texts together."""
    return _together(view.lexicon("topics"), texts)


def recipients(view: ActView, text: str) -> frozenset[str]:
    """Return whom a text is addressed to; names of the system, of centres and in quotation marks do not count."""
    return groups_in(_without_names(text), view.lexicon("recipients"))


@lru_cache(maxsize=20_000)
def _without_names(text: str) -> str:
    return _NAMED.sub(" ", _QUOTED.sub(" ", text))


def _together(entries: tuple[LexiconEntry, ...], texts: Iterable[str]) -> frozenset[str]:
    return frozenset().union(*(groups_in(text, entries) for text in texts if text))
