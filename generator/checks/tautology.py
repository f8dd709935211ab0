"""Тавтология: повтор, круг в определении или в цели.

Что проверяет. Повторённые подряд слова и обороты, сокращение рядом со словом, которое оно уже содержит, определения,
которые начинаются с самого термина, почти одинаковые определения разных терминов и цели, где после раскрытия
сокращений сказано то же самое.

Почему это важно. Круг в определении не сообщает, что такое определяемое, а по цели, которая повторяет саму себя,
нельзя проверить, достигнута ли она.

Пример. «Центр непрерывного повышения мастерства – центр непрерывного повышения мастерства колледжа,
осуществляющий координацию…»

Как исправить. Уберите повтор; определение начните с родового слова («структурное подразделение», «совокупность»).
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Hit, Severity, Spot
from generator.reading.abbreviations import listed, read, spot
from generator.reading.repetition import beside_own_word, circles, circular_goals, repeated
from generator.view import ActView

CODE = "TXT04"
SEVERITY = Severity.INFO
NEEDS = ("text",)


def check_act(view: ActView) -> Iterator[Hit]:
    """Yield one hit: repeated words, circles in definitions and goals."""
    reading = read(view)
    tokens = reading.tokens
    ranges = sorted({*repeated(tokens), *beside_own_word(reading)}, key=lambda run: (run.start, -run.stop))
    places = [tokens.place(run) for at, run in enumerate(ranges) if not at or run.start >= ranges[at - 1].stop]
    words = list(dict.fromkeys(f"«{tokens.wordings[place.passage][place.start : place.end]}»" for place in places))
    own, alike = circles(view)
    goals = circular_goals(view, reading)
    notes = [f"слова повторены: {listed(words, 6)}"] if words else []
    notes += [f"определение начинается с самого термина ({len(own)})"] if own else []
    notes += [f"определения разных терминов почти одинаковы (пар: {len(alike)})"] if alike else []
    notes += [f"цель повторяет саму себя ({len(goals)})"] if goals else []
    if notes:
        spots: list[Spot] = [spot(view, tokens, place) for place in places]
        spots += [view.spot(passage) for passage in (*own, *(item for both in alike for item in both), *goals)]
        yield Hit(
            message=f"тавтология – {'; '.join(notes)}",
            hint="Уберите повтор; определение начните с родового слова, в цели назовите результат",
            spots=tuple(dict.fromkeys(spots)),
        )
