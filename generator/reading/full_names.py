"""Full names that short ones stand for: the words before a place that spell its letters or that it takes over."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from generator import morphology
from generator.reading.tokens import is_capitals

__all__ = ["from_letters", "full_start", "letters_of", "spells"]

_WORD = re.compile(r"[^\W_]+")
_BODIES = {"мин": "министерство", "деп": "департамент", "ком": "комитет", "упр": "управление"}
_POINTING = ("настоящ", "прилагаем", "указанн", "данн", "вышеуказанн")
_REACH, _NEAR = 40, 600  # words and letters before the bracket in which a full name is looked for


@lru_cache(maxsize=5000)
def letters_of(name: str) -> str:
    """Return the capitals of the abbreviations inside a short name: «паспорт ДППО» → «ДППО»."""
    return "".join(word for word in _WORD.findall(name) if is_capitals(word))


def _initials(words: Sequence[str]) -> str:
    return "".join(word if is_capitals(word) else word[0].upper() for word in words)


def _embedded(letters: str, words: Sequence[str]) -> bool:
    rest = iter(_initials(words))
    return all(letter in rest for letter in letters)


def spells(letters: str, full: str) -> bool:
    """Say whether the letters can be read off the words of a full name in order."""
    return _embedded(letters, _WORD.findall(full))


def _words_before(text: str, end: int) -> list[tuple[int, str]]:
    """Return the words before a place, each with where it begins."""
    begin = max(0, end - _NEAR)
    return [(begin + match.start(), match.group()) for match in _WORD.finditer(text[begin:end])][-_REACH:]


def from_letters(text: str, end: int, letters: str) -> int:
    """Return where the words begin that spell the letters, nearest to a place; -1 when none do."""
    places = _words_before(text, end)
    words = [word for _, word in places]
    for begin in range(len(words) - 1, -1, -1):
        if _initials([words[begin]])[:1] != letters[0] or len(words) - begin > 3 * len(letters) + 6:
            continue
        if _embedded(letters, words[begin:]):
            return places[begin][0]
    return -1


def _from_word(text: str, end: int, short: str) -> int:
    """Return where the full name begins whose word the short name takes over; -1 when there is none."""
    first = _WORD.findall(short)[:1]
    if not first:
        return -1
    body = "" if morphology.is_known(first[0]) else _BODIES.get(first[0][:3].lower(), "")
    forms = morphology.forms(body or first[0])
    places = _words_before(text, end)
    for number in range(len(places) - 1, -1, -1):
        if places[number][1].lower() in forms:
            while number and _is_adjective(places[number - 1][1]):
                number -= 1
            return places[number][0]
    return -1


@lru_cache(maxsize=20_000)
def _is_adjective(word: str) -> bool:
    found = morphology.parses(word)
    return bool(found) and found[0].tag.POS in {"ADJF", "PRTF"} and not word.lower().startswith(_POINTING)


def full_start(text: str, end: int, short: str) -> int:
    """Return where the full name of a short one begins in the text before a place; -1 when none can be read."""
    letters = letters_of(short)
    spelled = from_letters(text, end, letters) if letters else -1
    if spelled >= 0 and is_capitals(_WORD.findall(short)[0]):
        return spelled
    taken = _from_word(text, end, short)
    return taken if taken >= 0 else spelled
