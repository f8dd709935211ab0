"""Введённое сокращение не используется.

Что проверяет. Введено ли краткое имя «(далее – …)», которым текст потом ни разу не пользуется. Склонение
учитывается: «научно-методического центра» – это употребление имени «научно-методический центр».

Почему это важно. Лишнее введение отвлекает и часто выдаёт перенос из чужого текста или правку, после которой
пункт с этим именем исчез.

Пример. «… учреждениях среднего профессионального образования (далее – СПО)», а слова «СПО» в акте больше нет.

Как исправить. Уберите скобки с кратким именем или пользуйтесь им дальше вместо полного.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Hit, Severity
from generator.reading.abbreviations import listed, read, spot, uses
from generator.view import ActView

CODE = "ABB02"
SEVERITY = Severity.INFO
NEEDS = ("text",)


def check_act(view: ActView) -> Iterator[Hit]:
    """Yield one hit with the introductions of names that the rest of the text never uses."""
    reading = read(view)
    idle = [items for items in reading.by_key().values() if not uses(reading, items)]
    if idle:
        names = listed([f"«{items[0].short}»" for items in idle])
        yield Hit(
            message=f"краткое имя введено, но дальше не употребляется: {names}",
            hint="Уберите введение или пишите краткое имя вместо полного",
            spots=tuple(spot(view, reading.tokens, items[0].bracket) for items in idle),
        )
