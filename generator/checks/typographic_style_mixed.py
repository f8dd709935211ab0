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
from generator.reading.tokens import wording
from generator.view import ActView
from generator.walk import Passage

CODE = "TXT02"
SEVERITY = Severity.INFO
NEEDS = ("text",)

_MONTH = "(?:января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря)"
_FORM = (
    r"учреждени[а-яё]{1,3}(?>(?:\s+(?:высшего|дополнительного|среднего|профессионального|общего|образования|культуры|"
    r"[А-ЯЁ][а-яё]+(?:ой|ого)\s+(?:области|края|округа|Республики)|Республики\s+[А-ЯЁ][а-яё]+))*)\s+"
)

_Ways = tuple[tuple[str, re.Pattern[str]], ...]
_STYLES: tuple[tuple[str, str, _Ways], ...] = tuple(
    (name, sign, tuple((label, re.compile(pattern)) for label, pattern in ways))
    for name, sign, ways in (
        (
            "даты",
            "1",
            (("16.12.2020", r"\b\d{2}\.\d{2}\.\d{4}\b"), ("16 декабря 2020", rf"\b\d{{1,2}}»?\s+{_MONTH}\s+\d{{4}}")),
        ),
        (
            "год после даты словами",
            "1",
            (("«г.»", rf"{_MONTH}\s+\d{{4}}\s*г\."), ("«года»", rf"{_MONTH}\s+\d{{4}}\s+года")),
        ),
        (
            "день до десятого",
            "1",
            (("«7 мая»", rf"(?<![\d.])[1-9]\s+{_MONTH}"), ("«07 мая»", rf"\b0[1-9]\s+{_MONTH}")),
        ),
        (
            "«г.» после даты цифрами",
            "1",
            (("есть", r"\d{2}\.\d{2}\.\d{4}\s*г\."), ("нет", r"\d{2}\.\d{2}\.\d{4}(?!\s*(?:г\.|года|\d))\b")),
        ),
        ("знак номера", "1", (("«№»", r"№"), ("«N»", r"\bN\s?(?=\d)"))),
        ("пробел после «№»", "№", (("есть", r"№\s(?=[\dА-ЯA-Z])"), ("нет", r"№(?=[\dА-ЯA-Z])"))),
        ("кавычки", "", (("« »", r"«"), ('" "', r'"[^"]{1,300}"'), ("“ ”", r"[“”]"))),
        (
            "знак в «(далее – …)»",
            "(далее",
            (
                ("тире", r"\(далее(?: соответственно)?\s[–—]\s"),
                ("дефис", r"\(далее(?: соответственно)?\s?-"),
                ("без пробела", r"\(далее[–—]"),
            ),
        ),
        ("пробел перед «%»", "%", (("есть", r"\d\s%"), ("нет", r"\d%"))),
        (
            "пробел после номера в начале строки",
            "1",
            (("есть", r"^\d{1,2}(?:\.\d{1,2})*\.?\s+[А-ЯЁа-яё]"), ("нет", r"^\d{1,2}\.[А-ЯЁа-яё]{2}")),
        ),
        (
            "название учреждения",
            "учреждени",
            (
                ("в кавычках", _FORM + r"[«\"“]"),
                ("без кавычек", _FORM + r"(?!Республики\b)[А-ЯЁ][а-яё]{3,}\s+[а-яё]{4,}"),
            ),
        ),
    )
)
_DIGIT = re.compile(r"\d")
_APART = frozenset({"head", "signatory", "registration", "columns"})


def _having(texts: list[tuple[Passage, str]], sign: str) -> list[tuple[Passage, str]]:
    """Return the texts that have a sign at all; «1» stands for any digit."""
    if sign == "1":
        return [item for item in texts if _DIGIT.search(item[1])]
    return [item for item in texts if sign in item[1]]


def _counted(texts: list[tuple[Passage, str]], ways: _Ways) -> list[tuple[int, str, list[Passage]]]:
    found = []
    for label, pattern in ways:
        count, places = 0, []
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
    having = {sign: _having(texts, sign) for sign in {sign for _, sign, _ in _STYLES}}
    for name, sign, ways in _STYLES:
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
