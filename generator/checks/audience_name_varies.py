"""Круг лиц назван или описан по-разному.

Что проверяет. Условия, которыми акт описывает один круг лиц: возраст («до 35 лет»), стаж («в первые три года
работы», «со стажем не более 3 лет») и союз между ними. Отличается число, союз или само условие – замечание. Если
акт ввёл имя круга («педагогические работники и управленческие кадры»), а в показателях, функциях и мероприятиях
пишет другое («руководящие и педагогические работники», «молодые специалисты»), это тоже отмечается.

Почему это важно. От описания зависит, кому положена поддержка и кого считать в показателе. «До 35 лет и в первые три
года» и «до 35 лет со стажем не более трёх лет» – разные люди, и отчёты по ним не сойдутся.

Пример. Функция – «до 35 лет и в первые три года работы», показатель – «до 35 лет со стажем работы не более 3-х лет».

Как исправить. Опишите круг лиц один раз, введите для него краткое имя и пользуйтесь только им.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Hit, Severity
from generator.reading.audiences import Criterion, criteria
from generator.reading.marks import opened
from generator.reading.patterns import small_pattern
from generator.reading.pieces import matching
from generator.view import ActView
from generator.walk import Passage

CODE = "TRM06"
SEVERITY = Severity.WARNING
NEEDS = ("text",)

_APART = frozenset({"head", "stamps", "basis", "preamble"})
_SHOWN = 4


def _condition(item: Criterion) -> tuple[str, ...]:
    joined = "" if item.link == "," else item.link
    return item.age, str(item.included), joined, item.service, item.years


def _conditions(view: ActView) -> Iterator[Hit]:
    forms: dict[tuple[str, ...], list[Criterion]] = {}
    for item in criteria(view.texts):
        if item.passage.key not in _APART:
            forms.setdefault(_condition(item), []).append(item)
    with_service = [items for items in forms.values() if items[0].adjoining]
    chosen = (
        with_service if len(with_service) > 1 else list(forms.values()) if len({key[0] for key in forms}) > 1 else []
    )
    if chosen:
        yield Hit(
            message="один круг лиц описан разными условиями: "
            + "; ".join(f"«{items[0].text}» ({len(items)})" for items in chosen),
            hint="Опишите круг лиц один раз и введите для него краткое имя",
            spots=tuple(view.spot(item.passage, item.text) for items in chosen for item in items),
        )


def _named(view: ActView) -> dict[str, dict[str, list[tuple[str, Passage]]]]:
    """Return for each audience the wordings used for it, by the entry of the list they match."""
    found: dict[str, dict[str, list[tuple[str, Passage]]]] = {}
    for entry in view.lexicon("audiences"):
        pattern = small_pattern(entry)
        for passage in matching(view, pattern):
            for match in pattern.finditer(passage.text.lower()) if passage.key not in _APART else ():
                if opened(passage.text, match.start()) > 0:
                    continue
                said = " ".join(passage.text[match.start() : match.end()].split())
                found.setdefault(entry.group or "", {}).setdefault(entry.text, []).append((said, passage))
    return found


def _names(view: ActView) -> Iterator[Hit]:
    for audience, wordings in _named(view).items():
        if len(wordings) < 2:
            continue
        ordered = sorted(wordings.values(), key=lambda items: -len(items))
        told = [f"«{items[0][0]}» ({len(items)})" for items in ordered]
        rare = [passage for items in ordered[1:] for _, passage in items]
        yield Hit(
            message=f"один круг лиц ({audience}) назван по-разному: {'; '.join(told[:_SHOWN])}",
            hint="Выберите одно имя, введите его в понятиях и пользуйтесь им везде",
            spots=view.spots({passage.anchor: passage for passage in rare}.values()),
            severity=Severity.INFO,
        )


def check_act(view: ActView) -> Iterator[Hit]:
    """Yield circles of people with several conditions, and audiences with several names."""
    yield from _conditions(view)
    yield from _names(view)
