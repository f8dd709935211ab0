"""DOCX → blocks: all w:t texts, automatic numbers computed from numbering.xml (ECMA-376, 17.3 and 17.9)."""

from __future__ import annotations

import io
import zipfile
from collections import defaultdict
from collections.abc import Iterator
from typing import Final
from xml.etree import ElementTree as ET

from generator.foreign.blocks import Block, Paragraph, TableBlock

__all__ = ["DocxError", "docx_blocks"]

_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MAX_XML: Final = 60 * 1024 * 1024
_ROMAN: Final = dict(
    zip((1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1), "m cm d cd c xc l xl x ix v iv i".split(), strict=True)
)
_RUSSIAN: Final = "абвгдежзиклмнопрстуфхцчшщэюя"


class DocxError(Exception):
    """The file is no readable Word document; the message says why and what to do."""


def _part(archive: zipfile.ZipFile, name: str) -> ET.Element | None:
    try:
        info = archive.getinfo(name)
    except KeyError:
        return None
    if info.flag_bits & 1:
        raise DocxError("архив документа зашифрован; снимите защиту паролем и сохраните файл заново")
    if info.file_size > _MAX_XML:
        raise DocxError("документ слишком велик внутри (больше 60 МБ текста)")
    data = archive.read(info)
    if b"<!DOCTYPE" in data[:4096] or b"<!ENTITY" in data:
        raise DocxError("в документе описаны сущности XML, Word так не пишет; файл не читается ради безопасности")
    try:
        return ET.fromstring(data)  # noqa: S314  entities are refused above, sizes are bounded
    except ET.ParseError:
        raise DocxError(f"документ повреждён: часть {name} не читается; откройте и сохраните его в Word") from None


