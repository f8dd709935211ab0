"""Pages of notions: all definitions and how they differ, who has it first, where it is used, what it is related to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from generator.collect.tables import Tables
from generator.compare.baseline import baseline_note
from generator.compare.columns import act_label
from generator.compare.definitions import NEAR, Cluster, Wording, clusters_of
from generator.compare.named import Named
from generator.compare.notion import Precedent, Relation, Use, notion_uses, precedents, relations
from generator.compare.table import Cell, ComparisonTable, Quote
from generator.compare.word_difference import Piece, word_difference
from generator.model.catalogue import Base, TermEntry
from generator.site.comparison_page import INLINE_ACTS, share_text
from generator.site.finding_cards import Card, Findings
from generator.site.marked import Marker
from generator.site.page import Page
from generator.site.render import render
from generator.site.requisites import citation

__all__ = ["term_pages", "terms_near_page"]

_PLACES: Final = 20  # links to clauses of one act; of many acts fewer
_FEW_PLACES: Final = 8
_FAMILIES: Final = ("Понятия", "Сокращения")
_DEFINITIONS: Final = "definition-"  # rules of other families that speak of definitions


@dataclass(frozen=True, slots=True, kw_only=True)
class _Difference:
    """A wording numbered from 1, with its differences from the first one."""

    number: int
    wording: Wording
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Remark:
    card: Card
    messages: tuple[str, ...]


def _numbered(clusters: Sequence[Cluster]) -> list[tuple[Cluster, list[_Difference]]]:
    found: list[tuple[Cluster, list[_Difference]]] = []
    number = 0
    first = clusters[0].wordings[0].text if clusters else ""
    for cluster in clusters:
        lines = []
        for wording in cluster.wordings:
            number += 1
            pieces = word_difference(first, wording.text) if number > 1 else ()
            lines.append(_Difference(number=number, wording=wording, pieces=pieces))
        found.append((cluster, lines))
    return found


def _remarks(base: Base, names: Named, found: Findings | None) -> dict[str, list[_Remark]]:
    """Return by notion the cards on notions and short names whose messages name it."""
    remarks: dict[str, list[_Remark]] = {}
    for act in base.acts:
        for card in found.of(act) if found else ():
            if card.family not in _FAMILIES and not card.rule.startswith(_DEFINITIONS):
                continue
            by_term: dict[str, list[str]] = {}
            for message in card.messages:
                lead, _, body = message.partition(": ")
                for piece in body.split("; ") if body else [message]:
                    said = f"{lead}: {piece}" if body else piece
                    for target in {item.target for item in names.find(piece, act)}:
                        by_term.setdefault(target, []).append(said)
            for target, messages in by_term.items():
                remarks.setdefault(target, []).append(_Remark(card=card, messages=tuple(messages)))
    return remarks


def _amending(base: Base, quotes: Iterable[Quote]) -> tuple[str, ...]:
    """Return the acts among those that define which set an earlier act forth anew."""
    acts = dict.fromkeys(quote.act for quote in quotes)
    return tuple(act for act in acts if base.acts[act].file.amends)


def _cells(compared: Sequence[ComparisonTable]) -> dict[str, tuple[str, dict[str, Cell]]]:
    table = next(table for table in compared if table.slug == "terms")
    return {
        row.id: (share_text(row), {head.act: cell for head, cell in zip(table.columns, row.cells, strict=True)})
        for row in table.rows
    }


def _page(
    entry: TermEntry,
    base: Base,
    uses: Sequence[Use],
    clusters: Sequence[Cluster],
    order: Sequence[Precedent],
    compared: tuple[str, Mapping[str, Cell]],
    related: Sequence[Relation],
    remarks: Sequence[_Remark],
    names: Named,
) -> Page:
    body = render(
        "term.html",
        entry=entry,
        note=baseline_note(entry),
        clusters=_numbered(clusters),
        order=order,
        near=round(NEAR * 100),
        uses=uses,
        share=compared[0],
        cells=compared[1],
        related=related,
        remarks=remarks,
        labels={act.slug: act_label(act, base) for act in base.acts.values()},
        regions={act.slug: act.file.region for act in base.acts.values()},
        citations={act: citation(base.acts[act]) for act in {item.quote.act for item in order}},
        amending=_amending(base, (item.quote for item in order)),
        amended={act: base.acts[act].file.amends for act in base.acts},
        limit=_PLACES if len(base.acts) <= INLINE_ACTS else _FEW_PLACES,
        many=len(base.acts) > INLINE_ACTS,
        words=Marker(names, "../"),
        root="../",
    )
    return Page(path=f"terms/{entry.id}", title=entry.label, body=body, hide=("navigation",), alone=True)


def term_pages(
    base: Base,
    tables: Tables,
    compared: Sequence[ComparisonTable],
    names: Named,
    definitions: Mapping[str, Sequence[Quote]],
    found: Findings | None,
) -> list[Page]:
    """Return a page for each notion of the canon; `found` are the findings, None leaves them out."""
    cells, remarks, related = _cells(compared), _remarks(base, names, found), relations(base, names, definitions)
    pages = []
    for entry in base.terms.values():
        quotes = definitions.get(entry.id, ())
        pages.append(
            _page(
                entry,
                base,
                list(notion_uses(entry, base, tables, names, quotes)),
                clusters_of(quotes),
                precedents(base, quotes),
                cells.get(entry.id, ("", {})),
                related[entry.id],
                remarks.get(entry.id, ()),
                names,
            )
        )
    return pages


def terms_near_page(date: str) -> Page:
    """Return the page of notions side by side within one act, drawn by a script; `date` is that of the build."""
    body = render("terms_near.html", date=date, root="../")
    return Page(path="terms/side-by-side", title="Термины рядом", body=body, hide=("navigation", "toc"), alone=True)
