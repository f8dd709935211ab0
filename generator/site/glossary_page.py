"""The glossary: every notion by letter, by topic and by act, each leading to its own page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from generator.collect.tables import Tables
from generator.compare.alphabet import alphabetical, letter_of
from generator.compare.columns import act_label, columns
from generator.compare.definitions import main_wording
from generator.compare.glossary import GlossaryEntry, glossary
from generator.compare.matrix import gather
from generator.compare.named import Named
from generator.compare.quotes import term_quotes
from generator.compare.table import Column, Quote
from generator.model.catalogue import Base, TermEntry
from generator.site.marked import Marker
from generator.site.page import Page
from generator.site.render import render

__all__ = ["GLOSSARY_FILES", "glossary_pages"]

GLOSSARY_FILES: Final = (
    ("documents/glossary/glossary.docx", "DOCX", "глоссарий для печати и правки"),
    ("documents/glossary/glossary.pdf", "PDF", "глоссарий для печати"),
    ("documents/glossary/glossary.html", "HTML", "глоссарий одной страницей"),
    ("data/glossary.csv", "CSV", "определения таблицей для Excel"),
    ("data/glossary.rdf", "SKOS, RDF/XML", "тезаурус для других систем"),
)
_OTHER: Final = "Прочие понятия"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Entry:
    """A notion in the index; without a canon entry `id` is not the name of a page."""

    id: str
    label: str
    explanation: str = ""
    aliases: str = ""
    topic: str = ""
    page: bool = True
    definition: Quote | None = None
    acts: int = 0
    wordings: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class _Line:
    """What an act defines, and what it names without defining it, with the number of places."""

    column: Column
    defined: tuple[tuple[TermEntry, Quote], ...]
    loose: tuple[Quote, ...]
    undefined: tuple[tuple[TermEntry, int], ...]


def _entry(found: GlossaryEntry) -> _Entry:
    entry, main = found.entry, main_wording(found.clusters)
    return _Entry(
        id=found.id,
        label=found.label,
        explanation=entry.explanation if entry else "",
        aliases=", ".join(entry.aliases) if entry else "",
        topic=(entry.topic if entry else None) or _OTHER,
        page=entry is not None,
        definition=main.quotes[0] if main else None,
        acts=len({quote.act for quote in found.definitions}),
        wordings=sum(len(cluster.wordings) for cluster in found.clusters),
    )


def _lines(
    base: Base, names: Named, definitions: Mapping[str, Sequence[Quote]], loose: Mapping[str, Sequence[Quote]]
) -> list[_Line]:
    entries = sorted(base.terms.values(), key=lambda entry: alphabetical(entry.label))
    lines = []
    for column in columns(base):
        own = {
            entry.id: next((q for q in definitions.get(entry.id, ()) if q.act == column.act), None) for entry in entries
        }
        used = {entry.id: len(names.places(entry.id, column.act)) for entry in entries}
        lines.append(
            _Line(
                column=column,
                defined=tuple((entry, quote) for entry in entries if (quote := own[entry.id])),
                loose=tuple(loose.get(column.act, ())),
                undefined=tuple((entry, used[entry.id]) for entry in entries if used[entry.id] and not own[entry.id]),
            )
        )
    return lines


def _by_letter(entries: Iterable[_Entry]) -> list[tuple[str, list[_Entry]]]:
    return [(letter, list(found)) for letter, found in groupby(entries, key=lambda item: letter_of(item.label))]


def _by_topic(entries: Iterable[_Entry]) -> list[tuple[str, list[_Entry]]]:
    ordered = sorted(
        entries, key=lambda item: (item.topic == _OTHER, alphabetical(item.topic), alphabetical(item.label))
    )
    return [(topic, list(found)) for topic, found in groupby(ordered, key=lambda item: item.topic)]


def glossary_pages(
    base: Base,
    tables: Tables,
    names: Named,
    definitions: Mapping[str, Sequence[Quote]],
    files: Mapping[str, int],
) -> list[Page]:
    """Return the glossary by letter, by topic, by act; `files` are files of the site with their sizes in bytes."""
    unmatched = gather(term_quotes(tables)).unmatched
    entries = [_entry(entry) for entry in glossary(base, tables)]
    labels = {act.slug: act_label(act, base) for act in base.acts.values()}
    downloads = [(path, kind, text, _size(files[path])) for path, kind, text in GLOSSARY_FILES if path in files]
    letters = render(
        "glossary.html",
        letters=_by_letter(entries),
        labels=labels,
        downloads=downloads,
        words=Marker(names, ""),
        root="",
    )
    topics = render("glossary_topics.html", topics=_by_topic(entries), root="../")
    acts = render(
        "glossary_acts.html", lines=_lines(base, names, definitions, unmatched), many=len(base.acts) > 1, root="../"
    )
    return [
        Page(path="glossary", title="Глоссарий", body=letters, hide=("navigation",)),
        Page(path="terms/by-topic", title="Глоссарий по темам", body=topics, hide=("navigation",), alone=True),
        Page(path="terms/by-act", title="Глоссарий по актам", body=acts, hide=("navigation",), alone=True),
    ]


def _size(count: int) -> str:
    """Return a size for a reader: «12 КБ», «1,4 МБ»."""
    kilobytes = count / 1024
    return f"{kilobytes / 1024:.1f} МБ".replace(".", ",") if kilobytes >= 1000 else f"{max(1, round(kilobytes))} КБ"
