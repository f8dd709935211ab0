"""Rows of road maps and values of indicators by year: tables whose columns belong together."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator import rows
from generator.collect.passage_rows import indicator_passages
from generator.collect.wording import canon_text, clean
from generator.model.act import Act, Cell, Node, RoadmapFile
from generator.tree import ResolvedRow, cell_lines, cell_text, resolve_rows
from generator.walk import Passage

__all__ = ["indicator_value_rows", "roadmap_rows"]

_PLAIN = Node()  # of a cell without annotations
_VALUE = re.compile(r"(\d+(?:[.,]\d+)?)\s*(%|[а-яё]+)?")


def _lines(cell: Cell, count: int) -> list[str | Node]:
    """Return a cell's lines spread over `count` measures, or the whole cell for each of them."""
    if isinstance(cell, tuple) and len(cell) == count:
        return list(cell)
    return [cell if not isinstance(cell, tuple) else cell_text(cell)] * count


def _count(row: ResolvedRow) -> int:
    """How many measures a row holds: lines of measure and deadline are paired only where they agree."""
    measure, deadline = row.cells.get("measure", ""), row.cells.get("deadline", "")
    if isinstance(measure, tuple) and isinstance(deadline, tuple) and len(measure) == len(deadline):
        return len(measure)
    return 1


def roadmap_rows(act: Act, passages: Sequence[Passage]) -> Iterator[rows.RoadmapRow]:
    """Yield the measures of a road map in order."""
    table = act.parts.get("roadmap")
    if not isinstance(table, RoadmapFile):
        return
    addresses = {p.row: (p.address, p.anchor) for p in reversed(passages) if p.part == "roadmap" and p.row}
    number = 0
    for row in resolve_rows(table):
        if row.row.band or row.number not in addresses:  # a row of empty cells prints nothing and tells no measure
            continue
        count = _count(row)
        spread = {key: _lines(cell, count) for key, cell in row.cells.items()}
        address, anchor = addresses[row.number]
        for line in range(count):
            number += 1
            cells = {key: values[line] for key, values in spread.items()}
            text = {key: clean(cell_text(cell)) for key, cell in cells.items()}
            deadline, measure = cells.get("deadline"), cells.get("measure")
            dated = deadline if isinstance(deadline, Node) else _PLAIN
            canon = row.row.canon or (measure.canon if isinstance(measure, Node) else ())
            yield rows.RoadmapRow(
                id=f"{act.slug}:{anchor}" + (f":{line + 1}" if count > 1 else ""),
                act=act.slug,
                row=number,
                label=text.get("n", ""),
                year=row.year,
                direction=row.direction or "",
                group=clean(row.group or ""),
                measure=text.get("measure", ""),
                responsible=text.get("responsible", ""),
                executors=text.get("executors", ""),
                participants=text.get("participants", ""),
                deadline=" · ".join(cell_lines(deadline)) if deadline else "",
                starts=dated.starts or "",
                ends=dated.ends or "",
                recurrence=dated.recurrence or "",
                result=text.get("result", ""),
                canon=canon_text(canon),
                group_canon=canon_text(row.group_canon),
                address=address,
            )


def indicator_value_rows(passages: Sequence[Passage]) -> Iterator[rows.IndicatorValueRow]:
    """Yield the values of the year columns («y2023») beside an indicator."""
    for passage in indicator_passages(passages):
        for column, cell in passage.record.cells.items() if passage.record else ():
            if not (column.startswith("y") and column[1:].isdigit()) or not (text := cell_text(cell)):
                continue
            match = _VALUE.search(text)
            yield rows.IndicatorValueRow(
                id=f"{passage.act}:{passage.anchor}:{column[1:]}",
                act=passage.act,
                indicator=clean(passage.text),
                indicator_id=f"{passage.act}:{passage.anchor}",
                year=int(column[1:]),
                value=float(match[1].replace(",", ".")) if match else None,
                unit=(match[2] or "") if match else "",
            )
