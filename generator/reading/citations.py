"""Acts cited in a text: kind, issuer, date, number and title; changes named beside them; the register's record."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from generator.model.act import Citation
from generator.model.catalogue import FederalAct
from generator.morphology import content_lemmas
from generator.reading.dates import find_dates, russian
from generator.view import ActView, once_per_act
from generator.walk import Passage

__all__ = [
    "AMENDING",
    "CHANGED",
    "Found",
    "Mention",
    "citations",
    "citations_in",
    "find_mentions",
    "iso_date",
    "named",
    "number_key",
    "quoted_at",
    "record_of",
    "stems_of",
    "title_distance",
]

_KINDS: Final = (
    ("федеральный закон", r"федеральн\w{1,4}\s+(?:конституционн\w{1,4}\s+)?закон\w{0,3}"),
    ("закон", r"закон(?:а|у|ом|е|ы|ов|ами|ах)?"),
    ("указ", r"указ(?:а|у|ом|е|ы|ов|ами|ах)?"),
    ("постановление", r"постановлени\w{1,3}"),
    ("распоряжение", r"распоряжени\w{1,3}"),
    ("приказ", r"приказ(?:а|у|ом|е|ы|ов|ами|ах)?"),
    ("решение", r"решени\w{1,3}"),
    ("протокол", r"протокол(?:а|у|ом|е|ы|ов|ами|ах)?"),
    ("письмо", r"письм(?:о|а|у|ом|е|ами|ах)|писем"),
)
_KIND: Final = re.compile(
    "|".join(rf"(?P<k{index}>\b(?:{pattern})\b)" for index, (_, pattern) in enumerate(_KINDS)), re.IGNORECASE
)
_NUMBER: Final = r"(?:№|\bN(?=[\s\d]))\s?(?P<number>[0-9A-Za-zА-Яа-яЁё](?:[\w/.-]{0,30}\w)?)"
_AFTER: Final = re.compile(r"\s*(?:года|год|г\.?)?[\s,]*" + _NUMBER)
_BEFORE: Final = re.compile(_NUMBER + r"[^№;:«»\"()]{0,60}?[»\"]?\s*,?\s*от\s*$")
_FROM: Final = re.compile(r"\bот\s*[«\"]?$", re.IGNORECASE)
_LINK: Final = re.compile(r"[\s,;]*(?:и|а также)?\s*от\s*$", re.IGNORECASE)
_REACH: Final = 260
_BOUND: Final = re.compile(r"[;:(]|[.!?]\s+(?=[А-ЯЁ])|»\s*,\s")
_CLOSED: Final = re.compile(r"\s*(?:года|г\.|г)?\s*,?\s*(?=[«\"“])")
AMENDING: Final = re.compile(r"\bо\s+внесении\s+(?:\w+\s+)?изменени", re.IGNORECASE)
"""The title of an act that changes another."""
CHANGED: Final = re.compile(
    r"\b(?:с|со)\s+(?:\w+\s+)?(?:изменени|изм\.)|в\s+(?:действующей|актуальной|последней|новой|ред\.|редакци)|с\s+последующими|с\s+учётом\s+изменени|с\s+учетом\s+изменени",
    re.IGNORECASE,
)
"""Words that say the act is meant with its changes."""
_LOOKALIKES: Final = str.maketrans("ABCEHKMOPTXaceopxP", "АВСЕНКМОРТХасеорхР")


@dataclass(frozen=True, slots=True)
class Mention:
    """An act named with date, number or both. `start`–`end` cover its words from kind to number.

    `inside`: it stands within the quoted title of another act; `title` is the quoted title next to it.
    """

    start: int
    end: int
    kind: str
    issuer: str
    date: str
    number: str
    title: str
    inside: bool = False

    @property
    def key(self) -> tuple[str, str]:
        """Date and number in comparable form."""
        return self.date, number_key(self.number)


@dataclass(frozen=True, slots=True)
class Found:
    """A mention in its passage."""

    passage: Passage
    mention: Mention


@lru_cache(maxsize=5_000)
def number_key(number: str) -> str:
    """Return a number without spaces and case, Latin look-alikes as Cyrillic: «P-174» is «р-174»."""
    return "".join(number.split()).translate(_LOOKALIKES).casefold().strip(".,")


def iso_date(text: str) -> str | None:
    """Return the first date of a text as ISO 8601: «7 мая 2018» → 2018-05-07; None when it has none."""
    return next((item.iso for item in find_dates(text) if item.iso), None)


def quoted_at(text: str, start: int) -> tuple[int, int] | None:
    """Return where the quotation that opens at `start` begins and ends inside its marks; nested ones are followed."""
    mark = text[start : start + 1]
    if mark not in ("«", '"', "“"):
        return None
    if mark == '"' or mark == "“":
        end = next((at for at in range(start + 1, min(len(text), start + 600)) if text[at] in '"”'), -1)
        return (start + 1, end) if end > 0 else None
    depth = 0
    for at in range(start, min(len(text), start + 900)):
        depth += (text[at] == "«") - (text[at] == "»")
        if depth == 0:
            return start + 1, at
    end = text.rfind("»", start, start + 900)
    return (start + 1, end) if end > start else None


def _anchors(text: str) -> Iterator[tuple[int, int, str, str]]:
    """Yield (start, end, date, number) of «от DATE № NUMBER», «№ NUMBER … от DATE», «от DATE»."""
    for item in find_dates(text):
        before = text[max(0, item.start - 90) : item.start]
        after = _AFTER.match(text, item.end)
        earlier = _BEFORE.search(before)
        if after and not earlier:
            yield item.start, after.end(), item.iso, after["number"]
        elif earlier:
            yield item.start - len(before) + earlier.start(), item.end, item.iso, earlier["number"]
        elif _FROM.search(before):
            yield item.start, item.end, item.iso, ""


def _kind_before(text: str, begin: int, start: int) -> tuple[int, str, str]:
    """Return where the nearest kind of act stands before `start`, the kind and the issuer named after it."""
    window = text[max(begin, start - _REACH) : start]
    offset = start - len(window)
    last = None
    for match in _KIND.finditer(window):
        last = match
    if last is None:
        return -1, "", ""
    between = window[last.end() :]
    if _BOUND.search(re.sub(r"«[^«»]*»", "", between)) and "№" not in between and last["k7"] is None:
        return -1, "", ""
    kind = next(name for index, (name, _) in enumerate(_KINDS) if last[f"k{index}"])
    issuer = re.split(r"[«\"(№]|\bот\b", between)[0].strip(" ,")
    return offset + last.start(), kind, issuer


def _title(text: str, begin: int, end: int, start: int) -> tuple[int, int]:
    """Return the span of the quoted title after the requisites, else between the kind and them; empty span: none."""
    after = _CLOSED.match(text, end)
    if after and (span := quoted_at(text, after.end())):
        return span
    opened = text.find("«", begin, start)
    if opened >= 0 and (span := quoted_at(text, opened)) and span[1] < start and span[1] - span[0] > 25:
        return span
    return end, end


@lru_cache(maxsize=20_000)
def find_mentions(text: str) -> tuple[Mention, ...]:
    """Return the acts a text names with a date («от …») or number beside it, in order."""
    found: list[Mention] = []
    titles: list[tuple[int, int]] = []  # from the end of a mention to the end of its title
    previous = 0
    for start, end, date, number in _anchors(text):
        begin, kind, issuer = _kind_before(text, previous, start)
        if begin < 0 and found and _LINK.search(text[previous:start][-40:] or " "):
            begin, kind, issuer = start, found[-1].kind, found[-1].issuer
        if begin < 0 or (not number and kind in ("решение", "протокол")):
            continue
        first, last = _title(text, begin, end, start)
        inside = any(before <= begin < after for before, after in titles)
        title = text[first:last]
        found.append(Mention(begin, end, kind, issuer, date, number, title, inside))
        if title and (at := text.find(title, end)) >= 0:
            titles.append((end, at + len(title)))
        previous = end
    return tuple(found)


def citations_in(text: str) -> tuple[Citation, ...]:
    """Return the acts a text names with date and number as records; `text` is the quotation."""
    return tuple(
        Citation(
            text=" ".join(text[item.start : item.end].split()),
            kind=item.kind,
            issuer=item.issuer or None,
            date=item.date,
            number=item.number,
            title=item.title or None,
        )
        for item in find_mentions(text)
        if item.date and item.number and not item.inside
    )


def _annotated(passage: Passage, have: Sequence[Mention]) -> Iterator[Mention]:
    """Yield the citations the data has and the text alone does not give away."""
    keys = {item.key for item in have}
    for item in passage.node.cites if passage.node else ():
        mention = Mention(
            0, 0, item.kind or "", item.issuer or "", item.date or "", item.number or "", item.title or ""
        )
        if item.date and item.number and mention.key not in keys:
            start = max(passage.text.find(item.text), 0) if item.text else 0
            yield replace(mention, start=start, end=start + len(item.text or ""))


_APART: Final = frozenset({"stamps", "signatory", "registration", "closing"})


@once_per_act
def citations(view: ActView) -> tuple[Found, ...]:
    """Return the acts cited in an act in reading order; stamps and what the registrar wrote are left out."""
    found = []
    for passage in view.texts:
        if passage.key in _APART:
            continue
        here = find_mentions(passage.text) if "20" in passage.text or "19" in passage.text else ()
        found += [Found(passage, item) for item in (*here, *_annotated(passage, here))]
    return tuple(found)


def record_of(mention: Mention, register: Iterable[FederalAct]) -> FederalAct | None:
    """Return the register's record with the mention's date and number."""
    return next(
        (item for item in register if item.number and (item.date, number_key(item.number)) == mention.key), None
    )


def named(mention: Mention) -> str:
    """Return «приказ от 24.05.2023 № 01/1311»."""
    parts = [mention.kind or "документ"]
    if mention.date:
        parts.append(f"от {russian(mention.date)}")
    if mention.number:
        parts.append(f"№ {mention.number}")
    return " ".join(parts)


_STEM: Final = 5  # «основные» and «основных» have different lemmas and one stem


@lru_cache(maxsize=5_000)
def stems_of(text: str) -> frozenset[str]:
    """Return the content words of a title as stems, quotation marks left out."""
    return frozenset(lemma[:_STEM] for lemma in content_lemmas(re.sub(r"[«»\"“”]", " ", text)))


def title_distance(first: str, second: str) -> tuple[set[str], set[str]]:
    """Return the stems of content words that only the first and only the second title has."""
    one, two = stems_of(first), stems_of(second)
    return set(one - two), set(two - one)
