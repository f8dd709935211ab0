"""What an act says of itself and of other acts: dates and numbers in its head, stamps, registration and citations."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from generator.model.act import Act, HeadLine
from generator.model.vocabulary import HeadLineKind
from generator.morphology import content_lemmas
from generator.reading.dates import find_dates
from generator.walk import ORDER, Passage

__all__ = [
    "Cited",
    "Statement",
    "act_date",
    "act_number",
    "cited_acts",
    "other_acts",
    "self_citations",
    "statements",
    "title_text",
]

_NUMBER: Final = r"(?:№|N\.?)\s*(?P<number>[0-9A-Za-zА-Яа-яЁё][\w/.-]*)"
_AFTER: Final = re.compile(r"^\s*(?:года|г\.?)?(?:\s*20\d\d\s*(?:года|г\.?))?[\s,(]*" + _NUMBER)
_BEFORE: Final = re.compile(_NUMBER + r"\s*,?\s*от\s*$")
_FROM: Final = re.compile(r"\bот\s*$", re.IGNORECASE)
_OWN_NUMBER: Final = re.compile(r"^\s*" + _NUMBER)
_SHORT_LINE: Final = 60
_NEAR: Final = 140


@dataclass(frozen=True, slots=True)
class Cited:
    """An act cited by date and, where given, number; `start` is where the date begins in the text."""

    start: int
    date: str
    number: str


@dataclass(frozen=True, slots=True)
class Statement:
    """What a head line, a stamp or the registration says of the act's date and number."""

    passage: Passage
    source: str
    date: str
    number: str


def _clean(number: str) -> str:
    return number.strip(" .,;)").casefold()


@lru_cache(maxsize=20_000)
def cited_acts(text: str) -> tuple[Cited, ...]:
    """Return the acts a text cites as «от 16.04.2023 № 665» or «№ 474 от 21.07.2020», in order."""
    found = []
    for item in find_dates(text):
        before = text[max(0, item.start - 40) : item.start]
        after = _AFTER.match(text[item.end : item.end + 60])
        earlier = _BEFORE.search(before)
        if item.iso and (_FROM.search(before) or after):
            number = after["number"] if after else earlier["number"] if earlier else ""
            found.append(Cited(item.start, item.iso, _clean(number)))
    return tuple(found)


def _head(passages: tuple[Passage, ...], lines: tuple[HeadLine, ...]) -> list[Statement]:
    found = []
    heads = [passage for passage in passages if passage.part == ORDER and passage.key == "head"]
    for passage, line in zip(heads, lines, strict=False):
        short = line.says is None and len(line.text) <= _SHORT_LINE
        dates = find_dates(line.text) if short or line.says is HeadLineKind.DATE else ()
        number = _OWN_NUMBER.match(line.text) if short or line.says is HeadLineKind.NUMBER else None
        if short and dates and (after := _AFTER.match(line.text[dates[0].end :])):
            number = after
        if dates or number:
            date = dates[0].iso if dates else ""
            found.append(Statement(passage, "заголовок", date, _clean(number["number"]) if number else ""))
    return found


def _stamp(passage: Passage) -> Statement:
    cited = cited_acts(passage.text)
    dates = [item.iso for item in find_dates(passage.text) if item.iso]
    if cited:
        return Statement(passage, "гриф", cited[0].date, cited[0].number)
    return Statement(passage, "гриф", dates[0] if dates else "", "")


def statements(act: Act, passages: tuple[Passage, ...]) -> list[Statement]:
    """Return what head, stamps and registration say, in reading order; empty text where they say nothing."""
    found = _head(passages, act.file.head)
    for passage in passages:
        if passage.key == "stamps":
            found.append(_stamp(passage))
        elif passage.key == "registration":
            dates = [item.iso for item in find_dates(passage.text) if item.iso]
            registration = act.file.registration
            known = (registration.date if registration else None) or ""
            found.append(Statement(passage, "отметка о регистрации", dates[0] if dates else known, ""))
    return found


def act_date(act: Act, passages: tuple[Passage, ...]) -> str:
    """Return the act's date: as recorded, else as its head says; empty when unknown."""
    told = (item.date for item in _head(passages, act.file.head) if item.date)
    return act.file.date or next(told, "")


def act_number(act: Act, passages: tuple[Passage, ...]) -> str:
    """Return the act's number in the form `cited_acts` gives numbers; empty when unknown."""
    told = (item.number for item in _head(passages, act.file.head) if item.number)
    return _clean(act.file.number) if act.file.number else next(told, "")


def title_text(act: Act) -> str:
    """Return the titles of the act and of its parts in one line."""
    lines = [line.text for line in act.file.head if line.says in (HeadLineKind.TITLE, None) and len(line.text) > 20]
    lines += [part.title for part in act.file.parts if part.title]
    return " ".join(lines)


def self_citations(act: Act, passages: Iterable[Passage], number: str) -> Iterator[Statement]:
    """Yield citations of the act's own number beside its own issuer's name."""
    issuer = set(content_lemmas(act.file.issuer or ""))
    if len(issuer) < 2 or not number:
        return
    for passage in passages:
        if passage.key in ("head", "stamps", "registration") or number not in passage.text.casefold():
            continue
        for item in cited_acts(passage.text):
            before = passage.text[max(0, item.start - _NEAR) : item.start]
            if item.number == number and issuer <= set(content_lemmas(before)):
                yield Statement(passage, "ссылка на себя", item.date, item.number)


def other_acts(act: Act, passages: Iterable[Passage]) -> set[tuple[str, str]]:
    """Return (date, number) of acts a stamp may rightly name: those the act changes, those its order cites."""
    listed = [*act.file.amends, *act.file.related_acts]
    known = {(item.date or "", (item.number or "").casefold()) for item in listed}
    for passage in passages:
        if passage.part == ORDER and passage.key != "stamps":
            known |= {(item.date, item.number) for item in cited_acts(passage.text)}
    return known
