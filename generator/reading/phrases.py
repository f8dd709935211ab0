"""Noun phrases: the adjectives an act writes before a noun."""

from __future__ import annotations

from typing import Final

from generator.morphology import parses
from generator.reading.tokens import Tokens

__all__ = ["Phrase", "head_of", "phrases"]

Phrase = tuple[str, ...]
_LONGEST: Final = 4
_LINKING: Final = frozenset(
    {"данный", "настоящий", "указанный", "новый", "другой", "иной", "различный", "каждый", "весь", "свой", "такой"}
)


def _is_adjective(word: str) -> bool:
    found = parses(word)
    return bool(found) and found[0].tag.POS in {"ADJF", "PRTF"}


def head_of(words: Phrase) -> int:
    """Return where the head noun of a term stands: its first noun."""
    return next((index for index, word in enumerate(words) if not _is_adjective(word)), 0)


def phrases(tokens: Tokens, heads: set[str]) -> dict[str, dict[Phrase, list[range]]]:
    """Return the adjectives written right before each head noun, with their places."""
    found: dict[str, dict[Phrase, list[range]]] = {}
    for number, head in enumerate(tokens.lemmas):
        if head not in heads:
            continue
        begin = number
        while (
            begin
            and number - begin < _LONGEST
            and tokens.between(begin) == " "
            and _is_adjective(tokens.words[begin - 1])
        ):
            begin -= 1
        said = tuple(item for item in tokens.lemmas[begin:number] if item not in _LINKING)
        found.setdefault(head, {}).setdefault(said, []).append(range(begin, number + 1))
    return found
