"""Pieces of pages that hand-written prose calls for by name; content/ names them through macros."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.collect.tables import Tables
from generator.compare.columns import act_name, columns
from generator.compare.states import State
from generator.compare.table import ComparisonTable
from generator.model.catalogue import Base
from generator.site.render import render
from generator.site.status import Completeness, Status, completeness, status

__all__ = ["FRAGMENTS", "ActLine", "act_lines", "fragments", "placeholder"]

FRAGMENTS = ("acts_table", "build_date", "comparison_list", "key_figures", "state_legend")

_MEANINGS = (
    (State.PRESENT, "акт говорит об этом; в клетке – что именно и где"),
    (State.PARTIAL, "акт говорит об этом не полностью или в другом месте, чем спрашивает сравнение"),
    (State.ABSENT, "части акта, где об этом говорят, есть в собрании целиком, и в них этого нет"),
    (
        State.UNKNOWN,
        "судить нельзя: нужной части нет в источнике либо вопрос может решать другой акт региона, не входящий в собрание",
    ),
    (State.NOT_APPLICABLE, "акту такого вида или уровня это не положено"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ActLine:
    """An act in the list of acts."""

    slug: str
    region: str
    name: str
    date: str | None
    completeness: Completeness
    status: Status


def act_lines(base: Base, date: str) -> tuple[ActLine, ...]:
    """Return the acts in the order of the columns of comparisons."""
    return tuple(
        ActLine(
            slug=column.act,
            region=column.region,
            name=act_name(base.acts[column.act]),
            date=base.acts[column.act].file.date,
            completeness=completeness(base.acts[column.act]),
            status=status(base.acts[column.act], date),
        )
        for column in columns(base)
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
    return {
        "acts_table": render("_acts_table.html", acts=act_lines(base, date), date=date, root=""),
        "build_date": render("_date.html", date=date),
        "comparison_list": render("_comparisons.html", tables=compared, root=""),
        "key_figures": render("_figures.html", figures=_figures(tables)),
        "state_legend": render("_legend.html", meanings=_MEANINGS),
    }


def placeholder(name: str) -> str:
    """Return the mark that stands in a prose page until Markdown is done with it."""
    if name not in FRAGMENTS:
        raise KeyError(name)
    return f'<div class="nms-fragment" data-fragment="{name}"></div>'
