"""YAML → plain data: nothing that YAML would change, cut or repeat gets through, and nothing crashes."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.problem import DataError
from generator.yaml_reader import MAX_BYTES, decode, locate, read_yaml, show

DATA = Path(__file__).parents[1] / "data"
FILES = sorted(DATA.rglob("*.yaml"))


def read(raw: bytes) -> Any:
    return read_yaml(decode(raw, "f.yaml"), "f.yaml")


def outcome(raw: bytes) -> tuple[Any, list[str]]:
    """Return the data, or None and the messages."""
    try:
        return read(raw), []
    except DataError as error:
        return None, [str(problem) for problem in error.problems]


def messages(raw: bytes | str) -> list[str]:
    """Return the messages about a text that must not be read."""
    data, problems = outcome(raw.encode() if isinstance(raw, str) else raw)
    assert data is None
    return problems


def as_yaml(raw: bytes) -> Any:
    """Return what YAML's base schema reads: every scalar a string."""
    return yaml.load(raw, Loader=yaml.CBaseLoader)  # noqa: S506  the base schema makes strings only


def as_written(value: Any) -> Any:
    """Return our data as YAML's base schema has it: every scalar the string that was written."""
    if isinstance(value, dict):
        return {key: as_written(item) for key, item in value.items() if key != "place"}
    if isinstance(value, list):
        return [as_written(item) for item in value]
    if isinstance(value, bool):
        return str(value).lower()
    return {None: None}.get(value, value if isinstance(value, str) else repr(value))


def same(ours: Any, written: Any) -> bool:
    """Compare with the base schema, where an empty value is one of three strings."""
    if ours is None:
        return written in ("", "~", "null")
    if isinstance(ours, dict):
        return list(ours) == list(written) and all(same(ours[key], written[key]) for key in ours)
    if isinstance(ours, list):
        return len(ours) == len(written) and all(map(same, ours, written))
    return bool(ours == written)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(DATA).as_posix())
def test_real_files_read_as_they_are_written(path: Path) -> None:
    raw = path.read_bytes()
    assert same(as_written(read(raw)), as_yaml(raw))


def test_every_mapping_knows_its_place() -> None:
    data = read("a: 1\nlist:\n  - {b: 'два', c: [3]}\n  - d:\n      e: null\n".encode())
    assert data == {
        "a": 1,
        "list": [
            {"b": "два", "c": [3], "place": (3, 5)},
            {"d": {"e": None, "place": (5, 7)}, "place": (4, 5)},
        ],
        "place": (1, 1),
    }


def test_positions_by_path() -> None:
    positions = locate("a: 1\nlist:\n  - {b: два}\n", "f.yaml")
    assert positions[("list", 0, "b")] == (3, 9)
    assert show(("list", 0, "b")) == "list[0].b"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("42", 42),
        ("-7", -7),
        ("0", 0),
        ("1.5", 1.5),
        ("true", True),
        ("null", None),
        ("~", None),
        ('"1.10"', "1.10"),
        ("'010'", "010"),
        ("слово", "слово"),
        ("А)", "А)"),
        ("3.8.1", "3.8.1"),
        ("908/1", "908/1"),
        ("10%", "10%"),
        ("Организация деятельности, в том числе {прочее}", "Организация деятельности, в том числе {прочее}"),
        (">-\n  первая строка\n  вторая", "первая строка вторая"),
        ('"текст # не обрезан"', "текст # не обрезан"),
        ("номер#1", "номер#1"),
        ("id # примечание", "id"),
        ("null  # не включена", None),
        ("5 # примечание", 5),
    ],
)
def test_values_that_are_what_they_look_like(text: str, value: object) -> None:
    assert read(f"a: {text}\n".encode())["a"] == value


CHANGED = [
    "1.10", "010", "0x1F", "1_000", "1.", ".5", "1.0e+3", ".inf", ".NaN", "-0", "12:30", "190:20:30",
    "on", "off", "yes", "No", "True", "FALSE", "Null", "NULL", "2023-04-16", "2001-12-14t21:59:43.10-05:00",
    "9999999999999999999",
]  # fmt: skip


