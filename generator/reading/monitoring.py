"""What an act says of monitoring: who, how often, by which methods, with which document, for whom."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.catalogue import LexiconEntry
from generator.morphology import lemma
from generator.reading.bodies import Finder, pattern_of
from generator.reading.likeness import alike, light_words, stems
from generator.rows import MonitoringRow
from generator.view import ActView, once_per_act
from generator.walk import Passage

__all__ = [
    "ABOUT",
    "Frequency",
    "area_rows",
    "describing",
    "frequency_conflicts",
    "frequency_of",
    "frequency_values",
    "monitors",
    "reporting",
    "same_topic",
    "system_documents",
    "system_frequencies",
    "topic_of",
    "unmonitored",
]

ABOUT = re.compile(r"\bмониторинг", re.IGNORECASE)
_SYSTEM = re.compile(
    r"мониторинг\w*\s+(?:и\s+\w+\s+)?(?:показател|эффективност|систем|РС\s?НМС|результат|реализаци|деятельности\s+РС|провод)"
    r"|провед\w+\s+мониторинг\w*\s+(?:показател|эффективност|систем|РС)",
    re.IGNORECASE,
)
_OUTCOME = re.compile(
    r"анализ\w*\s+(?:\w+\s+){0,2}показател\w+\s+(?:\w+\s+)?эффективност|(?:итог|результат)\w*\s+(?:\w+\s+)?мониторинг",
    re.IGNORECASE,
)
_TARGETS = ("indicators", "effects", "results")
_PROMISES = ("cell", "goals", "tasks", "events", "results", "clauses", "decisions")
_FOREIGN = ("terms", "basis", "challenges", "mechanisms", "indicators", "columns", "head", "preamble", "stamps")
_DOCUMENT = re.compile(r"\bаналитическ\w+\s+(?:справк|отч[её]т|доклад|записк|материал)\w*", re.IGNORECASE)
_BY = re.compile(r"\b(?:осуществля|провод|обеспечива|организу|готов)\w*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Frequency:
    """A statement of frequency: times a year as text («1», «2»), or «отсылка»; the passage and its words."""

    value: str
    words: str
    passage: Passage


def _of_system(text: str) -> bool:
    return "мониторинг" in text.lower() and bool(_SYSTEM.search(text))


@once_per_act
def describing(view: ActView) -> list[Passage]:
    """Return passages that describe the monitoring of the system itself: annotated ones, or told by words."""
    return [
        passage
        for passage in view.texts
        if (passage.node and (passage.node.monitoring or passage.node.methods))
        or (passage.key not in _FOREIGN and not passage.table and _of_system(passage.text))
    ]


def reporting(view: ActView) -> list[Passage]:
    """Return functions and events about the monitoring of the system or what follows from it."""
    return [
        passage
        for passage in view.having("мониторинг", "анализ")
        if passage.key in ("functions", "events") and (_SYSTEM.search(passage.text) or _OUTCOME.search(passage.text))
    ]


def unmonitored(view: ActView) -> Passage | None:
    """Return the first indicator or expected result of an act that says nothing of monitoring; None otherwise."""
    if describing(view) or view.rows.get("monitoring"):
        return None
    if any(ABOUT.search(p.text) for p in view.texts if p.key in ("clauses", "functions", "events")):
        return None
    return next((p for p in view.texts if p.key in _TARGETS or p.column == "indicator"), None)


def monitors(view: ActView) -> dict[str, Passage]:
    """Return the bodies that carry out the monitoring of the system, each with its first passage."""
    finder = Finder.of(view)
    found: dict[str, Passage] = {}
    for passage in describing(view):
        told = passage.node.monitoring.by if passage.node and passage.node.monitoring else ()
        if passage.key == "functions" and _of_system(passage.text):
            told += passage.context.subjects
        elif not told and passage.key == "clauses" and _of_system(passage.text) and _BY.search(passage.text):
            told += finder.find(passage.text[:200])[:1]
        for key in told:
            found.setdefault(key, passage)
    return found


def frequency_values(text: str, entries: tuple[LexiconEntry, ...]) -> Iterator[tuple[str, str]]:
    """Yield (times a year, words) for every frequency a text names."""
    for group in dict.fromkeys(entry.group for entry in entries):
        for match in pattern_of(entries, group).finditer(text):
            yield group or "", match[0]


def frequency_of(passage: Passage, entries: tuple[LexiconEntry, ...]) -> Frequency | None:
    """Return the frequency told beside the word «мониторинг»."""
    if "мониторинг" not in passage.text.lower() or not (word := ABOUT.search(passage.text)):
        return None
    near = passage.text[max(0, word.start() - 60) : word.start() + 220]
    told = next(frequency_values(near, entries), None)
    return Frequency(told[0], told[1].lower(), passage) if told else None


def topic_of(text: str, light: frozenset[str]) -> frozenset[str]:
    """Return the stems of what is monitored: the words after «мониторинг», or a whole group's name."""
    word = ABOUT.search(text)
    tail = text[word.end() : word.end() + 120].split(",")[0] if word else text
    return frozenset(stems(tail, light)) - {"монито", "работн", "педаго", "показа"}


