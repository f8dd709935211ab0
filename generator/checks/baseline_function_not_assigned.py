"""Типовая функция не закреплена ни за кем.

Что проверяет. Функции и системообразующие мероприятия, которые есть в федеральной концепции (восстановлено по текстам
актов) или не меньше чем в половине актов собрания, ищутся среди функций субъектов этого акта и в его дорожной
карте. Если дело не поручено никому, оно называется вместе с теми, кто исполняет его в других регионах. Федеральные
функции и акты институтов не проверяются. Мероприятие, которое назвал сам акт, – предупреждение; сравнение
с другими актами – только сведение: регион вправе устроить систему иначе.

Почему это важно. Дело, которое никому не поручено, не делается. Мероприятие, названное в разделе о направлениях,
но не в функциях, – обещание без исполнителя.

Пример. «Разработка критериев и индикаторов эффективности» названа системообразующим мероприятием, а в функциях
субъектов есть только мониторинг.

Как исправить. Закрепите функцию за одним из субъектов или поясните, почему она региону не нужна.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from generator.findings import Hit, Severity
from generator.model.vocabulary import IssuerLevel, Level
from generator.reading.duties import Duties, Known, canon_ids, in_force, performed, typical_events, typical_functions
from generator.reading.requisites import act_date
from generator.rows import FunctionRow
from generator.view import ActView, Collection

CODE = "COL01"
SEVERITY = Severity.WARNING
NEEDS = ("text", "types")

_ENOUGH = 5
_SHOWN = 8


Missing = tuple[tuple[bool, int], str]
"""(of the baseline, number of acts that have it) and the function in words."""


def _told(label: str, bearers: dict[str, str]) -> str:
    first = [name for name in dict.fromkeys(bearers.values()) if name][:2]
    names = [textwrap.shorten(name, 60, placeholder="…") for name in first]
    return f"«{label}»" + (f" (в других актах: {'; '.join(names)})" if names else "")


def _missing(
    collection: Collection, view: ActView, known: dict[str, Known]
) -> tuple[list[Missing], list[tuple[str, str]]]:
    """Return the missing functions, the baseline's first, and the events without a function with their ids."""
    day = act_date(view.act, view.passages) or collection.today
    own, texts = canon_ids(view, "functions") | canon_ids(view, "roadmap"), Duties(view)
    skipped = set(view.act.file.not_applicable)
    functions: list[Missing] = []
    for entry in typical_functions(collection, known, day):
        if (
            entry.id in own
            or entry.id in skipped
            or (not canon_ids(view, "functions") and any(texts.has(text) for text in known[entry.id].texts[:6]))
        ):
            continue
        weight = (in_force(entry, day), len(known[entry.id].bearers))
        functions.append((weight, _told(entry.label, known[entry.id].bearers)))
    events = []
    for event in typical_events(collection, view, day):
        if event.id not in own | skipped and not texts.has(event.label):
            events.append((f"«{event.label}»", event.id))
    functions.sort(key=lambda item: item[0], reverse=True)
    return functions, events


def _first(view: ActView) -> FunctionRow:
    """Return the first function of a body of the region, to which the card of missing functions is pinned."""
    federal = {item.id for item in view.act.file.subjects if item.level == Level.FEDERAL}
    found: list[FunctionRow] = list(view.rows["functions"])
    return next((row for row in found if row.subject not in federal), found[0])


def check_collection(collection: Collection) -> Iterator[Hit]:
    """Yield per act the typical functions nobody has, and its events that no function takes up."""
    known = performed(collection)
    for slug, view in collection.views.items():
        rows = view.rows.get("functions", ())
        if len(rows) < _ENOUGH or view.act.file.issuer_level == IssuerLevel.INSTITUTE:
            continue
        functions, events = _missing(collection, view, known)
        if functions:
            more = f" и ещё {len(functions) - _SHOWN}" if len(functions) > _SHOWN else ""
            shown = "; ".join(told for _, told in functions[:_SHOWN])
            yield Hit(
                act=slug,
                message=f"среди функций субъектов нет типовых: {shown}{more}",
                hint="Проверьте, кто это делает, и при необходимости закрепите функцию за субъектом",
                spots=(view.spot(_first(view)),),
                severity=Severity.INFO,
            )
        if events:
            ids = {key for _, key in events}
            places = [row for row in view.rows["events"] if ids & set(row.canon.replace("~", "").split())]
            yield Hit(
                act=slug,
                message=f"системообразующие мероприятия названы, но такой функции нет ни у одного субъекта: "
                f"{'; '.join(told for told, _ in events)}",
                hint="Закрепите мероприятие за субъектом",
                spots=view.spots(places),
            )
