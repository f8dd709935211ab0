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

from generator.findings import Hit, Severity
from generator.reading.abbreviations import listed, read, spot
from generator.reading.capitalisation import capitalised_phrases, quoted, two_writings
from generator.reading.tokens import is_capitals, pattern_of, sentence_start
from generator.view import ActView

CODE = "ABB08"
SEVERITY = Severity.INFO
NEEDS = ("text",)


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
        small, large = two_writings(reading, items)
        if small:
            notes.append(f"«{short}» – с прописной {len(large) + len(items)}, со строчной {len(small)}")
            places += [tokens.place(numbers) for numbers in small]
    for key, phrase in capitalised_phrases(tokens).items():
        if key in seen:
            continue
        both: dict[bool, list[range]] = {True: [], False: []}
        for numbers in tokens.find(pattern_of(phrase)):
            if not sentence_start(tokens, numbers[0]) and not quoted(tokens, numbers[0]):
                both[tokens.words[numbers[0]][0].isupper()].append(numbers)
        if both[True] and both[False]:
            notes.append(f"«{phrase}» – с прописной {len(both[True])}, со строчной {len(both[False])}")
            places += [tokens.place(numbers) for numbers in min(both.values(), key=len)]
    if notes:
        yield Hit(
            message=f"одно имя пишется то с прописной, то со строчной буквы: {listed(notes, 6, '; ')}",
            hint="Пишите имя одинаково",
            spots=tuple(spot(view, tokens, place) for place in places),
        )
