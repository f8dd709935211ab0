"""В дорожной карте появляется то, чего нет в самом акте.

Что проверяет. Группы дорожной карты сравниваются с мероприятиями направлений в тексте акта: отмечаются группы без пары
и группы, записанные заметно иначе. Кроме того, собираются названия в кавычках и сокращения, которые есть только в
дорожной карте. Это список для просмотра, а не ошибка.

Почему это важно. Дорожная карта исполняет акт. Если в ней появляется новая система, сеть или проект, её статус, состав и
полномочия нигде не определены.

Пример. В дорожной карте работает сеть региональных учебно-методических объединений, а в составе системы её нет.

Как исправить. Введите новое понятие или субъект в тексте акта либо назовите документ, которым они созданы.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import Hit, Severity
from generator.model.vocabulary import Level
from generator.morphology import content_lemmas
from generator.reading.likeness import alike, light_words, stems
from generator.reading.road_map import Measure, measures
from generator.reading.tokens import is_capitals
from generator.view import ActView

CODE = "MAP07"
SEVERITY = Severity.INFO
NEEDS = ("roadmap", "structure")

_SAME, _SHOWN = 0.55, 4
_QUOTED = re.compile(r"[«\"“]([^«»\"“”]{3,80})[»\"”]")
_SHORT = re.compile(r"(?<![\w-])[А-ЯЁ]{3,8}(?![\w-])")
_KNOWN = frozenset({"ВКОНТАКТЕ", "СМИ", "ФГБОУ", "ГБУ", "АОУ", "ГАУ", "МБОУ", "ФГОС", "ДПО", "ЕГЭ", "ОГЭ", "ВПР", "ГИА", "ИКТ"})


def _strange_groups(view: ActView, listed: list[Measure]) -> list[Measure]:
    """Return the first measure of every group that has no event of the act like it."""
    light = light_words(view.lexicon("light_words"))
    events = [stems(row.text, light) for row in view.rows.get("events", ()) if row.level != Level.FEDERAL]
    if not events:
        return []
    groups = {item.row.group: item for item in reversed(listed) if item.row.group}
    return [
        item
        for group, item in reversed(groups.items())
        if max(alike(stems(group, light), event) for event in events) < _SAME
    ]


def _strange_names(view: ActView, listed: list[Measure]) -> dict[str, Measure]:
    """Return names in quotation marks and abbreviations that stand nowhere but in the road map."""
    rest = " ".join(passage.printed for passage in view.texts if passage.part != "roadmap")
    words, letters = f" {' '.join(content_lemmas(rest))} ", set(_SHORT.findall(rest))
    found: dict[str, Measure] = {}
    for item in listed:
        text = f"{item.row.measure} {item.row.result}"
        for name in _QUOTED.findall(text):
            if name[0].isupper() and not name.startswith("Об ") and f" {' '.join(content_lemmas(name))} " not in words:
                found.setdefault(f"«{name}»", item)
        for short in _SHORT.findall(_QUOTED.sub(" ", text)):
            if is_capitals(short) and short not in letters | _KNOWN:
                found.setdefault(short, item)
    return found


def check_act(view: ActView) -> Iterator[Hit]:
    """Yield one card for review: groups without an event, names only the road map knows."""
    listed = measures(view)
    groups, names = _strange_groups(view, listed), _strange_names(view, listed)
    told = [f"группы без пары среди мероприятий направлений – {len(groups)}"] if groups else []
    if names:
        shown = ", ".join(list(names)[:_SHOWN]) + (f" и ещё {len(names) - _SHOWN}" if len(names) > _SHOWN else "")
        told.append(f"названия, которых в тексте акта нет: {shown}")
    if told:
        spots = [item.spot("group" if "group" in item.cells else "measure") for item in groups]
        spots += [item.spot() for item in names.values()]
        yield Hit(
            message="в дорожной карте появляется то, чего нет в акте: " + "; ".join(told),
            hint="Введите это в тексте акта или назовите документ, которым оно создано",
            spots=tuple(dict.fromkeys(spots)),
        )
