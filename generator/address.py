"""How a place in an act is cited: ordinals, numbered units, markers of items and footnotes, ASCII anchors."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.act import Node
from generator.tree import nodes_of

__all__ = ["Unit", "footnote_number", "is_footnote", "is_number", "ordinal", "restarts", "slug", "subunit"]

_TENS = ("", "", *["двадцать", "тридцать", "сорок", "пятьдесят", "шестьдесят", "семьдесят", "восемьдесят", "девяносто"])
_ROUND = (
    "",
    "",
    *[
        "двадцатый",
        "тридцатый",
        "сороковой",
        "пятидесятый",
        "шестидесятый",
        "семидесятый",
        "восьмидесятый",
        "девяностый",
    ],
)
_UNITS = (
    "",
    *["первый", "второй", "третий", "четвёртый", "пятый", "шестой", "седьмой", "восьмой", "девятый", "десятый"],
    *["одиннадцатый", "двенадцатый", "тринадцатый", "четырнадцатый", "пятнадцатый"],
    *["шестнадцатый", "семнадцатый", "восемнадцатый", "девятнадцатый"],
)
_CYRILLIC, _LATIN_LETTERS = (
    "абвгдежзиклмнопрстуфхцчшщэюя",
    "a b v g d e zh z i k l m n o p r s t u f h c ch sh sch e yu ya",
)
_LATIN = dict(zip(_CYRILLIC, _LATIN_LETTERS.split(), strict=True))


def ordinal(number: int) -> str:
    """Return the masculine ordinal of 1…99 in words, larger ones in digits: «двадцать пятый», «101-й»."""
    if number < 20:
        return _UNITS[number]
    if number > 99:
        return f"{number}-й"
    tens, units = divmod(number, 10)
    return _ROUND[tens] if not units else f"{_TENS[tens]} {_UNITS[units]}"


@dataclass(slots=True)
class Unit:
    """A numbered unit that counts its paragraphs."""

    genitive: str  # «пункта 3.8.1», «подпункта 1 пункта 9», «раздела 3»; empty for a part as a whole
    nominative: str
    anchor: str
    paragraphs: int = 0


def subunit(mark: str, parent: Unit) -> Unit:
    """Return the unit of an item «1)», «а)» (подпункт) or «А)» (cited with its bracket) inside another."""
    name = mark.rstrip(").")
    anchor = f"{parent.anchor}-{slug(name)}"
    if name.isalpha() and name.isupper():  # «пункт 4.4.2 В)»
        return Unit(f"{parent.genitive} {mark}".strip(), f"{parent.nominative} {mark}".strip(), anchor)
    quoted = f"«{name}»" if name.isalpha() else name
    inside = f"{quoted} {parent.genitive}".strip()
    return Unit(f"подпункта {inside}", f"подпункт {inside}", anchor)


def slug(text: str) -> str:
    """Return an ASCII anchor of a number or name: «3.8.1» → 3-8-1, «а» → a."""
    out = "".join(
        _LATIN.get(letter, letter if letter.isascii() and letter.isalnum() else "-") for letter in text.lower()
    )
    return "-".join(piece for piece in out.split("-") if piece)


_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")


def is_footnote(marker: str) -> bool:
    """Say whether a marker is a footnote's: a superscript digit or an asterisk."""
    return marker[0] in "⁰¹²³⁴⁵⁶⁷⁸⁹*"


def footnote_number(marker: str) -> str:
    """Return the number of a footnote in plain digits."""
    return marker.translate(_SUPERSCRIPTS).strip("*). ") or "1"


def is_number(marker: str) -> bool:
    """«2.1», «4.» number a clause; «1)», «а)», «-» do not."""
    return bool(marker) and marker[0].isdigit() and not marker.endswith(")")


def restarts(sections: tuple[Node, ...]) -> bool:
    """Say whether clauses «1», «2» … begin anew inside numbered sections, so that a number alone is not enough.

    Numbers that run through several sections without a repeat need no section in their address.
    """
    seen: list[str] = []
    with_numbers = 0
    for section in sections:
        names = [n.clause or (n.marker or "").rstrip(".") for n in nodes_of([section]) if _plain_number(n)]
        with_numbers += bool(names) and bool(section.section)
        seen += names
    return len(seen) != len(set(seen)) or with_numbers == 1


def _plain_number(node: Node) -> bool:
    return "." not in (name := (node.clause or node.marker or "x").rstrip(".")) and is_number(name)
