"""Notions an act uses: those that acts define, those that several bodies have in their functions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from generator.morphology import lemma, parses
from generator.reading.abbreviations import read
from generator.reading.marks import opened
from generator.reading.terms import core, terms_of
from generator.reading.tokens import Tokens, pattern_of, tokens_of
from generator.view import ActView, Collection, once_per_act
from generator.walk import Passage

__all__ = ["Notion", "is_indicator", "notions_of", "repeated", "undefined_notions"]

_KEYS: Final = frozenset({"functions", "events", "goals", "tasks", "indicators", "includes", "effects", "results"})
_COLUMNS: Final = frozenset({"indicator", "goal", "task", "measure", "result", "group"})
_BEARERS: Final = 3
_COMMON: Final = frozenset(
    {"педагогический работник", "управленческий кадр", "методический работа", "руководящий работник"}
)


@dataclass(slots=True)
class Notion:
    """A notion other acts define: how they write it, who does, where this act uses it."""

    text: str
    acts: set[str] = field(default_factory=set)
    places: list[Passage] = field(default_factory=list)


@once_per_act
def _defined(view: ActView) -> list[frozenset[str]]:
    own = [frozenset(core(term.term)) for term in terms_of(view)]
    for item in read(view).introductions:
        own += [frozenset(core(item.full)), frozenset(core(item.short))]
    return [words for words in own if words]


def notions_of(collection: Collection) -> dict[tuple[str, ...], Notion]:
    """Return the notions of all acts by their core words."""
    found: dict[tuple[str, ...], Notion] = {}
    for slug, view in collection.views.items():
        for term in terms_of(view):
            words = core(term.term)
            if len(words) > 1 and " ".join(words) not in _COMMON:
                found.setdefault(words, Notion(term.term)).acts.add(slug)
    return found


def _counts(passage: Passage) -> bool:
    return passage.key in _KEYS or (passage.key == "cell" and passage.column in _COLUMNS)


def is_indicator(passage: Passage) -> bool:
    """Say whether a passage is an indicator."""
    return passage.key == "indicators" or passage.column == "indicator"


def _used(view: ActView, tokens: Tokens, text: str) -> list[Passage]:
    bare = " ".join(word for word in text.replace("«", " ").replace("»", " ").split("(")[0].split()[:4])
    runs = (tokens.places[numbers[0]] for numbers in tokens.find(pattern_of(bare)))
    places = dict.fromkeys(
        place.passage
        for place in runs
        if opened(tokens.wordings[place.passage], place.start) <= 0  # else the words belong to a document's name
    )
    return [passage for passage in (view.texts[index] for index in places) if _counts(passage)]


def undefined_notions(view: ActView, notions: dict[tuple[str, ...], Notion]) -> Iterator[Notion]:
    """Yield notions other acts define that this one uses in an indicator, or twice, and does not define."""
    defined, tokens = _defined(view), tokens_of(view)
    for words, notion in notions.items():
        known = set(words)
        if view.slug in notion.acts or any(known <= own or own <= known for own in defined if len(own) > 1):
            continue
        places = _used(view, tokens, notion.text)
        if len(places) > 1 or any(is_indicator(passage) for passage in places):
            yield Notion(notion.text, notion.acts, places)


def repeated(view: ActView) -> Iterator[Notion]:
    """Yield adjective and noun that three bodies have in their functions and nothing explains."""
    heads = {entry.text for entry in view.lexicon("notions")}
    tokens, defined = tokens_of(view), _defined(view)
    found: dict[tuple[str, str], Notion] = {}
    bearers: dict[tuple[str, str], set[str]] = {}
    for number, head in enumerate(tokens.lemmas):
        if head not in heads or tokens.between(number) != " ":
            continue
        before = tokens.words[number - 1]
        if not parses(before) or parses(before)[0].tag.POS != "ADJF":
            continue
        passage = view.texts[tokens.places[number].passage]
        pair = (lemma(before), head)
        if passage.key == "functions":
            found.setdefault(pair, Notion(f"{before.lower()} {tokens.words[number]}")).places.append(passage)
            bearers.setdefault(pair, set()).update(passage.context.subjects)
    for pair, notion in found.items():
        if len(bearers[pair]) >= _BEARERS and not any(set(pair) <= own for own in defined):
            yield notion
