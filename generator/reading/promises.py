"""What an act promises: parts its first clause announces, its headings name, an approving clause lists."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator
from typing import Final

from generator.model.catalogue import LexiconEntry
from generator.morphology import content_lemmas
from generator.reading.likeness import light_words
from generator.view import ActView
from generator.walk import ORDER, Passage

__all__ = ["promised_by_headings", "promised_by_opening", "promised_by_order"]

_DEFINES: Final = re.compile(
    r"(?:определяет|устанавливает|регулирует)\s+(?P<parts>.{10,700}?)(?:\.\s|\.$|\sв\s+целях\s|;|$)", re.IGNORECASE
)
_INCLUDING: Final = re.compile(r"утвержда\w{2,4}\s+[^:;]{5,160},\s+включая\s*:\s*(?P<items>.{10,1500})", re.IGNORECASE)
_NOUN: Final = re.compile(r"^(?:,?\s(?:и\s)?[а-яё-]+[ыи]е){0,4}\s(?P<noun>основ\w*)")
_STEM: Final = 6


def _entries(text: str, entries: tuple[LexiconEntry, ...]) -> list[LexiconEntry]:
    low = text.lower()
    return [entry for entry in entries if re.search(rf"(?<![а-яё-]){entry.text}", low)]


def _is_heading(passage: Passage) -> bool:
    text = passage.text.rstrip()
    return bool(passage.title) or text.endswith(":") or passage.key in ("columns", "band") or (0 < len(text) < 160)


def _has(entry: LexiconEntry, text: str) -> bool:
    return any(stem in text for stem in (entry.text, *entry.forms))


def _with_noun(word: re.Match[str], text: str) -> str:
    """Return a promised word; an adjective of a list, «методологические, … основы», with the noun of the list."""
    noun = _NOUN.search(text[word.end() : word.end() + 80]) if word[0].endswith(("ые", "ие")) else None
    return f"{word[0]} {noun['noun']}" if noun else word[0]


def promised_by_opening(view: ActView) -> Iterator[tuple[Passage, str]]:
    """Yield what the first clause promises and nothing in the text takes up."""
    lexicon = view.lexicon("promised_parts")
    body = [p for p in view.texts if p.part != ORDER and p.key not in ("stamps", "head")]
    opening = next((p for p in body[:12] if _DEFINES.search(p.text) and p.key == "clauses"), None)
    if opening is None or not lexicon:
        return
    parts = _DEFINES.search(opening.text)
    headings = " ".join(p.printed.lower() for p in body if p is not opening and _is_heading(p))
    rest = " ".join(p.text[:200].lower() for p in body if p is not opening)
    for entry in _entries(parts["parts"] if parts else "", lexicon):
        if not _has(entry, headings) and not _has(entry, rest):
            word = re.search(rf"(?<![а-яё-]){entry.text}\w*", opening.text, re.IGNORECASE)
            yield opening, f"«{_with_noun(word, opening.text) if word else entry.text}»"


def promised_by_headings(view: ActView) -> Iterator[tuple[Passage, str]]:
    """Yield what a heading of two promised parts names and its section does not speak of."""
    lexicon = view.lexicon("promised_parts")
    body = [p for p in view.texts if p.part != ORDER and p.key not in ("stamps", "head") and not p.table]
    for index, passage in enumerate(body):
        named = _entries(passage.title, lexicon) if passage.title and not passage.text else []
        if len(named) < 2:
            continue
        end = next(
            (i for i in range(index + 1, len(body)) if body[i].title and body[i].depth <= passage.depth), len(body)
        )
        under = " ".join(p.printed.lower() for p in body[index + 1 : end])
        for entry in named if len(under) > 300 else []:
            if entry.group and not _has(entry, under):
                yield passage, f"«{passage.title}»: нет части «{entry.text}…»"


def promised_by_order(view: ActView) -> Iterator[tuple[Passage, str]]:
    """Yield parts that a clause says the approved document includes and nothing else speaks of."""
    light = light_words(view.lexicon("light_words"))
    for passage in view.texts:
        match = _INCLUDING.search(passage.text)
        if not match:
            continue
        others = [
            {lemma[:_STEM] for lemma in content_lemmas(p.text or p.title)} for p in view.texts if p is not passage
        ]
        for item in match["items"].split(";"):
            head = {lemma[:_STEM] for lemma in [w for w in content_lemmas(item) if w not in light][:2]}
            if len(head) == 2 and not any(head <= other for other in others):
                yield passage, f"«{textwrap.shorten(item.strip('. '), 90, placeholder='…')}»"
