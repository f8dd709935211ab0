"""Нет нормы о вступлении в силу, сроке действия, отмене прежних актов.

Что проверяет. В распорядительном акте ищется норма о вступлении в силу или введении в действие; если её нет, говорится
и о том, есть ли нормы об опубликовании и о доведении до исполнителей. Отдельно сказано, если акт зарегистрирован
намного позже подписания или если обязанности начинаются раньше акта.

Почему это важно. Без этой нормы спорно, с какого дня акт обязывает: с подписания, регистрации или опубликования.

Пример. В приказе два пункта: внести изменения и возложить контроль. Когда изменения начинают действовать и кто о них
узнаёт, не сказано, а зарегистрирован приказ через два с лишним месяца после подписания.

Как исправить. Добавьте пункт о вступлении в силу, об опубликовании и о доведении до исполнителей; если акт заменяет
прежний – пункт о признании прежнего утратившим силу.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.findings import Hit, Severity
from generator.model.vocabulary import IssuerLevel
from generator.reading.deadlines import deadlines
from generator.reading.patterns import group_pattern
from generator.reading.requisites import act_date, statements
from generator.view import ActView

CODE = "CMP03"
SEVERITY = Severity.WARNING
NEEDS = ("text",)

_LATE = 30
_NAMES = {"publication": "об опубликовании", "notice": "о доведении до исполнителей"}


def _aggravating(view: ActView) -> list[str]:
    day = act_date(view.act, view.passages)
    if not day:
        return []
    reasons = []
    registered = [item.date for item in statements(view.act, view.passages) if item.source == "отметка о регистрации"]
    if registered and registered[0] > day:
        days = (date.fromisoformat(registered[0]) - date.fromisoformat(day)).days
        if days > _LATE:
            reasons.append(f"между подписанием и регистрацией – {days} дн.")
    ends = [item.period.end for item in deadlines(view.texts) if item.period and item.period.end and not item.periodic]
    if ends and min(ends) < day:
        reasons.append("часть сроков наступила раньше даты акта")
    return reasons


def check_act(view: ActView) -> Iterator[Hit]:
    """Yield the absence of a clause on entry into force, with what else is absent and what makes it worse."""
    outer = ("head", "stamps", "preamble", "signatory", "registration")
    clauses = [passage for passage in view.texts if passage.part == "order" and passage.key not in outer]
    if not clauses:
        return
    entries = view.lexicon("force_clauses")
    told = "\n".join(passage.text for passage in clauses)
    if group_pattern(entries, "force").search(told):
        return
    absent = [name for group, name in _NAMES.items() if not group_pattern(entries, group).search(told)]
    message = "в распорядительной части нет нормы о вступлении в силу"
    if absent:
        message += ", нет и норм " + " и ".join(absent)
    if reasons := _aggravating(view):
        message += "; при этом " + ", ".join(reasons)
    local = view.act.file.issuer_level is IssuerLevel.INSTITUTE
    yield Hit(
        message=message,
        hint="Добавьте пункт о том, с какого дня акт действует"
        + (", как он опубликован и доведён до исполнителей" if absent else ""),
        spots=(view.spot(clauses[-1]),),
        severity=Severity.INFO if local else Severity.WARNING,
    )
