"""Мера записана как результат или результат – как процесс.

Что проверяет. Мероприятие называет дело («разработка …», «провести …»), результат – то, что осталось после него:
документ, число, событие. Отмечаются мероприятия, записанные свершившимися («утверждено …»), результаты, записанные
процессом («обсуждение …», «тиражирование …»), и результаты с числом, в которых не сказано, что с этими людьми или
вещами произошло.

Почему это важно. Если вместо результата назван процесс, принять работу нельзя: процесс идёт всегда. Если мероприятие
записано результатом, неизвестно, что именно делать.

Пример. Мероприятие – «Утверждено Положение», результат – «Профессионально-общественное обсуждение вопросов».

Как исправить. Поменяйте местами или допишите: мероприятие – «разработка и утверждение», результат – «приказ»,
«проведено 4 обсуждения».
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import Hit, Severity
from generator.morphology import parses, words
from generator.reading.likeness import light_words
from generator.reading.opening import opening
from generator.reading.road_map import CODE_ONLY, Measure, measures
from generator.view import ActView

CODE = "MAP04"
SEVERITY = Severity.INFO
NEEDS = ("roadmap",)

_NUMBER = re.compile(r"^(?:не\s+(?:менее|более)\s+)?\d+", re.IGNORECASE)
_PREDICATES = {"VERB", "PRTS", "ADJS"}


def _unfinished(text: str, documents: frozenset[str]) -> bool:
    """Say whether a result names a number of people who «participate», but not what was done to them."""
    if not _NUMBER.match(text):
        return False
    tags = [(found[0].tag.POS, found[0].normal_form) for word in words(text) if (found := parses(word))]
    return any(part == "PRTF" for part, _ in tags) and not any(
        part in _PREDICATES or form in documents for part, form in tags
    )


def _process(measure: Measure, documents: frozenset[str]) -> bool:
    text = measure.row.result
    first = opening(text)
    return bool(text) and not CODE_ONLY.match(text) and first.process and first.lemma not in documents


def check_act(view: ActView) -> Iterator[Hit]:
    """Yield one card with the rows whose measure is done already, whose result is a process or has no predicate."""
    listed = measures(view)
    documents = light_words(view.lexicon("result_documents"))
    done = [item for item in listed if opening(item.row.measure).done]
    process = [item for item in listed if _process(item, documents)]
    bare = [item for item in listed if _unfinished(item.row.result, documents)]
    told = [
        f"{name} – {len(rows)}"
        for rows, name in (
            (done, "мероприятие записано как свершившееся"),
            (process, "результат записан как процесс"),
            (bare, "в результате названо число, но не сказано, что сделано"),
        )
        if rows
    ]
    if told:
        yield Hit(
            message="; ".join(told) + f" (строк в дорожной карте: {len(listed)})",
            hint="Назовите мероприятие делом, а результат – тем, что после него останется",
            spots=tuple(
                dict.fromkeys([item.spot() for item in done] + [item.spot("result") for item in (*process, *bare)])
            ),
        )
