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

_INTEGER = re.compile(r"(0|-?[1-9]\d{0,17})\Z")  # longer ones are numbers of documents, not quantities
_FLOAT = re.compile(r"-?(0|[1-9]\d*)\.\d+\Z")
_IMPLICIT: dict[str, list[tuple[str, re.Pattern[str]]]] = yaml.SafeLoader.yaml_implicit_resolvers
_PROSE = ("text", "title", "band")
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
        whole = error.object  # without the byte order mark
        hint = "Восстановите файл из копии или исправьте это место"
        if whole[: error.start].isascii():  # the very first Cyrillic letter is wrong
            hint = "Похоже на Windows-1251: сохраните файл в UTF-8"
        found = f"байт 0x{whole[error.start]:02X} не читается как UTF-8"
        raise refuse(found, "текст в UTF-8", hint, *_place(whole, error.start)) from None
    if not text.strip():
        raise refuse("файл пуст", "данные в YAML", "Заполните файл или удалите его")
    return text


def _place(raw: bytes, offset: int) -> tuple[int, int]:
    """Return line and column of a byte of a UTF-8 text, in characters."""
    before = raw[:offset].decode("utf-8", "ignore")
    return before.count("\n") + 1, len(before) - before.rfind("\n")


class _Builder:
    """Builds plain data from events; collects problems of style and, on request, positions by path.

    Paths are kept only together with positions: they are for messages and cost time.
    """

    def __init__(self, text: str, positions: Positions | None) -> None:
        self.lines = text.splitlines() if " #" in text or "\t#" in text else []
        self.events: Iterator[Any] = yaml.parse(text, Loader=yaml.CSafeLoader)
        self.positions = positions
        self.problems: list[tuple[int, int, Path, str, str, str]] = []

    def problem(self, mark: Any, path: Path, found: str, expected: str, hint: str = "") -> None:
        self.problems.append((mark.line + 1, mark.column + 1, path, found, expected, hint))

    def document(self) -> Any:
        next(self.events)  # stream start
        event = next(self.events)
        if isinstance(event, yaml.StreamEndEvent):
            self.problem(event.start_mark, (), "в файле только примечания", "данные в YAML")
            return None
        data = self.value(next(self.events), (), 0, flow="")
        next(self.events)  # document end
        event = next(self.events)
        if not isinstance(event, yaml.StreamEndEvent):
            self.problem(event.start_mark, (), "второй документ в одном файле (---)", "один документ")
        return data

    def value(self, event: Any, path: Path, depth: int, *, flow: str) -> Any:
        kind = type(event)
        if self.positions is not None:
            self.positions[path] = (event.start_mark.line + 1, event.start_mark.column + 1)
        if kind is yaml.AliasEvent:
            found, expected = f"ссылка *{event.anchor}", "значение целиком"
            self.problem(event.start_mark, path, found, expected, "Повторите текст")
            return None
        if event.anchor is not None or event.tag is not None:
            self.marks(event, path)
        if kind is yaml.ScalarEvent:
            return self.scalar(event, path, flow=flow)
        if depth >= MAX_DEPTH:
            raise _TooDeepError(event.start_mark)
        inside = bool(flow or event.flow_style)
        if kind is yaml.SequenceStartEvent:
            return self.sequence(path, depth, flow="prose" if inside else "")
        return self.mapping(event, path, depth, flow="name" if inside else "")

    def marks(self, event: Any, path: Path) -> None:
        """Refuse anchors and tags: they change what a value is without changing how it looks."""
        if event.anchor is not None:
            self.problem(event.start_mark, path, f"якорь &{event.anchor}", "запись без якорей")
        if event.tag is not None and event.tag != "!":
            self.problem(event.start_mark, path, f"метка типа {event.tag}", "запись без меток")

    def sequence(self, path: Path, depth: int, *, flow: str) -> list[Any]:
        items: list[Any] = []
        events, slow = self.events, self.positions is not None
        while type(event := next(events)) is not yaml.SequenceEndEvent:
            inner = (*path, len(items)) if slow else path
            items.append(self.value(event, inner, depth + 1, flow=flow))
        return items

    def mapping(self, start: Any, path: Path, depth: int, *, flow: str) -> dict[str, Any]:
        mark = start.start_mark
        data: dict[str, Any] = {}
        events, slow = self.events, self.positions is not None
        while type(event := next(events)) is not yaml.MappingEndEvent:
            if type(event) is not yaml.ScalarEvent:
                self.problem(event.start_mark, path, "составной ключ", "ключ из одного слова")
                self.value(event, path, depth + 1, flow=flow)
                self.value(next(events), path, depth + 1, flow=flow)
                continue
            key: str = event.value
            inner = (*path, key) if slow else path
            if event.anchor is not None or event.tag is not None:
                self.marks(event, inner)
            if key in data:
                hint = "Иначе первое значение пропало бы"
                self.problem(event.start_mark, inner, f"ключ «{key}» записан дважды", "один раз", hint)
            if key == "place":
                self.problem(event.start_mark, inner, "ключ «place» занят программой", "другой ключ")
            prose = "prose" if flow and key in _PROSE else flow
            data[key] = self.value(next(events), inner, depth + 1, flow=prose)
        data["place"] = (mark.line + 1, mark.column + 1)
        return data

    def scalar(self, event: Any, path: Path, *, flow: str) -> Any:
        text: str = event.value
        if not event.implicit[0]:  # quoted or block
            return text
        if text in ("", "~", "null"):
            return None
        if text in ("true", "false"):
            return text == "true"
        if self.lines:
            self.whole(event, path, text)
        if " " in text:
            # A short name in {…} is read whole or betrays itself: what a comma cuts off becomes an unknown key.
            if flow == "prose" or (flow and text.count(" ") > 2):
                found, expected = f"текст без кавычек: {_start(text)}", "текст в кавычках внутри {…} и […]"
                self.problem(event.start_mark, path, found, expected, "Возьмите текст в кавычки")
            return text
        for tag, pattern in _IMPLICIT.get(text[0], ()):
            if tag not in _STRING_TAGS and pattern.match(text):
                return self.number(event, path, text)
        return text

    def number(self, event: Any, path: Path, text: str) -> Any:
        """Return a number that YAML cannot change; refuse 1.10, 010, on, dates."""
        if _INTEGER.match(text):
            return int(text)
        if _FLOAT.match(text) and repr(float(text)) == text:
            return float(text)
        found = f"YAML изменил бы значение {_start(text)}"
        hint = f'Напишите "{text}"' if len(text) <= 40 else "Возьмите значение в кавычки"
        self.problem(event.start_mark, path, found, "значение в кавычках", hint)
        return text

    def whole(self, event: Any, path: Path, text: str) -> None:
        """Refuse unquoted text that ` #` has cut; a comment after an id or a number is a comment."""
        end = event.end_mark
        rest = self.lines[end.line][end.column :].lstrip() if end.line < len(self.lines) else ""
        prose = " " in text or not text.isascii() or bool(rest[1:2].strip())
        if rest.startswith("#") and prose:
            found = f"текст обрезан на знаке #: {_start(text)}"
            self.problem(event.start_mark, path, found, "текст в кавычках или после >-")


