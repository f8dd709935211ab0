"""Rows about what an act rests on and how it is watched: legal basis and monitoring."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from generator import rows
from generator.collect.passage_rows import area_label, row_id, subject_names
from generator.collect.wording import clean
from generator.model.act import Act, Citation, Node
from generator.passage import Passage
from generator.tree import cell_text

__all__ = ["legal_basis_rows", "monitoring_rows"]

_CHANGE: Final = "изменение"


def _basis_row(passage: Passage, text: str, acts: Sequence[Citation], suffix: str) -> rows.LegalBasisRow:
    def joined(values: list[str | None]) -> str:
        return "; ".join(dict.fromkeys(value for value in values if value))

    return rows.LegalBasisRow(
        id=row_id(passage, suffix),
        act=passage.act,
        text=clean(text),
        clause=passage.context.clause,
        federal_act=" ".join(dict.fromkeys(item.federal_act for item in acts if item.federal_act)),
        kind=joined([item.kind for item in acts]),
        issuer=joined([item.issuer for item in acts]),
        date=joined([item.date for item in acts]),
        number=joined([item.number for item in acts]),
        address=passage.address,
    )


def legal_basis_rows(passages: Sequence[Passage]) -> Iterator[rows.LegalBasisRow]:
    """Yield acts named in the preamble, one each, and the items of basis lists, one row an item."""
    for passage in passages:
        node = passage.node
        if node is None:
            continue
        acts = [item for item in node.cites if item.role != _CHANGE]
        if passage.key == "preamble":
            for index, item in enumerate(acts, 1):
                yield _basis_row(passage, item.text or passage.text, [item], f":{index}")
        elif passage.key == "basis":
            yield _basis_row(passage, passage.text, acts, "")


def _methods(node: Node) -> str:
    return " · ".join(clean(item.text or "") for item in node.methods)


def _monitoring_row(act: Act, passage: Passage, **values: str) -> rows.MonitoringRow:
    empty = dict.fromkeys(("frequency", "recurrence", "by", "methods", "result_document", "addressee", "area"), "")
    return rows.MonitoringRow(
        id=row_id(passage, ":monitoring"),
        act=act.slug,
        clause=passage.context.clause,
        address=passage.address,
        **(empty | values),
    )


def monitoring_rows(act: Act, passages: Sequence[Passage]) -> Iterator[rows.MonitoringRow]:
    """Yield passages about monitoring and the rows of tables with a result_document or frequency column."""
    names = subject_names(act)
    seen: set[tuple[str, int]] = set()
    for passage in passages:
        node, record = passage.node, passage.record
        if node is None:
            continue
        if node.monitoring or node.methods:
            found = node.monitoring
            yield _monitoring_row(
                act,
                passage,
                frequency=(found.frequency if found else "") or "",
                recurrence=(found.recurrence if found else "") or "",
                by="; ".join(names[item] for item in found.by) if found else "",
                methods=_methods(node),
                result_document=(found.result_document if found else "") or "",
                addressee=(found.addressee if found else "") or "",
                area=area_label(passage),
            )
        elif record and passage.part != "roadmap" and (passage.table, passage.row) not in seen:
            cells = record.cells
            frequency = cells.get("frequency", "")
            if "result_document" in cells or "frequency" in cells:
                seen.add((passage.table, passage.row))
                yield _monitoring_row(
                    act,
                    passage,
                    frequency=clean(cell_text(frequency)),
                    recurrence=(frequency.recurrence if isinstance(frequency, Node) else "") or "",
                    result_document=clean(cell_text(cells.get("result_document", cells.get("document", "")))),
                    area=area_label(passage),
                )
