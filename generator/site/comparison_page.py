"""The page of one comparison."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from generator.compare.states import State
from generator.compare.table import ComparisonRow, ComparisonTable, share
from generator.model.vocabulary import DIRECTION_LABELS
from generator.site.page import Page
from generator.site.render import render

__all__ = ["INLINE_ACTS", "comparison_page"]

INLINE_ACTS: Final = 12  # more columns, and the words of the acts are loaded only when asked for
_DIRECTED: Final = ("functions", "events", "roadmaps")


@dataclass(frozen=True, slots=True)
class _Row:
    row: ComparisonRow
    share_text: str


@dataclass(frozen=True, slots=True)
class _Group:
    name: str
    rows: tuple[_Row, ...]


def share_text(row: ComparisonRow) -> str:
    """Return «есть в 3 из 4 актов; не учтено: неизвестно – 1»."""
    found = share(row.cells)
    excluded = [
        f"{name} – {count}"
        for name, count in (("неизвестно", found.unknown), ("неприменимо", found.not_applicable))
        if count
    ]
    tail = f"; не учтено: {', '.join(excluded)}" if excluded else ""
    return f"есть в {found.have} из {found.known}{tail}" if found.known else f"судить не по чему{tail}"


def comparison_page(
    table: ComparisonTable, folders: Mapping[str, str], directions: Mapping[str, Sequence[str]]
) -> Page:
    """Return the page with the whole table, readable without scripts.

    `folders` lead to the pages of its rows, `directions` are those of rows by id.
    """
    groups = [
        _Group(name[:1].upper() + name[1:], tuple(_Row(row, share_text(row)) for row in rows))
        for name, rows in groupby(table.rows, key=lambda row: row.group)
    ]
    unmatched = [(column, quotes) for column, quotes in zip(table.columns, table.unmatched, strict=True) if quotes]
    body = render(
        "comparison.html",
        table=table,
        groups=groups,
        unmatched=unmatched,
        folders=folders,
        directions=directions if table.slug in _DIRECTED else {},
        direction_labels=DIRECTION_LABELS,
        compact=len(table.columns) > INLINE_ACTS,
        states=list(State),
        root="../",
    )
    return Page(
        path=f"compare/{table.slug}", title=table.title, body=body, section="Сравнения", hide=("navigation", "toc")
    )
