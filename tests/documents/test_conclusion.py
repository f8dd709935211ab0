"""The workbook of findings: empty columns for an expert, read back with care, and the conclusion it makes."""

from __future__ import annotations

import io
import zipfile

import openpyxl
import pytest

from generator.__main__ import main
from generator.documents.docx import docx_file
from generator.documents.drafts import conclusion_document
from generator.documents.findings_xlsx import HEADS, findings_file, read_opinion
from generator.findings import Finding, Scope, Severity, Spot
from generator.problem import DataError

from .conftest import DATE, HARD, HARD_SEEN, words_of

ABOUT = "Департамент, приказ от 16.04.2023 № 665"


def finding(message: str, *places: str, accepted: str = "") -> Finding:
    spots = tuple(Spot(address=place, file="a.yaml", line=1, column=1, quote="цитата") for place in places)
    return Finding(code="REF01", rule="dead-reference", title="Т", severity=Severity.ERROR, scope=Scope.ACT, act="a",
                   message=message, hint="исправьте", spots=spots, accepted=accepted)  # fmt: skip


FINDINGS = [finding("Нет пункта 7", "пункт 1", "пункт 2"), finding("=1+1", "пункт 3"), finding("опечатка", "пункт 4"),
            finding("принято", "пункт 5", accepted="решено")]  # fmt: skip


def book(change=None) -> bytes:
    workbook = openpyxl.load_workbook(io.BytesIO(findings_file(FINDINGS, ABOUT, DATE)))
    if change:
        change(workbook.active)
    stream = io.BytesIO()
    workbook.save(stream)
    return stream.getvalue()


def column(name: str) -> int:
    return list(HEADS).index(name) + 1


def fill(sheet) -> None:
    sheet.cell(3, column("verdict")).value = " Подтверждено "
    sheet.cell(3, column("recommendation")).value = "Исправить ссылку"
    sheet.cell(3, column("category")).value = "обязательное"
    sheet.cell(4, column("verdict")).value = "отклонено"


def mistakes(change) -> list[str]:
    with pytest.raises(DataError) as caught:
        read_opinion(book(change), "книга.xlsx")
    return str(caught.value).split("\n")


def test_the_columns_of_the_expert_are_empty_lists_to_choose_from():
    sheet = openpyxl.load_workbook(io.BytesIO(findings_file(FINDINGS, ABOUT, DATE))).active
    assert sheet["A1"].value.replace("\u00a0", " ") == f"Замечания к акту: {ABOUT}"
    assert [cell.value for cell in sheet[2]][-3:] == ["Вывод эксперта", "Рекомендация", "Категория"]
    assert sheet.max_row == 5  # the accepted finding is left out
    assert [sheet.cell(3, column(name)).value for name in ("verdict", "recommendation", "category")] == [None] * 3
    assert sheet.cell(3, column("place")).value == "пункт 1; пункт 2"
    assert sheet.cell(4, column("found")).data_type == "s"  # never a formula
    lists = {str(found.sqref): found.formula1 for found in sheet.data_validations.dataValidation}
    assert lists == {
        "H3:H5": '"подтверждено,отклонено,не проверено"',
        "J3:J5": '"обязательное,рекомендательное,редакционное"',
    }


def test_what_the_expert_wrote_comes_back_and_makes_the_conclusion():
    opinion = read_opinion(book(fill), "книга.xlsx")
    assert opinion.about == ABOUT
    assert [(line.place, line.verdict, line.category) for line in opinion.lines] == [
        ("пункт 1; пункт 2", "подтверждено", "обязательное"), ("пункт 3", "отклонено", None), ("пункт 4", None, None),
    ]  # fmt: skip
    lines = words_of(conclusion_document(opinion, DATE)).replace("\u00a0", " ").splitlines()
    assert f"2. Рассмотрен акт: {ABOUT}." in lines
    counted = "рассмотрено: 3, подтверждено экспертом: 1, отклонено: 1, не подтверждено экспертом: 1."
    assert any(counted in line for line in lines)
    assert lines[lines.index("4. Подлежит обязательному исправлению:") + 1] == (
        "1) Исправить ссылку (пункт 1; пункт 2)."
    )
    assert lines[-6:] == ["3.", "пункт 4", "опечатка", "не подтверждено экспертом", "________", "________"]


