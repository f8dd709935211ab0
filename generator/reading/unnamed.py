"""Documents named without date and number: acts by title, documents «approved by an order», plans work is done by."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from generator.reading.citations import find_mentions
from generator.reading.documents import same_document
from generator.reading.stretches import joined, touched
from generator.walk import Passage

__all__ = ["is_future", "shortened", "unnamed_acts", "unnamed_plans"]

_KINDS: Final = ("приказ", "распоряжени", "постановлени", "решени", "закон", "указ", "письм")
_ACT: Final = re.compile(
    r"\b(?:приказ|распоряжени|постановлени|закон|указ|письм)[а-яё]{0,4}\s(?P<issuer>[^«»\"№;:()\d.]{0,120}?)"
    r"(?:«(?P<title>О(?:б|бо)?\s[^«»]{5,300})|\b(?P<about>об?\s(?!т\b)[^;:«»№().]{12,200}))",
    re.IGNORECASE,
)
_APPROVED: Final = re.compile(
    r"утвержд[её]нн\w{2,3}\s+(?P<act>приказ|распоряжени|постановлени|решени)\w{0,3}\s(?P<rest>[^;:«»№()]{0,140})",
    re.IGNORECASE,
)
_BY_BODY: Final = re.compile(
    r"(?<![а-яё])(?:положени|порядк|регламент|методик|инструкци|правил|перечн|критери)[а-яё]{0,3}\s[^;:.«»№()]{4,160}?,?\s"
    r"утвержд[её]нн\w{2,3}\s(?!приказ|распоряжени|постановлени|решени|закон|указ|настоящ|в\s|на\s)(?P<body>[А-ЯЁ][а-яё]\w*)",
    re.IGNORECASE,
)
_PLAN: Final = re.compile(
    r"(?P<name>(?<![а-яё])(?:типов\w{2}\s+)?(?:положени[еюя]м?|регламент\w{0,2}|порядк\w{1,2}|план\w{0,2}(?:\s+[а-яё]+){0,2}|дорожн\w{2}\s+карт\w{1,2}|модел\w{1,2})"
    r"\s(?:об?|по|внедрения|организации|разработки|реализации|мероприятий|проведения|профессиональной)\s[^;:«»№().]{6,200})",
    re.IGNORECASE,
)
_RELIED: Final = re.compile(
    r"(?:соответствии\s+с|согласно|на\s+основании|во\s+исполнение|руководству\w+)\s+[«\"]?", re.IGNORECASE
)
_RELYING: Final = ("соответстви", "согласно", "основани", "исполнени", "руководству")
_FUTURE: Final = re.compile(
    r"разраб|утверд\w*\b|утвержден|подготов|издан|принят|внес|согласован|формирован|состав(?:ить|ление)|актуализ|обновлен|утверждает|проект\w*\s+(?:приказ|положени)",
    re.IGNORECASE,
)
_NAMED: Final = re.compile(
    r"\d{1,2}\.\d\d\.\d{4}|(?:№|\bN)\s?\d|\d\s+[а-я]{3,8}\s+20\d\d|настоящ|прилагаем|приложени|_{3}",
    re.IGNORECASE,  # «№ ___»: a project leaves room for it
)


def unnamed_acts(passage: Passage) -> Iterator[str]:
    """Yield the words of acts named by title or approving act without date and number."""
    text = passage.text
    low = text.lower()
    for match in _BY_BODY.finditer(text) if "утвержд" in low else ():
        if match["body"][0].isupper() and not _NAMED.search(match[0] + text[match.end() : match.end() + 60]):
            yield shortened(match[0])
    if not any(word in low for word in _KINDS):
        return
    known = joined((item.start, item.end) for item in find_mentions(text))
    for match in _ACT.finditer(text):
        tail = text[match.end() : match.end() + 60]
        if touched(known, match.start(), match.end()) or _NAMED.search(match[0] + tail):
            continue
        yield shortened(match[0] + ("»" if match["title"] and tail.startswith("»") else ""))
    for match in _APPROVED.finditer(text):
        if not _NAMED.search(match[0] + text[match.end() : match.end() + 40]):
            yield shortened(match[0])


def shortened(text: str) -> str:
    """Return a name on one line, cut at 130 characters."""
    bare = " ".join(text.split()).rstrip(" ,.")
    return bare if len(bare) <= 130 else bare[:130].rsplit(" ", 1)[0] + "…"


def unnamed_plans(passage: Passage, own: tuple[frozenset[str], ...]) -> Iterator[str]:
    """Yield planning documents work is done by, named without the act that approved them, in tables of documents."""
    text = passage.text
    low = text.lower()
    if passage.column != "document" and not any(word in low for word in _RELYING):
        return
    relied = (_PLAN.match(text, lead.end()) for lead in _RELIED.finditer(text))
    found = _PLAN.finditer(text) if passage.column == "document" else (match for match in relied if match)
    for match in found:
        if _NAMED.search(text):
            return
        if not same_document(match["name"], own):
            yield shortened(match["name"])


def is_future(before: str) -> bool:
    """Say whether the words before a document tell that it is yet to be written or approved."""
    return bool(_FUTURE.search(before[-90:]))
