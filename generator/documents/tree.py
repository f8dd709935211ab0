"""The neutral tree of a document: what stands between the wording and the writers.

Numbers and references are resolved before a tree exists; a writer only lays out. Every record is frozen, and
`kind` names it in the JSON form of the tree. Texts are plain, as module `inline` makes them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

__all__ = [
    "Block",
    "Cell",
    "Clause",
    "Closing",
    "Column",
    "Document",
    "Field",
    "Footnote",
    "Heading",
    "Inline",
    "Item",
    "Kind",
    "Letterhead",
    "Mark",
    "NoteCall",
    "Paragraph",
    "Reference",
    "Registration",
    "Requisites",
    "Row",
    "Runs",
    "Section",
    "SectionRow",
    "Signature",
    "Stamp",
    "Table",
    "Text",
    "Title",
]


@dataclass(frozen=True, slots=True)
class Text:
    """A run of letters."""

    text: str
    bold: bool = False
    language: str = "ru"
    kind: Literal["text"] = "text"


@dataclass(frozen=True, slots=True)
class Reference:
    """A reference to a numbered block of the same document; `text` is its resolved number."""

    text: str
    target: str
    kind: Literal["reference"] = "reference"


@dataclass(frozen=True, slots=True)
class Field:
    """A place to fill in: the value, or while it is empty a blank that is visible as plain text."""

    name: str
    value: str
    blank: str
    hint: str
    kind: Literal["field"] = "field"


@dataclass(frozen=True, slots=True)
class NoteCall:
    """The mark in a text that calls a footnote."""

    mark: str
    kind: Literal["note-call"] = "note-call"


Inline = Text | Reference | Field | NoteCall
Runs = tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Mark:
    """What a document is and where it comes from, above its first line: «воспроизведение …»."""

    text: str
    source: str
    kind: Literal["mark"] = "mark"


@dataclass(frozen=True, slots=True)
class Letterhead:
    """Who issues: lines as printed; across the page, in the upper left corner, or across with a line beneath."""

    lines: tuple[Runs, ...]
    form: Literal["text", "corner", "longitudinal"] = "text"
    kind: Literal["letterhead"] = "letterhead"


@dataclass(frozen=True, slots=True)
class Kind:
    """The kind of the document: ПРИКАЗ, ПОЛОЖЕНИЕ."""

    runs: Runs
    kind: Literal["kind"] = "kind"


@dataclass(frozen=True, slots=True)
class Requisites:
    """Date and number on one line, the place beneath."""

    items: tuple[Runs, ...]
    city: Runs = ()
    kind: Literal["requisites"] = "requisites"


@dataclass(frozen=True, slots=True)
class Stamp:
    """An approval or appendix mark, upper right; lines are broken by custom, letters as printed."""

    lines: tuple[Runs, ...]
    kind: Literal["stamp"] = "stamp"


@dataclass(frozen=True, slots=True)
class Title:
    """The title above the text."""

    lines: tuple[Runs, ...]
    kind: Literal["title"] = "title"


@dataclass(frozen=True, slots=True)
class Heading:
    """A section's heading with its number, if any."""

    level: int
    number: str
    runs: Runs
    anchor: str
    kind: Literal["heading"] = "heading"


@dataclass(frozen=True, slots=True)
class Clause:
    """A numbered clause; level 1 for «1.», 2 for «1.1.»."""

    level: int
    number: str
    runs: Runs
    anchor: str
    kind: Literal["clause"] = "clause"


@dataclass(frozen=True, slots=True)
class Item:
    """An item of a list with its sign: «1)», «а)», «-»."""

    marker: str
    runs: Runs
    anchor: str
    kind: Literal["item"] = "item"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph without a number."""

    runs: Runs
    anchor: str = ""
    kind: Literal["paragraph"] = "paragraph"


@dataclass(frozen=True, slots=True)
class Footnote:
    """A footnote: its mark and its paragraphs."""

    mark: str
    paragraphs: tuple[Runs, ...]
    anchor: str
    kind: Literal["footnote"] = "footnote"


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its head and its share of the table's width, in thousandths."""

    head: Runs
    share: int


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell: paragraphs, and how many rows it covers."""

    paragraphs: tuple[Runs, ...]
    rows: int = 1
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A row; None where a cell from above goes on. `tall` rows may be split between pages.

    `height` is the least height in millimetres, room to write in; 0: what its text needs.
    """

    cells: tuple[Cell | None, ...]
    tall: bool = False
    height: int = 0
    kind: Literal["row"] = "row"


@dataclass(frozen=True, slots=True)
class SectionRow:
    """A row of one cell across the table."""

    runs: Runs
    anchor: str = ""
    kind: Literal["section-row"] = "section-row"


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a head that repeats on every page; `size` is its font size in points.

    `landscape`: its columns need the width of a turned page; `hyphens`: some word is wider than its column.
    """

    columns: tuple[Column, ...]
    rows: tuple[Row | SectionRow, ...]
    size: int
    landscape: bool = False
    hyphens: bool = False
    anchor: str = ""
    kind: Literal["table"] = "table"


@dataclass(frozen=True, slots=True)
class Signature:
    """Who signs: position on the left, name on the right."""

    position: Runs
    name: Runs
    kind: Literal["signature"] = "signature"


@dataclass(frozen=True, slots=True)
class Registration:
    """A registration stamp."""

    lines: tuple[Runs, ...]
    kind: Literal["registration"] = "registration"


@dataclass(frozen=True, slots=True)
class Closing:
    """What closes an appendix, such as the quotes of an amending act."""

    runs: Runs
    kind: Literal["closing"] = "closing"


Block = (
    Mark | Letterhead | Kind | Requisites | Stamp | Title | Heading | Clause | Item | Paragraph | Footnote
    | Table | Signature | Registration | Closing
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Section:
    """Blocks on pages of one orientation; `begins`: a part begins here, its pages count from 1."""

    part: str
    blocks: tuple[Block, ...]
    landscape: bool = False
    begins: bool = True


@dataclass(frozen=True, slots=True)
class Document:
    """A document: its name, the line at the foot of its pages, its sections."""

    title: str
    footer: str
    date: str
    sections: tuple[Section, ...]
    author: str = ""
