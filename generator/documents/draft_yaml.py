"""A draft → its YAML in the house style: every key of the top with its meaning, empty ones to fill in."""

from __future__ import annotations

import json
import re
import textwrap
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import MISSING, fields, is_dataclass
from enum import Enum
from typing import Any, Final

from pydantic.fields import FieldInfo

from generator.model.draft import Draft

__all__ = ["draft_yaml"]

_BARE: Final = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*\Z")
_YAML_WORDS: Final = frozenset({"null", "true", "false", "yes", "no", "on", "off", "y", "n"})
_WIDTH: Final = 100
# Empty values worth a line of their own: they are what a person fills in.
_TO_FILL: Final = frozenset({"name", "definition", "target", "deadline", "responsible", "by", "frequency", "position"})
_LEFT_OUT: Final = frozenset({"amends", "remarks", "expert"})  # keys for later stages of the work
_HEAD: Final = """\
# yaml-language-server: $schema=../../build/schema/draft.json
# Заготовка нового акта. Пустое значение (null, []) печатается видимым пробелом. Имена записаны в шести падежах.
# Первым ответьте на вопрос normative: от него зависят пункты об опубликовании, регистрации и вступлении в силу.
"""


def _scalar(value: object, indent: int) -> str:
    if value is None or isinstance(value, bool):
        return json.dumps(value)
    if isinstance(value, Enum):
        value = value.value
    if isinstance(value, int | float):
        return str(value)
    text = str(value)
    if _BARE.match(text) and text not in _YAML_WORDS:
        return text
    if len(text) + indent <= _WIDTH - 10:
        return json.dumps(text, ensure_ascii=False)
    pad = " " * (indent + 2)
    lines = textwrap.wrap(text, _WIDTH - indent, break_long_words=False, break_on_hyphens=False)
    return ">-\n" + "\n".join(pad + line for line in lines)


def _default(field: Any) -> Any:
    default = None if field.default is MISSING else field.default
    return default.default if isinstance(default, FieldInfo) else default


def _shown(record: Any) -> Iterator[tuple[str, Any]]:
    """Yield the keys of a nested record that are filled, or wait to be."""
    for field in fields(record):
        value = getattr(record, field.name)
        if field.name != "place" and (field.name in _TO_FILL or value != _default(field)):
            yield field.name, value


def _entry(key: str, value: Any, indent: int) -> Iterator[str]:
    pad = " " * indent
    if is_dataclass(value) and not isinstance(value, type):
        if not list(_shown(value)):
            yield f"{pad}{key}: {{}}"
            return
        yield f"{pad}{key}:"
        yield from _record(value, indent + 2)
    elif isinstance(value, tuple):
        yield f"{pad}{key}:" if value else f"{pad}{key}: []"
        yield from _items(value, indent + 2)
    else:
        yield f"{pad}{key}: {_scalar(value, indent)}"


def _record(record: Any, indent: int) -> Iterator[str]:
    for key, value in _shown(record):
        yield from _entry(key, value, indent)


def _items(values: Sequence[Any], indent: int) -> Iterator[str]:
    pad = " " * indent
    for value in values:
        if not is_dataclass(value):
            yield f"{pad}- {_scalar(value, indent)}"
            continue
        first, *rest = list(_record(value, indent + 2))
        yield f"{pad}- {first.lstrip()}"
        yield from rest


def draft_yaml(draft: Draft, notes: Mapping[str, Sequence[str]]) -> str:
    """Return the text of data/drafts/<name>.yaml; `notes` are comment lines above a key of the top."""
    known: Mapping[str, Any] = Draft.__pydantic_fields__  # type: ignore[attr-defined]  # pydantic adds it
    lines = []
    for field in fields(draft):
        value = getattr(draft, field.name)
        if field.name == "place" or (field.name in _LEFT_OUT and not value):
            continue
        about = known[field.name].description
        lines += [f"# {field.name}: {about}"] if about else []
        lines += [f"# {line}" for line in notes.get(field.name, ())]
        lines += _entry(field.name, value, 0)
    return _HEAD + "\n".join(lines) + "\n"
