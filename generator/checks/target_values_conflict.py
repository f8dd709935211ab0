"""Целевые значения противоречат друг другу.

Что проверяет. Числа с единицами из показателей и из результатов дорожной карты сопоставляются по предмету, кругу лиц и
словам. Разные значения одного и того же – ошибка; значение, которое есть только в дорожной карте, – предупреждение.
Значения, названные к разным годам, – ступени роста, а не противоречие.

Почему это важно. Исполнитель выберет удобное из двух чисел. Если значение стоит только в дорожной карте, показатель
остаётся пустым, хотя цель на самом деле задана.

Пример. В показателях – «не менее 30 % педагогических работников», в результате мероприятия о том же – «100 %».

Как исправить. Оставьте одно значение и запишите его в показателе; в дорожной карте повторите его слово в слово.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from generator.findings import Hit, Severity, Spot
from generator.reading.indicators import Amount, Indicator, amounts, indicators, own
from generator.reading.likeness import alike, light_words, stems
from generator.reading.road_map import measures
from generator.reading.topics import core, recipients, topics
from generator.view import ActView

CODE = "IND07"
SEVERITY = Severity.ERROR
NEEDS = ("structure",)

_NUMBER = re.compile(
    r"\d+(?:[.,]\d+)?\s*%?|\b(?:доля|количество|число|не менее|не более|от общего\b[^,;]*)", re.IGNORECASE
)
_YEAR = re.compile(r"\b20\d\d\b")
_RELATED, _LIKE, _SURE = 0.35, 0.5, 0.7  # the first is enough where two topics agree
_MANY = 100


class _Said(NamedTuple):
    """What a text is about, whom it is addressed to, its words without numbers."""

    topics: frozenset[str]
    people: frozenset[str]
    words: tuple[str, ...]


def _said(view: ActView, text: str, about: str) -> _Said:
    bag = stems(_NUMBER.sub(" ", text), light_words(view.lexicon("light_words")))
    return _Said(topics(view, about), recipients(view, text), bag)


def _indexed(view: ActView, listed: list[Indicator]) -> dict[str, list[tuple[Indicator, _Said]]]:
    found: dict[str, list[tuple[Indicator, _Said]]] = {}
    for item in listed:
        said = _said(view, item.text, item.text)
        for topic in said.topics:
            found.setdefault(topic, []).append((item, said))
    return found


def _nearest(said: _Said, index: dict[str, list[tuple[Indicator, _Said]]]) -> tuple[float, Indicator | None]:
    """Return the indicator about the same topics and people worded most alike, with the likeness."""
    best: tuple[float, Indicator | None] = (0.0, None)
    for item, other in index.get(min(said.topics, default=""), ())[:_MANY]:
        if said.topics <= other.topics and said.people == other.people:
            score = alike(said.words, other.words)
            if score > best[0] and score >= (_RELATED if len(said.topics) > 1 and item.amount else _LIKE):
                best = (score, item)
    return best


def _of_other_years(first: str, second: str) -> bool:
    """Say whether two texts name years and none of them is common: their values are steps, not a conflict."""
    one, two = set(_YEAR.findall(first)), set(_YEAR.findall(second))
    return bool(one and two) and not one & two


def _show(amount: Amount) -> str:
    bound = {">=": "не менее ", "<=": "не более "}.get(amount.comparator, "")
    number = f"{amount.value:g}".replace(".", ",")
    return f"{bound}{number}\u00a0{amount.unit}"


def check_act(view: ActView) -> Iterator[Hit]:
    """Yield values that differ between indicators and road map, and values only the road map has."""
    listed = own(indicators(view))
    index = _indexed(view, listed)
    found: dict[str, list[tuple[str, Spot]]] = {"sure": list(_among(view, listed)), "like": [], "alone": []}
    for measure in measures(view):
        for amount in amounts(measure.row.result)[:1]:
            score, item = _nearest(_said(view, measure.row.result, core(measure.row.result)), index)
            if item is None or _of_other_years(item.text, measure.row.result):
                continue
            spots = ((measure.spot("result")), view.spot(item.passage))
            if item.amount is None and not item.series and score >= _LIKE:
                found["alone"] += [(_show(amount), spot) for spot in spots]
            elif item.amount and item.amount.unit == amount.unit and item.amount.value != amount.value:
                told = f"{_show(item.amount)} и {_show(amount)}"
                found["sure" if score >= _SURE else "like"] += [(told, spot) for spot in spots]
    for kind, message, severity in (
        ("sure", "значения одного показателя расходятся", SEVERITY),
        ("like", "у показателя и у мероприятия о том же разные значения", Severity.WARNING),
        ("alone", "значение есть только в дорожной карте, у показателя его нет", Severity.WARNING),
    ):
        if found[kind]:
            yield Hit(
                message=f"{message}: {'; '.join(dict.fromkeys(text for text, _ in found[kind]))}",
                hint="Оставьте одно значение и запишите его в показателе и в дорожной карте одинаково",
                spots=tuple(dict.fromkeys(spot for _, spot in found[kind])),
                severity=severity,
            )


def _among(view: ActView, listed: list[Indicator]) -> Iterator[tuple[str, Spot]]:
    """Yield values of indicators worded alike that stand in two places with different numbers."""
    first: dict[tuple[str, ...], Indicator] = {}
    for item in listed:
        key = tuple(sorted(_said(view, core(item.text), "").words))
        other = first.setdefault(key, item) if item.amount and len(key) > 2 else item
        if (
            item.amount
            and other.amount
            and other.amount.unit == item.amount.unit
            and other.amount.value != item.amount.value
        ):
            for passage in (other.passage, item.passage):
                yield f"{_show(other.amount)} и {_show(item.amount)}", view.spot(passage)
