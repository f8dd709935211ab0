"""Rows of a road map that say the same: measures entered twice, one result for different measures."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from generator.reading.likeness import alike, group_alike, light_words, stems
from generator.reading.opening import opening
from generator.reading.road_map import CODE_ONLY, Measure
from generator.reading.topics import recipients
from generator.view import ActView

__all__ = ["bags", "same_results", "same_rows", "same_title"]

_ALIKE: Final = 0.88
_WORDS: Final = 3  # a document's name of so many words tells nothing of its own
_QUOTED: Final = re.compile(r"[«\"“]([^«»\"“”]{40,})[»\"”]")


def bags(view: ActView, texts: list[str]) -> list[tuple[str, ...]]:
    """Return the stems of each text without light words."""
    light = light_words(view.lexicon("light_words"))
    return [stems(text, light) for text in texts]


def same_rows(view: ActView, listed: list[Measure]) -> Iterator[tuple[list[Measure], bool]]:
    """Yield groups of measures worded alike for the same people, and whether they are equal.

    One text may say more than the other; two that each have a word of their own («математики», «физики») differ.
    """
    words = bags(view, [item.row.measure for item in listed])
    for group in group_alike(words, _ALIKE, frozenset()):
        first = set(words[group[0]])
        chosen = [index for index in group if not (first - set(words[index]) and set(words[index]) - first)]
        people = {recipients(view, listed[index].row.measure) for index in chosen}
        numbers = {tuple(re.findall(r"\d+", listed[index].row.measure)) for index in chosen}
        if len(chosen) > 1 and len(people) == len(numbers) == 1 and len(first) > 1:
            yield [listed[index] for index in chosen], all(set(words[index]) == first for index in chosen)


def same_title(listed: list[Measure]) -> Iterator[list[Measure]]:
    """Yield measures that begin alike and name the same document by its whole title."""
    found: dict[tuple[str, str], list[Measure]] = defaultdict(list)
    for item in listed:
        titles = _QUOTED.findall(item.row.measure)
        if len(titles) == 1:
            key = re.sub(r"\W+", " ", titles[0].lower()).strip()
            found[opening(item.row.measure).lemma, key].append(item)
    yield from (group for group in found.values() if len(group) > 1)


def same_results(view: ActView, listed: list[Measure]) -> Iterator[list[Measure]]:
    """Yield different measures with one result; a document's mere kind and a number do not count."""
    found: dict[tuple[str, ...], list[Measure]] = defaultdict(list)
    documents = light_words(view.lexicon("result_documents"))
    for item, bag in zip(listed, bags(view, [item.row.result for item in listed]), strict=True):
        generic = CODE_ONLY.match(item.row.result) or (
            len(bag) <= _WORDS and opening(item.row.result).lemma in documents
        )
        if len(bag) >= _WORDS and not generic:
            found[tuple(sorted(bag))].append(item)
    for group in found.values():
        words = bags(view, [item.row.measure for item in group])
        if len({item.place for item in group}) > 1 and any(alike(words[0], bag) < _ALIKE for bag in words):
            yield group
