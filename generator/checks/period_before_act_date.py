"""Срок или период наступает раньше даты акта.

Что проверяет. Сроки мероприятий дорожной карты, поручений и показателей сравниваются с датой акта. Месяцы и полугодия
читаются вместе с годом раздела таблицы; «в течение года» в год издания акта замечанием не считается.

Почему это важно. Срок, который истёк до подписания, исполнить нельзя: мероприятие либо уже выполнено и попало в план
задним числом, либо нарушено в день утверждения.

Пример. Приказ подписан в середине апреля 2023 года, а два мероприятия утверждённой им дорожной карты должны быть
выполнены «до 01 апреля 2023 года».

Как исправить. Назначьте срок после даты акта, а выполненное перенесите в описание достигнутого.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import Hit, Severity, Spot
from generator.reading.dates import find_dates, russian
from generator.reading.deadlines import deadlines
from generator.reading.requisites import act_date, statements
from generator.view import ActView
from generator.walk import Passage

CODE = "DAT02"
SEVERITY = Severity.ERROR
NEEDS = ("text",)

_SINCE = re.compile(r"(?:начиная\s+)?с\s+(20\d\d)\s+года", re.IGNORECASE)
_TERM = re.compile(
    r"(?:в срок до|не позднее|\bсрок\s*[:–—-]\s*(?:до\s+)?|\bв срок\s+\w*\s*до)\s*[«\"“]?\s?$", re.IGNORECASE
)
_NUMBERED = re.compile(r"^\s*(?:года|г\.)?\s*(?:№|N)")


def _rows(view: ActView, day: str) -> Iterator[Hit]:
    over, begun = [], []
    for item in deadlines(view.texts):
        period = item.period
        if period is None or item.periodic or period.whole_year:
            continue
        if period.end and period.end < day and not item.continuous:
            over.append(item)
        elif period.start and period.start[:7] < day[:7] and period.start < day:
            begun.append(item)
    for found, severity, what, hint in (
        (over, Severity.ERROR, "срок истёк до даты акта", "Назначьте срок после даты акта или исключите выполненное"),
        (begun, Severity.WARNING, "срок начинается раньше даты акта", "Начните срок не раньше даты акта"),
    ):
        if found:
            listed = ", ".join(dict.fromkeys(f"«{item.text}»" for item in found))
            yield Hit(
                message=f"{what} ({russian(day)}): {listed}; мест – {len(found)}",
                hint=hint,
                spots=view.spots([item.passage for item in found]),
                severity=severity,
            )


def _clauses(view: ActView, day: str) -> list[Spot]:
    spots = []
    for passage in view.texts:
        if passage.key in ("head", "stamps", "registration", "cell", "preamble"):
            continue
        for item in find_dates(passage.text):
            term = _TERM.search(passage.text[max(0, item.start - 30) : item.start])
            if term and item.iso and item.iso < day and not _NUMBERED.match(passage.text[item.end :]):
                spots.append(view.spot(passage))
    return spots


def _is_indicator(passage: Passage) -> bool:
    return passage.key == "indicators" or (passage.key == "cell" and passage.column == "indicator")


def _indicators(view: ActView, day: str) -> Iterator[Hit]:
    origin = int(min([day, *(item.date for item in view.act.file.amends if item.date)])[:4])
    year = int(day[:4])
    found: dict[str, int] = {}
    spots = []
    for passage in view.texts:
        match = _SINCE.search(passage.text) if _is_indicator(passage) else None
        columns = passage.record.cells if _is_indicator(passage) and passage.record else {}
        starts = [int(match[1])] if match else []
        starts += [int(key[1:]) for key in columns if re.fullmatch(r"y20\d\d", key)]
        if starts and min(starts) < year:
            found[f"с {min(starts)} года"] = min(starts)
            spots.append(view.spot(passage))
    if found:
        yield Hit(
            message=f"показатель измеряется раньше, чем издан акт ({day[:4]} год): {', '.join(found)}",
            hint="Начните измерение с года акта либо объясните, как получены прежние значения",
            spots=tuple(spots),
            severity=Severity.WARNING if min(found.values()) < origin else Severity.INFO,
        )


def check_act(view: ActView) -> Iterator[Hit]:
    """Yield deadlines and first years of measurement that come before the act."""
    day = act_date(view.act, view.passages)
    own = [item.date for item in statements(view.act, view.passages) if item.source == "гриф" and item.date]
    if not day:
        return
    close = [item for item in own if item[:4] == day[:4]]  # where the act gives itself two dates, the earlier is meant
    day = min([day, *close])
    yield from _rows(view, day)
    if spots := _clauses(view, day):
        yield Hit(
            message=f"срок поручения истёк до даты акта ({russian(day)}); мест – {len(spots)}",
            hint="Назначьте срок после даты акта",
            spots=tuple(spots),
        )
    yield from _indicators(view, day)
