"""Введённое имя пишется то с прописной, то со строчной.

Что проверяет. Имена, введённые с прописной буквы («далее – Институт», «далее – Федеральный реестр»), и
названия, которые внутри предложения пишутся с прописной («Единая методическая служба»): нет ли тех же слов
со строчной буквы.

Почему это важно. Прописная буква показывает, что речь об определённом лице или документе; то же слово со
строчной читается как любое лицо этого рода.

Пример. «Работники Института» и рядом «доля работников института».

Как исправить. Пишите имя одинаково, как оно введено.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator import morphology
from generator.findings import Hit, Severity
from generator.reading.abbreviations import Introduction, Reading, key_of, listed, read, spot, uses
from generator.reading.tokens import Tokens, is_capitals, pattern_of, sentence_start
from generator.view import ActView

CODE = "ABB08"
SEVERITY = Severity.INFO
NEEDS = ("text",)

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
    if last + 1 >= len(tokens.words) or tokens.between(last + 1) != " ":
        return True
    after = tokens.words[last + 1]
    return after not in _LINK and _part(after) in {"PREP", "CONJ", "VERB", "PRTF", "PRCL"}


def _introduced(reading: Reading, items: list[Introduction]) -> tuple[list[range], list[range]]:
    tokens = reading.tokens
    small, large = [], []
    for numbers in uses(reading, items):
        if tokens.words[numbers[0]][0].islower():
            if tokens.places[numbers[0]].passage >= items[0].bracket.passage and _stands_alone(tokens, numbers):
                small.append(numbers)
        elif not sentence_start(tokens, numbers[0]):
            large.append(numbers)
    return small, large


def _quoted(tokens: Tokens, number: int) -> bool:
    """Say whether a word stands inside quotation marks."""
    place = tokens.places[number]
    before = tokens.wordings[place.passage][: place.start]
    return before.count("«") > before.count("»")


def _phrases(tokens: Tokens) -> dict[str, str]:
    """Return capitalised «adjective … noun» phrases inside sentences by their lemmas."""
    found: dict[str, str] = {}
    for number, word in enumerate(tokens.words):
        if not (word[0].isupper() and word[1:].islower()) or sentence_start(tokens, number) or _part(word) != "ADJF":
            continue
        if tokens.words[number - 1][0].isupper() or _quoted(tokens, number):  # lines of a cell; a title
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


def check_act(view: ActView) -> Iterator[Hit]:
    """Yield one hit with the names written both ways; the spots are the rarer writing's."""
    reading = read(view)
    tokens = reading.tokens
    notes, places = [], []
    seen = set()
    for key, items in reading.by_key().items():
        short = items[0].short
        seen.add(key)
        if not short[0].isupper() or is_capitals(short.split()[0]) or not short.split()[0][1:].islower():
            continue
        small, large = _introduced(reading, items)
        if small:
            notes.append(f"«{short}» – с прописной {len(large) + len(items)}, со строчной {len(small)}")
            places += [tokens.place(numbers) for numbers in small]
    for key, phrase in _phrases(tokens).items():
        if key in seen:
            continue
        both: dict[bool, list[range]] = {True: [], False: []}
        for numbers in tokens.find(pattern_of(phrase)):
            if not sentence_start(tokens, numbers[0]) and not _quoted(tokens, numbers[0]):
                both[tokens.words[numbers[0]][0].isupper()].append(numbers)
        if both[True] and both[False]:
            notes.append(f"«{phrase}» – с прописной {len(both[True])}, со строчной {len(both[False])}")
            places += [tokens.place(numbers) for numbers in min(both.values(), key=len)]
    if notes:
        yield Hit(
            message=f"одно имя пишется то с прописной, то со строчной буквы: {listed(notes, 6)}",
            hint="Пишите имя одинаково",
            spots=tuple(spot(view, tokens, place) for place in places),
        )
