"""Повтор в дорожной карте: мера или результат внесены дважды.

Что проверяет. Строки одного года сравниваются между собой: почти одинаковые мероприятия и один и тот же содержательный
результат у разных мероприятий. Общие результаты («распорядительный акт», «аналитическая справка») не считаются.
Сведением отмечается, что план следующего года больше чем наполовину повторяет предыдущий.

Почему это важно. Если у повторов разные сроки и ответственные, мероприятие либо проведут дважды, либо не проведут
вовсе. Одинаковый результат у двух разных мероприятий обычно значит, что его скопировали и забыли исправить.

Пример. Один и тот же конкурс записан двумя строками: октябрь и август – октябрь, ответственные разные.

Как исправить. Оставьте одну строку, сроки и ответственных сведите; результат напишите свой для каждого мероприятия.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from generator.findings import Hit, Severity
from generator.reading.repeated_rows import bags, same_results, same_rows, same_title
from generator.reading.road_map import Measure, measures
from generator.view import ActView

CODE = "MAP02"
SEVERITY = Severity.ERROR
NEEDS = ("roadmap",)

_HALF, _LEAST = 0.5, 4


def _differing(groups: list[list[Measure]]) -> str:
    names = (("deadline", "срок"), ("responsible", "ответственный"))
    told = [name for key, name in names if any(len({getattr(i.row, key) for i in group}) > 1 for group in groups)]
    return f" (расходятся: {', '.join(told)})" if told else ""


def check_act(view: ActView) -> Iterator[Hit]:
    """Yield measures entered twice, results copied, and as information years that repeat each other."""
    listed = measures(view)
    years: dict[int | None, list[Measure]] = defaultdict(list)
    for item in listed:
        years[item.row.year].append(item)
    alike_rows = [found for own in years.values() for found in same_rows(view, own)]
    equal = any(same for _, same in alike_rows)
    twice = [group for group, _ in alike_rows]
    known = {id(item) for group in twice for item in group}
    twice += [group for own in years.values() for group in same_title([i for i in own if id(i) not in known])]
    if twice:
        yield Hit(
            message=f"одно мероприятие внесено несколькими строками{_differing(twice)}: {len(twice)}",
            hint="Оставьте одну строку, срок и ответственного согласуйте",
            spots=tuple(dict.fromkeys(item.spot() for group in twice for item in group)),
            severity=SEVERITY if equal else Severity.WARNING,
        )
    copied = [group for own in years.values() for group in same_results(view, own)]
    if copied:
        yield Hit(
            message=f"один и тот же результат стоит у разных мероприятий: {len(copied)}",
            hint="Напишите для каждого мероприятия его собственный результат",
            spots=tuple(dict.fromkeys(item.spot("result") for group in copied for item in group)),
        )
    yield from _next_years(view, years)


def _next_years(view: ActView, years: dict[int | None, list[Measure]]) -> Iterator[Hit]:
    named = sorted(year for year in years if year is not None)
    for before, after in pairwise(named):
        words = bags(view, [item.row.measure for item in years[before]])
        old = {tuple(sorted(bag)): item for item, bag in zip(years[before], words, strict=True)}
        words = bags(view, [item.row.measure for item in years[after]])
        pairs = zip(years[after], words, strict=True)
        same = [(old[key], item) for item, bag in pairs if (key := tuple(sorted(bag))) in old]
        if len(same) < _LEAST or len(same) < _HALF * len(years[after]):
            continue
        other = [item for first, item in same if first.row.deadline.lower() != item.row.deadline.lower()]
        yield Hit(
            message=f"план {after} года повторяет план {before} года: совпадают {len(same)} из {len(years[after])}"
            + (f"; из них с другим сроком – {len(other)}" if other else ""),
            hint="Проверьте, что повтор намеренный, и покажите, что нового даёт второй год",
            spots=tuple(item.spot() for item in other) or (same[0][1].spot(),),
            severity=Severity.INFO,
        )
