"""Сокращение не раскрыто.

Что проверяет. Каждое сокращение из прописных букв сверяется с введёнными в акте: раскрыто ли оно словами
«(далее – …)» или в скобках после полного имени. Часть составного имени раскрытой не считается: если введён
«паспорт ДППО», само «ДППО» остаётся без расшифровки. Правовые формы в названиях организаций не проверяются,
общеизвестные сокращения (ЕГЭ, ФГОС, СМИ) выносятся в отдельное, мягкое замечание.

Почему это важно. Нераскрытое сокращение каждый читает по-своему, и норма, которая на нём держится, теряет
определённость.

Пример. «… с участием методического актива (КПК, методические интенсивы, практикумы)»: что такое КПК, акт не
говорит.

Как исправить. При первом употреблении напишите полное имя и добавьте «(далее – …)» либо замените сокращение
полным именем.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.findings import Hit, Severity
from generator.reading.abbreviations import listed, read, spot
from generator.reading.capitals import KNOWN, group, undefined
from generator.reading.tokens import Place
from generator.reading.variants import variants
from generator.view import ActView

CODE = "ABB03"
SEVERITY = Severity.ERROR
NEEDS = ("text",)

_HINT = "Раскройте сокращение при первом употреблении: полное имя и «(далее – …)»"


def check_act(view: ActView) -> Iterator[Hit]:
    """Yield unexplained abbreviations, well-known ones apart, and brackets whose letters nothing spells.

    A source without the order may lack the part that explains them: there the hit is a warning.
    """
    reading = read(view)
    known = group(view.lexicon("abbreviation_stop_list"), KNOWN)
    bare = {name for name, _ in reading.unproved}
    slips = {name for found in variants(view).values() for name in found}
    found = {name: runs for name, runs in undefined(view).items() if name not in slips and name not in bare}
    unclear = {name: runs for name, runs in found.items() if name not in known}
    familiar = {name: runs for name, runs in found.items() if name in known}
    whole = view.act.file.order is not None or "types" not in view.provides

    def places(runs: dict[str, list[range]]) -> tuple[Place, ...]:
        return tuple(reading.tokens.place(items[0]) for items in runs.values())

    if unclear:
        yield _hit(
            view, "не раскрыты сокращения", _counted(unclear), places(unclear), None if whole else Severity.WARNING
        )
    if reading.unproved:
        once = dict(reversed(reading.unproved))
        about = "сокращение стоит в скобках, но слова перед ним его не расшифровывают"
        yield _hit(view, about, [f"«{name}»" for name in once], tuple(once.values()), Severity.WARNING)
    if familiar:
        yield _hit(view, "не раскрыты общеизвестные сокращения", _counted(familiar), places(familiar), Severity.INFO)


def _counted(runs: dict[str, list[range]]) -> list[str]:
    return [f"«{name}» ({len(items)})" if len(items) > 1 else f"«{name}»" for name, items in runs.items()]


def _hit(view: ActView, about: str, names: Sequence[str], places: Sequence[Place], severity: Severity | None) -> Hit:
    tokens = read(view).tokens
    return Hit(
        message=f"{about}: {listed(names)}",
        hint=_HINT,
        spots=tuple(spot(view, tokens, place) for place in places),
        severity=severity,
    )
