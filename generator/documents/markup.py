"""The markup of a template → a document of the tree: numbers given, references resolved, tables fitted."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any, Final, NamedTuple, cast

from generator.documents.inline import plain
from generator.documents.layout import Layout
from generator.documents.markup_reader import Element, read_markup
from generator.documents.numbering import SCHEMES, Numbering, NumberingError
from generator.documents.sections import sections_of
from generator.documents.table_fit import Cells, fitted_table
from generator.documents.tree import (
    Block,
    Cell,
    Clause,
    Closing,
    Document,
    Field,
    Heading,
    Inline,
    Item,
    Kind,
    Letterhead,
    Mark,
    Paragraph,
    Reference,
    Registration,
    Requisites,
    Row,
    Runs,
    SectionRow,
    Signature,
    Stamp,
    Table,
    Text,
    Title,
)
from generator.problem import DataError, Problem, did_you_mean

__all__ = ["Reason", "parse_markup", "reasons_in"]

_SPACES: Final = re.compile(r"[ \t\r\n]+")


class Reason(NamedTuple):
    """Why a clause or an item stands: its printed number, its words, the reason, canon entries it takes up."""

    number: str
    text: str
    why: str
    canon: tuple[str, ...]


class _Parser:
    """Resolves one document; problems of all its parts are collected."""

    def __init__(self, name: str, layout: Layout) -> None:
        self.name, self.layout = name, layout
        self.problems: list[Problem] = []
        self.numbers: dict[int, str] = {}
        self.targets: dict[str, str] = {}
        self.anchors: dict[int, str] = {}

    def problem(self, element: Element, found: str, expected: str = "", hint: str = "") -> None:
        self.problems.append(Problem(self.name, element.line, 0, f"<{element.tag}>", found, expected, hint))

    # -- numbers ---------------------------------------------------------------------------------------

    def number(self, part: Element) -> None:
        """Give every block of a part its number and its anchor, every id its printed reference."""
        scheme = part.attributes.get("numbering", "sections")
        if scheme not in SCHEMES:
            self.problem(part, f"нумерация «{scheme}»", " или ".join(SCHEMES))
            return
        numbering = Numbering(scheme)
        for block in part.elements("heading", "clause", "item", "p", "table"):
            try:
                number = numbering.next(block)
            except NumberingError as error:
                self.problem(block, str(error))
                continue
            self.numbers[id(block)] = number
            name = block.attributes.get("id")
            if name in self.targets:
                self.problem(block, f"id «{name}» записан дважды", "один раз")
            elif name:
                self.targets[name] = number.strip(".)")
                self.anchors[id(block)] = name

    # -- texts -----------------------------------------------------------------------------------------

    def inline(self, child: Element | str, *, bold: bool) -> list[Inline]:
        if isinstance(child, str):
            return [Text(_SPACES.sub(" ", child), bold)]
        if child.tag == "b":
            return [run for inner in child.children for run in self.inline(inner, bold=True)]
        if child.tag == "ref":
            name = child.attributes["to"]
            if not (number := self.targets.get(name, "")):
                hint = did_you_mean(name, self.targets)
                self.problem(
                    child, f"ссылка на «{name}», которого нет или у которого нет номера", "id из этого документа", hint
                )
            return [Reference(number, name)]
        value = plain(_SPACES.sub(" ", "".join(c for c in child.children if isinstance(c, str))).strip())
        known = child.attributes
        return [Field(known["name"], value, plain(known["blank"]), plain(known["hint"]))]

    def runs(self, element: Element) -> Runs:
        """Return the runs of an element; spaces at its edges, and doubled ones, are the template's own."""
        found: list[Inline] = []
        spaced = True
        for child in element.children:
            for run in self.inline(child, bold=False):
                if isinstance(run, Text):
                    text = run.text.lstrip(" ") if spaced else run.text
                    spaced = text.endswith(" ") if text else spaced
                    found += [Text(text, run.bold)] if text else []
                else:
                    found.append(run)
                    spaced = False
        while found and isinstance(last := found[-1], Text):
            found.pop()
            if stripped := last.text.rstrip(" "):
                found.append(Text(stripped, last.bold))
                break
        return tuple(Text(plain(run.text), run.bold) if isinstance(run, Text) else run for run in found)

    def lines(self, element: Element) -> tuple[Runs, ...]:
        return tuple(self.runs(line) for line in element.elements("line"))

    def single(self, element: Element, tag: str) -> Runs:
        return next((self.runs(found) for found in element.elements(tag)), ())

    # -- blocks ----------------------------------------------------------------------------------------

    def table(self, element: Element) -> Table:
        heads = [self.runs(column) for column in element.elements("column")]
        rows: list[Cells | SectionRow] = []
        heights: list[int] = []
        for row in element.elements("row", "band"):
            if row.tag == "band":
                rows.append(SectionRow(self.runs(row)))
                heights.append(0)
                continue
            cells: Cells = [self.cell(cell) if cell.tag == "cell" else None for cell in row.elements("cell", "above")]
            if len(cells) != len(heads):
                self.problem(row, f"клеток в строке: {len(cells)}", f"{len(heads)}, по числу граф")
                continue
            rows.append(cells)
            heights.append(int(row.attributes.get("height", "0")))
        turned = element.attributes.get("landscape") == "yes"
        table = fitted_table(heads, rows, self.layout, "", turned=turned)
        fitted = zip(table.rows, heights, strict=True)
        return replace(table, rows=tuple(replace(r, height=h) if isinstance(r, Row) else r for r, h in fitted))

    def cell(self, element: Element) -> Cell:
        paragraphs = [self.runs(p) for p in element.elements("p")] or [self.runs(element)]
        return Cell(tuple(runs for runs in paragraphs if runs))

    def letterhead(self, element: Element) -> Letterhead:
        form = element.attributes.get("form", "text")
        if form not in ("text", "corner", "longitudinal"):
            self.problem(element, f"бланк «{form}»", "text, corner или longitudinal")
        return Letterhead(self.lines(element), cast(Any, form))

    def block(self, element: Element) -> Block:
        number, anchor = self.numbers.get(id(element), ""), self.anchors.get(id(element), "")
        makers: dict[str, Callable[[], Block]] = {
            "mark": lambda: Mark(
                plain(element.attributes["text"]), "".join(getattr(r, "text", "") for r in self.runs(element))
            ),
            "letterhead": lambda: self.letterhead(element),
            "kind": lambda: Kind(self.runs(element)),
            "requisites": lambda: Requisites(self.lines(element), self.single(element, "city")),
            "stamp": lambda: Stamp(self.lines(element)),
            "title": lambda: Title(self.lines(element)),
            "heading": lambda: Heading(1, number, self.runs(element), anchor),
            "clause": lambda: Clause(int(element.attributes.get("level", "1")), number, self.runs(element), anchor),
            "item": lambda: Item(number, self.runs(element), anchor),
            "p": lambda: Paragraph(self.runs(element), anchor),
            "table": lambda: self.table(element),
            "sign": lambda: Signature(self.single(element, "position"), self.single(element, "name")),
            "registration": lambda: Registration(self.lines(element)),
            "closing": lambda: Closing(self.runs(element)),
        }
        return makers[element.tag]()

    def document(self, root: Element, date: str) -> Document:
        parts = list(root.elements("part"))
        for part in parts:
            self.number(part)
        if self.problems:
            raise DataError(self.problems)
        blocks: Sequence[tuple[str, list[Block]]] = [
            (part.attributes["id"], [self.block(child) for child in part.children if isinstance(child, Element)])
            for part in parts
        ]
        if self.problems:
            raise DataError(self.problems)
        sections = tuple(section for name, found in blocks for section in sections_of(name, found))
        known = root.attributes
        return Document(
            plain(known["title"]), plain(known.get("footer", "")), date, sections, plain(known.get("author", ""))
        )


