"""Rows collected from the passages of an act: the key a passage stands under says which table it feeds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Final

from generator import rows
from generator.collect.wording import canon_text, clean, definition, introduced
from generator.model.act import Act, Node
from generator.model.vocabulary import AREA_LABELS
from generator.tree import cell_text
from generator.walk import Passage

__all__ = [
    "abbreviation_rows",
    "agreement_rows",
    "area_label",
    "event_rows",
    "function_rows",
    "indicator_rows",
    "row_id",
    "statement_rows",
    "subject_names",
    "table_rows",
    "term_rows",
]

_STATEMENT_KINDS: Final = {
    "goals": "goal",
    "tasks": "task",
    "principles": "principle",
    "challenges": "challenge",
    "effects": "effect",
    "results": "result",
    "approaches": "approach",
    "mechanisms": "mechanism",
    "includes": "includes",
    "interactions": "interaction",
    "channels": "channel",
    "decisions": "decision",
}
_PLAIN: Final = Node()  # of a passage without annotations
_STATEMENT_COLUMNS: Final = {"goal": "goal", "task": "task", "result": "result"}


def row_id(passage: Passage, suffix: str = "") -> str:
    """Return the id of a row: «act:anchor» and a suffix where one passage gives several rows."""
    return f"{passage.act}:{passage.anchor}{suffix}"


def area_label(passage: Passage) -> str:
    """Return the area of a passage in Russian: of the concept, of the table row, or as the act says."""
    if passage.record and (area := passage.record.cells.get("area")):
        return clean(cell_text(area))
    area_id = passage.context.area or ""
    return AREA_LABELS.get(area_id, area_id)


def subject_names(act: Act) -> dict[str, str]:
    """Return the names of an act's subjects by id."""
    return {subject.id: subject.name for subject in act.file.subjects}


def term_rows(passages: Sequence[Passage]) -> Iterator[rows.TermRow]:
    """Yield terms with the definition computed from the text."""
    for passage in passages:
        node = passage.node
        if node is None or not node.term:
            continue
        yield rows.TermRow(
            id=row_id(passage),
            act=passage.act,
            term=node.term,
            abbr=introduced(node),
            definition=definition(node),
            clause=passage.context.clause,
            canon=canon_text(node.canon),
            address=passage.address,
        )


def abbreviation_rows(passages: Sequence[Passage]) -> Iterator[rows.AbbreviationRow]:
    """Yield one row per introduction."""
    for passage in passages:
        for index, item in enumerate(passage.node.abbreviations if passage.node else (), 1):
            yield rows.AbbreviationRow(
                id=row_id(passage, f":{index}"),
                act=passage.act,
                short=item.short,
                full=item.full,
                clause=passage.context.clause,
                address=passage.address,
            )


def statement_rows(passages: Sequence[Passage]) -> Iterator[rows.StatementRow]:
    """Yield goals, tasks and the like from lists, single statements and typed columns."""
    for passage in passages:
        node = passage.node
        if node is None or not passage.text:
            continue
        kind = node.statement or _STATEMENT_KINDS.get(passage.key, "")
        if passage.key == "cell" and passage.part != "roadmap":
            kind = _STATEMENT_COLUMNS.get(passage.column, kind)
        if kind:
            yield rows.StatementRow(
                id=row_id(passage),
                act=passage.act,
                kind=kind,
                area=area_label(passage),
                text=clean(passage.text),
                clause=passage.context.clause,
                address=passage.address,
            )


def function_rows(act: Act, passages: Sequence[Passage]) -> Iterator[rows.FunctionRow]:
    """Yield one row per function and holder."""
    names = subject_names(act)
    for passage in passages:
        node = passage.node
        if node is None:
            continue
        found: list[tuple[str, tuple[str, ...], Any]] = []
        if passage.key == "functions":
            found.append((passage.text, passage.context.subjects, node.canon))
        if node.function:
            holders = node.function.subjects or passage.context.subjects
            found.append((node.function.text, holders, node.function.canon))
        for text, holders, canon in found:
            for holder in holders or ("",):
                yield rows.FunctionRow(
                    id=row_id(passage, f":{holder}"),
                    act=passage.act,
                    subject=holder,
                    subject_name=names.get(holder, ""),
                    text=clean(text),
                    clause=passage.context.clause,
                    canon=canon_text(canon),
                    address=passage.address,
                )


def agreement_rows(act: Act, passages: Sequence[Passage]) -> Iterator[rows.AgreementRow]:
    """Yield passages that speak of an agreement between bodies."""
    names = subject_names(act)
    for passage in passages:
        agreement = passage.node.agreement if passage.node else None
        if agreement:
            yield rows.AgreementRow(
                id=row_id(passage),
                act=passage.act,
                parties="; ".join(names[party] for party in agreement.parties),
                subject=agreement.subject or "",
                text=clean(passage.text),
                clause=passage.context.clause,
                address=passage.address,
            )


def event_rows(passages: Sequence[Passage]) -> Iterator[rows.EventRow]:
    """Yield systemic events by direction and level."""
    for passage in passages:
        if passage.key == "events" and passage.node:
            yield rows.EventRow(
                id=row_id(passage),
                act=passage.act,
                direction=passage.context.direction or "",
                level=passage.context.level or "",
                text=clean(passage.text),
                clause=passage.context.clause,
                canon=canon_text(passage.node.canon),
                address=passage.address,
            )


def indicator_passages(passages: Sequence[Passage]) -> Iterator[Passage]:
    """Yield the passages that are indicators: items of a list, cells of an indicator column."""
    for passage in passages:
        column = passage.key == "cell" and passage.column == "indicator" and passage.part != "roadmap"
        if (passage.key == "indicators" or column) and passage.text:
            yield passage


def indicator_rows(passages: Sequence[Passage]) -> Iterator[rows.IndicatorRow]:
    """Yield indicators with their targets."""
    for passage in indicator_passages(passages):
        node = passage.node or _PLAIN
        target = node.target
        canon = node.canon or (passage.record.row.canon if passage.record and passage.key == "cell" else ())
        yield rows.IndicatorRow(
            id=row_id(passage),
            act=passage.act,
            text=clean(passage.text),
            area=area_label(passage),
            kind=passage.context.indicator_kind or "",
            comparator=(target.comparator if target else "") or "",
            value=target.value if target else None,
            unit=(target.unit if target else "") or "",
            year=target.year if target else None,
            start=target.start if target else None,
            recurrence=(target.recurrence if target else "") or "",
            clause=passage.context.clause,
            canon=canon_text(canon),
            address=passage.address,
        )


def table_rows(passages: Sequence[Passage]) -> Iterator[rows.TableCellRow]:
    """Yield the cells of every table but the road map, heads as row 0."""
    for passage in passages:
        if passage.table and passage.part != "roadmap" and passage.text:
            yield rows.TableCellRow(
                id=row_id(passage),
                act=passage.act,
                table=passage.table,
                row=passage.row,
                column=passage.column,
                text=passage.printed,
            )
