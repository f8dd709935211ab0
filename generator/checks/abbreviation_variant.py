"""Сокращение или краткое имя пишется по-разному.

Что проверяет. Нет ли в акте сокращений, которые отличаются от введённого одной буквой или пробелом, и
составных имён, у которых после тех же слов стоит другое сокращение. Сравниваются и нераскрытые сокращения с
общей частью.

Почему это важно. Другое написание читается как другое понятие: паспорт ДПО и паспорт ДППО могут быть двумя
документами.

Пример. Введено «РС НМС», а в нескольких пунктах стоит «РСНМС»; введён «паспорт ДППО», а обязанность относится
к «паспорту ДПО».

Как исправить. Пишите имя всюду так, как оно введено.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Hit, Severity
from generator.reading.abbreviations import listed, read, spot, uses
from generator.reading.capitals import undefined
from generator.reading.variants import compounds, relatives, variants
from generator.view import ActView

CODE = "ABB06"
SEVERITY = Severity.WARNING
NEEDS = ("text",)


def check_act(view: ActView) -> Iterator[Hit]:
    """Yield one hit with all names written in several ways and their counts."""
    reading = read(view)
    keys = {items[0].short: items for items in reading.by_key().values()}
    found: dict[str, dict[str, list[range]]] = {}
    for group in (variants(view), compounds(view)):
        for short, others in group.items():
            found.setdefault(short, {}).update(others)
    notes = []
    places = []
    for short, others in found.items():
        written = ", ".join(f"«{name}» ({len(runs)})" for name, runs in others.items())
        notes.append(f"введено «{short}» (употреблений: {len(uses(reading, keys[short]))}), встречается {written}")
        places += [reading.tokens.place(run) for runs in others.values() for run in runs]
    loose = undefined(view)
    for first, second in relatives(view):
        notes.append(f"не введены и похожи: «{first}» ({len(loose[first])}) и «{second}» ({len(loose[second])})")
        places.append(reading.tokens.place(loose[second][0]))
    if notes:
        yield Hit(
            message=f"имя пишется по-разному: {listed(notes, 6, '; ')}",
            hint="Пишите имя так, как оно введено; если это другое понятие, введите его отдельно",
            spots=tuple(spot(view, reading.tokens, place) for place in places),
        )
