"""Несколько мер в одной строке.

Что проверяет. В клетке мероприятия не должно быть двух и более предложений или пунктов перечня с одним общим сроком;
если мероприятия, сроки и участники в строке перечислены, их должно быть поровну.

Почему это важно. У каждого мероприятия свой срок, исполнитель и результат. Записанные вместе, они либо исполняются
частично, либо их нельзя принять: неясно, к какому из них относится дата.

Пример. «Определён ответственный за контроль. Определён ответственный за работу в цифровой среде» – одна строка, один
срок, один документ.

Как исправить. Дайте каждому мероприятию свою строку или уравняйте перечни в клетках.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import Hit, Severity
from generator.reading.road_map import Measure, measures
from generator.view import ActView

CODE = "MAP03"
SEVERITY = Severity.INFO
NEEDS = ("roadmap",)

_SENTENCE = re.compile(r"(?:(?<=[а-яё»)])|(?<=[А-ЯЁ]{2}))\.\s+(?=[А-ЯЁ][а-яё]+\s)")
_ITEM = re.compile(r";\s+(?=[а-яё])")
_OPEN = re.compile(r"\bи\s+(?:др|т\.\s?[дп]|пр)\.?\s*$", re.IGNORECASE)
_ASIDE = re.compile(r"\([^()]*\)|«[^«»]*»|\"[^\"]*\"")
_MANY = 4
_SHORTENED = re.compile(r"\b(?:т|д|п|г|гг|ул|им|др|пр|ст|руб|тыс|обл|см)$", re.IGNORECASE)


def _parts(text: str) -> int:
    """Return how many sentences or items a measure has, an open list too; «г. Омск» and initials do not part."""
    sentences = sum(1 for match in _SENTENCE.finditer(text) if not _SHORTENED.search(text[: match.start()]))
    items = sum(1 for _ in _ITEM.finditer(text))
    commas = _ASIDE.sub("", text).count(",") if _OPEN.search(text) else 0
    return 1 + max(sentences, items if items > 1 else 0, commas if commas >= _MANY else 0)


def _uneven(measure: Measure) -> bool:
    """Say whether a row lists several measures with another number of deadlines or participants."""
    count = len(measure.cells.get("measure", ()))
    others = [len(measure.cells.get(key, ())) for key in ("deadline", "participants", "responsible")]
    return count > 1 and any(1 < other != count for other in others)


def check_act(view: ActView) -> Iterator[Hit]:
    """Yield one card: rows that hold several measures, rows whose lists differ in length."""
    rows = {item.place: item for item in reversed(measures(view))}
    listed = list(reversed(rows.values()))
    joined = [item for item in listed if len(item.cells.get("measure", ())) <= 1 and _parts(item.row.measure) > 1]
    listing = [
        item
        for item in listed
        if len(item.cells.get("measure", ())) > 1 and item.line == 0 and len(item.cells.get("deadline", ())) == 1
    ]
    uneven = [item for item in listed if _uneven(item)]
    found = {item.place: item for item in (*joined, *listing, *uneven)}
    if not found:
        return
    told = (
        [f"несколько мероприятий с одним сроком – {len({i.place for i in (*joined, *listing)})}"]
        if joined or listing
        else []
    )
    told += [f"перечни в клетках не совпадают по длине – {len(uneven)}"] if uneven else []
    yield Hit(
        message="в строке дорожной карты записано больше одного мероприятия: " + "; ".join(told),
        hint="Дайте каждому мероприятию свою строку, срок и результат",
        spots=tuple(item.spot() for item in found.values()),
    )
