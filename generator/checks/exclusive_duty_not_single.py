"""Исключительная обязанность не имеет одного исполнителя.

Что проверяет. Есть обязанности, у которых исполнитель должен быть один: вести реестр, банк, каталог, паспорт,
координировать систему, проводить её мониторинг, финансировать её, назначать ответственного. По функциям и строкам
дорожной карты считается, кому поручена каждая из них. Ноль исполнителей при упоминании в мероприятиях или задачах
и два исполнителя и больше – замечание.

Почему это важно. Два держателя одного реестра ведут два разных реестра; реестр без держателя не ведёт никто.

Пример. Формировать и вести реестр стажировочных площадок поручено сразу пяти организациям.

Как исправить. Назовите одного держателя, остальным поручите передавать ему сведения.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from generator.findings import Hit, Severity
from generator.reading.bodies import ancestors, label
from generator.reading.exclusive import KEPT, ExclusiveDuty, exclusive_duties, same_object
from generator.view import ActView

CODE = "SUB06"
SEVERITY = Severity.ERROR
NEEDS = ("text", "subjects")


def _grouped(view: ActView) -> list[list[ExclusiveDuty]]:
    """Return the mentions of each duty over one object; only mentions that share a word are compared."""
    groups: list[list[ExclusiveDuty]] = []
    index: dict[tuple[str, str], list[list[ExclusiveDuty]]] = defaultdict(list)
    for found in exclusive_duties(view):
        keys = [(found.duty, stem) for stem in sorted(found.object)] or [(found.duty, "")]
        near = (group for key in keys[:4] for group in index[key][:20])
        place = next((group for group in near if same_object(group[0].object, found.object)), None)
        if place is None:
            place = []
            groups.append(place)
            for key in keys:
                index[key].append(place)
        place.append(found)
    return groups


def _holders(view: ActView, group: list[ExclusiveDuty]) -> set[str]:
    """Return the holders of a duty; a part and its whole are one, subjects sharing a clause are one."""
    shared = {found.holders[0] for found in group if found.holders}
    subjects = view.act.file.subjects
    return {key for key in shared if not shared & set(ancestors(subjects, key))}


def check_act(view: ActView) -> Iterator[Hit]:
    """Yield duties with several holders in one card, duties with none in another."""
    names = {item.id: label(item) for item in view.act.file.subjects}
    several, nobody = [], []
    for group in _grouped(view):
        holders = _holders(view, group)
        if len(holders) > 1:
            several.append((group, sorted(names.get(key, key) for key in holders)))
        elif not any(found.holders for found in group) and group[0].duty in KEPT:
            nobody.append(group)
    if several:
        parts = [
            f"{group[0].duty} – {len(who)} ({', '.join(who[:3])}{' и др.' * (len(who) > 3)})" for group, who in several
        ]
        yield Hit(
            message=f"у обязанности, которую должен нести один субъект, несколько исполнителей: {'; '.join(parts)}",
            hint="Назовите одного исполнителя, остальным поручите передавать ему сведения",
            spots=view.spots(found.passage for group, _ in several for found in group if found.holders),
        )
    if nobody and view.rows.get("functions"):
        yield Hit(
            message="обязанность названа, но никому не поручена: "
            + "; ".join(dict.fromkeys(group[0].duty for group in nobody)),
            hint="Поручите её одному субъекту",
            spots=view.spots(found.passage for group in nobody for found in group),
        )
