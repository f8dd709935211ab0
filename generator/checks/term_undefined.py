"""Ключевое понятие не определено.

Что проверяет. Понятия, которым дают определения другие акты собрания, и названия из общего словаря ищутся
в показателях, целях, функциях и мероприятиях. Если понятие встречается в показателе или не меньше двух раз,
а сам акт его не определяет и не поясняет, оно отмечается. Отдельно – сочетания вроде «диагностический комплекс»,
которые повторяются в функциях нескольких субъектов, но нигде не пояснены. Если акт не определяет вообще ничего
или отсылает за понятиями к другому акту, это только сведение.

Почему это важно. Показатель считают, а функцию исполняют по определению. Если его нет, каждый субъект понимает
слово по-своему, и отчёты нельзя сложить.

Пример. Функция «включает диагностический комплекс в индивидуальные маршруты» поручена пяти субъектам, что такое
диагностический комплекс, акт не говорит.

Как исправить. Добавьте определение, сошлитесь на акт, где оно есть, или назовите предмет общеизвестными словами.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import Hit, Severity
from generator.reading.notions import Notion, is_indicator, notions_of, repeated, undefined_notions
from generator.reading.terms import terms_of
from generator.view import Collection

CODE = "TRM02"
SEVERITY = Severity.WARNING
NEEDS = ("text", "types")

_SHOWN = 8
_ELSEWHERE = re.compile(
    r"(?:поняти|термин)[^.;]{0,160}(?:в\s+значени|в\s+том\s+же\s+значени|представленн\w+\s+в|определенн\w+\s+в|установленн\w+\s+в)",
    re.IGNORECASE,
)


def _told(notion: Notion) -> str:
    where = ", в том числе в показателях" if any(is_indicator(p) for p in notion.places) else ""
    return f"«{notion.text[:1].lower()}{notion.text[1:]}» ({len(notion.places)}{where})"


def check_collection(collection: Collection) -> Iterator[Hit]:
    """Yield per act the notions it uses and does not define, most used first."""
    notions = notions_of(collection)
    for slug, view in collection.views.items():
        if "types" not in view.provides:
            continue
        found = sorted(undefined_notions(view, notions), key=lambda item: -len(item.places))
        inner = sorted(repeated(view), key=lambda item: -len(item.places))
        elsewhere = any(_ELSEWHERE.search(passage.text) for passage in view.having("поняти", "термин"))
        for about, items, soft in (
            # An act without a single definition may be part of a larger one that has them all.
            ("без определения используются понятия, которые определяют другие акты", found, not terms_of(view)),
            ("в функциях нескольких субъектов стоят понятия без пояснения", inner, False),
        ):
            shown = items[:_SHOWN]
            if shown:
                more = f" и ещё {len(items) - _SHOWN}" if len(items) > _SHOWN else ""
                yield Hit(
                    act=slug,
                    message=f"{about}: {', '.join(_told(item) for item in shown)}{more}",
                    hint="Добавьте определение или сошлитесь на акт, в котором оно есть",
                    severity=Severity.INFO if soft or elsewhere else None,
                    spots=view.spots({p.anchor: p for item in shown for p in item.places[:3]}.values()),
                )
