"""An agreed workbook read back: what was written comes back, and every mistake is named by row and column."""

from __future__ import annotations

import dataclasses
import io

import openpyxl
import pytest

from generator.documents.draft_rows import measure_rows
from generator.documents.roadmap_read import read_measures
from generator.documents.roadmap_xlsx import xlsx_file
from generator.documents.write import with_roadmap
from generator.model.draft import Measure
from generator.problem import DataError

from .conftest import DATE

HEADS = ("№", "Направление", "Мероприятие", "Ответственный", "Срок", "Начало", "Окончание", "Результат")
ROW = (1, "Непрерывное повышение профессионального мастерства", "Провести форум", "Институт", "май 2027 года",
       "01.05.2027", "31.05.2027", "сборник")  # fmt: skip
MEASURE = Measure(
    text="Провести форум", direction="d2", responsible="Институт", deadline="май 2027 года", starts="2027-05-01",
    ends="2027-05-31", result="сборник", place=(2, 1),
)  # fmt: skip


def book(*rows, change=None) -> bytes:
    """The bytes of a workbook with these rows; change(sheet) spoils it."""
    workbook = openpyxl.Workbook()
    for row in rows:
        workbook.active.append(row)
    if change:
        change(workbook.active)
    stream = io.BytesIO()
    workbook.save(stream)
    return stream.getvalue()


def read(*rows, change=None):
    return read_measures(book(*rows, change=change), "карта.xlsx")


def mistakes(*rows, change=None) -> list[str]:
    with pytest.raises(DataError) as caught:
        read(*rows, change=change)
    return str(caught.value).split("\n")


def test_what_was_written_comes_back(base, tmp_path):
    draft = base.drafts["example"]
    path = tmp_path / "roadmap.xlsx"
    path.write_bytes(xlsx_file(measure_rows(draft), "Карта", DATE))

    def bare(measures):
        return [dataclasses.replace(measure, place=(0, 0)) for measure in measures]

    assert bare(with_roadmap(draft, path).measures) == bare(draft.measures)


def test_reordered_and_missing_columns_are_read_right():
    order = (7, 2, 6, 5, 1)
    heads, row = tuple(HEADS[i] for i in order), tuple(ROW[i] for i in order)
    assert read(heads, row) == (dataclasses.replace(MEASURE, responsible=None, deadline=None),)


def test_heads_of_other_customs_and_lines_above_them():
    heads = ("№ п/п", "Наименование мероприятия", "Срок исполнения", "Ответственные")
    assert read(("УТВЕРЖДАЮ",), (), heads, (1, "Провести\nфорум", "май", "ИРО")) == (
        Measure(text="Провести форум", deadline="май", responsible="ИРО", place=(4, 1)),
    )


def test_a_cell_merged_downwards_stands_in_every_row():
    def merge(sheet):
        sheet.merge_cells("D2:D3")

    second = (2, "d3", "Издать сборник", None, "", None, None, "")
    found = read(HEADS, ROW, second, change=merge)
    assert [measure.responsible for measure in found] == ["Институт", "Институт"]


def test_a_section_row_gives_the_direction():
    def merge(sheet):
        sheet.merge_cells("A2:D2")

    heads = ("Мероприятие", "Срок", "Начало", "Результат")
    found = read(heads, ("Содержательно-методическое обеспечение",), ("Форум", "", "2027-05-01", ""), change=merge)
    assert [(measure.direction, measure.starts, measure.deadline) for measure in found] == [("d3", "2027-05-01", None)]


def test_blanks_are_no_values_and_empty_rows_no_measures():
    found = read(HEADS, (None,) * 8, (1, "", "Форум", "____________", " ", None, None, "___"))
    assert found == (Measure(text="Форум", place=(3, 1)),)


@pytest.mark.parametrize(
    ("column", "value", "message"),
    [
        (6, "весной", "карта.xlsx:2:6: [строка 2, графа «Начало»] «весной»; ожидалось: дата, например 01.03.2027"),
        (6, "30.02.2027", ("карта.xlsx:2:6: [строка 2, графа «Начало»] «30.02.2027»; ожидалось: дата, например "
         "01.03.2027")),
        (7, "01.04.2027", ("карта.xlsx:2:7: [строка 2, графа «Окончание»] окончание 2027-04-01 раньше начала "
         "2027-05-01; ожидалось: окончание не раньше начала")),
        (3, None, ("карта.xlsx:2:3: [строка 2, графа «Мероприятие»] мероприятие не названо; ожидалось: текст "
         "мероприятия. Заполните клетку или удалите строку")),
        (2, "Прочее", ("карта.xlsx:2:2: [строка 2, графа «Направление»] «Прочее»; ожидалось: направление: Управление "
         "системой научно-методического сопровождения, Непрерывное повышение профессионального мастерства, "
         "Содержательно-методическое обеспечение")),
        (4, "=A1", ("карта.xlsx:2:4: [строка 2, графа «Ответственный»] формула «=A1»; ожидалось: значение. Вставьте "
         "значение как текст")),
    ],
)  # fmt: skip
def test_a_wrong_cell_is_named_by_row_and_column(column, value, message):
    def spoil(sheet):
        sheet.cell(2, column).value = value

    assert mistakes(HEADS, ROW, change=spoil) == [message]


def test_wrong_columns_and_merged_cells_are_named():
    assert mistakes((*HEADS, "Примечание"), ROW) == [
        (
            "карта.xlsx:1:9: [строка 1, графа «Примечание»] неизвестная графа «Примечание»; "
            "ожидалось: графы выгруженной дорожной карты. Удалите или переименуйте графу"
        )
    ]
    assert mistakes((*HEADS, "Срок"), ROW) == [
        "карта.xlsx:1:9: [строка 1, графа «Срок»] графа «Срок» встретилась дважды; ожидалось: одна графа"
    ]
    assert mistakes(HEADS, ROW, change=lambda sheet: sheet.merge_cells("C2:D2")) == [
        (
            "карта.xlsx:2:3: [строка 2, графа «Мероприятие»] объединены клетки C2:D2 «Провести форум»; "
            "ожидалось: клетки, объединённые только по вертикали. Разъедините клетки"
        )
    ]


def test_a_table_without_heads_or_measures_is_refused():
    assert mistakes(("Срок", "Результат"), ("май", "сборник")) == [
        (
            "карта.xlsx: нет строки с названиями граф; ожидалось: дорожная карта в формате XLSX. Нужны графы "
            "«Мероприятие», «Срок» в первых 20 строках листа"
        )
    ]
    assert mistakes(HEADS) == [
        (
            "карта.xlsx:1:1: [строка 1, графа «№»] под названиями граф нет ни одного мероприятия; ожидалось: строки "
            "мероприятий"
        )
    ]


@pytest.mark.parametrize(
    ("raw", "found"),
    [
        (b"", "файл не читается"),
        (b"PK\x03\x04 broken", "файл не читается"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "старый формат .xls или файл под паролем"),
    ],
)
def test_a_file_of_another_kind_is_refused(raw, found):
    with pytest.raises(DataError, match=found) as caught:
        read_measures(raw, "карта.xlsx")
    assert caught.value.unreadable
