"""Сокращение и понятие не соответствуют один к одному.

Что проверяет. У одного краткого имени должно быть одно полное, у одного полного – одно краткое, а в скобках
«(далее соответственно – …)» кратких имён должно быть столько же, сколько полных. Ещё проверяется, складываются
ли буквы сокращения из слов полного имени.

Почему это важно. Два имени у одного понятия читают как два понятия, одно имя у двух понятий – как одно;
при «соответственно» лишнее имя сдвигает все пары.

Пример. «Положение о … региональной системы … (далее соответственно – Положение, система сопровождения,
РС НМС)»: названий два, кратких имён три.

Как исправить. Оставьте для каждого понятия одно краткое имя; буквы сокращения возьмите из полного имени.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator import morphology
from generator.findings import Hit, Severity
from generator.reading.abbreviations import Introduction, key_of, letters_of, listed, read, same_name, spells, spot
from generator.view import ActView

CODE = "ABB05"
SEVERITY = Severity.ERROR
NEEDS = ("text",)

_HINT = "Оставьте для каждого понятия одно краткое имя и одно полное"


def _name(item: Introduction) -> tuple[str, ...]:
    """Return what a full name is compared by: its lemmas, of the quoted part where it has one."""
    opened = max(item.full.find("«"), item.full.find('"'))
    own = item.full[opened:] if opened > 0 and len(item.full) - opened > 20 else item.full
    return morphology.content_lemmas(own)


def _two_shorts(items: Sequence[Introduction]) -> list[tuple[Introduction, Introduction]]:
    """Return pairs of different short names for one full name."""
    groups: dict[tuple[str, ...], Introduction] = {}
    found = []
    for item in items:
        name = _name(item)
        first = next((groups[key] for key in (name, name[:4]) if key in groups), None)
        taken = next((other for other in items if " " in other.short and _extends(item.full, other.short)), None)
        if taken and taken.bracket < item.bracket and key_of(taken.short) not in key_of(item.short):
            found.append((taken, item))
        if (
            first
            and len(name) > 2
            and key_of(first.short) != key_of(item.short)
            and morphology.similarity(_name(first), name) >= 0.8
        ):
            found.append((first, item))
        groups.setdefault(name, item)
        groups.setdefault(name[:4], item)
    return found


def _extends(full: str, short: str) -> bool:
    """Say whether a full name begins with another short name: «Федеральный реестр ДПП»."""
    return key_of(full).startswith(key_of(short) + " ") and not letters_of(short) and len(full.split()) < 6


def _wrong_letters(items: Sequence[Introduction], introduced: Sequence[str]) -> list[Introduction]:
    """Return introductions whose capitals the full name does not spell; known abbreviations inside are left out."""
    found = []
    for item in items:
        rest = item.short
        for other in introduced:
            if other != item.short:
                rest = re.sub(rf"\b{re.escape(other)}\b", "", rest)
        letters = letters_of(rest)
        if len(letters) > 1 and item.full and item.short not in item.full and not spells(letters, item.full):
            found.append(item)
    return found


def _uneven(items: Sequence[Introduction]) -> list[list[Introduction]]:
    """Return brackets «далее соответственно» with one short name, or with two for one full name."""
    brackets: dict[object, list[Introduction]] = {}
    for item in items:
        if item.each:
            brackets.setdefault(item.bracket, []).append(item)
    return [
        names
        for names in brackets.values()
        if len(names) == 1
        or len({item.full_start for item in names if item.full}) < sum(bool(item.full) for item in names)
    ]


def check_act(view: ActView) -> Iterator[Hit]:
    """Yield one hit for pairs that do not match, one (warning) for letters that the full name does not spell."""
    reading = read(view)
    items, keys = reading.introductions, reading.by_key()
    notes: list[str] = []
    places = []
    for names in _uneven(items):
        fulls, shorts = len({item.full_start for item in names}), listed([item.short for item in names])
        alone = f"«далее соответственно» при одном кратком имени («{shorts}»)"
        notes.append(
            alone if len(names) == 1 else f"«соответственно»: полных имён {fulls}, кратких {len(names)} ({shorts})"
        )
        places.append(names[0].bracket)
    inside = {names[0].bracket for names in _uneven(items)}
    for first, second in dict.fromkeys(_two_shorts(items)):
        note = f"одно полное имя, два кратких – «{first.short}» и «{second.short}»"
        if first.bracket not in inside or second.bracket not in inside:
            notes += [note] if note not in notes else []
            places += [first.bracket, second.bracket]
    for group in keys.values():
        others = [item for item in group[1:] if item.full and group[0].full and not same_name(item.full, group[0].full)]
        if others and len(letters_of(group[0].short)) > 1:
            notes.append(f"одно краткое имя «{group[0].short}», а полные разные")
            places += [group[0].bracket, *(item.bracket for item in others)]
    if notes:
        yield Hit(
            message=f"краткие и полные имена не соответствуют друг другу: {'; '.join(notes[:6])}",
            hint=_HINT,
            spots=tuple(spot(view, reading.tokens, place) for place in dict.fromkeys(places)),
            severity=Severity.WARNING if len(places) == 1 and "при одном" in notes[0] else None,
        )
    if wrong := _wrong_letters(items, [names[0].short for names in keys.values() if letters_of(names[0].short)]):
        names = listed([f"«{item.short}» – «{_short(item.full)}»" for item in wrong], 5)
        yield Hit(
            message=f"буквы сокращения не складываются из слов полного имени: {names}",
            hint="Возьмите в сокращение первые буквы полного имени или поправьте полное имя",
            spots=tuple(spot(view, reading.tokens, item.bracket) for item in wrong),
            severity=Severity.WARNING,
        )


def _short(name: str, length: int = 70) -> str:
    return name if len(name) <= length else name[:length].rsplit(" ", 1)[0] + " …"
