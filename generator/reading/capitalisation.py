"""Names written with a capital inside sentences, and the same names in small letters."""

from __future__ import annotations

from generator import morphology
from generator.reading.abbreviations import Introduction, Reading, key_of, uses
from generator.reading.marks import opened
from generator.reading.tokens import Tokens, sentence_start

__all__ = ["capitalised_phrases", "quoted", "two_writings"]

_LINK = frozenset({"о", "об", "по"})
_GENERIC = frozenset({"учреждение", "организация", "закон", "область", "край", "республика", "федерация", "округ"})
_LONG = 5  # words of a capitalised phrase at most


def _part(word: str) -> str:
    found = morphology.parses(word)
    return str(found[0].tag.POS or "") if found else ""


def _stands_alone(tokens: Tokens, numbers: range) -> bool:
    """Say whether a single noun means the introduced one: singular, with no words of its own."""
    last = numbers[-1]
    parses = morphology.parses(tokens.words[last])
    if len(numbers) > 1:
        return True
    if not any(parse.tag.number == "sing" for parse in parses):
        return False
    before = tokens.words[last - 1] if tokens.between(last) == " " else ""
    if _part(before) in {"ADJF", "PRTF", "NUMR"} and not before.lower().startswith("настоящ"):
        return False
    if last + 1 >= len(tokens.words):
        return True
    after, gap = tokens.words[last + 1], tokens.between(last + 1)
    if gap != " ":  # «концепции, стратегии, планы» is a list of common nouns
        return not (gap.startswith(",") and after.islower() and _part(after) == "NOUN")
    return after not in _LINK and _part(after) in {"PREP", "CONJ", "VERB", "PRTF", "PRCL"}


def two_writings(reading: Reading, items: list[Introduction]) -> tuple[list[range], list[range]]:
    """Return the uses of an introduced capitalised name in small letters and with a capital."""
    tokens = reading.tokens
    small, large = [], []
    for numbers in uses(reading, items):
        if tokens.words[numbers[0]][0].islower():
            if tokens.places[numbers[0]].passage >= items[0].bracket.passage and _stands_alone(tokens, numbers):
                small.append(numbers)
        elif not sentence_start(tokens, numbers[0]):
            large.append(numbers)
    return small, large


def quoted(tokens: Tokens, number: int) -> bool:
    """Say whether a word stands inside quotation marks."""
    place = tokens.places[number]
    return opened(tokens.wordings[place.passage], place.start) > 0


def capitalised_phrases(tokens: Tokens) -> dict[str, str]:
    """Return capitalised «adjective … noun» phrases inside sentences by their lemmas."""
    found: dict[str, str] = {}
    capitalised = {word for word in set(tokens.words) if word[0].isupper() and word[1:].islower()}
    adjectives = {word for word in capitalised if _part(word) == "ADJF"}
    for number, word in enumerate(tokens.words):
        if word not in adjectives or sentence_start(tokens, number):
            continue
        if tokens.words[number - 1][0].isupper() or quoted(tokens, number):  # lines of a cell; a title
            continue
        end = number + 1
        while (
            end < len(tokens.words)
            and end - number < _LONG
            and tokens.between(end) == " "
            and tokens.words[end].islower()
        ):
            end += 1
            if _part(tokens.words[end - 1]) != "ADJF":
                break
        if (
            end - number > 1
            and _part(tokens.words[end - 1]) == "NOUN"
            and morphology.lemma(tokens.words[end - 1]) not in _GENERIC
        ):
            phrase = " ".join(tokens.words[number:end])
            found.setdefault(key_of(phrase), phrase)
    return found
