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

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from generator.findings import Hit, Severity
from generator.model.vocabulary import Level
from generator.reading.likeness import alike, difference, group_alike, light_words, stems
from generator.rows import FunctionRow
from generator.view import ActView

CODE = "SUB05"
SEVERITY = Severity.INFO
NEEDS = ("text", "subjects")
_SAME = 0.9
_SAME_CANON = 0.6
_MANY = 4


@dataclass(frozen=True, slots=True)
class _Duty:
    row: FunctionRow
    level: str
    bag: tuple[str, ...]


def _duties(view: ActView) -> list[_Duty]:
    """Return the functions of bodies below the federal level, one for each passage."""
    light = light_words(view.lexicon("light_words"))
    levels = {item.id: item.level for item in view.act.file.subjects}
    seen: set[str] = set()
    found = []
    for row in view.rows.get("functions", ()):
        place = row.id.rsplit(":", 1)[0]
        level = levels.get(row.subject, "")
        if place in seen or not row.subject or level == Level.FEDERAL:
            continue
        seen.add(place)
        found.append(_Duty(row, level, stems(row.text, light)))
    return found


def _shared(duties: list[_Duty], apart: frozenset[str]) -> Iterator[list[_Duty]]:
    """Yield groups of duties of two or more bodies: same words, or same canonical duty in similar words."""
    taken: set[str] = set()
    by_canon: dict[tuple[str, str], list[_Duty]] = defaultdict(list)
    for duty in duties:
        if duty.row.canon:
            by_canon[duty.level, duty.row.canon].append(duty)
    for same in by_canon.values():
        first = same[0]
        group = [duty for duty in same if duty is first or _one(first, duty, apart)]
        if len({duty.row.subject for duty in group}) > 1:
            taken |= {duty.row.id for duty in group}
            yield group
    rest: dict[str, list[_Duty]] = defaultdict(list)
    for duty in duties:
        if duty.row.id not in taken and len(duty.bag) > 1:
            rest[duty.level].append(duty)
    for level in rest.values():
        for positions in group_alike([duty.bag for duty in level], _SAME, apart):
            group = [level[position] for position in positions]
            if len({duty.row.subject for duty in group}) > 1:
                yield group


def _one(first: _Duty, second: _Duty, apart: frozenset[str]) -> bool:
    parted = any(stem.startswith(mark) for stem in difference(first.bag, second.bag) for mark in apart)
    return not parted and alike(first.bag, second.bag) >= _SAME_CANON


def _hit(view: ActView, groups: list[list[_Duty]], severity: Severity) -> Hit:
    groups = sorted(groups, key=lambda group: -len({duty.row.subject for duty in group}))
    named = [f"«{group[0].row.text[:90]}{'…' * (len(group[0].row.text) > 90)}» ({len(group)})" for group in groups[:3]]
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
    groups = list(_shared(_duties(view), apart))
    many = [group for group in groups if len({duty.row.subject for duty in group}) >= _MANY]
    few = [group for group in groups if group not in many]
    if many:
        yield _hit(view, many, Severity.WARNING)
    if few:
        yield _hit(view, few, Severity.INFO)
