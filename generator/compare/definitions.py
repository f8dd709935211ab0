"""All definitions of one notion: in the order of the acts' dates, gathered into wordings and clusters of wordings."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from generator.collect.tables import Tables
from generator.compare.matrix import canon_refs
from generator.compare.quotes import term_quotes
from generator.compare.table import Quote
from generator.compare.word_difference import keys_of, likeness
from generator.model.catalogue import Base

__all__ = ["NEAR", "Cluster", "Wording", "clusters_of", "definitions_of", "main_wording"]

NEAR: Final = 0.75
_UNDATED: Final = "9999"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """One wording with the definitions that use it word for word, earliest act first.

    `likeness` is that with the earliest wording of its cluster, `first` that with the earliest of all.
    """

    quotes: tuple[Quote, ...]
    likeness: float
    first: float

    @property
    def text(self) -> str:
        """The wording as its earliest act has it."""
        return self.quotes[0].text


@dataclass(frozen=True, slots=True, kw_only=True)
class Cluster:
    """Wordings near to the earliest one of them."""

    wordings: tuple[Wording, ...]

    @property
    def count(self) -> int:
        """How many definitions it holds."""
        return sum(len(wording.quotes) for wording in self.wordings)


def definitions_of(base: Base, tables: Tables) -> dict[str, tuple[Quote, ...]]:
    """Return the definitions by canon id, in the order of the acts' dates; undated acts come last."""
    found: dict[str, list[Quote]] = defaultdict(list)
    for canon, quote in term_quotes(tables):
        for canon_id, _ in canon_refs(canon):
            found[canon_id].append(quote)
    return {
        canon_id: tuple(sorted(quotes, key=lambda quote: (base.acts[quote.act].file.date or _UNDATED, quote.act)))
        for canon_id, quotes in found.items()
    }


def clusters_of(definitions: Sequence[Quote]) -> tuple[Cluster, ...]:
    """Return clusters in the order of their earliest definitions.

    A wording joins the cluster whose earliest wording it is most like, if their likeness is at least NEAR.
    """
    same: dict[tuple[str, ...], list[Quote]] = {}
    for quote in definitions:
        same.setdefault(keys_of(quote.text), []).append(quote)
    groups: list[list[list[Quote]]] = []
    for quotes in same.values():
        alike = [likeness(group[0][0].text, quotes[0].text) for group in groups]
        best = max(range(len(groups)), key=alike.__getitem__, default=-1)
        if best >= 0 and alike[best] >= NEAR:
            groups[best].append(quotes)
        else:
            groups.append([quotes])
    first = groups[0][0][0].text if groups else ""
    return tuple(
        Cluster(
            wordings=tuple(
                Wording(
                    quotes=tuple(quotes),
                    likeness=likeness(group[0][0].text, quotes[0].text),
                    first=likeness(first, quotes[0].text),
                )
                for quotes in group
            )
        )
        for group in groups
    )


def main_wording(clusters: Iterable[Cluster]) -> Wording | None:
    """Return the wording most acts use, the earliest of equals; None without definitions."""
    found = [wording for cluster in clusters for wording in cluster.wordings]
    return max(found, key=lambda wording: len(wording.quotes), default=None)
