"""What a rule sees: an act with its passages and rows, or all acts; and how it names a place."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, wraps
from itertools import accumulate
from typing import Any, TypeVar

from generator.collect.tables import collect_act
from generator.findings import Spot
from generator.model.act import Act
from generator.model.catalogue import Base, LexiconEntry
from generator.rows import Row
from generator.walk import Passage, walk

__all__ = ["FULL", "ActView", "Collection", "once_per_act", "view_act", "view_base"]

_Read = TypeVar("_Read")

FULL = frozenset({"text", "structure", "roadmap", "subjects", "types", "canon"})
"""What an act written in the project's format provides; a foreign file provides text, structure, perhaps roadmap."""


@dataclass(frozen=True)
class ActView:
    """An act prepared for the rules.

    `passages`: every printed unit in reading order. `rows`: the act's rows of each open table
    (generator.rows). `today`: the build's date, ISO 8601. `provides`: what the source knows. `kept`: what
    functions marked `once_per_act` have read from the act.
    """

    act: Act
    base: Base
    passages: tuple[Passage, ...]
    rows: Mapping[str, Sequence[Any]]
    today: str
    provides: frozenset[str] = field(default=FULL)
    kept: dict[Callable[..., Any], Any] = field(default_factory=dict, init=False, repr=False, compare=False)

    @property
    def slug(self) -> str:
        """Slug of the act."""
        return self.act.slug

    @cached_property
    def texts(self) -> tuple[Passage, ...]:
        """Passages that have words: headings, paragraphs, items, cells, footnotes."""
        return tuple(passage for passage in self.passages if passage.text or passage.title)

    @cached_property
    def _by_anchor(self) -> dict[str, Passage]:
        return {passage.anchor: passage for passage in self.passages}

    @cached_property
    def _small(self) -> tuple[str, list[int]]:
        """All texts in small letters as one string, and where each begins."""
        texts = [f"{passage.title} {passage.text}".lower() for passage in self.texts]
        return "\n".join(texts), list(accumulate((len(text) + 1 for text in texts), initial=0))

    def having(self, *pieces: str) -> list[Passage]:
        """Return the passages whose title or text has one of the pieces (in small letters), in reading order."""
        text, starts = self._small
        found: set[int] = set()
        for piece in pieces:
            at = text.find(piece)
            while at >= 0:
                index = bisect_right(starts, at) - 1
                found.add(index)
                at = text.find(piece, starts[index + 1])
        return [self.texts[index] for index in sorted(found)]

    def lexicon(self, name: str) -> tuple[LexiconEntry, ...]:
        """Return the entries of data/lexicon/<name>.yaml; empty when there is no such list."""
        return self.base.lexicon.get(name, ())

    def passage_of(self, row: Row) -> Passage:
        """Return the passage a row of an open table was collected from, by the row's id «act:anchor[:…]»."""
        anchor = str(getattr(row, "id", "")).split(":")[1]
        return self._by_anchor[anchor]

    def spot(self, place: Passage | Row | None = None, quote: str = "") -> Spot:
        """Return the place of a passage or row; without one, the act as a whole (its first line)."""
        if place is None:
            return Spot(address="акт в целом", file=self.act.paths["order"], line=1, column=1, quote=quote)
        passage = place if isinstance(place, Passage) else self.passage_of(place)
        part = passage.part if passage.part in self.act.paths and passage.key != "stamps" else "order"
        line, column = passage.place
        return Spot(
            address=passage.address,
            file=self.act.paths[part],
            line=line,
            column=column,
            anchor=passage.anchor,
            clause=passage.context.clause,
            quote=quote or _short(passage.printed),
        )

    def spots(self, places: Iterable[Passage | Row]) -> tuple[Spot, ...]:
        """Return the places of several passages or rows."""
        return tuple(self.spot(place) for place in places)


def once_per_act(read: Callable[[ActView], _Read]) -> Callable[[ActView], _Read]:
    """Make a function of a view keep its result with the view: read once, gone when the view is gone."""

    @wraps(read)
    def kept(view: ActView) -> _Read:
        if read not in view.kept:
            view.kept[read] = read(view)
        found: _Read = view.kept[read]
        return found

    return kept


@dataclass(frozen=True)
class Collection:
    """All acts prepared for the rules that compare them."""

    views: Mapping[str, ActView]
    base: Base
    today: str


def _short(text: str, length: int = 160) -> str:
    return text if len(text) <= length else text[:length].rsplit(" ", 1)[0] + "…"


def view_act(act: Act, base: Base, today: str, provides: frozenset[str] = FULL) -> ActView:
    """Prepare one act."""
    passages = tuple(walk(act))
    return ActView(
        act=act, base=base, passages=passages, rows=collect_act(act, passages), today=today, provides=provides
    )


def view_base(base: Base, today: str) -> Collection:
    """Prepare all acts."""
    views = {slug: view_act(act, base, today) for slug, act in base.acts.items()}
    return Collection(views=views, base=base, today=today)
