"""The glossary as a printed booklet: a template gives the wording, the acts their definitions."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import groupby
from typing import Final

from generator.collect.tables import Tables
from generator.compare.alphabet import letter_of
from generator.compare.columns import act_label
from generator.compare.dates import russian_date
from generator.compare.glossary import GlossaryEntry, glossary
from generator.documents.filled import filled, where
from generator.documents.layout import GOST_2025, Layout
from generator.documents.markup import parse_markup
from generator.documents.reproduce import source_line
from generator.documents.tree import Document
from generator.model.catalogue import Base

__all__ = ["BOOKLET", "glossary_document"]

BOOKLET: Final[Layout] = replace(GOST_2025, binding=20, outer=15, size=12)  # no act: it is read, not filed
_ACTS_NAMED: Final = 6  # acts of one wording that are named; more are counted


@dataclass(frozen=True, slots=True, kw_only=True)
class _Wording:
    """A wording as printed; `likeness` in per cent with the earliest one, 0 for the earliest itself."""

    lead: str
    text: str
    places: tuple[str, ...]
    likeness: int


@dataclass(frozen=True, slots=True, kw_only=True)
class _Entry:
    label: str
    explanation: str
    aliases: str
    wordings: tuple[_Wording, ...]


def _wordings(found: GlossaryEntry, base: Base) -> list[_Wording]:
    lines: list[_Wording] = []
    for wording in (wording for cluster in found.clusters for wording in cluster.wordings):
        places = [f"{act_label(base.acts[quote.act], base)}, {quote.address}" for quote in wording.quotes]
        if len(places) > _ACTS_NAMED:
            places = [*places[:_ACTS_NAMED], f"дословно ещё в актах: {len(places) - _ACTS_NAMED}"]
        likeness = round(wording.first * 100) if lines else 0
        first = wording.quotes[0]
        lines.append(_Wording(lead=first.lead, text=first.text, places=tuple(places), likeness=likeness))
    return lines


def _entry(found: GlossaryEntry, base: Base) -> _Entry:
    return _Entry(
        label=found.label,
        explanation=found.entry.explanation if found.entry else "",
        aliases=", ".join(found.entry.aliases) if found.entry else "",
        wordings=tuple(_wordings(found, base)),
    )


def glossary_document(base: Base, tables: Tables, date: str) -> Document:
    """Return the booklet; `date` is that of the build (ISO 8601).

    Raises:
        DataError: the template is wrong.

    """
    entries = glossary(base, tables)
    values = {
        "date": russian_date(date),
        "count": len(entries),
        "definitions": sum(len(entry.definitions) for entry in entries),
        "letters": [
            (letter, [_entry(entry, base) for entry in found])
            for letter, found in groupby(entries, key=lambda entry: letter_of(entry.label))
        ],
        "acts": [source_line(act.file, base.regions[act.file.region]) for act in base.acts.values()],
    }
    return parse_markup(filled("glossary", values), where("glossary"), date, BOOKLET)
