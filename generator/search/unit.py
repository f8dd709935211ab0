"""What the search finds: units of text, each with its page, anchor and address; persons are left out of them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from typing import Final

__all__ = ["ActHead", "Kind", "Name", "Page", "Unit", "without_persons"]

_PATRONYMIC: Final = r"[А-ЯЁ][а-яё]+(?:вич|вна|чна|ьич)(?:а|у|ем|ом|е|ы|ой)?\b"
_SURNAME: Final = r"[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?"
_INITIALS: Final = r"[А-ЯЁ]\.\s?[А-ЯЁ]\."
_PERSON: Final = re.compile(
    rf"(?P<honoured>\b(?:им\.|имени)\s+(?:{_INITIALS}\s?{_SURNAME}|{_SURNAME}\s+{_INITIALS}|{_SURNAME}))"
    rf"|(?<![\w.]){_INITIALS}\s?{_SURNAME}"
    rf"|\b{_SURNAME}\s{_INITIALS}(?!\s?[А-ЯЁ][а-яё])"
    rf"|\b{_SURNAME}\s+{_SURNAME}\s+{_PATRONYMIC}"
    rf"|\b{_SURNAME}\s+{_PATRONYMIC}(?:\s+{_SURNAME})?"
)


class Kind(Enum):
    """Kind of a page: the order of the members is the order in which equals are shown."""

    TERM = "понятия"
    CANON = "роли, функции, показатели"
    ACT = "тексты актов"
    COMPARISON = "сравнения"
    CHECK = "проверки"
    HELP = "справка и обзоры"


@dataclass(frozen=True, slots=True)
class ActHead:
    """An act as a result names it: slug, label, slug of the region, «действует» or «период истёк»."""

    slug: str
    label: str
    region: str
    status: str


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the site that has units: path with suffix, title, kind, slug of its act (empty: of no act)."""

    path: str
    title: str
    kind: Kind
    act: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A piece of a page that is found by itself.

    `title` weighs more than `text`; `keys` are further words that find it and are not shown; `above` is the
    anchor of the unit it hangs on («ЦНППМ осуществляет:»), whose words weigh less; `places` are legal
    addresses as (noun, number) pairs; `levels` are ids of levels.
    """

    page: str
    anchor: str = ""
    address: str = ""
    title: str = ""
    text: str = ""
    keys: tuple[str, ...] = ()
    above: str = ""
    places: tuple[tuple[str, str], ...] = ()
    levels: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A name of a notion or body: its wordings; `short` are abbreviations, `everyday` are words acts may lack.

    `page` is the notion's own page, empty for an abbreviation that one act made.
    """

    page: str
    full: tuple[str, ...]
    short: tuple[str, ...] = ()
    everyday: tuple[str, ...] = ()


def _masked(found: re.Match[str]) -> str:
    return found[0] if found["honoured"] else "…"


def without_persons(text: str) -> str:
    """Return a text with «…» where a person is named by surname; «имени К.Э. Циолковского» stays: it names a body."""
    return _PERSON.sub(_masked, text)
