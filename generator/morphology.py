"""Russian word forms: the only module that knows pymorphy3. Forms serve checks and search, never printed text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

import pymorphy3

__all__ = [
    "Reading",
    "content_lemmas",
    "forms",
    "in_dictionary",
    "inflect",
    "is_known",
    "lemma",
    "lemmas",
    "parses",
    "readings",
    "similarity",
    "words",
]

_WORD = re.compile(r"[а-яёa-z0-9]+(?:-[а-яёa-z0-9]+)*", re.IGNORECASE)
_SERVICE = {"PREP", "CONJ", "PRCL", "NPRO", "INTJ"}


@cache
def _analyser() -> Any:
    return pymorphy3.MorphAnalyzer(lang="ru")


def words(text: str) -> list[str]:
    """Return the words of a text as written; hyphenated ones whole."""
    return _WORD.findall(text)


@lru_cache(maxsize=200_000)
def parses(word: str) -> tuple[Any, ...]:
    """Return pymorphy3's parses of a word form, likeliest first."""
    return tuple(_analyser().parse(word.lower()))


@lru_cache(maxsize=200_000)
def lemma(word: str) -> str:
    """Return the dictionary form of a word, ё as е; the last part of a hyphenated unknown word is inflected."""
    found = parses(word)
    return (found[0].normal_form if found else word.lower()).replace("ё", "е")


@lru_cache(maxsize=200_000)
def is_known(word: str) -> bool:
    """Say whether the dictionary has the word form."""
    return in_dictionary(word)


def in_dictionary(word: str) -> bool:
    """Say the same without remembering it: for the many made-up words that are asked for once."""
    return bool(_analyser().word_is_known(word.lower()))


@lru_cache(maxsize=200_000)
def _is_service(word: str) -> bool:
    found = parses(word)
    return bool(found) and found[0].tag.POS in _SERVICE


@lru_cache(maxsize=50_000)
def lemmas(text: str) -> tuple[str, ...]:
    """Return the lemmas of all words of a text in order."""
    return tuple(lemma(word) for word in words(text))


@lru_cache(maxsize=50_000)
def content_lemmas(text: str) -> tuple[str, ...]:
    """Return the lemmas without prepositions, conjunctions, particles and pronouns."""
    return tuple(lemma(word) for word in words(text) if not _is_service(word))


def inflect(word: str, *grammemes: str) -> str | None:
    """Return the form of a word with the grammemes (pymorphy3 names), or None."""
    for parse in parses(word):
        if form := parse.inflect(set(grammemes)):
            return str(form.word)
    return None


def similarity(first: Iterable[str], second: Iterable[str]) -> float:
    """Return the Dice share of common lemmas of two bags: 1.0 equal, 0.0 nothing in common."""
    a, b = Counter(first), Counter(second)
    if not a or not b:
        return 0.0
    return 2 * (a & b).total() / (a.total() + b.total())


@lru_cache(maxsize=50_000)
def forms(word: str) -> frozenset[str]:
    """Return all forms of the word's likeliest lexeme in lower case, with the word itself; ё also as е."""
    found = {word.lower()}
    for parse in parses(word)[:1]:
        found |= {str(form.word) for form in parse.lexeme}
    return frozenset(found | {form.replace("ё", "е") for form in found})


@dataclass(frozen=True, slots=True)
class Reading:
    """What a word form may be: dictionary form (ё as е), part of speech, probability, all forms (ё as е)."""

    lemma: str
    part: str
    score: float
    forms: frozenset[str]


def _apart(form: Any) -> bool:
    """Say whether a form is a superlative that is a word by itself: «высший», not «эффективнейший»."""
    return "Supr" in form.tag and not re.search("ейш|айш", str(form.word))


def _dictionary_form(parse: Any) -> str:
    if not _apart(parse):
        return str(parse.normal_form)
    own = (form for form in parse.lexeme if _apart(form) and {"masc", "sing", "nomn"} in form.tag)
    return next((str(form.word) for form in own if not form.word.startswith("наи")), str(parse.normal_form))


@lru_cache(maxsize=20_000)
def _lexeme(lemma: str, part: str, word: str) -> frozenset[str]:
    parse = next(item for item in parses(word) if (_dictionary_form(item), _part(item)) == (lemma, part))
    own = [form for form in parse.lexeme if "Cmp2" not in form.tag and _apart(form) == _apart(parse)]
    forms = {str(form.word).replace("ё", "е") for form in own}
    return frozenset(form for form in forms if not form.startswith("наи") or lemma.startswith("наи"))


def _part(parse: Any) -> str:
    part = str(parse.tag.POS or "")
    if part in ("VERB", "INFN", "PRTF", "PRTS", "GRND"):
        return "VERB"
    if "Apro" in parse.tag:
        return "NPRO"
    return "ADJF" if part in ("ADJS", "COMP") else part


def readings(word: str) -> tuple[Reading, ...]:
    """Return what a word form may be, one reading for a dictionary form, likeliest first."""
    scores: dict[tuple[str, str], float] = {}
    for parse in parses(word):
        key = (_dictionary_form(parse), _part(parse))
        scores[key] = scores.get(key, 0.0) + float(parse.score)
    found = [
        Reading(lemma.replace("ё", "е"), part, score, _lexeme(lemma, part, word.lower()))
        for (lemma, part), score in scores.items()
    ]
    return tuple(sorted(found, key=lambda reading: -reading.score))
