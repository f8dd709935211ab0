"""A template of templates/documents with its values → markup; its mistakes are named with its line."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from jinja2 import Environment, FunctionLoader, StrictUndefined, TemplateError
from markupsafe import Markup

from generator.documents.draft_words import PAST, blank, day, sentence, small
from generator.documents.inline import plain
from generator.documents.render import template_text
from generator.problem import DataError, Problem

__all__ = ["filled", "where"]


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


def filled(name: str, values: Mapping[str, object]) -> str:
    """Return the markup of a template («order» is templates/documents/order.xml.j2).

    Raises:
        DataError: the template cannot be rendered; the message names its line.

    """
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


def where(name: str) -> str:
    """Return what messages about a template's markup call it."""
    return f"templates/documents/{name}.xml.j2 (разметка)"
