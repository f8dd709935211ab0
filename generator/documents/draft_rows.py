"""The measures of a draft as rows of the open tables: what the workbook and the calendar are made from."""

from __future__ import annotations

from generator.model.draft import Draft
from generator.rows import RoadmapRow

__all__ = ["measure_rows"]


def measure_rows(draft: Draft) -> list[RoadmapRow]:
    """Return the measures of a draft in the order of its road map."""
    measures = sorted(draft.measures, key=lambda measure: measure.direction or "")
    return [
        RoadmapRow(
            id=f"draft:roadmap-{number}",
            act="",
            row=number,
            label=str(number),
            year=None,
            direction=measure.direction or "",
            group=measure.group or "",
            measure=measure.text,
            responsible=measure.responsible or "",
            executors=measure.executors or "",
            participants=measure.participants or "",
            deadline=measure.deadline or "",
            starts=measure.starts or "",
            ends=measure.ends or "",
            recurrence=measure.recurrence or "",
            result=measure.result or "",
            canon=" ".join(measure.canon),
            group_canon="",
            address="",
        )
        for number, measure in enumerate(measures, 1)
    ]
