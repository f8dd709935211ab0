"""templates/site/ → HTML: autoescape on, an undefined name is an error."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from generator.compare.dates import russian_date
from generator.compare.matrix import anchor_of

__all__ = ["render", "short"]

_TEMPLATES = Path(__file__).parents[2] / "templates" / "site"


def short(text: str, length: int) -> str:
    """Return a text cut at a word boundary, with «…» where something is cut."""
    if len(text) <= length:
        return text
    return text[:length].rsplit(" ", 1)[0].rstrip(" ,;:–-") + "…"


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(russian_date=russian_date, anchor=anchor_of, short=short)
    return environment


def render(template: str, **values: object) -> str:
    """Return the HTML of a template; texts of acts enter only as values and are escaped."""
    return _environment().get_template(template).render(**values)
