"""Горизонты показателей, мер и оснований не совпадают.

Что проверяет. Сравниваются последние годы: срока самого акта, его показателей, мероприятий дорожной карты и документов
планирования, на которые акт опирается. Замечание появляется, если мероприятия кончаются раньше показателей или срока
акта, если план короче года, а обязанности ежегодные, и если основание кончается раньше акта. Мера, которая готовит
следующий план, замечание снимает.

Почему это важно. Показатель, под который не спланировано ни одного мероприятия, достигать нечем; а после окончания
документа-основания акт остаётся без опоры.

Пример. Показатели установлены до 2026 года, а мероприятия дорожной карты кончаются 2024 годом.

Как исправить. Продлите дорожную карту до последнего года показателей или скажите, кем и когда будет утверждено её
продолжение; основания приведите на тот же период.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from generator.findings import Hit, Severity
from generator.reading.dates import years_in
from generator.reading.deadlines import deadlines
from generator.reading.horizons import indicator_years, last_days
from generator.reading.patterns import group_pattern
from generator.reading.places import distinct
from generator.reading.requisites import act_date, title_text
from generator.view import ActView
from generator.walk import Passage

CODE = "DAT04"
SEVERITY = Severity.WARNING
NEEDS = ("text",)

_PLAN = re.compile(
    r"программ|государственн\w+ задани|дорожн\w+ карт|комплекс\w* мер|стратеги|\bплан\w{0,2}\b", re.IGNORECASE
)
_NEXT = re.compile(
    r"\b(?:разраб|утвержд|подготов|приняти|продлен)\w*\b.{0,80}?"
    r"\b(?:дорожн\w+ карт|комплекс\w* мер|план\w{0,2}\b|программ\w* развит)",
    re.IGNORECASE | re.DOTALL,
)
_YEARLY_PLAN = re.compile(r"ежегодн\w+ план", re.IGNORECASE)
_SHORT = 366


def _act_end(view: ActView) -> int | None:
    return max((item.last - (item.first is None) for item in years_in(title_text(view.act))), default=None)


def _bands(view: ActView) -> dict[int, Passage]:
    return {p.record.year: p for p in view.texts if p.part == "roadmap" and p.record and p.record.year}


def _continued(view: ActView, last: int, horizon: int | None) -> bool:
    """Say whether a measure is to prepare the next plan: its years go beyond the last one, up to the horizon."""
    texts = [passage.text for passage in view.texts if passage.column == "measure" and _NEXT.search(passage.text)]
    return any(years.last >= max(last + 1, horizon or 0) for text in texts for years in years_in(text))


def _measures(view: ActView, horizon: int | None, indicator: Passage | None) -> Iterator[Hit]:
    listed = [item for item in deadlines(view.texts) if item.passage.column != "frequency"]
    ends, bands = last_days(listed), _bands(view)
    last = max((int(day[:4]) for day in ends), default=max(bands, default=None))
    if last is None:
        return
    passage = ends[max(ends)].passage if ends else bands[last]
    if _continued(view, last, horizon):
        return
    if horizon and last < horizon:
        yield Hit(
            message=f"мероприятия кончаются {last} годом, а показатели или срок акта – {horizon} годом: "
            "на последние годы мероприятий нет",
            hint="Продлите дорожную карту либо скажите, кем и когда будет утверждено её продолжение",
            spots=view.spots([item for item in (passage, indicator) if item]),
        )
        return
    start = act_date(view.act, view.passages) or min(ends, default="")
    yearly = group_pattern(view.lexicon("yearly_duties"))
    asked = (item for item in view.texts if item.part != "roadmap" and yearly.search(item.text))
    duty = next((item for item in asked if not _YEARLY_PLAN.search(item.text)), None)
    if ends and start and duty and (date.fromisoformat(max(ends)) - date.fromisoformat(start)).days < _SHORT:
        yield Hit(
            message=f"дорожная карта кончается {'.'.join(reversed(max(ends).split('-')))}, меньше чем через год после "
            "акта, а обязанности акта ежегодные: на следующие годы мероприятий нет",
            hint="Спланируйте функционирование после этой даты или скажите, кем и когда будет утверждён следующий план",
            spots=view.spots([passage, duty]),
        )


def _basis(view: ActView, horizon: int) -> Iterator[Hit]:
    ended: dict[str, Passage] = {}
    for passage in view.texts:
        if passage.key not in ("preamble", "basis"):
            continue
        for years in years_in(passage.text):
            at = passage.text.find(years.text)
            named = passage.text[max(0, at - 400) : at]
            if years.first and years.first < years.last < horizon and _PLAN.search(named):
                ended.setdefault(f"{years.text}", passage)
    if ended:
        yield Hit(
            message=f"акт рассчитан до {horizon} года, а документы планирования в его основании кончаются раньше: "
            + ", ".join(f"«{name}»" for name in ended),
            hint="Проверьте, на что акт опирается после их окончания; сошлитесь на документы того же периода",
            spots=view.spots(distinct(ended.values())),
            severity=Severity.INFO,
        )


def check_act(view: ActView) -> Iterator[Hit]:
    """Yield measures and bases that end before the indicators or the act do."""
    years = indicator_years(view.texts)
    horizon = max([*years, *([end] if (end := _act_end(view)) else [])], default=None)
    yield from _measures(view, horizon, years.get(horizon or 0))
    if horizon:
        yield from _basis(view, horizon)