def parse_markup(text: str, name: str, date: str, layout: Layout) -> Document:
    """Return the document that a template's markup describes; `name` is what messages call it.

    Raises:
        DataError: broken or unknown markup, dead references, gaps in numbering, rows of another width.

    """
    return _Parser(name, layout).document(read_markup(text, name), date)


def _printed(runs: Runs) -> str:
    return "".join((run.value or run.blank) if isinstance(run, Field) else getattr(run, "text", "") for run in runs)


def reasons_in(text: str, name: str, layout: Layout) -> list[Reason]:
    """Return the clauses and items of a template's markup that carry a reason or canon entries, in order.

    Raises:
        DataError: as `parse_markup` does for broken markup and dead references.

    """
    parser = _Parser(name, layout)
    found = []
    root = read_markup(text, name)
    parts = list(root.elements("part"))
    for part in parts:
        parser.number(part)
    for part in parts:
        clause = ""
        for block in part.elements("heading", "clause", "item"):
            number = parser.numbers.get(id(block), "")
            clause = clause if block.tag == "item" else number
            why, canon = block.attributes.get("why", ""), block.attributes.get("canon", "")
            if why or canon:
                place = f"{clause} {number}" if block.tag == "item" else number
                found.append(Reason(place.strip(), _printed(parser.runs(block)), why, tuple(canon.split())))
    if parser.problems:
        raise DataError(parser.problems)
    return found
