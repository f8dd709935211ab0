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

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from generator.findings import Hit, Severity
from generator.reading.likeness import alike, group_alike, light_words, stems
from generator.reading.opening import opening
from generator.reading.road_map import CODE_ONLY, Measure, measures
from generator.reading.topics import recipients
from generator.view import ActView

CODE = "MAP02"
SEVERITY = Severity.ERROR
NEEDS = ("roadmap",)

_ALIKE, _HALF, _LEAST, _WORDS = 0.88, 0.5, 4, 3
_QUOTED = re.compile(r"[«\"“]([^«»\"“”]{40,})[»\"”]")


def _bags(view: ActView, texts: list[str]) -> list[tuple[str, ...]]:
    light = light_words(view.lexicon("light_words"))
    return [stems(text, light) for text in texts]


def _same_rows(view: ActView, listed: list[Measure]) -> Iterator[tuple[list[Measure], bool]]:
    """Yield groups of measures worded alike for the same people, and whether they are equal.

    One text may say more than the other; two that each have a word of their own («математики», «физики») differ.
    """
    bags = _bags(view, [item.row.measure for item in listed])
    for group in group_alike(bags, _ALIKE, frozenset()):
        first = set(bags[group[0]])
        chosen = [index for index in group if not (first - set(bags[index]) and set(bags[index]) - first)]
        people = {recipients(view, listed[index].row.measure) for index in chosen}
        numbers = {tuple(re.findall(r"\d+", listed[index].row.measure)) for index in chosen}
        if len(chosen) > 1 and len(people) == len(numbers) == 1 and len(first) > 1:
            yield [listed[index] for index in chosen], all(set(bags[index]) == first for index in chosen)


def _same_title(listed: list[Measure]) -> Iterator[list[Measure]]:
    """Yield measures that begin alike and name the same document by its whole title."""
    found: dict[tuple[str, str], list[Measure]] = defaultdict(list)
    for item in listed:
        titles = _QUOTED.findall(item.row.measure)
        if len(titles) == 1:
            key = re.sub(r"\W+", " ", titles[0].lower()).strip()
            found[opening(item.row.measure).lemma, key].append(item)
    yield from (group for group in found.values() if len(group) > 1)


def _same_results(view: ActView, listed: list[Measure]) -> Iterator[list[Measure]]:
    found: dict[tuple[str, ...], list[Measure]] = defaultdict(list)
    documents = light_words(view.lexicon("result_documents"))
    for item, bag in zip(listed, _bags(view, [item.row.result for item in listed]), strict=True):
        generic = CODE_ONLY.match(item.row.result) or (
            len(bag) <= _WORDS and opening(item.row.result).lemma in documents
        )
        if len(bag) >= _WORDS and not generic:
            found[tuple(sorted(bag))].append(item)
    for group in found.values():
        bags = _bags(view, [item.row.measure for item in group])
        if len({item.place for item in group}) > 1 and any(alike(bags[0], bag) < _ALIKE for bag in bags):
            yield group


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
    alike_rows = [found for own in years.values() for found in _same_rows(view, own)]
    equal = any(same for _, same in alike_rows)
    twice = [group for group, _ in alike_rows]
    known = {id(item) for group in twice for item in group}
    twice += [group for own in years.values() for group in _same_title([i for i in own if id(i) not in known])]
    if twice:
        yield Hit(
            message=f"одно мероприятие внесено несколькими строками{_differing(twice)}: {len(twice)}",
            hint="Оставьте одну строку, срок и ответственного согласуйте",
            spots=tuple(dict.fromkeys(item.spot() for group in twice for item in group)),
            severity=SEVERITY if equal else Severity.WARNING,
        )
    copied = [group for own in years.values() for group in _same_results(view, own)]
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
        bags = _bags(view, [item.row.measure for item in years[before]])
        old = {tuple(sorted(bag)): item for item, bag in zip(years[before], bags, strict=True)}
        bags = _bags(view, [item.row.measure for item in years[after]])
        pairs = zip(years[after], bags, strict=True)
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
