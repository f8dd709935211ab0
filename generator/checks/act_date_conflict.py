"""Даты самого акта расходятся или невозможны.

Что проверяет. Дата и номер акта сверяются во всех местах, где он себя называет: в заголовке, в грифах приложений,
в ссылках на самого себя. Отдельно проверяется, возможны ли даты: есть ли такой день в календаре, не зарегистрирован
ли акт раньше, чем подписан, не цитирует ли он документ, который появился позже него, не выходной ли это день.

Почему это важно. По дате и номеру акт находят и цитируют. Если в заголовке стоит одна дата, а в грифе приложения
другая, неясно, к какому акту относится приложение и с какого дня действует норма.

Пример. В заголовке приказа стоит «16.04.2023 № 665», а в грифах обоих приложений – «от 06 апреля 2023 г. № 665».

Как исправить. Сверьте дату и номер с подписанным подлинником и исправьте их всюду одинаково. Если день подписания или
регистрации был рабочим из-за переноса выходных, замечание о выходном дне можно принять без правки.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import Hit, Severity, Spot
from generator.reading.dates import find_dates, russian, weekend
from generator.reading.requisites import (
    Statement,
    act_date,
    act_number,
    cited_acts,
    other_acts,
    self_citations,
    statements,
)
from generator.view import ActView

CODE = "DAT01"
SEVERITY = Severity.ERROR
NEEDS = ("text",)

_MENDED = "(в ред"
_TWICE = re.compile(r"(20\d\d)\s*(?:г\.?|года)\s*\1\s*(?:г\.?|года)")


def _name(day: str, number: str) -> str:
    return f"{russian(day)} № {number}" if number else russian(day)


def _conflicts(view: ActView, day: str, number: str, told: list[Statement]) -> Iterator[Statement]:
    others = other_acts(view.act, view.texts)
    for item in told:
        named = (item.date, item.number) in others - {(day, number)}
        if named or not item.date or item.source == "отметка о регистрации":
            continue
        if (day and item.date != day) or (number and item.number and item.number != number):
            yield item


def _conflict(view: ActView, day: str, number: str, told: list[Statement]) -> Iterator[Hit]:
    day = day or next((item.date for item in told if item.source == "гриф" and item.date), "")
    wrong = list(_conflicts(view, day, number, told))
    if wrong:
        named = dict.fromkeys(f"{_name(item.date, item.number)} ({item.passage.address})" for item in wrong)
        free = f"; {russian(day)} – {weekend(day)}" if weekend(day) else ""
        own = _name(day, view.act.file.number or number)
        right = [item.passage for item in told if item.date == day][:1]
        yield Hit(
            message=f"дата или номер акта указаны по-разному: в реквизитах {own}, но {'; '.join(named)}{free}",
            hint="Сверьте дату и номер с подлинником и укажите их одинаково в заголовке, грифах и ссылках",
            spots=view.spots(right + [item.passage for item in wrong]),
        )


def _impossible(view: ActView, day: str, told: list[Statement]) -> Iterator[Hit]:
    reasons: list[str] = []
    spots: list[Spot] = []
    consolidated = any(_MENDED in passage.text for passage in view.passages if passage.key in ("head", "stamps"))
    for mark in told:
        if mark.source == "отметка о регистрации" and day and mark.date and mark.date < day:
            reasons.append(f"зарегистрирован {russian(mark.date)}, раньше подписания ({russian(day)})")
            spots.append(view.spot(mark.passage))
    for passage in view.texts:
        for found in find_dates(passage.text):
            again = _TWICE.match(passage.text, found.end - 4)
            if not found.iso or again:
                fault = "год записан дважды" if again else "такого дня нет в календаре"
                reasons.append(f"{fault}: {found.text}{again[0][4:] if again else ''}")
                spots.append(view.spot(passage))
        own = passage.key in ("head", "stamps", "registration")
        for item in cited_acts(passage.text) if day and not consolidated and not own else ():
            if item.number and item.date > day:
                later = f"назван документ от {russian(item.date)} № {item.number}, он позже акта ({russian(day)})"
                reasons.append(later)
                spots.append(view.spot(passage))
    if reasons:
        yield Hit(
            message="ошибки в датах: " + "; ".join(dict.fromkeys(reasons)),
            hint="Сверьте эти даты с подлинниками документов",
            spots=tuple(spots),
        )


def check_act(view: ActView) -> Iterator[Hit]:
    """Yield conflicts of the act's own dates and numbers, mistakes in dates, days off."""
    day, number = act_date(view.act, view.passages), act_number(view.act, view.passages)
    told = statements(view.act, view.passages)
    told += list(self_citations(view.act, view.texts, number))
    conflict = list(_conflict(view, day, number, told))
    yield from conflict
    yield from _impossible(view, day, told)
    free = {item.source: item for item in told if item.source != "гриф" and weekend(item.date)}
    if free and not conflict:
        days = "; ".join(f"{russian(item.date)} – {weekend(item.date)} ({source})" for source, item in free.items())
        yield Hit(
            message=f"день подписания или регистрации – выходной: {days}",
            hint="Проверьте день по подлиннику; рабочий день из-за переноса выходных замечанием не считается",
            spots=view.spots([item.passage for item in free.values()]),
            severity=Severity.INFO,
        )
