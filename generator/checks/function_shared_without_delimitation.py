"""Одна функция у нескольких субъектов без разграничения.

Что проверяет. Функции субъектов одного уровня сравниваются по словам и по сути. Если одно и то же поручено
нескольким субъектам и запись не называет ни адресата, ни предмета, ни территории каждого, это сведение; если
исполнителей четыре и больше – предупреждение. Субъекты, описанные одним общим перечнем, считаются за одного.

Почему это важно. Когда за одно дело отвечают многие, не отвечает никто: педагог не знает, куда идти, а показатели
считают дважды.

Пример. Проводить курсы повышения квалификации поручено теми же словами институту, двум университетам, двум
колледжам и трём центрам.

Как исправить. Назовите для каждого субъекта его адресатов, предмет или территорию либо определите одного
ответственного и соисполнителей.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Hit, Severity
from generator.reading.shared_duties import Duty, holders, shared_duties
from generator.view import ActView

CODE = "SUB05"
SEVERITY = Severity.INFO
NEEDS = ("text", "subjects")
_MANY = 4


def _hit(view: ActView, groups: list[list[Duty]], severity: Severity) -> Hit:
    groups = sorted(groups, key=holders, reverse=True)
    texts = [(group[0].row.text, holders(group)) for group in groups[:3]]
    named = [f"«{text[:90]}{'…' * (len(text) > 90)}» ({count})" for text, count in texts]
    how = "четырём и более субъектам" if severity is Severity.WARNING else "двум или трём субъектам"
    more = f" и ещё {len(groups) - 3}" if len(groups) > 3 else ""
    return Hit(
        message=f"одно и то же без разграничения поручено {how}: {'; '.join(named)}{more}",
        hint="Назовите адресатов, предмет или территорию каждого либо одного ответственного и соисполнителей",
        spots=view.spots(duty.row for group in groups for duty in group),
        severity=severity,
    )


def check_act(view: ActView) -> Iterator[Hit]:
    """Yield one card for functions with four holders or more and one for those with two or three."""
    apart = frozenset(entry.text for entry in view.lexicon("delimiting_words"))
    groups = list(shared_duties(view, apart))
    many = [group for group in groups if holders(group) >= _MANY]
    few = [group for group in groups if holders(group) < _MANY]
    if many:
        yield _hit(view, many, Severity.WARNING)
    if few:
        yield _hit(view, few, Severity.INFO)
