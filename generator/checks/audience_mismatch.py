"""Получатели в связанных элементах не совпадают.

Что проверяет. В каждой строке дорожной карты сравнивается, к кому обращены группа, мероприятие и результат: к
педагогам, руководителям, молодым педагогам, студентам. Кого-то нет в результате или в мероприятиях группы – замечание;
если круг лиц где-то не назван, сравнения нет. Так же сравниваются функция и мероприятие, записанные почти теми же
словами.

Почему это важно. Если мероприятие обещано педагогам и руководителям, а результат считают по педагогам, о руководителях
забудут; спор о том, кого надо было охватить, решить будет нечем.

Пример. Мероприятие – «для педагогических работников и управленческих кадров», результат – «система мероприятий для
педагогических работников».

Как исправить. Назовите в группе, мероприятии и результате один и тот же круг лиц.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from generator.findings import Hit, Severity, Spot
from generator.reading.likeness import alike, light_words, stems
from generator.reading.road_map import Measure, measures
from generator.reading.topics import recipients
from generator.view import ActView

CODE = "MAP05"
SEVERITY = Severity.WARNING
NEEDS = ("roadmap",)

_ALIKE, _MANY = 0.75, 40
_PEOPLE = frozenset({"педаго", "управл", "работн", "кадров", "кадр", "руково"})
_STAFF = frozenset({"педагогические работники", "управленческие кадры", "студенты"})


def _people(view: ActView, text: str) -> frozenset[str]:
    return recipients(view, text) & _STAFF


def _in_row(view: ActView, listed: list[Measure]) -> Iterator[tuple[str, tuple[Spot, ...]]]:
    """Yield rows whose measure and result, or group and measure, name different people."""
    for item in listed:
        measure, result = _people(view, item.row.measure), _people(view, item.row.result)
        group = _people(view, item.row.group)
        if measure and result and measure != result:
            yield "мероприятие и результат", (item.spot(), item.spot("result"))
        elif measure and group and measure - group:
            yield "мероприятие и группа", (item.spot(),)


def _in_group(view: ActView, listed: list[Measure]) -> Iterator[tuple[str, tuple[Spot, ...]]]:
    """Yield groups that promise something to people none of their measures names."""
    groups: dict[tuple[int | None, str], list[Measure]] = defaultdict(list)
    for item in listed:
        if item.row.group:
            groups[item.row.year, item.row.group].append(item)
    for (_, group), items in groups.items():
        named = [_people(view, f"{item.row.measure} {item.row.result} {item.row.participants}") for item in items]
        together = frozenset[str]().union(*named)
        if all(named) and _people(view, group) - together:
            first = items[0]
            yield "группа и её мероприятия", (first.spot("group") if "group" in first.cells else first.spot(),)


def _functions(view: ActView, listed: list[Measure]) -> Iterator[tuple[str, tuple[Spot, ...]]]:
    """Yield functions and measures worded alike but for the people they name."""
    light = light_words(view.lexicon("light_words"))
    index: dict[str, list[int]] = defaultdict(list)
    bags = [tuple(stem for stem in stems(item.row.measure, light) if stem not in _PEOPLE) for item in listed]
    for position, bag in enumerate(bags):
        for stem in set(bag):
            index[stem].append(position)
    for row in view.rows.get("functions", ()):
        bag = tuple(stem for stem in stems(row.text, light) if stem not in _PEOPLE)
        own = _people(view, row.text)
        rare = sorted(set(bag) & index.keys(), key=lambda stem: (len(index[stem]), stem))[:3]
        for position in sorted({place for stem in rare if len(index[stem]) <= _MANY for place in index[stem]}):
            other = _people(view, listed[position].row.measure)
            if own and other and own != other and alike(bag, bags[position]) >= _ALIKE:
                yield "функция и мероприятие", (view.spot(row), listed[position].spot())


def check_act(view: ActView) -> Iterator[Hit]:
    """Yield one card: pairs of linked texts that name different people."""
    listed = measures(view)
    found = [*_in_row(view, listed), *_in_group(view, listed), *_functions(view, listed)]
    if not found:
        return
    counts: dict[str, int] = defaultdict(int)
    for name, _ in found:
        counts[name] += 1
    yield Hit(
        message="круг лиц не совпадает: " + "; ".join(f"{name} – {count}" for name, count in counts.items()),
        hint="Назовите в группе, мероприятии, результате и функции один и тот же круг лиц",
        spots=tuple(dict.fromkeys(spot for _, spots in found for spot in spots)),
    )
