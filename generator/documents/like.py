"""An act of the collection → a draft for another region: what can be taken over, and blanks for the rest.

Taken over are the choice of canon entries and such wording as speaks of no place, no past year, no named body
and no abbreviation of the other act. Targets and deadlines that have passed are left blank.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Final, cast

from generator.collect.tables import collect_act
from generator.documents.draft_words import small
from generator.draft_rules import VOLUNTARY_KINDS, VOLUNTARY_LEVELS, is_federal
from generator.model.act import Act, Signatory, Subject, Target
from generator.model.catalogue import Base, Cases, Region
from generator.model.draft import Annex, Body, Choice, Draft, DraftTerm, Event, Indicator, Measure, Mode
from generator.model.vocabulary import AREA_LABELS, ActKind, Comparator, DocumentKind, Level, SubjectKind
from generator.walk import walk

__all__ = ["annexes", "draft_like"]

_YEAR: Final = re.compile(r"(?<!\d)(20\d\d)(?!\d)")
_ABBREVIATION: Final = re.compile(r"\b[А-ЯЁ]{2,}[а-яё]?\b")
_QUOTED: Final = re.compile('[«»"„“]')
_OWN: Final = re.compile(
    r"\b(?:Концепци|Положени|Настоящ|настоящ)|\bи (?:т\.\s?[дп]|др)\."
)  # of the act itself; open lists
# «Функции органа:» wants nominatives; acts also write «обеспечивает …», «осуществляет: координацию …».
_NOT_NOMINATIVE: Final = re.compile(r"^\S+(?:у|ю|ет|ит|[юуая]т|тся)(?![а-яё])")
_AMOUNT: Final = re.compile(r"\d")
_HYPHEN: Final = re.compile(r"(?<=\w|[)»]) - ")  # acts write a hyphen for a dash; a new one does not
# A capital inside a sentence names somebody: a college, «Институт»; what is the whole country's may stay.
_PROPER: Final = re.compile(
    r"(?<=[а-яё,;)–] )(?!Росси|Федера|Трудов|Президент|(?:Министерств|Правительств)\S*(?: просвещения)? Росс)"
    r"[А-ЯЁ][а-яё]{2,}"
)
# No name by itself: one to three words, or a lead that goes on in its items («… со стороны»).
_FRAGMENT: Final = re.compile(r"^\S+(?: \S+){0,2}$|\b(?:от|для|по|на|стороны)$")
_PUBLIC: Final = frozenset({"РС", "НМС", "РФ"})
# Bodies known by a role's own name everywhere; all others have a name that the region gives.
_GENERIC: Final = frozenset({
    SubjectKind.MUNICIPALITY, SubjectKind.SERVICE, SubjectKind.ASSOCIATION, SubjectKind.COMMUNITY,
    SubjectKind.COUNCIL, SubjectKind.ACTIVISTS, SubjectKind.TEAM, SubjectKind.PAIR, SubjectKind.ORGANISATION,
})  # fmt: skip
_VOLUNTARY: Final = frozenset({SubjectKind.ASSOCIATION, SubjectKind.COMMUNITY})
_TITLE: Final = (
    "о региональной системе научно-методического сопровождения педагогических работников и управленческих кадров {}"
)


@dataclass(frozen=True, slots=True)
class _Filter:
    """What of another act's wording may stand in a new one."""

    year: int
    places: tuple[str, ...]
    abbreviations: frozenset[str]

    def text(self, text: str) -> str | None:
        """Return a wording that can be taken over as an item of a list, else nothing."""
        found = self.cell(text)
        return found and small(found)

    def cell(self, text: str) -> str | None:
        """Return a wording that can be taken over as it begins, else nothing."""
        text = _HYPHEN.sub(" – ", text)
        past = any(int(year) < self.year for year in _YEAR.findall(text))
        foreign = any(place in text for place in self.places) or _QUOTED.search(text)
        short = set(_ABBREVIATION.findall(text)) - self.abbreviations
        named = _PROPER.search(text)
        return None if past or foreign or short or named or _OWN.search(text) or not text else text

    def indicator(self, text: str) -> str | None:
        """Return the name of an indicator that can stand alone."""
        return None if _FRAGMENT.search(text) else self.text(text)

    def duty(self, text: str) -> str | None:
        """Return the wording of a duty that reads on after «Функции органа:»."""
        return None if _NOT_NOMINATIVE.match(text) else self.text(text)


