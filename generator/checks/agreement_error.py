"""Ошибка согласования или управления.

Что проверяет. Согласовано ли сказуемое вводной фразы с именем в ней («Показателями … является»), вспомогательный
глагол – с причастием («будут обеспечено»), прилагательное – с существительным рядом, стоит ли после предлога
падеж, которого он требует («согласно плана»), и не употреблено ли одно лицо то с единственным, то с множественным
числом глагола. Замечание даётся, только если ни одно прочтение слов не согласуется.

Почему это важно. Рассогласованная фраза допускает два прочтения: неясно, к какому слову относится определение и
сколько лиц исполняют обязанность.

Пример. «Показателями эффективности … является: доля педагогических работников…; количество команд…»

Как исправить. Согласуйте слова в числе, роде и падеже.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from generator.findings import Hit, Severity
from generator.reading.abbreviations import listed
from generator.reading.agreement import attributes, doubled, governed, lead_in, orphan, passives, tails, two_numbers
from generator.reading.tokens import Place, Tokens, tokens_of
from generator.view import ActView

CODE = "TXT05"
SEVERITY = Severity.WARNING
NEEDS = ("text",)


def check_act(view: ActView) -> Iterator[Hit]:
    """Yield one hit with all phrases whose words agree in no parse."""
    tokens = tokens_of(view)
    found: list[Place] = []
    for index, text in enumerate(tokens.wordings):
        if match := lead_in(text):
            found.append(Place(index, match.start(3), match.end(3)))
        if view.texts[index].key == "cell" and (match := orphan(text)):
            found.append(Place(index, *match.span()))
        found += [Place(index, *item.span()) for item in (*passives(text), *tails(text))]
    ranges = [*governed(tokens), *attributes(tokens), *doubled(tokens)]
    ranges += [run for _, runs in two_numbers(tokens) for run in runs]
    found += [tokens.place(run) for run in ranges]
    places = sorted(set(found))
    if places:
        counted = Counter(_phrase(tokens, place) for place in places)
        yield Hit(
            message=f"слова не согласованы: {listed([f'«{phrase}»' for phrase in counted], 8)}",
            hint="Согласуйте слова в числе, роде и падеже",
            spots=tuple(view.spot(view.texts[place.passage], tokens.around(place)) for place in places),
        )


def _phrase(tokens: Tokens, place: Place) -> str:
    text = tokens.wordings[place.passage]
    phrase = text[place.start : place.end].strip()
    if "«" not in phrase:
        phrase = phrase.replace("»", "")
    first = re.match(r"^(?:[\d.]+\s+)?([А-ЯЁ][а-яё]+)", text)
    return f"{first[1]} … {phrase}" if phrase in {"является", "являются"} and first else phrase
