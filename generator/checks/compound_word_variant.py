"""Составное слово пишется по-разному.

Что проверяет. Слова через дефис сравниваются со всеми другими написаниями в том же акте: те же части в обратном
порядке, раздельно, слитно или через тире с пробелами. Замечание появляется, только когда в акте есть оба написания.

Почему это важно. Разнобой мешает поиску по тексту, а в терминах и названиях заставляет гадать, одно это понятие
или два.

Пример. В пункте 3 – «интернет-конкурс», в дорожной карте – «интернет конкурс»; «научно-методический» рядом
с «научно - методический».

Как исправить. Выберите одно написание (по орфографическому словарю) и замените остальные.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Hit, Severity
from generator.morphology import is_known, lemma, parses
from generator.reading.abbreviations import spot
from generator.reading.tokens import Place, Tokens, is_capitals, tokens_of
from generator.view import ActView

CODE = "TRM04"
SEVERITY = Severity.INFO
NEEDS = ("text",)

_STEM = 5
Pair = tuple[str, str]


def _pair(first: str, second: str) -> Pair:
    return first.lower().replace("ё", "е"), lemma(second)


def _compounds(tokens: Tokens) -> tuple[dict[Pair, int], dict[Pair, set[str]]]:
    """Return the hyphenated words of two parts with the number of the first one, and the words they stand before."""
    found: dict[Pair, int] = {}
    before: dict[Pair, set[str]] = {}
    for number, word in enumerate(tokens.words):
        if "-" not in word:
            continue
        first, _, second = word.partition("-")
        plain = "-" not in second and first.isalpha() and second.isalpha()
        if plain and len(first) > 2 and len(second) > 2 and not is_capitals(second):
            pair = _pair(first, second)
            found.setdefault(pair, number)
            if number + 1 < len(tokens.words):
                before.setdefault(pair, set()).add(lemma(tokens.words[number + 1]))
    return found, before


def _adjacent(tokens: Tokens, wanted: dict[Pair, int]) -> Iterator[tuple[Pair, int, bool]]:
    """Yield the same two parts written apart or with a spaced dash: (pair, number of the first word, with a dash)."""
    firsts = {first for first, _ in wanted}
    standing = (numbers for word, numbers in tokens.numbers.items() if word.replace("ё", "е") in firsts)
    for number in sorted(number for numbers in standing for number in numbers if number + 1 < len(tokens.words)):
        gap = tokens.between(number + 1)
        pair = _pair(tokens.words[number], tokens.words[number + 1])
        if pair in wanted and gap.strip(" \u00a0") in ("", "-", "–", "—") and gap not in ("-", "\n"):
            yield pair, number, bool(gap.strip(" \u00a0"))


def _separable(first: str) -> bool:
    """Say whether a first part may stand as a word of its own before the second: then writing apart can be right."""
    return is_known(first) and any(parse.tag.POS in {"NOUN", "ADJF", "ADVB", "VERB"} for parse in parses(first)[:1])


def check_act(view: ActView) -> Iterator[Hit]:
    """Yield all compounds that the act writes in two ways, in one card."""
    tokens = tokens_of(view)
    wanted, before = _compounds(tokens)
    told: list[str] = []
    places: list[Place] = []

    def add(said: str, numbers: range, other: int) -> None:
        told.append(said)
        places.extend((tokens.place(numbers), tokens.places[other]))

    seen: set[Pair] = set()
    for pair, number, dashed in _adjacent(tokens, wanted):
        if pair not in seen and (dashed or not _separable(pair[0])):
            seen.add(pair)
            numbers = range(number, number + 2)
            place = tokens.place(numbers)
            other = tokens.words[wanted[pair]]
            add(f"«{other}» и «{tokens.wordings[place.passage][place.start : place.end]}»", numbers, wanted[pair])
    joined = {first + second[:_STEM]: number for (first, second), number in wanted.items()}
    lengths = {len(key) for key in joined}
    shortest = min(lengths, default=0)
    begins = {key[:shortest] for key in joined}
    turned = {(second[:_STEM], first[:_STEM]): (first, second) for first, second in wanted}
    alike = (numbers for word, numbers in tokens.numbers.items() if word.replace("ё", "е")[:shortest] in begins)
    for number in sorted(number for numbers in alike for number in numbers):
        word, low = tokens.words[number], tokens.small[number].replace("ё", "е")
        if "-" in word:
            continue
        key = next((low[:size] for size in lengths if low[:size] in joined), "")
        if key and len(low) > len(key) + 1 and word not in told:
            add(f"«{tokens.words[joined.pop(key)]}» и «{word}»", range(number, number + 1), number)
    for (first, second), number in wanted.items():
        back = turned.get((first[:_STEM], second[:_STEM]))
        turned_at = wanted[back] if back else number
        same = back and before.get(back, set()) & before.get((first, second), set())
        if same and turned_at > number:
            add(f"«{tokens.words[number]}» и «{tokens.words[turned_at]}»", range(number, number + 1), turned_at)
    if told:
        yield Hit(
            message=f"одно слово пишется по-разному: {'; '.join(told)}",
            hint="Выберите одно написание и замените остальные",
            spots=tuple(spot(view, tokens, place) for place in dict.fromkeys(places)),
        )
