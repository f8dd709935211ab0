"""Ключевое понятие не определено.

Что проверяет. Понятия, которым дают определения другие акты собрания, и названия из общего словаря ищутся
в показателях, целях, функциях и мероприятиях. Если понятие встречается в показателе или не меньше двух раз,
а сам акт его не определяет и не поясняет, оно отмечается. Отдельно – сочетания вроде «диагностический комплекс»,
которые повторяются в функциях нескольких субъектов, но нигде не пояснены.

Почему это важно. Показатель считают, а функцию исполняют по определению. Если его нет, каждый субъект понимает
слово по-своему, и отчёты нельзя сложить.

Пример. Функция «включает диагностический комплекс в индивидуальные маршруты» поручена пяти субъектам, что такое
диагностический комплекс, акт не говорит.

Как исправить. Добавьте определение, сошлитесь на акт, где оно есть, или назовите предмет общеизвестными словами.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from generator.findings import Hit, Severity
from generator.morphology import lemma, parses
from generator.reading.abbreviations import read
from generator.reading.terms import core, terms_of
from generator.reading.tokens import Tokens, pattern_of, tokens_of
from generator.view import ActView, Collection
from generator.walk import Passage

CODE = "TRM02"
SEVERITY = Severity.WARNING
NEEDS = ("text", "types")

_KEYS = frozenset({"functions", "events", "goals", "tasks", "indicators", "includes", "effects", "results"})
_COLUMNS = frozenset({"indicator", "goal", "task", "measure", "result", "group"})
_SHOWN = 8
_BEARERS = 3
_ELSEWHERE = re.compile(
    r"(?:поняти|термин)[^.;]{0,160}(?:в\s+значени|в\s+том\s+же\s+значени|представленн\w+\s+в|определенн\w+\s+в|установленн\w+\s+в)",
    re.IGNORECASE,
)
_COMMON = frozenset({"педагогический работник", "управленческий кадр", "методический работа", "руководящий работник"})


@dataclass(slots=True)
class Notion:
    """A notion other acts define: how they write it, who does, where this act uses it."""

    text: str
    acts: set[str] = field(default_factory=set)
    places: list[Passage] = field(default_factory=list)


def _defined(view: ActView) -> list[frozenset[str]]:
    own = [frozenset(core(term.term)) for term in terms_of(view)]
    for item in read(view).introductions:
        own += [frozenset(core(item.full)), frozenset(core(item.short))]
    return [words for words in own if words]


def _notions(collection: Collection) -> dict[tuple[str, ...], Notion]:
    """Return the notions of all acts by their core words."""
    found: dict[tuple[str, ...], Notion] = {}
    for slug, view in collection.views.items():
        for term in terms_of(view):
            words = core(term.term)
            if len(words) > 1 and " ".join(words) not in _COMMON:
                found.setdefault(words, Notion(term.term)).acts.add(slug)
    return found


def _counts(passage: Passage) -> bool:
    return passage.key in _KEYS or (passage.key == "cell" and passage.column in _COLUMNS)


def _is_indicator(passage: Passage) -> bool:
    return passage.key == "indicators" or passage.column == "indicator"


def _used(view: ActView, tokens: Tokens, text: str) -> list[Passage]:
    bare = " ".join(word for word in text.replace("«", " ").replace("»", " ").split("(")[0].split()[:4])
    places = dict.fromkeys(tokens.places[numbers[0]].passage for numbers in tokens.find(pattern_of(bare)))
    return [passage for passage in (view.texts[index] for index in places) if _counts(passage)]


def _missing(view: ActView, notions: dict[tuple[str, ...], Notion]) -> Iterator[Notion]:
    defined, tokens = _defined(view), tokens_of(view)
    for words, notion in notions.items():
        known = set(words)
        if view.slug in notion.acts or any(known <= own or own <= known for own in defined if len(own) > 1):
            continue
        places = _used(view, tokens, notion.text)
        if len(places) > 1 or any(_is_indicator(passage) for passage in places):
            yield Notion(notion.text, notion.acts, places)


def _repeated(view: ActView) -> Iterator[Notion]:
    """Yield adjective and noun that three bodies have in their functions and nothing explains."""
    heads = {entry.text for entry in view.lexicon("notions")}
    tokens, defined = tokens_of(view), _defined(view)
    found: dict[tuple[str, str], Notion] = {}
    bearers: dict[tuple[str, str], set[str]] = {}
    for number in range(1, len(tokens.words)):
        head = lemma(tokens.words[number])
        before = tokens.words[number - 1]
        if head not in heads or tokens.between(number) != " " or not parses(before) or parses(before)[0].tag.POS != "ADJF":
            continue
        passage = view.texts[tokens.places[number].passage]
        pair = (lemma(before), head)
        if passage.key == "functions":
            found.setdefault(pair, Notion(f"{before.lower()} {tokens.words[number]}")).places.append(passage)
            bearers.setdefault(pair, set()).update(passage.context.subjects)
    for pair, notion in found.items():
        if len(bearers[pair]) >= _BEARERS and not any(set(pair) <= own for own in defined):
            yield notion


def _told(notion: Notion) -> str:
    where = ", в том числе в показателях" if any(_is_indicator(p) for p in notion.places) else ""
    return f"«{notion.text}» ({len(notion.places)}{where})"


def check_collection(collection: Collection) -> Iterator[Hit]:
    """Yield per act the notions it uses and does not define, most used first."""
    notions = _notions(collection)
    for slug, view in collection.views.items():
        if "types" not in view.provides:
            continue
        found = sorted(_missing(view, notions), key=lambda item: -len(item.places))
        inner = sorted(_repeated(view), key=lambda item: -len(item.places))
        for about, items in (
            ("без определения используются понятия, которые определяют другие акты", found),
            ("в функциях нескольких субъектов стоят понятия без пояснения", inner),
        ):
            shown = items[:_SHOWN]
            if shown:
                more = f" и ещё {len(items) - _SHOWN}" if len(items) > _SHOWN else ""
                yield Hit(
                    act=slug,
                    message=f"{about}: {', '.join(_told(item) for item in shown)}{more}",
                    hint="Добавьте определение или сошлитесь на акт, в котором оно есть",
                    severity=Severity.INFO if any(_ELSEWHERE.search(p.text) for p in view.texts) else None,
                    spots=view.spots({p.anchor: p for item in shown for p in item.places[:3]}.values()),
                )
