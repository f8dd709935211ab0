"""Bad input and a bad machine: a clear error or a correct document, never a half-written file."""

from __future__ import annotations

import dataclasses
import errno
import io
import shutil
import tempfile
from pathlib import Path

import openpyxl
import pytest

from generator.__main__ import main
from generator.documents import pdf, render
from generator.documents.docx import docx_file
from generator.documents.draft_rows import measure_rows
from generator.documents.drafts import draft_document, draft_documents
from generator.documents.html import html_page
from generator.documents.layout import layout_of
from generator.documents.pdf import pdf_file
from generator.documents.roadmap_ics import ics_file
from generator.documents.roadmap_xlsx import xlsx_file
from generator.model.draft import Form, Measure
from generator.problem import DataError

from .conftest import DATE, letters_only, words_of
from .test_docx import parts, text_of

ROOT = Path(__file__).parents[2]
MIXED = "Мероприятие mеthodist «\"„&<>'» 😀 \x07\u202e日本 ё́"


@pytest.fixture
def project(tmp_path):
    """A project whose example has documents made earlier."""
    shutil.copytree(ROOT / "data", tmp_path / "data")
    old = tmp_path / "build" / "documents" / "drafts" / "example" / "order.html"
    old.parent.mkdir(parents=True)
    old.write_text("прежний", encoding="utf-8")
    return tmp_path


def left_of(project: Path) -> dict[str, str]:
    """The files of the example's folder, and whatever lies beside it half-written."""
    folder = project / "build" / "documents" / "drafts"
    return {
        path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in folder.rglob("*") if path.is_file()
    }


def test_a_disk_that_fills_up_is_told_and_leaves_the_old_files(project, monkeypatch, capsys):
    made = []

    def full(*arguments, **names):
        made.append(1)
        if len(made) > 4:
            raise OSError(errno.ENOSPC, "No space left on device", "order.pdf")
        return real(*arguments, **names)

    real = tempfile.NamedTemporaryFile
    monkeypatch.setattr("generator.output.tempfile.NamedTemporaryFile", full)
    assert main(["documents", "example", "--root", str(project), "--date", DATE]) == 2
    assert "на диске нет места" in capsys.readouterr().err
    assert left_of(project) == {"example/order.html": "прежний"}


def test_a_missing_font_is_named(project, monkeypatch, tmp_path_factory, capsys):
    empty = tmp_path_factory.mktemp("fonts")
    monkeypatch.setattr(pdf, "FONTS", empty)
    monkeypatch.setattr(pdf, "_own", type("Own", (), {})())
    assert main(["documents", "example", "--root", str(project), "--date", DATE]) == 0
    assert "нет шрифтов; ожидалось: файлы Tinos_*.ttf" in capsys.readouterr().err
    made = {path.suffix for path in (project / "build" / "documents" / "drafts" / "example").iterdir()}
    assert made == {".html", ".docx", ".xlsx", ".ics"}


def test_a_missing_face_is_named(monkeypatch, tmp_path):
    monkeypatch.setattr(render, "TEMPLATES", tmp_path)
    with pytest.raises(DataError, match="шрифта нет; ожидалось: файл шрифта Tinos"):
        render.font_bytes("Tinos_400Regular.ttf")


@pytest.mark.parametrize("cell", ["слово " * 833, "ю" * 5000, "№ 5 – " + "x" * 4990], ids=["words", "one", "latin"])
def test_a_cell_of_five_thousand_characters_is_printed_whole(base, cell):
    cell = cell.strip()
    measure = Measure(text=cell, direction="d1", deadline=cell, responsible="Институт", ends="2027-05-01")
    draft = dataclasses.replace(base.drafts["example"], measures=(measure,))
    document = draft_document(draft, "roadmap", base, DATE)
    seen = cell.replace("№ 5 – ", "№\u00a05\u00a0– ")
    assert text_of(parts(docx_file(document, layout_of(Form())))["word/document.xml"]).count(seen) == 2
    assert html_page(document).count(seen) == 2
    sheet = openpyxl.load_workbook(io.BytesIO(xlsx_file(measure_rows(draft), "К", DATE))).active
    assert [c.value for c in sheet[3]].count(seen) == 2
    assert (
        "".join(ics_file(measure_rows(draft), "К", DATE).replace("\r\n ", "").split()).count("".join(cell.split())) >= 1
    )
    pdfplumber = pytest.importorskip("pdfplumber", reason="pdfplumber не установлен")
    with pdfplumber.open(io.BytesIO(pdf_file(document))) as found:
        letters = "".join(char["text"] for page in found.pages for char in page.chars)
        inside = [char["x1"] <= page.width - 14 for page in found.pages for char in page.chars]
    wanted = "".join(letters_only(cell))
    assert letters.count(wanted[-1]) >= 2 * wanted.count(wanted[-1])
    assert all(inside)


def test_mixed_alphabets_and_control_signs_are_one_text_everywhere(base):
    measure = Measure(text=MIXED.strip(), direction="d1", deadline="май", ends="2027-05-01")
    draft = dataclasses.replace(base.drafts["example"], measures=(measure,), title=f"О {MIXED}")
    seen = "Мероприятие mеthodist «\"„&<>'» 😀 日本 ё́"
    for name, document in draft_documents(draft, base, DATE).items():
        text = words_of(document)
        package = parts(docx_file(document, layout_of(Form())))
        assert "\x07" not in text, name
        assert "\u202e" not in text, name
        if name in ("order", "roadmap"):
            assert seen in text, name
            assert seen in text_of(package["word/document.xml"]), name
        assert pdf_file(document)[:5] == b"%PDF-", name
    assert "😀" in ics_file(measure_rows(draft), MIXED, DATE)


def test_an_empty_draft_makes_every_document(base):
    example = base.drafts["example"]
    body = dataclasses.replace(example.bodies[0], functions=(), name=None)
    lists = ("basis", "tasks", "principles", "mechanisms", "terms", "events", "indicators", "measures", "approvals")
    monitoring = dataclasses.replace(example.monitoring, by=None)
    empty = dataclasses.replace(
        example, bodies=(body,), coordinator=None, goal=None, monitoring=monitoring, **dict.fromkeys(lists, ())
    )
    for name, document in draft_documents(empty, base, DATE).items():
        assert "____" in words_of(document), name
        assert pdf_file(document, layout_of(Form()))[:5] == b"%PDF-", name
        assert parts(docx_file(document, layout_of(Form()))), name


@pytest.mark.parametrize("raw", [b"", b"PK\x03\x04", b"<html>", b"\xd0\xcf\x11\xe0" + b"\0" * 600], ids=range(4))
def test_a_broken_workbook_by_command_changes_nothing(project, raw, capsys):
    path = project / "карта.xlsx"
    path.write_bytes(raw)
    for command in (["documents", "example", "--roadmap", str(path)], ["documents", "--conclusion", str(path)]):
        assert main([*command, "--root", str(project), "--date", DATE]) == 2
        assert "ожидалось: " in capsys.readouterr().err
    assert left_of(project) == {"example/order.html": "прежний"}
    assert not (project / "build" / "conclusions").exists()


def test_a_workbook_that_is_not_there_is_named(project, capsys):
    command = ["documents", "--conclusion", str(project / "нет.xlsx"), "--root", str(project), "--date", DATE]
    assert main(command) == 2
    assert "нет.xlsx" in (err := capsys.readouterr().err)
    assert "файла нет" in err
