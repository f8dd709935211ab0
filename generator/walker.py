"""The walk through one part: nodes, footnotes, tables and cells, each as a passage with its address."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Final

from generator.address import Unit, footnote_number, is_footnote, is_number, ordinal, slug, subunit
from generator.model.act import Act, Cell, HeadLine, Node, RoadmapFile, Table
from generator.passage import Context, Passage
from generator.tree import ResolvedRow, resolve_rows

__all__ = ["ORDER", "Walker"]

ORDER: Final = "order"


@dataclass(slots=True)
class Walker:
    """Walks one part of an act: numbers its units, counts paragraphs, rows and tables."""

    act: Act
    part: str
    prefix: str  # of anchors
    suffix: str = ""  # of addresses in the genitive: « приказа»
    lead: str = ""  # of addresses: «приложение № 1 к положению, »
    restarts: bool = False  # clause numbers begin anew in each section, so that an address names the section
    anchors: Counter[str] = field(default_factory=Counter)
    addresses: Counter[str] = field(default_factory=Counter)
    tables: int = 0
    sections: int = 0

    def passage(self, key: str, address: str, anchor: str, context: Context, **rest: object) -> Passage:
        """Return a passage whose anchor is unique within the part."""
        self.anchors[anchor] += 1
        if (count := self.anchors[anchor]) > 1:
            anchor = f"{anchor}_{count}"  # a sign no number makes, so that it meets no other anchor
        return Passage(
            act=self.act.slug,
            part=self.part,
            key=key,
            address=address,
            anchor=anchor,
            context=context,
            **rest,  # type: ignore[arg-type]
        )

    # -- units ---------------------------------------------------------------------------------------

    def unit(self, node: Node, parent: Unit, context: Context) -> tuple[Unit, Context]:
        """Return the unit a node opens, or its parent's when it opens none."""
        if node.section:
            name = node.section
            found = Unit(f"раздела {name}", f"раздел {name}", f"{self.prefix}s{slug(name)}")
            context = replace(context, section=name, clause=name)
        elif node.clause or (node.marker and is_number(node.marker)):
            name = node.clause or (node.marker or "").strip("-– ").rstrip(".")
            inside = f" {parent.genitive}" if self.restarts and "." not in name and parent.genitive else ""
            anchor = parent.anchor + "-" + slug(name) if inside else f"{self.prefix}p{slug(name)}"
            found = Unit(f"пункта {name}{inside}", f"пункт {name}{inside}", anchor)
            context = replace(context, clause=f"раздел {context.section}, {name}" if inside else name)
        elif node.marker and node.marker.strip("-– ") and not is_footnote(node.marker):
            found = subunit(node.marker.strip("-– "), parent)
        elif node.title and not node.text:
            self.sections += 1
            title = node.title if len(node.title) <= 60 else node.title[:60].rsplit(" ", 1)[0] + "…"
            found = Unit(f"раздела «{title}»", f"раздел «{title}»", f"{self.prefix}t{self.sections}")
            context = replace(context, section=node.title, clause=node.title)
        else:
            return parent, context
        self.addresses[found.nominative] += 1
        if (count := self.addresses[found.nominative]) > 1:
            mark = f" ({ordinal(count)})"
            found = Unit(found.genitive + mark, found.nominative + mark, f"{found.anchor}-n{count}")
        return found, context

    # -- nodes ---------------------------------------------------------------------------------------

    def node(
        self, node: Node, key: str, parent: Unit, above: Context, depth: int, owner: Node | None
    ) -> Iterator[Passage]:
        """Yield a node's own passage and everything printed under it."""
        opened, context = self.unit(node, parent, above)
        context = context.under(node)
        number = f"{node.section or node.clause}." if node.section or node.clause else node.marker or ""
        if node.title or node.text:
            address, anchor = self._place(node, opened, parent)
            yield self.passage(
                key,
                address,
                anchor,
                context,
                node=node,
                number=number,
                title=node.title or "",
                text=node.text or "",
                depth=depth,
                place=node.place,
                parent=owner,
            )
        yield from self.below(node, opened, context, depth)

    def below(self, node: Node, unit: Unit, context: Context, depth: int) -> Iterator[Passage]:
        """Yield what is printed under a node's own text."""
        for note in node.footnotes:
            yield from self.footnote(note, context, depth)
        for kind, items in node.lists():
            for item in items:
                yield from self.node(item, kind.value, unit, context, depth + 1, node)
        if node.table:
            yield from self.table(node.table, unit, context, depth)
        for child in node.clauses:
            yield from self.node(child, "clauses", unit, context, depth + 1, node)
        if node.include and isinstance(included := self.act.parts.get(node.include), RoadmapFile):
            yield from self.include(node.include, included, unit, context, depth)

    def _place(self, node: Node, opened: Unit, parent: Unit) -> tuple[str, str]:
        own = opened is not parent
        if node.text:
            opened.paragraphs += 1
        count = opened.paragraphs
        if own or not node.text or (count == 0):
            return self._full(opened.nominative), opened.anchor
        paragraph = f"абзац {ordinal(count)}"
        address = f"{paragraph} {opened.genitive}".strip()
        return self._full(address), f"{opened.anchor}-a{count}"

    def _full(self, name: str) -> str:
        return f"{self.lead}{name}{self.suffix}".strip(", ")

    def footnote(self, note: Node, context: Context, depth: int) -> Iterator[Passage]:
        """Yield a footnote and the list it may hold; its first line is абзац первый."""
        mark = footnote_number(note.marker or "")
        opened = Unit(f"сноски {mark}", f"сноска {mark}", f"{self.prefix}f{mark}", paragraphs=int(bool(note.text)))
        yield self.passage(
            "footnotes",
            self._full(f"сноска {mark}"),
            opened.anchor,
            context.under(note),
            node=note,
            number=note.marker or "",
            text=note.text or "",
            depth=depth + 1,
            place=note.place,
        )
        yield from self.below(note, opened, context.under(note), depth + 1)

    # -- tables --------------------------------------------------------------------------------------

    def include(self, part: str, table: RoadmapFile, unit: Unit, context: Context, depth: int) -> Iterator[Passage]:
        """Yield a part printed inside another (a section that is the road map)."""
        saved, self.part = self.part, part
        yield from self.heads(table.head, f"{unit.anchor}-h", context, unit.nominative)
        yield from self.table(table, unit, context, depth)
        self.part = saved

    def heads(self, lines: tuple[HeadLine, ...], anchor: str, context: Context, address: str) -> Iterator[Passage]:
        """Yield the lines of a printed head."""
        for index, line in enumerate(lines, 1):
            node = Node(
                text=line.text,
                abbreviations=line.abbreviations,
                raw=line.raw,
                note=line.note,
                place=line.place,
            )
            name = "заголовок" if self.part != ORDER else "заголовок приказа"
            full = f"{self.lead or (address + ', ' if address else '')}{name}"
            yield self.passage("head", full, f"{anchor}{index}", context, node=node, text=line.text, place=line.place)

    def table(self, table: Table, unit: Unit, context: Context, depth: int) -> Iterator[Passage]:
        """Yield column heads, footnotes, bands and cells, row by row, left to right."""
        self.tables += 1
        name = f"{self.part}-{self.tables}"
        whole = f"{self.lead}{unit.nominative}{self.suffix}".strip(", ")
        own = f"{whole}, " if whole else ""
        for index, head in enumerate(table.columns.values(), 1):
            yield self.passage(
                "columns",
                f"{own}графа {index}",
                f"{unit.anchor}-c{self.tables}-{index}",
                context,
                node=None,
                text=head,
                table=name,
                column=list(table.columns)[index - 1],
                place=table.place,
                depth=depth,
            )
        for note in table.footnotes:
            yield from self.footnote(note, context, depth)
        bands = 0
        for resolved in resolve_rows(table):
            row = resolved.row
            inner = replace(context, direction=resolved.direction or context.direction).under(row)
            if row.band:
                bands += 1
                node = Node(text=row.band, canon=row.canon, raw=row.raw, note=row.note, place=row.place)
                yield self.passage(
                    "band",
                    f"{own}строка-заголовок {bands}",
                    f"{unit.anchor}-b{self.tables}-{bands}",
                    inner,
                    node=node,
                    text=row.band,
                    table=name,
                    row=0,
                    column="band",
                    place=row.place,
                    depth=depth,
                )
                continue
            address = f"{own}строка {resolved.number}"
            anchor = (
                f"{unit.anchor}-r{resolved.number}"
                if self.tables == 1
                else f"{unit.anchor}-t{self.tables}r{resolved.number}"
            )
            for column, cell in row.cells.items():
                yield from self.cell(cell, column, name, resolved, address, anchor, inner, depth)

    def cell(
        self,
        cell: Cell,
        column: str,
        table: str,
        record: ResolvedRow,
        address: str,
        anchor: str,
        context: Context,
        depth: int,
    ) -> Iterator[Passage]:
        """Yield the lines of a cell and the items inside them; all share the row's address."""
        row = record.number
        for line in cell if isinstance(cell, tuple) else (cell,):
            node = line if isinstance(line, Node) else Node(text=line or None, place=record.row.place)
            unit = Unit(f"строки {row}", address, f"{anchor}-{slug(column)}", paragraphs=1)
            inner = context.under(node)
            if node.text or node.title or not node.lists():
                yield self.passage(
                    "cell",
                    address,
                    unit.anchor,
                    inner,
                    node=node,
                    title=node.title or "",
                    text=node.text or "",
                    table=table,
                    row=row,
                    column=column,
                    record=record,
                    place=node.place,
                    depth=depth,
                )
            for passage in self.below(node, unit, inner, depth):
                yield replace(passage, address=address, table=table, row=row, column=column, record=record)
