"""Numbers of headings, clauses and items: given once, before any writer."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from generator.documents.markup_reader import Element

__all__ = ["SCHEMES", "Numbering", "NumberingError"]

SCHEMES: Final = ("sections", "through", "none")
# The alphabet of subparagraphs leaves out letters that are misread: ё, з, й, о, ч, ъ, ы, ь.
_LETTERS: Final = "абвгдежиклмнпрстуфхцшщэюя"
_ROMAN: Final = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


class NumberingError(ValueError):
    """A number that cannot be given; the message says why."""


def _roman(number: int) -> str:
    found = ""
    for value, letters in _ROMAN:
        while number >= value:
            found, number = found + letters, number - value
    return found


@dataclass(slots=True)
class Numbering:
    """Counts through one part.

    Scheme «sections»: headings 1., 2.; clauses 1.1., 1.1.1. inside them, or 1., 1.1. where there are no
    headings. Scheme «through»: headings I., II.; clauses 1., 2. through the whole text, 1.1. inside them.
    Scheme «none»: headings without numbers.
    """

    scheme: str
    heading: int = 0
    clauses: list[int] = field(default_factory=list)
    items: int = 0

    def next(self, element: Element) -> str:
        """Return the number printed before an element, «» for one that has none.

        Raises:
            NumberingError: a clause of a level whose upper level is missing; more items than letters.

        """
        if element.tag == "item":
            return self._item(element.attributes.get("style", "number"))
        if element.attributes.get("inside") == "list":  # a paragraph of an item: the list goes on after it
            return ""
        self.items = 0
        if element.tag == "heading":
            return self._heading()
        if element.tag == "clause":
            return self._clause(element.attributes.get("level", "1"))
        return ""

    def _heading(self) -> str:
        if self.scheme == "none":
            return ""
        self.heading += 1
        if self.scheme == "through":
            return f"{_roman(self.heading)}."
        self.clauses = []
        return f"{self.heading}."

    def _clause(self, level: str) -> str:
        if level not in ("1", "2", "3"):
            raise NumberingError(f"уровень пункта «{level}», бывает 1, 2 или 3")
        depth = int(level)
        if depth > len(self.clauses) + 1:
            raise NumberingError(f"пункт уровня {level} без пункта уровня {depth - 1} перед ним")
        self.clauses = self.clauses[:depth] if depth <= len(self.clauses) else [*self.clauses, 0]
        self.clauses[depth - 1] += 1
        lead = [self.heading] if self.scheme == "sections" and self.heading else []
        return ".".join(map(str, [*lead, *self.clauses])) + "."

    def _item(self, style: str) -> str:
        self.items += 1
        if style == "number":
            return f"{self.items})"
        if style == "dash":
            return "–"
        if style != "letter":
            raise NumberingError(f"вид перечисления «{style}», бывает number, letter или dash")
        if self.items > len(_LETTERS):
            raise NumberingError(f"перечисление длиннее {len(_LETTERS)} букв")
        return f"{_LETTERS[self.items - 1]})"
