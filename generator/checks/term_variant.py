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
from generator.morphology import lemma, parses
from generator.reading.abbreviations import key_of, read, spot
from generator.reading.terms import core, terms_of
from generator.reading.tokens import Place, Tokens, pattern_of, tokens_of
from generator.view import ActView

CODE = "TRM03"
SEVERITY = Severity.INFO
NEEDS = ("text",)

_SHOWN = 10
_SHARE = 2 / 3
_LONGEST = 4
_LINKING = frozenset(
    {"данный", "настоящий", "указанный", "новый", "другой", "иной", "различный", "каждый", "весь", "свой", "такой"}
)
Phrase = tuple[str, ...]


def _is_adjective(word: str) -> bool:
    found = parses(word)
    return bool(found) and found[0].tag.POS in {"ADJF", "PRTF"}


def _head(words: Phrase) -> int:
    """Return where the head noun of a term stands: its first noun."""
    return next((index for index, word in enumerate(words) if not _is_adjective(word)), 0)


def _phrases(tokens: Tokens, heads: set[str]) -> dict[str, dict[Phrase, list[range]]]:
    """Return the adjectives written right before each head noun, with their places."""
    found: dict[str, dict[Phrase, list[range]]] = {}
    for number, word in enumerate(tokens.words):
        head = lemma(word)
        if head not in heads:
            continue
        begin = number
        while (
            begin
            and number - begin < _LONGEST
            and tokens.between(begin) == " "
            and _is_adjective(tokens.words[begin - 1])
        ):
            begin -= 1
        words = tuple(lemma(item) for item in tokens.words[begin:number])
        said = tuple(item for item in words if item not in _LINKING)
        found.setdefault(head, {}).setdefault(said, []).append(range(begin, number + 1))
    return found


def _near(view: ActView) -> Iterator[tuple[str, str, list[range]]]:
    """Yield (term, variant, places): the same head and two thirds of the words, not the term itself."""
    terms = {core(term.term): term.term for term in terms_of(view)}
    heads = {words[_head(words)] for words in terms if len(words) > 2 and _head(words) >= 2}
    tokens = tokens_of(view)
    phrases = _phrases(tokens, heads)
    equal = {(words[_head(words)], frozenset(words[: _head(words)])) for words in terms}
    for words, name in terms.items():
        at = _head(words)
        wanted = frozenset(words[:at])
        for said, places in phrases.get(words[at], {}).items() if len(wanted) > 1 else ():
            have = frozenset(said)
            share = (len(have & wanted) + 1) / (len(wanted) + 1)
            if have and have != wanted and share >= _SHARE and not wanted < have and (words[at], have) not in equal:
                first = tokens.place(places[0])
                yield name, tokens.wordings[first.passage][first.start : first.end], places


def _everyday(view: ActView) -> Iterator[tuple[str, str, list[range]]]:
    """Yield everyday names of the notions the act defines, as the common dictionary lists them."""
    tokens = tokens_of(view)
    introduced = set(read(view).by_key())
    named = {frozenset(core(term.term)) for term in terms_of(view)}
    for term in terms_of(view):
        for entry in (view.base.terms[key] for key in term.canon if key in view.base.terms):
            for alias in entry.aliases:
                words = frozenset(core(alias))
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
