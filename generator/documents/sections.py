"""Blocks of a part → sections of one orientation."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from generator.documents.tree import (
    Block,
    Clause,
    Closing,
    Footnote,
    Heading,
    Item,
    Mark,
    Paragraph,
    Section,
    Signature,
    Stamp,
    Table,
    Text,
    Title,
)

__all__ = ["LEAD", "goes_with_next", "sections_of"]


LEAD: Final = 300  # letters, about four lines: a longer paragraph held back would leave half a page empty


def goes_with_next(block: Block, after: Block | None) -> bool:
    """Say whether a paragraph stays on the page of what follows: the signature, or the list its colon opens."""
    if not isinstance(block, Clause | Item | Paragraph) or after is None:
        return False
    last = block.runs[-1] if block.runs else None
    short = sum(len(run.text) for run in block.runs if isinstance(run, Text)) <= LEAD
    opens = short and isinstance(last, Text) and last.text.endswith(":")
    return isinstance(after, Signature) or (opens and isinstance(after, Clause | Item | Paragraph | Table))


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
