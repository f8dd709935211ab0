"""Действующее лицо не входит в состав субъектов.

Что проверяет. Стороны соглашений, ответственные, исполнители и владельцы функций сверяются с перечнем субъектов
системы (если перечня нет – с теми, чьи функции описаны). Отдельно отмечаются исполнители, названные так, что найти
их нельзя: «уполномоченные организации», «ответственный за работу», «оператор», о котором не сказано, кто это.

Почему это важно. Поручение лицу, которого в системе нет, никого не обязывает, а соглашение с ним не с кем заключать.

Пример. Соглашение заключают министерство, институт и муниципальные органы управления образованием, но в перечне
субъектов муниципальных органов нет.

Как исправить. Внесите действующее лицо в состав субъектов или замените его тем, кто в составе уже есть.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Hit, Severity
from generator.model.vocabulary import Level
from generator.morphology import lemmas
from generator.reading.actors import is_introduced, recipients, strangers_in_cells
from generator.reading.bodies import ancestors, composition, function_holders, label, pattern_of
from generator.view import ActView
from generator.walk import Passage

CODE = "SUB02"
SEVERITY = Severity.ERROR
NEEDS = ("text", "subjects")
_DUTIES = frozenset(("functions", "cell", "clauses", "tasks", "mechanisms", "decisions", "events"))


def _acting(view: ActView) -> dict[str, list[Passage]]:
    """Return the parties of agreements and the bodies in columns of executors, with their passages."""
    found: dict[str, list[Passage]] = {}
    for passage in view.passages:
        node = passage.node
        keys: tuple[str, ...] = node.agreement.parties if node and node.agreement else ()
        if passage.key == "cell" and passage.column in ("responsible", "executors"):
            keys += passage.context.subjects
        for key in dict.fromkeys(keys):
            found.setdefault(key, []).append(passage)
    return found


def _outside(view: ActView) -> Iterator[Hit]:
    members, holders, acting = composition(view), function_holders(view), _acting(view)
    inside = members.keys() or holders.keys()
    if len(inside) < 3:
        return
    subjects = view.act.file.subjects
    strangers = [
        item
        for item in subjects
        if item.level != Level.FEDERAL and item.id not in inside and not inside & set(ancestors(subjects, item.id))
    ]
    doing = (
        {label(item): acting[item.id] for item in strangers if item.id in acting}
        | strangers_in_cells(view)
        | recipients(view)
    )
    if doing:
        yield Hit(
            message="действуют, но в состав субъектов не входят: " + "; ".join(list(doing)[:6]),
            hint="Внесите их в состав субъектов и опишите их функции или замените субъектом из состава",
            spots=view.spots(passage for places in doing.values() for passage in places),
        )
    owning = [item for item in strangers if item.id in holders and item.id not in acting]
    if owning:
        yield Hit(
            message="функции описаны, но в перечне состава их нет: " + "; ".join(label(item) for item in owning),
            hint="Дополните перечень состава всеми, кому акт даёт функции",
            spots=view.spots(holders[item.id] for item in owning),
            severity=Severity.WARNING,
        )


def _unnamed(view: ActView) -> Iterator[Hit]:
    entries = view.lexicon("unnamed_actors")
    pattern, operator = pattern_of(entries), pattern_of(entries, "оператор")
    found: dict[str, list[Passage]] = {}
    for passage in view.texts:
        if passage.key not in _DUTIES or (passage.key == "cell" and passage.context.subjects):
            continue
        for match in pattern.finditer(passage.text):
            name = match[0].strip(" ,")
            key = " ".join(lemmas(name)) if operator.fullmatch(name) else name[0].lower() + name[1:]
            found.setdefault(key, []).append(passage)
    found = {key: spots for key, spots in found.items() if not operator.match(key) or not is_introduced(view, key)}
    if found:
        spots = {passage.anchor: view.spot(passage) for places in found.values() for passage in places}
        yield Hit(
            message="исполнитель назван так, что найти его нельзя: "
            + "; ".join(f"«{name}»" for name in list(found)[:5]),
            hint="Назовите организацию или должность",
            spots=tuple(spots.values()),
            severity=Severity.WARNING,
        )


def check_act(view: ActView) -> Iterator[Hit]:
    """Yield actors outside the composition, function holders outside the list, actors nobody can find."""
    yield from _outside(view)
    yield from _unnamed(view)
