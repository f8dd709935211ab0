"""Lists of an act as printed: their items in order, the sentence that leads them in, how each item ends."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from generator.model.vocabulary import ListKind
from generator.reading.numbering import marker_kind
from generator.walk import Passage

__all__ = ["PrintedList", "ending", "is_leaf", "printed_lists"]

_KINDS: Final = frozenset(kind.value for kind in ListKind)
_ABBREVIATED: Final = re.compile(r"\b(?:т\.\s?д|т\.\s?п|др|пр|гг?|руб|чел|им)\.$")


@dataclass(frozen=True, slots=True)
class PrintedList:
    """Items of one list. `lead` is the passage before the first item, `after` the one after the last, if any."""

    items: tuple[Passage, ...]
    lead: Passage | None
    after: Passage | None


def ending(text: str) -> str:
    """Return the final mark of an item: «;», «,», «.», «:» or empty; «и т.д.» alone is no final full stop."""
    bare = text.rstrip(" »\"”)")
    stripped = text.rstrip()
    last = stripped[-1:] if stripped[-1:] in ";,.:" else bare[-1:] if bare[-1:] in ";,.:" and bare == stripped else ""
    return "" if last == "." and _ABBREVIATED.search(stripped) else last


def is_leaf(passage: Passage) -> bool:
    """Say whether nothing is printed under the item."""
    node = passage.node
    return node is None or not (node.lists() or node.clauses or node.table or node.footnotes)


def _is_item(passage: Passage) -> bool:
    listed = passage.key in _KINDS or (passage.key == "clauses" and marker_kind(passage.number) not in ("", "1."))
    return listed and not passage.table and bool(passage.text)


def printed_lists(passages: Sequence[Passage]) -> list[PrintedList]:
    """Return the lists of two items and more outside tables, in the order of their first items."""
    groups: dict[tuple[str, int, str], list[int]] = {}
    for index, passage in enumerate(passages):
        if _is_item(passage):
            parent = id(passage.parent) if passage.parent is not None else -1
            groups.setdefault((passage.part, parent, passage.key), []).append(index)
    found = []
    for indexes in groups.values():
        if len(indexes) > 1:
            first, last = indexes[0], indexes[-1]
            after = next((p for p in passages[last + 1 :][:1] if p.part == passages[last].part), None)
            lead = passages[first - 1] if first and passages[first - 1].node is passages[first].parent else None
            found.append(PrintedList(tuple(passages[index] for index in indexes), lead, after))
    return found