@pytest.mark.parametrize("value", CHANGED)
def test_values_that_yaml_would_change_are_refused(value: str) -> None:
    found = f'YAML изменил бы значение {value}; ожидалось: значение в кавычках. Напишите "{value}"'
    assert messages(f"a:\n  - b: {value}\n") == [f"f.yaml:2:8: [a[0].b] {found}"]
    assert messages(f"{{a: [{{b: {value}}}]}}") == [f"f.yaml:1:10: [a[0].b] {found}"]


STYLE = {
    "{text: организация деятельности, marker: а)}": (
        "f.yaml:1:8: [text] текст без кавычек: организация деятельности; "
        "ожидалось: текст в кавычках внутри {…} и […]. Возьмите текст в кавычки"
    ),
    "a: [первое слово, второе]": (
        "f.yaml:1:5: [a[0]] текст без кавычек: первое слово; "
        "ожидалось: текст в кавычках внутри {…} и […]. Возьмите текст в кавычки"
    ),
    "a: Приказ № 5 #6 от марта": (
        "f.yaml:1:4: [a] текст обрезан на знаке #: Приказ № 5; ожидалось: текст в кавычках или после >-"
    ),
    "a: Приказ #6": ("f.yaml:1:4: [a] текст обрезан на знаке #: Приказ; ожидалось: текст в кавычках или после >-"),
    "a: PISA #2": ("f.yaml:1:4: [a] текст обрезан на знаке #: PISA; ожидалось: текст в кавычках или после >-"),
    "a: приказ # вид акта": (
        "f.yaml:1:4: [a] текст обрезан на знаке #: приказ; ожидалось: текст в кавычках или после >-"
    ),
    "a: {b: Приказ #6\n}": (
        "f.yaml:1:8: [a.b] текст обрезан на знаке #: Приказ; ожидалось: текст в кавычках или после >-"
    ),
    "a: 1\nb: 2\na: 3": (
        "f.yaml:3:1: [a] ключ «a» записан дважды; ожидалось: один раз. Иначе первое значение пропало бы"
    ),
    "a: {place: 1}": "f.yaml:1:5: [a.place] ключ «place» занят программой; ожидалось: другой ключ",
    "a: &x 1": "f.yaml:1:4: [a] якорь &x; ожидалось: запись без якорей",
    "a: *x": "f.yaml:1:4: [a] ссылка *x; ожидалось: значение целиком. Повторите текст",
    "<<: *x": "f.yaml:1:5: [<<] ссылка *x; ожидалось: значение целиком. Повторите текст",
    "&x a: 1": "f.yaml:1:1: [a] якорь &x; ожидалось: запись без якорей",
    "a: !!str 5": "f.yaml:1:4: [a] метка типа tag:yaml.org,2002:str; ожидалось: запись без меток",
    "!!int 5: a": "f.yaml:1:1: [5] метка типа tag:yaml.org,2002:int; ожидалось: запись без меток",
    "a: !!python/object:os.system x": (
        "f.yaml:1:4: [a] метка типа tag:yaml.org,2002:python/object:os.system; ожидалось: запись без меток"
    ),
    "a:\n  ? [b]\n  : c": "f.yaml:2:5: [a] составной ключ; ожидалось: ключ из одного слова",
    "a: 1\n---\nb: 2": "f.yaml:2:1: второй документ в одном файле (---); ожидалось: один документ",
    "# примечание\n": "f.yaml:2:1: в файле только примечания; ожидалось: данные в YAML",
}


@pytest.mark.parametrize("text", STYLE)
def test_style_that_hides_something_is_refused(text: str) -> None:
    assert messages(text) == [STYLE[text]]


