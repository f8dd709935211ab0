"""A DOCX or TXT file → an act for the rules: head, order, parts with stamps, road map, cited acts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

from generator.foreign.blocks import Block, Paragraph, TableBlock
from generator.foreign.docx import DocxError, docx_blocks
from generator.foreign.structure import is_roadmap, nodes_of_blocks, roadmap_of, split_number
from generator.model.act import (
    Act,
    ActFile,
    HeadLine,
    Node,
    Order,
    Part,
    PartFile,
    RoadmapFile,
    Signatory,
    Stamp,
)
from generator.model.vocabulary import ActKind, DocumentKind, HeadLineKind, IssuerLevel
from generator.problem import DataError, Problem
from generator.reading.citations import citations_in, iso_date

__all__ = ["Foreign", "act_of_blocks", "read_foreign", "text_blocks"]

MAX_BYTES: Final = 30 * 1024 * 1024


def _spaced(word: str) -> str:
    """Return a pattern of a word whose letters a typist may have spaced out: «П Р И К А З»."""
    return r"\s*".join(word)


_ORDERING: Final = re.compile(f"{_spaced('приказываю')}|{_spaced('постановля')}", re.IGNORECASE)
_APPENDIX: Final = re.compile(r"^(приложение(\s*№?\s*\d+)?\b|утвержден[оаы]?\b|утверждён\b)", re.IGNORECASE)
_TITLED: Final = re.compile(r"^(ПОЛОЖЕНИЕ|КОНЦЕПЦИЯ|КОМПЛЕКС МЕР|ДОРОЖНАЯ КАРТА|ПРОГРАММА)\b")
_KIND: Final = re.compile(f"^({'|'.join(_spaced(kind.value.upper()) for kind in ActKind)})$")
_ISSUER: Final = re.compile(r"^(министерство|департамент|комитет|управление|правительство)\b", re.IGNORECASE)
_CITY: Final = re.compile(r"^(г\.\s?)?[А-ЯЁ][а-яё]+(-[А-ЯЁа-яё]+)*( [А-ЯЁ][а-яё]+)?$")
_TITLE: Final = re.compile(r"^(об?|о внесении)\s", re.IGNORECASE)
_NUMBER: Final = re.compile(r"^(?:№|N)\s*(\S+)$")


@dataclass(frozen=True, slots=True)
class Foreign:
    """An act read from a foreign file, and what the rules may rely on."""

    act: Act
    provides: frozenset[str]


def text_blocks(text: str) -> list[Block]:
    """Return the blocks of a plain text: a line is a paragraph, lines with tabs make a table."""
    blocks: list[Block] = []
    rows: list[tuple[str, ...]] = []
    begin = 0
    for line, content in enumerate([*text.splitlines(), ""], 1):
        if "\t" in content.strip():
            begin = begin or line
            rows.append(tuple(cell.strip() for cell in content.split("\t")))
            continue
        if rows:
            blocks.append(TableBlock(tuple(rows), begin))
            rows, begin = [], 0
        if content.strip():
            blocks.append(Paragraph(content.strip(), line=line))
    return blocks


def _head(paragraphs: Sequence[Paragraph]) -> tuple[tuple[HeadLine, ...], dict[str, Any]]:
    lines: list[HeadLine] = []
    found: dict[str, Any] = {"number": None, "date": None, "issuer": None, "act_kind": None}
    for paragraph in paragraphs:
        text = " ".join(paragraph.text.split())
        says: HeadLineKind | None = None
        if match := _KIND.match(text):
            says, found["act_kind"] = HeadLineKind.KIND, ActKind("".join(match[1].lower().split()))
        elif match := _NUMBER.match(text):
            says, found["number"] = HeadLineKind.NUMBER, match[1]
        elif (day := iso_date(text)) and len(text) < 60:
            says, found["date"] = HeadLineKind.DATE, found["date"] or day
            if number := re.search(r"(?:№|N)\s*(\S+)", text):
                found["number"] = number[1]
        elif _ISSUER.match(text.lstrip("* ")) and found["issuer"] is None:
            says, found["issuer"] = HeadLineKind.ISSUER, text.strip("* ")
        elif _TITLE.match(text):
            says = HeadLineKind.TITLE
        elif _CITY.match(text) and any(line.says for line in lines):
            says, found["city"] = HeadLineKind.CITY, text.removeprefix("г.").strip()
        line: dict[str, Any] = {"text": text, "as": says, "place": (paragraph.line, 1)}
        lines.append(HeadLine(**line))
    return tuple(lines), found


def _pieces(blocks: Sequence[Block]) -> list[list[Block]]:
    """Cut the document where an appendix begins: at «Приложение …», «УТВЕРЖДЕНО …» or a title in capitals."""
    pieces: list[list[Block]] = [[]]
    for block in blocks:
        short = isinstance(block, Paragraph) and len(block.text) < 200
        stamp = short and isinstance(block, Paragraph) and _APPENDIX.match(block.text)
        title = short and isinstance(block, Paragraph) and _TITLED.match(block.text)
        stamped = any(isinstance(item, Paragraph) and _APPENDIX.match(item.text) for item in pieces[-1][:6])
        fresh = stamped and len(pieces[-1]) < 8 and not any(isinstance(item, TableBlock) for item in pieces[-1])
        if (stamp or title) and pieces[-1] and not fresh:
            pieces.append([])
        pieces[-1].append(block)
    return pieces


def _lines(blocks: Sequence[Block]) -> Iterable[Paragraph]:
    """Yield the paragraphs of an order; requisites and signature often stand in a table without borders."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block
            continue
        for row in block.rows:
            for text in filter(None, (piece.strip() for cell in row for piece in cell.split("\n"))):
                yield Paragraph(text, line=block.line)


