"""The catalogues: canon entries, register of federal acts, regions of Russia."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Annotated

from pydantic import ConfigDict, Field, StrictBool, StrictInt, StringConstraints
from pydantic.dataclasses import dataclass

from generator.model.act import Act, IsoDate, Record, Target, Text
from generator.model.vocabulary import Level

if TYPE_CHECKING:
    from generator.model.draft import Draft

__all__ = [
    "AcceptedEntry",
    "AcceptedFile",
    "Base",
    "Baseline",
    "CanonEntry",
    "Cases",
    "EventEntry",
    "EventsFile",
    "FederalAct",
    "FederalActsFile",
    "FunctionEntry",
    "FunctionsFile",
    "IndicatorEntry",
    "IndicatorsFile",
    "LexiconEntry",
    "LexiconFile",
    "Region",
    "RegionsFile",
    "RoleEntry",
    "RolesFile",
    "TermEntry",
    "TermsFile",
    "Tile",
]

_STRICT_KEYS = ConfigDict(extra="forbid")
Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]


@dataclass(frozen=True, slots=True, kw_only=True, config=_STRICT_KEYS)
class Baseline(Record):
    """What the federal concept says, reconstructed from the texts of the acts; until: end of its period."""

    source: Text
    clause: str | None = None
    value: Target | None = None
    since: IsoDate | None = Field(default=None, alias="from")
    until: IsoDate | None = None
    seen_in: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True, config=_STRICT_KEYS)
class CanonEntry(Record):
    """One duty, notion, indicator, event or role: a row of the comparisons."""

    id: Id
    label: Text
    explanation: Text
    aliases: tuple[str, ...] = ()
    baseline: Baseline | None = None


@dataclass(frozen=True, slots=True, kw_only=True, config=_STRICT_KEYS)
class FunctionEntry(CanonEntry):
    """A duty of a body."""

    topic: Text
    level: tuple[Level, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True, config=_STRICT_KEYS)
class EventEntry(FunctionEntry):
    """A systemic event that no act gives to a body as its function."""

    direction: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True, config=_STRICT_KEYS)
class TermEntry(CanonEntry):
    """A notion; defined: false when acts use it without defining it."""

    abbr: str | None = None
    topic: str | None = None
    defined: StrictBool = True


@dataclass(frozen=True, slots=True, kw_only=True, config=_STRICT_KEYS)
class IndicatorEntry(CanonEntry):
    """An indicator: what is measured, its unit and the desired direction."""

    area: str | None = None
    unit: str | None = None
    direction: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True, config=_STRICT_KEYS)
class Cases(Record):
    """Six case forms of a name, stored, never computed."""

    nom: Text
    gen: Text
    dat: Text
    acc: Text
    ins: Text
    loc: Text


@dataclass(frozen=True, slots=True, kw_only=True, config=_STRICT_KEYS)
class RoleEntry(CanonEntry):
    """A role that bodies of different acts play."""

    level: Level
    order: StrictInt
    cases: Cases


@dataclass(frozen=True, slots=True, kw_only=True, config=_STRICT_KEYS)
class FederalAct(Record):
    """A federal act as far as the acts themselves show it; status stands with source and checked_on."""

    id: Id
    kind: Text
    issuer: str | None
    date: IsoDate | None
    number: str | None
    title: str | None
    short: Text
    amended_by: tuple[str, ...] = ()
    superseded_by: str | None = None
    status: Text
    source: Text
    checked_on: IsoDate | None = None
    cited_by: tuple[str, ...] = ()
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True, config=_STRICT_KEYS)
class Tile(Record):
    """Cell of the tile map, counted from the upper left corner."""

    row: StrictInt
    column: StrictInt


@dataclass(frozen=True, slots=True, kw_only=True, config=_STRICT_KEYS)
class Region(Cases):
    """A субъект РФ with its case forms (loc: as after «в», without the preposition)."""

    slug: Id
    kind: Text
    code: str | None = None
    district: str | None = None
    tile: Tile


@dataclass(frozen=True, slots=True, kw_only=True, config=_STRICT_KEYS)
class RolesFile(Record):
    """data/canon/roles.yaml."""

    roles: tuple[RoleEntry, ...]


@dataclass(frozen=True, slots=True, kw_only=True, config=_STRICT_KEYS)
class FunctionsFile(Record):
    """data/canon/functions.yaml."""

    functions: tuple[FunctionEntry, ...]


@dataclass(frozen=True, slots=True, kw_only=True, config=_STRICT_KEYS)
class TermsFile(Record):
    """data/canon/terms.yaml."""

    terms: tuple[TermEntry, ...]


@dataclass(frozen=True, slots=True, kw_only=True, config=_STRICT_KEYS)
class IndicatorsFile(Record):
    """data/canon/indicators.yaml."""

    indicators: tuple[IndicatorEntry, ...]


@dataclass(frozen=True, slots=True, kw_only=True, config=_STRICT_KEYS)
class EventsFile(Record):
    """data/canon/events.yaml."""

    events: tuple[EventEntry, ...]


@dataclass(frozen=True, slots=True, kw_only=True, config=_STRICT_KEYS)
class FederalActsFile(Record):
    """data/canon/federal_acts.yaml."""

    federal_acts: tuple[FederalAct, ...]


@dataclass(frozen=True, slots=True, kw_only=True, config=_STRICT_KEYS)
class RegionsFile(Record):
    """data/regions.yaml."""

    regions: tuple[Region, ...]


@dataclass(frozen=True, slots=True, kw_only=True, config=_STRICT_KEYS)
class LexiconEntry(Record):
    """A word or pattern the rules read, with the reason it is listed.

    `text` is a word, phrase or (pattern: true) a regular expression; `group` gathers entries that belong
    together, `replacement` is today's term, `since` the day it replaced the old one, `forms` further words.
    """

    text: Text
    reason: Text
    group: str | None = None
    replacement: str | None = None
    since: IsoDate | None = None
    forms: tuple[str, ...] = ()
    pattern: StrictBool = False

    def __hash__(self) -> int:
        """Hash by the text alone, which remembers its hash: word lists are keys of what is compiled from them."""
        return hash(self.text)


@dataclass(frozen=True, slots=True, kw_only=True, config=_STRICT_KEYS)
class LexiconFile(Record):
    """data/lexicon/<name>.yaml: what the list is for, and its entries."""

    about: Text
    entries: tuple[LexiconEntry, ...]


@dataclass(frozen=True, slots=True, kw_only=True, config=_STRICT_KEYS)
class AcceptedEntry(Record):
    """A finding a person accepts: rule id, act, legal address, reason, who, and until when (null: without term)."""

    rule: Text
    act: Text
    address: Text
    reason: str | None = None
    who: Text
    until: IsoDate | None = None


@dataclass(frozen=True, slots=True, kw_only=True, config=_STRICT_KEYS)
class AcceptedFile(Record):
    """data/accepted.yaml."""

    accepted: tuple[AcceptedEntry, ...]


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class Base:
    """Everything loaded: acts by slug, canon by kind, federal acts, regions, word lists and drafts by name."""

    acts: dict[str, Act]
    roles: dict[str, RoleEntry]
    functions: dict[str, FunctionEntry]
    terms: dict[str, TermEntry]
    indicators: dict[str, IndicatorEntry]
    events: dict[str, EventEntry]
    federal_acts: dict[str, FederalAct]
    regions: dict[str, Region]
    lexicon: dict[str, tuple[LexiconEntry, ...]] = dataclasses.field(default_factory=dict)
    accepted: tuple[AcceptedEntry, ...] = ()
    drafts: dict[str, Draft] = dataclasses.field(default_factory=dict)

    def entry(self, canon_id: str) -> CanonEntry | None:
        """Return the canon entry of any kind that has this id."""
        for catalogue in (self.functions, self.events, self.terms, self.indicators, self.roles):
            if canon_id in catalogue:
                return catalogue[canon_id]
        return None
