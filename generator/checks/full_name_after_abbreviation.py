"""После сокращения снова пишется полное имя.

Что проверяет. Продолжает ли текст писать полное имя после того, как введено краткое. Названия актов,
заголовки, определения и кавычки не считаются; замечание появляется, если таких мест не меньше трёх или если
полное имя стоит в графе ответственных и исполнителей.

Почему это важно. Смешение полного и краткого имени удлиняет текст и рождает сомнение, об одном ли лице и
предмете речь; в дорожной карте ответственный должен узнаваться сразу.

Пример. Введено «РМА», а дальше в десяти пунктах снова стоит «региональный методический актив».

Как исправить. Замените полное имя кратким или откажитесь от краткого имени.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import Hit, Severity
from generator.reading.abbreviations import Introduction, Reading, listed, read, spot
from generator.reading.full_names import letters_of
from generator.reading.marks import in_straight, opened
from generator.reading.tokens import is_capitals, pattern_of
from generator.view import ActView
from generator.walk import Passage

CODE = "ABB07"
SEVERITY = Severity.INFO
NEEDS = ("text",)

_OFTEN = 3
_HEAD = 4  # words of a long full name that are enough to know it again
_APART = frozenset({"head", "stamps", "band", "columns", "terms", "basis", "preamble", "registration"})
_BEARERS = frozenset({"responsible", "executors", "executor", "coexecutors"})
_TITLE = re.compile(
    r"(?:\b(?:Концепци|Положени|План|Комплекс|комплекс|Порядк|Порядо|Програм)\w*|\b[Оо]б?)\s[^.;]{0,60}$"
)


def _own_text(passage: Passage, begin: int, text: str) -> bool:
    """Say whether a full name at that place is the act's own sentence: no title, definition or quotation."""
    if passage.key in _APART or (passage.node and passage.node.term):
        return False
    inside = opened(text, begin) > 0 or in_straight(text, begin)
    return begin >= len(passage.title) and not inside and not _TITLE.search(text[max(0, begin - 80) : begin])


def _again(view: ActView, reading: Reading, items: list[Introduction]) -> list[range]:
    """Return where the full name stands after the introduction of the short one."""
    tokens, first = reading.tokens, items[0]
    pattern = pattern_of(first.full)[:_HEAD]
    taken = {item.bracket.passage for item in items}
    found = []
    if len(pattern) > 1 and not all(isinstance(word, str) for word in pattern):
        for numbers in tokens.find(pattern):
            place = tokens.place(numbers)
            passage, text = view.texts[place.passage], tokens.wordings[place.passage]
            later = place.passage > first.bracket.passage and place.passage not in taken
            if later and _own_text(passage, place.start, text):
                found.append(numbers)
    return found


def _spelled(reading: Reading, items: list[Introduction]) -> list[range]:
    """Return capitalised names whose initials give an introduced abbreviation of four letters or more."""
    tokens, taken = reading.tokens, {item.bracket.passage for item in items}
    parts = [word for word in re.findall(r"\w+", items[0].short) if is_capitals(word) and len(word) > 3]
    found = []
    for letters in parts[:1] if len(parts) == 1 else ():
        at = tokens.initials.find(letters, tokens.first[items[0].bracket.passage + 1])
        while at >= 0:
            run = range(at, at + len(letters))
            passage = tokens.places.passages[at]
            same = passage == tokens.places.passages[run[-1]] and passage not in taken
            if same and tokens.words[at][0].isupper() and not any(is_capitals(tokens.words[number]) for number in run):
                found.append(run)
            at = tokens.initials.find(letters, at + 1)
    return found


def check_act(view: ActView) -> Iterator[Hit]:
    """Yield one hit with the full names that go on being used."""
    reading = read(view)
    notes, places = [], []
    for items in reading.by_key().values():
        if not items[0].full or (items[0].full_start == 0 and not letters_of(items[0].short)):
            continue
        again = _again(view, reading, items)
        spelled = [run for run in _spelled(reading, items) if run not in again]
        bearers = [run for run in again if view.texts[reading.tokens.places.passages[run[0]]].column in _BEARERS]
        if len(again) + len(spelled) >= _OFTEN or bearers or spelled:
            notes.append(f"«{items[0].short}» ({len(again) + len(spelled)})")
            places += [reading.tokens.place(run) for run in (*again, *spelled)]
    if notes:
        yield Hit(
            message=f"краткое имя введено, а дальше снова пишется полное: {listed(notes)}",
            hint="Замените полное имя кратким или откажитесь от краткого",
            spots=tuple(spot(view, reading.tokens, place) for place in sorted(set(places))),
        )
