"""The acts of the collection as lines of a list."""

from __future__ import annotations

from dataclasses import dataclass

from generator.compare.columns import act_name, columns
from generator.model.catalogue import Base
from generator.site.status import Completeness, Status, completeness, status

__all__ = ["ActLine", "act_lines"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ActLine:
    """An act in the list of acts."""

    slug: str
    place: str  # slug of the region
    region: str
    name: str
    date: str | None
    completeness: Completeness
    status: Status


def act_lines(base: Base, date: str) -> tuple[ActLine, ...]:
    """Return the acts in the order of the columns of comparisons."""
    return tuple(
        ActLine(
            slug=column.act,
            place=column.slug,
            region=column.region,
            name=act_name(base.acts[column.act]),
            date=base.acts[column.act].file.date,
            completeness=completeness(base.acts[column.act]),
            status=status(base.acts[column.act], date),
        )
        for column in columns(base)
    )
