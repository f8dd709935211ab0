"""Base → all generated pages of the site; nothing here knows the site generator or the disk."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import cast

from markupsafe import Markup

from generator.collect.tables import Tables
from generator.compare.comparisons import comparisons
from generator.compare.overview import likeness, topic_shares
from generator.compare.table import ComparisonTable
from generator.findings import Finding
from generator.model.catalogue import Base
from generator.model.vocabulary import DIRECTION_LABELS, LEVEL_LABELS
from generator.rows import IndicatorRow
from generator.run_checks import rules
from generator.site.act_view import act_view
from generator.site.acts import act_lines
from generator.site.canon_pages import canon_folder, canon_pages
from generator.site.charts import heat_map, likeness_map, scheme, targets, targets_of
from generator.site.comparison_page import comparison_page
from generator.site.data_page import data_page
from generator.site.finding_cards import Findings, findings_of
from generator.site.finding_pages import finding_pages, rule_pages
from generator.site.gantt import gantt
from generator.site.glossary_page import glossary_page
from generator.site.kit_page import kit_page
from generator.site.page import Page
from generator.site.passport_pages import passport_pages
from generator.site.render import render
from generator.site.role_pages import role_pages
from generator.site.side_by_side import side_by_side_page

__all__ = ["ACTS", "COMPARISONS", "site_pages"]

ACTS = "Акты"
COMPARISONS = "Сравнения"


def _marks(act: str, found: Findings | None) -> dict[str, Markup]:
    """Return by anchor the marks of the clauses of an act that have findings."""
    marks = found.marks(act) if found else {}
    made = {anchor: render("_mark.html", mark=mark, slug=act, root="../") for anchor, mark in marks.items()}
    return {anchor: Markup(text) for anchor, text in made.items()}  # noqa: S704  our own template, escaped there


def _indicators(tables: Tables, act: str) -> list[IndicatorRow]:
    return [row for row in cast(Iterable[IndicatorRow], tables["indicators"]) if row.act == act]


def _act_pages(
    base: Base, tables: Tables, date: str, documents: Mapping[str, str], found: Findings | None
) -> list[Page]:
    lines = act_lines(base, date)
    pages = [
        Page(
            path="acts/index",
            title="Акты собрания",
            body=render("acts.html", acts=lines, date=date, root="../"),
            section=ACTS,
        )
    ]
    for line in lines:
        view = act_view(base.acts[line.slug], base, tables, date, documents)
        body = render(
            "act.html",
            view=view,
            gantt=gantt(view.roadmap),
            scheme=scheme(view.act.file.subjects),
            targets=targets(targets_of(_indicators(tables, line.slug), base), "Целевые значения показателей акта"),
            found=None if found is None else found.of(line.slug),
            marks=_marks(line.slug, found),
            root="../",
            roles=base.roles,
            directions=DIRECTION_LABELS,
            levels=LEVEL_LABELS,
        )
        pages.append(Page(path=f"acts/{line.slug}", title=view.label, body=body, section=ACTS))
    return pages


def _overview(tables: Sequence[ComparisonTable]) -> Page:
    table = next(table for table in tables if table.slug == "functions")
    topics, triangle = topic_shares(table), likeness(table)
    body = render(
        "overview.html",
        heads=table.columns,
        topics=topics,
        triangle=triangle,
        heat=heat_map(table.columns, topics),
        likeness=likeness_map(table.columns, triangle),
        root="../",
    )
    return Page(path="compare/overview", title="Акты в целом", body=body, section=COMPARISONS, hide=("navigation",))


def _comparison_pages(base: Base, tables: Sequence[ComparisonTable], date: str) -> list[Page]:
    folders = {row.id: canon_folder(base, row.id) for table in tables for row in table.rows}
    index = Page(
        path="compare/index",
        title="Сравнения",
        body=render("compare.html", tables=tables, root="../"),
        section=COMPARISONS,
    )
    return [
        index,
        side_by_side_page(base, date),
        _overview(tables),
        *(comparison_page(table, folders) for table in tables),
    ]


def site_pages(
    base: Base,
    tables: Tables,
    date: str,
    documents: Mapping[str, str],
    files: Collection[str] = (),
    compared: Sequence[ComparisonTable] | None = None,
    findings: Sequence[Finding] | None = None,
) -> dict[str, Page]:
    """Return the generated pages by path.

    `date` is the date of the build (ISO 8601); `documents` maps paths of printable pages to their HTML;
    `files` are the exported files under data/; `compared` spares computing the comparisons twice;
    `findings` are those of the base, None leaves them out of every page.
    """
    found = None if findings is None else findings_of(findings)
    made = comparisons(base, tables) if compared is None else compared
    pages = [
        *_act_pages(base, tables, date, documents, found),
        *_comparison_pages(base, made, date),
        *passport_pages(base, tables, made, date, found),
        *canon_pages(base, tables, made),
        *role_pages(base),
        *rule_pages(rules(), base, found),
        *(finding_pages(rules(), base, found) if found else ()),
        glossary_page(base, tables),
        *kit_page(base),
        data_page(tables, date, files),
    ]
    return {page.path: page for page in pages}
