"""A profile of a new act → its documents: the template gives the wording, the profile the names and values."""

from __future__ import annotations

from functools import cache, partial
from itertools import count
from typing import Final

from jinja2 import Environment, FunctionLoader, StrictUndefined, TemplateError
from markupsafe import Markup, escape

from generator.documents.inline import plain
from generator.documents.layout import GOST_2025, Layout
from generator.documents.markup import parse_markup
from generator.documents.profile import Measure, Profile
from generator.documents.render import template_text
from generator.documents.tree import Document
from generator.model.vocabulary import DIRECTION_LABELS, ActKind
from generator.problem import DataError, Problem

__all__ = ["draft_document", "draft_documents"]

_GENITIVE: Final = {
    ActKind.ORDER: "приказа",
    ActKind.DIRECTIVE: "распоряжения",
    ActKind.DECREE: "постановления",
}
_DATIVE: Final = {
    ActKind.ORDER: "приказу",
    ActKind.DIRECTIVE: "распоряжению",
    ActKind.DECREE: "постановлению",
}
_INSTRUMENTAL: Final = {
    ActKind.ORDER: "приказом",
    ActKind.DIRECTIVE: "распоряжением",
    ActKind.DECREE: "постановлением",
}
_PAST: Final = "___ (основание: ___)"


def _field(name: str, hint: str, value: str | None, blank: str) -> Markup:
    """Return a value or a visible blank, as the markup's own element."""
    attributes = f'name="{escape(name)}" hint="{escape(hint)}" blank="{escape(blank)}"'
    return Markup(f"<field {attributes}>{escape(value or '')}</field>")  # noqa: S704  every part is escaped


def _day(iso: str | None) -> str:
    return ".".join(reversed(iso.split("-"))) if iso else ""


def _clean(value: object) -> object:
    """Drop from a printed value what markup cannot hold; what is escaped already stays so."""
    if isinstance(value, Markup):
        return Markup(plain(str(value)))  # noqa: S704  no sign that needs escaping is added
    return plain(value) if isinstance(value, str) else value


@cache
def _environment() -> Environment:
    loader = FunctionLoader(lambda name: template_text(f"documents/{name}"))
    found = Environment(loader=loader, autoescape=True, undefined=StrictUndefined, finalize=_clean)
    found.globals |= {"field": _field, "day": _day}
    return found


def _deadline(date: str, measure: Measure) -> Markup:
    """Return the deadline, a blank where there is none, another blank where it is past at the draft's date."""
    past = measure.ends is not None and measure.ends < date
    blank = _PAST if past else "____________"
    return _field("deadline", "срок", None if past else measure.deadline, blank)


def _values(profile: Profile, date: str) -> dict[str, object]:
    counter = count(1)
    return {
        "p": profile,
        "act_genitive": _GENITIVE[profile.act_kind],
        "act_instrumental": _INSTRUMENTAL[profile.act_kind],
        "act_dative": _DATIVE.__getitem__,
        "directions": DIRECTION_LABELS,
        "deadline": partial(_deadline, profile.date or date),
        "measure_number": lambda: next(counter),
    }


def draft_document(profile: Profile, name: str, date: str, layout: Layout = GOST_2025) -> Document:
    """Return one document of a new act; `name` is that of its template: «order», «roadmap».

    `date` (ISO) is the day of the build; what is past is judged at the profile's own date where it has one.

    Raises:
        DataError: the template is wrong (an undefined variable, unknown markup, a dead reference).

    """
    file = f"templates/documents/{name}.xml.j2"
    try:
        text = _environment().get_template(f"{name}.xml.j2").render(_values(profile, date))
    except TemplateError as error:
        line = getattr(error, "lineno", 0) or _line(error, f"{name}.xml.j2")
        raise DataError([Problem(file, line, 1, "", error.message or "шаблон не читается")]) from None
    return parse_markup(text, f"{file} (разметка)", date, layout)


def draft_documents(profile: Profile, date: str) -> dict[str, Document]:
    """Return the documents a profile gives by name: the order, and the road map where it has measures."""
    names = ["order", *(["roadmap"] if profile.measures else [])]
    return {name: draft_document(profile, name, date) for name in names}


def _line(error: TemplateError, name: str) -> int:
    """Return the line of the template at which rendering stopped."""
    found, trace = 0, error.__traceback__
    while trace:
        if trace.tb_frame.f_code.co_filename in (name, "<template>"):
            found = trace.tb_lineno
        trace = trace.tb_next
    return found
