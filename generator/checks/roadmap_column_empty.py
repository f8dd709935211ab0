"""В дорожной карте нет графы: результат, исполнители, ответственный.

Что проверяет. В каждой строке дорожной карты должны быть срок, ответственный, исполнители и собственный результат.
Отмечается графа, которой нет или которая пуста больше чем в половине строк; результат, записанный только номером
другого перечня («Результат 2, 3»); общая графа для ответственного и исполнителей, где названо несколько лиц и неясно,
кто из них главный.

Почему это важно. Без результата мероприятие нельзя принять, без ответственного – спросить, без срока – напомнить.

Пример. В графе «Результат» у всех строк стоит «Результат 3»: чем закончится именно это мероприятие, не сказано.

Как исправить. Добавьте графу или заполните её в каждой строке; первым назовите ответственного, остальных – отдельно.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import Hit, Severity
from generator.reading.road_map import CODE_ONLY, Measure, measures
from generator.view import ActView

CODE = "MAP01"
SEVERITY = Severity.ERROR
NEEDS = ("roadmap",)

_COLUMNS = {"result": "результата", "deadline": "срока", "responsible": "ответственного"}
_MERGED = re.compile(r"ответственн.{0,40}исполнител|исполнител.{0,40}соисполнител", re.IGNORECASE | re.DOTALL)
_HALF = 0.5
_LEAST = 3
_SEVERAL = re.compile(r"[,;·\n]|\sи\s")


def _value(measure: Measure, column: str) -> str:
    return str(getattr(measure.row, column)).strip(" -–—")


def _absent(listed: list[Measure]) -> tuple[list[str], list[Measure]]:
    """Return what is told of columns missing or mostly empty, and the rows with an empty cell."""
    told, rows = [], []
    for column, name in _COLUMNS.items():
        empty = [item for item in listed if not _value(item, column)]
        if column == "responsible":
            empty = [item for item in empty if not _value(item, "executors")]
        if len(empty) == len(listed):
            told.append(f"нет графы {name}")
        elif len(empty) > _HALF * len(listed):
            told.append(f"в большинстве строк нет {name}")
            rows += empty
    return told, rows


def check_act(view: ActView) -> Iterator[Hit]:
    """Yield columns without content, results that are only a number, rows with several names and no lead."""
    listed = measures(view)
    if len(listed) < _LEAST:
        return
    told, rows = _absent(listed)
    heads = [passage for passage in view.passages if passage.key == "columns" and passage.table == listed[0].place[0]]
    if told:
        yield Hit(
            message="в дорожной карте " + ", ".join(told),
            hint="Добавьте графу или заполните её в каждой строке",
            spots=tuple(item.spot() for item in rows) or view.spots(heads[:1]) or (listed[0].spot(),),
        )
    coded = [item for item in listed if CODE_ONLY.match(_value(item, "result"))]
    if len(coded) > _HALF * len(listed):
        yield Hit(
            message=f"результат мероприятия записан лишь номером другого перечня: строк {len(coded)} из {len(listed)}",
            hint="Напишите, чем закончится каждое мероприятие: документом, числом участников, событием",
            spots=view.spots([head for head in heads if head.column == "result"]) or (coded[0].spot("result"),),
            severity=Severity.WARNING,
        )
    merged = [head for head in heads if head.column == "responsible" and _MERGED.search(head.text)]
    without = not any(_value(item, "executors") for item in listed)
    several = [item for item in listed if _SEVERAL.search(_value(item, "responsible"))]
    if without and merged and len(several) > 1:
        yield Hit(
            message=f"ответственный и исполнители записаны в одной графе; строк, где названо "
            f"несколько и неясно, кто отвечает: {len(several)}",
            hint="Разделите графы или назовите ответственного первым и одного",
            spots=view.spots(merged),
            severity=Severity.WARNING,
        )
    elif without and not any(head.column == "executors" for head in heads):
        yield Hit(
            message="в дорожной карте нет графы исполнителей",
            hint="Назовите исполнителей: ответственный редко делает всё сам",
            spots=view.spots(heads[:1]) or (listed[0].spot(),),
            severity=Severity.INFO,
        )
