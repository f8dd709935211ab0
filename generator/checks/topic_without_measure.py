"""Предмет функции, показателя, вызова или направления не обеспечен мерой.

Что проверяет. Заголовок группы дорожной карты сравнивается с мероприятиями под ним: если ни одно не говорит о том, что
обещает заголовок, группа пуста по существу. Кроме того, предметы показателей, целей, вызовов, мероприятий и функций
регионального уровня сверяются со всей дорожной картой: чего в ней нет совсем, перечисляется одним замечанием. Предмет
принимается в расчёт, если о нём говорят по крайней мере две разные части акта.

Почему это важно. То, для чего нет мероприятия, никто не сделает: показатель не сдвинется, а вызов останется вызовом.

Пример. Под заголовком «построение индивидуальных маршрутов на основе диагностики» стоит только консультационная
площадка: ни диагностики, ни маршрутов.

Как исправить. Добавьте мероприятие или уберите обещание; группу назовите так, чтобы она отвечала тому, что под ней.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from generator.findings import Hit, Severity
from generator.model.vocabulary import Level
from generator.reading.likeness import light_words, stems
from generator.reading.places import distinct
from generator.reading.road_map import Measure, measures
from generator.reading.topics import core, topics
from generator.rows import Row
from generator.view import ActView
from generator.walk import Passage

CODE = "MAP06"
SEVERITY = Severity.WARNING
NEEDS = ("roadmap", "structure")

_LEAST, _KINDS, _SHOWN, _SHARED = 3, 2, 6, 0.3
_ROUTINE = frozenset({"организационные документы", "консультации", "методические материалы", "конференции и семинары"})
_STATEMENTS = {"goal": "цели", "challenge": "вызовы", "task": "задачи"}


def _bare_groups(view: ActView, listed: list[Measure]) -> list[Measure]:
    """Return the first measure of every group none of whose measures is about what the group's heading says."""
    groups: dict[tuple[int | None, str, str], list[Measure]] = defaultdict(list)
    for item in listed:
        if item.row.group:
            groups[item.row.year, item.row.direction, item.row.group].append(item)
    light = light_words(view.lexicon("light_words"))
    found = []
    for (_, _, group), items in groups.items():
        about = topics(view, group)
        below = " ".join(f"{item.row.measure} {item.row.result}" for item in items)
        words = set(stems(core(group), light))
        shared = len(words & set(stems(below, light))) / len(words) if words else 1.0
        other = topics(view, below)
        if about and other and not about & other and shared < 1 - _SHARED:
            found.append(items[0])
    return found


def _headings(view: ActView, bare: list[Measure]) -> list[Passage]:
    """Return the band or the cell in which the group of each measure is printed."""
    above: dict[tuple[str, int], Passage] = {}
    band: Passage | None = None
    for passage in view.passages:
        if passage.key == "band":
            band = passage
        elif passage.key == "cell" and passage.row and band and band.table == passage.table:
            above.setdefault((passage.table, passage.row), band)
    return [item.passage("group") if "group" in item.cells else above.get(item.place, item.first) for item in bare]


def _promised(view: ActView) -> dict[str, dict[str, Row]]:
    """Return the topics of an act outside its road map: topic → part of the act → first row that names it."""
    found: dict[str, dict[str, Row]] = defaultdict(dict)
    levels = {item.id: item.level for item in view.act.file.subjects}
    for row in view.rows.get("indicators", ()):
        for topic in topics(view, core(row.text)):
            found[topic].setdefault("показатели", row)
    for row in view.rows.get("statements", ()):
        for topic in topics(view, core(row.text)) if row.kind in _STATEMENTS else ():
            found[topic].setdefault(_STATEMENTS[row.kind], row)
    for row in view.rows.get("events", ()):
        for topic in topics(view, core(row.text)) if row.level in (Level.REGIONAL, "") else ():
            found[topic].setdefault("мероприятия направлений", row)
    for row in view.rows.get("functions", ()):
        for topic in topics(view, core(row.text)) if levels.get(row.subject) == Level.REGIONAL else ():
            found[topic].setdefault("функции", row)
    return found


def check_act(view: ActView) -> Iterator[Hit]:
    """Yield groups without a measure of their own topic, and topics of the act no measure is about."""
    listed = measures(view)
    if len(listed) < _LEAST:
        return
    if bare := _bare_groups(view, listed):
        yield Hit(
            message=f"под заголовком группы нет мероприятий о том, что он обещает: {len(bare)}",
            hint="Добавьте мероприятие по предмету группы или переименуйте группу",
            spots=view.spots(distinct([*_headings(view, bare), *(item.passage() for item in bare)])),
        )
    covered = topics(view, *(f"{item.row.group} {item.row.measure} {item.row.result}" for item in listed))
    missing = {
        topic: parts
        for topic, parts in _promised(view).items()
        if topic not in covered | _ROUTINE and len(parts) >= _KINDS
    }
    if missing:
        told = [f"{topic} ({', '.join(sorted(parts))})" for topic, parts in sorted(missing.items())]
        spots = [view.spot(next(iter(parts.values()))) for parts in missing.values()]
        yield Hit(
            message="в дорожной карте нет мероприятий о том, что есть в акте: "
            + "; ".join(told[:_SHOWN])
            + (f" и ещё {len(told) - _SHOWN}" if len(told) > _SHOWN else ""),
            hint="Добавьте мероприятия по этим предметам или объясните, каким документом они обеспечены",
            spots=tuple(dict.fromkeys(spots)),
        )
