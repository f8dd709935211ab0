"""Templates from the disk: the one place of this package that reads files."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from string import Template
from typing import Final

from generator.problem import DataError, Problem

__all__ = ["TEMPLATES", "font_bytes", "template", "template_text"]

TEMPLATES: Final = Path(__file__).resolve().parents[2] / "templates"


def template_text(name: str) -> str:
    """Return the text of a file under templates/, such as «documents/order.xml.j2»."""
    return (TEMPLATES / name).read_text(encoding="utf-8")


def font_bytes(name: str) -> bytes:
    """Return a font file under templates/fonts.

    Raises:
        DataError: the file is not there.

    """
    path = TEMPLATES / "fonts" / name
    try:
        return path.read_bytes()
    except FileNotFoundError:
        problem = Problem(path.as_posix(), 0, 0, "", "шрифта нет", "файл шрифта Tinos", unreadable=True)
        raise DataError([problem]) from None


@cache
def template(name: str) -> Template:
    """Return a template by its path under templates/, such as «documents/page.html»."""
    return Template(template_text(name))
