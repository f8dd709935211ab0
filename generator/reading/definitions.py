"""What a definition admits: the levels of a system, the kinds of bodies its subjects may be."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator
from typing import Final

from generator.model.act import Subject
from generator.model.vocabulary import LEVEL_LABELS, Level, SubjectKind
from generator.reading.bodies import composition, function_holders
from generator.reading.terms import Term
from generator.view import ActView
from generator.walk import Passage

__all__ = ["INSTITUTION", "beyond_kinds", "beyond_levels", "members_of"]

_LEVELS: Final = (
    (Level.FEDERAL, r"федеральн"),
    (Level.REGIONAL, r"региональн|субъект\w+\s+Российской"),
    (Level.MUNICIPAL, r"муниципальн"),
    (Level.ORGANIZATION, r"институциональн|образовательн\w+\s+организаци"),
)
_LEVEL_WORDS: Final = re.compile(r"((?:[а-яё()-]+[\s,]+){1,9})уровн(?:я|ей|ям|ях)(?![а-яё])", re.IGNORECASE)
_UNCERTAIN: Final = re.compile(r"различн|всех|разн|иных|любого", re.IGNORECASE)
_PERSONS: Final = re.compile(r"юридическ\w+|\bлиц[оа]\b|\bорганизаци[яюи]", re.IGNORECASE)
_GROUPS: Final = {
    SubjectKind.ASSOCIATION: r"объединени|ассоциаци",
    SubjectKind.COMMUNITY: r"сообществ|объединени",
    SubjectKind.COUNCIL: r"совет|коллегиальн|объединени",
    SubjectKind.ACTIVISTS: r"актив|объединени|групп",
    SubjectKind.TEAM: r"команд|групп|объединени",
    SubjectKind.PAIR: r"пар[аы]|групп",
}
_SUBDIVISION: Final = re.compile(r"подразделени", re.IGNORECASE)
INSTITUTION: Final = re.compile(r"учреждени[еяю]\s+(?:[а-яё]+\s+){0,6}[«\"]?(?P<name>[А-ЯЁ][^,;.«»\"]{8,120})")
"""An institution named in a definition."""
_LIMIT: Final = 6


def members_of(view: ActView) -> dict[str, tuple[Subject, Passage]]:
    """Return the bodies of the region that the composition or the functions name, each with its place."""
    places = {**function_holders(view), **composition(view)}
    bodies = (item for item in view.act.file.subjects if item.id in places and item.level != Level.FEDERAL)
    return {item.id: (item, places[item.id]) for item in bodies}


def _quoted(name: str) -> str:
    """Return a name in quotation marks, cut at a word; its own marks become inner ones."""
    short = textwrap.shorten(name, 90, placeholder="…").replace(",…", "…")
    inner = short.replace("«", "„").replace("»", "“") + "“" * (short.count("«") - short.count("»"))
    return f"«{inner}»"


def beyond_levels(term: Term, members: dict[str, tuple[Subject, Passage]]) -> Iterator[tuple[str, list[Passage]]]:
    """Yield in words how the levels a definition names differ from the members', with their places."""
    said = term.definition if "уровн" in term.definition.lower() else ""
    words = " ".join(match[1] for match in _LEVEL_WORDS.finditer(said))
    named = {level for level, pattern in _LEVELS if re.search(pattern, words, re.IGNORECASE)}
    if not named or _UNCERTAIN.search(words):
        return
    beyond = [(item, place) for item, place in members.values() if item.level not in named]
    if beyond:
        told = "; ".join(_quoted(item.name) for item, _ in beyond[:_LIMIT])
        levels = ", ".join(LEVEL_LABELS[level] for level in Level if level in named)
        yield (
            f"по определению уровни системы – {levels}, в составе есть и другие: {told}",
            [place for _, place in beyond],
        )
    held = {item.level for item, _ in members.values()}
    for level in Level:
        if level in named - held and level != Level.FEDERAL:
            yield f"определение называет уровень «{LEVEL_LABELS[level]}», субъектов этого уровня в составе нет", []


def beyond_kinds(term: Term, members: dict[str, tuple[Subject, Passage]]) -> Iterator[tuple[str, list[Passage]]]:
    """Yield in words which members are none of those the definition of a subject admits."""
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
        told = "; ".join(_quoted(item.name) for item, _ in beyond[:_LIMIT])
        more = f" и ещё {len(beyond) - _LIMIT}" if len(beyond) > _LIMIT else ""
        yield (
            f"под определение субъекта («{said[:70].rsplit(' ', 1)[0]}…») не подпадают: {told}{more}",
            [place for _, place in beyond],
        )
