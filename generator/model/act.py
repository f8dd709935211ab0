"""An act as written under data/acts/<slug>/: requisites, parts with stamps, subjects, related acts.

A field's description is its meaning for the one who writes the data; it reaches editors through the
JSON Schema. Every record knows the place (line, column) of its mapping in the file.
"""

from __future__ import annotations

import dataclasses
from typing import Annotated

from pydantic import BeforeValidator, ConfigDict, Field, StrictBool
from pydantic.dataclasses import dataclass

from generator.model.node import (
    Abbreviation,
    Agreement,
    CanonRef,
    Cell,
    Citation,
    Counts,
    Function,
    IsoDate,
    Mapping,
    Monitoring,
    Node,
    Place,
    Record,
    Row,
    Table,
    Target,
    Text,
    as_node,
)
from generator.model.vocabulary import ActKind, DocumentKind, HeadLineKind, IssuerLevel, Level, SubjectKind

__all__ = [
    "Abbreviation",
    "Act",
    "ActFile",
    "Agreement",
    "CanonRef",
    "Cell",
    "Citation",
    "Function",
    "HeadLine",
    "IsoDate",
    "Monitoring",
    "Node",
    "Omission",
    "Order",
    "Part",
    "PartFile",
    "Period",
    "Place",
    "Record",
    "Registration",
    "RelatedAct",
    "Requisites",
    "RoadmapFile",
    "Row",
    "Signatory",
    "Stamp",
    "Subject",
    "Table",
    "Target",
    "Text",
]

_STRICT_KEYS = ConfigDict(extra="forbid")


@dataclass(frozen=True, slots=True, kw_only=True, config=_STRICT_KEYS)
class HeadLine(Record):
    """A line of a printed head; `as` says what it tells."""

    text: Text
    says: HeadLineKind | None = Field(default=None, alias="as")
    language: str | None = None
    abbreviations: tuple[Abbreviation, ...] = ()
    raw: str | tuple[str, ...] | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True, config=_STRICT_KEYS)
class Requisites(Record):
    """Requisites of an act named but not described further."""

    kind: str | None = None
    issuer: str | None = None
    date: IsoDate | None = None
    number: str | None = None
    title: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True, config=_STRICT_KEYS)
class RelatedAct(Requisites):
    """Another act of the region that the text names; `held` says whether the collection has it."""

    role: str | None = None
    held: StrictBool = False
    clause: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True, config=_STRICT_KEYS)
class Period(Record):
    """Period the act sets itself, years or dates as text."""

    start: str | None = None
    end: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True, config=_STRICT_KEYS)
class Order(Record):
    """The order's own text."""

    preamble: Annotated[Node | None, BeforeValidator(as_node)] = None
    clauses: tuple[Node, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True, config=_STRICT_KEYS)
class Signatory(Record):
    """Who signed: position and name as printed; null where the source has none."""

    position: Text | None = None
    name: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True, config=_STRICT_KEYS)
class Registration(Record):
    """State registration stamp."""

    by: str | None = None
    date: IsoDate | None = None
    number: str | None = None
    text: Text


@dataclass(frozen=True, slots=True, kw_only=True, config=_STRICT_KEYS)
class Stamp(Record):
    """Approval stamp of a part as printed."""

    text: Text
    date: IsoDate | None = None
    number: str | None = None
    raw: str | tuple[str, ...] | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True, config=_STRICT_KEYS)
class Part(Record):
    """A part of the act in reading order; its text stands in <id>.yaml of the same folder."""

    id: str
    number: str | None = None
    title: str | None = None
    present: StrictBool
    stamps: tuple[Stamp, ...] = ()
    closing: Text | None = None
    to: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True, config=_STRICT_KEYS)
class Subject(Record):
    """A body of the system, in the nominative, as the act names it."""

    id: str
    name: Text
    abbr: str | None = None
    kind: SubjectKind
    level: Level
    roles: tuple[str, ...] = ()
    parent: str | None = None
    clause: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True, config=_STRICT_KEYS)
class Omission(Record):
    """What of the source is left out on purpose."""

    what: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True, config=_STRICT_KEYS)
class ActFile(Record):
    """act.yaml: head, requisites, the order's clauses, parts, subjects, related acts."""

    region: str
    document_kind: DocumentKind
    act_kind: ActKind | None = None
    issuer: str | None = None
    issuer_level: IssuerLevel | None = None
    number: str | None = None
    date: IsoDate | None = None
    city: str | None = None
    period: Period | None = None
    amends: tuple[Requisites, ...] = ()
    head: tuple[HeadLine, ...] = ()
    order: Order | None = None
    signatory: Signatory | None = None
    registration: Registration | None = None
    parts: tuple[Part, ...]
    subjects: tuple[Subject, ...] = ()
    related_acts: tuple[RelatedAct, ...] = ()
    not_applicable: Mapping = Field(default_factory=dict)
    omitted: tuple[Omission, ...] = ()
    counts: Counts = Field(default_factory=dict)
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True, config=_STRICT_KEYS)
class PartFile(Record):
    """regulation.yaml, glossary.yaml and the like: heading lines and nodes."""

    head: tuple[HeadLine, ...] = ()
    clauses: tuple[Node, ...]


@dataclass(frozen=True, slots=True, kw_only=True, config=_STRICT_KEYS)
class RoadmapFile(Table):
    """roadmap.yaml: a table with its heading lines."""

    head: tuple[HeadLine, ...] = ()


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """An act whole: its slug, act.yaml and the present parts by id, with the file each came from."""

    slug: str
    file: ActFile
    parts: dict[str, PartFile | RoadmapFile]
    paths: dict[str, str]
