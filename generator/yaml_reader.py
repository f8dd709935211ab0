"""YAML text → plain data, strictly: no value that YAML would change, no alias, no cut prose.

Reads libyaml's events instead of composed nodes: the nesting is ours to bound (PyYAML's composer
recurses in C and crashes the process), every mapping learns its line and column, and it is faster.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final

import yaml

from generator.problem import DataError, Problem

__all__ = ["MAX_BYTES", "Positions", "decode", "read_yaml"]

MAX_BYTES: Final = 8 * 1024 * 1024
MAX_DEPTH: Final = 64

Path = tuple[str | int, ...]
Positions = dict[Path, tuple[int, int]]

_INTEGER = re.compile(r"-?(0|[1-9]\d*)\Z")
_FLOAT = re.compile(r"-?(0|[1-9]\d*)\.\d+\Z")
_IMPLICIT: dict[str, list[tuple[str, re.Pattern[str]]]] = yaml.SafeLoader.yaml_implicit_resolvers
_STRING_TAGS = ("tag:yaml.org,2002:str", "tag:yaml.org,2002:merge", "tag:yaml.org,2002:value")


def decode(raw: bytes, file: str) -> str:
    """Return the text of a UTF-8 file (a byte order mark is accepted); refuse anything else.

    Raises:
        DataError: too large, empty, or not UTF-8.
    """

    def refuse(found: str, expected: str, hint: str, line: int = 0, column: int = 0) -> DataError:
        return DataError([Problem(file, line, column, "", found, expected, hint, unreadable=True)])

    if len(raw) > MAX_BYTES:
        size = f"{len(raw) / 1048576:.1f}".replace(".", ",")
        raise refuse(f"файл слишком велик: {size} МБ", "не более 8 МБ", "Разделите акт на части")
    if raw[:2] in (b"\xff\xfe", b"\xfe\xff"):
        raise refuse("файл в кодировке UTF-16", "UTF-8", "Сохраните файл в UTF-8")
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        column = error.start - raw.rfind(b"\n", 0, error.start)
        hint = "Похоже на Windows-1251: сохраните файл в UTF-8"
        found = f"байт 0x{raw[error.start]:02X} не читается как UTF-8"
        raise refuse(found, "текст в UTF-8", hint, line, column) from None
    if not text.strip():
        raise refuse("файл пуст", "данные в YAML", "Заполните файл или удалите его")
    return text


class _Builder:
    """Builds plain data from events; collects problems of style and, on request, positions by path."""

    def __init__(self, text: str, positions: Positions | None) -> None:
        self.lines = text.splitlines()
        self.events: Iterator[Any] = yaml.parse(text, Loader=yaml.CSafeLoader)
        self.positions = positions
        self.problems: list[tuple[int, int, str, str, str]] = []

    def problem(self, mark: Any, found: str, expected: str, hint: str = "") -> None:
        self.problems.append((mark.line + 1, mark.column + 1, found, expected, hint))

    def document(self) -> Any:
        next(self.events)  # stream start
        event = next(self.events)
        if isinstance(event, yaml.StreamEndEvent):
            self.problem(event.start_mark, "в файле только примечания", "данные в YAML")
            return None
        data = self.value(next(self.events), (), 0, flow=False)
        next(self.events)  # document end
        event = next(self.events)
        if not isinstance(event, yaml.StreamEndEvent):
            self.problem(event.start_mark, "второй документ в одном файле (---)", "один документ")
        return data

    def value(self, event: Any, path: Path, depth: int, *, flow: bool) -> Any:
        kind = type(event)
        if self.positions is not None:
            self.positions[path] = (event.start_mark.line + 1, event.start_mark.column + 1)
        if kind is yaml.AliasEvent:
            self.problem(event.start_mark, f"ссылка *{event.anchor}", "значение целиком", "Повторите текст")
            return None
        if event.anchor is not None:
            self.problem(event.start_mark, f"якорь &{event.anchor}", "запись без якорей")
        if event.tag is not None and event.tag != "!":
            self.problem(event.start_mark, f"метка типа {event.tag}", "запись без меток")
        if kind is yaml.ScalarEvent:
            return self.scalar(event, flow=flow)
        if depth >= MAX_DEPTH:
            raise _TooDeepError(event.start_mark)
        flow = flow or bool(event.flow_style)
        if kind is yaml.SequenceStartEvent:
            return self.sequence(path, depth, flow=flow)
        return self.mapping(event, path, depth, flow=flow)

    def sequence(self, path: Path, depth: int, *, flow: bool) -> list[Any]:
        items: list[Any] = []
        events, slow = self.events, self.positions is not None
        while type(event := next(events)) is not yaml.SequenceEndEvent:
            inner = (*path, len(items)) if slow else path
            items.append(self.value(event, inner, depth + 1, flow=flow))
        return items

    def mapping(self, start: Any, path: Path, depth: int, *, flow: bool) -> dict[str, Any]:
        mark = start.start_mark
        data: dict[str, Any] = {}
        events, slow = self.events, self.positions is not None
        while type(event := next(events)) is not yaml.MappingEndEvent:
            if type(event) is not yaml.ScalarEvent:
                self.problem(event.start_mark, "составной ключ", "ключ из одного слова")
                self.value(event, path, depth + 1, flow=flow)
                self.value(next(events), path, depth + 1, flow=flow)
                continue
            key: str = event.value
            if key in data or key == "place":
                found = f"ключ «{key}» записан дважды" if key in data else "ключ «place» занят программой"
                self.problem(event.start_mark, found, "другой ключ", "Иначе первое значение пропало бы")
            inner = (*path, key) if slow else path
            data[key] = self.value(next(events), inner, depth + 1, flow=flow)
        data["place"] = (mark.line + 1, mark.column + 1)
        return data

    def scalar(self, event: Any, *, flow: bool) -> Any:
        text: str = event.value
        if not event.implicit[0]:  # quoted or block
            return text
        if text in ("", "~", "null"):
            return None
        if text in ("true", "false"):
            return text == "true"
        if " " in text:
            self.prose(event, text, flow=flow)
            return text
        for tag, pattern in _IMPLICIT.get(text[0], ()):
            if tag not in _STRING_TAGS and pattern.match(text):
                return self.number(event, text)
        return text

    def number(self, event: Any, text: str) -> Any:
        """Return a number that YAML cannot change; refuse 1.10, 010, on, dates."""
        if _INTEGER.match(text):
            return int(text)
        if _FLOAT.match(text) and repr(float(text)) == text:
            return float(text)
        expected = "значение в кавычках"
        self.problem(event.start_mark, f"YAML изменил бы значение {text}", expected, f'Напишите "{text}"')
        return text

    def prose(self, event: Any, text: str, *, flow: bool) -> None:
        """Refuse unquoted prose where a comma, a bracket or ` #` would cut it silently."""
        start = text if len(text) <= 40 else text[:40] + "…"
        if flow:
            expected = "текст в кавычках внутри {…} и […]"
            self.problem(event.start_mark, f"текст без кавычек: {start}", expected, "Возьмите текст в кавычки")
            return
        end = event.end_mark
        rest = self.lines[end.line][end.column :] if end.line < len(self.lines) else ""
        if rest.lstrip().startswith("#"):
            expected = "текст в кавычках или после >-"
            self.problem(event.start_mark, f"текст обрезан на знаке #: {start}", expected)


class _TooDeepError(Exception):
    def __init__(self, mark: Any) -> None:
        self.mark = mark
        super().__init__()


_SYNTAX = (
    ("found character '\\t'", "знак табуляции в отступе", "Замените табуляцию пробелами"),
    ("found character that cannot start any token", "недопустимый знак в начале значения", "Возьмите в кавычки"),
    ("mapping values are not allowed", "двоеточие внутри текста без кавычек", "Возьмите текст в кавычки или >-"),
    ("while scanning a quoted scalar", "кавычки не закрыты", "Закройте кавычки"),
    ("unexpected end of stream", "запись оборвана", "Закройте кавычки и скобки"),
    ("while parsing a flow", "скобки {…} или […] записаны неверно", "Проверьте запятые и скобки"),
    ("did not find expected", "нарушен отступ или знак «-»", "Проверьте отступы строк выше"),
    ("could not find expected ':'", "нет двоеточия после ключа", "Проверьте отступ и двоеточие"),
    ("control characters are not allowed", "управляющий знак в тексте", "Удалите знак"),
    ("special characters are not allowed", "управляющий знак в тексте", "Удалите знак"),
)


def _syntax_problem(error: yaml.YAMLError, file: str) -> Problem:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    line, column = (mark.line + 1, mark.column + 1) if mark else (0, 0)
    text = str(error)
    for sign, found, hint in _SYNTAX:
        if sign in text:
            return Problem(file, line, column, "", found, "правильный YAML", hint, unreadable=True)
    hint = "Проверьте отступы и кавычки"
    return Problem(file, line, column, "", "запись не читается", "правильный YAML", hint, unreadable=True)


def _build(text: str, file: str, positions: Positions | None) -> tuple[Any, _Builder]:
    builder = _Builder(text, positions)
    try:
        return builder.document(), builder
    except _TooDeepError as error:
        line, column = error.mark.line + 1, error.mark.column + 1
        found = f"вложенность больше {MAX_DEPTH} уровней"
        hint = "Проверьте скобки и отступы"
        problem = Problem(file, line, column, "", found, "обычная вложенность акта", hint, unreadable=True)
        raise DataError([problem]) from None
    except yaml.YAMLError as error:
        raise DataError([_syntax_problem(error, file)]) from None


def read_yaml(text: str, file: str) -> Any:
    """Return the data of a YAML text; every mapping gets `place`: (line, column), counted from 1.

    Raises:
        DataError: syntax, style or values that YAML would change, each with its place.
    """
    data, builder = _build(text, file, None)
    if builder.problems:
        positions = locate(text, file)
        paths = {place: path for path, place in positions.items()}
        raise DataError(
            Problem(file, line, column, show(paths.get((line, column), ())), found, expected, hint)
            for line, column, found, expected, hint in builder.problems
        )
    return data


def locate(text: str, file: str) -> Positions:
    """Return (line, column) by path of every value; for messages only, twice as slow as reading."""
    positions: Positions = {}
    _build(text, file, positions)
    return positions


def show(path: Path) -> str:
    """Return a path as text: parts[0].stamps[1].date."""
    out = ""
    for step in path:
        out += f"[{step}]" if isinstance(step, int) else (f".{step}" if out else str(step))
    return out
