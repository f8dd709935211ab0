"""How a line begins: the first word that tells what it is – a noun, a verb, a short participle."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from generator.morphology import parses, words

__all__ = ["Opening", "opening"]

_PASSED: Final = {"ADJF", "PRTF", "NUMR", "PREP", "PRCL", "CONJ", "ADVB", "NPRO", "ADJS"}
_FAR: Final = 6
_PROCESS: Final = re.compile(r"(?:[аеиоуыяё]ни[ея]|ти[ея]|ци[яи])$")
_NOT_PROCESS: Final = frozenset({"организация", "функция", "станция", "мнение"})


@dataclass(frozen=True, slots=True)
class Opening:
    """The word, its dictionary form and its part of speech (pymorphy3's name; empty: nothing found)."""

    word: str
    lemma: str
    part: str

    @property
    def done(self) -> bool:
        """Whether the line says that something has been done: «утверждено», «созданы»."""
        return self.part == "PRTS"

    @property
    def process(self) -> bool:
        """Whether the noun names a process: «обсуждение», «тиражирование», «реализация»."""
        return self.part == "NOUN" and bool(_PROCESS.search(self.lemma)) and self.lemma not in _NOT_PROCESS


@lru_cache(maxsize=20_000)
def opening(text: str) -> Opening:
    """Return the first noun, verb or short participle of a text; adjectives and numerals before it are passed."""
    for word in words(text[:200])[:_FAR]:
        found = parses(word)
        part = str(found[0].tag.POS or "") if found else ""
        if part and part not in _PASSED:
            return Opening(word, str(found[0].normal_form).replace("ё", "е"), part)
    return Opening("", "", "")