def _format(number: int, kind: str) -> str:
    if kind in ("lowerLetter", "upperLetter"):
        letters = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
    elif kind in ("russianLower", "russianUpper"):
        letters = _RUSSIAN[(number - 1) % len(_RUSSIAN)] * ((number - 1) // len(_RUSSIAN) + 1)
    elif kind in ("lowerRoman", "upperRoman"):
        letters = ""
        for value, sign in _ROMAN.items():
            letters += sign * (number // value)
            number %= value
    elif kind == "decimalZero":
        return f"{number:02d}"
    else:
        return str(number)
    return letters.upper() if kind.startswith("upper") or kind.endswith("Upper") else letters


class _Numbering:
    """Counters of the lists of a document."""

    def __init__(self, numbering: ET.Element | None, styles: ET.Element | None) -> None:
        self.levels: dict[str, dict[int, tuple[str, str, int]]] = {}
        self.instances: dict[str, str] = {}
        self.counters: dict[str, dict[int, int]] = defaultdict(dict)
        self.by_style: dict[str, tuple[str, int]] = {}
        self.headings: dict[str, int] = {}
        for abstract in numbering.iter(f"{_W}abstractNum") if numbering is not None else ():
            self.levels[abstract.get(f"{_W}abstractNumId", "")] = dict(map(self._level, abstract.iter(f"{_W}lvl")))
        for instance in numbering.iter(f"{_W}num") if numbering is not None else ():
            reference = instance.find(f"{_W}abstractNumId")
            if reference is not None:
                self.instances[instance.get(f"{_W}numId", "")] = reference.get(f"{_W}val", "")
        for style in styles.iter(f"{_W}style") if styles is not None else ():
            self._style(style)

    @staticmethod
    def _level(level: ET.Element) -> tuple[int, tuple[str, str, int]]:
        def value(name: str, default: str) -> str:
            found = level.find(f"{_W}{name}")
            return found.get(f"{_W}val", default) if found is not None else default

        start = value("start", "1")
        number = (value("numFmt", "decimal"), value("lvlText", ""), int(start) if start.isdigit() else 1)
        return int(level.get(f"{_W}ilvl", "0")), number

    def _style(self, style: ET.Element) -> None:
        name = style.get(f"{_W}styleId", "")
        reference = _reference(style.find(f"{_W}pPr"))
        if reference:
            self.by_style[name] = reference
        outline = style.find(f"{_W}pPr/{_W}outlineLvl")
        if outline is not None and outline.get(f"{_W}val", "").isdigit():
            self.headings[name] = int(outline.get(f"{_W}val", "0")) + 1

    def number(self, properties: ET.Element | None, style: str) -> str:
        """Return the number printed before a paragraph, and count it."""
        reference = _reference(properties) or self.by_style.get(style)
        if reference is None:
            return ""
        instance, level = reference
        levels = self.levels.get(self.instances.get(instance, ""), {})
        if level not in levels:
            return ""
        kind, text, start = levels[level]
        counters = self.counters[self.instances[instance]]
        counters[level] = counters.get(level, start - 1) + 1
        for deeper in [other for other in counters if other > level]:
            del counters[deeper]
        if kind == "bullet":
            return "-"
        for index, (other_kind, _, other_start) in levels.items():
            text = text.replace(f"%{index + 1}", _format(counters.get(index, other_start), other_kind))
        return text if kind != "none" else ""


def _reference(properties: ET.Element | None) -> tuple[str, int] | None:
    found = properties.find(f"{_W}numPr") if properties is not None else None
    if found is None:
        return None
    instance, level = found.find(f"{_W}numId"), found.find(f"{_W}ilvl")
    number = instance.get(f"{_W}val", "0") if instance is not None else "0"
    depth = level.get(f"{_W}val", "0") if level is not None else "0"
    return (number, int(depth) if depth.isdigit() else 0) if number != "0" else None


def _text(paragraph: ET.Element) -> str:
    pieces = []
    for item in paragraph.iter():
        if item.tag == f"{_W}t":
            pieces.append(item.text or "")
        elif item.tag == f"{_W}tab":
            pieces.append("\t")
        elif item.tag in (f"{_W}br", f"{_W}cr"):
            pieces.append("\n")
        elif item.tag == f"{_W}noBreakHyphen":
            pieces.append("-")
    return "".join(pieces)


def _children(parent: ET.Element) -> Iterator[ET.Element]:
    """Yield paragraphs and tables in order, through content controls and accepted insertions."""
    for child in parent:
        if child.tag in (f"{_W}p", f"{_W}tbl"):
            yield child
        elif child.tag in (f"{_W}sdt", f"{_W}sdtContent", f"{_W}ins", f"{_W}customXml"):
            yield from _children(child)


def docx_blocks(raw: bytes) -> list[Block]:
    """Return the blocks of a Word document.

    Raises:
        DocxError: not a ZIP, encrypted, old .doc, macros, damaged, or no document inside.

    """
    if raw[:8] == b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1":
        raise DocxError("это старый формат .doc или файл под паролем; сохраните его как .docx без пароля")
    try:
        archive = zipfile.ZipFile(io.BytesIO(raw))
    except zipfile.BadZipFile:
        raise DocxError("это не документ Word: файл повреждён или другого вида; нужен .docx") from None
    with archive:
        if any(name.endswith("vbaProject.bin") for name in archive.namelist()):
            raise DocxError("в документе есть макросы; сохраните его как .docx без макросов")
        try:
            document = _part(archive, "word/document.xml")
            numbering = _Numbering(_part(archive, "word/numbering.xml"), _part(archive, "word/styles.xml"))
        except (zipfile.BadZipFile, NotImplementedError, EOFError, OSError):
            raise DocxError("архив документа повреждён; откройте и сохраните его в Word") from None
    body = document.find(f"{_W}body") if document is not None else None
    if body is None:
        raise DocxError("в файле нет текста документа Word (word/document.xml); нужен .docx")
    return list(_blocks(body, numbering))


def _blocks(body: ET.Element, numbering: _Numbering) -> Iterator[Block]:
    for line, child in enumerate(_children(body), 1):
        if child.tag == f"{_W}tbl":
            rows = tuple(
                tuple("\n".join(filter(None, map(_text, cell.iter(f"{_W}p")))) for cell in row.iter(f"{_W}tc"))
                for row in child.iter(f"{_W}tr")
            )
            yield TableBlock(rows, line)
            continue
        properties = child.find(f"{_W}pPr")
        style_tag = properties.find(f"{_W}pStyle") if properties is not None else None
        style = style_tag.get(f"{_W}val", "") if style_tag is not None else ""
        number = numbering.number(properties, style)
        if text := _text(child).strip():
            yield Paragraph(text, number, numbering.headings.get(style, 0), line)
