"""У одного из направлений нет того, что есть у остальных.

Что проверяет. Направления сравниваются между собой: есть ли у каждого краткое имя, перечень «включая», механизмы,
вызовы, задачи, показатели, мероприятия дорожной карты и мероприятия каждого уровня. Замечание появляется, если у одного
направления нет того, что есть у всех других; отдельно – если мероприятий какого-то уровня нет вовсе, хотя субъекты
этого уровня в акте есть.

Почему это важно. Направления описывают по одной схеме; пустое место в ней обычно значит, что кусок текста потерян или о
нём забыли.

Пример. У первых двух направлений после слова «включая» перечислено их содержание, у третьего такого перечня нет.

Как исправить. Дополните направление по образцу остальных или скажите, почему эта часть ему не нужна.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import Hit, Severity
from generator.model.vocabulary import Level
from generator.reading.directions import NAMED, directions
from generator.view import ActView
from generator.walk import Passage

CODE = "CMP04"
SEVERITY = Severity.WARNING
NEEDS = ("structure",)

_SHORT = re.compile(r"\(далее\s*[-–—]\s*Направление\s+(\d)", re.IGNORECASE)
_INCLUDES = re.compile(r"Направление\s+(\d)\b.*\bвключ(?:ая|ает)\b[^:]*:\s*$", re.IGNORECASE | re.DOTALL)
_MECHANISMS = re.compile(r"механизм\w*.{0,200}Направлени\w+\s+(\d)\b", re.IGNORECASE | re.DOTALL)
_LEAD = 1000
_KEYS = {
    "includes": "перечня «включая»",
    "mechanisms": "механизмов",
    "challenges": "вызовов",
    "tasks": "задач",
    "indicators": "показателей",
}
_EVENTS = {
    Level.FEDERAL: "мероприятий федерального уровня",
    Level.REGIONAL: "мероприятий регионального уровня",
    Level.MUNICIPAL: "мероприятий муниципального уровня",
    Level.ORGANIZATION: "мероприятий уровня образовательной организации",
}
_SHORT_NAME, _MEASURES = "краткого имени", "мероприятий дорожной карты"

Matrix = dict[str, dict[str, Passage]]


def _matrix(view: ActView) -> tuple[Matrix, dict[str, Passage]]:
    """Return what each direction has, (feature → direction → passage), and where each direction is named first."""
    matrix: Matrix = {}
    first: dict[str, Passage] = {}
    by_area: dict[str, Passage] = {}
    for passage, number in directions(view):
        if not passage.table:
            named = passage.context.direction or NAMED.match(passage.text)
            (first if named else by_area).setdefault(number, passage)
        feature = _KEYS.get(passage.key, "")
        if passage.key == "indicators" and passage.context.indicator_kind == "variative":
            feature = "вариативных показателей"
        if passage.key == "events" and passage.context.level:
            feature = _EVENTS[passage.context.level]
        if passage.part == "roadmap" and passage.row:
            feature = _MEASURES
        if feature:
            matrix.setdefault(feature, {}).setdefault(number, passage)
        for pattern, name in (
            (_SHORT, _SHORT_NAME),
            (_INCLUDES, _KEYS["includes"]),
            (_MECHANISMS, _KEYS["mechanisms"]),
        ):
            if len(passage.text) < _LEAD and (match := pattern.search(passage.text)):
                matrix.setdefault(name, {}).setdefault(match[1], passage)
    return matrix, by_area | first


def _gaps(matrix: Matrix, first: dict[str, Passage]) -> dict[str, list[str]]:
    """Return what each direction alone lacks."""
    lacking: dict[str, list[str]] = {}
    for feature, have in matrix.items():
        absent = set(first) - set(have)
        if len(absent) == 1 and len(have) > 1:
            lacking.setdefault(absent.pop(), []).append(feature)
    return dict(sorted(lacking.items()))


def _missing_levels(view: ActView, matrix: Matrix) -> list[str]:
    told = {level for level in Level if _EVENTS[level] in matrix}
    levels = {subject.level for subject in view.act.file.subjects} - told - {Level.FEDERAL}
    return [_EVENTS[level] for level in Level if told and level in levels]


def check_act(view: ActView) -> Iterator[Hit]:
    """Yield one card: features that one direction lacks, levels that all lack."""
    matrix, first = _matrix(view)
    if len(first) < 2:
        return
    gaps, levels = _gaps(matrix, first), _missing_levels(view, matrix)
    told = [f"у направления {number} нет {', '.join(found)}, у остальных есть" for number, found in gaps.items()]
    if levels:
        told.append(f"ни в одном направлении нет {', '.join(levels)}, а субъекты этого уровня есть")
    certain = levels or any(feature not in _EVENTS.values() for found in gaps.values() for feature in found)
    if told:
        yield Hit(
            message="; ".join(told),
            hint="Дополните направление по образцу остальных или объясните отличие",
            spots=view.spots([first[number] for number in gaps] or list(first.values())),
            severity=Severity.WARNING if certain else Severity.INFO,
        )
