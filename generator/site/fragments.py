"""Pieces of pages that hand-written prose calls for by name; content/ names them through macros."""

from __future__ import annotations

from collections.abc import Sequence

from generator.collect.tables import Tables
from generator.compare.states import State
from generator.compare.table import ComparisonTable
from generator.model.catalogue import Base
from generator.site.acts import act_lines
from generator.site.render import render
from generator.site.tile_map import tile_map

__all__ = ["FRAGMENTS", "fragments", "placeholder"]

FRAGMENTS = ("acts_table", "build_date", "comparison_list", "key_figures", "region_picker", "state_legend", "tile_map")

_MEANINGS = (
    (State.PRESENT, "акт говорит об этом; в клетке – что именно и где"),
    (State.PARTIAL, "акт говорит об этом не полностью или в другом месте, чем спрашивает сравнение"),
    (State.ABSENT, "части акта, где об этом говорят, есть в собрании целиком, и в них этого нет"),
    (
        State.UNKNOWN,
        "судить нельзя: нужной части нет в источнике или вопрос может решать акт региона, которого нет в собрании",
    ),
    (State.NOT_APPLICABLE, "акту такого вида или уровня это не положено"),
)


def plural(number: int, one: str, few: str, many: str) -> str:
    """Return the form of a Russian noun that goes with a number: 1 акт, 2 акта, 5 актов."""
    if number % 10 == 1 and number % 100 != 11:
        return one
    return few if number % 10 in (2, 3, 4) and number % 100 not in (12, 13, 14) else many


def _figures(tables: Tables) -> list[tuple[int, str]]:
    names = {
        "acts": ("акт", "акта", "актов"),
        "subjects": ("субъект", "субъекта", "субъектов"),
        "functions": ("функция", "функции", "функций"),
        "terms": ("определение", "определения", "определений"),
        "indicators": ("показатель", "показателя", "показателей"),
        "events": ("мероприятие", "мероприятия", "мероприятий"),
        "roadmap": ("мера дорожных карт", "меры дорожных карт", "мер дорожных карт"),
    }
    return [(len(tables[name]), plural(len(tables[name]), *forms)) for name, forms in names.items()]


def fragments(base: Base, tables: Tables, compared: Sequence[ComparisonTable], date: str) -> dict[str, str]:
    """Return HTML by name for prose pages of the top level."""
    lines = act_lines(base, date)
    held = {act.file.region for act in base.acts.values()}
    regions = sorted(base.regions.values(), key=lambda region: region.nom)
    return {
        "acts_table": render(
            "_acts_table.html",
            acts=lines,
            absent=[region for region in regions if region.slug not in held],
            date=date,
            root="",
        ),
        "build_date": render("_date.html", date=date),
        "comparison_list": render("_comparisons.html", tables=compared, root=""),
        "key_figures": render("_figures.html", figures=_figures(tables)),
        "region_picker": render("_region_picker.html", regions=regions, held=held),
        "state_legend": render("_legend.html", meanings=_MEANINGS),
        "tile_map": tile_map(base, lines),
    }


def placeholder(name: str) -> str:
    """Return the mark that stands in a prose page until Markdown is done with it."""
    if name not in FRAGMENTS:
        raise KeyError(name)
    return f'<div class="nms-fragment" data-fragment="{name}"></div>'
