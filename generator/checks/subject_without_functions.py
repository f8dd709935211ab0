"""Субъект назван, но функций у него нет.

Что проверяет. Каждый орган и каждая организация, которых акт называет в составе системы или среди ответственных,
должны иметь хотя бы одну функцию или поручение приказа. Функции объединений и подразделений не считаются функциями
той организации, при которой они созданы. Если функций нет ни у кого, об этом сообщается один раз;
если акт описывает функции меньше трёх субъектов, об ответственных без функций – только сведение.

Почему это важно. Названный, но ничем не наделённый субъект не знает, чего от него ждут, а спросить с него нечего.

Пример. В составе системы перечислены органы местного самоуправления и муниципальные методические службы, раздел
о функциях описывает только региональный институт и центр.

Как исправить. Закрепите за субъектом хотя бы одну функцию или исключите его из состава.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Hit, Severity
from generator.model.vocabulary import Level
from generator.reading.bodies import Finder, composition, function_holders, label
from generator.view import ActView
from generator.walk import ORDER, Passage

CODE = "SUB01"
SEVERITY = Severity.ERROR
NEEDS = ("text", "subjects")
_DESCRIBED = 3  # with fewer bodies described, the act leaves functions to other documents


def _responsible(view: ActView) -> dict[str, Passage]:
    """Return the bodies named in the columns of executors, each with its first cell."""
    found: dict[str, Passage] = {}
    for passage in view.passages:
        if passage.key == "cell" and passage.column in ("responsible", "executors"):
            for key in passage.context.subjects:
                found.setdefault(key, passage)
    return found


def _instructed(view: ActView) -> set[str]:
    """Return the bodies the order itself gives something to do."""
    finder, found = Finder.of(view), set()
    for passage in view.texts:
        if passage.part == ORDER and passage.key == "clauses":
            found |= {*passage.context.subjects, *finder.find(passage.text)}
    return found


def check_act(view: ActView) -> Iterator[Hit]:
    """Yield the members and the responsible bodies without functions, in two cards."""
    members, holders = composition(view), function_holders(view)
    busy = holders.keys() | _instructed(view)
    idle = [item for item in view.act.file.subjects if item.id not in busy and item.level != Level.FEDERAL]
    listed = [item for item in idle if item.id in members]
    if listed:
        places = tuple(dict.fromkeys(members[item.id].anchor for item in listed))
        spots = tuple(view.spot(p) for p in view.passages if p.anchor in places and p.key == "members")
        yield Hit(
            message="в составе системы названы, но функций не имеют: " + "; ".join(label(item) for item in listed),
            hint="Закрепите за субъектом хотя бы одну функцию или исключите его из состава",
            spots=spots,
        )
    cells = _responsible(view)
    acting = [item for item in idle if item.id in cells and item.id not in members]
    if acting:
        nobody = "; функций в акте нет ни у одного субъекта" if not holders else ""
        yield Hit(
            message="названы ответственными или исполнителями, но функций не имеют: "
            + "; ".join(label(item) for item in acting)
            + nobody,
            hint="Опишите функции ответственных в тексте акта или сошлитесь на документ, который их устанавливает",
            spots=view.spots(cells[item.id] for item in acting),
            severity=Severity.WARNING if len(holders) >= _DESCRIBED else Severity.INFO,
        )
