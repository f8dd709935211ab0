"""Одно понятие названо разными словами.

Что проверяет. Для понятий акта ищутся сочетания с тем же главным словом и большинством тех же определений, но
не равные им («индивидуальный маршрут» при определённом «индивидуальном образовательном маршруте»), и обиходные
названия из общего словаря. Список – для просмотра: не больше десяти строк, самые частые сверху.

Почему это важно. Если понятие определено одними словами, а в норме стоят другие, остаётся неясным, об одном ли
речь. Проверяющий прочтёт различие как намеренное.

Пример. Определён «индивидуальный образовательный маршрут», в показателях – «индивидуальный маршрут развития».

Как исправить. Пишите понятие так, как оно определено, или введите краткое имя.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Hit, Severity
from generator.reading.abbreviations import key_of, read, spot
from generator.reading.citations import stems_of
from generator.reading.phrases import head_of, phrases
from generator.reading.terms import core, terms_of
from generator.reading.tokens import Place, is_capitals, pattern_of, tokens_of
from generator.view import ActView

CODE = "TRM03"
SEVERITY = Severity.INFO
NEEDS = ("text",)

_SHOWN = 10
_SHARE = 2 / 3


def _near(view: ActView) -> Iterator[tuple[str, str, list[range]]]:
    """Yield (term, variant, places): the same head and two thirds of the words, not the term itself."""
    terms = {core(term.term): term.term for term in terms_of(view)}
    heads = {words[head_of(words)] for words in terms if len(words) > 2 and head_of(words) >= 2}
    tokens = tokens_of(view)
    written = phrases(tokens, heads)
    equal = {(words[head_of(words)], frozenset(words[: head_of(words)])) for words in terms}
    for words, name in terms.items():
        at = head_of(words)
        wanted = frozenset(words[:at])
        for said, places in written.get(words[at], {}).items() if len(wanted) > 1 else ():
            have = frozenset(said)
            share = (len(have & wanted) + 1) / (len(wanted) + 1)
            if have and have != wanted and share >= _SHARE and not wanted < have and (words[at], have) not in equal:
                first = tokens.place(places[0])
                yield name, tokens.wordings[first.passage][first.start : first.end], places


def _kindred(alias: str, term: str) -> bool:
    """Say whether half of the words of an everyday name come from the term: else it may be another notion."""
    words, own = stems_of(alias), stems_of(term)
    return len(core(term)) > 1 and 2 * len(words & own) >= len(words)


def _everyday(view: ActView) -> Iterator[tuple[str, str, list[range]]]:
    """Yield everyday names of the notions the act defines, as the common dictionary lists them."""
    tokens = tokens_of(view)
    introduced = set(read(view).by_key())
    named = {frozenset(core(term.term)) for term in terms_of(view)}
    for term in terms_of(view):
        for entry in (view.base.terms[key] for key in term.canon if key in view.base.terms):
            for alias in entry.aliases:
                words = frozenset(core(alias))
                if any(is_capitals(word) for word in alias.split()) or not _kindred(alias, term.term):
                    continue
                if (
                    len(words) < 2
                    or words in named
                    or words <= frozenset(core(term.term))
                    or key_of(alias) in introduced
                ):
                    continue
                if places := list(tokens.find(pattern_of(alias))):
                    yield term.term, alias, places


def check_act(view: ActView) -> Iterator[Hit]:
    """Yield the variants of the defined terms, most frequent first, in one card."""
    tokens = tokens_of(view)
    found = {variant.casefold(): (term, variant, places) for term, variant, places in (*_everyday(view), *_near(view))}
    ordered = sorted(found.values(), key=lambda item: (-len(item[2]), item[1]))[:_SHOWN]
    if ordered:
        told = [f"«{variant}» ({len(places)}) – «{term}»" for term, variant, places in ordered]
        spots: list[Place] = [tokens.place(places[0]) for _, _, places in ordered]
        yield Hit(
            message=f"рядом с определёнными понятиями встречаются похожие названия: {'; '.join(told)}",
            hint="Если речь об одном и том же, пишите понятие так, как оно определено",
            spots=tuple(spot(view, tokens, place) for place in spots),
        )
