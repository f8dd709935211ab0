"""What an act lacks: what the baseline asks for, what most acts have, targets weaker than those of others.

Only cells «нет в этом акте» count: where judging is impossible («неизвестно») or out of place
(«неприменимо») there is no gap. The baseline is judged at the date of the act: a norm that had ended by then,
or had not begun, asks for nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Final, cast

from generator import rows
from generator.collect.tables import Tables
from generator.compare.baseline import baseline_value
from generator.compare.matrix import canon_refs
from generator.compare.quotes import target_text
from generator.compare.states import State
from generator.compare.table import ComparisonRow, ComparisonTable, Quote, Share, share
from generator.model.act import Act
from generator.model.catalogue import Base, Baseline
from generator.model.vocabulary import Comparator

__all__ = ["Gap", "Weak", "gaps", "weak_targets"]

_SAME_MATTER: Final = {"functions": "duties", "events": "duties", "roadmaps": "duties"}
_LEAST_KNOWN: Final = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """What the act lacks: in which comparisons, how many acts have it, whose wording can be borrowed."""

    id: str
    label: str
    explanation: str
    comparisons: tuple[ComparisonTable, ...]
    share: Share
    asked: bool
    ended: str
    wording: Quote | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Weak:
    """An indicator whose target is weaker than the baseline or than most others, or not named at all."""

    id: str
    label: str
    own: str
    norm: str
    others: tuple[tuple[str, str], ...]
    row: rows.IndicatorRow


def _asked(baseline: Baseline | None, act: Act, date: str) -> bool:
    """Say whether the baseline asked at the date of the act; an act without one is judged at the build's date."""
    day = act.file.date or date
    return bool(baseline and (baseline.since or "") <= day <= (baseline.until or "9"))


def _wording(cells: Iterable[ComparisonRow], skip: int, weight: Callable[[Quote], int]) -> Quote | None:
    """Return the wording to borrow: one that answers fully, with the fewest findings, the earliest column."""
    found = [
        quote
        for row in cells
        for column, cell in enumerate(row.cells)
        if column != skip and cell.state is State.PRESENT
        for quote in cell.quotes
        if not quote.partial
    ]
    return min(found, key=weight, default=None)


def gaps(
    base: Base, compared: Sequence[ComparisonTable], act: Act, date: str, weight: Callable[[Quote], int]
) -> tuple[Gap, ...]:
    """Return what the act lacks, what most acts have first; `weight` ranks wordings (the lightest is offered)."""
    lacking: dict[tuple[str, str], list[tuple[ComparisonTable, ComparisonRow]]] = {}
    place = next(index for index, head in enumerate(compared[0].columns) if head.act == act.slug)
    for table in compared:
        for row in table.rows:
            if row.cells[place].state is State.ABSENT:
                lacking.setdefault((_SAME_MATTER.get(table.slug, table.slug), row.id), []).append((table, row))
    made = []
    for (_, canon_id), pairs in lacking.items():
        entry = base.entry(canon_id)
        asked = pairs[0][0].slug != "roadmaps" and _asked(entry.baseline if entry else None, act, date)
        common = [(table, row) for table, row in pairs if asked or share(row.cells).majority]
        if not common:
            continue
        until = entry.baseline.until if asked and entry and entry.baseline else None
        made.append(
            Gap(
                id=canon_id,
                label=common[0][1].label,
                explanation=common[0][1].explanation,
                comparisons=tuple(table for table, _ in common),
                share=max((share(row.cells) for _, row in common), key=lambda item: (item.have, item.known)),
                asked=asked,
                ended=until if until and until < date else "",
                wording=_wording((row for _, row in common), place, weight),
            )
        )
    return tuple(sorted(made, key=lambda gap: (-gap.share.have, not gap.asked, gap.label)))


def _weaker(own: float | None, other: float | None, comparator: str) -> bool:
    if other is None or not comparator:
        return False
    if own is None:
        return True
    return (
        own < other if comparator == Comparator.AT_LEAST else own > other if comparator == Comparator.AT_MOST else False
    )


def weak_targets(base: Base, tables: Tables, act: Act, date: str) -> tuple[Weak, ...]:
    """Return the act's indicators with targets weaker than the baseline's or than those of most other acts."""
    by_entry: dict[str, list[rows.IndicatorRow]] = {}
    for row in cast(Iterable[rows.IndicatorRow], tables["indicators"]):
        for canon_id, partial in canon_refs(row.canon):
            if not partial:
                by_entry.setdefault(canon_id, []).append(row)
    made = []
    for canon_id, found in by_entry.items():
        entry = base.indicators[canon_id]
        norm = entry.baseline.value if _asked(entry.baseline, act, date) and entry.baseline else None
        others = [row for row in found if row.act != act.slug and row.value is not None]
        for row in (item for item in found if item.act == act.slug):
            below = norm is not None and _weaker(row.value, norm.value, norm.comparator or "")
            stronger = [other for other in others if _weaker(row.value, other.value, other.comparator)]
            most = len(others) >= _LEAST_KNOWN and len(stronger) * 2 > len(others)
            if below or most:
                made.append(
                    Weak(
                        id=canon_id,
                        label=entry.label,
                        own=target_text(row) or "значение не названо",
                        norm=baseline_value(entry) if below else "",
                        others=tuple((other.act, target_text(other)) for other in stronger),
                        row=row,
                    )
                )
    return tuple(made)
