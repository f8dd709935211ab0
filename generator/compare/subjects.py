"""Subjects by role: whom acts name as participants of the system."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import cast

from generator import rows
from generator.collect.tables import Tables
from generator.compare.matrix import Entry, assemble, gather
from generator.compare.related import Matter
from generator.compare.table import ComparisonTable, Quote
from generator.model.catalogue import Base
from generator.model.vocabulary import LEVEL_LABELS

__all__ = ["subjects"]

_LEAD = (
    "Строка – роль в системе, в клетке – органы и организации, которые акт на эту роль ставит. "
    "Адрес ведёт к месту, где субъект назван впервые, и к его функциям."
)


def _quotes(tables: Tables) -> Iterator[tuple[str, Quote]]:
    counts: dict[tuple[str, str], int] = {}
    for function in cast(Iterable[rows.FunctionRow], tables["functions"]):
        key = (function.act, function.subject)
        counts[key] = counts.get(key, 0) + 1
    for row in cast(Iterable[rows.SubjectRow], tables["subjects"]):
        number = counts.get((row.act, row.id), 0)
        name = f"{row.name} ({row.abbr})" if row.abbr else row.name
        address = f"пункт {row.clause}" if row.clause[:1].isdigit() else row.clause or "в тексте"
        yield (
            row.role,
            Quote(
                act=row.act,
                anchor=f"субъект-{row.id}",
                address=address,
                text=name,
                lead=f"функций: {number}" if number else "функции не перечислены",
                place="субъекты",
            ),
        )


def subjects(base: Base, tables: Tables) -> ComparisonTable:
    """Return roles (grouped by level, in their order) by acts."""
    entries = [
        Entry(
            id=role.id,
            label=role.label,
            explanation=role.explanation,
            group=f"Уровень: {LEVEL_LABELS[role.level]}",
            matter=Matter(kind="subjects", id=role.id, levels=(role.level,), bearers=(frozenset({role.id}),)),
        )
        for role in sorted(base.roles.values(), key=lambda role: role.order)
    ]
    return assemble(base, "subjects", "Субъекты: кто есть кто", _LEAD, entries, gather(_quotes(tables)))
