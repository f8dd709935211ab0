"""The XML a template gives → plain elements with their lines; whatever is unknown is named with its line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final
from xml.parsers import expat

from generator.problem import DataError, Problem, did_you_mean

__all__ = ["Element", "read_markup"]

_INLINE: Final = frozenset({"b", "ref", "field"})
_TEXT: Final = _INLINE | {"text"}  # «text» stands for letters

# Each tag: attributes it must have, attributes it may have, what may stand inside.
_TAGS: Final[Mapping[str, tuple[frozenset[str], frozenset[str], frozenset[str]]]] = {
    tag: (frozenset(must.split()), frozenset(may.split()), inside)
    for tag, must, may, inside in (
        ("document", "title", "footer author", frozenset({"part"})),
        ("part", "id", "numbering", frozenset(
            "mark letterhead kind requisites stamp title heading clause item p table sign closing registration".split()
        )),
        ("mark", "text", "", _TEXT),
        ("letterhead", "", "form", frozenset({"line"})),
        ("stamp", "", "", frozenset({"line"})),
        ("title", "", "", frozenset({"line"})),
        ("registration", "", "", frozenset({"line"})),
        ("requisites", "", "", frozenset({"line", "city"})),
        ("line", "", "", _TEXT),
        ("city", "", "", _TEXT),
        ("kind", "", "", _TEXT),
        ("heading", "", "id why canon", _TEXT),
        ("clause", "", "id level why canon", _TEXT),
        ("item", "", "id style why canon", _TEXT),
        ("p", "", "inside", _TEXT),
        ("table", "", "landscape", frozenset({"column", "band", "row"})),
        ("column", "", "", _TEXT),
        ("band", "", "", _TEXT),
        ("row", "", "height", frozenset({"cell", "above"})),
        ("cell", "", "", _TEXT | {"p"}),
        ("above", "", "", frozenset[str]()),
        ("sign", "", "", frozenset({"position", "name"})),
        ("position", "", "", _TEXT),
        ("name", "", "", _TEXT),
        ("closing", "", "", _TEXT),
        ("b", "", "", _TEXT),
        ("ref", "to", "", frozenset[str]()),
        ("field", "name hint blank", "", frozenset({"text"})),
    )
}  # fmt: skip


@dataclass(slots=True)
class Element:
    """An element of the markup: its children are elements and letters."""

    tag: str
    attributes: dict[str, str]
    line: int
    children: list[Element | str] = field(default_factory=list)

    def elements(self, *tags: str) -> Iterator[Element]:
        """Yield the child elements with these tags."""
        return (child for child in self.children if isinstance(child, Element) and child.tag in tags)


class _Reader:
    """Builds elements while the parser reads, and notes every problem."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.problems: list[Problem] = []
        self.open: list[Element] = []
        self.root: Element | None = None
        self.parser = expat.ParserCreate()
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self.start
        self.parser.EndElementHandler = self.end
        self.parser.CharacterDataHandler = self.letters
        self.parser.StartDoctypeDeclHandler = self.doctype

    def problem(self, found: str, expected: str = "", hint: str = "") -> None:
        line, column = self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber + 1
        path = "/".join(element.tag for element in self.open)
        self.problems.append(Problem(self.name, line, column, path, found, expected, hint))

    def doctype(self, *_: object) -> None:
        self.problem("объявление DOCTYPE", "разметка без объявлений")

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        element = Element(tag, attributes, self.parser.CurrentLineNumber)
        if tag not in _TAGS:
            self.problem(f"неизвестный элемент <{tag}>", hint=did_you_mean(tag, _TAGS))
        else:
            must, may, _ = _TAGS[tag]
            for missing in sorted(must - set(attributes)):
                self.problem(f"у <{tag}> нет «{missing}»")
            for unknown in sorted(set(attributes) - must - may):
                self.problem(f"у <{tag}> неизвестный атрибут «{unknown}»", hint=did_you_mean(unknown, must | may))
        if self.open:
            parent = self.open[-1]
            inside = _TAGS[parent.tag][2] if parent.tag in _TAGS else _TAGS.keys()
            if tag in _TAGS and tag not in inside:
                self.problem(
                    f"<{tag}> внутри <{parent.tag}>", ", ".join(f"<{name}>" for name in sorted(inside - {"text"}))
                )
            parent.children.append(element)
        else:
            self.root = element
            if tag in _TAGS and tag != "document":
                self.problem(f"<{tag}> на месте корня", "<document>")
        self.open.append(element)

    def end(self, _: str) -> None:
        self.open.pop()

    def letters(self, text: str) -> None:
        parent = self.open[-1]
        if parent.tag in _TAGS and "text" not in _TAGS[parent.tag][2]:
            if text.strip():
                found = f"текст «{text.strip()[:40]}» внутри <{parent.tag}>"  # letters are told only at their end
                self.problems.append(Problem(self.name, parent.line, 0, f"<{parent.tag}>", found))
            return
        parent.children.append(text)


def read_markup(text: str, name: str) -> Element:
    """Return the root element of a document's markup; `name` is what messages call it.

    Raises:
        DataError: broken XML, unknown elements and attributes, elements out of place, each with its line.

    """
    reader = _Reader(name)
    try:
        reader.parser.Parse(text.encode("utf-8", "replace"), True)
    except expat.ExpatError as error:
        found = f"разметка не читается: {expat.ErrorString(error.code)}"
        reader.problems.append(Problem(name, error.lineno, error.offset + 1, "", found))
    if reader.problems or reader.root is None:
        raise DataError(reader.problems)
    return reader.root