SYNTAX = {
    "a:\n\tb: 1": ("f.yaml:2:1: знак табуляции в отступе; ожидалось: правильный YAML. Замените табуляцию пробелами"),
    "a:\n  b: 1\n\tc: 2": (
        "f.yaml:3:1: знак табуляции в отступе; ожидалось: правильный YAML. Замените табуляцию пробелами"
    ),
    "a: @все": (
        "f.yaml:1:4: недопустимый знак в начале значения; ожидалось: правильный YAML. Возьмите значение в кавычки"
    ),
    "a: Понятие: термин": (
        "f.yaml:1:11: двоеточие внутри текста без кавычек; ожидалось: правильный YAML. Возьмите текст в кавычки или >-"
    ),
    "a: - б": ("f.yaml:1:4: знак «-» не на своём месте; ожидалось: правильный YAML. Начните перечень с новой строки"),
    'a: "C:\\путь"': (
        "f.yaml:1:7: неверная запись после знака \\; ожидалось: правильный YAML. "
        "Удвойте знак \\ или возьмите текст в одинарные кавычки"
    ),
    'a: "нет конца\nb: 1\n': "f.yaml:3:1: кавычки не закрыты; ожидалось: правильный YAML. Закройте кавычки",
    "a: {b: 1\n": (
        "f.yaml:2:1: скобки {…} или […] записаны неверно; ожидалось: правильный YAML. Проверьте запятые и скобки"
    ),
    "a:\n  - b\n c: d\n": (
        "f.yaml:3:2: нарушен отступ или знак «-»; ожидалось: правильный YAML. Проверьте отступы строк выше"
    ),
    "a: >-текст\n": (
        "f.yaml:1:6: лишние знаки после > или |; ожидалось: правильный YAML. Начните текст с новой строки"
    ),
    "б: 1\nа: x\x07": "f.yaml:2:5: управляющий знак в тексте; ожидалось: правильный YAML. Удалите знак",
    "a: !%ED%A0%80 x": "f.yaml: запись не читается; ожидалось: правильный YAML. Проверьте отступы и кавычки",
    "a: !нет!метки x": ("f.yaml:1:5: неверная метка типа (!); ожидалось: правильный YAML. Возьмите значение в кавычки"),
}


@pytest.mark.parametrize("text", SYNTAX)
def test_syntax_errors_say_what_to_do(text: str) -> None:
    assert messages(text) == [SYNTAX[text]]


def test_problems_of_a_file_are_collected() -> None:
    assert messages("a: on\nb: [1.10, две строки]\na: 010\n") == [
        'f.yaml:1:4: [a] YAML изменил бы значение on; ожидалось: значение в кавычках. Напишите "on"',
        'f.yaml:2:5: [b[0]] YAML изменил бы значение 1.10; ожидалось: значение в кавычках. Напишите "1.10"',
        (
            "f.yaml:2:11: [b[1]] текст без кавычек: две строки; "
            "ожидалось: текст в кавычках внутри {…} и […]. Возьмите текст в кавычки"
        ),
        "f.yaml:3:1: [a] ключ «a» записан дважды; ожидалось: один раз. Иначе первое значение пропало бы",
        'f.yaml:3:4: [a] YAML изменил бы значение 010; ожидалось: значение в кавычках. Напишите "010"',
    ]


def test_long_digits_are_neither_a_number_nor_a_crash() -> None:
    found = "f.yaml:1:4: [a] YAML изменил бы значение " + "7" * 40 + "…"
    assert messages("a: " + "7" * 5000) == [f"{found}; ожидалось: значение в кавычках. Возьмите значение в кавычки"]


# -- encodings -----------------------------------------------------------------------------------------

TEXT = 'region: vologda\ntext: "Положение"\n'


@pytest.mark.parametrize(
    "raw",
    [
        TEXT.encode(),
        TEXT.encode("utf-8-sig"),
        TEXT.replace("\n", "\r\n").encode(),
        TEXT.replace("\n", "\r").encode(),
    ],
    ids=["LF", "BOM", "CRLF", "CR"],
)
def test_bom_and_line_ends_do_not_matter(raw: bytes) -> None:
    assert read(raw) == {"region": "vologda", "text": "Положение", "place": (1, 1)}


