"""A passage of an act: one printed unit with its legal address, anchor and what it inherits from above."""

from __future__ import annotations

from dataclasses import dataclass, replace

from generator.model.act import Node, Place, Row
from generator.model.vocabulary import Level
from generator.tree import ResolvedRow

__all__ = ["Context", "Passage"]


@dataclass(frozen=True, slots=True)
class Context:
    """What a passage inherits from above: annotations and the numbered unit it belongs to."""

    level: Level | None = None
    area: str | None = None
    direction: str | None = None
    subjects: tuple[str, ...] = ()
    indicator_kind: str | None = None
    section: str = ""
    clause: str = ""

    def under(self, node: Node | Row) -> Context:
        """Return the context below a node."""
        area = getattr(node, "area", None)
        indicator_kind = getattr(node, "indicator_kind", None)
        if not (node.level or node.direction or node.subjects or area or indicator_kind):
            return self
        return replace(
            self,
            level=node.level or self.level,
            area=area or self.area,
            direction=node.direction or self.direction,
            subjects=node.subjects or self.subjects,
            indicator_kind=indicator_kind or self.indicator_kind,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """One printed unit of an act.

    `key` is the key it stands under in the data: a list's name (functions, terms …), clauses, footnotes,
    cell, columns, band, head, stamps, closing, preamble, signatory, registration. `row` counts the rows of
    its table from 1, bands excluded; 0 outside tables.
    """

    act: str
    part: str
    key: str
    node: Node | None
    number: str = ""
    title: str = ""
    text: str = ""
    address: str
    anchor: str
    context: Context
    depth: int = 0
    table: str = ""
    row: int = 0
    column: str = ""
    record: ResolvedRow | None = None
    place: Place = (0, 0)
    parent: Node | None = None

    @property
    def printed(self) -> str:
        """The passage as one line: number, title, text."""
        return " ".join(piece for piece in (self.number, self.title, self.text) if piece)
