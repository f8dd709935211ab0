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

from collections.abc import Iterator

from generator.findings import Hit, Severity, Spot
from generator.morphology import content_lemmas
from generator.reading.dates import find_dates, russian, weekend
from generator.reading.requisites import Statement, act_date, act_number, cited_acts, statements
from generator.view import ActView

CODE = "DAT01"
SEVERITY = Severity.ERROR
NEEDS = ("text",)

_OWN_WORDS = 140
_MENDED = "(в ред"


def _known_others(view: ActView) -> set[tuple[str, str]]:
    """Acts that a stamp may rightly name: those the act changes, and all its order cites."""
    listed = [*view.act.file.amends, *view.act.file.related_acts]
    known = {(item.date or "", (item.number or "").casefold()) for item in listed}
    for passage in view.texts:
        if passage.part == "order" and passage.key != "stamps":
            known |= {(item.date, item.number) for item in cited_acts(passage.text)}
    return known


def _self_citations(view: ActView, number: str) -> Iterator[Statement]:
    """Yield citations of the act's own number beside its own issuer's name."""
    issuer = set(content_lemmas(view.act.file.issuer or ""))
    if len(issuer) < 2 or not number:
        return
    for passage in view.texts:
        if passage.key in ("head", "stamps", "registration") or number not in passage.text.casefold():
            continue
        for item in cited_acts(passage.text):
            if item.number == number:
                before = passage.text[max(0, item.start - _OWN_WORDS) : item.start]
                if issuer <= set(content_lemmas(before)):
                    yield Statement(passage, "ссылка на себя", item.date, item.number)


def _conflicts(view: ActView, day: str, number: str, told: list[Statement]) -> Iterator[Statement]:
    others = _known_others(view)
    for item in told:
        if item.source == "отметка о регистрации" or not item.date or (item.date, item.number) in others - {(day, number)}:
            continue
        if (day and item.date != day) or (number and item.number and item.number != number):
            yield item


def _conflict(view: ActView, day: str, number: str, told: list[Statement]) -> Iterator[Hit]:
    day = day or next((item.date for item in told if item.source == "гриф" and item.date), "")
    wrong = list(_conflicts(view, day, number, told))
    if not wrong:
        return
    printed = view.act.file.number or number
    own = f"{russian(day)}{f' № {printed}' if printed else ''}"
    named = {f"{russian(item.date)}{f' № {item.number}' if item.number else ''} ({item.passage.address})": item for item in wrong}
    right = [item.passage for item in told if item.date == day][:1]
    yield Hit(
        message=f"дата или номер акта указаны по-разному: в реквизитах {own}, но {'; '.join(named)}",
        hint="Сверьте дату и номер с подлинником и укажите их одинаково в заголовке, грифах и ссылках",
        spots=view.spots(right + [item.passage for item in wrong]),
    )


def _impossible(view: ActView, day: str, told: list[Statement]) -> Iterator[Hit]:
    reasons: list[str] = []
    spots: list[Spot] = []
    consolidated = any(_MENDED in passage.text for passage in view.passages if passage.key in ("head", "stamps"))
    for item in told:
        if item.source == "отметка о регистрации" and day and item.date and item.date < day:
            reasons.append(f"зарегистрирован {russian(item.date)}, раньше подписания ({russian(day)})")
            spots.append(view.spot(item.passage))
    for passage in view.texts:
        for found in find_dates(passage.text):
            if not found.iso:
                reasons.append(f"такого дня нет в календаре: {found.text}")
                spots.append(view.spot(passage, found.text))
        for item in cited_acts(passage.text) if day and not consolidated and passage.key not in ("head", "stamps") else ():
            if item.number and item.date > day and passage.key != "registration":
                reasons.append(f"назван документ от {russian(item.date)} № {item.number}, он позже акта ({russian(day)})")
                spots.append(view.spot(passage))
    if reasons:
        yield Hit(
            message="невозможные даты: " + "; ".join(dict.fromkeys(reasons)),
            hint="Сверьте эти даты с подлинниками документов",
            spots=tuple(spots),
        )


def check_act(view: ActView) -> Iterator[Hit]:
    """Yield conflicts of the act's own dates and numbers, impossible dates, days off."""
    day, number = act_date(view.act, view.passages), act_number(view.act, view.passages)
    told = statements(view.act, view.passages)
    told += list(_self_citations(view, number))
    yield from _conflict(view, day, number, told)
    yield from _impossible(view, day, told)
    free = {item.source: item for item in told if item.source != "гриф" and weekend(item.date)}
    if free:
        days = "; ".join(f"{russian(item.date)} – {weekend(item.date)} ({source})" for source, item in free.items())
        yield Hit(
            message=f"день подписания или регистрации – выходной: {days}",
            hint="Проверьте день по подлиннику; рабочий день из-за переноса выходных замечанием не считается",
            spots=view.spots([item.passage for item in free.values()]),
            severity=Severity.INFO,
        )
