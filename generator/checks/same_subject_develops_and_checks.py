"""Разработчик сам проверяет (исполнитель сам контролирует).

Что проверяет. Поручено ли одному субъекту и создавать или реализовывать что-либо, и проводить экспертизу, контроль
или оценку того же самого; не назван ли исполнителем дорожной карты тот, кто оставил контроль за собой (один или первым
в трёх строках и больше – предупреждение, иначе сведение).

Почему это важно. Проверка собственной работы проверкой не является, а её итог легко оспорить.

Пример. Институт разрабатывает дополнительные профессиональные программы и сам же проводит их экспертизу.

Как исправить. Передайте экспертизу другому субъекту или оговорите, что программы разработчика оценивает независимый
эксперт.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from generator.findings import Hit, Severity
from generator.model.vocabulary import Level
from generator.morphology import lemma, parses, words
from generator.reading.bodies import label, pattern_of, people, surname
from generator.reading.pieces import matching
from generator.view import ActView
from generator.walk import ORDER, Passage

CODE = "SUB07"
SEVERITY = Severity.WARNING
NEEDS = ("text", "subjects")
_MINE = re.compile(r"контрол\w*\b.{0,200}\bоставляю за собой", re.IGNORECASE | re.DOTALL)
_CHARGED = re.compile(r"контрол\w*\b.{0,200}\bвозложить на\b", re.IGNORECASE | re.DOTALL)
_OFTEN = 3  # rows a controller leads: one seminar of many makes no conflict
_LINKS = frozenset(("и", "или", "а", "также"))
_VAGUE = frozenset(
    "процесс система деятельность работа результат качество мероприятие внедрение реализация разработка".split()
)


def _object(tail: str) -> str:
    """Return the lemma of the first noun named after a verb of making or checking; empty when there is none."""
    for word in words(tail)[:6]:
        parse = parses(word)
        if word.isupper() and len(word) > 1:
            return word
        if word in _LINKS or not parse or parse[0].tag.POS in ("ADJF", "PRTF", "CONJ", "PREP", "NPRO"):
            continue
        if parse[0].tag.POS != "NOUN":
            return ""
        if lemma(word) not in _VAGUE:
            return lemma(word)
    return ""


def _duties(view: ActView, group: str) -> dict[tuple[str, str], list[Passage]]:
    """Return the objects each body makes (or checks), with the passages of its functions."""
    pattern = pattern_of(view.lexicon("making_and_checking"), group)
    checking = pattern_of(view.lexicon("making_and_checking"), "проверка")
    federal = {item.id for item in view.act.file.subjects if item.level == Level.FEDERAL}
    found: dict[tuple[str, str], list[Passage]] = defaultdict(list)
    for passage in matching(view, pattern):
        if passage.key != "functions":
            continue
        for match in pattern.finditer(passage.text):
            if group == "создание" and checking.search(re.split(r"[,;.]", passage.text[: match.start()])[-1]):
                continue  # «экспертиза разработки и реализации» is checking alone
            tail = re.split(r"[,;.]", passage.text[match.end() : match.end() + 160], maxsplit=1)[0]
            if name := _object(tail):
                for holder in passage.context.subjects:
                    if holder not in federal:
                        found[holder, name].append(passage)
    return found


def _controllers(view: ActView) -> set[str]:
    """Return who keeps control of the order: its signatory or the person it names."""
    for passage in view.texts:
        if passage.part == ORDER and _MINE.search(passage.text):
            signatory = view.act.file.signatory
            return {surname(signatory.name)} if signatory and signatory.name and people(signatory.name) else set()
        if passage.part == ORDER and (match := _CHARGED.search(passage.text)):
            return {surname(person) for person in people(passage.text[match.end() :])}
    return set()


def _leads(text: str, keepers: set[str]) -> bool:
    """Say whether a cell names one of the controllers alone or first."""
    named = people(text)
    return bool(named) and surname(named[0]) in keepers


def check_act(view: ActView) -> Iterator[Hit]:
    """Yield bodies that check what they make, and the controller who is an executor."""
    made, checked = _duties(view, "создание"), _duties(view, "проверка")
    both = [key for key in made if key in checked]
    if both:
        names = {item.id: label(item) for item in view.act.file.subjects}
        who = ", ".join(names.get(holder, holder) for holder in dict.fromkeys(holder for holder, _ in both))
        places = {p.anchor: view.spot(p) for key in both for p in (*made[key], *checked[key])}
        yield Hit(
            message=f"одному субъекту поручено и создавать, и проверять одно и то же: {who}",
            hint="Передайте проверку другому субъекту или оговорите независимого эксперта",
            spots=tuple(places.values()),
        )
    keepers = _controllers(view)
    cells = [p for p in view.texts if p.key == "cell" and p.column in ("responsible", "executors")]
    own = [p for p in cells if keepers & {surname(person) for person in people(p.text)}] if keepers else []
    if own:
        yield Hit(
            message="контроль за исполнением приказа и исполнение мероприятий – у одного лица: "
            + ", ".join(sorted(keepers)),
            hint="Возложите контроль на того, кто не исполняет мероприятий сам",
            spots=view.spots(own),
            severity=None if sum(_leads(p.text, keepers) for p in own) >= _OFTEN else Severity.INFO,
        )
