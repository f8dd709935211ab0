"""The tree → a Word file: WordprocessingML text parts in a ZIP, the same bytes every time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from typing import Final, assert_never

from generator.documents.docx_numbering import Lists
from generator.documents.docx_table import grid, table_xml, twips
from generator.documents.docx_text import Writing, broken_paragraph, note_xml, paragraph, runs_xml
from generator.documents.layout import GOST_2025, Layout
from generator.documents.package import office_file
from generator.documents.sections import goes_with_next
from generator.documents.tree import (
    Block,
    Clause,
    Closing,
    Document,
    Footnote,
    Heading,
    Item,
    Kind,
    Letterhead,
    Mark,
    Paragraph,
    Registration,
    Requisites,
    Runs,
    Section,
    Signature,
    Stamp,
    Table,
    Text,
    Title,
)

__all__ = ["docx_file"]

# In the order of the file: a reader may stop at the first part it needs.
PARTS: Final = (
    "[Content_Types].xml", "_rels/.rels", "docProps/core.xml", "docProps/app.xml", "word/document.xml",
    "word/_rels/document.xml.rels", "word/styles.xml", "word/settings.xml", "word/fontTable.xml",
    "word/numbering.xml", "word/footnotes.xml", "word/header1.xml", "word/header2.xml", "word/footer1.xml",
    "word/footer2.xml", "word/theme/theme1.xml",
)  # fmt: skip
_KEEP: Final = "<w:keepNext/>"
_HEADER: Final = 10  # mm from the edge to the page number
_REFERENCES: Final = (
    '<w:headerReference w:type="default" r:id="rId6"/><w:headerReference w:type="first" r:id="rId7"/>'
    '<w:footerReference w:type="default" r:id="rId8"/><w:footerReference w:type="first" r:id="rId9"/>'
)


# -- blocks ----------------------------------------------------------------------------------------------


def _requisites(block: Requisites, writing: Writing, width: float) -> str:
    """Date on the left, number on the right, by tab stops; a third item stands in the middle."""
    stops = {1: (), 2: (("right", width),)}.get(len(block.items), (("center", width / 2), ("right", width)))
    tabs = "".join(f'<w:tab w:val="{kind}" w:pos="{twips(place)}"/>' for kind, place in stops)
    line = "<w:r><w:tab/></w:r>".join(runs_xml(item, writing) for item in block.items)
    extra = f"<w:tabs>{tabs}</w:tabs>" if tabs else ""
    found = f'<w:p><w:pPr><w:pStyle w:val="Requisites"/>{extra}</w:pPr>{line}</w:p>'
    return found + (paragraph("City", block.city, writing) if block.city else "")


def _signature(block: Signature, writing: Writing, width: float) -> str:
    """Return a table without lines: the position may take several lines, the name stands by its last."""
    widths = grid((600, 400), width)
    sides = ((block.position, ""), (block.name, '<w:jc w:val="right"/>'))
    cells = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{side}" w:type="dxa"/><w:vAlign w:val="bottom"/></w:tcPr>'
        f"{paragraph('SignatureLine', runs, writing, extra=extra)}</w:tc>"
        for side, (runs, extra) in zip(widths, sides, strict=True)
    )
    columns = "".join(f'<w:gridCol w:w="{side}"/>' for side in widths)
    space = f'<w:p><w:pPr><w:pStyle w:val="SignatureLine"/><w:spacing w:before="{twips(6)}"/></w:pPr></w:p>'
    return (
        f'{space}<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        f'<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr>'
        f"<w:tblGrid>{columns}</w:tblGrid><w:tr><w:trPr><w:cantSplit/></w:trPr>{cells}</w:tr></w:tbl>"
    )


def _lines(style: str, lines: Sequence[Runs], writing: Writing, first: str, rest: str, last: str) -> str:
    """One paragraph a line; the last one makes the distance to what follows."""
    end = len(lines) - 1
    return "".join(
        paragraph(style, line, writing, extra=(first if not index else rest) if index < end else last)
        for index, line in enumerate(lines)
    )


def _stamp(block: Stamp, writing: Writing, width: float, layout: Layout) -> str:
    indent = f'<w:ind w:left="{twips(width - layout.stamp_width)}" w:firstLine="0"/>'
    last = f'<w:spacing w:after="{twips(8)}"/>{indent}'
    return _lines("Stamp", block.lines, writing, indent, indent, last)


def _letterhead(block: Letterhead, writing: Writing, layout: Layout, width: float) -> str:
    """Return the letterhead across the page, across with a line beneath, or in the upper left corner."""
    line = '<w:pBdr><w:bottom w:val="single" w:sz="8" w:space="4" w:color="000000"/></w:pBdr>'
    corner = f'<w:ind w:left="0" w:right="{twips(width - layout.corner)}" w:firstLine="0"/>'
    extra = {"text": "", "longitudinal": line, "corner": corner}[block.form]
    return broken_paragraph("Letterhead", block.lines, writing, extra)


def _registration(block: Registration, writing: Writing, width: float, layout: Layout) -> str:
    indent = f'<w:ind w:left="110" w:right="{twips(width - layout.stamp_width)}" w:firstLine="0"/>'
    space = f'<w:p><w:pPr><w:pStyle w:val="SignatureLine"/><w:spacing w:before="{twips(4)}"/></w:pPr></w:p>'
    return space + _lines("Registration", block.lines, writing, indent, indent, indent)


def _lead(block: Block, number: str, writing: Writing) -> tuple[str, str]:
    """Return the number to write as letters and the properties of a live one: one of them is empty."""
    place = writing.lists.place(block)
    return ("", place.xml) if place else (number, "")


def _block(block: Block, writing: Writing, layout: Layout, width: float, keep: str) -> str:
    match block:
        case Mark():
            return paragraph("Mark", (Text(f"{block.text}. ", bold=True), Text(block.source)), writing)
        case Letterhead():
            return _letterhead(block, writing, layout, width)
        case Kind():
            return paragraph("DocumentKind", block.runs, writing)
        case Requisites():
            return _requisites(block, writing, width)
        case Stamp():
            return _stamp(block, writing, width, layout)
        case Title():
            return broken_paragraph("Title", block.lines, writing)
        case Heading():
            lead, numbered = _lead(block, block.number, writing)
            straight = numbered and f'{numbered}<w:ind w:left="0" w:firstLine="0"/>'
            return paragraph(f"Heading{min(block.level, 2)}", block.runs, writing, lead=lead, anchor=block.anchor,
                             extra=straight)  # fmt: skip
        case Clause():
            style = "Clause" if block.level == 1 else "Subclause"
            lead, numbered = _lead(block, block.number, writing)
            return paragraph(style, block.runs, writing, lead=lead, anchor=block.anchor, extra=keep + numbered)
        case Item():
            lead, numbered = _lead(block, block.marker, writing)
            return paragraph("ListItem", block.runs, writing, lead=lead, anchor=block.anchor, extra=keep + numbered)
        case Paragraph():
            return paragraph("Normal", block.runs, writing, anchor=block.anchor, extra=keep)
        case Footnote():
            return "" if (writing.part, block.mark) in writing.notes else note_xml(block, writing)
        case Table():
            return table_xml(block, writing, layout)
        case Signature():
            return _signature(block, writing, width)
        case Registration():
            return _registration(block, writing, width, layout)
        case Closing():
            return paragraph("ClosingLine", block.runs, writing)
        case _:
            assert_never(block)


# -- sections --------------------------------------------------------------------------------------------


def _page(section: Section, layout: Layout) -> str:
    """Return the properties of a section: page, margins, numbers from the second page of a part."""
    if section.landscape:
        size = f'<w:pgSz w:w="{twips(297)}" w:h="{twips(210)}" w:orient="landscape"/>'
        sides = (layout.binding, layout.top, layout.outer, layout.bottom)
    else:
        size = f'<w:pgSz w:w="{twips(210)}" w:h="{twips(297)}"/>'
        sides = (layout.top, layout.outer, layout.bottom, layout.binding)
    top, right, bottom, left = map(twips, sides)
    footer = twips(5 if section.landscape else _HEADER)
    margins = (
        f'<w:pgMar w:top="{top}" w:right="{right}" w:bottom="{bottom}" w:left="{left}" w:header="{twips(_HEADER)}" '
        f'w:footer="{footer}" w:gutter="0"/>'
    )
    begins = (
        '<w:pgNumType w:start="1"/><w:cols w:space="708"/><w:titlePg/>' if section.begins else '<w:cols w:space="708"/>'
    )
    return f'<w:sectPr>{_REFERENCES}<w:type w:val="nextPage"/>{size}{margins}{begins}</w:sectPr>'


def _body(document: Document, writing: Writing, layout: Layout) -> Iterator[str]:
    for index, section in enumerate(document.sections):
        writing.part = section.part
        width = layout.landscape_width if section.landscape else layout.width
        following = (*section.blocks[1:], None)
        for block, after in zip(section.blocks, following, strict=True):
            keep = _KEEP if goes_with_next(block, after) else ""
            yield _block(block, writing, layout, width, keep)
        page = _page(section, layout)
        if index < len(document.sections) - 1:
            yield f'<w:p><w:pPr><w:pStyle w:val="Small"/>{page}</w:pPr></w:p>'
        else:
            yield f'<w:p><w:pPr><w:pStyle w:val="Small"/></w:pPr></w:p>{page}'


def _notes(writing: Writing) -> str:
    return "".join(
        f'<w:footnote w:id="{number}">{note_xml(note, writing, number)}</w:footnote>'
        for number, note in enumerate(writing.called, 1)
    )


def docx_file(document: Document, layout: Layout = GOST_2025) -> bytes:
    """Return the document as DOCX: heading styles, turned sections, footnotes, core properties, ru-RU.

    The bytes depend on the document and the layout alone.
    """
    lists = Lists.of(document, twips(layout.indent), automatic=layout.numbers == "automatic")
    writing = Writing.of(document, lists)
    body = "".join(_body(document, writing, layout))
    values = {
        "title": escape(document.title),
        "author": escape(document.author),
        "date": document.date,
        "footer": escape(document.footer),
        "body": body,
        "notes": _notes(writing),
        "lists": lists.xml,
        "font": escape(layout.font),
        "size": layout.size * 2,
        "table": layout.table_size * 2,
        "footnote": layout.footnote_size * 2,
        "line": round(layout.line * 240),
        "indent": twips(layout.indent),
    }
    return office_file("docx", PARTS, values)
