"""Термин определён, но не используется.

Что проверяет. Для каждого определённого понятия считается, сколько раз оно само или его краткое имя встречается
вне раздела с определениями, в любом падеже и числе. Если ни разу – понятие лишнее; если только внутри других
определений, об этом сказано отдельно.

Почему это важно. Определение без употребления ничего не регулирует и сбивает: читатель ищет норму, для которой
его ввели. Чаще всего оно осталось от образца или от исключённого пункта.

Пример. В перечне понятий есть «сетевое сообщество педагогов», в положении таких сообществ нет.

Как исправить. Исключите понятие или употребите его там, где речь идёт о том же.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Hit, Severity
from generator.reading.abbreviations import listed
from generator.reading.terms import Term, core, lemma_places, terms_of
from generator.reading.tokens import pattern_of, tokens_of
from generator.view import ActView

CODE = "TRM01"
SEVERITY = Severity.INFO
NEEDS = ("text",)

_WORDS = 3


def _uses(view: ActView, term: Term, lemmas: dict[str, set[int]]) -> set[int]:
    """Return the passages that use a term: its first words near each other, or a short name."""
    found = (
        set.intersection(*(lemmas.get(lemma, set()) for lemma in core(term.term)[:_WORDS]))
        if core(term.term)
        else set()
    )
    tokens = tokens_of(view)
    for short in dict.fromkeys(term.shorts):
        found |= {tokens.places[numbers[0]].passage for numbers in tokens.find(pattern_of(short))}
    return found - {term.index}


def check_act(view: ActView) -> Iterator[Hit]:
    """Yield the terms used nowhere, and those used in other definitions only, in two cards."""
    terms = terms_of(view)
    if len(terms) < 2:
        return
    lemmas = lemma_places(view)
    glossary = {term.index for term in terms}
    idle: list[Term] = []
    inner: list[Term] = []
    for term in terms:
        places = _uses(view, term, lemmas)
        if not places:
            idle.append(term)
        elif places <= glossary:
            inner.append(term)
    for about, found in (
        ("определены, но нигде не используются", idle),
        ("используются только внутри других определений", inner),
    ):
        if found:
            yield Hit(
                message=f"понятия {about}: {listed([f'«{term.term}»' for term in found])}",
                hint="Исключите понятие или употребите его там, где речь идёт о том же",
                spots=view.spots(term.passage for term in found),
            )
