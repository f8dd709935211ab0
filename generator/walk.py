"""Act → passages in reading order, each with its legal address, anchor and inherited annotations.

A passage is one printed unit: a heading line, a paragraph, a list item, a footnote, a cell line. Legal
addresses follow the custom of citing Russian acts: an абзац is counted from the clause's first line, a
hyphened item is an абзац, items «1)», «а)» are подпункты (format of addresses: data format, «Addresses»).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Final

from generator.model.act import Act, Cell, HeadLine, Node, Part, PartFile, Place, RoadmapFile, Row, Table
from generator.model.vocabulary import Level
from generator.tree import ResolvedRow, nodes_of, resolve_rows

__all__ = ["ORDER", "Context", "Passage", "walk"]

ORDER: Final = "order"

_TENS = ("", "", "двадцать", "тридцать", "сорок", "пятьдесят", "шестьдесят", "семьдесят", "восемьдесят", "девяносто")
_ROUND = ("", "", "двадцатый", "тридцатый", "сороковой", "пятидесятый", "шестидесятый", "семидесятый", "восьмидесятый", "девяностый")  # fmt: skip
_UNITS = ("", "первый", "второй", "третий", "четвёртый", "пятый", "шестой", "седьмой", "восьмой", "девятый", "десятый", "одиннадцатый", "двенадцатый", "тринадцатый", "четырнадцатый", "пятнадцатый", "шестнадцатый", "семнадцатый", "восемнадцатый", "девятнадцатый")  # fmt: skip
_LATIN = dict(
    zip("абвгдежзиклмнопрстуфхцчшщэюя", "a b v g d e zh z i k l m n o p r s t u f h c ch sh sch e yu ya".split(), strict=True)
)
_DASHES = ("-", "–", "—", "•")


def ordinal(number: int) -> str:
    """Return the masculine ordinal of 1…99 in words, larger ones in digits: «двадцать пятый», «101-й»."""
    if number < 20:
        return _UNITS[number]
    if number > 99:
        return f"{number}-й"
    tens, units = divmod(number, 10)
    return _ROUND[tens] if not units else f"{_TENS[tens]} {_UNITS[units]}"


@dataclass(frozen=True, slots=True)
class Context:
    """What a passage inherits from above: annotations and the numbered unit it belongs to."""

    level: Level | None = None
    area: str | None = None
    direction: str | None = None
    subjects: tuple[str, ...] = ()
    indicator_kind: str | None = None
    section: str = ""
    clause: str = ""

    def under(self, node: Node | Row) -> Context:
        """Return the context below a node."""
        return replace(
            self,
            level=node.level or self.level,
            area=getattr(node, "area", None) or self.area,
            direction=node.direction or self.direction,
            subjects=node.subjects or self.subjects,
            indicator_kind=getattr(node, "indicator_kind", None) or self.indicator_kind,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """One printed unit of an act.

    `key` is the key it stands under in the data: a list's name (functions, terms …), clauses, footnotes,
    cell, columns, band, head, stamps, closing, preamble, signatory, registration. `row` counts the rows of
    its table from 1, bands excluded; 0 outside tables.
    """

    act: str
    part: str
    key: str
    node: Node | None
    number: str = ""
    title: str = ""
    text: str = ""
    address: str
    anchor: str
    context: Context
    depth: int = 0
    table: str = ""
    row: int = 0
    column: str = ""
    record: ResolvedRow | None = None
    place: Place = (0, 0)
    parent: Node | None = None

    @property
    def printed(self) -> str:
        """The passage as one line: number, title, text."""
        return " ".join(piece for piece in (self.number, self.title, self.text) if piece)


@dataclass(slots=True)
class _Unit:
    """A numbered unit that counts its paragraphs."""

    genitive: str  # «пункта 3.8.1», «подпункта 1 пункта 9», «раздела 3»; empty for a part as a whole
    nominative: str
    anchor: str
    paragraphs: int = 0


@dataclass(slots=True)
class _Walker:
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
        self.anchors[anchor] += 1
        if (count := self.anchors[anchor]) > 1:
            anchor = f"{anchor}-{count}"
        return Passage(
            act=self.act.slug, part=self.part, key=key, address=address, anchor=anchor, context=context, **rest  # type: ignore[arg-type]
        )

    # -- units ---------------------------------------------------------------------------------------

    def unit(self, node: Node, parent: _Unit, context: Context) -> tuple[_Unit, Context]:
        """Return the unit a node opens, or its parent's when it opens none."""
        if node.section:
            name = node.section
            found = _Unit(f"раздела {name}", f"раздел {name}", f"{self.prefix}s{_slug(name)}")
            context = replace(context, section=name, clause=name)
        elif node.clause or (node.marker and _is_number(node.marker)):
            name = node.clause or (node.marker or "").strip("-– ").rstrip(".")
            inside = f" {parent.genitive}" if self.restarts and "." not in name and parent.genitive else ""
            anchor = parent.anchor + "-" + _slug(name) if inside else f"{self.prefix}p{_slug(name)}"
            found = _Unit(f"пункта {name}{inside}", f"пункт {name}{inside}", anchor)
            context = replace(context, clause=f"раздел {context.section}, {name}" if inside else name)
        elif node.marker and node.marker.strip("-– ") and not _is_footnote(node.marker):
            found = self._subunit(node.marker.strip("-– "), parent)
        elif node.title and not node.text:
            self.sections += 1
            title = node.title if len(node.title) <= 60 else node.title[:60].rsplit(" ", 1)[0] + "…"
            found = _Unit(f"раздела «{title}»", f"раздел «{title}»", f"{self.prefix}t{self.sections}")
            context = replace(context, section=node.title, clause=node.title)
        else:
            return parent, context
        self.addresses[found.nominative] += 1
        if (count := self.addresses[found.nominative]) > 1:
            mark = f" ({ordinal(count)})"
            found = _Unit(found.genitive + mark, found.nominative + mark, f"{found.anchor}-n{count}")
        return found, context

    def _subunit(self, mark: str, parent: _Unit) -> _Unit:
        name = mark.rstrip(").")
        anchor = f"{parent.anchor}-{_slug(name)}"
        if name.isalpha() and name.isupper():  # «пункт 4.4.2 В)»
            return _Unit(f"{parent.genitive} {mark}".strip(), f"{parent.nominative} {mark}".strip(), anchor)
        quoted = f"«{name}»" if name.isalpha() else name
        return _Unit(f"подпункта {quoted} {parent.genitive}".strip(), f"подпункт {quoted} {parent.genitive}".strip(), anchor)

    # -- nodes ---------------------------------------------------------------------------------------

    def node(self, node: Node, key: str, parent: _Unit, above: Context, depth: int, owner: Node | None) -> Iterator[Passage]:
        opened, context = self.unit(node, parent, above)
        context = context.under(node)
        number = f"{node.section or node.clause}." if node.section or node.clause else node.marker or ""
        if node.title or node.text:
            address, anchor = self._place(node, opened, parent)
            yield self.passage(
                key, address, anchor, context, node=node, number=number, title=node.title or "",
                text=node.text or "", depth=depth, place=node.place, parent=owner,
            )  # fmt: skip
        yield from self.below(node, opened, context, depth)

    def below(self, node: Node, unit: _Unit, context: Context, depth: int) -> Iterator[Passage]:
        """Yield what is printed under a node's own text."""
        for note in node.footnotes:
            yield from self.footnote(note, unit, context, depth)
        for kind, items in node.lists():
            for item in items:
                yield from self.node(item, kind.value, unit, context, depth + 1, node)
        if node.table:
            yield from self.table(node.table, unit, context, depth)
        for child in node.clauses:
            yield from self.node(child, "clauses", unit, context, depth + 1, node)
        if node.include and isinstance(included := self.act.parts.get(node.include), RoadmapFile):
            yield from self.include(node.include, included, unit, context, depth)

    def _place(self, node: Node, opened: _Unit, parent: _Unit) -> tuple[str, str]:
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

    def footnote(self, note: Node, unit: _Unit, context: Context, depth: int) -> Iterator[Passage]:
        mark = _footnote_number(note.marker or "")
        opened = _Unit(f"сноски {mark}", f"сноска {mark}", f"{self.prefix}f{mark}", paragraphs=int(bool(note.text)))
        yield self.passage(
            "footnotes", self._full(f"сноска {mark}"), opened.anchor, context.under(note), node=note,
            number=note.marker or "", text=note.text or "", depth=depth + 1, place=note.place,
        )  # fmt: skip
        yield from self.below(note, opened, context.under(note), depth + 1)

    # -- tables --------------------------------------------------------------------------------------

    def include(self, part: str, table: RoadmapFile, unit: _Unit, context: Context, depth: int) -> Iterator[Passage]:
        saved, self.part = self.part, part
        yield from self.heads(table.head, f"{unit.anchor}-h", context, unit.nominative)
        yield from self.table(table, unit, context, depth)
        self.part = saved

    def heads(self, lines: tuple[HeadLine, ...], anchor: str, context: Context, address: str) -> Iterator[Passage]:
        for index, line in enumerate(lines, 1):
            node = Node(text=line.text, abbreviations=line.abbreviations, raw=line.raw, note=line.note, place=line.place)
            name = "заголовок" if self.part != ORDER else "заголовок приказа"
            full = f"{self.lead or (address + ', ' if address else '')}{name}"
            yield self.passage("head", full, f"{anchor}{index}", context, node=node, text=line.text, place=line.place)

    def table(self, table: Table, unit: _Unit, context: Context, depth: int) -> Iterator[Passage]:
        self.tables += 1
        name = f"{self.part}-{self.tables}"
        own = f"{self.lead}{unit.nominative}{self.suffix}".strip(", ")
        for index, head in enumerate(table.columns.values(), 1):
            yield self.passage(
                "columns", f"{own}, графа {index}", f"{unit.anchor}-c{self.tables}-{index}", context, node=None,
                text=head, table=name, column=list(table.columns)[index - 1], place=table.place, depth=depth,
            )  # fmt: skip
        for note in table.footnotes:
            yield from self.footnote(note, unit, context, depth)
        bands = 0
        for resolved in resolve_rows(table):
            row = resolved.row
            inner = replace(context, direction=resolved.direction or context.direction).under(row)
            if row.band:
                bands += 1
                node = Node(text=row.band, canon=row.canon, raw=row.raw, note=row.note, place=row.place)
                yield self.passage(
                    "band", f"{own}, строка-заголовок {bands}", f"{unit.anchor}-b{self.tables}-{bands}", inner,
                    node=node, text=row.band, table=name, row=0, column="band", place=row.place, depth=depth,
                )  # fmt: skip
                continue
            address = f"{own}, строка {resolved.number}"
            anchor = f"{unit.anchor}-r{resolved.number}" if self.tables == 1 else f"{unit.anchor}-t{self.tables}r{resolved.number}"
            for column, cell in row.cells.items():
                yield from self.cell(cell, column, name, resolved, address, anchor, inner, depth)

    def cell(
        self, cell: Cell, column: str, table: str, record: ResolvedRow, address: str, anchor: str, context: Context, depth: int
    ) -> Iterator[Passage]:
        row = record.number
        for line in cell if isinstance(cell, tuple) else (cell,):
            node = line if isinstance(line, Node) else Node(text=line or None, place=record.row.place)
            unit = _Unit(f"строки {row}", address, f"{anchor}-{_slug(column)}", paragraphs=1)
            inner = context.under(node)
            if node.text or not node.lists():
                yield self.passage(
                    "cell", address, unit.anchor, inner, node=node, text=node.text or "", table=table, row=row,
                    column=column, record=record, place=node.place, depth=depth,
                )  # fmt: skip
            for kind, items in node.lists():
                for item in items:
                    for passage in self.node(item, kind.value, unit, inner, depth + 1, node):
                        yield replace(passage, address=address, table=table, row=row, column=column, record=record)


