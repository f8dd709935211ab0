"""Where the acts of the collection already say what a draft takes up: the precedents of a clause."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, NamedTuple

from generator.collect.tables import collect_act
from generator.documents.reproduce import source_line
from generator.model.catalogue import Base
from generator.walk import walk

__all__ = ["Precedent", "precedents"]

_TABLES: Final = ("functions", "events", "terms", "indicators")


class Precedent(NamedTuple):
    """A passage of an act: the act by its requisites, the legal address."""

    source: str
    address: str


def precedents(base: Base) -> Mapping[str, tuple[Precedent, ...]]:
    """Return the passages of all acts by canon id, in the order of the acts; one passage once."""
    found: dict[str, dict[Precedent, None]] = {}
    for act in base.acts.values():
        source = source_line(act.file, base.regions[act.file.region])
        tables = collect_act(act, tuple(walk(act)))
        for table in _TABLES:
            for row in tables[table]:
                for canon in str(getattr(row, "canon", "")).replace("~", "").split():
                    found.setdefault(canon, {})[Precedent(source, str(getattr(row, "address", "")))] = None
    return {canon: tuple(places) for canon, places in found.items()}
