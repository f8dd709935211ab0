"""An act as held in the data → documents of the tree that print what it says, numbered as the act is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from generator.documents.inline import plain, runs
from generator.documents.layout import GOST_2025
from generator.documents.reproduce_head import head_blocks, order_tail, stamp
from generator.documents.reproduce_table import table_block
from generator.documents.sections import sections_of
from generator.documents.tree import (
    Block,
    Clause,
    Closing,
    Document,
    Footnote,
    Heading,
    Item,
    Mark,
    Paragraph,
)
from generator.model.act import Act, ActFile, PartFile
from generator.model.catalogue import Region
from generator.tree import nodes_of
from generator.walk import ORDER, Passage, walk

__all__ = ["MARK", "part_name", "reproductions", "source_line"]

NAMES: Final = {
    ORDER: "Распорядительный акт",
    "regulation": "Документ",
    "roadmap": "Дорожная карта",
    "glossary": "Понятия",
}
MARK: Final = "Воспроизведение, не официальный текст"
# -- passages --------------------------------------------------------------------------------------------


class _Notes:
    """Footnotes being read: a note's paragraphs come as passages of their own."""

    def __init__(self) -> None:
        self._inside: set[int] = set()
        self._open: Footnote | None = None
        self._done: list[Footnote] = []

    def belongs(self, passage: Passage) -> bool:
        """Say whether a passage is a footnote or stands inside one."""
        return passage.key == "footnotes" or (passage.parent is not None and id(passage.parent) in self._inside)

    def add(self, passage: Passage) -> None:
        """Begin a note or add a paragraph to it."""
        self._inside.add(id(passage.node))
        if passage.key == "footnotes":
            self._close()
            self._open = Footnote(passage.number, (), passage.anchor)
        if self._open and passage.text:
            self._open = replace(self._open, paragraphs=(*self._open.paragraphs, runs(passage.text)))

    def _close(self) -> None:
        if self._open:
            self._done.append(self._open)
        self._open = None

    def closed(self) -> list[Footnote]:
        """Return the notes read so far, once."""
        self._close()
        done, self._done = self._done, []
        return done


def _numbered(passage: Passage) -> Iterator[Block]:
    """Yield the heading and the paragraph of a numbered or plain passage."""
    node = passage.node
    anchor, text = passage.anchor, passage.text
    number = plain(passage.number)
    if passage.title:
        yield Heading(1 if passage.depth == 0 else 2, number, runs(passage.title), anchor)
        if text:
            yield Paragraph(runs(text))
    elif node is not None and node.clause:
        yield Clause(number.strip(".").count(".") + 1, number, runs(text), anchor)
    elif number:
        yield Item(number, runs(text), anchor)
    else:
        yield Paragraph(runs(text), anchor)


def _blocks(act: Act, passages: Sequence[Passage]) -> Iterator[Block]:
    """Yield the blocks of a part's passages; a head or a table stands where its first passage does."""
    notes, done = _Notes(), set[str]()
    tables: dict[str, list[Passage]] = {}
    for passage in passages:
        if passage.table:
            tables.setdefault(passage.table, []).append(passage)
    for passage in passages:
        if notes.belongs(passage):
            notes.add(passage)
            continue
        yield from notes.closed()
        if passage.table:
            if passage.table not in done:
                done.add(passage.table)
                yield table_block(tables[passage.table], GOST_2025, turned=passage.part == "roadmap")
        elif passage.key == "head":
            if f"head {passage.part}" not in done:
                done.add(f"head {passage.part}")
                yield from _head(act, passage.part)
        elif passage.key == "stamps":
            yield stamp(passage.text)
        elif passage.key == "closing":
            yield Closing(runs(passage.text))
        elif passage.key not in ("signatory", "registration"):
            yield from _numbered(passage)
    yield from notes.closed()


def _head(act: Act, part: str) -> list[Block]:
    return head_blocks(act.file.head) if part == ORDER else head_blocks(act.parts[part].head, part=True)


# -- documents -------------------------------------------------------------------------------------------


def _including(act: Act) -> dict[str, str]:
    """Return, for a part printed inside another one, the id of that other one."""
    return {
        node.include: name
        for name, file in act.parts.items()
        if isinstance(file, PartFile)
        for node in nodes_of(file.clauses)
        if node.include
    }


def _part_blocks(act: Act) -> dict[str, list[Block]]:
    """Return the blocks of the order and of every present part, in reading order.

    A part printed inside another one is there in its place, and by itself under the heading that includes it.
    """
    inside = _including(act)
    passages: dict[str, list[Passage]] = {}
    for passage in walk(act):
        passages.setdefault(inside.get(passage.part, passage.part), []).append(passage)
    blocks = {part: list(_blocks(act, found)) for part, found in passages.items()}
    if ORDER in blocks:
        blocks[ORDER] += order_tail(act.file)
    for part, owner in inside.items():
        own = [p for p in passages[owner] if p.part == part or (p.node is not None and p.node.include == part)]
        blocks[part] = list(_blocks(act, own))
    return blocks


def _requisites(file: ActFile) -> str:
    day = f"от {_day(file.date)}" if file.date else ""
    return " ".join(filter(None, (file.act_kind, day, f"№ {file.number}" if file.number else "")))


def source_line(file: ActFile, region: Region) -> str:
    """Name the act by its requisites: «Департамент …, приказ от 16.04.2023 № 665»."""
    if not (known := _requisites(file)):
        return f"{region.nom}, {file.document_kind}; вид, номер и дата акта в источнике не указаны"
    return f"{file.issuer or region.nom}, {known}"


def _footer(file: ActFile, region: Region) -> str:
    """Return the line at the foot of every page; it names the region, since bodies have long names."""
    return plain(f"{MARK}. {region.nom}, {_requisites(file) or file.document_kind}")


def _day(iso: str) -> str:
    return ".".join(reversed(iso.split("-")))


def part_name(act: Act, part: str) -> str:
    """Return what a reader calls a part: its title, or the name of its kind."""
    if part == ORDER:
        return (act.file.act_kind or "акт").capitalize()
    named = next((item.title for item in act.file.parts if item.id == part), None)
    return named or NAMES.get(part, part)


def reproductions(act: Act, region: Region, date: str) -> dict[str, Document]:
    """Return the documents of an act by name: «act» for the whole, then the order and each present part."""
    source = plain(source_line(act.file, region))
    mark = Mark(MARK, f"Источник: {source}. Подготовлено {_day(date)}; сверяйте с официальным опубликованием.")
    footer = _footer(act.file, region)
    blocks = _part_blocks(act)
    inside = _including(act)

    def document(title: str, parts: Sequence[str]) -> Document:
        sections = [
            section
            for index, part in enumerate(parts)
            for section in sections_of(part, [mark, *blocks[part]] if not index else blocks[part])
        ]
        return Document(plain(title), footer, date, tuple(sections), plain(act.file.issuer or ""))

    whole = [part for part in blocks if part not in inside]
    documents = {"act": document(source, whole)}
    for part in sorted(blocks, key=lambda name: (name != ORDER, _place(act, name))):
        documents[part] = document(f"{part_name(act, part)} ({source})", [part])
    return documents


def _place(act: Act, part: str) -> int:
    return next((index for index, item in enumerate(act.file.parts) if item.id == part), -1)
