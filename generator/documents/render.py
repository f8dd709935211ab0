"""Templates and profiles from the disk: the one place of this package that reads files."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from string import Template
from typing import Final

from pydantic import TypeAdapter

from generator.documents.profile import Profile
from generator.problem import DataError, Problem
from generator.validate import validate
from generator.yaml_reader import decode, read_yaml

__all__ = ["TEMPLATES", "read_profile", "template", "template_text"]

TEMPLATES: Final = Path(__file__).resolve().parents[2] / "templates"


def template_text(name: str) -> str:
    """Return the text of a file under templates/, such as «documents/order.xml.j2»."""
    return (TEMPLATES / name).read_text(encoding="utf-8")


@cache
def template(name: str) -> Template:
    """Return a template by its path under templates/, such as «documents/page.html»."""
    return Template(template_text(name))


def read_profile(path: Path) -> Profile:
    """Return the profile of a new act from its YAML file.

    Raises:
        DataError: what is wrong, with file, line and column.

    """
    file = path.as_posix()
    try:
        text = decode(path.read_bytes(), file)
    except OSError as error:
        found = f"файл не читается: {error.strerror}"
        raise DataError([Problem(file, 0, 0, "", found, "заготовка YAML", unreadable=True)]) from None
    record, problems = validate(TypeAdapter(Profile), read_yaml(text, file), text, file)
    if problems or record is None:
        raise DataError(problems)
    return record
