"""A draft of a new act → its documents: the templates give the wording, the draft the names and values."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache, partial
from itertools import count, groupby
from typing import Final, NamedTuple

from jinja2 import Environment, FunctionLoader, StrictUndefined, TemplateError
from markupsafe import Markup

from generator.documents.abbreviated import abbreviations_of
from generator.documents.amendments import change_rows
from generator.documents.draft_words import (
    ACT_WORDS,
    APPROVED,
    ATTACHED,
    DOCUMENT_WORDS,
    PAST,
    blank,
    day,
    deadline,
    name_of,
    sentence,
    small,
    target_of,
    wording_of,
)
from generator.documents.inline import plain
from generator.documents.layout import layout_of
from generator.documents.markup import Reason, parse_markup, reasons_in
from generator.documents.precedents import Precedent, precedents
from generator.documents.render import template_text
from generator.documents.slots import with_blanks
from generator.documents.tree import Document
from generator.model.catalogue import Base, CanonEntry
from generator.model.draft import Choice, Draft, Indicator
from generator.model.vocabulary import AREA_LABELS, DIRECTION_LABELS, Level
from generator.problem import DataError, Problem

__all__ = ["DOCUMENT_NAMES", "draft_document", "draft_documents", "draft_names"]

DOCUMENT_NAMES: Final = {
    "order": "Проект акта",
    "regulation": "Положение",
    "roadmap": "Дорожная карта",
    "comparison": "Сравнительная таблица",
    "note": "Пояснительная записка",
    "approval": "Лист согласования",
    "remarks": "Сводка замечаний",
    "conclusion": "Заключение",
}
_CODES: Final = re.compile(r" \([A-Z]{3}\d\d(?:, [A-Z]{3}\d\d)*\)")  # rules, named for those who edit templates
_LEVELS: Final = {
    Level.REGIONAL: "регионального уровня",
    Level.MUNICIPAL: "муниципального уровня",
    Level.ORGANIZATION: "уровня образовательной организации",
}


class _Grounds(NamedTuple):
    """A line of the explanatory note: the place in the project, its words, why, and the precedents."""

    document: str
    reason: Reason
    places: tuple[Precedent, ...]


def _clean(value: object) -> object:
    """Drop from a printed value what markup cannot hold; what is escaped already stays so."""
    if isinstance(value, Markup):
        return Markup(plain(str(value)))  # noqa: S704  no sign that needs escaping is added
    return plain(value) if isinstance(value, str) else value


@cache
def _environment() -> Environment:
    loader = FunctionLoader(lambda name: template_text(f"documents/{name}"))
    found = Environment(loader=loader, autoescape=True, undefined=StrictUndefined, finalize=_clean)
    found.globals |= {"field": blank, "day": day, "PAST": PAST}
    found.filters |= {"small": small, "sentence": sentence}
    return found


def _entry(base: Base, choice: Choice) -> CanonEntry:
    found = base.entry(choice.id)
    assert found is not None  # noqa: S101  ids of a loaded draft are known
    return found


def _by_area(draft: Draft) -> list[tuple[str, list[Indicator]]]:
    """Return the indicators by area, in the order of the areas; those without one come last."""
    groups = [(area or "", [item for item in draft.indicators if item.area == area]) for area in (*AREA_LABELS, None)]
    return [group for group in groups if group[1]]


def _values(draft: Draft, base: Base, date: str) -> dict[str, object]:
    counter = count(1)
    judged, early = draft.date or date, abbreviations_of(draft, base)
    levels = {level: [body for body in draft.bodies if body.level is level] for level in _LEVELS}
    measures = sorted(draft.measures, key=lambda measure: measure.direction or "")
    return {
        "p": draft,
        "name": partial(name_of, roles=base.roles),
        "system": "региональн{} систем{} научно-методического сопровождения педагогических работников и управленческих "
        "кадров",
        "authority": draft.body(draft.authority),
        "coordinator": draft.body(draft.coordinator),
        "watcher": draft.body(draft.monitoring.by),
        "act": ACT_WORDS[draft.act_kind],
        "amended": ACT_WORDS[draft.amends.kind] if draft.amends else {},
        "document": DOCUMENT_WORDS[draft.document_kind],
        "attached": ATTACHED,
        "approved": APPROVED,
        "levels": [(_LEVELS[level], bodies) for level, bodies in levels.items() if bodies],
        "directions": DIRECTION_LABELS,
        "areas": dict(zip(AREA_LABELS, DIRECTION_LABELS.values(), strict=False)),
        "abbreviations": tuple(early.items()),
        "early": early,
        "measures": [(name, list(found)) for name, found in groupby(measures, lambda measure: measure.direction)],
        "deadline": partial(deadline, date=judged),
        "target": partial(target_of, date=judged),
        "words": lambda choice: wording_of(choice, _entry(base, choice)),
        "label": lambda choice: _entry(base, choice).label,
        "changes": change_rows(draft, base),
        "next_number": lambda: next(counter),
        "indicator_groups": _by_area(draft),
        "grounds": (),
    }


def _markup(name: str, values: Mapping[str, object]) -> str:
    """Render a template; its mistakes are named with its line."""
    try:
        return _environment().get_template(f"{name}.xml.j2").render(values)
    except (TemplateError, TypeError, AttributeError, KeyError, ValueError) as error:
        line = getattr(error, "lineno", 0) or _line(error, f"{name}.xml.j2")
        file = f"templates/documents/{name}.xml.j2"
        raise DataError([Problem(file, line, 1, "", f"шаблон не выполняется: {error}")]) from None


def _line(error: Exception, name: str) -> int:
    """Return the line of the template at which rendering stopped."""
    found, trace = 0, error.__traceback__
    while trace:
        if trace.tb_frame.f_code.co_filename in (name, "<template>"):
            found = trace.tb_lineno
        trace = trace.tb_next
    return found


def _where(name: str) -> str:
    return f"templates/documents/{name}.xml.j2 (разметка)"


def _template(draft: Draft, name: str) -> str:
    return "amendment" if name == "order" and draft.amends else name


def _grounds(draft: Draft, base: Base, date: str) -> Iterator[_Grounds]:
    """Yield why each clause of the act stands and which acts of the collection have it."""
    known = precedents(base)
    for document in ("order", "regulation"):
        if document not in draft_names(draft):
            continue
        template = _template(draft, document)
        markup = _markup(template, _values(draft, base, date))
        for reason in reasons_in(markup, _where(template), layout_of(draft.form)):
            reason = reason._replace(why=_CODES.sub("", reason.why) or _from_canon(reason, base))
            places = dict.fromkeys(place for canon in reason.canon for place in known.get(canon, ()))
            yield _Grounds(DOCUMENT_NAMES[document], reason, tuple(places))


def _from_canon(reason: Reason, base: Base) -> str:
    labels = [entry.label for entry in map(base.entry, reason.canon) if entry]
    return f"Соответствует: {', '.join(f'«{label}»' for label in labels)}." if labels else ""


def draft_names(draft: Draft) -> list[str]:
    """Return the names of the documents a draft gives, in the order of DOCUMENT_NAMES."""
    amends = draft.amends
    absent = set() if amends else {"comparison"}
    if amends and "regulation" not in amends.restates:
        absent.add("regulation")
    if draft.roadmap is None or (amends and "roadmap" not in amends.restates):
        absent.add("roadmap")
    return [name for name in DOCUMENT_NAMES if name not in absent]


def draft_document(draft: Draft, name: str, base: Base, date: str) -> Document:
    """Return one document of a new act by its name in DOCUMENT_NAMES.

    `date` (ISO) is the day of the build; what is past is judged at the draft's own date where it has one.

    Raises:
        DataError: the template is wrong (an undefined variable, unknown markup, a dead reference).

    """
    values = _values(draft, base, date)
    if name == "note":
        values["grounds"] = [
            (key, list(found)) for key, found in groupby(_grounds(draft, base, date), lambda g: g.document)
        ]
    template = _template(draft, name)
    document = parse_markup(_markup(template, values), _where(template), date, layout_of(draft.form))
    return with_blanks(document, draft.slots, "data/drafts")


def draft_documents(draft: Draft, base: Base, date: str) -> dict[str, Document]:
    """Return the documents a draft gives, by name."""
    return {name: draft_document(draft, name, base, date) for name in draft_names(draft)}
