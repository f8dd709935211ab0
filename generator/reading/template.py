"""What an act may call itself, and which lead-ins name the federal system instead of the regional one."""

from __future__ import annotations

import re
from functools import lru_cache

from generator import morphology
from generator.model.vocabulary import Level
from generator.reading.abbreviations import read
from generator.view import ActView
from generator.walk import Passage

__all__ = ["KIND_STEMS", "federal_leads", "kind_of", "own_kinds"]

KIND_STEMS = {
    "концепц": "концепция",
    "положени": "положение",
    "программ": "программа",
    "стратеги": "стратегия",
    "порядк": "порядок",
    "регламент": "регламент",
}
_LEAD_LENGTH = 30  # words of an introductory phrase at most


def own_kinds(view: ActView, texts: list[tuple[Passage, str]]) -> set[str]:
    """Return the kinds the act may call itself by: its own, those of its heads, those it introduces."""
    own = {str(view.act.file.document_kind)}
    names = [text for passage, text in texts if passage.key in {"head", "stamps"}]
    names += [item.short for item in read(view).introductions]
    names += [part.title or "" for part in view.act.file.parts]
    for name in names:
        own |= {kind for stem, kind in KIND_STEMS.items() if name.lower().lstrip("«").startswith(stem)}
    return own


def kind_of(word: str) -> str:
    """Return the kind of document a word names, or an empty string."""
    return next((kind for stem, kind in KIND_STEMS.items() if word.lower().startswith(stem)), "")


@lru_cache(maxsize=64)
def _short_pattern(names: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?:([а-яёА-ЯЁ-]+)\s+)?\b(?:{'|'.join(map(re.escape, names))})\b")


def _named(names: tuple[str, ...], text: str) -> re.Match[str] | None:
    """Find the first of several names with the word before it."""
    return _short_pattern(names).search(text) if any(name in text for name in names) else None


def _systems(view: ActView) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the short names of the federal and of the regional system."""
    federal, regional = [], []
    for item in read(view).introductions:
        full = " ".join(morphology.lemmas(item.full)[:3])
        if item.short.isupper() and "система" in full:
            names = {item.short, item.short.replace(" ", "")}
            if "федеральный" in full:
                federal += sorted(names)
            elif "региональный" in full:
                regional += sorted(names)
    return tuple(federal), tuple(regional)


def federal_leads(view: ActView, texts: list[tuple[Passage, str]]) -> list[Passage]:
    """Return headings and lead-ins that name the federal system where others of their kind name the regional one."""
    federal, regional = _systems(view)
    found: list[tuple[Passage, str, bool]] = []
    for passage, text in texts:
        if not (text.endswith(":") or (passage.title and not passage.text)) or len(text.split()) > _LEAD_LENGTH:
            continue
        first, second = _named(federal, text), _named(regional, text)
        if bool(first) != bool(second) and "федеральн" not in text and passage.context.level is not Level.FEDERAL:
            match = first or second
            word = morphology.lemma(match[1]) if match and match[1] else ""
            heading = "заголовок" if passage.title and not passage.text and passage.depth == 0 else ""
            found.append((passage, heading or word, bool(first)))
    own = {word for _, word, of_federation in found if not of_federation and word}
    return [passage for passage, word, of_federation in found if of_federation and word in own]
