"""Определение отличается от типового или от других регионов.

Что проверяет. Определения одного понятия в разных актах сравниваются слово за словом. Отличие в одном-трёх словах
похоже на описку, слова показываются. Если совпадает меньше четырёх пятых текста, понятие определено иначе: уже,
шире или для другого уровня.

Почему это важно. Понятия взяты из федеральной концепции, и читатель ждёт одного смысла. Случайная замена слова
меняет круг лиц, а намеренная должна быть заметна.

Пример. Центр непрерывного повышения профессионального мастерства определён как центр одного колледжа, в других
актах – как подразделение любой организации или юридическое лицо.

Как исправить. Сверьте с исходным определением; если отличие намеренное, поясните его.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from difflib import SequenceMatcher
from functools import lru_cache

from generator.findings import Hit, Severity
from generator.morphology import words
from generator.reading.terms import Term, core, terms_of
from generator.view import Collection

CODE = "COL03"
SEVERITY = Severity.INFO
NEEDS = ("text",)

_CLOSE = 0.8
_SLIP = 3
_SHOWN = 8
_LONGEST = 250


def _names(term: Term) -> tuple[str, ...]:
    """Return what tells that two terms are one notion: its canon entries, else its words."""
    return term.canon or (" ".join(core(term.term)),)


def _groups(collection: Collection) -> dict[str, list[tuple[str, Term]]]:
    groups: dict[str, list[tuple[str, Term]]] = {}
    for slug, view in collection.views.items():
        for term in terms_of(view):
            for name in {*_names(term), " ".join(core(term.term))}:
                groups.setdefault(name, []).append((slug, term))
    return groups


@lru_cache(maxsize=20_000)
def _folded(definition: str) -> tuple[str, ...]:
    """Return the words of a definition in small letters."""
    return tuple(word.casefold() for word in words(definition)[:_LONGEST])


@lru_cache(maxsize=20_000)
def _counted(definition: str) -> Counter[str]:
    return Counter(_folded(definition))


def _common(first: str, second: str) -> float:
    """Return the share of common words, whatever their order: no less than how alike the definitions are."""
    one, two = _counted(first), _counted(second)
    common = sum(min(count, two[word]) for word, count in one.items() if word in two)
    whole = len(_folded(first)) + len(_folded(second))
    return 2 * common / whole if whole else 1.0


def _compared(first: str, second: str) -> tuple[float, str]:
    """Return how alike two definitions are and, where few words differ, which ones."""
    if (common := _common(first, second)) < _CLOSE:
        return common, ""
    mine, others = (words(text)[:_LONGEST] for text in (first, second))
    matcher = SequenceMatcher(None, _folded(first), _folded(second), autojunk=False)
    changes = [code for code in matcher.get_opcodes() if code[0] != "equal"]
    count = sum(max(a2 - a1, b2 - b1) for _, a1, a2, b1, b2 in changes)
    if not 0 < count <= _SLIP:
        return (matcher.ratio() if count else 1.0), ""
    said = [
        f"«{' '.join(mine[a1:a2]) or '–'}» вместо «{' '.join(others[b1:b2]) or '–'}»" for _, a1, a2, b1, b2 in changes
    ]
    return matcher.ratio(), ", ".join(said)


def _judge(term: Term, others: list[tuple[str, Term]]) -> tuple[str, str]:
    """Return («slip», words), («content», whom it differs from) or empty strings."""
    definitions = dict.fromkeys({slug: other.definition for slug, other in others if other.definition}.values())
    if not definitions or any(_folded(other) == _folded(term.definition) for other in definitions):
        return "", ""
    ratio, said = max((_compared(term.definition, other) for other in definitions), key=lambda result: result[0])
    if said:
        return "slip", said
    return ("content", "") if ratio < _CLOSE else ("", "")


def check_collection(collection: Collection) -> Iterator[Hit]:
    """Yield per act the definitions that look like slips, and those that say something else."""
    groups = _groups(collection)
    for slug, view in collection.views.items():
        found: dict[str, list[tuple[str, Term]]] = {}
        for term in terms_of(view) if len(collection.views) > 1 else ():
            others = {id(o): (s, o) for name in _names(term) for s, o in groups.get(name, ()) if s != slug}
            kind, said = _judge(term, list(others.values())) if term.definition else ("", "")
            if kind:
                told = f"«{term.term}»" + (f" ({said})" if said else "")
                found.setdefault(kind, []).append((told, term))
        for kind, about in (
            ("slip", "определения отличаются от других актов одним-тремя словами"),
            ("content", "определения по содержанию иные, чем в других актах"),
        ):
            items = found.get(kind, [])
            if items:
                more = f" и ещё {len(items) - _SHOWN}" if len(items) > _SHOWN else ""
                yield Hit(
                    act=slug,
                    message=f"{about}: {'; '.join(told for told, _ in items[:_SHOWN])}{more}",
                    hint="Сверьте с исходным определением; если отличие намеренное, поясните его",
                    spots=view.spots(term.passage for _, term in items),
                )