def test_windows_1251_is_named() -> None:
    assert messages(TEXT.encode("cp1251")) == [
        (
            "f.yaml:2:8: байт 0xCF не читается как UTF-8; ожидалось: текст в UTF-8. "
            "Похоже на Windows-1251: сохраните файл в UTF-8"
        )
    ]


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"], ids=["plain", "BOM"])
def test_a_broken_byte_is_placed_by_characters(mark: bytes) -> None:
    raw = mark + "а: б\nтекст: Поло".encode() + b"\xff" + "жение\n".encode()
    assert messages(raw) == [
        (
            "f.yaml:2:12: байт 0xFF не читается как UTF-8; ожидалось: текст в UTF-8. "
            "Восстановите файл из копии или исправьте это место"
        )
    ]


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
def test_utf_16_is_named(codec: str) -> None:
    raw = ("\ufeff" + TEXT).encode(codec)
    assert messages(raw) == ["f.yaml: файл в кодировке UTF-16; ожидалось: UTF-8. Сохраните файл в UTF-8"]


@pytest.mark.parametrize("raw", [b"", b"\n\n  \n", b"\xef\xbb\xbf"], ids=["empty", "blank", "BOM only"])
def test_an_empty_file_is_refused(raw: bytes) -> None:
    assert messages(raw) == ["f.yaml: файл пуст; ожидалось: данные в YAML. Заполните файл или удалите его"]


def test_a_large_text_is_refused_before_it_is_parsed() -> None:
    assert messages(b"a" * (MAX_BYTES + 1024 * 1024)) == [
        "f.yaml: файл слишком велик: 9,0 МБ; ожидалось: не более 8 МБ. Разделите акт на части"
    ]


# -- attacks -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "column"),
    [("[" * 100_000, 65), ("{a: " * 100_000, 257), ("- " * 50_000 + "x", 129), ("[{a: " * 50_000, 161)],
)
def test_deep_nesting_is_refused(text: str, column: int) -> None:
    assert messages(text) == [
        (
            f"f.yaml:1:{column}: вложенность больше 64 уровней; ожидалось: обычная вложенность акта. "
            "Проверьте скобки и отступы"
        )
    ]


def test_an_alias_bomb_does_not_go_off() -> None:
    lines = ["a0: &a0 [лол, лол]", *(f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 9)}]" for i in range(1, 30))]
    found = messages("\n".join(lines))
    assert len(found) == 30 + 29 * 9
    assert found[1] == "f.yaml:2:5: [a1] якорь &a1; ожидалось: запись без якорей"
    assert found[2] == "f.yaml:2:10: [a1[0]] ссылка *a0; ожидалось: значение целиком. Повторите текст"


# -- properties ----------------------------------------------------------------------------------------

PIECES = [
    *("a", "b", "текст", "два слова", "1.10", "010", "5", "on", "null", "~", "2023-04-16", "=", "\U0001f600"),
    *(": ", ":", "- ", "-", "\n", "\n  ", "\n    ", "{", "}", "[", "]", ", ", ",", '"', "'", "#", " # "),
    *("&x ", "*x", "<<: ", "!", "!!str ", "!%C3 ", "|", ">-\n", "?", "? ", "%", "@", "`", "---\n", "...\n"),
    *("\t", "\r", "\u2028", "\x85", "\ufeff", "\x00", "\\", "\\x"),
]
TEXTS = st.lists(st.sampled_from(PIECES), max_size=30).map("".join)


@given(TEXTS)
def test_what_is_read_is_what_is_written(text: str) -> None:
    """Whatever the text: messages of one line each, or data whose every scalar stands so in the file."""
    data, problems = outcome(text.encode())
    if problems:
        assert all(map(str.isprintable, problems))
    else:
        assert same(as_written(data), as_yaml(text.removeprefix("\ufeff").encode()))


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(raw: bytes) -> None:
    data, problems = outcome(raw)
    assert problems or data is None or isinstance(data, dict | list | str | int | float)
