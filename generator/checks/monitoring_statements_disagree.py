"""Сведения о мониторинге расходятся между разделами.

Что проверяет. Сверяет всё, что цели, пункт о мониторинге, таблицы, функции и дорожная карта говорят об одном
мониторинге: периодичность, исполнителя, итоговый документ. Отмечает обещанный мониторинг, которого нет в таблицах,
разные документы об одной группе показателей и один документ, который закрывает четыре группы и больше.

Почему это важно. Исполнитель выберет удобный срок и удобный документ, а отчёты разных лет окажутся несравнимы.

Пример. Цель говорит о ежегодном мониторинге дефицитов, таблица мониторинга – «в соответствии с дорожной картой».

Как исправить. Установите периодичность, исполнителя и документ в одном месте, из других мест сошлитесь на него.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from generator.collect.wording import clean
from generator.findings import Hit, Severity
from generator.model.vocabulary import Level
from generator.reading.bodies import ancestors, label
from generator.reading.monitoring import area_rows, frequency_conflicts, monitors, system_documents
from generator.view import ActView
from generator.walk import Passage

CODE = "MON02"
SEVERITY = Severity.WARNING
NEEDS = ("text", "structure")
_MANY_GROUPS = 4


def _documents(view: ActView) -> Iterator[Hit]:
    """Yield differing documents of one group, and one document for many groups."""
    by_area: dict[str, dict[str, Passage]] = defaultdict(dict)
    by_document: dict[str, dict[str, Passage]] = defaultdict(dict)
    for row, passage in area_rows(view):
        if row.result_document:
            by_area[row.area.lower()].setdefault(clean(row.result_document.split(" · ")[0]), passage)
            by_document[clean(row.result_document.split(" · ")[0])].setdefault(row.area.lower(), passage)
    differing = [docs for docs in by_area.values() if len(docs) > 1]
    if differing:
        yield Hit(
            message="об одной группе показателей разные разделы называют разные итоговые документы; "
            f"групп: {len(differing)}",
            hint="Назовите документ одинаково во всех разделах",
            spots=view.spots(passage for docs in differing for passage in docs.values()),
        )
    wide = {name: areas for name, areas in by_document.items() if len(areas) >= _MANY_GROUPS}
    for name, areas in list(wide.items())[:1]:
        yield Hit(
            message=f"один документ закрывает разные группы показателей ({len(areas)}): «{name}»",
            hint="Предусмотрите для каждой группы свой документ или раздел общего документа",
            spots=view.spots(areas.values()),
            severity=Severity.INFO,
        )


def check_act(view: ActView) -> Iterator[Hit]:
    """Yield disagreements of frequency and actor, then of documents."""
    told, places, absent = frequency_conflicts(view)
    if told or absent:
        parts = ["периодичность расходится: " + "; ".join(dict.fromkeys(told))] if told else []
        parts += [f"обещанного мониторинга нет в таблицах: {len(absent)}"] if absent else []
        yield Hit(
            message="; ".join(parts),
            hint="Установите периодичность в одном месте и включите в таблицу каждый обещанный мониторинг",
            spots=view.spots({**places, **{p.anchor: p for p in absent}}.values()),
        )
    who, subjects = monitors(view), view.act.file.subjects
    federal = {item.id for item in subjects if item.level == Level.FEDERAL}
    apart = {key: p for key, p in who.items() if key not in federal and not set(who) & set(ancestors(subjects, key))}
    if len(apart) > 1:
        names = {item.id: label(item) for item in subjects}
        yield Hit(
            message="разные разделы поручают мониторинг системы разным субъектам: "
            + ", ".join(names[key] for key in apart),
            hint="Назовите одного исполнителя, у остальных опишите участие: сбор данных, анализ",
            spots=view.spots(apart.values()),
        )
    yield from _documents(view)
    named = system_documents(view)
    if len(named) > 1:
        yield Hit(
            message="итоговый документ мониторинга системы назван по-разному: "
            + "; ".join(f"«{name}»" for name in named),
            hint="Назовите итоговый документ одинаково во всех разделах",
            spots=view.spots(named.values()),
        )
