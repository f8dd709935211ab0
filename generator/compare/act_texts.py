"""The passages of an act with an index of letters, so that names are looked for only where they can stand.

A pattern of a name in all its case forms costs much more than a plain search for the name's stem; the index
finds the passages that hold the stem, and only these are read with the pattern.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import accumulate

from generator.model.act import Node
from generator.model.catalogue import Base
from generator.walk import Passage, walk

__all__ = ["ActTexts", "act_texts"]


@dataclass(frozen=True, slots=True)
class ActTexts:
    """Passages of an act in reading order; `starts` are their places in the joined lower-case text."""

    passages: tuple[Passage, ...]
    text: str
    starts: tuple[int, ...]
    by_subject: Mapping[str, tuple[int, ...]]
    events: tuple[int, ...]

    def holding(self, stems: Iterable[str]) -> set[int]:
        """Return the indexes of the passages whose text holds one of the lower-case stems."""
        found: set[int] = set()
        for stem in stems:
            place = self.text.find(stem)
            while place >= 0:
                index = bisect_right(self.starts, place) - 1
                found.add(index)
                end = self.starts[index + 1] if index + 1 < len(self.starts) else len(self.text)
                place = self.text.find(stem, end)
        return found


def _subjects(passage: Passage) -> set[str]:
    node = passage.node or Node()
    found = set(passage.context.subjects)
    found.update(node.function.subjects if node.function else ())
    found.update(node.agreement.parties if node.agreement else ())
    found.update(node.monitoring.by if node.monitoring else ())
    return found


def _texts(passages: tuple[Passage, ...]) -> ActTexts:
    lowered = [f"{passage.text.lower()}\n" for passage in passages]
    by_subject: dict[str, list[int]] = {}
    for index, passage in enumerate(passages):
        for subject in _subjects(passage):
            by_subject.setdefault(subject, []).append(index)
    return ActTexts(
        passages=passages,
        text="".join(lowered),
        starts=tuple(accumulate(map(len, lowered[:-1]), initial=0)),
        by_subject={subject: tuple(found) for subject, found in by_subject.items()},
        events=tuple(index for index, passage in enumerate(passages) if passage.key == "events"),
    )


def act_texts(base: Base) -> dict[str, ActTexts]:
    """Return the texts of every act of the base by slug."""
    return {slug: _texts(tuple(walk(act))) for slug, act in base.acts.items()}
