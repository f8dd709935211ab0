"""Runs and paragraphs in WordprocessingML: letters, content controls, references, footnote calls."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from html import escape
from typing import Final, assert_never

from generator.documents.docx_numbering import Lists
from generator.documents.tree import Document, Field, Footnote, Inline, NoteCall, Reference, Runs, Table, Text

__all__ = ["Writing", "broken_paragraph", "note_xml", "paragraph", "runs_xml"]

_LANGUAGES: Final = {"ba": "ba-RU", "tt": "tt-RU"}
_RAISED: Final = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_RAISE: Final = '<w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>'


@dataclass(slots=True)
class Writing:
    """What one document's paragraphs need to know of each other: ids given so far, notes, targets.

    `notes` holds the footnotes called in running text, by part and mark; their numbers follow the order of
    calls. Calls inside tables stay plain letters, since a footnote cannot stand in a repeated table head.
    """

    notes: Mapping[tuple[str, str], Footnote]
    targets: frozenset[str]
    lists: Lists
    part: str = ""
    called: list[Footnote] = field(default_factory=list)
    ids: int = 0

    @classmethod
    def of(cls, document: Document, lists: Lists) -> Writing:
        """Prepare the writing of a document."""
        found: dict[tuple[str, str], Footnote] = {}
        called: set[tuple[str, str]] = set()
        targets: set[str] = set()
        for section in document.sections:
            for block in section.blocks:
                if isinstance(block, Footnote):
                    found[section.part, block.mark] = block
                elif not isinstance(block, Table):
                    runs: Runs = getattr(block, "runs", ())
                    called |= {(section.part, run.mark) for run in runs if isinstance(run, NoteCall)}
                    targets |= {run.target for run in runs if isinstance(run, Reference)}
        return cls({key: note for key, note in found.items() if key in called}, frozenset(targets), lists)

    def next_id(self) -> int:
        """Return a number no bookmark or control of the document has yet."""
        self.ids += 1
        return self.ids


def _properties(run: Text | None, size: int) -> str:
    inside = "<w:b/>" if run and run.bold else ""
    inside += f'<w:sz w:val="{size * 2}"/><w:szCs w:val="{size * 2}"/>' if size else ""
    if run and run.language != "ru":
        inside += f'<w:lang w:val="{_LANGUAGES.get(run.language, "ru-RU")}"/>'
    return f"<w:rPr>{inside}</w:rPr>" if inside else ""


def letters(text: str, properties: str = "") -> str:
    """Return a run of plain letters."""
    return f'<w:r>{properties}<w:t xml:space="preserve">{escape(text, quote=False)}</w:t></w:r>' if text else ""


def _control(run: Field, writing: Writing, properties: str) -> str:
    """Return a content control; its placeholder is plain text, seen also where controls are not kept."""
    known = (
        f'<w:alias w:val="{escape(run.hint)}"/><w:tag w:val="{escape(run.name)}"/><w:id w:val="{writing.next_id()}"/>'
    )
    shown = letters(run.value or run.blank, properties)
    return f"<w:sdt><w:sdtPr>{known}</w:sdtPr><w:sdtContent>{shown}</w:sdtContent></w:sdt>"


def _call(run: NoteCall, writing: Writing, properties: str) -> str:
    note = writing.notes.get((writing.part, run.mark))
    if note is None or note in writing.called:
        return letters(run.mark, properties)
    writing.called.append(note)
    number = len(writing.called)
    if _is_automatic(run.mark, number):
        return f'<w:r>{_RAISE}<w:footnoteReference w:id="{number}"/></w:r>'
    call = f'<w:footnoteReference w:customMarkFollows="1" w:id="{number}"/>'
    return f"<w:r>{_RAISE}{call}<w:t>{escape(run.mark.translate(_RAISED))}</w:t></w:r>"


def _is_automatic(mark: str, number: int) -> bool:
    """Say whether a word processor, counting notes itself, gives this mark."""
    return mark.translate(_RAISED) == str(number)


def note_xml(note: Footnote, writing: Writing, number: int = 0) -> str:
    """Return the paragraphs of a footnote; the first begins with its mark. number 0: in running text."""
    first, *rest = note.paragraphs or ((),)
    digits = f"<w:t>{escape(note.mark.translate(_RAISED))}</w:t>"
    mark = "<w:footnoteRef/>" if number and _is_automatic(note.mark, number) else digits
    begin = f"<w:r>{_RAISE}{mark}</w:r>" + letters(" ") + runs_xml(first, writing)
    return _framed("FootnoteText", begin, "") + "".join(paragraph("FootnoteText", runs, writing) for runs in rest)


def _inline(run: Inline, writing: Writing, size: int) -> str:
    match run:
        case Text():
            return letters(run.text, _properties(run, size))
        case Reference():
            shown = letters(run.text, _properties(None, size))
            if run.target in writing.lists.anchors:  # a field follows the number when clauses are inserted
                return f'<w:fldSimple w:instr=" REF {_bookmark(run.target)} \\r \\h ">{shown}</w:fldSimple>'
            return f'<w:hyperlink w:anchor="{_bookmark(run.target)}">{shown}</w:hyperlink>'
        case Field():
            return _control(run, writing, _properties(None, size))
        case NoteCall():
            return (
                _call(run, writing, _properties(None, size)) if not size else letters(run.mark, _properties(None, size))
            )
        case _:
            assert_never(run)


def runs_xml(runs: Runs, writing: Writing, size: int = 0) -> str:
    """Return the runs of a paragraph; `size` in points, 0 for the style's own."""
    return "".join(_inline(run, writing, size) for run in runs)


def _bookmark(anchor: str) -> str:
    return "p_" + "".join(sign if sign.isalnum() else "_" for sign in anchor)[:38]


def _framed(style: str, body: str, extra: str) -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{extra}</w:pPr>{body}</w:p>'


def broken_paragraph(style: str, lines: Sequence[Runs], writing: Writing, extra: str = "") -> str:
    """Return one paragraph whose lines are broken by hand."""
    return _framed(style, "<w:r><w:br/></w:r>".join(runs_xml(line, writing) for line in lines), extra)


def paragraph(
    style: str,
    runs: Runs,
    writing: Writing,
    *,
    lead: str = "",
    anchor: str = "",
    extra: str = "",
    size: int = 0,
) -> str:
    """Return a paragraph: style, more properties, a number before the text, a bookmark when referred to."""
    body = letters(f"{lead} " if lead and runs else lead) + runs_xml(runs, writing, size)
    if anchor in writing.targets:
        number = writing.next_id()
        body = f'<w:bookmarkStart w:id="{number}" w:name="{_bookmark(anchor)}"/>{body}<w:bookmarkEnd w:id="{number}"/>'
    return _framed(style, body, extra)
