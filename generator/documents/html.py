"""The tree → one HTML page that prints to A4: its style is inside, it asks nothing of any host."""

from __future__ import annotations

from html import escape
from typing import Final, assert_never

from generator.documents.layout import GOST_2025, Layout
from generator.documents.render import template
from generator.documents.sections import goes_with_next
from generator.documents.tree import (
    Block,
    Cell,
    Clause,
    Closing,
    Document,
    Field,
    Footnote,
    Heading,
    Inline,
    Item,
    Kind,
    Letterhead,
    Mark,
    NoteCall,
    Paragraph,
    Reference,
    Registration,
    Requisites,
    Row,
    Runs,
    Section,
    SectionRow,
    Signature,
    Stamp,
    Table,
    Text,
    Title,
)

__all__ = ["html_page"]

_FONTS: Final = '"Times New Roman", Tinos, "Liberation Serif", serif'


def _inline(run: Inline) -> str:
    match run:
        case Text():
            text = escape(run.text)
            text = f'<span lang="{escape(run.language)}">{text}</span>' if run.language != "ru" else text
            return f"<b>{text}</b>" if run.bold else text
        case Reference():
            return f'<a href="#{escape(run.target)}">{escape(run.text)}</a>'
        case Field() if run.value:
            return escape(run.value)
        case Field():
            return f'<span class="blank" title="{escape(run.hint)}">{escape(run.blank)}</span>'
        case NoteCall():
            return escape(run.mark)
        case _:
            assert_never(run)


def _runs(runs: Runs) -> str:
    return "".join(map(_inline, runs))


def _lines(lines: tuple[Runs, ...]) -> str:
    return "<br>".join(map(_runs, lines))


def _paragraphs(lines: tuple[Runs, ...]) -> str:
    return "".join(f"<p>{_runs(line)}</p>" for line in lines)


def _id(anchor: str) -> str:
    return f' id="{escape(anchor)}"' if anchor else ""


def _numbered(number: str, runs: Runs) -> str:
    return f"{escape(number)} {_runs(runs)}" if number else _runs(runs)


def _heading(block: Heading) -> str:
    tag = "h1" if block.level == 1 else "h2"
    return f"<{tag}{_id(block.anchor)}>{_numbered(block.number, block.runs)}</{tag}>"


def _footnote(block: Footnote) -> str:
    first, *rest = block.paragraphs or ((),)
    body = f"<p>{_numbered(block.mark, first)}</p>" + _paragraphs(tuple(rest))
    return f'<div class="footnote"{_id(block.anchor)}>{body}</div>'


def _requisites(block: Requisites) -> str:
    city = f'<p class="city">{_runs(block.city)}</p>' if block.city else ""
    return f'<div class="requisites">{_paragraphs(block.items)}</div>{city}'


def _cell(cell: Cell) -> str:
    rows = f' rowspan="{cell.rows}"' if cell.rows > 1 else ""
    return f"<td{_id(cell.anchor)}{rows}>{_paragraphs(cell.paragraphs)}</td>"


def _row(row: Row | SectionRow, columns: int) -> str:
    if isinstance(row, SectionRow):
        return f'<tr class="band"{_id(row.anchor)}><td colspan="{columns}"><p>{_runs(row.runs)}</p></td></tr>'
    # A browser would keep all rows together that a merged cell covers, if its row might not be split.
    merged = any(cell and cell.rows > 1 for cell in row.cells)
    tall = ' class="tall"' if row.tall or merged else ""
    height = f' style="height:{row.height}mm"' if row.height else ""
    return f"<tr{tall}{height}>{''.join(_cell(cell) for cell in row.cells if cell)}</tr>"


def _table(table: Table) -> str:
    columns = "".join(f'<col style="width:{column.share / 10:g}%">' for column in table.columns)
    heads = "".join(f'<th scope="col"><p>{_runs(column.head)}</p></th>' for column in table.columns)
    rows = "\n".join(_row(row, len(table.columns)) for row in table.rows)
    return (
        f'<div class="scroll"><table style="font-size:{table.size}pt"><colgroup>{columns}</colgroup>\n'
        f"<thead><tr>{heads}</tr></thead>\n<tbody>\n{rows}\n</tbody></table></div>"
    )


def _block(block: Block, after: Block | None) -> str:
    lead = ' class="lead"' if goes_with_next(block, after) else ""
    match block:
        case Mark():
            return f'<p class="mark"><b>{escape(block.text)}.</b> {escape(block.source)}</p>'
        case Letterhead():
            form = "" if block.form == "text" else f" {block.form}"
            return f'<p class="letterhead{form}">{_lines(block.lines)}</p>'
        case Kind():
            return f'<p class="kind">{_runs(block.runs)}</p>'
        case Requisites():
            return _requisites(block)
        case Stamp():
            return f'<div class="stamp">{_paragraphs(block.lines)}</div>'
        case Title():
            return f'<p class="title">{_lines(block.lines)}</p>'
        case Heading():
            return _heading(block)
        case Clause():
            return f"<p{_id(block.anchor)}{lead}>{_numbered(block.number, block.runs)}</p>"
        case Item():
            return f"<p{_id(block.anchor)}{lead}>{_numbered(block.marker, block.runs)}</p>"
        case Paragraph():
            return f"<p{_id(block.anchor)}{lead}>{_runs(block.runs)}</p>"
        case Footnote():
            return _footnote(block)
        case Table():
            return _table(block)
        case Signature():
            return f'<div class="signature">{_paragraphs((block.position, block.name))}</div>'
        case Registration():
            return f'<div class="registration">{_paragraphs(block.lines)}</div>'
        case Closing():
            return f'<p class="closing">{_runs(block.runs)}</p>'
        case _:
            assert_never(block)


def _section(section: Section) -> str:
    turned = ' class="turned"' if section.landscape else ""
    pairs = zip(section.blocks, (*section.blocks[1:], None), strict=True)
    return f"<section{turned}>\n" + "\n".join(_block(block, after) for block, after in pairs) + "\n</section>"


def _css_string(text: str) -> str:
    """Quote a text for CSS inside a style element: whatever could end either is written as a code."""
    return '"' + "".join(f"\\{ord(c):x} " if c in '"\\<>&\n' else c for c in text) + '"'


def _style(footer: str, layout: Layout) -> str:
    return template("documents/print.css").substitute(
        top=layout.top,
        bottom=layout.bottom,
        binding=layout.binding,
        outer=layout.outer,
        size=layout.size,
        line=f"{layout.line * layout.leading:g}",
        indent=layout.indent,
        stamp=layout.stamp_width,
        corner=layout.corner,
        footnote=layout.footnote_size,
        fonts=_FONTS,
        footer=_css_string(footer),
    )


def html_page(document: Document, layout: Layout = GOST_2025) -> str:
    """Return the document as a page for reading and for printing to A4; every text is escaped."""
    return template("documents/page.html").substitute(
        title=escape(document.title),
        css=_style(document.footer, layout),
        body="\n".join(map(_section, document.sections)),
    )
