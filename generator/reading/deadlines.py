"""Deadlines of tables: the cells of the column that tells when, read as periods."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from generator.model.act import Node
from generator.reading.dates import Period, is_anchored, is_continuous, is_periodic, read_period
from generator.tree import cell_text
from generator.walk import Passage

__all__ = ["Deadline", "column_roles", "deadlines"]

_HEADS: Final = (
    ("n", re.compile(r"^\s*(?:№|N\b|номер)", re.IGNORECASE)),
    ("deadline", re.compile(r"\bсрок|периодичност|\bдата\b", re.IGNORECASE)),
    ("result", re.compile(r"результат|вид документа|форма завершения", re.IGNORECASE)),
    ("responsible", re.compile(r"ответственн|исполнител", re.IGNORECASE)),
    ("measure", re.compile(r"мероприяти|\bмеры?\b|наименование", re.IGNORECASE)),
)
_KEYS: Final = {"n": "n", "deadline": "deadline", "frequency": "deadline", "result": "result", "measure": "measure"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadline:
    """A line of a deadline cell. `result`: the row's result; `period`: its days, None when it names none."""

    passage: Passage
    text: str
    result: str
    period: Period | None
    anchored: bool
    periodic: bool
    continuous: bool


def column_roles(passages: Iterable[Passage]) -> dict[tuple[str, str], str]:
    """Return the role of each column, (table, column) → n, deadline, result, responsible or measure.

    The keys of the format give it; where a column has another key, its printed head does.
    """
    roles: dict[tuple[str, str], str] = {}
    for passage in passages:
        if passage.key == "columns":
            named = _KEYS.get(passage.column) or next((role for role, head in _HEADS if head.search(passage.text)), "")
            roles[passage.table, passage.column] = named
    return roles


def _result(passage: Passage, roles: dict[tuple[str, str], str]) -> str:
    cells = passage.record.cells if passage.record else {}
    return " ".join(cell_text(cell) for key, cell in cells.items() if roles.get((passage.table, key)) == "result")


def _period(node: Node, text: str, year: int | None) -> Period | None:
    found = read_period(text, year)
    if found is None and (node.starts or node.ends) and not node.recurrence:
        return Period(node.starts or "", node.ends or "")
    return found


def deadlines(passages: Iterable[Passage]) -> list[Deadline]:
    """Return the deadlines of all tables that have a column of deadlines, in reading order."""
    listed = tuple(passages)
    roles = column_roles(listed)
    found = []
    for passage in listed:
        if passage.key != "cell" or roles.get((passage.table, passage.column)) != "deadline" or not passage.text:
            continue
        node, text = passage.node or Node(), passage.text
        year = passage.record.year if passage.record else None
        period = _period(node, text, year)
        found.append(
            Deadline(
                passage=passage,
                text=text.strip(" .;"),
                result=_result(passage, roles),
                period=period,
                anchored=period is not None or is_anchored(text),
                periodic=is_periodic(text),
                continuous=is_continuous(text),
            )
        )
    return found