def _order(blocks: Sequence[Block]) -> dict[str, Any]:
    paragraphs = list(_lines(blocks))
    at = next((i for i, item in enumerate(paragraphs) if _ORDERING.search(item.text)), None)
    if at is None:
        return {}
    begin = at if len(paragraphs[at].text) > 40 else max(at - 1, 0)
    lines, found = _head(paragraphs[:begin])
    text = " ".join(" ".join(item.text.split()) for item in paragraphs[begin : at + 1])
    preamble = Node(text=text, cites=citations_in(text), place=(paragraphs[begin].line, 1))
    rest = list(paragraphs[at + 1 :])
    signed: list[str] = []
    while rest and not rest[-1].number and not re.match(r"\d", rest[-1].text) and len(rest[-1].text) < 120:
        signed.insert(0, rest.pop().text)
    signatory = None
    if signed:
        name = next((line for line in reversed(signed) if re.search(r"[А-ЯЁ]\.\s?[А-ЯЁ]\.", line)), None)
        position = " ".join(line for line in signed if line is not name) or None
        signatory = Signatory(position=position, name=name)
    return {
        "head": lines,
        "order": Order(preamble=preamble, clauses=nodes_of_blocks(rest)),
        "signatory": signatory,
        **found,
    }


def _stamps(blocks: list[Block]) -> tuple[tuple[Stamp, ...], list[Block]]:
    """Take the stamp lines off the beginning of an appendix."""
    place = (blocks[0].line, 1) if blocks else (0, 0)
    taken: list[str] = []
    while (
        blocks
        and isinstance(blocks[0], Paragraph)
        and (
            (_APPENDIX.match(blocks[0].text) and not taken)
            or (taken and len(blocks[0].text) < 90 and not blocks[0].text.isupper() and not iso_date(taken[-1]))
        )
    ):
        taken.append(" ".join(blocks.pop(0).text.split()))  # type: ignore[union-attr]  # a Paragraph by the test above
        if len(taken) > 6:
            break
    text = " ".join(taken)
    number = re.search(r"(?:№|N)\s*([\w/.-]*\w)\s*$", text)
    stamp = Stamp(text=text, date=iso_date(text), number=number[1] if number else None, place=place) if text else None
    return ((stamp,) if stamp else ()), blocks


