"""How alike two duties are worded: stems without words that carry no meaning, and groups of equal items."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache

from generator.model.catalogue import LexiconEntry
from generator.morphology import content_lemmas

__all__ = ["alike", "contained", "difference", "group_alike", "light_words", "same_stems", "stems"]

_STEM = 6  # «разработка» and «разрабатывать» share «разраб»
_RARE = 40  # a stem found in more items than this tells nothing and would make comparing quadratic


@lru_cache(maxsize=32)
def light_words(entries: tuple[LexiconEntry, ...]) -> frozenset[str]:
    """Return the words of a lexicon as a set of lemmas."""
    return frozenset(entry.text.replace("ё", "е") for entry in entries)


@lru_cache(maxsize=50_000)
def stems(text: str, light: frozenset[str]) -> tuple[str, ...]:
    """Return the stems of a text in order, without service and light words; numbers stay whole."""
    return tuple(lemma[:_STEM] for lemma in content_lemmas(text) if lemma not in light)


def alike(first: Sequence[str], second: Sequence[str]) -> float:
    """Return the Dice share of common stems: 1.0 equal bags, 0.0 nothing in common."""
    if not first or not second:
        return 0.0
    return _share(Counter(first), Counter(second), len(first) + len(second))


def _share(first: Counter[str], second: Counter[str], whole: int) -> float:
    return 2 * sum(min(first[stem], second[stem]) for stem in first.keys() & second.keys()) / whole


def same_stems(first: Sequence[str], second: Sequence[str]) -> bool:
    """Say whether two texts consist of the same stems in any order."""
    return bool(first) and sorted(first) == sorted(second)


def difference(first: Sequence[str], second: Sequence[str]) -> set[str]:
    """Return the stems only one of two texts has."""
    return set(first) ^ set(second)


def contained(part: Sequence[str], whole: Iterable[str], weights: dict[str, float]) -> float:
    """Return how much of `part` the `whole` covers, each stem by its weight (1.0 when it has none)."""
    have = set(whole)
    total = sum(weights.get(stem, 1.0) for stem in set(part))
    return sum(weights.get(stem, 1.0) for stem in set(part) if stem in have) / total if total else 0.0


def group_alike(bags: Sequence[Sequence[str]], threshold: float, apart: frozenset[str]) -> list[list[int]]:
    """Return groups of two or more positions whose bags are alike, without comparing every pair.

    Equal bags fall together at once; others are compared only where they share a rare stem. A difference
    in one of the stems `apart` (an audience, a territory) keeps two items distinct.
    """
    exact: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for position, bag in enumerate(bags):
        if bag:
            exact[tuple(sorted(bag))].append(position)
    holders: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for key in exact:
        for stem in set(key):
            holders[stem].append(key)
    counts = {key: Counter(key) for key in exact}
    leader: dict[tuple[str, ...], tuple[str, ...]] = {}
    for key in exact:
        if key in leader:
            continue
        leader[key] = key
        rare = sorted(set(key), key=lambda stem: (len(holders[stem]), stem))[:4]
        for other in {other for stem in rare if len(holders[stem]) <= _RARE for other in holders[stem]}:
            whole = len(key) + len(other)
            may = other not in leader and 2 * min(len(key), len(other)) / whole >= threshold
            if may and _share(counts[key], counts[other], whole) >= threshold and not _apart(key, other, apart):
                leader[other] = key
    groups: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for key, positions in exact.items():
        groups[leader[key]] += positions
    return [sorted(group) for group in groups.values() if len(group) > 1]


def _apart(first: Sequence[str], second: Sequence[str], apart: frozenset[str]) -> bool:
    return any(stem.startswith(mark) for stem in difference(first, second) for mark in apart)
