"""Сокращение употреблено до введения.

Что проверяет. Встречается ли сокращение или имя с сокращением раньше того места, где акт его вводит словами
«(далее – …)» или в скобках после полного имени. Считается порядок текста: приказ, документ, приложения.

Почему это важно. Читатель встречает слово, которое ещё ничего не значит; при споре неясно, то же ли самое оно
значит до введения, что и после.

Пример. «… цели развития РС НМС» в пункте 1.1, а «(далее – РС НМС)» – только в пункте 1.5.

Как исправить. Перенесите введение к первому употреблению или напишите там полное имя.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Hit, Severity
from generator.reading.abbreviations import Introduction, Reading, listed, read, spot
from generator.reading.capitals import FORMS, INSIDE, group
from generator.reading.full_names import letters_of
from generator.reading.tokens import Place, pattern_of
from generator.view import ActView

CODE = "ABB04"
SEVERITY = Severity.WARNING
NEEDS = ("text",)

_APART = frozenset({"head", "stamps"})


def _early(view: ActView, reading: Reading, items: list[Introduction]) -> Place | None:
    """Return the first use of a name before its first introduction; its own paragraph does not count."""
    first, tokens = items[0], reading.tokens
    own = pattern_of(first.short)
    for numbers in tokens.find(own):
        place = tokens.place(numbers)
        if place.passage >= first.bracket.passage:
            return None
        inside = len(own) == 1 and numbers[0] in reading.compound
        if view.texts[place.passage].key not in _APART and not inside and not _formal(view, reading, numbers):
            return place
    return None


def _formal(view: ActView, reading: Reading, numbers: range) -> bool:
    """Say whether the words stand after a legal form: «АОУ ВО ДПО»."""
    lexicon, words = view.lexicon("abbreviation_stop_list"), reading.tokens.words
    around = group(lexicon, FORMS) | group(lexicon, INSIDE)
    return numbers[0] > 0 and words[numbers[0] - 1] in around and words[numbers[0]] in group(lexicon, INSIDE)


def check_act(view: ActView) -> Iterator[Hit]:
    """Yield one hit: names with abbreviations whose first use precedes their introduction."""
    reading = read(view)
    found = []
    for items in reading.by_key().values():
        if letters_of(items[0].short) and (place := _early(view, reading, items)):
            found.append((items[0], place))
    if found:
        names = [f"«{item.short}» – введено: {view.texts[item.bracket.passage].address}" for item, _ in found]
        yield Hit(
            message=f"сокращение употреблено раньше, чем введено: {listed(names)}",
            hint="Перенесите введение к первому употреблению или напишите там полное имя",
            spots=tuple(spot(view, reading.tokens, place) for _, place in found),
        )
