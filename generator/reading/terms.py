"""Defined terms of an act: annotated ones, else those read from lists «термин – определение»."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from generator.collect.wording import definition
from generator.morphology import content_lemmas
from generator.reading.abbreviations import Introduction, read
from generator.reading.tokens import wording
from generator.view import ActView, once_per_act
from generator.walk import Passage

__all__ = ["Term", "core", "key_of_term", "lemma_places", "terms_of"]

_LEAD: Final = re.compile(r"(?:понятия|термины|терминолог|определения)", re.IGNORECASE)
_ITEM: Final = re.compile(
    r"^\s*(?:[-–—•]|\d{1,2}\)|[а-я]\))?\s*(?P<term>[«\"“]?[А-Яа-яЁё](?:[^–—:;.()]|\([^()]{0,120}\)){2,170}?)\s*(?:\s[-–—]\s|\s?[–—]\s?)(?:это\s+)?(?P<definition>[^\s].{15,})$",
    re.DOTALL,
)
_BRACKET: Final = re.compile(r"\s*\([^()]*\)")
_GENERIC: Final = frozenset(
    "педагогический работник управленческий кадр руководящий российский федерация субъект".split()
)


@dataclass(frozen=True, slots=True)
class Term:
    """A term with its short names, its definition and the passage it stands in (`index` in `view.texts`)."""

    term: str
    shorts: tuple[str, ...]
    definition: str
    passage: Passage
    index: int
    canon: tuple[str, ...] = ()


@lru_cache(maxsize=5_000)
def core(term: str) -> tuple[str, ...]:
    """Return the content lemmas of a term without brackets and without the people it is about at its end."""
    words = list(content_lemmas(_BRACKET.sub("", term)))
    while len(words) > 2 and words[-1] in _GENERIC:
        words.pop()
    return tuple(words)


def key_of_term(term: str) -> frozenset[str]:
    """Return what two writings of one term share."""
    return frozenset(core(term))


def _shorts(view: ActView) -> dict[int, list[Introduction]]:
    found: dict[int, list[Introduction]] = {}
    for item in read(view).introductions:
        found.setdefault(item.bracket.passage, []).append(item)
    return found


def _own(items: Sequence[Introduction], text: str, said: str) -> tuple[str, ...]:
    """Return the short names introduced before the definition begins."""
    begin = text.rfind(said[:60]) if said else len(text)
    return tuple(item.short for item in items if item.bracket.start < begin)


def _is_glossary(passage: Passage) -> bool:
    lead = (passage.parent.text or passage.parent.title or "") if passage.parent else ""
    return bool(_LEAD.search(lead[-160:]) or _LEAD.search(passage.context.section))


@once_per_act
def terms_of(view: ActView) -> tuple[Term, ...]:
    """Return the terms an act defines, in reading order."""
    shorts = _shorts(view)
    found: list[Term] = []
    for index, passage in enumerate(view.texts):
        if passage.node and passage.node.term:
            refs = tuple(ref if isinstance(ref, str) else ref.id for ref in passage.node.canon)
            said = definition(passage.node)
            own = _own(shorts.get(index, ()), wording(passage), said)
            found.append(Term(passage.node.term, own, said, passage, index, refs))
    return tuple(found) if found else _read(view, shorts)


def _read(view: ActView, shorts: dict[int, list[Introduction]]) -> tuple[Term, ...]:
    """Read terms from what follows a heading or a lead about notions, until a passage of the lead's own depth."""
    found: list[Term] = []
    depth = -1.0  # depth of the heading or lead; -1: not among notions
    for index, passage in enumerate(view.texts):
        text = wording(passage)
        heads = passage.key == "head" or bool(passage.title and not passage.text)
        if heads or (len(text) < 300 and _LEAD.search(text) and text.rstrip().endswith(":")):
            depth = -1.0 if not _LEAD.search(text) else -0.5 if passage.key == "head" else passage.depth
            continue
        if depth >= 0 and passage.depth <= depth and passage.number and not passage.table:
            depth = -1.0
        listed = depth > -1 or _is_glossary(passage)
        match = _ITEM.match(text) if listed and not passage.table else None
        if match and len(match["term"].split()) <= 16:
            term = _BRACKET.sub("", match["term"]).strip(' «»"“”')
            said = match["definition"].strip(" ;.")
            found.append(Term(term, _own(shorts.get(index, ()), text, said), said, passage, index))
    return tuple(found)


@once_per_act
def lemma_places(view: ActView) -> dict[str, set[int]]:
    """Return for each content lemma the passages that have it, by their index in `view.texts`."""
    found: dict[str, set[int]] = {}
    for index, passage in enumerate(view.texts):
        for lemma in content_lemmas(wording(passage)):
            found.setdefault(lemma, set()).add(index)
    return found
