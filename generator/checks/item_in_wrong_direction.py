"""Показатель или мера стоят не в своём направлении.

Что проверяет. Для каждого направления собирается, о чём оно: что включает, какими мероприятиями и механизмами
исполняется. Показатель или строка дорожной карты, предмета которых в своём направлении нет, а в другом есть, стоят не
на месте.

Почему это важно. За направление отвечают разные люди. Показатель чужого направления никто не сочтёт своим, а в отчёте
он покажет не ту работу.

Пример. Поддержка молодых педагогов – мероприятие второго направления, а показатель «доля педагогов до 35 лет,
участвующих в формах поддержки» записан за третьим.

Как исправить. Перенесите показатель или меру в то направление, где об этом сказано, или дополните своё.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from generator.findings import Hit, Severity
from generator.reading.directions import directions
from generator.reading.topics import core, topics
from generator.view import ActView
from generator.walk import Passage

CODE = "IND05"
SEVERITY = Severity.WARNING
NEEDS = ("structure",)

_TELLING = ("includes", "events", "mechanisms", "tasks", "challenges")
_BROAD = 2  # a topic that stands in every direction says nothing about where an item belongs
_SHOWN = 4


def _content(placed: Sequence[tuple[Passage, str]], view: ActView, *, whole: bool) -> dict[str, frozenset[str]]:
    """Return what each direction is about; not `whole`: without brackets and what is said in passing."""
    found: dict[str, frozenset[str]] = {}
    for passage, number in placed:
        band = passage.key == "band" and passage.record is not None and passage.record.row.group
        if passage.key in _TELLING or passage.column == "group" or band:
            text = passage.text if whole else core(passage.text)
            found[number] = found.get(number, frozenset()) | topics(view, text)
    return found


def check_act(view: ActView) -> Iterator[Hit]:
    """Yield indicators, and measures, all of whose topics belong to another direction."""
    placed = directions(view)
    content, plain = _content(placed, view, whole=True), _content(placed, view, whole=False)
    if len(content) < 2:
        return
    spread = Counter(topic for own in content.values() for topic in own)
    for keys, what in ((("indicators",), "показатели"), (("measure",), "мероприятия дорожной карты")):
        strange: dict[str, tuple[Passage, str, str, str]] = {}
        for passage, number in placed:
            if not ({passage.key, passage.column} & set(keys)) or not passage.text or number not in content:
                continue
            about = {topic for topic in topics(view, core(passage.text)) if spread[topic] < max(_BROAD, len(content))}
            homes = [other for other in content if other != number and about & plain[other]]
            if about and homes and not about & content[number]:
                topic = sorted(about & plain[homes[0]])[0]
                strange.setdefault(passage.anchor, (passage, number, topic, homes[0]))
        if strange:
            told = dict.fromkeys(
                f"{topic}: записано за {number}, сказано в {home}" for _, number, topic, home in strange.values()
            )
            yield Hit(
                message=f"{what} стоят не в своём направлении: {len(strange)} ("
                + "; ".join(list(told)[:_SHOWN])
                + ("; …" if len(told) > _SHOWN else "")
                + ")",
                hint="Перенесите их в направление, где названо это мероприятие, или дополните своё направление",
                spots=view.spots(passage for passage, _, _, _ in strange.values()),
                severity=SEVERITY if keys == ("indicators",) else Severity.INFO,
            )
