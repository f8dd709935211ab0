"""Repetitions: words twice in a row, abbreviations beside their own words, circles in definitions and goals."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator import morphology
from generator.reading.abbreviations import Reading
from generator.reading.full_names import letters_of
from generator.reading.tokens import Tokens, pattern_of, wording
from generator.view import ActView
from generator.walk import Passage

__all__ = ["beside_own_word", "circles", "circular_goals", "repeated"]

_PHRASE = 5  # words of a repeated phrase at most
_ALIKE, _MANY, _LEAST = 0.7, 150, 8
_REACH = 200  # letters of a term at most
_SMALL = frozenset("иаовксу")
_JOIN = frozenset({"и", "или", "а", "либо"})
_DASH = re.compile(r"\s[-–—]\s(?:это\s+)?")
_GOAL = re.compile(
    r"^(?:основн\w+\s+|главн\w+\s+)?цел(?:ь|ью|ями|и)\b.{0,200}?(?:\b(?:является|являются)\b|\s[–—-]\s)", re.IGNORECASE
)
_BRACKETS = re.compile(r"\([^()]*\)")


def repeated(tokens: Tokens) -> Iterator[range]:
    """Yield words and phrases that stand twice in a row, also a long word with «и», «или» between."""
    words = tokens.small
    for at, step in _near(tokens):
        word = words[at]
        joined = step == 2 and len(word) > 3 and words[at + 1] in _JOIN
        size = 1 if joined else step
        if words[at : at + size] != words[at + step : at + step + size] or (
            step == 1 and (word.isdigit() or (len(word) < 2 and word not in _SMALL))
        ):
            continue
        gaps = {tokens.between(number).strip(" \u00a0") for number in range(at + 1, at + step + size)}
        long = step == 1 or any(len(item) > 1 for item in words[at : at + size])
        if long and (gaps <= {""} or (size > 1 and words[at].isdigit() and gaps <= {"", "."})) and "\n" not in gaps:
            yield range(at, at + step + size)


def _near(tokens: Tokens) -> Iterator[tuple[int, int]]:
    """Yield where a word stands that stands again within the length of a phrase, and how far."""
    for numbers in tokens.numbers.values():
        for index, at in enumerate(numbers):
            following = index + 1
            while following < len(numbers) and numbers[following] - at <= _PHRASE:
                yield at, numbers[following] - at
                following += 1


def beside_own_word(reading: Reading) -> Iterator[range]:
    """Yield abbreviations that stand after a word of their own full name: «системы РСНМС»."""
    tokens = reading.tokens
    for items in reading.by_key().values():
        short, full = items[0].short, items[0].full
        if not letters_of(short) or not full:
            continue
        own = {word for word in morphology.content_lemmas(full) if len(word) > 3}
        noun = next(
            (
                word
                for word in morphology.words(full)
                if (found := morphology.parses(word)) and found[0].tag.POS == "NOUN"
            ),
            "",
        )
        extra = len(short.split()) > 1 and not all(letters_of(word) == word for word in short.split())
        for numbers in tokens.find(pattern_of(short)):
            first = begin = numbers[0]
            while begin and first - begin < 4 and tokens.between(begin) == " " and tokens.lemmas[begin - 1] in own:
                begin -= 1
            close = not extra and begin < first and tokens.lemmas[first - 1] == morphology.lemma(noun)
            if close or first - begin > 1:
                yield range(begin, numbers.stop)


def _definitions(view: ActView) -> Iterator[tuple[Passage, tuple[str, ...], tuple[str, ...]]]:
    """Yield the lemmas of terms and of their definitions: «X – Y» in a list of terms."""
    for passage in view.texts:
        if not any(dash in passage.text[:400] for dash in (" – ", " - ", " — ")):
            continue
        text = _BRACKETS.sub("", passage.text)
        dash = _DASH.search(text)
        if dash is None or dash.start() > _REACH:
            continue
        said = "это" in dash.group() or "(далее" in passage.text[: dash.start() + _REACH]
        if passage.key == "terms" or (passage.node and passage.node.term) or said:
            yield (
                passage,
                morphology.content_lemmas(text[: dash.start()]),
                morphology.content_lemmas(text[dash.end() :]),
            )


def circles(view: ActView) -> tuple[list[Passage], list[tuple[Passage, Passage]]]:
    """Return definitions that begin with their own term, and pairs of terms defined almost alike."""
    found = list(_definitions(view))
    own = [passage for passage, term, text in found if len(term) > 1 and text[:3] == term[:3]]
    alike = []
    for at, (passage, term, text) in enumerate(found[:_MANY]):
        for other, second, words in found[at + 1 : _MANY]:
            least, both = min(len(text), len(words)), len(text) + len(words)
            may = term != second and least >= _LEAST and 2 * least >= _ALIKE * both
            if may and morphology.similarity(text, words) >= _ALIKE:
                alike.append((passage, other))
    return own, alike


def circular_goals(view: ActView, reading: Reading) -> list[Passage]:
    """Return goals whose statement repeats their subject once abbreviations are put in full."""
    fulls = [
        (items[0].short, items[0].full)
        for items in reading.by_key().values()
        if letters_of(items[0].short) and items[0].full
    ]
    found = []
    for passage in view.texts:
        text = wording(passage)
        if (match := _GOAL.match(text[:400])) is None:
            continue
        left, right = (_expanded(part, fulls) for part in (match.group(), text[match.end() :]))
        nouns = [word for word in morphology.content_lemmas(right) if word.endswith("ние") and len(word) > 7]
        if _contains_name(left, right) or any(nouns[at] == nouns[at + 1] for at in range(len(nouns) - 1)):
            found.append(passage)
    return found


def _contains_name(left: str, right: str) -> bool:
    """Say whether the statement has four words of the subject in a row, beginning with its noun."""
    subject, words = " " + " ".join(morphology.lemmas(left)) + " ", morphology.lemmas(right)
    for at in range(len(words) - 3):
        piece = " ".join(words[at : at + 4])
        noun = words[at].endswith(("а", "ие", "р", "т"))
        adjective = at > 0 and words[at - 1].endswith(("ый", "ий", "ой"))
        if noun and not adjective and len(words[at]) > 4 and f" {piece} " in subject:
            return True
    return False


def _expanded(text: str, fulls: list[tuple[str, str]]) -> str:
    for short, full in fulls:
        text = text.replace(short, full).replace(short.replace(" ", ""), full)
    return text
