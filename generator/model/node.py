"""Passages of an act as written: one kind of node for every section, clause, item and cell, and tables.

A field's description is its meaning for the one who writes the data; it reaches editors through the
JSON Schema. Every record knows the place (line, column) of its mapping in the file.
"""

from __future__ import annotations

from operator import attrgetter
from typing import Annotated, Any

from pydantic import (
    BeforeValidator,
    ConfigDict,
    Field,
    GetJsonSchemaHandler,
    StrictBool,
    StrictFloat,
    StrictInt,
    StringConstraints,
    model_validator,
)
from pydantic.dataclasses import dataclass
from pydantic_core import CoreSchema

from generator.model.vocabulary import Comparator, Level, ListKind

__all__ = [
    "Abbreviation",
    "Agreement",
    "CanonRef",
    "Cell",
    "Citation",
    "Counts",
    "Function",
    "IsoDate",
    "Mapping",
    "Monitoring",
    "Node",
    "Place",
    "Record",
    "Recurrence",
    "Row",
    "Table",
    "Target",
    "Text",
    "as_node",
]

Place = tuple[int, int]
Text = Annotated[str, StringConstraints(min_length=1, pattern=r"^\S([\s\S]*\S)?$")]
IsoDate = Annotated[str, StringConstraints(pattern=r"^\d{4}-\d{2}-\d{2}$")]
Recurrence = Annotated[str, StringConstraints(pattern=r"^(P(\d+[YMWD])+|continuous)$")]


def _without_place(value: Any) -> Any:
    """Drop the reader's `place` from a mapping whose keys are data."""
    return {key: item for key, item in value.items() if key != "place"} if isinstance(value, dict) else value


def as_node(value: Any) -> Any:
    """Let a text without annotations stand for its node."""
    return {"text": value} if isinstance(value, str) else value


Mapping = Annotated[dict[str, str], BeforeValidator(_without_place)]
Counts = Annotated[dict[str, StrictInt], BeforeValidator(_without_place)]

_STRICT_KEYS = ConfigDict(extra="forbid")


@dataclass(frozen=True, slots=True, kw_only=True, config=_STRICT_KEYS)
class Record:
    """Base of every record: where its mapping begins in the file."""

    place: Annotated[Any, Field(exclude=True)] = (0, 0)


@dataclass(frozen=True, slots=True, kw_only=True, config=_STRICT_KEYS)
class CanonRef(Record):
    """Reference to a canon entry; part: true says «частично»."""

    id: str
    part: StrictBool = False


@dataclass(frozen=True, slots=True, kw_only=True, config=_STRICT_KEYS)
class Abbreviation(Record):
    """An abbreviation introduced here; both strings are quotations of the node's own text."""

    short: Text
    full: Text


@dataclass(frozen=True, slots=True, kw_only=True, config=_STRICT_KEYS)
class Target(Record):
    """Target of an indicator: what the act's own text says of value and time."""

    comparator: Comparator | None = None
    value: StrictInt | StrictFloat | None = None
    unit: str | None = None
    year: StrictInt | None = None
    start: StrictInt | None = None
    recurrence: Recurrence | None = None


@dataclass(frozen=True, slots=True, kw_only=True, config=_STRICT_KEYS)
class Agreement(Record):
    """An agreement between bodies: ids of its parties, quotation of its subject."""

    parties: tuple[str, ...]
    subject: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True, config=_STRICT_KEYS)
class Monitoring(Record):
    """What a passage says of monitoring; strings are quotations of the node's own text."""

    frequency: Text | None = None
    recurrence: Recurrence | None = None
    by: tuple[str, ...] = ()
    result_document: Text | None = None
    addressee: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True, config=_STRICT_KEYS)
class Function(Record):
    """A function inside a sentence: text is a quotation, the function without its bearer."""

    text: Text
    subjects: tuple[str, ...] = ()
    canon: tuple[CanonRef | str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True, config=_STRICT_KEYS)
class Citation(Record):
    """An act of any level that the passage names; text is a quotation, the rest its requisites."""

    text: Text | None = None
    kind: str | None = None
    issuer: str | None = None
    date: IsoDate | None = None
    number: str | None = None
    title: str | None = None
    role: str | None = None
    federal_act: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True, config=_STRICT_KEYS)
