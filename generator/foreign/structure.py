"""Blocks of a foreign file → nodes: numbered clauses nest by their numbers, items hang under their clause."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any, Final

from generator.foreign.blocks import Block, Paragraph, TableBlock
from generator.model.act import Cell, Node, RoadmapFile, Row, Table
from generator.reading.citations import citations_in

__all__ = ["is_roadmap", "nodes_of_blocks", "roadmap_of", "split_number"]

_NUMBER: Final = re.compile(r"(\d{1,3}(?:\.\d{1,3})*)\.?(?=\s|[А-ЯЁ«])\s*(?=\S)")
_MARKER: Final = re.compile(r"([-–—•]|\d{1,2}\)|[а-яёa-z]\)|[А-ЯЁ]\))\s*(?=\S)")
_ROMAN_SECTION: Final = re.compile(r"(?:раздел\s+)?([IVXLC]{1,6})\.\s+(?=\S)", re.IGNORECASE)
_HEADS: Final = (
    ("n", r"^№"),
    ("deadline", r"срок|дат[аы]"),
    ("responsible", r"ответствен"),
    ("executors", r"исполнител"),
    ("participants", r"участник"),
    ("result", r"результат|итог"),
    ("measure", r"мероприят|мер[аы]|наименование|содержание"),
)


def split_number(text: str) -> tuple[str, str, str]:
    """Return (key, number, rest): key is section, clause, marker or empty."""
    if match := _ROMAN_SECTION.match(text):
        return "section", match[1], text[match.end() :]
    if match := _NUMBER.match(text):
        rest = text[match.end() :]
        heading = "." not in match[1] and len(rest) < 160 and not rest.rstrip().endswith((".", ";", ":", ","))
        return ("section" if heading else "clause"), match[1], rest
    if match := _MARKER.match(text):
        return "marker", match[1], text[match.end() :]
    return "", "", text


def _key(cell: str, used: Iterable[str]) -> str:
    plain = " ".join(cell.lower().split())
    for key, pattern in _HEADS:
        if key not in used and re.search(pattern, plain):
            return key
    return ""


def _columns(head: Sequence[str]) -> dict[str, str]:
    columns: dict[str, str] = {}
    for index, cell in enumerate(head, 1):
        columns[_key(cell, columns) or f"column{index}"] = " ".join(cell.split())
    return columns


def _rows(table: TableBlock, keys: Sequence[str]) -> Iterable[Row]:
    for cells in table.rows[1:]:
        filled = [cell for cell in cells if cell.strip()]
        if not filled or all(cell.strip().isdigit() for cell in filled):
            continue
        place = (table.line, 1)
        if len(filled) == 1 and len(keys) > 2:
            yield Row(band=" ".join(filled[0].split()), place=place)
            continue
        named: dict[str, Cell] = {key: " ".join(cell.split()) for key, cell in zip(keys, cells, strict=False)}
        yield Row(cells=named, place=place)


def _table(block: TableBlock) -> Table | None:
    width = max((len(row) for row in block.rows), default=0)
    if not width:
        return None
    columns = _columns([*block.rows[0], *[""] * (width - len(block.rows[0]))])
    return Table(columns=columns, rows=tuple(_rows(block, list(columns))), place=(block.line, 1))


def is_roadmap(block: TableBlock) -> bool:
    """Say whether a table's head names measures and deadlines."""
    return bool(block.rows) and {"measure", "deadline"} <= set(_columns(block.rows[0]))


def roadmap_of(block: TableBlock) -> RoadmapFile | None:
    """Return a recognised road map."""
    table = _table(block)
    return RoadmapFile(columns=table.columns, rows=table.rows, place=table.place) if table else None


class _Draft:
    """A node while its children are still coming."""

    def __init__(self, depth: int, **fields: Any) -> None:
        self.depth = depth
        self.fields = fields
        self.children: list[_Draft] = []

    def node(self) -> Node:
        children = [child.node() for child in self.children]
        listed = all(child.marker for child in children) and bool(children)
        below: dict[str, Any] = {"items" if listed else "clauses": tuple(children)}
        return Node(**self.fields, **below)


def _depth(key: str, number: str) -> int:
    """Nesting: section 1, clause 1.1 → 2, 1.1.1 → 3, markers 20, paragraphs 30."""
    if key == "section":
        return 1
    if key == "clause":
        return 1 + max(1, number.count(".") + ("." in number))
    return 20 if key == "marker" else 30


def _printed(paragraph: Paragraph) -> str:
    return " ".join(f"{paragraph.number} {paragraph.text}".split())


def _numbers_by_section(blocks: Iterable[Block]) -> bool:
    """Say whether clauses are numbered inside sections (1.1, 1.2 …), so that a plain «1.» heads a section."""
    return any(isinstance(block, Paragraph) and "." in split_number(_printed(block))[1] for block in blocks)


def _draft(paragraph: Paragraph, *, by_section: bool) -> _Draft:
    key, number, rest = split_number(_printed(paragraph))
    if key == "section" and number.isdigit() and not by_section and not paragraph.heading:
        key = "clause"
    if paragraph.heading and key in ("clause", ""):
        key = "section" if number and "." not in number else key
    place = (paragraph.line, 1)
    if key == "section" or (paragraph.heading and not key):
        named: dict[str, Any] = {"section": number} if number else {}
        return _Draft(1, title=rest, place=place, **named)
    fields: dict[str, Any] = {key: number} if key else {}
    return _Draft(_depth(key, number), text=rest, place=place, cites=citations_in(rest), **fields)


def nodes_of_blocks(blocks: Iterable[Block]) -> tuple[Node, ...]:
    """Return the tree of a document's body; every text of the blocks is in it, in order."""
    listed = list(blocks)
    by_section = _numbers_by_section(listed)
    root = _Draft(0)
    path = [root]
    for block in listed:
        if isinstance(block, TableBlock):
            if table := _table(block):
                path[-1].children.append(_Draft(99, table=table, place=(block.line, 1)))
            continue
        draft = _draft(block, by_section=by_section)
        while path[-1].depth >= draft.depth:
            path.pop()
        path[-1].children.append(draft)
        path.append(draft)
    return tuple(child.node() for child in root.children)
