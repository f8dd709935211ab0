"""The road map of an act as a timeline: inline SVG whose table twin stands below it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from generator import rows
from generator.site.render import render, short

__all__ = ["Bar", "bars", "gantt"]

_LEFT, _WIDTH, _LINE, _TOP = 390, 500, 22, 26
_LABEL = 56


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """A measure on the timeline: `open` bars have only one dated end in the act."""

    number: int
    label: str
    when: str
    anchor: str
    x: int
    width: int
    y: int
    open: bool


def _day(iso: str) -> int:
    return date.fromisoformat(iso).toordinal()


def bars(found: Sequence[rows.RoadmapRow]) -> tuple[list[Bar], list[tuple[int, int]]]:
    """Return the bars of the measures that have a date, and (x, year) marks of the axis."""
    dated = [row for row in found if row.starts or row.ends]
    if not dated:
        return [], []
    years = [int(value[:4]) for row in dated for value in (row.starts, row.ends) if value]
    first, last = _day(f"{min(years)}-01-01"), _day(f"{max(years)}-12-31")

    def place(day: int) -> int:
        return _LEFT + round((day - first) * _WIDTH / (last - first))

    made = []
    for index, row in enumerate(dated):
        begin = place(_day(row.starts)) if row.starts else _LEFT
        end = place(_day(row.ends)) if row.ends else _LEFT + _WIDTH
        made.append(
            Bar(
                number=row.row,
                label=short(row.measure or row.group, _LABEL),
                when=row.deadline,
                anchor=row.id.split(":")[1],
                x=begin,
                width=max(end - begin, 4),
                y=_TOP + index * _LINE,
                open=not (row.starts and row.ends),
            )
        )
    marks = [(place(_day(f"{year}-01-01")), year) for year in range(min(years), max(years) + 1)]
    return made, marks


def gantt(found: Sequence[rows.RoadmapRow]) -> str:
    """Return the timeline as inline SVG; an empty string where no measure has a date."""
    made, marks = bars(found)
    if not made:
        return ""
    return render(
        "_gantt.html",
        bars=made,
        marks=marks,
        undated=len(found) - len(made),
        total=len(found),
        width=_LEFT + _WIDTH + 4,
        height=_TOP + len(made) * _LINE,
        left=_LEFT,
    )
