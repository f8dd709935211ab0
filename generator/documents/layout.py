"""Layout of official documents: every measure once, for all writers.

Measures follow ГОСТ Р 7.0.97-2025 (margins of at least 20, 20, 20 and 10 mm, 30 mm at the binding for papers
kept permanently; numbers at the top centre from the second page). They were taken from working notes about
the standard and not checked against its text: `unverified`. The instruction on paperwork of the body itself
overrides them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

__all__ = ["GOST_2025", "Layout"]


@dataclass(frozen=True, slots=True)
class Layout:
    """Measures in millimetres, font sizes in points; margins are those of a portrait page.

    `line` is the spacing as word processors count it; `leading` is the height of a single line of the font in
    its own size, for writers that count from that.
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
    leading: float = 1.15

    @property
    def width(self) -> int:
        """Width of the text on a portrait page."""
        return 210 - self.binding - self.outer

    @property
    def landscape_width(self) -> int:
        """Width of the text on a landscape page, whose binding edge is the upper one."""
        return 297 - self.top - self.bottom


GOST_2025: Final = Layout()
