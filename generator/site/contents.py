"""Base and what earlier steps made → all the site consists of; nothing here knows the site generator or the disk."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from generator.collect.finding_rows import finding_rows
from generator.collect.tables import Tables, collect
from generator.compare.act_texts import act_texts
from generator.compare.comparisons import comparisons
from generator.compare.definitions import definitions_of
from generator.compare.named import Named, named
from generator.compare.table import ComparisonTable
from generator.findings import Finding
from generator.model.catalogue import Base
from generator.model.vocabulary import LEVEL_LABELS
from generator.quiet import keep_gravest
from generator.run_checks import rules
from generator.search.scripts import search_scripts
from generator.search.unit import Page as SearchPage
from generator.search.unit import Unit
from generator.site.fragments import fragments
from generator.site.kit_page import kit_script
from generator.site.page import Page
from generator.site.pages import site_pages
from generator.site.search_units import act_heads, everything, names
from generator.site.side_by_side import data_scripts
from generator.site.term_scripts import term_scripts

__all__ = ["Contents", "Earlier", "contents", "scripts_of_search"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Earlier:
    """What earlier steps made, as the pages need it.

    `documents`: printable documents by path, HTML as text, other formats empty; `files`: exported files;
    `sizes`: bytes of every file by its address in the site; `kit`: prebuilt Word files by name.
    """

    documents: Mapping[str, str] = field(default_factory=dict)
    files: Collection[str] = ()
    sizes: Mapping[str, int] = field(default_factory=dict)
    kit: Mapping[str, bytes] = field(default_factory=dict)
    changelog: str = ""


@dataclass(frozen=True, slots=True)
class Contents:
    """Pages by path, fragments of prose pages by name, scripts of data by address, and what they were made from."""

    pages: Mapping[str, Page]
    fragments: Mapping[str, str]
    scripts: Mapping[str, str]
    notions: Named
    base: Base
    tables: Tables
    compared: Sequence[ComparisonTable]
    date: str


def contents(base: Base, date: str, findings: Sequence[Finding] | None, earlier: Earlier) -> Contents:
    """Return everything but the search, which needs the prose too; findings None leaves them out of every page."""
    tables = {**collect(base), "findings": tuple(finding_rows(keep_gravest(findings or ())[0]))}
    compared, texts, notions = comparisons(base, tables), act_texts(base), named(base, tables)
    pages = site_pages(
        base,
        tables,
        date,
        earlier.documents,
        earlier.files,
        compared,
        findings,
        texts=texts,
        names=notions,
        changelog=earlier.changelog,
        sizes=earlier.sizes,
    )
    scripts = dict(data_scripts(base, tables, compared, texts))
    scripts |= term_scripts(base, tables, notions, definitions_of(base, tables))
    if earlier.kit:
        scripts["assets/data/kit.js"] = kit_script(base, earlier.kit)
    parts = fragments(base, tables, compared, date)
    return Contents(pages, parts, scripts, notions, base, tables, compared, date)


def scripts_of_search(made: Contents, prose: Iterable[tuple[SearchPage, tuple[Unit, ...]]]) -> Mapping[str, str]:
    """Return the scripts of the search by their address; `prose` are the hand-written pages as they were rendered."""
    found = everything(made.base, made.compared, rules(), made.pages, list(prose))
    labels = {str(level): label for level, label in LEVEL_LABELS.items()}
    heads = act_heads(made.base, made.date)
    return search_scripts(found.pages, found.units, names(made.base, made.tables), heads, labels)