def _heading(blocks: Sequence[Block]) -> tuple[HeadLine, ...] | None:
    """Return what stands beside a road map as its heading lines; None when it is a text of its own."""
    lines = [block for block in blocks if isinstance(block, Paragraph)]
    if len(lines) != len(blocks) or len(lines) > 8 or any(split_number(line.text)[0] for line in lines):
        return None
    return tuple(HeadLine(text=" ".join(line.text.split()), place=(line.line, 1)) for line in lines)


def _document_kind(blocks: Iterable[Block]) -> DocumentKind:
    text = " ".join(block.text.lower() for block in blocks if isinstance(block, Paragraph))
    places = {kind: text.find(kind.value) for kind in DocumentKind}
    found = {kind: place for kind, place in places.items() if place >= 0}
    return min(found, key=lambda kind: found[kind]) if found else DocumentKind.REGULATION


def act_of_blocks(blocks: Sequence[Block], slug: str, file: str) -> Foreign:
    """Return the act and what it provides: always text and structure, roadmap where one was recognised."""
    pieces = _pieces(blocks)
    order = _order(pieces[0])
    bodies = pieces[1:] if order else pieces
    parts: list[Part] = []
    files: dict[str, PartFile | RoadmapFile] = {}
    for index, piece in enumerate(bodies):
        stamps, rest = _stamps(list(piece))
        table = next((item for item in rest if isinstance(item, TableBlock) and is_roadmap(item)), None)
        if table and "roadmap" not in files and (roadmap := roadmap_of(table)):
            rest = [item for item in rest if item is not table]
            head = _heading(rest)
            parts.append(Part(id="roadmap", present=True, stamps=stamps if head is not None else ()))
            files["roadmap"] = replace(roadmap, head=head or ())
            if head is not None:
                continue
        name = "regulation" if "regulation" not in files else f"appendix{index}"
        number = re.search(r"приложение\s*№?\s*(\d+)", stamps[0].text, re.IGNORECASE) if stamps else None
        parts.append(Part(id=name, present=True, stamps=stamps, number=number[1] if number else None))
        files[name] = PartFile(clauses=nodes_of_blocks(rest))
    fields: dict[str, Any] = {
        "region": "",
        "document_kind": _document_kind(blocks),
        "act_kind": None,
        "issuer": None,
        "issuer_level": IssuerLevel.AUTHORITY,
        "number": None,
        "date": None,
        "parts": tuple(sorted(parts, key=lambda part: part.id != "regulation")),
    }
    act = Act(slug=slug, file=ActFile(**(fields | order)), parts=files, paths=dict.fromkeys(("order", *files), file))
    provides = {"text", "structure", *({"roadmap"} & set(files))}
    return Foreign(act, frozenset(provides))


def _decode(raw: bytes) -> str:
    """Return a plain text in UTF-8, else in Windows-1251."""
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode("cp1251", errors="replace")


def read_foreign(path: Path) -> Foreign:
    """Read a DOCX or TXT file.

    Raises:
        DataError: the file is missing, too large, damaged, encrypted, holds macros, or is of another kind.

    """

    def refuse(found: str, expected: str = "документ .docx или текст .txt", hint: str = "") -> DataError:
        return DataError([Problem(path.as_posix(), 0, 0, "", found, expected, hint, unreadable=True)])

    if not path.is_file():
        raise refuse("файла нет" if not path.exists() else "это не файл")
    if path.stat().st_size > MAX_BYTES:
        raise refuse("файл больше 30 МБ", hint="Уберите рисунки и сохраните заново")
    raw = path.read_bytes()
    suffix = path.suffix.lower()
    if suffix in (".docx", ".docm", ".doc"):
        try:
            blocks = docx_blocks(raw)
        except DocxError as error:
            raise refuse(str(error)) from None
    elif suffix == ".txt":
        blocks = text_blocks(_decode(raw))
    else:
        raise refuse(f"вид файла «{suffix or 'без расширения'}» не читается")
    if not blocks:
        raise refuse("в файле нет текста")
    return act_of_blocks(blocks, path.stem, path.name)
