"""Одно и то же записано дважды (функция, задача, принцип, мероприятие).

Что проверяет. Внутри одного перечня и среди функций одного субъекта сравниваются все записи: одинаковые или почти
одинаковые по словам, а также одинаковые по сути. Отдельно, одним сведением на акт, отмечаются функции, дословно
повторяющие задачу или мероприятие другого раздела.

Почему это важно. Повтор либо лишний, либо скрывает различие, которое хотели, но не сумели выразить; при изменении
одной записи вторая останется прежней.

Пример. Среди функций института дважды стоит обучение педагогических работников по новейшим программам: один раз
«субъекта Российской Федерации», другой раз «региона».

Как исправить. Оставьте одну запись или напишите, чем вторая от неё отличается.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from generator.collect.wording import clean
from generator.findings import Hit, Severity
from generator.model.act import CanonRef
from generator.reading.likeness import group_alike, light_words, stems
from generator.view import ActView
from generator.walk import Passage

CODE = "SUB04"
SEVERITY = Severity.WARNING
NEEDS = ("text", "structure")
_LISTS = frozenset(
    "functions tasks goals principles events includes mechanisms challenges effects results members items".split()
)
_SAME = 0.85
_SHOWN = 5
_SHORT = 3  # shorter items are compared letter by letter elsewhere: «проведение семинаров» says too little


def _lists(view: ActView) -> dict[tuple[object, ...], list[Passage]]:
    """Return the items of each list; the functions of one holder are one list wherever they stand."""
    found: dict[tuple[object, ...], list[Passage]] = defaultdict(list)
    for passage in view.texts:
        if passage.key not in _LISTS or not passage.text or passage.table:
            continue
        if passage.key == "functions" and passage.context.subjects:
            found["functions", *passage.context.subjects].append(passage)
        else:
            found[passage.key, passage.part, passage.context.clause, passage.context.level, id(passage.parent)].append(
                passage
            )
    return found


def _canon(passage: Passage) -> tuple[str, ...]:
    refs = passage.node.canon if passage.node else ()
    return tuple(sorted(ref.id if isinstance(ref, CanonRef) else ref for ref in refs))


def _covered(items: list[Passage], seen: set[str]) -> Iterator[tuple[Passage, ...]]:
    """Yield items whose every duty other items of the list already name, with those items."""
    holders: dict[str, list[Passage]] = defaultdict(list)
    for item in items:
        for duty in _canon(item):
            holders[duty].append(item)
    for item in items:
        own = _canon(item)
        if len(own) < 2 or item.anchor in seen or any(len(holders[duty]) < 2 for duty in own):
            continue
        within = {other.anchor: other for duty in own for other in holders[duty][:_SHOWN] if other is not item}
        if len(within) > 1:
            seen |= {item.anchor, *within}
            yield (item, *within.values())


def check_act(view: ActView) -> Iterator[Hit]:
    """Yield repeats inside lists in one card, restated duties and copies across sections as information."""
    light = light_words(view.lexicon("light_words"))
    apart = frozenset(entry.text for entry in view.lexicon("delimiting_words"))
    spots, restated, seen = [], [], set()
    for key, items in _lists(view).items():
        same = 1.0 if key[0] == "members" else _SAME  # two universities differ by one word of their names
        bags = [stems(item.text, light) for item in items]
        long = [bag if len(bag) >= _SHORT else () for bag in bags]
        for group in group_alike(long, same, apart):
            spots += [items[position] for position in group]
            seen |= {items[position].anchor for position in group}
        restated += [item for group in _covered(items, seen) for item in group]
    if spots:
        first = clean(spots[0].text)
        shown = f"{first[:120]}…" if len(first) > 120 else first
        yield Hit(
            message=f"в одном перечне повторена запись «{shown}» (записей: {len(spots)})",
            hint="Оставьте одну запись или напишите, чем вторая от неё отличается",
            spots=view.spots(spots),
        )
    if restated:
        yield Hit(
            message="функция состоит из того, что тому же субъекту уже поручено другими функциями; "
            f"записей: {len(restated)}",
            hint="Оставьте либо общую функцию, либо её части",
            spots=view.spots(restated),
            severity=Severity.INFO,
        )
    copies = list(_copies(view, light))
    if copies:
        yield Hit(
            message=f"функции дословно повторяют задачи или мероприятия другого раздела; повторов: {len(copies)}",
            hint="Перечень задач и мероприятий может сослаться на функции, а не переписывать их",
            spots=view.spots(copies),
            severity=Severity.INFO,
        )


def _copies(view: ActView, light: frozenset[str]) -> Iterator[Passage]:
    """Yield functions worded as a task or event of another section."""
    others = {tuple(sorted(stems(p.text, light))) for p in view.texts if p.key in ("tasks", "events") and p.text}
    for passage in view.texts:
        bag = stems(passage.text, light) if passage.key == "functions" else ()
        if len(bag) > _SHORT and tuple(sorted(bag)) in others:
            yield passage