def _places(region: Region) -> tuple[str, ...]:
    """Return the beginnings of the region's own words, whatever their case."""
    own = (word for word in re.findall(r"[А-ЯЁ][а-яё-]{4,}", region.nom) if word != "Республика")
    return tuple(word[: max(5, len(word) - 4)] for word in own)


def _mode(subject: Subject) -> Mode:
    if subject.kind is SubjectKind.UNIVERSITY:
        return "agreement"
    if subject.kind in VOLUNTARY_KINDS or subject.level in VOLUNTARY_LEVELS:
        return "recommend"
    return "consent" if subject.kind in _VOLUNTARY else "norm"


def _choices(rows: Iterable[Any], mode: Mode, base: Base, clean: _Filter) -> tuple[Choice, ...]:
    found: dict[str, Choice] = {}
    for row in rows:
        for canon in row.canon.split():
            if canon.endswith("~") or canon not in base.functions or is_federal(base, canon) or canon in found:
                continue
            single = len(row.canon.split()) == 1
            found[canon] = Choice(id=canon, text=clean.duty(row.text) if mode == "norm" and single else None)
    return tuple(found.values())


def _bodies(act: Act, functions: Sequence[Any], base: Base, clean: _Filter) -> tuple[Body, ...]:
    """Return the bodies by role, each role once, with the duties of all its bodies in the act."""
    groups: dict[str, list[Subject]] = {}
    for subject in act.file.subjects:
        if subject.level is not Level.FEDERAL and subject.kind is not SubjectKind.FEDERAL:
            roles = [role for role in subject.roles if role != "coordinator"]
            groups.setdefault(roles[0] if roles else subject.id, []).append(subject)
    bodies = []
    for name, members in groups.items():
        first, ids = members[0], {member.id for member in members}
        role, mode = base.roles.get(name), _mode(members[0])
        own = _choices((row for row in functions if row.subject in ids), mode, base, clean)
        if role is None and not own:
            continue
        generic = role is not None and first.kind in _GENERIC
        cases = role.cases if role and generic else None
        bodies.append(
            Body(
                id=name,
                role=role.id if role else None,
                kind=first.kind,
                level=first.level,
                name=cases,
                short="ЦНППМ" if name == "cnppm" else None,
                mode=mode,
                functions=own,
            )
        )
    return tuple(bodies)


def _terms(rows: Sequence[Any], base: Base, clean: _Filter) -> tuple[DraftTerm, ...]:
    found: dict[str, DraftTerm] = {}
    for row in rows:
        for canon in row.canon.split():
            if canon in base.terms and canon not in found and canon not in ("efs", "rs-nms"):
                definition = clean.text(row.definition)
                found[canon] = DraftTerm(
                    id=canon, term=clean.text(row.term), abbr=base.terms[canon].abbr, definition=definition
                )
    return tuple(found.values())


def _target(row: Any, year: int) -> Target | None:
    if row.year is None or row.year < year:
        return None
    comparator = Comparator(row.comparator) if row.comparator else None
    return Target(comparator=comparator, value=row.value, unit=row.unit or None, year=row.year)


def _indicators(rows: Sequence[Any], base: Base, clean: _Filter) -> tuple[Indicator, ...]:
    areas = {label: key for key, label in AREA_LABELS.items()}
    found: dict[str, Indicator] = {}
    for row in rows:
        for canon in row.canon.replace("~", "").split():
            if canon in base.indicators and canon not in found:
                area = areas.get(row.area) or base.indicators[canon].area
                known = area if area in ("management", "development", "content") else None
                found[canon] = Indicator(
                    id=canon, text=clean.indicator(row.text), area=cast(Any, known), target=_target(row, clean.year)
                )
    return tuple(found.values())


def _events(rows: Sequence[Any], base: Base, clean: _Filter) -> tuple[Event, ...]:
    found: dict[str, Event] = {}
    for row in rows:
        for canon in row.canon.replace("~", "").split():
            own = row.level != Level.FEDERAL and row.direction in ("d1", "d2", "d3")
            if own and canon in base.events and canon not in found:
                text = clean.text(row.text) if len(row.canon.split()) == 1 else None
                found[canon] = Event(id=canon, text=text, direction=cast(Any, row.direction))
    return tuple(found.values())


