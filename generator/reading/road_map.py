"""Measures of a road map with the cells they were printed in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from generator.findings import Spot
from generator.rows import RoadmapRow
from generator.view import ActView, once_per_act
from generator.walk import Passage

__all__ = ["CODE_ONLY", "Measure", "measures"]

CODE_ONLY: Final = re.compile(
    r"^\s*(?:результат\w*|п(?:ункт\w*|п?\.)?|задач\w*|№)?\s*№?\s*\d+(?:\.\d+)*(?:\s*(?:,|;|и|–|-)\s*\d+(?:\.\d+)*)*\s*$",
    re.IGNORECASE,
)
"""A result that is only a number of another list: «Результат 2, 3»."""


@dataclass(frozen=True)
class Measure:
    """A row of the open table with its cells by column; `line` counts the measures of one printed row from 0."""

    view: ActView
    row: RoadmapRow
    cells: dict[str, list[Passage]]
    first: Passage
    line: int

    @property
    def place(self) -> tuple[str, int]:
        """Table and number of the printed row."""
        return self.first.table, self.first.row

    def passage(self, column: str = "measure") -> Passage:
        """Return the cell of a column, its line of this measure where it has one; else the row's first cell."""
        found = self.cells.get(column, [])
        return found[self.line] if self.line < len(found) else found[0] if found else self.first

    def spot(self, column: str = "measure") -> Spot:
        """Return the place of a cell."""
        return self.view.spot(self.passage(column))


def _measures(view: ActView) -> Iterator[Measure]:
    cells: dict[tuple[str, str, int], dict[str, list[Passage]]] = {}
    for passage in view.passages:
        if passage.key == "cell" and passage.row:
            cells.setdefault((passage.part, passage.table, passage.row), {}).setdefault(passage.column, []).append(
                passage
            )
    for row in view.rows.get("roadmap", ()):
        first = view.passage_of(row)
        line = str(row.id).split(":")[2:]
        own = cells.get((first.part, first.table, first.row), {})
        yield Measure(view, row, own, first, int(line[0]) - 1 if line else 0)


@once_per_act
def measures(view: ActView) -> list[Measure]:
    """Return the measures of an act's road map in order."""
    return list(_measures(view))
