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

import re
from collections.abc import Iterator

from generator.findings import Hit, Severity
from generator.model.act import Subject
from generator.model.vocabulary import LEVEL_LABELS, Level, SubjectKind
from generator.morphology import content_lemmas
from generator.reading.bodies import composition, function_holders
from generator.reading.terms import Term, core, terms_of
from generator.view import ActView
from generator.walk import Passage

CODE = "TRM05"
SEVERITY = Severity.WARNING
NEEDS = ("text", "subjects")

_LEVELS = (
    (Level.FEDERAL, r"федеральн"),
    (Level.REGIONAL, r"региональн|субъект\w+\s+Российской"),
    (Level.MUNICIPAL, r"муниципальн"),
    (Level.ORGANIZATION, r"институциональн|образовательн\w+\s+организаци"),
)
_LEVEL_WORDS = re.compile(r"((?:[а-яё()-]+[\s,]+){1,9})уровн(?:я|ей|ям|ях)(?![а-яё])", re.IGNORECASE)
_UNCERTAIN = re.compile(r"различн|всех|разн|иных|любого", re.IGNORECASE)
_PERSONS = re.compile(r"юридическ\w+|\bлиц[оа]\b|\bорганизаци[яюи]", re.IGNORECASE)
_GROUPS = {
    SubjectKind.ASSOCIATION: r"объединени|ассоциаци",
    SubjectKind.COMMUNITY: r"сообществ|объединени",
    SubjectKind.COUNCIL: r"совет|коллегиальн|объединени",
    SubjectKind.ACTIVISTS: r"актив|объединени|групп",
    SubjectKind.TEAM: r"команд|групп|объединени",
    SubjectKind.PAIR: r"пар[аы]|групп",
}
_SUBDIVISION = re.compile(r"подразделени", re.IGNORECASE)
_INSTITUTION = re.compile(
    r"учреждени[еяю]\s+(?:[а-яё]+\s+){0,6}[«\"]?(?P<name>[А-ЯЁ][^,;.«»\"]{8,120})"
)
_LIMIT = 6


def _members(view: ActView) -> dict[str, tuple[Subject, Passage]]:
    places = {**function_holders(view), **composition(view)}
    bodies = (item for item in view.act.file.subjects if item.id in places and item.level != Level.FEDERAL)
    return {item.id: (item, places[item.id]) for item in bodies}


def _levels(term: Term, members: dict[str, tuple[Subject, Passage]]) -> Iterator[tuple[str, list[Passage]]]:
    words = " ".join(match[1] for match in _LEVEL_WORDS.finditer(term.definition))
    named = {level for level, pattern in _LEVELS if re.search(pattern, words, re.IGNORECASE)}
    if not named or _UNCERTAIN.search(words):
        return
    beyond = [(item, place) for item, place in members.values() if item.level not in named]
    if beyond:
        told = "; ".join(f"«{item.name[:90]}»" for item, _ in beyond[:_LIMIT])
        levels = ", ".join(LEVEL_LABELS[level] for level in Level if level in named)
        yield f"по определению уровни системы – {levels}, в составе есть и другие: {told}", [place for _, place in beyond]
    held = {item.level for item, _ in members.values()}
    for level in Level:
        if level in named - held and level != Level.FEDERAL:
            yield f"определение называет уровень «{LEVEL_LABELS[level]}», субъектов этого уровня в составе нет", []


def _kinds(term: Term, members: dict[str, tuple[Subject, Passage]]) -> Iterator[tuple[str, list[Passage]]]:
    said = term.definition
    if not _PERSONS.search(said):
        return
    beyond = []
    for item, place in members.values():
        pattern = _GROUPS.get(item.kind)
        group = pattern and not re.search(pattern, said, re.IGNORECASE)
        part = bool(item.parent) and not pattern and not _SUBDIVISION.search(said)
        if group or part:
            beyond.append((item, place))
    if beyond:
        told = "; ".join(f"«{item.name[:90]}»" for item, _ in beyond[:_LIMIT])
        more = f" и ещё {len(beyond) - _LIMIT}" if len(beyond) > _LIMIT else ""
        yield f"под определение субъекта («{said[:70].rsplit(' ', 1)[0]}…») не подпадают: {told}{more}", [place for _, place in beyond]


def _absent(terms: tuple[Term, ...], view: ActView) -> Iterator[tuple[str, list[Passage]]]:
    """Yield institutions named in definitions that the list of members does not name."""
    listed = [set(content_lemmas(p.text)) for p in view.texts if p.key == "members"]
    for term in terms:
        match = _INSTITUTION.search(term.definition) if listed else None
        words = [w for w in content_lemmas(match["name"])][:4] if match and match["name"][0].isupper() else []
        if match and len(words) > 1 and not any(set(words) <= names for names in listed):
            yield f"в определении «{term.term}» названа организация, которой нет в составе: «{match['name'].strip()}»", [term.passage]


def check_act(view: ActView) -> Iterator[Hit]:
    """Yield levels and kinds of members that the definitions leave out, and institutions only they name."""
    terms, members = terms_of(view), _members(view)
    if not terms or len(members) < 2:
        return
    told: list[tuple[str, list[Passage]]] = []
    for term in terms:
        words = core(term.term)
        regional = words[:1] == ("региональный",) and "система" in words[:2]
        if words[:1] == ("система",) or regional:
            told += [(text, [term.passage, *places]) for text, places in _levels(term, members)]
        if words[:1] == ("субъект",):
            told += [(text, [term.passage, *places]) for text, places in _kinds(term, members)]
    told += _absent(terms, view)
    if told:
        places = {passage.anchor: passage for _, passages in told for passage in passages}
        yield Hit(
            message="; ".join(text for text, _ in told),
            hint="Дополните определение или измените состав: каждый перечисленный должен под него подпадать",
            spots=view.spots(places.values()),
        )
