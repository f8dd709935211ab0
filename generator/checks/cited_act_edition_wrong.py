"""Не учтены изменения цитируемого акта либо назван только изменяющий акт.

Что проверяет. Для каждого акта, названного с датой и номером, берутся его изменения: из реестра федеральных актов
и из самого проверяемого акта («О внесении изменений в …, утверждённое приказом …», «с изменениями, внесёнными …»).
Замечание появляется, если изменение принято до даты акта, а рядом со ссылкой о нём не сказано; если назван только
изменяющий акт, а сам изменённый – нет; если утверждение документа приписано изменяющему акту.

Почему это важно. Без указания на изменения непонятно, какой редакцией руководствоваться, а изменяющий акт сам
по себе не устанавливает правил: он действует только вместе с тем, что изменяет.

Пример. Концепция приведена «утверждённой распоряжением от 16.12.2020 № Р-174», хотя двумя разделами раньше
тот же акт ссылается на изменившее её распоряжение от 15.12.2022 № Р-303.

Как исправить. Добавьте «(в редакции … от … № …)» или «с изменениями, внесёнными …»; изменяющий акт называйте
вместе с изменённым.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import Hit, Severity
from generator.reading.citations import AMENDING, CHANGED, Found, citations, find_mentions, named
from generator.reading.editions import Key, known_changes
from generator.reading.requisites import act_date, act_number
from generator.view import ActView

CODE = "REF02"
SEVERITY = Severity.WARNING
NEEDS = ("text",)

_AROUND = 120
_APPROVES = re.compile(r"утвержд\w+\s*$|\(\s*$|\(утв\.?\s*$", re.IGNORECASE)


def _without_changes(found: list[Found], changes: dict[Key, dict[Key, str]], day: str) -> dict[str, list[Found]]:
    """Return the citations beside which a change made by the act's date is not mentioned, by act and change."""
    missed: dict[str, list[Found]] = {}
    for item in found:
        mention, text = item.mention, item.passage.text
        near = text[max(0, mention.start - _AROUND) : mention.end + len(mention.title) + _AROUND]
        if mention.inside or mention.key not in changes or CHANGED.search(near):
            continue
        present = {other.key for other in find_mentions(text)}
        late = [(key, name) for key, name in changes[mention.key].items() if key[0] <= day]
        if late and not any(key in present for key, _ in late):
            missed.setdefault(f"{named(mention)} (изменения: {', '.join(name for _, name in late)})", []).append(item)
    return missed


def _is_amending(item: Found, amending: set[Key]) -> bool:
    return bool(AMENDING.search(item.mention.title)) or item.mention.key in amending


def check_act(view: ActView) -> Iterator[Hit]:
    """Yield citations without their changes, and changes cited without or in place of what they change."""
    dated = act_date(view.act, view.passages)
    day = dated or view.today
    own = act_number(view.act, view.passages)
    found = [f for f in citations(view) if f.mention.date and f.mention.number and f.mention.number.casefold() != own]
    changes = known_changes(view, found)
    if missed := _without_changes(found, changes, day):
        places = {item.passage.anchor: item.passage for items in missed.values() for item in items}
        yield Hit(
            message=f"документ назван без изменений, принятых {'до даты акта' if dated else 'к сегодняшнему дню'}: "
            + "; ".join(missed),
            hint="Добавьте «с изменениями, внесёнными …» с датой и номером или «в действующей редакции»",
            spots=view.spots(places.values()),
            severity=None if dated else Severity.INFO,
        )
    amending = {key for items in changes.values() for key in items}
    outside = [item for item in found if not item.mention.inside]
    wrong = [
        item
        for item in outside
        if _is_amending(item, amending)
        and not item.mention.title
        and _attributed(item.passage.text[: item.mention.start])
        and not CHANGED.search(item.passage.text)
    ]
    if wrong:
        yield Hit(
            message="утверждение документа приписано изменяющему акту: "
            + "; ".join(dict.fromkeys(named(item.mention) for item in wrong)),
            hint="Назовите акт, который утвердил документ, а изменяющий – после слов «в редакции»",
            spots=view.spots({item.passage.anchor: item.passage for item in wrong}.values()),
        )
    yield from _amending_alone(view, [item for item in outside if item not in wrong], changes)


def _attributed(before: str) -> bool:
    return bool(_APPROVES.search(before))


def _amending_alone(view: ActView, outside: list[Found], changes: dict[Key, dict[Key, str]]) -> Iterator[Hit]:
    """Yield the amending acts whose base act is nowhere cited by itself."""
    cited = {item.mention.key for item in outside}
    alone: dict[str, list[Found]] = {}
    for item in outside:
        bases = [key for key, items in changes.items() if item.mention.key in items]
        if AMENDING.search(item.mention.title) and not any(key in cited for key in bases):
            alone.setdefault(named(item.mention), []).append(item)
    if alone:
        yield Hit(
            message=f"назван только изменяющий акт, изменённый отдельно не назван: {'; '.join(alone)}",
            hint="Сошлитесь на изменённый документ и укажите, что он применяется с изменениями",
            spots=view.spots({f.passage.anchor: f.passage for items in alone.values() for f in items}.values()),
        )
