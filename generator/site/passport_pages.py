"""Passports of gaps: for each act one printable sheet of what it lacks, each with a wording to borrow."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.collect.tables import Tables
from generator.compare.columns import act_label, columns
from generator.compare.gaps import Gap, gaps, weak_targets
from generator.compare.states import State
from generator.compare.table import ComparisonTable, Quote
from generator.model.act import Act
from generator.model.catalogue import Base
from generator.site.finding_cards import Card, Findings
from generator.site.page import Page
from generator.site.render import render
from generator.site.requisites import body_names, citation

__all__ = ["passport_pages"]


# A printed sheet of A4 in table rows of three lines of small print, which no row exceeds (assets/pages.css).
_SHEET, _MOST_WEAK, _WEAK_HEADS, _UNKNOWN_HEAD = 23, 5, 2, 1


@dataclass(frozen=True, slots=True)
class _Sheet:
    """How many gaps and weak targets one printed sheet holds; the rest is on the screen only."""

    gaps: int
    weak: int


@dataclass(frozen=True, slots=True)
class _Line:
    """A gap with its wording, names of bodies replaced by roles, and the findings the wording carries."""

    gap: Gap
    text: str
    cards: tuple[Card, ...]


def _impersonal(text: str, act: Act, base: Base) -> str:
    """Return a wording with names of bodies and of the region replaced, all in one pass: roles hold names too."""
    region = base.regions[act.file.region]
    cases = sorted({region.nom, region.gen, region.dat, region.acc, region.ins, region.loc}, key=len, reverse=True)
    pairs = (*body_names(act, base), ("|".join(map(re.escape, cases)), "субъект РФ"))
    names = re.compile("|".join(f"({pattern})" for pattern, _ in pairs), re.IGNORECASE)
    return names.sub(lambda match: f"[{pairs[(match.lastindex or 1) - 1][1]}]", text)


def _unknown(compared: Sequence[ComparisonTable], place: int) -> list[tuple[str, int, tuple[str, ...]]]:
    """Return by comparison how many rows cannot be judged, with the reasons."""
    found = []
    for table in compared:
        cells = [row.cells[place] for row in table.rows if row.cells[place].state is State.UNKNOWN]
        if cells:
            found.append((table.title, len(cells), tuple(dict.fromkeys(cell.reason for cell in cells))))
    return found


def _sheet(weak: int, unknown: int) -> _Sheet:
    """Share the sheet out: weak targets and what is unknown keep their room, gaps take the rest."""
    shown = min(weak, _MOST_WEAK)
    taken = (shown + _WEAK_HEADS if shown else 0) + (-(-unknown // 3) + _UNKNOWN_HEAD if unknown else 0)
    return _Sheet(gaps=_SHEET - taken, weak=shown)


def passport_pages(
    base: Base, tables: Tables, compared: Sequence[ComparisonTable], date: str, found: Findings | None
) -> list[Page]:
    """Return a passport for each act; without findings (None) wordings are offered without them."""
    places = {slug: found.places(slug) if found else {} for slug in base.acts}

    def cards(quote: Quote) -> tuple[Card, ...]:
        return places[quote.act].get(quote.anchor, (None, ()))[1]

    def weight(quote: Quote) -> int:
        return len(cards(quote))

    pages = []
    for place, head in enumerate(columns(base)):
        act = base.acts[head.act]
        lines = [
            _Line(
                gap,
                _impersonal(gap.wording.text, base.acts[gap.wording.act], base) if gap.wording else "",
                cards(gap.wording) if gap.wording else (),
            )
            for gap in gaps(base, compared, act, date, weight)
        ]
        weak, unknown = weak_targets(base, tables, act, date), _unknown(compared, place)
        body = render(
            "passport.html",
            act=act,
            label=act_label(act, base),
            citation=citation(act),
            lines=lines,
            weak=weak,
            unknown=unknown,
            sheet=_sheet(len(weak), len(unknown)),
            labels={slug: act_label(item, base) for slug, item in base.acts.items()},
            public=found is None,
            date=date,
            root="../",
        )
        title = f"Паспорт пробелов: {act_label(act, base)}"
        pages.append(
            Page(path=f"passports/{head.act}", title=title, body=body, section="Сравнения", hide=("navigation", "toc"))
        )
    return pages
