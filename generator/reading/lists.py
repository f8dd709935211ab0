"""Lists of an act as printed: their items in order, the sentence that leads them in, how each item ends."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from generator.model.vocabulary import ListKind
from generator.reading.marks import opened
from generator.reading.numbering import marker_kind
from generator.walk import Passage

__all__ = ["PrintedList", "ending", "glued_items", "is_leaf", "odd_markers", "printed_lists", "wrong_ends"]

_KINDS: Final = frozenset(kind.value for kind in ListKind)
_ABBREVIATED: Final = re.compile(r"\b(?:т\.\s?д|т\.\s?п|др|пр|гг?|руб|чел|им)\.$")

_GLUED: Final = re.compile(r";\s+(?=[а-яё])")
_GOES_ON: Final = re.compile(r"^(?:[-–—•*]|\d+\)|[а-яё]\)|[а-яё])")


@dataclass(frozen=True, slots=True)
class PrintedList:
    """Items of one list. `lead` is the passage before the first item, `after` the one after the last, if any."""

    items: tuple[Passage, ...]
    lead: Passage | None
    after: Passage | None


def ending(text: str) -> str:
    """Return the final mark of an item: «;», «,», «.», «:» or empty; «и т.д.» alone is no final full stop."""
    bare = text.rstrip(' »"”)')
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


def wrong_ends(found: PrintedList) -> Iterator[Passage]:
    """Yield inner items that end unlike most others, and the last one where the list ends without a full stop.

    A last item may end with a semicolon when an outer list goes on after it.
    """
    leaves = [item for item in found.items if is_leaf(item)]
    if len(leaves) < 3 or len(leaves) * 2 < len(found.items):
        return
    inner = [item for item in leaves if item is not found.items[-1]]
    usual, count = Counter(ending(item.text) for item in inner).most_common(1)[0]
    if usual and count * 10 >= len(inner) * 6:
        yield from (item for item in inner if ending(item.text) != usual)
    last = found.items[-1]
    goes_on = found.after is not None and bool(_GOES_ON.match(found.after.printed))
    if usual in (";", ",") and is_leaf(last) and not last.text.endswith((".", ".)", ".»")) and not goes_on:
        yield last


def odd_markers(found: PrintedList) -> Iterator[Passage]:
    """Yield an item with the rarer marker of a mixed list, or the first item of a list with double markers «- 1)»."""
    kinds = Counter(marker_kind(item.number) for item in found.items)
    if len(kinds) > 1:
        rare = min(kinds, key=lambda kind: kinds[kind])
        yield next(item for item in found.items if marker_kind(item.number) == rare)
    elif any(kind.startswith("- ") for kind in kinds):
        yield found.items[0]


def glued_items(found: PrintedList) -> Iterator[Passage]:
    """Yield items of a list with semicolons that hold a second item: «…; внедрение …», outside brackets and quotes."""
    if found.items[0].key in (ListKind.TERMS.value, ListKind.BASIS.value):
        return
    if Counter(ending(item.text) for item in found.items).most_common(1)[0][0] != ";":
        return
    for item in found.items:
        for match in _GLUED.finditer(item.text):
            if ":" in item.text[: match.start()]:
                break
            if opened(item.text, match.start(), "()") == 0 == opened(item.text, match.start()):
                yield item
                break
