"""Сокращение не раскрыто.

Что проверяет. Каждое сокращение из прописных букв сверяется с введёнными в акте: раскрыто ли оно словами
«(далее – …)» или в скобках после полного имени. Часть составного имени раскрытой не считается: если введён
«паспорт ДППО», само «ДППО» остаётся без расшифровки. Правовые формы в названиях организаций не проверяются,
общеизвестные сокращения (ЕГЭ, ФГОС, СМИ) – только сведение. Сокращение, которое встретилось один раз, – предупреждение.

Почему это важно. Нераскрытое сокращение каждый читает по-своему, и норма, которая на нём держится, теряет
определённость.

Пример. «… с участием методического актива (КПК, методические интенсивы, практикумы)»: что такое КПК, акт не
говорит.

Как исправить. При первом употреблении напишите полное имя и добавьте «(далее – …)» либо замените сокращение
полным именем.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Hit, Severity
from generator.reading.abbreviations import listed, read, spot
from generator.reading.capitals import KNOWN, group, undefined
from generator.reading.variants import compounds, variants
from generator.view import ActView

CODE = "ABB03"
SEVERITY = Severity.ERROR
NEEDS = ("text",)
_HINT = "Раскройте сокращение при первом употреблении: полное имя и «(далее – …)»"


def check_act(view: ActView) -> Iterator[Hit]:
    """Yield unexplained abbreviations and brackets whose letters nothing spells in one hit, well-known ones in another.

    An error from two uses on; a warning where the source lacks the order (its other parts may explain them).
    What stands in another writing of an introduced compound («паспорт ДПО») is told by the rule of variants.
    """
    reading = read(view)
    known = group(view.lexicon("abbreviation_stop_list"), KNOWN)
    bare = dict(reversed(reading.unproved))
    slips = {name for found in variants(view).values() for name in found}
    within = {number for found in compounds(view).values() for runs in found.values() for run in runs for number in run}
    apart = ((name, [run for run in runs if run[0] not in within]) for name, runs in undefined(view).items())
    loose = {name: runs for name, runs in apart if runs and name not in slips and name not in bare}
    unclear = {name: runs for name, runs in loose.items() if name not in known}
    familiar = {name: runs for name, runs in loose.items() if name in known}
    notes = [f"не раскрыты: {_counted(unclear)}"] if unclear else []
    notes += (
        [f"в скобках после слов, которые их не расшифровывают: {listed([f'«{name}»' for name in bare])}"]
        if bare
        else []
    )
    if notes:
        whole = view.act.file.order is not None or "types" not in view.provides
        often = any(len(runs) > 1 for runs in unclear.values())
        places = [*(reading.tokens.place(runs[0]) for runs in unclear.values()), *bare.values()]
        yield Hit(
            message=f"сокращения {'; '.join(notes)}",
            hint=_HINT,
            spots=tuple(spot(view, reading.tokens, place) for place in places),
            severity=Severity.ERROR if often and whole else Severity.WARNING,
        )
    if familiar:
        places = [reading.tokens.place(runs[0]) for runs in familiar.values()]
        yield Hit(
            message=f"сокращения общеизвестные, но не раскрыты: {_counted(familiar)}",
            hint=_HINT,
            spots=tuple(spot(view, reading.tokens, place) for place in places),
            severity=Severity.INFO,
        )


def _counted(runs: dict[str, list[range]]) -> str:
    return listed([f"«{name}» ({len(items)})" if len(items) > 1 else f"«{name}»" for name, items in runs.items()])