def same_topic(first: frozenset[str], second: frozenset[str]) -> bool:
    """Say whether two statements are about monitoring of the same thing."""
    small = min(first, second, key=len)
    return len(small) >= 2 and len(first & second) >= max(2, 0.6 * len(small))


def _measures(view: ActView) -> Iterator[tuple[Passage, str, str]]:
    """Yield the road map's rows about the monitoring of the system: passage, deadline, result."""
    for row in view.rows.get("roadmap", ()):
        if _of_system(row.measure) or _of_system(row.group):
            yield view.passage_of(row), row.deadline, row.result


def system_frequencies(view: ActView, entries: tuple[LexiconEntry, ...]) -> list[Frequency]:
    """Return how often the monitoring of the system itself is held, by clauses, functions and the road map."""
    found = [
        told
        for passage in describing(view)
        if passage.key != "indicators" and passage.part != "roadmap" and (told := frequency_of(passage, entries))
    ]
    for passage, deadline, _ in _measures(view):
        if told_words := next(frequency_values(deadline, entries), None):
            found.append(Frequency(told_words[0], told_words[1].lower(), passage))
    return [item for item in found if item.value != "отсылка"]


def system_documents(view: ActView) -> dict[str, Passage]:
    """Return the kinds of final document that clauses and the road map name for the monitoring of the system."""
    found: dict[str, Passage] = {}
    clauses = [p for p in describing(view) if p.key == "clauses" and not p.table]
    texts = [(p, p.text) for p in clauses] + [(p, result) for p, _, result in _measures(view)]
    named = [(p, match[0]) for p, text in texts if (match := _DOCUMENT.search(text))]
    kinds: dict[str, str] = {}
    for passage, name in named:
        shown = kinds.setdefault(lemma(name.split()[-1]), name.lower())
        found.setdefault(shown, passage)
    return found


def area_rows(view: ActView) -> list[tuple[MonitoringRow, Passage]]:
    """Return the rows of tables about monitoring, group by group."""
    return [(row, view.passage_of(row)) for row in view.rows.get("monitoring", ()) if row.area]


def frequency_conflicts(view: ActView) -> tuple[list[str], dict[str, Passage], list[Passage]]:
    """Return disagreements of frequency in words, their passages, and promises absent from the tables."""
    light, entries = light_words(view.lexicon("light_words")), view.lexicon("frequencies")
    rows = [(row, passage, topic_of(row.area, light)) for row, passage in area_rows(view) if row.frequency]
    told: list[str] = []
    places: dict[str, Passage] = {}
    absent: list[Passage] = []
    for passage in view.texts:
        if passage.key not in _PROMISES or passage.column in ("frequency", "document", "deadline"):
            continue
        if not (stated := frequency_of(passage, entries)):
            continue
        topic = topic_of(passage.text, light)
        near = sorted(rows, key=lambda item: -alike(tuple(topic), tuple(item[2])))[:1]
        matching = [(row, place) for row, place, area in near if same_topic(topic, area)]
        if rows and not matching and passage.part != "roadmap":
            absent.append(passage)
        for row, place in matching:
            value = next(frequency_values(row.frequency, entries), ("", ""))[0]
            if value and value != stated.value:
                told.append(f"«{stated.words}» и «{row.frequency[0].lower() + row.frequency[1:]}»")
                places |= {passage.anchor: passage, place.anchor: place}
    general = system_frequencies(view, entries)
    for item in general[1:]:
        if item.value != general[0].value:
            told.append(f"«{general[0].words}» и «{item.words}»")
            places |= {general[0].passage.anchor: general[0].passage, item.passage.anchor: item.passage}
    return told, places, absent
