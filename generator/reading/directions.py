"""Which passages of an act speak of which direction of the federal concept."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from generator.view import ActView, once_per_act
from generator.walk import Passage

__all__ = ["NAMED", "directions"]

NAMED: Final = re.compile(r"Направлени[еяюи]м?\s+№?\s*(\d)\b", re.IGNORECASE)
_AREAS: Final = {"management": "1", "development": "2", "content": "3"}


@once_per_act
def directions(view: ActView) -> tuple[tuple[Passage, str], ...]:
    """Return passages with the number of their direction: annotated, by area, named in them or in what stands above."""
    return tuple(_directions(view.texts))


def _directions(passages: Iterable[Passage]) -> Iterator[tuple[Passage, str]]:
    above: dict[int, str] = {}
    for passage in passages:
        context = passage.context
        annotated = (context.direction or "").removeprefix("d") or _AREAS.get(context.area or "", "")
        text = passage.text or passage.title
        match = NAMED.search(text) if "направлени" in text.lower() else None
        found = annotated or (match[1] if match else above.get(id(passage.parent), ""))
        if passage.node is not None and found:
            above[id(passage.node)] = found
        if found:
            yield passage, found
