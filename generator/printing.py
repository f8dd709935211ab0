"""Act → plain text in reading order: the wording exists once, and printing the tree gives the act back."""

from __future__ import annotations

from itertools import groupby

from generator.model.act import Act
from generator.walk import Passage, walk

__all__ = ["printed_act"]


def _line_key(passage: Passage) -> tuple[str, str, int, str]:
    """Cells of one row share a line, so do the heads of one table."""
    if passage.key == "columns":
        return ("columns", passage.table, 0, "")
    if passage.row:
        return ("row", passage.table, passage.row, "")
    return ("", "", 0, passage.anchor)


def printed_act(act: Act) -> str:
    """Return the whole act as text: one paragraph a line, table rows with cells parted by tabs.

    Footnotes follow the paragraph that calls them; lines of one cell are parted by « · ».
    """
    lines: list[str] = []
    part = None
    for _, group in groupby(walk(act), key=_line_key):
        passages = list(group)
        if passages[0].part != part:
            part = passages[0].part
            lines.append("")
        cells = [" · ".join(p.printed for p in cell) for _, cell in groupby(passages, key=lambda p: p.column)]
        lines.append("\t".join(cells))
    return "\n".join(lines).strip() + "\n"
