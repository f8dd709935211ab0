"""Мероприятие, задача или действие не закреплены ни за одним субъектом.

Что проверяет. Для каждого мероприятия (кроме федеральных) и каждой задачи ищется функция субъекта или строка
дорожной карты с ответственным о том же; о задачах – только сведение: их решают и функции, названные иначе.
Кроме того, если показатель или чужая функция приписывают субъекту действие («программы, разработанные центром»,
«прошли диагностику в центре»), такая функция у субъекта должна быть.

Почему это важно. Мероприятие, которое никому не поручено, не состоится, а спросить за него будет не с кого.

Пример. Профилактика профессионального выгорания названа системообразующим мероприятием, но ни у одного субъекта
такой функции нет.

Как исправить. Добавьте функцию субъекту соответствующего уровня или строку дорожной карты с ответственным.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import Hit, Severity
from generator.model.act import CanonRef
from generator.model.vocabulary import Level
from generator.reading.attribution import attributed
from generator.reading.coverage import Coverage, assigned
from generator.reading.likeness import light_words, stems
from generator.view import ActView
from generator.walk import Passage

CODE = "SUB08"
SEVERITY = Severity.ERROR
NEEDS = ("text", "structure")
_EVENT, _TASK = 0.6, 0.4
_FEW = 2
_BRACKETED = re.compile(r"\([^()]*\)")
_ASIDE = re.compile(
    r",?\s+(?:в том числе|с целью|в целях|направленн\w+|способствующ\w+|обеспечивающ\w+|в рамках|на основе|с уч[её]том"
    r"|для|в соответствии)\b.*",
    re.DOTALL,
)


def _canon(passage: Passage) -> set[str]:
    """Return the canonical duties an item names in full; «частично» does not tell what it is about."""
    refs = passage.node.canon if passage.node else ()
    return {
        ref.id if isinstance(ref, CanonRef) else ref for ref in refs if not (isinstance(ref, CanonRef) and ref.part)
    }


def _coverage(view: ActView, duties: list[tuple[str, str]]) -> Coverage:
    light = light_words(view.lexicon("light_words"))
    known = (item.rstrip("~") for _, canon in duties for item in canon.split())
    return Coverage.of((stems(text, light) for text, _ in duties), known)


def _uncovered(view: ActView, key: str, threshold: float, coverages: dict[str, Coverage]) -> list[Passage]:
    """Return items whose duty is neither assigned by its canonical name nor worded in a duty of anybody."""
    light = light_words(view.lexicon("light_words"))
    found = []
    for passage in view.texts:
        if passage.key != key or not passage.text or passage.context.level == Level.FEDERAL:
            continue
        canon, coverage = _canon(passage), coverages.get(passage.context.level or "", coverages[""])
        if canon and coverage.canon:
            covered = bool(canon & coverage.canon)
        else:
            bare = _BRACKETED.sub("", passage.text)
            core = stems(_ASIDE.sub("", bare), light)
            covered = coverage.covers(core if len(core) > _FEW else stems(bare, light), threshold)
        if not covered:
            found.append(passage)
    return found


def check_act(view: ActView) -> Iterator[Hit]:
    """Yield events, tasks and ascribed actions that nobody has as a duty; three cards at most."""
    if not view.rows.get("functions"):
        return
    absent = any("дорожн" in f"{part.id} {part.title}".lower() and not part.present for part in view.act.file.parts)
    note = " (дорожной карты в тексте нет)" if absent else ""
    coverages = {level: _coverage(view, assigned(view, level)) for level in ("", Level.MUNICIPAL, Level.ORGANIZATION)}
    if events := _uncovered(view, "events", _EVENT, coverages):
        yield Hit(
            message=f"мероприятия не закреплены ни за одним субъектом{note}: {len(events)}",
            hint="Добавьте функцию субъекту этого уровня или строку дорожной карты с ответственным",
            spots=view.spots(events),
            severity=Severity.WARNING if absent else None,
        )
    if tasks := _uncovered(view, "tasks", _TASK, coverages):
        yield Hit(
            message=f"для задач не найдено функции теми же словами{note}, проверьте: {len(tasks)}",
            hint="Если задачу решает функция, названная иначе, сблизьте слова; если такой функции нет, поручите её",
            spots=view.spots(tasks),
            severity=Severity.INFO,
        )
    if found := list(attributed(view)):
        actions: dict[str, list[str]] = {}
        for name, action, _ in found:
            actions.setdefault(name, []).append(f"«{action}»")
        yield Hit(
            message="текст приписывает субъекту действие, которого нет среди его функций: "
            + "; ".join(f"{name} – {', '.join(acts)}" for name, acts in actions.items()),
            hint="Дополните функции субъекта или исправьте текст, который на него ссылается",
            spots=tuple({p.anchor: view.spot(p) for _, _, p in found}.values()),
            severity=Severity.WARNING,
        )
