"""Один объект назван по-разному при том же номере, коде или имени в кавычках.

Что проверяет. Ссылки на один и тот же акт (те же дата и номер) должны приводить одинаковое название, и оно должно
совпадать с названием в реестре федеральных актов; у одного номера должна быть одна дата. Слова перед кодом
классификатора и название после него должны повторяться слово в слово. Имена в кавычках, которые отличаются
одной-двумя буквами или словом, и разные правовые формы перед одним именем отмечаются как расхождение.

Почему это важно. Если название и номер указывают на разное, непонятно, какому из них верить: ссылку придётся
толковать, а документ или организацию – искать.

Пример. Приказ № 01/249 в одном месте утверждает «модель методической работы и мониторинга её эффективности»,
в другом – только «модель методической работы».

Как исправить. Выверьте название по оригиналу и приводите его везде одинаково.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import Hit, Severity
from generator.reading.citations import AMENDING, Found, citations, named, number_key
from generator.reading.dates import russian
from generator.reading.names import before_codes, forms_before_names, near_names, words_apart
from generator.view import ActView
from generator.walk import Passage

CODE = "REF04"
SEVERITY = Severity.WARNING
NEEDS = ("text",)

_OPENING = re.compile(r"^об\s+утверждении\s+|^о\s+(?=\w+е\s)", re.IGNORECASE)
_IN_BRACKETS = re.compile(r"(?:^[-–—\s\d)]*|[.;]\s+)(?P<name>[^();]{15,300}?)\s*\(\s*$")
_LIMIT, _REACH = 6, 400


def _title(item: Found) -> str:
    """Return the title beside the number, else what stands before «(приказ … № …»."""
    if item.mention.title:
        return item.mention.title
    before = _IN_BRACKETS.search(item.passage.text[max(0, item.mention.start - _REACH) : item.mention.start])
    return before["name"] if before else ""


def _titles(view: ActView, found: list[Found]) -> Iterator[tuple[str, list[Passage]]]:
    """Yield acts whose titles differ inside the act or from the register."""
    groups: dict[tuple[str, str], list[Found]] = {}
    for item in found:
        if not item.mention.inside and _title(item) and item.mention.date and item.mention.number:
            groups.setdefault(item.mention.key, []).append(item)
    register = {(r.date, number_key(r.number)): r for r in view.base.federal_acts.values() if r.number and r.title}
    for key, items in groups.items():
        first, record = items[0], register.get(key)
        model = record.title if record and record.title else _title(first)
        model = _OPENING.sub("", model)
        apart = [(item, words_apart(_OPENING.sub("", _title(item)), model)) for item in items]
        apart = [
            (item, words)
            for item, words in apart
            if words and bool(AMENDING.search(_title(item))) == bool(AMENDING.search(model))
        ]
        if apart:
            source = "в реестре" if record else "в другом месте"
            said = "; ".join(dict.fromkeys(words for _, words in apart))
            places = [item.passage for item, _ in apart] + ([] if record else [first.passage])
            yield f"{named(first.mention)}: {said} (сравнено с названием {source})", places


def _dates(view: ActView, found: list[Found]) -> Iterator[tuple[str, list[Passage]]]:
    """Yield numbers that stand with two dates: inside the act, or against the register."""
    groups: dict[tuple[str, str], dict[str, Found]] = {}
    for item in found:
        mention = item.mention
        telling = re.search(r"\d{3,}|[a-zа-яё/]", number_key(mention.number))
        if mention.date and telling:
            groups.setdefault((mention.kind, number_key(mention.number)), {}).setdefault(mention.date, item)
    register = {number_key(r.number): r for r in view.base.federal_acts.values() if r.number and r.date}
    for (kind, number), items in groups.items():
        record = register.get(number)
        known = {record.date} if record and record.kind == kind and re.search(r"[а-яё]", number) else set()
        dates = sorted({*items, *(date for date in known if date)})
        same = len({_issuer(item) for item in items.values()}) == 1
        if len(dates) > 1 and same:
            told = ", ".join(russian(date) for date in dates)
            source = " (одна из дат – по реестру)" if known - set(items) else ""
            yield (
                f"{kind} № {next(iter(items.values())).mention.number} приведён с разными датами: {told}{source}",
                [item.passage for item in items.values()],
            )


def _issuer(item: Found) -> str:
    return item.mention.issuer.casefold()[:8]


def _hit(
    about: str, told: list[tuple[str, list[Passage]]], view: ActView, hint: str, severity: Severity | None = None
) -> Hit:
    more = f" и ещё {len(told) - _LIMIT}" if len(told) > _LIMIT else ""
    places = {passage.anchor: passage for _, passages in told for passage in passages}
    return Hit(
        message=f"{about}: {'; '.join(text for text, _ in told[:_LIMIT])}{more}",
        hint=hint,
        spots=view.spots(places.values()),
        severity=severity,
    )


def check_act(view: ActView) -> Iterator[Hit]:
    """Yield acts with several titles or dates, codes and quoted names with several wordings."""
    found = list(citations(view))
    if told := [*_titles(view, found), *_dates(view, found)]:
        yield _hit("один и тот же акт назван по-разному", told, view, "Выверьте дату, номер и название по оригиналу")
    if told := [*before_codes(view), *forms_before_names(view)]:
        yield _hit(
            "при одном коде или имени стоят разные слова", told, view, "Приведите название полностью и одинаково"
        )
    if told := list(near_names(view)):
        yield _hit("имена в кавычках почти совпадают", told, view, "Проверьте, одно ли это имя, и пишите его одинаково")