def test_columns_may_stand_in_another_order_and_unread_ones_may_go():
    def change(sheet):
        fill(sheet)
        sheet.delete_cols(column("code"), 2)
        sheet.move_range(f"A2:H{sheet.max_row}", cols=3)
        sheet.delete_cols(1, 3)

    assert read_opinion(book(change), "книга.xlsx").lines == read_opinion(book(fill), "книга.xlsx").lines


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (
            lambda sheet: sheet.cell(4, column("verdict"), "верно"),
            ("книга.xlsx:4:8: [строка 4, графа «Вывод эксперта»] «верно»; ожидалось: подтверждено, отклонено, "
            "не проверено или пустая клетка"),
        ),
        (
            lambda sheet: sheet.cell(5, column("category"), "важное"),
            ("книга.xlsx:5:10: [строка 5, графа «Категория»] «важное»; ожидалось: обязательное, рекомендательное, "
            "редакционное или пустая клетка"),
        ),
        (
            lambda sheet: sheet.delete_cols(column("verdict")),
            ("книга.xlsx:2:1: [строка 2, графа «№»] нет графы «Вывод эксперта»; ожидалось: графы выгруженной книги "
            "замечаний. Верните графу"),
        ),
        (
            lambda sheet: sheet.cell(2, 11, "Мнение"),
            ("книга.xlsx:2:11: [строка 2, графа «Мнение»] неизвестная графа «Мнение»; ожидалось: графы выгруженной "
            "книги замечаний. Удалите или переименуйте графу"),
        ),
        (
            lambda sheet: sheet.cell(2, 11, "Категория"),
            ("книга.xlsx:2:11: [строка 2, графа «Категория»] графа «Категория» встретилась дважды; ожидалось: одна "
            "графа"),
        ),
        (
            lambda sheet: sheet.merge_cells("H3:I3"),
            ("книга.xlsx:3:8: [строка 3, графа «Вывод эксперта»] объединены клетки H3:I3 «»; ожидалось: клетки, "
            "объединённые только по вертикали. Разъедините клетки"),
        ),
        (
            lambda sheet: sheet.merge_cells("A4:J4"),
            ("книга.xlsx:4:1: [строка 4, графа «№»] строка объединена целиком: «2»; ожидалось: строка замечания. "
            "Разъедините клетки"),
        ),
        (
            lambda sheet: sheet.cell(3, column("recommendation"), "=A1"),
            ("книга.xlsx:3:9: [строка 3, графа «Рекомендация»] формула «=A1»; ожидалось: значение. Вставьте значение "
            "как текст"),
        ),
        (
            lambda sheet: setattr(sheet.cell(3, column("place")), "value", None),
            ("книга.xlsx:3:4: [строка 3, графа «Место»] пустая клетка; ожидалось: место. Заполните её или удалите "
            "строку"),
        ),
    ],
    ids=["verdict", "category", "missing", "unknown", "doubled", "merged", "band", "formula", "empty"],
)  # fmt: skip
def test_mistakes_are_named_by_row_and_column(change, message):
    assert mistakes(change) == [message]


def test_a_verdict_merged_downwards_holds_for_all_its_rows():
    def change(sheet):
        fill(sheet)
        sheet.merge_cells("H3:H5")

    assert [line.verdict for line in read_opinion(book(change), "к.xlsx").lines] == ["подтверждено"] * 3


@pytest.mark.parametrize(
    ("raw", "found"),
    [
        (b"", "файл не читается"),
        (b"PK\x03\x04 broken", "файл не читается"),
        (b"\xd0\xcf\x11\xe0 old", "старый формат .xls или файл под паролем"),
        (findings_file([], ABOUT, DATE), "под названиями граф нет ни одного замечания"),
    ],
)
def test_what_is_no_such_workbook_is_refused(raw, found):
    with pytest.raises(DataError, match=found):
        read_opinion(raw, "книга.xlsx")


def test_hostile_texts_stay_texts():
    hostile = HARD.replace("\ud800", "")
    raw = findings_file([finding(hostile, hostile)], hostile, DATE)
    document = conclusion_document(read_opinion(raw, "книга.xlsx"), DATE)
    assert words_of(document).count(" ".join(HARD_SEEN.split())) == 3
    with zipfile.ZipFile(io.BytesIO(docx_file(document))) as package:
        assert package.testzip() is None


def test_by_command_from_an_own_act_to_the_conclusion(make_data, tmp_path, capsys):
    root = make_data()
    path = tmp_path / "own.xlsx"
    assert main(["check", str(root / "acts" / "vologda"), "--root", str(tmp_path), "--xlsx", str(path)]) == 0
    assert "Замечаний в книге: " in capsys.readouterr().out
    workbook = openpyxl.load_workbook(path)
    workbook.active.cell(3, column("verdict")).value = "подтверждено"
    workbook.save(path)
    command = ["documents", "--root", str(tmp_path), "--date", DATE, "--conclusion", str(path)]
    assert main(command) == 0
    folder = tmp_path / "build" / "conclusions" / "own"
    assert {file.name for file in folder.iterdir()} == {"conclusion.html", "conclusion.docx", "conclusion.pdf"}
    before = (folder / "conclusion.docx").read_bytes()
    assert main(command) == 0
    assert (folder / "conclusion.docx").read_bytes() == before
    workbook.active.cell(3, column("verdict")).value = "да"
    workbook.save(path)
    assert main(command) == 1
    assert "графа «Вывод эксперта»" in capsys.readouterr().err
    assert (folder / "conclusion.docx").read_bytes() == before
