"""Plain data → typed records; type errors become problems in Russian with the path inside the file."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError

from generator.model import act as act_records
from generator.model import catalogue as catalogue_records
from generator.model import draft as draft_records
from generator.model import node as node_records
from generator.model.act import ActFile, PartFile, RoadmapFile
from generator.model.catalogue import (
    AcceptedFile,
    EventsFile,
    FederalActsFile,
    FunctionsFile,
    IndicatorsFile,
    LexiconFile,
    RegionsFile,
    RolesFile,
    TermsFile,
)
from generator.model.draft import Draft
from generator.problem import Problem, did_you_mean
from generator.yaml_reader import Path, Positions, locate, show

__all__ = ["FILE_TYPES", "validate"]

T = TypeVar("T")

FILE_TYPES: dict[str, TypeAdapter[Any]] = {
    "act": TypeAdapter(ActFile),
    "part": TypeAdapter(PartFile),
    "roadmap": TypeAdapter(RoadmapFile),
    "roles": TypeAdapter(RolesFile),
    "functions": TypeAdapter(FunctionsFile),
    "terms": TypeAdapter(TermsFile),
    "indicators": TypeAdapter(IndicatorsFile),
    "events": TypeAdapter(EventsFile),
    "federal_acts": TypeAdapter(FederalActsFile),
    "regions": TypeAdapter(RegionsFile),
    "lexicon": TypeAdapter(LexiconFile),
    "accepted": TypeAdapter(AcceptedFile),
    "draft": TypeAdapter(Draft),
}

_KNOWN_KEYS = sorted(
    {
        field.name
        for module in (node_records, act_records, catalogue_records, draft_records)
        for record in vars(module).values()
        if is_dataclass(record)
        for field in fields(record)
    }
    - {"place", "cells", "says", "since"}
    | {"as", "from"}
)

_EXPECTED = {
    "missing": "обязательный ключ",
    "string_type": "текст",
    "int_type": "целое число",
    "float_type": "число",
    "bool_type": "true или false",
    "dict_type": "запись «ключ: значение»",
    "tuple_type": "список",
    "dataclass_type": "запись «ключ: значение»",
    "string_too_short": "непустой текст",
}

_PATTERNS = {
    r"^\d{4}-\d{2}-\d{2}$": ("дата вида 2023-04-16", ""),
    r"^\S([\s\S]*\S)?$": ("текст без пробелов по краям", "Удалите лишние пробелы"),
    r"^(P(\d+[YMWD])+|continuous)$": ("период по ISO 8601 (P1Y, P6M) или continuous", ""),
    r"^[a-z0-9]+(-[a-z0-9]+)*$": ("строчные латинские буквы, цифры и дефис", ""),
}


def _kind(value: Any) -> str:
    if value is None:
        return "пусто"
    if isinstance(value, bool):
        return f"значение {str(value).lower()}"
    if isinstance(value, int | float):
        return f"число {value}"
    if isinstance(value, str):
        return f"текст «{value if len(value) <= 40 else value[:40] + '…'}»"
    return "список" if isinstance(value, list | tuple) else "запись «ключ: значение»"


def _inner_path(location: tuple[int | str, ...], positions: Positions) -> Path:
    """Drop pydantic's own steps (names of union members, `cells`) from a location."""
    path: Path = ()
    for step in location:
        if (*path, step) in positions:
            path = (*path, step)
    return path


def _describe(error: Any) -> tuple[str, str, str]:
    kind, value, context = error["type"], error.get("input"), error.get("ctx", {})
    last = str(error["loc"][-1]) if error["loc"] else ""
    if kind == "unexpected_keyword_argument":
        return f"неизвестный ключ «{last}»", "ключ формата", did_you_mean(last, _KNOWN_KEYS)
    if kind == "missing":
        return f"нет ключа «{last}»", "обязательный ключ", f"Добавьте «{last}:» (null, если неизвестно)"
    if kind == "string_pattern_mismatch":
        expected, hint = _PATTERNS.get(context["pattern"], ("другая запись", ""))
        return _kind(value), expected, hint
    if kind in ("enum", "literal_error"):
        expected = context["expected"].replace(" or ", ", ").replace("'", "")
        return _kind(value), f"одно из: {expected}", did_you_mean(str(value), expected.split(", "))
    expected = _EXPECTED.get(kind, "значение другого вида")
    hint = "Возьмите в кавычки" if kind == "string_type" and isinstance(value, int | float) else ""
    return _kind(value), expected, hint


def _problems(error: ValidationError, text: str, file: str) -> list[Problem]:
    positions = locate(text, file)
    found: dict[Path, list[tuple[int, str, Problem]]] = {}
    for item in error.errors(include_url=False):
        path = _inner_path(item["loc"], positions)
        line, column = positions[path]
        message = _describe(item)
        problem = Problem(file, line, column, show(path), *message)
        found.setdefault(path, []).append((len(item["loc"]), item["type"], problem))
    problems = []
    for path, group in found.items():
        missing = [problem for _, kind, problem in group if kind == "missing"]
        if missing:
            problems += missing
        elif any(other[: len(path)] == path and len(other) > len(path) for other in found):
            continue  # a member of a union that did not match; the deeper place tells what is wrong
        elif len({kind for _, kind, _ in group}) == 1:
            problems += [problem for _, _, problem in group]
        else:
            problems.append(max(group, key=lambda entry: entry[0])[2])
    return problems


def validate(adapter: TypeAdapter[T], data: Any, text: str, file: str) -> tuple[T | None, list[Problem]]:
    """Return the typed record, or None and what is wrong with the data."""
    try:
        return adapter.validate_python(data), []
    except ValidationError as error:
        return None, _problems(error, text, file)