def _start(text: str) -> str:
    return text if len(text) <= 40 else text[:40] + "…"


class _TooDeepError(Exception):
    def __init__(self, mark: Any) -> None:
        self.mark = mark
        super().__init__()


_SYNTAX = (
    ("found a tab character", "знак табуляции в отступе", "Замените табуляцию пробелами"),
    ("cannot start any token", "недопустимый знак в начале значения", "Возьмите значение в кавычки"),
    (
        "mapping values are not allowed",
        "двоеточие внутри текста без кавычек",
        "Возьмите текст в кавычки или >-",
    ),
    ("sequence entries are not allowed", "знак «-» не на своём месте", "Начните перечень с новой строки"),
    ("escape c", "неверная запись после знака \\", "Удвойте знак \\ или возьмите текст в одинарные кавычки"),
    ("while scanning a quoted scalar", "кавычки не закрыты", "Закройте кавычки"),
    ("ing a tag", "неверная метка типа (!)", "Возьмите значение в кавычки"),
    ("tag handle", "неверная метка типа (!)", "Возьмите значение в кавычки"),
    ("while scanning a block scalar", "лишние знаки после > или |", "Начните текст с новой строки"),
    ("unexpected end of stream", "запись оборвана", "Закройте кавычки и скобки"),
    ("while parsing a flow", "скобки {…} или […] записаны неверно", "Проверьте запятые и скобки"),
    ("did not find expected", "нарушен отступ или знак «-»", "Проверьте отступы строк выше"),
    ("could not find expected ':'", "нет двоеточия после ключа", "Проверьте отступ и двоеточие"),
    ("characters are not allowed", "управляющий знак в тексте", "Удалите знак"),
)


def _syntax_problem(error: Exception, text: str, file: str) -> Problem:
    """Return what a parser's error means, in words of ours."""
    line = column = 0
    if mark := getattr(error, "problem_mark", None) or getattr(error, "context_mark", None):
        line, column = mark.line + 1, mark.column + 1
    elif isinstance(error, yaml.reader.ReaderError):
        line, column = _place(text.encode(), error.position)
    message = str(error)
    lines = text.splitlines()
    if 0 < line <= len(lines) and lines[line - 1][column - 1 : column] == "\t":
        message = "found a tab character"
    other = ("", "запись не читается", "Проверьте отступы и кавычки")
    _, found, hint = next((row for row in _SYNTAX if row[0] in message), other)
    return Problem(file, line, column, "", found, "правильный YAML", hint, unreadable=True)


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
    except (yaml.YAMLError, UnicodeDecodeError) as error:  # the latter: a tag of broken %-escapes
        raise DataError([_syntax_problem(error, text, file)]) from None


def read_yaml(text: str, file: str) -> Any:
    """Return the data of a YAML text; every mapping gets `place`: (line, column), counted from 1.

    Raises:
        DataError: syntax, style or values that YAML would change, each with its place.

    """
    data, builder = _build(text, file, None)
    if builder.problems:
        _, builder = _build(text, file, {})  # once more, with paths
        raise DataError(
            Problem(file, line, column, show(path), found, expected, hint)
            for line, column, path, found, expected, hint in builder.problems
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
