"""Субъекту или уровню в дорожной карте ничего не поручено.

Что проверяет. Есть ли у каждого субъекта системы хотя бы одна строка дорожной карты, где он ответственный или
исполнитель (строка подразделения засчитывается и организации, частью которой оно является); есть ли строки
у муниципального уровня и уровня образовательной организации; не отвечает ли один субъект почти за всё.

Почему это важно. Система создаётся мероприятиями. Субъект без мероприятий остаётся в ней только на бумаге, а один
ответственный за всё не отвечает ни за что.

Пример. Состав называет восемь субъектов трёх уровней, во всех строках дорожной карты ответственный один –
министерство, исполнители не указаны.

Как исправить. Добавьте мероприятия для каждого субъекта или назовите его соисполнителем существующих.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from generator.findings import Hit, Severity
from generator.model.vocabulary import Level
from generator.reading.bodies import Finder, ancestors, composition, function_holders, label
from generator.view import ActView
from generator.walk import Passage

CODE = "SUB03"
SEVERITY = Severity.WARNING
NEEDS = ("text", "subjects", "roadmap")
_LEVELS = {Level.MUNICIPAL: "муниципального уровня", Level.ORGANIZATION: "уровня образовательной организации"}
_MANY_ROWS = 5
_ALMOST_ALL = 0.9


def _cells(view: ActView) -> list[Passage]:
    return [p for p in view.passages if p.key == "cell" and p.column in ("responsible", "executors") and p.row]


def _named(view: ActView, cells: list[Passage]) -> dict[str, set[tuple[str, int]]]:
    """Return the rows in which each body is responsible or executor; texts count beside annotations."""
    finder = Finder.of(view)
    found: dict[str, set[tuple[str, int]]] = {}
    texts: dict[str, tuple[str, ...]] = {}
    for cell in cells:
        names = texts.setdefault(cell.text, finder.find(cell.text) if cell.text not in texts else ())
        for key in {*cell.context.subjects, *names}:
            found.setdefault(key, set()).add((cell.table, cell.row))
    return found


def check_act(view: ActView) -> Iterator[Hit]:
    """Yield bodies and levels without a row, and the body that is responsible for almost all rows."""
    cells = _cells(view)
    members = composition(view) or function_holders(view)
    if not cells or len(members) < 3:
        return
    subjects = view.act.file.subjects
    named = _named(view, cells)
    for key in list(named):
        for above in ancestors(subjects, key):
            named.setdefault(above, set()).update(named[key])
    idle = [item for item in subjects if item.id in members and item.id not in named and item.level != Level.FEDERAL]
    empty = [
        _LEVELS[level]
        for level in _LEVELS
        if any(item.level == level for item in subjects if item.id in members)
        and not any(item.level == level for item in subjects if item.id in named)
    ]
    if idle:
        levels = f"; у {' и у '.join(empty)} нет ни одной строки" if empty else ""
        yield Hit(
            message="в дорожной карте не названы ни ответственными, ни исполнителями: "
            + "; ".join(label(item) for item in idle)
            + levels,
            hint="Добавьте мероприятия для этих субъектов или назовите их соисполнителями",
            spots=tuple({members[item.id].anchor: view.spot(members[item.id]) for item in idle}.values()),
        )
    rows = {(cell.table, cell.row) for cell in cells}
    leading = Counter(
        key for cell in cells if cell.column == "responsible" for key in dict.fromkeys(cell.context.subjects)
    ).most_common(1)
    helped = any(cell.column == "executors" and cell.text for cell in cells)
    if leading and not helped and len(rows) >= _MANY_ROWS and leading[0][1] > _ALMOST_ALL * len(rows):
        name = next(label(item) for item in subjects if item.id == leading[0][0])
        yield Hit(
            message=f"за {leading[0][1]} из {len(rows)} мероприятий отвечает один субъект – {name}, "
            "исполнители не указаны",
            hint="Распределите мероприятия между субъектами или добавьте исполнителей",
            spots=(view.spot(next(cell for cell in cells if cell.column == "responsible")),),
        )
