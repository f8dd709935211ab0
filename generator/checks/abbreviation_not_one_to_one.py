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

from collections.abc import Iterator, Sequence

from generator.findings import Hit, Severity
from generator.reading.abbreviations import Introduction, Reading, listed, read, same_name, spot
from generator.reading.full_names import letters_of
from generator.reading.name_pairs import two_shorts, uneven, wrong_letters
from generator.reading.tokens import Place
from generator.view import ActView
from generator.walk import ORDER

CODE = "ABB05"
SEVERITY = Severity.ERROR
NEEDS = ("text",)

_Notes = list[tuple[str, tuple[Place, ...]]]


def _brackets(items: Sequence[Introduction]) -> _Notes:
    """Describe «далее соответственно» with a wrong number of short names."""
    found: _Notes = []
    for names in uneven(items):
        fulls, shorts = len({item.full_start for item in names}), listed([item.short for item in names])
        alone = f"«далее соответственно» при одном кратком имени («{shorts}»)"
        note = alone if len(names) == 1 else f"«соответственно»: полных имён {fulls}, кратких {len(names)} ({shorts})"
        found.append((note, (names[0].bracket,)))
    return found


def _names(reading: Reading) -> _Notes:
    """Describe two short names of one full name and two full names of one short."""
    inside = {names[0].bracket for names in uneven(reading.introductions)}
    found: _Notes = []
    for first, second in two_shorts(reading.introductions):
        if first.bracket not in inside or second.bracket not in inside:
            note = f"одно полное имя, два кратких – «{first.short}» и «{second.short}»"
            found.append((note, (first.bracket, second.bracket)))
    for first, *rest in reading.by_key().values():
        others = [item for item in rest if item.full and first.full and not same_name(item.full, first.full)]
        if others and len(letters_of(first.short)) > 1:
            found.append(
                (
                    f"одно краткое имя «{first.short}», а полные разные",
                    (first.bracket, *(item.bracket for item in others)),
                )
            )
    return found


def _letters(reading: Reading) -> _Notes:
    """Describe abbreviations whose letters the full name does not spell."""
    found: _Notes = []
    shorts = [names[0].short for names in reading.by_key().values() if letters_of(names[0].short)]
    for item in wrong_letters(reading.introductions, shorts):
        found.append((f"буквы «{item.short}» не складываются из слов «{_short(item.full)}»", (item.bracket,)))
    return found


def check_act(view: ActView) -> Iterator[Hit]:
    """Yield one hit: an error where one document confuses names, else a warning (the order may have its own)."""
    reading = read(view)
    names, brackets, letters = _names(reading), _brackets(reading.introductions), _letters(reading)
    ordered = [passage.part == ORDER for passage in view.texts]
    notes = dict.fromkeys(note for note, _ in (*brackets, *names, *letters))
    places = dict.fromkeys(place for _, own in (*brackets, *names, *letters) for place in own)
    if notes:
        within = [note for note, own in names if len({ordered[place.passage] for place in own}) == 1]
        grave = bool(within) or any("кратких" in note for note, _ in brackets)
        yield Hit(
            message=f"краткие и полные имена не соответствуют друг другу: {listed(list(notes), 8, '; ')}",
            hint="Оставьте для каждого понятия одно краткое имя и одно полное; буквы возьмите из полного имени",
            spots=tuple(spot(view, reading.tokens, place) for place in places),
            severity=None if grave else Severity.WARNING,
        )


def _short(name: str, length: int = 70) -> str:
    return name if len(name) <= length else name[:length].rsplit(" ", 1)[0] + " …"
