"""Сокращение введено повторно.

Что проверяет. Одно и то же сокращение или краткое имя вводится словами «(далее – …)» либо в скобках после
полного имени больше одного раза – в приказе, в положении, в приложениях, в показателях и таблицах. Если
полные имена при этом разные (а не одно короче другого), замечание строже.

Почему это важно. Второе введение заставляет гадать, то же самое это понятие или уже другое; при разных
полных именах у одного сокращения появляются два значения.

Пример. В пункте 1.1: «… система научно-методического сопровождения (далее – ЕФС)», а в пункте 1.5 – снова
«… система научно-методического сопровождения педагогических работников (ЕФС)».

Как исправить. Оставьте введение там, где имя встречается впервые, а дальше пишите только краткое имя; если
понятия разные, дайте им разные имена.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Hit, Severity
from generator.reading.abbreviations import Introduction, listed, read, same_name, spot
from generator.view import ActView

CODE = "ABB01"
SEVERITY = Severity.WARNING
NEEDS = ("text",)


def _differ(items: list[Introduction]) -> bool:
    """Say whether full names differ; a name that another one contains is the same name, cut short."""
    fulls = [item.full for item in items if item.full]
    return any(not same_name(fulls[0], other) for other in fulls[1:])


def check_act(view: ActView) -> Iterator[Hit]:
    """Yield one hit with the names introduced again; an error where the full names differ."""
    reading = read(view)
    again = [items for items in reading.by_key().values() if len(items) > 1]
    differing = [items for items in again if _differ(items)]
    same = [items for items in again if items not in differing]
    notes = [
        f"{about} – {listed([f'«{items[0].short}» ({len(items)})' for items in found])}"
        for about, found in (("с разными полными именами", differing), ("для того же имени", same))
        if found
    ]
    if notes:
        yield Hit(
            message=f"краткое имя введено повторно: {'; '.join(notes)}",
            hint="Приведите полное имя к одному виду и оставьте первое введение, дальше пишите только краткое имя",
            spots=tuple(spot(view, reading.tokens, item.bracket) for items in (*differing, *same) for item in items),
            severity=Severity.ERROR if differing else None,
        )
