"""Целевые значения противоречат друг другу.

Что проверяет. Числа с единицами из показателей и из результатов дорожной карты сопоставляются по предмету, кругу лиц и
словам. Разные значения одного и того же – ошибка; значение, которое есть только в дорожной карте, – предупреждение.

Почему это важно. Исполнитель выберет удобное из двух чисел. Если значение стоит только в дорожной карте, показатель
остаётся пустым, хотя цель на самом деле задана.

Пример. В показателях – «не менее 30 % педагогических работников», в результате мероприятия о том же – «100 %».

Как исправить. Оставьте одно значение и запишите его в показателе; в дорожной карте повторите его слово в слово.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import Hit, Severity, Spot
from generator.reading.indicators import Amount, Indicator, amounts, indicators, own
from generator.reading.likeness import alike, light_words, stems
from generator.reading.road_map import measures
from generator.reading.topics import core, recipients, topics
from generator.view import ActView

CODE = "IND07"
SEVERITY = Severity.ERROR
NEEDS = ("structure",)

_NUMBER = re.compile(r"\d+(?:[.,]\d+)?\s*%?|\b(?:доля|количество|число|не менее|не более|от общего\b[^,;]*)", re.IGNORECASE)
_LIKE, _SURE = 0.5, 0.7
_MANY = 400


def _bag(view: ActView, text: str) -> tuple[str, ...]:
    return stems(_NUMBER.sub(" ", text), light_words(view.lexicon("light_words")))


def _nearest(view: ActView, text: str, listed: list[Indicator]) -> tuple[float, Indicator | None]:
    own_topics, own_people, bag = topics(view, text), recipients(view, text), _bag(view, text)
    best: tuple[float, Indicator | None] = (0.0, None)
    for item in listed:
        same = own_topics and own_topics & topics(view, item.text) and own_people == recipients(view, item.text)
        if same and (score := alike(bag, _bag(view, item.text))) > best[0]:
            best = (score, item)
    return best


def _show(amount: Amount) -> str:
    bound = {">=": "не менее ", "<=": "не более "}.get(amount.comparator, "")
    number = f"{amount.value:g}".replace(".", ",")
    return f"{bound}{number}\u00a0{amount.unit}"


def check_act(view: ActView) -> Iterator[Hit]:
    """Yield values that differ between indicators and road map, and values only the road map has."""
    listed = own(indicators(view))[:_MANY]
    differ: list[tuple[str, Spot]] = []
    alone: list[tuple[str, Spot]] = []
    for measure in measures(view):
        for amount in amounts(measure.row.result)[:1]:
            score, item = _nearest(view, measure.row.result, listed)
            if item is None or score < _LIKE:
                continue
            if item.amount is None and not item.series:
                alone.append((_show(amount), measure.spot("result")))
                alone.append(("", view.spot(item.passage)))
            elif item.amount and item.amount.unit == amount.unit and item.amount.value != amount.value and score >= _SURE:
                differ.append((f"{_show(item.amount)} и {_show(amount)}", measure.spot("result")))
                differ.append(("", view.spot(item.passage)))
    differ += _among(view, listed)
    for found, message, severity in (
        (differ, "значения одного показателя расходятся", SEVERITY),
        (alone, "значение есть только в дорожной карте, у показателя его нет", Severity.WARNING),
    ):
        if found:
            told = dict.fromkeys(text for text, _ in found if text)
            yield Hit(
                message=f"{message}: {'; '.join(told)}",
                hint="Оставьте одно значение и запишите его в показателе и в дорожной карте одинаково",
                spots=tuple(dict.fromkeys(spot for _, spot in found)),
                severity=severity,
            )


def _among(view: ActView, listed: list[Indicator]) -> Iterator[tuple[str, Spot]]:
    """Yield values of indicators worded alike that stand in two places with different numbers."""
    first: dict[tuple[str, ...], Indicator] = {}
    for item in listed:
        key = tuple(sorted(_bag(view, core(item.text))))
        if not item.amount or len(key) < 3:
            continue
        other = first.setdefault(key, item)
        if other.amount and other.amount.unit == item.amount.unit and other.amount.value != item.amount.value:
            yield f"{_show(other.amount)} и {_show(item.amount)}", view.spot(other.passage)
            yield "", view.spot(item.passage)
