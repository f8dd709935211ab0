"""Plain data → records: every type error is told in Russian with its place and what was expected."""

from __future__ import annotations

import pytest

from generator.model.act import Node, PartFile, RoadmapFile
from generator.validate import FILE_TYPES, validate
from generator.yaml_reader import read_yaml


def check(kind: str, text: str) -> tuple[object, list[str]]:
    record, problems = validate(FILE_TYPES[kind], read_yaml(text, "f.yaml"), text, "f.yaml")
    return record, [str(problem) for problem in problems]


HEAD = """\
region: vologda
document_kind: положение
act_kind: приказ
issuer: null
issuer_level: null
number: null
date: null
"""
ACT = HEAD + "parts: []\n"


def test_a_part_becomes_records() -> None:
    record, problems = check("part", 'clauses:\n  - clause: "1"\n    functions: [{text: "учит;", canon: [a-b]}]\n')
    assert problems == []
    item = Node(text="учит;", canon=("a-b",), place=(3, 17))
    assert record == PartFile(clauses=(Node(clause="1", functions=(item,), place=(2, 5)),), place=(1, 1))


def test_cells_are_told_from_annotations() -> None:
    text = (
        'columns: {group: "Группа", measure: "Мера"}\n'
        "rows:\n"
        '  - {band: "2023", year: 2023, group: true}\n'
        '  - {group: "Первая", measure: ["а;", {text: "б."}], level: regional}\n'
    )
    record, problems = check("roadmap", text)
    assert problems == []
    assert isinstance(record, RoadmapFile)
    band, row = record.rows
    assert (band.group, band.year, band.cells) == (True, 2023, {})
    assert row.cells == {"group": "Первая", "measure": ("а;", Node(text="б.", place=(4, 39)))}
    assert (row.group, row.level) == (False, "regional")


PART = "clauses:\n"
PARTS_OF = {
    '  - {text: "а", leval: regional}': (
        "f.yaml:2:24: [clauses[0].leval] неизвестный ключ «leval»; ожидалось: ключ формата. "
        "Возможно, имелось в виду «level»"
    ),
    '  - {text: "а", level: regionl}': (
        "f.yaml:2:24: [clauses[0].level] текст «regionl»; "
        "ожидалось: одно из: federal, regional, municipal, organization. Возможно, имелось в виду «regional»"
    ),
    '  - {clause: 1, text: "а"}': (
        "f.yaml:2:14: [clauses[0].clause] число 1; ожидалось: текст. Возьмите в кавычки"
    ),
    '  - {clause: 1.5, text: "а"}': (
        "f.yaml:2:14: [clauses[0].clause] число 1.5; ожидалось: текст. Возьмите в кавычки"
    ),
    '  - {text: "а", open: 1}': (
        "f.yaml:2:23: [clauses[0].open] число 1; ожидалось: true или false"
    ),
    '  - {text: [1]}': "f.yaml:2:12: [clauses[0].text] список; ожидалось: текст",
    '  - {text: ""}': "f.yaml:2:12: [clauses[0].text] текст «»; ожидалось: непустой текст",
    '  - {text: " а"}': (
        "f.yaml:2:12: [clauses[0].text] текст « а»; ожидалось: текст без пробелов по краям. "
        "Удалите лишние пробелы"
    ),
    '  - {text: "а", ends: "31.12.2023"}': (
        "f.yaml:2:23: [clauses[0].ends] текст «31.12.2023»; ожидалось: дата вида 2023-04-16"
    ),
    '  - {text: "а", recurrence: "раз в год"}': (
        "f.yaml:2:29: [clauses[0].recurrence] текст «раз в год»; "
        "ожидалось: период по ISO 8601 (P1Y, P6M) или continuous"
    ),
    '  - {text: "а", subjects: ministry}': (
        "f.yaml:2:27: [clauses[0].subjects] текст «ministry»; ожидалось: список"
    ),
    '  - {text: "а", target: [30]}': (
        "f.yaml:2:25: [clauses[0].target] список; ожидалось: запись «ключ: значение»"
    ),
    '  - {text: "а", target: {year: "2024"}}': (
        "f.yaml:2:32: [clauses[0].target.year] текст «2024»; ожидалось: целое число"
    ),
    '  - {text: "а", target: {value: "30"}}': (
        "f.yaml:2:33: [clauses[0].target.value] текст «30»; ожидалось: целое число"
    ),
    '  - {text: "а", canon: [{part: true}]}': (
        "f.yaml:2:25: [clauses[0].canon[0]] нет ключа «id»; ожидалось: обязательный ключ. "
        "Добавьте «id:» (null, если неизвестно)"
    ),
    '  - {text: "а", abbreviations: [{short: "А", full: null}]}': (
        "f.yaml:2:52: [clauses[0].abbreviations[0].full] пусто; ожидалось: текст"
    ),
    "  - текст": "f.yaml:2:5: [clauses[0]] текст «текст»; ожидалось: запись «ключ: значение»",
    "  a: 1": "f.yaml:2:3: [clauses] запись «ключ: значение»; ожидалось: список",
}  # fmt: skip


