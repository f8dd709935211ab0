"""Действующее лицо не входит в состав субъектов.

Что проверяет. Стороны соглашений, ответственные, исполнители и владельцы функций сверяются с перечнем субъектов
системы (если перечня нет – с теми, чьи функции описаны). Тот, кто только подписывает соглашение, – предупреждение.
Отдельно отмечаются исполнители, о которых не сказано, кто это: «уполномоченные организации», «ответственный
за работу», «оператор» без имени.

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
from generator.reading.actors import is_introduced, recipients, strangers_in_cells, whole_name
from generator.reading.bodies import ancestors, composition, function_holders, label, pattern_of
from generator.reading.patterns import small
from generator.reading.pieces import matching
from generator.view import ActView
from generator.walk import Passage

CODE = "SUB02"
SEVERITY = Severity.ERROR
NEEDS = ("text", "subjects")
_DUTIES = frozenset(("functions", "cell", "clauses", "tasks", "mechanisms", "decisions", "events"))


def _acting(view: ActView) -> tuple[dict[str, list[Passage]], dict[str, list[Passage]]]:
    """Return the bodies in columns of executors and the parties of agreements, with their passages."""
    acting: dict[str, list[Passage]] = {}
    parties: dict[str, list[Passage]] = {}
    for passage in view.passages:
        if passage.node and passage.node.agreement:
            for key in dict.fromkeys(passage.node.agreement.parties):
                parties.setdefault(key, []).append(passage)
        if passage.key == "cell" and passage.column in ("responsible", "executors"):
            for key in dict.fromkeys(passage.context.subjects):
                acting.setdefault(key, []).append(passage)
    return acting, parties


def _outside(view: ActView) -> Iterator[Hit]:
    members, holders, (acting, parties) = composition(view), function_holders(view), _acting(view)
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
    signing = {label(item): parties[item.id] for item in strangers if item.id in parties and item.id not in acting}
    if signing:
        yield Hit(
            message="стороны соглашения нет в составе субъектов: " + "; ".join(list(signing)[:6]),
            hint="Внесите сторону в состав субъектов или объясните, почему соглашение заключают с тем, кто вне системы",
            spots=view.spots(passage for places in signing.values() for passage in places),
            severity=Severity.WARNING,
        )
    owning = [item for item in strangers if item.id in holders and item.id not in acting.keys() | parties.keys()]
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
    for passage in matching(view, pattern):
        if passage.key not in _DUTIES or (passage.key == "cell" and passage.context.subjects):
            continue
        for place in small(pattern).finditer(passage.text.lower()):
            match = pattern.match(passage.text, place.start())
            name = whole_name(passage.text, match).strip(" ,") if match else ""
            if not name:
                continue
            key = " ".join(lemmas(name)) if operator.fullmatch(name) else name[0].lower() + name[1:]
            found.setdefault(key, []).append(passage)
    found = {key: spots for key, spots in found.items() if not operator.match(key) or not is_introduced(view, key)}
    if found:
        spots = {passage.anchor: view.spot(passage) for places in found.values() for passage in places}
        yield Hit(
            message="не определено, кто это: " + "; ".join(f"«{name}»" for name in list(found)[:5]),
            hint="Назовите организацию или должность",
            spots=tuple(spots.values()),
            severity=Severity.WARNING,
        )


def check_act(view: ActView) -> Iterator[Hit]:
    """Yield actors outside the composition, function holders outside the list, actors nobody can find."""
    yield from _outside(view)
    yield from _unnamed(view)
