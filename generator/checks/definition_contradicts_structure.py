"""Определение расходится со структурой системы.

Что проверяет. Определение системы называет уровни – они должны совпадать с уровнями субъектов, перечисленных
в составе. Определение субъекта допускает одних («физическое или юридическое лицо») – среди перечисленных не должно
быть тех, кто под него не подходит: советов, объединений, сообществ, подразделений. Организация, названная
в определении, должна входить в состав.

Почему это важно. Если по определению субъект – только юридическое лицо, то совет или ассоциация субъектом быть
не могут, и их функции повисают. Если система – «регионального уровня», муниципальные органы в неё не входят.

Пример. Система определена как совокупность субъектов регионального уровня, а в составе – муниципальные методические
службы и образовательные организации.

Как исправить. Дополните определение или измените состав; проверьте, всякий ли перечисленный под него подпадает.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Hit, Severity
from generator.morphology import content_lemmas
from generator.reading.abbreviations import key_of, read
from generator.reading.definitions import INSTITUTION, beyond_kinds, beyond_levels, members_of
from generator.reading.terms import Term, core, terms_of
from generator.view import ActView
from generator.walk import Passage

CODE = "TRM05"
SEVERITY = Severity.WARNING
NEEDS = ("text", "subjects")


def _absent(terms: tuple[Term, ...], view: ActView) -> Iterator[tuple[str, list[Passage]]]:
    """Yield institutions named in definitions that the list of members does not name."""
    listed = [set(content_lemmas(p.text)) for p in view.texts if p.key == "members"]
    for term in terms:
        match = INSTITUTION.search(term.definition) if listed else None
        words = list(content_lemmas(match["name"]))[:4] if match and match["name"][0].isupper() else []
        if match and len(words) > 1 and not any(set(words) <= names for names in listed):
            yield (
                f"в определении «{term.term}» названа организация, которой нет в составе: «{match['name'].strip()}»",
                [term.passage],
            )


def check_act(view: ActView) -> Iterator[Hit]:
    """Yield levels and kinds of members that the definitions leave out, and institutions only they name."""
    terms, members = terms_of(view), members_of(view)
    if not terms or len(members) < 2:
        return
    told: list[tuple[str, list[Passage]]] = []
    shorts = read(view).by_key()  # a system is often defined under its short name
    for term in terms:
        introduced = shorts.get(key_of(term.term), ())
        words = core(introduced[0].full if introduced and introduced[0].full else term.term)
        regional = words[:1] == ("региональный",) and "система" in words[:2]
        if words[:1] == ("система",) or regional:
            told += [(text, [term.passage, *places]) for text, places in beyond_levels(term, members)]
        if words[:1] == ("субъект",):
            told += [(text, [term.passage, *places]) for text, places in beyond_kinds(term, members)]
    told += _absent(terms, view)
    if told:
        places = {passage.anchor: passage for _, passages in told for passage in passages}
        yield Hit(
            message="; ".join(text for text, _ in told),
            hint="Дополните определение или измените состав: каждый перечисленный должен под него подпадать",
            spots=view.spots(places.values()),
        )
