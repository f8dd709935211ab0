"""Whether what an act promises is given to somebody: events and tasks against functions and measures."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from math import log

from generator.model.vocabulary import Level
from generator.morphology import lemma, parses, words
from generator.view import ActView

__all__ = ["Coverage", "action_stems", "assigned"]

_STEM = 6
_ROUNDING = 1e-9  # sums in another order differ in their last digits
_ACTING = ("NOUN", "VERB", "INFN")


@dataclass(frozen=True, slots=True)
class Coverage:
    """Assigned duties as bags of stems, with an index and weights: a word found everywhere weighs little."""

    bags: tuple[frozenset[str], ...]
    index: dict[str, list[int]]
    weights: dict[str, float]
    canon: frozenset[str]

    @classmethod
    def of(cls, texts: Iterable[tuple[str, ...]], canon: Iterable[str]) -> Coverage:
        """Index the texts' stems."""
        bags = tuple(dict.fromkeys(frozenset(text) for text in texts if text))
        index: dict[str, list[int]] = defaultdict(list)
        for position, bag in enumerate(bags):
            for stem in bag:
                index[stem].append(position)
        weights = {stem: log(1 + len(bags) / len(places)) for stem, places in index.items()}
        return cls(bags, dict(index), weights, frozenset(canon))

    def covers(self, stems: Iterable[str], share: float) -> bool:
        """Say whether a single duty covers this share of a text's weight.

        Such a duty has one of the heaviest words, without which the rest weighs too little: only the duties
        with these words are compared.
        """
        unseen = log(1 + len(self.bags))
        weights = {stem: self.weights.get(stem, unseen) for stem in sorted(set(stems))}
        wanted = share * sum(weights.values()) - _ROUNDING
        rest, near = sum(weights.values()), set[int]()
        for stem, weight in sorted(weights.items(), key=lambda item: -item[1]):
            if rest < wanted:
                break
            near.update(self.index.get(stem, ()))
            rest -= weight
        return any(sum(weights[stem] for stem in weights if stem in self.bags[place]) >= wanted for place in near)


def assigned(view: ActView, level: str = "") -> list[tuple[str, str]]:
    """Return text and canon ids of functions below the federal level and of measures with a responsible.

    With a level, of functions of that level's bodies only; measures count for every level.
    """
    levels = {item.id: item.level for item in view.act.file.subjects}
    found = []
    for row in view.rows.get("functions", ()):
        own = levels.get(row.subject, "")
        if own != Level.FEDERAL and (not level or own in (level, "")):
            found.append((row.text, row.canon))
    for row in view.rows.get("roadmap", ()):
        if row.responsible or row.executors:
            found += [(row.measure, row.canon), (row.group, row.group_canon)]
    return found


@lru_cache(maxsize=20_000)
def action_stems(text: str) -> frozenset[str]:
    """Return stems of nouns and verbs: what is done and to what; participles («выявленных») are no action."""
    kept = (word for word in words(text) if (found := parses(word)) and found[0].tag.POS in _ACTING)
    return frozenset(lemma(word)[:_STEM] for word in kept)
