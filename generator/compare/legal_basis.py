"""Legal basis: which federal acts the acts rest on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import cast

from generator import rows
from generator.collect.tables import Tables
from generator.compare.matrix import Entry, anchor_of, assemble, gather
from generator.compare.related import Matter
from generator.compare.table import ComparisonTable, Quote
from generator.model.catalogue import Base, FederalAct

__all__ = ["legal_basis", "register_note"]

_LEAD = (
    "Строка – федеральный акт, на который опирается хотя бы один акт собрания. Сведения об изменениях и "
    "замене взяты из самих текстов; статус федеральных актов не проверялся, если не сказано иное."
)


def _quotes(tables: Tables) -> Iterator[tuple[str, Quote]]:
    for row in cast(Iterable[rows.LegalBasisRow], tables["legal_basis"]):
        yield (
            row.federal_act,
            Quote(
                act=row.act,
                anchor=anchor_of(row.id),
                address=row.address,
                text=row.text,
                place="правовая основа",
            ),
        )


def register_note(item: FederalAct, base: Base) -> str:
    """Return what the register says of a federal act: changes, replacement, status."""
    changed = ", ".join(base.federal_acts[other].short for other in item.amended_by)
    new = base.federal_acts[item.superseded_by].short if item.superseded_by else ""
    pieces = (
        f"изменён: {changed}" if changed else "",
        f"заменён: {new}" if new else "",
        f"статус: {item.status}",
    )
    return "; ".join(piece for piece in pieces if piece)


def legal_basis(base: Base, tables: Tables) -> ComparisonTable:
    """Return federal acts (grouped by kind) by acts; only those some act cites as its basis."""
    found = gather(_quotes(tables))
    ids = {canon_id for canon_id, _ in found.quotes}
    kinds: dict[str, list[FederalAct]] = {}
    for item in base.federal_acts.values():
        if item.id in ids or not ids:
            kinds.setdefault(item.kind, []).append(item)
    entries = [
        Entry(
            id=item.id,
            label=item.short,
            explanation=item.title or "",
            group=kind[:1].upper() + kind[1:],
            matter=Matter(kind="legal-basis", id=item.id),
            note=register_note(item, base),
        )
        for kind, items in kinds.items()
        for item in items
    ]
    return assemble(base, "legal-basis", "Правовая основа", _LEAD, entries, found)
