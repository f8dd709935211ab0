"""Разнобой в оформлении дат, номеров, кавычек, тире, пробелов.

Что проверяет. Одним ли образом в акте пишутся даты («16 декабря 2020 г.» или «16.12.2020»), слово «год» после
даты, знак номера, кавычки, тире в скобках «(далее – …)», пробелы после номера и перед знаком процента,
названия учреждений в кавычках и без них. Показано, сколько раз встречается каждый способ.

Почему это важно. Разнобой сам по себе силы акта не лишает, но затрудняет поиск и сверку реквизитов и говорит о
том, что текст собран из нескольких источников и не вычитан.

Пример. «от 15.12.2022 г. № Р-303» и «от 16 декабря 2020 г. N 16» в одном перечне.

Как исправить. Выберите один способ – тот, которого требует инструкция по делопроизводству, – и приведите к нему
остальные места.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import Hit, Severity
from generator.reading.styles import STYLES, Ways
from generator.reading.tokens import wording
from generator.view import ActView
from generator.walk import Passage

CODE = "TXT02"
SEVERITY = Severity.INFO
NEEDS = ("text",)

_DIGIT = re.compile(r"\d")
_APART = frozenset({"head", "signatory", "registration", "columns"})


def _having(texts: list[tuple[Passage, str]], sign: str) -> list[tuple[Passage, str]]:
    """Return the texts that have a sign at all; «1» stands for any digit."""
    if sign == "1":
        return [item for item in texts if _DIGIT.search(item[1])]
    return [item for item in texts if sign in item[1]]


def _counted(texts: list[tuple[Passage, str]], ways: Ways) -> list[tuple[int, str, list[Passage]]]:
    found = []
    together = "\n".join(text for _, text in texts)
    for label, pattern in ways:
        count, places = 0, []
        if not re.compile(pattern.pattern, re.MULTILINE).search(together):  # «^» begins each text
            continue
        for passage, text in texts:
            if hits := len(pattern.findall(text)):
                count += hits
                places.append(passage)
        if count:
            found.append((count, label, places))
    return sorted(found, key=lambda item: -item[0])


def check_act(view: ActView) -> Iterator[Hit]:
    """Yield one hit: for each matter written in several ways, the counts; spots of the rarer ones."""
    texts = [(passage, wording(passage)) for passage in view.texts if passage.key not in _APART]
    notes: list[str] = []
    places: list[Passage] = []
    having = {sign: _having(texts, sign) for sign in {sign for _, sign, _ in STYLES}}
    for name, sign, ways in STYLES:
        found = _counted(having[sign], ways)
        if len(found) > 1:
            notes.append(f"{name}: " + ", ".join(f"{label} – {count}" for count, label, _ in found))
            places += [passage for _, _, rarer in found[1:] for passage in rarer[:10]]
    if notes:
        yield Hit(
            message=f"разнобой в оформлении – {'; '.join(notes)}",
            hint="Выберите один способ и приведите к нему остальные места",
            spots=view.spots({passage.anchor: passage for passage in places}.values()),
        )
