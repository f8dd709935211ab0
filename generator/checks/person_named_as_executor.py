"""Исполнитель назван фамилией.

Что проверяет. Ищет фамилии с инициалами среди ответственных и исполнителей дорожной карты, в функциях
и в пунктах приказа (кроме скобок после названия организации). Если рядом
нет должности – предупреждение. Отдельным сведением отмечается одно лицо, написанное по-разному.

Почему это важно. Работник уходит – поручение остаётся ни за кем, и акт приходится менять. Должность переживает
кадровые перемены.

Пример. В графе «Ответственный» стоит «Е.В. Качева» без должности и подразделения.

Как исправить. Укажите должность и подразделение, фамилию уберите или оставьте в скобках.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from generator.findings import Hit, Severity
from generator.reading.bodies import PERSON, pattern_of, people, surname
from generator.view import ActView
from generator.walk import ORDER, Passage

CODE = "SUB11"
SEVERITY = Severity.WARNING
NEEDS = ("text",)
_BRACKETED = re.compile(r"\([^)]*\)")  # «институту (А.Б. Иванов)»: the body is named, the person only explains
_PIECE = re.compile(r"[,;·\n]")
_PLURAL = re.compile(r"(?:ие|ые|ли|ры|ты|ни|ки|ы|и)$")


def _bare(text: str, posts: re.Pattern[str]) -> list[str]:
    """Return the persons without a post: neither in their own piece nor in the singular in the next one."""
    pieces = _PIECE.split(text)
    found = []
    for index, piece in enumerate(pieces):
        after = pieces[index + 1].split() if index + 1 < len(pieces) else []
        apposed = bool(after) and bool(posts.match(after[0])) and not _PLURAL.search(after[0])
        if not posts.search(PERSON.sub("", piece)) and not apposed:
            found += people(piece)
    return found


def check_act(view: ActView) -> Iterator[Hit]:
    """Yield persons without a post in one card, differing spellings of one person in another."""
    posts = pattern_of(view.lexicon("posts"))
    bare: dict[str, list[Passage]] = defaultdict(list)
    spelled: dict[str, dict[str, Passage]] = defaultdict(dict)
    for passage in view.texts:
        named = passage.key == "functions" or (passage.key == "cell" and passage.column in ("responsible", "executors"))
        ordered = passage.part == ORDER and passage.key == "clauses"
        if not (named or ordered) or "." not in passage.text:
            continue
        text = _BRACKETED.sub("", passage.text) if ordered else passage.text
        for person in people(text) if named else ():
            spelled[surname(person)].setdefault(re.sub(r"\s+", " ", person), passage)
        for person in _bare(text, posts):
            bare[surname(person)].append(passage)
    if bare:
        shown = ", ".join(list(bare)[:5]) + " и др." * (len(bare) > 5)
        places = {passage.anchor: passage for passages in bare.values() for passage in passages}
        yield Hit(
            message=f"исполнители названы фамилиями без должности: {shown}; строк: {len(places)}",
            hint="Укажите должность и подразделение вместо фамилии",
            spots=view.spots(places.values()),
        )
    varied = {name: forms for name, forms in spelled.items() if len(forms) > 1}
    if varied:
        shown = "; ".join(", ".join(f"«{form}»" for form in forms) for forms in list(varied.values())[:3])
        yield Hit(
            message=f"одно лицо написано по-разному: {shown}",
            hint="Пишите инициалы и фамилию одинаково",
            spots=view.spots(passage for forms in varied.values() for passage in forms.values()),
            severity=Severity.INFO,
        )
