"""Duties that need exactly one holder: where a text names them, over what object, and who holds them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.vocabulary import Level
from generator.reading.likeness import light_words, stems
from generator.reading.patterns import small_pattern
from generator.reading.pieces import matching
from generator.view import ActView
from generator.walk import Passage

__all__ = ["KEPT", "ExclusiveDuty", "exclusive_duties", "same_object"]

KEPT = ("ведение реестра", "ведение банка или базы данных")
_ALIKE = (
    *KEPT,
    "назначение ответственного",
    "утверждение документа",
)  # of these there may be several, each with its object
_SUPPLY = re.compile(
    r"\b(?:данны|сведени|информаци|предложени|контрол|мероприяти)\w*[^,;.]{0,80}\b(?:для|по)\s+$", re.IGNORECASE
)
_OBJECT_WORDS = 2
_BEFORE, _NEAR = 200, 300  # letters before a duty that may tell it is only supplied with data; of its object


@dataclass(frozen=True, slots=True)
class ExclusiveDuty:
    """A duty, the stems of its object, its holders (none in an event or task) and the passage."""

    duty: str
    object: frozenset[str]
    holders: tuple[str, ...]
    passage: Passage


def exclusive_duties(view: ActView) -> Iterator[ExclusiveDuty]:
    """Yield exclusive duties with their object's first words and who holds them (nobody: events, tasks)."""
    light = light_words(view.lexicon("light_words"))
    patterns: dict[str, list[tuple[str, re.Pattern[str]]]] = {}  # by anchor of the passages they may match in
    for entry in view.lexicon("exclusive_duties"):
        for passage in matching(view, small_pattern(entry)):
            patterns.setdefault(passage.anchor, []).append((entry.group or entry.text, small_pattern(entry)))
    row_holders: dict[tuple[str, int], tuple[str, ...]] = {}
    for passage in view.passages:
        if passage.key == "cell" and passage.column == "responsible":
            row_holders.setdefault((passage.table, passage.row), passage.context.subjects)
    for passage in view.texts:
        held = passage.key == "functions" or passage.column == "measure"
        if passage.context.level == Level.FEDERAL or not (held or passage.key in ("events", "tasks", "mechanisms")):
            continue
        text = passage.text.lstrip("-–— ").lower()
        for duty, pattern in patterns.get(passage.anchor, ()):
            for match in pattern.finditer(text):
                if _SUPPLY.search(text[max(0, match.start() - _BEFORE) : match.start()]):
                    continue
                begin = next(match.start(name) for name in match.groupdict() if match[name])
                phrase = re.split(r"[,;.()]|\bв том числе\b|\bдля\b", text[begin : begin + _NEAR], maxsplit=1)[0]
                key = frozenset(stems(phrase, light)[: _OBJECT_WORDS + 1]) if duty in _ALIKE else frozenset()
                cell = row_holders.get((passage.table, passage.row), ())
                holders = passage.context.subjects if passage.key == "functions" else cell
                yield ExclusiveDuty(duty, key, holders if held else (), passage)


def same_object(first: frozenset[str], second: frozenset[str]) -> bool:
    """Say whether two objects are one: the shorter name's words are all in the longer one."""
    if not first and not second:
        return True
    small, large = sorted((first, second), key=len)
    return len(small & large) >= min(2, len(small)) and len(small - large) <= max(0, len(small) - 2)
