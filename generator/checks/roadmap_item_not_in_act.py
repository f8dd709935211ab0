"""В дорожной карте появляется то, чего нет в самом акте.

Что проверяет. Группы дорожной карты сравниваются с мероприятиями направлений в тексте акта: отмечаются группы без пары
и группы, записанные заметно иначе. Кроме того, собираются объединения и ресурсы («виртуальный кабинет», «экспертное
сообщество»), которые названы только в дорожной карте. Это список для просмотра, а не ошибка.

Почему это важно. Дорожная карта исполняет акт. Если в ней появляется новая служба, площадка или сеть, её статус,
состав и полномочия нигде не определены.

Пример. В дорожной карте работает сеть региональных учебно-методических объединений, а в составе системы её нет.

Как исправить. Введите новое понятие или субъект в тексте акта либо назовите документ, которым они созданы.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import Hit, Severity
from generator.model.vocabulary import Level
from generator.morphology import lemma, lemmas, parses, words
from generator.reading.likeness import alike, light_words, stems
from generator.reading.road_map import Measure, measures
from generator.reading.topics import core
from generator.view import ActView

CODE = "MAP07"
SEVERITY = Severity.INFO
NEEDS = ("roadmap", "structure")

_SAME, _SHOWN, _BEFORE, _MOST = 0.55, 5, 3, 300
_QUOTED = re.compile(r"[«\"“][^«»\"“”]*[»\"”]")
_GENERAL = frozenset(
    "региональный областной краевой республиканский муниципальный городской единый официальный лучший различный иной"
    " данный общий образовательный профессиональный территориальный федеральный новый методический сетевой".split()
)


def _strange_groups(view: ActView, listed: list[Measure]) -> list[Measure]:
    """Return the first measure of every group that has no event of the act like it."""
    light = light_words(view.lexicon("light_words"))
    events = [stems(core(row.text), light) for row in view.rows.get("events", ()) if row.level != Level.FEDERAL][:_MOST]
    if not events:
        return []
    groups = {item.row.group: item for item in reversed(listed) if item.row.group}
    return [
        item
        for group, item in reversed(groups.items())
        if max(alike(stems(core(group), light), event) for event in events) < _SAME
    ]


def _names(text: str, heads: frozenset[str]) -> Iterator[tuple[str, str, frozenset[str]]]:
    """Yield bodies and resources of a text: as written, the noun, the telling adjectives before it."""
    if heads.isdisjoint(lemmas(text)):
        return
    spoken = words(_QUOTED.sub(" . ", text))
    for number, word in enumerate(spoken):
        if lemma(word) not in heads:
            continue
        begin = number
        while begin > max(0, number - _BEFORE) and _is_adjective(spoken[begin - 1]):
            begin -= 1
        telling = frozenset(lemma(item) for item in spoken[begin:number]) - _GENERAL
        if telling:
            yield " ".join(spoken[begin : number + 1]), lemma(word), telling


def _strange_names(view: ActView, listed: list[Measure]) -> dict[str, Measure]:
    """Return bodies and resources («виртуальный кабинет») whose name stands nowhere but in the road map."""
    heads = light_words(view.lexicon("structure_words"))
    table = listed[0].place[0] if listed else ""
    rest = {
        (item, head)
        for passage in view.texts
        if passage.table != table
        for _, head, telling in _names(passage.printed, heads)
        for item in telling
    }
    found: dict[tuple[str, frozenset[str]], tuple[str, Measure]] = {}
    for item in listed:
        for text, head, telling in _names(f"{item.row.measure} · {item.row.result}", heads):
            if not any((word, head) in rest for word in telling):
                found.setdefault((head, telling), (text, item))
    return dict(found.values())


def _is_adjective(word: str) -> bool:
    known = parses(word)
    return bool(known) and known[0].tag.POS == "ADJF"


def check_act(view: ActView) -> Iterator[Hit]:
    """Yield one card for review: groups without an event, names only the road map knows."""
    listed = measures(view)
    groups, names = _strange_groups(view, listed), _strange_names(view, listed)
    told = [f"группы без пары среди мероприятий направлений – {len(groups)}"] if groups else []
    if names:
        shown = ", ".join(f"«{name}»" for name in list(names)[:_SHOWN]) + (
            f" и ещё {len(names) - _SHOWN}" if len(names) > _SHOWN else ""
        )
        told.append(f"объединения и ресурсы, которых в тексте акта нет: {shown}")
    if told:
        spots = [item.spot("group" if "group" in item.cells else "measure") for item in groups]
        spots += [item.spot() for item in names.values()]
        yield Hit(
            message="в дорожной карте появляется то, чего нет в акте: " + "; ".join(told),
            hint="Введите это в тексте акта или назовите документ, которым оно создано",
            spots=tuple(dict.fromkeys(spots)),
        )
