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

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from generator.findings import Hit, Severity
from generator.model.vocabulary import Level
from generator.reading.bodies import ancestors, label
from generator.reading.likeness import light_words, stems
from generator.view import ActView
from generator.walk import Passage

CODE = "SUB06"
SEVERITY = Severity.ERROR
NEEDS = ("text", "subjects")
_KEPT = ("ведение реестра", "ведение банка или базы данных")
_ALIKE = (*_KEPT, "назначение ответственного")  # of these there may be several, each with its object
_SUPPLY = re.compile(r"\b(?:данны|сведени|информаци|предложени|контрол|мероприяти)\w*[^,;.]{0,80}\b(?:для|по)\s+$", re.IGNORECASE)
_OBJECT_WORDS = 2


@dataclass(frozen=True, slots=True)
class _Found:
    duty: str
    object: frozenset[str]
    holders: tuple[str, ...]
    passage: Passage


def _duties(view: ActView) -> Iterator[_Found]:
    """Yield exclusive duties with their object's first words and who holds them (nobody: events, tasks)."""
    light = light_words(view.lexicon("light_words"))
    patterns = [(entry.group or entry.text, re.compile(entry.text, re.IGNORECASE)) for entry in view.lexicon("exclusive_duties")]
    row_holders: dict[tuple[str, int], tuple[str, ...]] = {}
    for passage in view.passages:
        if passage.key == "cell" and passage.column == "responsible":
            row_holders.setdefault((passage.table, passage.row), passage.context.subjects)
    for passage in view.texts:
        held = passage.key == "functions" or passage.column == "measure"
        if not held and passage.key not in ("events", "tasks", "mechanisms") or passage.context.level == Level.FEDERAL:
            continue
        text = passage.text.lstrip("-–— ")
        for duty, pattern in patterns:
            for match in pattern.finditer(text):
                if _SUPPLY.search(text[: match.start()]):
                    continue
                begin = next(match.start(name) for name in match.groupdict() if match[name])
                phrase = re.split(r"[,;.()]|\bв том числе\b|\bдля\b", text[begin:], maxsplit=1)[0]
                key = frozenset(stems(phrase, light)[: _OBJECT_WORDS + 1]) if duty in _ALIKE else frozenset()
                cell = row_holders.get((passage.table, passage.row), ())
                holders = passage.context.subjects if passage.key == "functions" else cell
                yield _Found(duty, key, holders if held else (), passage)


def _near(first: frozenset[str], second: frozenset[str]) -> bool:
    """Say whether two objects are one: the shorter name's words are all in the longer one."""
    if not first and not second:
        return True
    small, large = sorted((first, second), key=len)
    return len(small & large) >= min(2, len(small)) and len(small - large) <= max(0, len(small) - 2)


def _grouped(view: ActView) -> list[list[_Found]]:
    groups: dict[str, list[list[_Found]]] = defaultdict(list)
    for found in _duties(view):
        place = next((group for group in groups[found.duty] if _near(group[0].object, found.object)), None)
        if place is None:
            groups[found.duty].append([found])
        else:
            place.append(found)
    return [group for of_duty in groups.values() for group in of_duty]


def _holders(view: ActView, group: list[_Found]) -> set[str]:
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
        elif not any(found.holders for found in group) and group[0].duty in _KEPT:
            nobody.append(group)
    if several:
        parts = [f"{group[0].duty} – {len(who)} ({', '.join(who[:3])}{' и др.' * (len(who) > 3)})" for group, who in several]
        yield Hit(
            message=f"у обязанности, которую должен нести один субъект, несколько исполнителей: {'; '.join(parts)}",
            hint="Назовите одного исполнителя, остальным поручите передавать ему сведения",
            spots=view.spots(found.passage for group, _ in several for found in group if found.holders),
        )
    if nobody and view.rows.get("functions"):
        yield Hit(
            message=f"обязанность названа, но никому не поручена: {'; '.join(dict.fromkeys(group[0].duty for group in nobody))}",
            hint="Поручите её одному субъекту",
            spots=view.spots(found.passage for group in nobody for found in group),
        )