@pytest.mark.parametrize("text", PARTS_OF)
def test_a_wrong_node_is_described(text: str) -> None:
    assert check("part", PART + text + "\n") == (None, [PARTS_OF[text]])


ROWS = {
    "{measure: 5}": "f.yaml:2:18: [rows[0].measure] число 5; ожидалось: текст. Возьмите в кавычки",
    '{measure: ["а", 5]}': "f.yaml:2:24: [rows[0].measure[1]] число 5; ожидалось: текст. Возьмите в кавычки",
    '{measure: {text: "а", opn: true}}': (
        "f.yaml:2:35: [rows[0].measure.opn] неизвестный ключ «opn»; ожидалось: ключ формата. "
        "Возможно, имелось в виду «open»"
    ),
    '{measure: "а", year: "2023"}': "f.yaml:2:29: [rows[0].year] текст «2023»; ожидалось: целое число",
    '{band: "2023", group: "Первая"}': (
        "f.yaml:2:30: [rows[0].group] текст «Первая»; ожидалось: true или false"
    ),
}  # fmt: skip


@pytest.mark.parametrize("row", ROWS)
def test_a_wrong_row_is_described(row: str) -> None:
    assert check("roadmap", f'columns: {{measure: "Мера"}}\nrows: [{row}]\n') == (None, [ROWS[row]])


@pytest.mark.parametrize("kind", FILE_TYPES)
@pytest.mark.parametrize(
    ("text", "found"), [("- 1\n", "список"), ("текст\n", "текст «текст»"), ("~\n", "пусто"), ("5\n", "число 5")]
)
def test_a_file_of_another_kind_is_refused(kind: str, text: str, found: str) -> None:
    assert check(kind, text) == (None, [f"f.yaml:1:1: {found}; ожидалось: запись «ключ: значение»"])


def test_all_problems_of_a_file_are_told_at_once() -> None:
    text = HEAD.replace("document_kind: положение\n", "") + 'parts: [{id: 1}]\ndocument_knd: "положение"\n'
    record, problems = check("act", text)
    assert record is None
    assert sorted(problems) == [
        NO_KEY.format("1:1:", "document_kind"),
        "f.yaml:7:14: [parts[0].id] число 1; ожидалось: текст. Возьмите в кавычки",
        NO_KEY.format("7:9: [parts[0]]", "present"),
        UNKNOWN.format("8:15: [document_knd]", "document_knd", "document_kind"),
    ]


NO_KEY = "f.yaml:{0} нет ключа «{1}»; ожидалось: обязательный ключ. Добавьте «{1}:» (null, если неизвестно)"
UNKNOWN = "f.yaml:{} неизвестный ключ «{}»; ожидалось: ключ формата. Возможно, имелось в виду «{}»"


def test_the_nearest_kind_of_act_is_proposed() -> None:
    record, problems = check("act", ACT.replace("act_kind: приказ", "act_kind: прикас"))
    kinds = "приказ, распоряжение, постановление"
    found = f"f.yaml:3:11: [act_kind] текст «прикас»; ожидалось: одно из: {kinds}"
    assert (record, problems) == (None, [f"{found}. Возможно, имелось в виду «приказ»"])
