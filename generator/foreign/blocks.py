"""What a foreign file consists of: paragraphs with their computed number, and tables."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Block", "Paragraph", "TableBlock"]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph: its text, the automatic number Word would print, heading level 1…9 or 0, running line."""

    text: str
    number: str = ""
    heading: int = 0
    line: int = 0


@dataclass(frozen=True, slots=True)
class TableBlock:
    """A table: rows of cell texts, lines of a cell parted by a newline."""

    rows: tuple[tuple[str, ...], ...]
    line: int = 0


Block = Paragraph | TableBlock
