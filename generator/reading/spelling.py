"""A word outside the dictionary → the dictionary word one letter away."""

from __future__ import annotations

from functools import lru_cache

from generator import morphology

__all__ = ["neighbour"]

_LETTERS = "абвгдежзийклмнопрстуфхцчшщъыьэюя"
_LONGEST = 40


@lru_cache(maxsize=5000)
def neighbour(word: str) -> str:
    """Return a dictionary word one letter away, or an empty string: also for what is too long to be a word."""
    if len(word) > _LONGEST:
        return ""
    for at in range(len(word)):
        shorter = word[:at] + word[at + 1 :]
        swapped = word[:at] + word[at + 1 : at + 2] + word[at] + word[at + 2 :]
        changed = (word[:at] + letter + word[at + 1 :] for letter in _LETTERS)
        longer = (word[:at] + letter + word[at:] for letter in _LETTERS)
        for other in (shorter, swapped, *changed, *longer):
            if other != word and morphology.in_dictionary(other):
                return other
    return next((word + letter for letter in _LETTERS if morphology.in_dictionary(word + letter)), "")