class Node(Record):
    """A section, clause, list item, paragraph, footnote or annotated cell.

    Printed in this order: number (section, clause or marker), title, text, footnotes, one list, table,
    clauses, included part. Everything else annotates and is never printed.
    """

    section: str | None = Field(default=None, description="номер раздела, печатается с точкой")
    clause: str | None = Field(default=None, description="номер пункта, печатается с точкой")
    marker: str | None = Field(default=None, description="знак перечисления, печатается как есть")
    title: Text | None = Field(default=None, description="заголовок")
    text: Text | None = Field(default=None, description="абзац целиком, со знаками")
    footnotes: tuple[Node, ...] = Field(default=(), description="сноски, вызванные в этом абзаце")

    members: tuple[Node, ...] = Field(default=(), description="перечень состава")
    functions: tuple[Node, ...] = Field(default=(), description="функции")
    terms: tuple[Node, ...] = Field(default=(), description="термины с определениями")
    events: tuple[Node, ...] = Field(default=(), description="системообразующие мероприятия")
    indicators: tuple[Node, ...] = Field(default=(), description="показатели")
    goals: tuple[Node, ...] = Field(default=(), description="цели")
    tasks: tuple[Node, ...] = Field(default=(), description="задачи")
    principles: tuple[Node, ...] = Field(default=(), description="принципы")
    challenges: tuple[Node, ...] = Field(default=(), description="вызовы")
    effects: tuple[Node, ...] = Field(default=(), description="эффекты")
    results: tuple[Node, ...] = Field(default=(), description="результаты")
    approaches: tuple[Node, ...] = Field(default=(), description="подходы")
    mechanisms: tuple[Node, ...] = Field(default=(), description="механизмы")
    includes: tuple[Node, ...] = Field(default=(), description="что включает направление")
    basis: tuple[Node, ...] = Field(default=(), description="правовая основа")
    methods: tuple[Node, ...] = Field(default=(), description="методы сбора информации")
    interactions: tuple[Node, ...] = Field(default=(), description="предмет взаимодействия")
    channels: tuple[Node, ...] = Field(default=(), description="каналы взаимодействия")
    decisions: tuple[Node, ...] = Field(default=(), description="управленческие решения")
    items: tuple[Node, ...] = Field(default=(), description="перечень без типа")

    table: Table | None = None
    clauses: tuple[Node, ...] = Field(default=(), description="пункты и абзацы внутри")
    include: str | None = Field(default=None, description="часть, напечатанная в этом месте")

    level: Level | None = None
    area: str | None = None
    direction: str | None = None
    subjects: tuple[str, ...] = ()
    indicator_kind: str | None = None
    statement: str | None = None
    canon: tuple[CanonRef | str, ...] = ()
    term: Text | None = None
    abbreviations: tuple[Abbreviation, ...] = ()
    target: Target | None = None
    agreement: Agreement | None = None
    monitoring: Monitoring | None = None
    function: Function | None = None
    cites: tuple[Citation, ...] = ()
    restates: str | None = None
    starts: IsoDate | None = None
    ends: IsoDate | None = None
    recurrence: Recurrence | None = None
    open: StrictBool = False
    language: str | None = None
    raw: str | tuple[str, ...] | None = Field(default=None, description="как прочитано в скане")
    note: str | None = None

    def lists(self) -> list[tuple[ListKind, tuple[Node, ...]]]:
        """Return the non-empty lists of the node; a valid node has at most one."""
        found = _list_values(self)
        return [(kind, items) for kind, items in zip(ListKind, found, strict=True) if items] if any(found) else []


_list_values: attrgetter[tuple[tuple[Node, ...], ...]] = attrgetter(*(kind.value for kind in ListKind))


Cell = str | Node | tuple[str | Node, ...]

_ROW_NOTES = ("band", "year", "direction", "canon", "level", "subjects", "note", "raw", "place")


@dataclass(frozen=True, slots=True, kw_only=True, config=_STRICT_KEYS)
class Row(Record):
    """A row of a table: cells by column key, or a band whose annotations hold until the next band."""

    band: Text | None = None
    cells: dict[str, Cell] = Field(default_factory=dict)
    year: StrictInt | None = None
    direction: str | None = None
    group: StrictBool = False
    canon: tuple[CanonRef | str, ...] = ()
    level: Level | None = None
    subjects: tuple[str, ...] = ()
    note: str | None = None
    raw: str | tuple[str, ...] | None = None

    @model_validator(mode="before")
    @classmethod
    def fold_cells(cls, value: Any) -> Any:
        """Move the keys that name columns into `cells`; a band keeps `group: true` as annotation."""
        data = getattr(value, "kwargs", value)
        if not isinstance(data, dict) or "cells" in data:
            return value
        notes = (*_ROW_NOTES, "group") if "band" in data else _ROW_NOTES
        folded: dict[str, Any] = {key: item for key, item in data.items() if key in notes}
        cells = {key: item for key, item in data.items() if key not in notes}
        if cells:
            folded["cells"] = cells
        return folded

    @classmethod
    def __get_pydantic_json_schema__(cls, core: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        """Describe the row as it is written: column keys stand beside the annotations."""
        schema = handler.resolve_ref_schema(handler(core))
        properties = schema["properties"]
        cells = properties.pop("cells")
        group = properties.pop("group")
        cell = cells["additionalProperties"]
        properties["group"] = {"anyOf": [group, cell]}
        schema["additionalProperties"] = cell
        return schema


@dataclass(frozen=True, slots=True, kw_only=True, config=_STRICT_KEYS)
class Table(Record):
    """A table: printed heads by column key, then rows."""

    columns: Mapping
    rows: tuple[Row, ...]
    footnotes: tuple[Node, ...] = ()