def _slug(text: str) -> str:
    out = "".join(_LATIN.get(letter, letter if letter.isascii() and letter.isalnum() else "-") for letter in text.lower())
    return "-".join(piece for piece in out.split("-") if piece)


_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")


def _is_footnote(marker: str) -> bool:
    return marker[0] in "⁰¹²³⁴⁵⁶⁷⁸⁹*"


def _footnote_number(marker: str) -> str:
    return marker.translate(_SUPERSCRIPTS).strip("*). ") or "1"


def _is_number(marker: str) -> bool:
    """«2.1», «4.» number a clause; «1)», «а)», «-» do not."""
    return bool(marker) and marker[0].isdigit() and not marker.endswith(")")


def _restarts(nodes: tuple[Node, ...]) -> bool:
    """Say whether a clause number occurs twice in the part."""
    seen: set[str] = set()
    for node in nodes_of(nodes):
        name = node.clause or (node.marker.rstrip(".") if node.marker and _is_number(node.marker) else None)
        if name and name in seen:
            return True
        seen.add(name or "")
    return False


def _order(act: Act) -> Iterator[Passage]:
    walker = _Walker(act, ORDER, "o-", suffix=" приказа")
    file, context = act.file, Context()
    yield from walker.heads(file.head, "o-h", context, "")
    unit = _Unit("", "", "o")
    if file.order:
        if (preamble := file.order.preamble) and preamble.text:
            yield walker.passage(
                "preamble", "преамбула приказа", "o-preamble", replace(context, clause="преамбула"), node=preamble,
                text=preamble.text, place=preamble.place,
            )  # fmt: skip
        for clause in file.order.clauses:
            yield from walker.node(clause, "clauses", unit, context, 0, None)
    if file.signatory:
        for text in (file.signatory.position, file.signatory.name):
            if text:
                node = Node(text=text, place=file.signatory.place)
                yield walker.passage("signatory", "подпись", "o-sign", context, node=node, text=text, place=node.place)
    if file.registration:
        node = Node(text=file.registration.text, place=file.registration.place)
        yield walker.passage(
            "registration", "отметка о регистрации", "o-registration", context, node=node, text=node.text, place=node.place
        )


