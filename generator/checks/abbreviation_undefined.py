"""Сокращение не раскрыто.

Что проверяет. Каждое сокращение из прописных букв сверяется с введёнными в акте: раскрыто ли оно словами
«(далее – …)» или в скобках после полного имени. Часть составного имени раскрытой не считается: если введён
«паспорт ДППО», само «ДППО» остаётся без расшифровки. Правовые формы в названиях организаций не проверяются,
общеизвестные сокращения (ЕГЭ, ФГОС, СМИ) только упоминаются.

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
from generator.reading.variants import variants
from generator.view import ActView

CODE = "ABB03"
SEVERITY = Severity.ERROR
NEEDS = ("text",)


def check_act(view: ActView) -> Iterator[Hit]:
    """Yield one hit: unexplained abbreviations, brackets whose letters nothing spells, well-known ones.

    An error for the first, a warning for the second or where the source lacks the order (its other parts may
    explain them), only a note for well-known ones.
    """
    reading = read(view)
    known = group(view.lexicon("abbreviation_stop_list"), KNOWN)
    bare = dict(reversed(reading.unproved))
    slips = {name for found in variants(view).values() for name in found}
    loose = {name: runs for name, runs in undefined(view).items() if name not in slips and name not in bare}
    unclear = {name: runs for name, runs in loose.items() if name not in known}
    familiar = {name: runs for name, runs in loose.items() if name in known}
    notes = [f"не раскрыты: {_counted(unclear)}"] if unclear else []
    notes += (
        [f"в скобках после слов, которые их не расшифровывают: {listed([f'«{name}»' for name in bare])}"]
        if bare
        else []
    )
    notes += [f"общеизвестные, но не раскрыты: {_counted(familiar)}"] if familiar else []
    if notes:
        whole = view.act.file.order is not None or "types" not in view.provides
        grave = Severity.ERROR if unclear and whole else Severity.WARNING
        places = [reading.tokens.place(runs[0]) for runs in unclear.values()]
        places += [*bare.values(), *(reading.tokens.place(runs[0]) for runs in familiar.values())]
        yield Hit(
            message=f"сокращения {'; '.join(notes)}",
            hint="Раскройте сокращение при первом употреблении: полное имя и «(далее – …)»",
            spots=tuple(spot(view, reading.tokens, place) for place in places),
            severity=grave if unclear or bare else Severity.INFO,
        )


def _counted(runs: dict[str, list[range]]) -> str:
    return listed([f"«{name}» ({len(items)})" if len(items) > 1 else f"«{name}»" for name, items in runs.items()])
