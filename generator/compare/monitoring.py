"""Monitoring: who observes the system, how often, by what, with which document for whom."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final, cast

from generator import rows
from generator.collect.tables import Tables
from generator.compare.matrix import Entry, anchor_of, assemble, gather
from generator.compare.related import Matter
from generator.compare.table import ComparisonTable, Quote
from generator.model.catalogue import Base

__all__ = ["monitoring"]

_LEAD: Final = (
    "Строка – один вопрос к мониторингу системы. «Нет в этом акте» значит, что акт на этот вопрос не отвечает, "
    "хотя о мониторинге может говорить."
)
_QUESTIONS: Final = {
    "frequency": ("Как часто", "Периодичность мониторинга, словами акта."),
    "by": ("Кто проводит", "Органы и организации, которые проводят мониторинг."),
    "methods": ("Какими методами", "Методы сбора информации."),
    "result_document": ("Какой документ составляется", "Итоговый документ мониторинга."),
    "addressee": ("Кому направляется", "Кто получает итоги мониторинга."),
}


def _id(question: str) -> str:
    return f"monitoring-{question.replace('_', '-')}"


def _quotes(tables: Tables) -> Iterator[tuple[str, Quote]]:
    for row in cast(Iterable[rows.MonitoringRow], tables["monitoring"]):
        for question in _QUESTIONS:
            if text := getattr(row, question):
                yield (
                    _id(question),
                    Quote(
                        act=row.act,
                        anchor=anchor_of(row.id),
                        address=row.address,
                        text=text,
                        lead=row.area,
                        place="мониторинг",
                    ),
                )


def monitoring(base: Base, tables: Tables) -> ComparisonTable:
    """Return the questions of monitoring by acts."""
    entries = [
        Entry(
            id=_id(question),
            label=label,
            explanation=explanation,
            group="Мониторинг",
            matter=Matter(kind="monitoring", id=_id(question)),
        )
        for question, (label, explanation) in _QUESTIONS.items()
    ]
    return assemble(base, "monitoring", "Мониторинг", _LEAD, entries, gather(_quotes(tables)))
