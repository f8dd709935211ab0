"""Обязанность финансировать не имеет пределов.

Что проверяет. Слова «обеспечивает финансирование», «финансирует», «осуществляет финансовое обеспечение» должны
сопровождаться источником, пределом или порядком: «в пределах бюджетных ассигнований», «за счёт средств областного
бюджета», «в рамках государственного задания».

Почему это важно. Расходное обязательство без источника и предела либо неисполнимо, либо позволяет тратить средства
по усмотрению; финансовый орган такой акт не согласует.

Пример. «Министерство обеспечивает финансирование региональной системы».

Как исправить. Добавьте источник и предел: «в пределах бюджетных ассигнований, предусмотренных министерству
на соответствующий финансовый год».
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import Hit, Severity
from generator.reading.bodies import pattern_of
from generator.view import ActView

CODE = "SUB13"
SEVERITY = Severity.WARNING
NEEDS = ("text",)
_FUNDING = re.compile(
    r"\b(?:обеспеч|осуществ|гарантир|организ)\w+\s+(?:\w+\s+){0,2}?финансирован\w+"
    r"|\b(?:обеспеч|осуществ|гарантир)\w+\s+(?:\w+\s+){0,2}?финансов\w+\s+обеспечени\w+"
    r"|\bфинансиру(?:ет|ют)\b",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"(?<=[.;])\s+(?=[А-ЯЁ«])")
_SKIPPED = ("terms", "basis", "indicators", "preamble", "head", "stamps", "columns")


def check_act(view: ActView) -> Iterator[Hit]:
    """Yield every sentence that promises funding without source, limit or procedure."""
    limits = pattern_of(view.lexicon("funding_limits"))
    found = [
        passage
        for passage in view.texts
        if passage.key not in _SKIPPED
        and "финанс" in passage.text.lower()
        and any(_FUNDING.search(s) and not limits.search(s) for s in _SENTENCE.split(passage.text))
    ]
    if found:
        yield Hit(
            message="акт обязывает финансировать, не называя источника и пределов",
            hint="Добавьте источник и предел, например «в пределах бюджетных ассигнований на соответствующий год»",
            spots=view.spots(found),
        )
