"""Sets of documents made together: in parallel the same bytes, unchanged ones skipped, one failure stops no other."""

from __future__ import annotations

import io
import shutil
import zipfile
from pathlib import Path

import openpyxl
import pytest

from generator.__main__ import main
from generator.build import documents
from generator.console import Console
from generator.documents import write
from generator.documents.draft_rows import measure_rows
from generator.documents.roadmap_xlsx import xlsx_file
from generator.documents.units import Unit, make_units

from .conftest import DATE

ROOT = Path(__file__).parents[2]


@pytest.fixture
def project(tmp_path):
    """A project with two acts and the example, and the code and templates it is stamped by."""
    shutil.copytree(ROOT / "data", tmp_path / "data")
    for name in ("canon/functions", "canon/terms", "canon/indicators", "canon/events", "canon/federal_acts"):
        assert (tmp_path / "data" / f"{name}.yaml").is_file()
    return tmp_path


def bytes_of(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_in_parallel_the_files_are_the_same(project, base):
    units = [Unit("acts", "kirov"), Unit("drafts", "example"), Unit("acts", "bashkortostan")]
    done = []
    for workers, name in ((1, "one"), (2, "two")):
        made = make_units(base, units, project / name, DATE, lambda: done.append(1), workers)
        assert [item.unit for item in made] == units
        assert all(item.whole and not item.problems for item in made)
    assert len(done) == 6
    one, two = bytes_of(project / "one"), bytes_of(project / "two")
    assert one == two
    assert {"kirov/act.docx", "drafts/example/regulation.docx", "drafts/example/roadmap.xlsx"} <= set(one)


def test_only_what_changed_is_made_again(project, capsys):
    console = Console()
    assert documents(project, console, DATE) == ([], True)
    folder = project / "build" / "documents"
    times = {path: path.stat().st_mtime_ns for path in folder.rglob("*") if path.is_file()}
    assert documents(project, console, DATE) == ([], True)
    assert "Печатные документы: без изменений" in capsys.readouterr().out
    act = project / "data" / "acts" / "kirov" / "regulation.yaml"
    act.write_text(act.read_text(encoding="utf-8") + "# правка\n", encoding="utf-8")
    (project / "data" / "drafts" / "example.yaml").rename(project / "data" / "drafts" / "sample.yaml")
    documents(project, console, DATE)
    again = {path for path in folder.rglob("*") if path.is_file() and times.get(path) != path.stat().st_mtime_ns}
    assert {path.relative_to(folder).parts[0] for path in again} == {"kirov", "drafts", "glossary", "documents.zip"}
    assert [path.name for path in (folder / "drafts").iterdir()] == ["sample"]


def test_the_archive_holds_every_document_and_its_bytes_are_always_the_same(project):
    console, folder = Console(quiet=True), project / "build" / "documents"
    documents(project, console, DATE)
    first = (folder / "documents.zip").read_bytes()
    with zipfile.ZipFile(io.BytesIO(first)) as archive:
        assert archive.testzip() is None
        held = {name: archive.read(name) for name in archive.namelist()}
    assert held == {name: data for name, data in bytes_of(folder).items() if name != "documents.zip"}
    assert {"kit/paper-roadmap.pdf", "kit/order-yes.docx", "vologda/act.docx", "drafts/example/note.pdf"} <= set(held)
    shutil.rmtree(project / "build" / "stamps")
    documents(project, console, DATE)
    assert (folder / "documents.zip").read_bytes() == first


def test_a_sign_without_a_glyph_is_told_and_stops_nothing(project, capsys):
    path = project / "data" / "drafts" / "example.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace('"г. Энск"', '"г. Энск 😀"'), encoding="utf-8")
    assert main(["documents", "example", "--root", str(project), "--date", DATE]) == 0
    err = capsys.readouterr().err
    assert "[order.pdf] в шрифте нет знаков: 😀; ожидалось: знаки шрифта Tinos. В PDF напечатано «□»" in err
    folder = project / "build" / "documents" / "drafts" / "example"
    assert (folder / "order.pdf").is_file()
    assert "г. Энск 😀" in (folder / "order.html").read_text(encoding="utf-8")


def test_a_failing_set_leaves_the_others_and_its_old_files(project, base, monkeypatch):
    folder = project / "build" / "documents"
    units = [Unit("drafts", "example"), Unit("acts", "kirov")]
    old = folder / "drafts" / "example" / "order.html"
    old.parent.mkdir(parents=True)
    old.write_text("прежний", encoding="utf-8")
    path = project / "data" / "drafts" / "example.yaml"
    path.write_text(path.read_text(encoding="utf-8"), encoding="utf-8")

    def broken(*_):
        raise write.DataError([write.Problem("order.xml.j2", 1, 1, "", "шаблон не выполняется")])

    monkeypatch.setattr(write, "draft_documents", broken)
    made = make_units(base, units, folder, DATE, lambda: None, 1)
    assert [(item.whole, list(map(str, item.problems))) for item in made] == [
        (False, ["order.xml.j2:1:1: шаблон не выполняется"]),
        (True, []),
    ]
    assert old.read_text(encoding="utf-8") == "прежний"


def test_a_road_map_comes_from_its_workbook(project, base, capsys):
    draft = base.drafts["example"]
    book = openpyxl.load_workbook(io.BytesIO(xlsx_file(measure_rows(draft), "Карта", DATE)))
    column = [cell.value for cell in book.active[2]].index("Мероприятие") + 1
    book.active.cell(3, column).value = "Согласованное мероприятие"
    path = project / "согласовано.xlsx"
    book.save(path)
    command = ["documents", "example", "--root", str(project), "--date", DATE, "--roadmap", str(path)]
    assert main(command) == 0
    page = project / "build" / "documents" / "drafts" / "example" / "roadmap.html"
    assert "Согласованное мероприятие" in page.read_text(encoding="utf-8")
    book.active.cell(3, column).value = None
    book.save(path)
    assert main(command) == 1
    assert "строка 3, графа «Мероприятие»] мероприятие не названо" in capsys.readouterr().err
    assert "Согласованное мероприятие" in page.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["exampel"], "нет заготовки «exampel»; ожидалось: одна из: example. Возможно, имелось в виду «example»"),
        (["--roadmap", "a.xlsx"], "ключ --roadmap без заготовки"),
        (["example", "--roadmap", "none.xlsx"], "none.xlsx: файл недоступен"),
    ],
)
def test_wrong_words_are_answered(project, capsys, words, message):
    assert main(["documents", *words, "--root", str(project), "--date", DATE]) in (1, 2)
    assert message in capsys.readouterr().err


def test_a_new_draft_loads_and_makes_its_documents(project, capsys):
    command = ["new", "draft", "novgorod", "--like", "vologda", "--root", str(project), "--date", DATE]
    assert main(command) == 0
    assert main(["documents", "novgorod", "--root", str(project), "--date", DATE]) == 0
    assert (project / "build" / "documents" / "drafts" / "novgorod" / "regulation.docx").is_file()
    assert main(command) == 1
    assert main(["new", "draft", "tver", "--root", str(project)]) == 1
    assert main(["new", "draft", "tver", "--like", "volgda", "--root", str(project)]) == 1
    err = capsys.readouterr().err
    assert "novgorod.yaml уже есть" in err
    assert "не указан образец; ожидалось: ключ --like АКТ" in err
    assert "неизвестный акт «volgda»" in err
