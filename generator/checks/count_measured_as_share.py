"""Назван «количеством», измеряется долей.

Что проверяет. Показатель, который начинается словами «количество», «число», «численность», не должен измеряться в
процентах или «от общего количества»; показатель «доля», «процент», «охват» – в людях и единицах.

Почему это важно. Непонятно, что считать: сколько их всего или какую часть они составляют. Один посчитает команды,
другой – проценты, и оба будут правы.

Пример. «Количество управленческих команд, принявших участие в программах (не менее 40 % от общего количества)».

Как исправить. Назовите показатель по тому, чем он измеряется: «доля управленческих команд …, %».
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import Hit, Severity
from generator.reading.indicators import Indicator, amounts, indicators, own
from generator.reading.opening import opening
from generator.view import ActView

CODE = "IND02"
SEVERITY = Severity.ERROR
NEEDS = ("structure",)

_COUNT = frozenset({"количество", "число", "численность"})
_SHARE = frozenset({"доля", "процент"})
_WHOLE = re.compile(
    r"\b(?:от|к)\s+общ(?:его|ему)\b|\bв\s+общ(?:ем|ей)\s+(?:количеств|числ|численност)|%|\bпроцент", re.IGNORECASE
)
_OF_PEOPLE = re.compile(r"\([^()%]*\b(?:человек|чел\.|единиц|ед\.|штук|шт\.)[^()%]*\)\s*$", re.IGNORECASE)


def _units(item: Indicator) -> set[str]:
    units = (
        {amount.unit for amount in amounts(item.text)}
        | {item.unit.lower()[:3]}
        | {item.amount.unit if item.amount else ""}
    )
    return units - {""}


def _count_as_share(item: Indicator) -> bool:
    return opening(item.text).lemma in _COUNT and ("%" in _units(item) or bool(_WHOLE.search(item.text)))


def _share_as_count(item: Indicator) -> bool:
    units = _units(item)
    named = opening(item.text).lemma in _SHARE
    return named and "%" not in item.text and (bool(units - {"%", "про", "дол"}) or bool(_OF_PEOPLE.search(item.text)))


def check_act(view: ActView) -> Iterator[Hit]:
    """Yield counts measured as shares and shares measured in units."""
    listed = own(indicators(view))
    for fits, message in (
        (_count_as_share, "показатель назван количеством, а измеряется долей или процентами"),
        (_share_as_count, "показатель назван долей, а измеряется в единицах"),
    ):
        if found := [item for item in listed if fits(item)]:
            yield Hit(
                message=message + (f": {len(found)}" if len(found) > 1 else ""),
                hint="Назовите показатель по тому, чем он измеряется, или исправьте единицу",
                spots=tuple(view.spot(item.passage) for item in found),
            )
