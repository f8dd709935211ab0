"""Phrases whose words agree in no parse: predicates, participles, attributes, prepositions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from generator import morphology
from generator.reading.tokens import Tokens

__all__ = ["attributes", "doubled", "governed", "lead_in", "orphan", "passives", "tails", "two_numbers"]

_LEAD = re.compile(r"^(?:[\d.]+\s+)?([А-ЯЁ][а-яё]+)\b(?P<rest>[^.;:]{0,400}?)\b(является|являются)\s*:?\s*(?:$|[а-я])")
_BE = re.compile(r"\b(будет|будут|был|была|было|были)\s+([а-яё]{4,})\b")
_CASES: dict[str, frozenset[str]] = {
    name: frozenset(cases.split())
    for names, cases in {
        "согласно вопреки благодаря": "datv",
        "к": "datv",
        "для без из от до у": "gent gen2",
        "при": "loct",
        "через": "accs",
        "в": "accs loct loc2",
        "на": "accs loct loc2",
        "над": "ablt",
        "между": "ablt gent",
    }.items()
    for name in names.split()
}
_TAILS = re.compile(r"\bпо (окончани|завершени|истечени|прибыти|достижени)ю\b", re.IGNORECASE)
_NOMINAL = frozenset({"NOUN", "ADJF", "PRTF"})
_ADJECTIVE = tuple("го му ым им ом ем ой ей ую юю ых их ые ие ая ое ый ий".split())
_ACTION = ("цию", "ание", "ение", "ку", "ции")
_JOINS = frozenset({"и", "или", "либо"})


def lead_in(text: str) -> re.Match[str] | None:
    """Find a lead-in whose instrumental noun and predicate differ in number: «Показателями … является»."""
    match = _LEAD.match(text) if "явля" in text else None
    if match is None:
        return None
    numbers = {
        str(item.tag.number)
        for item in morphology.parses(match[1])
        if item.tag.POS == "NOUN" and item.tag.case == "ablt"
    }
    wanted = "sing" if match[3] == "является" else "plur"
    joined = match["rest"].startswith(" и ") or " а также " in match["rest"]
    return match if numbers and wanted not in numbers and not joined else None


def passives(text: str) -> Iterator[re.Match[str]]:
    """Find «будут обеспечено»: no parse of the participle has the number of the auxiliary."""
    if "буд" not in text and "был" not in text:
        return
    for match in _BE.finditer(text):
        numbers = {str(item.tag.number) for item in morphology.parses(match[2]) if item.tag.POS == "PRTS"}
        wanted = "plur" if match[1] in {"будут", "были"} else "sing"
        if numbers and wanted not in numbers and all(item.tag.POS == "PRTS" for item in morphology.parses(match[2])):
            yield match


def tails(text: str) -> Iterator[re.Match[str]]:
    """Find «по окончанию»: the dative where the prepositional case is meant."""
    return _TAILS.finditer(text) if "ию" in text.lower() else iter(())


@lru_cache(maxsize=20_000)
def _cases(word: str) -> frozenset[str]:
    """Return the cases a known word can stand in; empty when it may be no noun or adjective at all."""
    found = morphology.parses(word)
    if not morphology.is_known(word) or any(item.tag.POS not in _NOMINAL or "Fixd" in item.tag for item in found):
        return frozenset()
    return frozenset(str(item.tag.case) for item in found)


@lru_cache(maxsize=20_000)
def _agreements(word: str, part: str) -> frozenset[tuple[str, str, str]]:
    """Return case, number and gender of every parse when all parses are of one part of speech."""
    found = morphology.parses(word)
    if not morphology.is_known(word.rpartition("-")[2]) or any(
        str(item.tag.POS) != part or "Apro" in item.tag for item in found
    ):
        return frozenset()
    return frozenset(
        (str(item.tag.case), str(item.tag.number), "" if item.tag.number == "plur" else str(item.tag.gender))
        for item in found
    )


@lru_cache(maxsize=50_000)
def _disagree(first: str, second: str) -> bool:
    """Say whether an adjective and a noun agree in no parse."""
    adjective = _agreements(first, "ADJF")
    noun = _agreements(second, "NOUN") if adjective else frozenset()
    return bool(noun) and not _fits(adjective, noun)


def governed(tokens: Tokens) -> Iterator[range]:
    """Yield a preposition with a word whose cases it never takes."""
    for before, wanted in _CASES.items():
        for number, word in _followed(tokens, before):
            cases = _cases(word) if word.islower() or before == "согласно" else frozenset()
            if not cases or cases & wanted or (before == "до" and "accs" in cases):
                continue
            if tokens.between(number) == " ":
                yield range(number - 1, number + 1)


def _followed(tokens: Tokens, small: str) -> Iterator[tuple[int, str]]:
    """Yield the words after a word in small letters, with their numbers."""
    last = len(tokens.words) - 1
    return ((at + 1, tokens.words[at + 1]) for at in tokens.numbers.get(small, ()) if at < last)


def attributes(tokens: Tokens) -> Iterator[range]:
    """Yield an adjective and the noun after it that agree in no parse; lists of adjectives are left alone."""
    adjectives = [word for word in tokens.numbers if word.endswith(_ADJECTIVE) and _agreements(word, "ADJF")]
    for number, second in (item for word in adjectives for item in _followed(tokens, word)):
        first = tokens.words[number - 1]
        if not (second.islower() and first.endswith(_ADJECTIVE) and _disagree(first, second)):
            continue
        if tokens.between(number) != " ":
            continue
        before = tokens.small[number - 2] if number > 1 and "\n" not in tokens.between(number - 1) else ""
        comma = "," in tokens.between(number - 1)
        if before in _JOINS or comma or _CASES.get(before) or _agreements(before, "ADJF") or _is_verb(before):
            continue
        yield range(number - 1, number + 1)


def _is_verb(word: str) -> bool:
    """Say whether a word is a verb: after it the adjective is a predicate («является синонимичным понятию»)."""
    found = morphology.parses(word) if word else ()
    return bool(found) and found[0].tag.POS in {"VERB", "INFN", "PRTF", "GRND"}


def orphan(text: str) -> re.Match[str] | None:
    """Find a cell that begins with a plural genitive nothing governs: «Рекомендаций по использованию»."""
    match = re.match(r"([А-ЯЁ][а-яё]{5,})\s+(?:по|о|об|для)\s", text)
    forms = _agreements(match[1], "NOUN") if match else frozenset()
    return match if forms and all(case == "gent" and number == "plur" for case, number, _ in forms) else None


def _fits(adjective: frozenset[tuple[str, str, str]], noun: frozenset[tuple[str, str, str]]) -> bool:
    if adjective & noun:
        return True
    cases = {"loc2": "loct", "gen2": "gent"}
    loose = {(cases.get(case, case), number) for case, number, _ in noun}
    return any((case, number) in loose for case, number, gender in adjective if gender in {"None", ""})


def doubled(tokens: Tokens) -> Iterator[range]:
    """Yield two action nouns in a row, the second not dependent on the first: «организацию проведение конкурсов»."""
    actions = [word for word in tokens.numbers if word.endswith(_ACTION) and _agreements(word, "NOUN")]
    for number, second in (item for word in actions for item in _followed(tokens, word)):
        first = tokens.words[number - 1]
        if not (first.endswith(_ACTION) and second.endswith("ние") and second.islower()):
            continue
        if _agreements(second, "NOUN") and tokens.between(number) == " ":
            yield range(number - 1, number + 1)


def two_numbers(tokens: Tokens) -> Iterator[tuple[str, list[range]]]:
    """Yield abbreviations that take verbs in both numbers, with the places of the rarer number."""
    found: dict[str, dict[str, list[range]]] = {}
    for number in (at + 1 for at in tokens.capitals if at + 1 < len(tokens.words)):
        before, verb = tokens.words[number - 1], tokens.words[number]
        if verb.endswith(("ет", "ит", "ют", "ут", "ят", "ат")) and tokens.between(number) in (" ", "» "):
            parses = [item for item in morphology.parses(verb) if item.tag.POS == "VERB"]
            lone = number < 2 or tokens.between(number - 1) == "\n" or "«" in tokens.between(number - 1)
            if parses and lone:
                found.setdefault(before, {}).setdefault(str(parses[0].tag.number), []).append(
                    range(number - 1, number + 1)
                )
    for name, numbers in found.items():
        if len(numbers) > 1:
            yield name, min(numbers.values(), key=len)
