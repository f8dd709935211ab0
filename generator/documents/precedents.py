"""Where the acts of the collection already say what a draft takes up: the precedents of a clause."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final, NamedTuple

from generator.collect.tables import collect_act
from generator.documents.reproduce import source_line
from generator.model.act import ActFile
from generator.model.catalogue import Base
from generator.walk import walk

__all__ = ["Precedent", "by_act", "precedents"]

_TABLES: Final = ("functions", "events", "terms", "indicators")


class Precedent(NamedTuple):
    """A passage of an act: the act by its region and number and by all its requisites, the legal address."""

    act: str
    source: str
    address: str


_SHOWN: Final = 3  # addresses of an act named for one clause; of more of them the number is told


def by_act(found: Iterable[Precedent]) -> list[tuple[str, str]]:
    """Return acts with their addresses in one line: «Вологодская область, № 665», «пункт 1.5; пункт 2 и ещё 4»."""
    acts: dict[str, dict[str, None]] = {}
    for place in found:
        acts.setdefault(place.act, {})[place.address] = None
    lines = []
    for act, addresses in acts.items():
        named, rest = list(addresses)[:_SHOWN], len(addresses) - _SHOWN
        lines.append((act, "; ".join(named) + (f" и ещё {rest}" if rest > 0 else "")))
    return lines


def _number(file: ActFile) -> str:
    return f"№ {file.number}" if file.number else file.document_kind


def precedents(base: Base) -> Mapping[str, tuple[Precedent, ...]]:
    """Return the passages of all acts by canon id, in the order of the acts; one passage once."""
    found: dict[str, dict[Precedent, None]] = {}
    for act in base.acts.values():
        region = base.regions[act.file.region]
        source, name = source_line(act.file, region), f"{region.nom}, {_number(act.file)}"
        tables = collect_act(act, tuple(walk(act)))
        for table in _TABLES:
            for row in tables[table]:
                for canon in str(getattr(row, "canon", "")).replace("~", "").split():
                    found.setdefault(canon, {})[Precedent(name, source, str(getattr(row, "address", "")))] = None
    return {canon: tuple(places) for canon, places in found.items()}
