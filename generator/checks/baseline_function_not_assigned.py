"""Типовая функция не закреплена ни за кем.

Что проверяет. Функции и системообразующие мероприятия, которые есть в федеральной концепции (восстановлено по текстам
актов) или не меньше чем в половине актов собрания, ищутся среди функций субъектов этого акта. Если функции нет ни
у кого, она называется вместе с теми, кто исполняет её в других регионах. Федеральные функции и акты институтов
не проверяются.

Почему это важно. Дело, которое никому не поручено, не делается. Мероприятие, названное в разделе о направлениях,
но не в функциях, – обещание без исполнителя.

Пример. «Разработка критериев и индикаторов эффективности» названа системообразующим мероприятием, а в функциях
субъектов есть только мониторинг.

Как исправить. Закрепите функцию за одним из субъектов или поясните, почему она региону не нужна.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from dataclasses import dataclass, field

from generator.findings import Hit, Severity
from generator.model.catalogue import EventEntry, FunctionEntry
from generator.model.vocabulary import IssuerLevel, Level
from generator.reading.likeness import contained, light_words, stems
from generator.reading.requisites import act_date
from generator.view import ActView, Collection

CODE = "COL01"
SEVERITY = Severity.WARNING
NEEDS = ("text", "types")

_ENOUGH = 5
_SHOWN = 8
_ALIKE = 0.7


Missing = tuple[tuple[bool, int], str]
"""(of the baseline, number of acts that have it) and the function in words."""


@dataclass(slots=True)
class Known:
    """Who performs a function: texts and bearers by act."""

    texts: list[str] = field(default_factory=list)
    bearers: dict[str, str] = field(default_factory=dict)


def _performed(collection: Collection) -> dict[str, Known]:
    known: dict[str, Known] = {}
    for slug, view in collection.views.items():
        for row in view.rows.get("functions", ()):
            for item in row.canon.split():
                entry = known.setdefault(item.rstrip("~"), Known())
                entry.texts.append(row.text)
                entry.bearers.setdefault(slug, row.subject_name)
    return known


def _ids(view: ActView, table: str) -> set[str]:
    return {item.rstrip("~") for row in view.rows.get(table, ()) for item in row.canon.split()}


def _in_force(entry: FunctionEntry, day: str) -> bool:
    norm = entry.baseline
    return bool(norm and (norm.since or "") <= day <= (norm.until or "9999"))


def _regional(entry: FunctionEntry) -> bool:
    return Level.REGIONAL in entry.level or not entry.level


def _typical(collection: Collection, known: dict[str, Known], day: str) -> Iterator[FunctionEntry]:
    """Yield functions of the regional level: of the baseline, or of at least half of the acts with functions."""
    acts = sum(bool(view.rows.get("functions")) for view in collection.views.values())
    for entry in collection.base.functions.values():
        spread = len(known[entry.id].bearers) if entry.id in known else 0
        if _regional(entry) and (_in_force(entry, day) or 2 * spread >= max(acts, 2)) and spread:
            yield entry


def _events(collection: Collection, view: ActView, day: str) -> Iterator[EventEntry]:
    """Yield the baseline's regional events that the act names."""
    named = _ids(view, "events")
    for entry in collection.base.events.values():
        if entry.id in named and _regional(entry) and _in_force(entry, day):
            yield entry


class _Texts:
    """The functions of an act as stems, to look for a duty by its words."""

    def __init__(self, view: ActView) -> None:
        self.light = light_words(view.lexicon("light_words"))
        texts = dict.fromkeys(row.text for row in view.rows.get("functions", ()))
        self.bags = [frozenset(stems(text, self.light)) for text in texts]

    def has(self, text: str) -> bool:
        wanted = stems(text, self.light)
        return any(contained(wanted, bag, {}) >= _ALIKE for bag in self.bags)


def _told(label: str, bearers: dict[str, str]) -> str:
    names = [textwrap.shorten(name, 60, placeholder="…") for name in dict.fromkeys(bearers.values()) if name][:2]
    return f"«{label}»" + (f" (в других актах: {'; '.join(names)})" if names else "")


def _missing(collection: Collection, view: ActView, known: dict[str, Known]) -> tuple[list[Missing], list[tuple[str, str]]]:
    """Return the missing functions, the baseline's first, and the events without a function with their ids."""
    day = act_date(view.act, view.passages) or collection.today
    own, texts = _ids(view, "functions"), _Texts(view)
    skipped = set(view.act.file.not_applicable)
    functions: list[Missing] = []
    for entry in _typical(collection, known, day):
        if entry.id in own or entry.id in skipped or (not own and any(texts.has(text) for text in known[entry.id].texts[:6])):
            continue
        weight = (_in_force(entry, day), len(known[entry.id].bearers))
        functions.append((weight, _told(entry.label, known[entry.id].bearers)))
    events = []
    for event in _events(collection, view, day):
        if event.id not in own | skipped and not texts.has(event.label):
            events.append((f"«{event.label}»", event.id))
    functions.sort(key=lambda item: item[0], reverse=True)
    return functions, events


def check_collection(collection: Collection) -> Iterator[Hit]:
    """Yield per act the typical functions nobody has, and its events that no function takes up."""
    known = _performed(collection)
    for slug, view in collection.views.items():
        rows = view.rows.get("functions", ())
        if len(rows) < _ENOUGH or view.act.file.issuer_level == IssuerLevel.INSTITUTE:
            continue
        functions, events = _missing(collection, view, known)
        if functions:
            more = f" и ещё {len(functions) - _SHOWN}" if len(functions) > _SHOWN else ""
            yield Hit(
                act=slug,
                message=f"типовые функции не закреплены ни за кем: {'; '.join(told for _, told in functions[:_SHOWN])}{more}",
                hint="Закрепите функцию за субъектом или поясните, почему она не нужна",
                spots=(view.spot(rows[0]),),
                severity=None if functions[0][0][0] else Severity.INFO,
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
