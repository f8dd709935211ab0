"""Показатель не является измерителем.

Что проверяет. Показатель должен начинаться словом, которое называет величину: доля, количество, уровень, степень,
охват, отношение. Отмечаются показатели-дела («проведение …», «использование …», «разработан и реализуется …») и
показатели-состояния («наличие …»). Если у показателя всё же есть единица измерения, он не отмечается.

Почему это важно. Дело можно сделать или не сделать, но нельзя измерить: такой «показатель» не показывает, стало ли
лучше, и дублирует дорожную карту.

Пример. «Использование цифровых образовательных платформ»: сколько школ, сколько педагогов, как часто – неизвестно.

Как исправить. Скажите, что считать: «доля педагогических работников, использующих цифровые платформы, %».
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import Hit, Severity
from generator.reading.indicators import GROWTH, Indicator, grows, indicators, own
from generator.reading.likeness import light_words
from generator.reading.opening import opening
from generator.view import ActView

CODE = "IND03"
SEVERITY = Severity.ERROR
NEEDS = ("structure",)

_UNIT = re.compile(r"%|\bпроцент|\(\s*(?:ед|чел|шт|руб|балл|да\s*/\s*нет)", re.IGNORECASE)
_SHOWN = 3


def _measured(item: Indicator, measures: frozenset[str]) -> bool:
    """Say whether a line names a quantity at its beginning: also «увеличение количества», «средний балл»."""
    if item.amount or item.unit or _UNIT.search(item.text) or any(value is not None for _, value in item.series):
        return True
    first = opening(item.text).lemma
    return first in measures and (first not in GROWTH or grows(item.text, measures))


def check_act(view: ActView) -> Iterator[Hit]:
    """Yield one card: indicators that name work or a state; those the federal concept words so are milder."""
    measures = light_words(view.lexicon("measure_words"))
    listed = own(indicators(view))
    if not measures or not listed:
        return
    found = [item for item in listed if not _measured(item, measures)]
    if not found:
        return
    known = view.base.indicators
    federal = [any(key in known and known[key].baseline for key in item.canon) for item in found]
    quotes = [f"«{_short(item.text)}»" for item in found[:_SHOWN]]
    yield Hit(
        message=f"показатели названы делом или состоянием, а не величиной: {len(found)} из {len(listed)} – "
        + ", ".join(quotes)
        + (" и другие" if len(found) > _SHOWN else ""),
        hint="Скажите, что и в чём измеряется: доля, количество, уровень",
        spots=tuple(view.spot(item.passage) for item in found),
        severity=Severity.WARNING if all(federal) else None,
    )


def _short(text: str, length: int = 60) -> str:
    return text if len(text) <= length else text[:length].rsplit(" ", 1)[0] + "…"
