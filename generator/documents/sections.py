"""Blocks of a part → sections of one orientation."""

from __future__ import annotations

from collections.abc import Sequence

from generator.documents.tree import Block, Closing, Footnote, Heading, Mark, Section, Stamp, Table, Title

__all__ = ["sections_of"]


def sections_of(part: str, blocks: Sequence[Block]) -> list[Section]:
    """Cut blocks into sections of one orientation; a heading goes with the turned table it heads."""
    pages: list[tuple[bool, list[Block]]] = [(False, [])]
    for block in blocks:
        turned = isinstance(block, Table) and block.landscape
        current, held = pages[-1]
        if turned and not current:
            cut = len(held)
            while cut and isinstance(held[cut - 1], Heading | Title | Stamp | Mark):
                cut -= 1
            moved, pages[-1] = held[cut:], (current, held[:cut])
            pages.append((True, [*moved, block]))
        elif current and not turned and not isinstance(block, Footnote | Closing):
            pages.append((False, [block]))
        else:
            held.append(block)
    filled = [page for page in pages if page[1]]
    return [Section(part, tuple(held), turned, begins=not index) for index, (turned, held) in enumerate(filled)]