def _lead(part: Part, act: Act) -> str:
    """How an address names a part other than the main document."""
    if part.id == "roadmap":
        return "дорожная карта, "
    if part.to:
        return f"приложение № {part.number} к положению, " if part.number else "приложение к положению, "
    return ""


def _part(act: Act, part: Part) -> Iterator[Passage]:
    file = act.parts.get(part.id)
    prefix = {"regulation": "", "roadmap": "m-"}.get(part.id, f"{part.id}-")
    walker = _Walker(act, part.id, prefix, lead=_lead(part, act))
    context = Context()
    for index, stamp in enumerate(part.stamps, 1):
        node = Node(text=stamp.text, raw=stamp.raw, note=stamp.note, place=stamp.place)
        name = f"{walker.lead}гриф".strip()
        yield walker.passage("stamps", name, f"{prefix}stamp{index}", context, node=node, text=stamp.text, place=stamp.place)
    if file is None:
        return
    yield from walker.heads(file.head, f"{prefix}h", context, "")
    unit = _Unit("", "", f"{prefix}x".replace("-x", "") or "x")
    if isinstance(file, PartFile):
        walker.restarts = _restarts(file.clauses)
        for node in file.clauses:
            yield from walker.node(node, "clauses", unit, context, 0, None)
    else:
        yield from walker.table(file, unit, context, 0)
    if part.closing:
        node = Node(text=part.closing, place=part.place)
        yield walker.passage("closing", "конец приложения", f"{prefix}closing", context, node=node, text=part.closing, place=part.place)


def walk(act: Act) -> Iterator[Passage]:
    """Yield every passage of an act in reading order: the order, then the parts that are present."""
    yield from _order(act)
    included = {
        node.include
        for file in act.parts.values()
        if isinstance(file, PartFile)
        for node in nodes_of(file.clauses)
        if node.include
    }
    for part in act.file.parts:
        if part.present and part.id not in included:
            yield from _part(act, part)
