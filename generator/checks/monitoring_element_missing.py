"""Мониторинг описан не полностью.

Что проверяет. В акте ищутся пять сведений о мониторинге системы: как часто, какими методами, кто проводит, каким
документом завершается и кому его направляют. Перечень, где названы только источники («данные официальной
статистики», «данные сайтов»), методом не считается; документ и адресат ищутся и среди функций. Если не сказано,
кто проводит мониторинг, и нет ещё одного сведения, это ошибка, иначе – предупреждение; так же отмечается акт,
где показатели установлены, а мониторинга нет вовсе. В файле DOCX или TXT, где субъекты не размечены, не судится,
кто проводит мониторинг, а остальное ищется во всём разделе о нём.

Почему это важно. Мониторинг без исполнителя не проводят, без документа и адресата его итогов никто не видит.

Пример. «Мониторинг проводится не реже одного раза в год. По результатам проводится анализ» – кто проводит, каким
документом и кому представляет итоги, не сказано.

Как исправить. Дополните пункт о мониторинге недостающими сведениями.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import Hit, Severity
from generator.reading.bodies import pattern_of
from generator.reading.monitoring import describing, frequency_values, monitors, reporting, unmonitored
from generator.view import ActView
from generator.walk import Passage

CODE = "MON01"
SEVERITY = Severity.ERROR
NEEDS = ("text",)
_WHO = "кто проводит"
_ABOUT = re.compile(r"мониторинг", re.IGNORECASE)


def _methods(view: ActView, passages: list[Passage]) -> bool | None:
    """Say whether a method is named; None: the list names sources of data only."""
    entries = view.lexicon("monitoring_words")
    method, source = pattern_of(entries, "метод"), pattern_of(entries, "источник")
    items = [item.text or "" for p in passages if p.node for item in p.node.methods]
    if items:
        return None if all(source.search(item) and not method.search(item) for item in items) else True
    return any(method.search(passage.text) for passage in passages)


def _missing(view: ActView, passages: list[Passage]) -> list[str]:
    entries = view.lexicon("monitoring_words")
    rows = view.rows.get("monitoring", ())
    told = [passage.node.monitoring for passage in passages if passage.node and passage.node.monitoring]
    texts = [passage.text for passage in passages if passage.key not in ("functions", "indicators")]
    outcomes = texts + [passage.text for passage in reporting(view)]
    missing = []
    if not any(row.frequency or row.recurrence for row in rows) and not any(
        True for text in texts for _ in frequency_values(text, view.lexicon("frequencies"))
    ):
        missing.append("периодичность")
    methods = _methods(view, passages)
    if not methods:
        missing.append("методы (названы только источники данных)" if methods is None else "методы")
    if "subjects" in view.provides and not any(item.by for item in told) and not monitors(view):
        missing.append(_WHO)
    document = pattern_of(entries, "документ")
    if not any(row.result_document for row in rows) and not any(document.search(text) for text in outcomes):
        missing.append("итоговый документ")
    addressee = pattern_of(entries, "адресат")
    if not any(item.addressee for item in told) and not any(addressee.search(text) for text in outcomes):
        missing.append("кому направляются итоги")
    return missing


def _under_headings(view: ActView) -> Iterator[Passage]:
    """Yield the passages of the sections whose heading names monitoring."""
    inside = False
    for passage in view.texts:
        if passage.title and not passage.text:
            inside = bool(_ABOUT.search(passage.title))
        elif inside:
            yield passage


def check_act(view: ActView) -> Iterator[Hit]:
    """Yield one card with what the act leaves out, or one saying that there is no monitoring."""
    passages = describing(view)
    if passages and "types" not in view.provides:  # nothing is annotated: the section about monitoring tells it
        passages = [*passages, *_under_headings(view)]
    tables = [view.passage_of(row) for row in view.rows.get("monitoring", ())]
    if not passages and not tables:
        if measured := unmonitored(view):
            yield Hit(
                message="показатели и ожидаемые результаты установлены, но мониторинг их достижения не предусмотрен",
                hint="Добавьте пункт о мониторинге: кто, как часто, какими методами, с каким документом и для кого",
                spots=(view.spot(measured),),
                severity=Severity.WARNING,
            )
        return
    if missing := _missing(view, passages):
        first = [p for p in passages if p.node and p.node.monitoring] or passages or tables
        yield Hit(
            message=f"мониторинг описан не полностью, не указано: {', '.join(missing)}",
            hint="Дополните пункт о мониторинге недостающими сведениями",
            spots=view.spots(first[:4]),
            severity=None if _WHO in missing and len(missing) > 1 else Severity.WARNING,
        )