def _measures(rows: Sequence[Any], base: Base, clean: _Filter, date: str) -> tuple[Measure, ...]:
    found: dict[str, Measure] = {}
    for row in rows:
        ids = tuple(canon for canon in row.canon.replace("~", "").split() if base.entry(canon))
        label = base.entry(ids[0]) if ids else None
        text = clean.cell(row.measure) or (label.label if label else None)
        if text is None or text in found:
            continue
        future = bool(row.ends) and row.ends >= date
        periodic = bool(row.recurrence) and not row.ends
        keeps = future or periodic
        found[text] = Measure(
            text=text,
            direction=cast(Any, row.direction or None),
            deadline=clean.cell(row.deadline) if keeps else None,
            ends=row.ends if future else None,
            recurrence=row.recurrence or None if keeps else None,
            result=clean.cell(row.result) if future or not _AMOUNT.search(row.result) else None,
            canon=ids,
        )
    return tuple(found.values())


def _statements(rows: Sequence[Any], kind: str, clean: _Filter) -> tuple[str, ...]:
    own = (clean.text(row.text) for row in rows if row.kind == kind)
    return tuple(dict.fromkeys(text for text in own if text))


def _goal(rows: Sequence[Any], clean: _Filter) -> str | None:
    texts = [text.partition(" является ")[2] for text in _statements(rows, "goal", clean)]
    return next((text for text in texts if text), None)


def annexes(region: Region | Cases, *, planned: bool = True) -> tuple[str, Annex, Annex]:
    """Return the title of an order for a region, and what it approves: the regulation and the road map.

    The title names the road map where one is approved (`planned`).
    """
    about = _TITLE.format(region.gen)
    plan = (
        "по развитию региональной системы научно-методического сопровождения педагогических работников и "
        f"управленческих кадров {region.gen}"
    )
    regulation = Annex(
        head="Положение",
        nom=f"Положение {about}",
        acc=f"Положение {about}",
        gen=f"Положения {about}",
        gender="neuter",
    )
    roadmap = Annex(
        head="Дорожная карта",
        nom=f"Дорожная карта {plan}",
        acc=f"дорожную карту {plan}",
        gen=f"дорожной карты {plan}",
        gender="feminine",
    )
    title = f"Об утверждении Положения {about}" + (" и дорожной карты по её развитию" if planned else "")
    return title, regulation, roadmap


def draft_like(act: Act, base: Base, region: Region, date: str) -> Draft:
    """Return a draft for a region after the example of an act; `date` (ISO) tells what is past."""
    tables: dict[str, list[Any]] = {**collect_act(act, tuple(walk(act)))}
    source = base.regions[act.file.region]
    known = frozenset(
        base.terms[key].abbr or "" for row in tables["terms"] for key in row.canon.split() if key in base.terms
    )
    clean = _Filter(int(date[:4]), _places(source), _PUBLIC | known | {"ЦНППМ"})
    bodies = _bodies(act, tables["functions"], base, clean)
    issuer = "institute" if act.file.issuer_level == "institute" else "ministry"
    if issuer not in {body.id for body in bodies}:
        blank = Body(id=issuer, role=issuer, kind=SubjectKind.AUTHORITY, level=Level.REGIONAL)
        bodies = (blank, *bodies)
    coordinators = [s.roles[0] for s in act.file.subjects if "coordinator" in s.roles and s.roles[0] != "coordinator"]
    coordinator = next((name for name in coordinators if name in {body.id for body in bodies}), None)
    title, regulation, roadmap = annexes(region, planned=bool(tables["roadmap"]))
    return Draft(
        normative=None,
        like=act.slug,
        region=Cases(nom=region.nom, gen=region.gen, dat=region.dat, acc=region.acc, ins=region.ins, loc=region.loc),
        act_kind=act.file.act_kind or ActKind.ORDER,
        document_kind=DocumentKind.REGULATION,
        title=title,
        regulation=regulation,
        roadmap=roadmap if tables["roadmap"] else None,
        authority=issuer,
        coordinator=coordinator,
        bodies=bodies,
        signatory=Signatory(),
        goal=_goal(tables["statements"], clean),
        tasks=_statements(tables["statements"], "task", clean),
        principles=_statements(tables["statements"], "principle", clean),
        mechanisms=_statements(tables["statements"], "mechanism", clean),
        terms=_terms(tables["terms"], base, clean),
        events=_events(tables["events"], base, clean),
        indicators=_indicators(tables["indicators"], base, clean),
        measures=_measures(tables["roadmap"], base, clean, date),
    )
