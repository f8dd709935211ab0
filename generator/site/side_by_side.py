"""Acts side by side: a page that loads a script of data for each act it shows, so that it works from disk.

The index names acts, sections and canon entries; an act's own script holds its wordings. Alignment and
differences of words are worked out in the browser (assets/side.js), since pairs of acts are too many.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final, cast

from generator import rows
from generator.collect.tables import Tables
from generator.compare.act_texts import ActTexts
from generator.compare.columns import act_label, columns
from generator.compare.matrix import anchor_of
from generator.compare.states import State
from generator.compare.table import ComparisonTable, Quote
from generator.model.act import Act
from generator.model.catalogue import Base
from generator.site.act_view import STATEMENT_LABELS
from generator.site.page import Page
from generator.site.render import render
from generator.site.requisites import citation
from generator.walk import Passage

__all__ = ["data_scripts", "side_by_side_page"]

# The list of an act that a comparison is about; quotations from other lists stand in their own sections.
_PLACES: Final = {
    "subjects": "субъекты",
    "functions": "функции",
    "events": "мероприятия",
    "roadmaps": "дорожная карта",
    "indicators": "показатели",
    "monitoring": "мониторинг",
    "terms": "понятия",
    "legal-basis": "правовая основа",
}
_STATEMENTS: Final = "statements"
_LETTERS: Final = {
    State.PRESENT: "p",
    State.PARTIAL: "h",
    State.ABSENT: "a",
    State.UNKNOWN: "u",
    State.NOT_APPLICABLE: "n",
}


def _script(target: str, data: object) -> str:
    return f"{target}={json.dumps(data, ensure_ascii=False, separators=(',', ':'))};\n"


def _index(base: Base, compared: Sequence[ComparisonTable]) -> str:
    sections: list[Any] = [
        [table.slug, table.title, [[row.id, row.label, row.group] for row in table.rows]]
        for table in compared
        if table.slug in _PLACES
    ]
    acts = [
        [head.act, f"{head.region}, {head.label}", citation(base.acts[head.act]), head.slug] for head in columns(base)
    ]
    sections.append([_STATEMENTS, "Цели, задачи и другие положения", []])
    return _script("window.nmsIndex", {"acts": acts, "sections": sections, "roles": _roles(base)})


def _roles(base: Base) -> list[Any]:
    """Return the roles that bodies of acts have: [id, label, names of the bodies by act], as functions name them."""
    found: list[Any] = []
    for role in sorted(base.roles.values(), key=lambda item: item.order):
        names = {
            act.slug: own
            for act in base.acts.values()
            if (own := [body.abbr or body.name for body in act.file.subjects if role.id in body.roles])
        }
        if names:
            found.append([role.id, role.label, names])
    return found


def _item(row: int, quote: Quote, order: Mapping[str, int]) -> list[Any]:
    return [row, order.get(quote.anchor, -1), quote.anchor, quote.address, quote.lead, quote.text]


def _section(table: ComparisonTable, column: int, order: Mapping[str, int]) -> dict[str, Any]:
    """Return an act's section: states by letter, reasons by row, items [row, place, anchor, address, lead, text]."""
    place = _PLACES[table.slug]
    cells = [row.cells[column] for row in table.rows]
    reasons = list(dict.fromkeys(cell.reason for cell in cells if cell.reason))
    items = [
        _item(index, quote, order) for index, cell in enumerate(cells) for quote in cell.quotes if quote.place == place
    ]
    return {
        "states": "".join(_LETTERS[cell.state] for cell in cells),
        "reasons": reasons,
        "why": [reasons.index(cell.reason) if cell.reason else -1 for cell in cells],
        "items": items + [_item(-1, quote, order) for quote in table.unmatched[column] if quote.place == place],
    }


def _statements(found: Iterable[rows.StatementRow], order: Mapping[str, int]) -> dict[str, Any]:
    items = []
    for row in found:
        anchor = anchor_of(row.id)
        kind = STATEMENT_LABELS.get(row.kind, row.kind)
        items.append([-1, order.get(anchor, -1), anchor, row.address, kind, row.text])
    return {"states": "", "reasons": [], "why": [], "items": items}


def _chunk(
    act: Act, column: int, compared: Sequence[ComparisonTable], tables: Tables, passages: Sequence[Passage]
) -> str:
    order = {passage.anchor: index for index, passage in enumerate(passages)}
    found = {table.slug: _section(table, column, order) for table in compared if table.slug in _PLACES}
    statements = cast(Iterable[rows.StatementRow], tables["statements"])
    found[_STATEMENTS] = _statements((row for row in statements if row.act == act.slug), order)
    return _script(f"(window.nmsActs??={{}})[{json.dumps(act.slug)}]", found)


def data_scripts(
    base: Base, tables: Tables, compared: Sequence[ComparisonTable], texts: Mapping[str, ActTexts]
) -> dict[str, str]:
    """Return scripts of data by their path in the site: the index and one for each act."""
    scripts = {"assets/data/index.js": _index(base, compared)}
    for column, head in enumerate(columns(base)):
        scripts[f"assets/data/{head.act}.js"] = _chunk(
            base.acts[head.act], column, compared, tables, texts[head.act].passages
        )
    return scripts


def side_by_side_page(base: Base, date: str) -> Page:
    """Return the page; without scripts it leads to the comparisons."""
    acts = [(head.act, act_label(base.acts[head.act], base)) for head in columns(base)]
    body = render("side_by_side.html", acts=acts, date=date, root="../")
    return Page(
        path="compare/side-by-side",
        title="Сопоставление актов",
        body=body,
        section="Сравнения",
        hide=("navigation", "toc"),
    )
