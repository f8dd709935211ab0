"""Layout of official documents: every measure once, for all writers, each with where it comes from.

The instruction on paperwork of the body itself overrides both editions of the standard. A measure whose source
is `unverified` is custom; one from a publication about the standard names it, since the text of the standard
itself was not at hand.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final, Literal

from generator.model.draft import Form

__all__ = ["GOST_2016", "GOST_2025", "SOURCES", "UNVERIFIED", "Layout", "layout_of"]

UNVERIFIED: Final = "unverified"
_BOOK_2016: Final = "А.А. Онучин «Адвокатский кабинет. Организация работы», пересказ ГОСТ Р 7.0.97-2016, раздел 3"
_PRESS_2025: Final = "klerk.ru, 19.08.2025, обзор ГОСТ Р 7.0.97-2025"
_REVIEW_2016: Final = (
    "обзоры ГОСТ Р 7.0.97-2016 в открытой печати: поля 20, 10, 20, 20 мм, 30 мм при хранении свыше 10 лет"
)


@dataclass(frozen=True, slots=True)
class Layout:
    """Measures in millimetres, font sizes in points; margins are those of a portrait page.

    `line` is the spacing as word processors count it; `leading` is the height of a single line of the font in
    its own size, for writers that count from that. `corner` is the width of a corner letterhead. `numbers`
    says whether a word processor counts clauses itself wherever its count equals the printed number.
    """

    binding: int = 30
    outer: int = 10
    top: int = 20
    bottom: int = 20
    font: str = "Times New Roman"
    size: int = 14
    table_size: int = 12
    footnote_size: int = 11
    indent: float = 12.5
    line: float = 1.0
    stamp_width: int = 80
    corner: int = 80
    leading: float = 1.15
    numbers: Literal["automatic", "typed"] = "typed"

    @property
    def width(self) -> int:
        """Width of the text on a portrait page."""
        return 210 - self.binding - self.outer

    @property
    def landscape_width(self) -> int:
        """Width of the text on a landscape page, whose binding edge is the upper one."""
        return 297 - self.top - self.bottom


GOST_2025: Final = Layout()
GOST_2016: Final = Layout(corner=75)

_COMMON: Final[Mapping[str, str]] = {
    "binding": _REVIEW_2016,
    "outer": _REVIEW_2016,
    "top": _REVIEW_2016,
    "bottom": _REVIEW_2016,
    "font": UNVERIFIED,
    "size": _BOOK_2016,
    "table_size": _BOOK_2016,
    "footnote_size": UNVERIFIED,
    "indent": UNVERIFIED,
    "line": UNVERIFIED,
    "stamp_width": UNVERIFIED,
    "corner": _REVIEW_2016,
    "leading": "таблица hhea шрифта Tinos",
    "numbers": "выбор составителя",
}
# Where each measure of an edition comes from; of the edition of 2025 only what reviews of it confirm.
SOURCES: Final[Mapping[str, Mapping[str, str]]] = {
    "2016": _COMMON,
    "2025": {
        **_COMMON,
        **dict.fromkeys(("binding", "outer", "top", "bottom"), UNVERIFIED),
        **dict.fromkeys(("size", "table_size", "corner"), _PRESS_2025),
    },
}


def layout_of(form: Form) -> Layout:
    """Return the layout a draft asks for."""
    chosen = GOST_2016 if form.standard == "2016" else GOST_2025
    return replace(chosen, binding=form.binding, numbers=form.numbers)
