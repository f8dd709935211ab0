"""The open data: right tables, harmless cells, the same bytes, read by independent programs."""

import csv
import json
import subprocess
import sys
from dataclasses import fields
from pathlib import Path

import openpyxl
import pytest

from generator.collect.tables import TABLES, collect, count_rows
from generator.export.frames import csv_text, harmless, workbook
from generator.export.package import datapackage
from generator.export.write import write_export, write_schemas
from generator.load import load_base
from generator.rows import TermRow

ROOT = Path(__file__).parents[1]

COLUMNS = {
    "acts": "act region document_kind act_kind issuer issuer_level number date title city signatory_position "
    "signatory_name period_start period_end amends registration_by registration_date registration_number",
    "parts": "act part number title present",
    "related_acts": "act kind issuer date number role held clause",
    "legal_basis": "act text clause federal_act kind issuer date number",
    "abbreviations": "act short full clause",
    "terms": "act term abbr definition clause canon",
    "statements": "act kind area text clause",
    "subjects": "act id name abbr kind level role parent clause",
    "functions": "act subject text clause canon",
    "agreements": "act parties subject text clause",
    "events": "act direction level text clause canon",
    "indicators": "act text area kind comparator value unit year clause canon",
    "indicator_values": "act indicator year value unit",
    "monitoring": "act frequency by methods result_document addressee clause",
    "roadmap": "act row label year direction group measure responsible executors participants deadline starts ends "
    "recurrence result canon",
    "tables": "act table row column text",
}


@pytest.fixture(scope="module")
def loaded():
    return load_base(ROOT / "data")


@pytest.fixture(scope="module")
def tables(loaded):
    return collect(loaded)


@pytest.fixture(scope="module")
def folder(loaded, tmp_path_factory):
    target = tmp_path_factory.mktemp("export") / "export"
    write_export(loaded, target)
    return target


def test_promised_columns_stand_in_every_table():
    for name, columns in COLUMNS.items():
        have = [field.name for field in fields(TABLES[name])]
        assert set(columns.split()) <= set(have), name


def test_every_act_has_as_many_rows_as_its_reader_counted(loaded, tables):
    for slug, act in loaded.acts.items():
        counted = count_rows(tables, slug)
        assert {name: counted[name] for name in act.file.counts} == act.file.counts, slug


def test_ids_are_unique(tables):
    for name, rows in tables.items():
        keys = [(getattr(row, "kind", ""), row.id) if name == "canon" else getattr(row, "id", None) for row in rows]
        if name not in ("acts", "parts", "subjects", "regions"):
            assert len(keys) == len(set(keys)), name


def test_formulas_are_made_harmless():
    row = TermRow(id="x", act="a", term="=1+1", abbr="@a", definition="-1", clause="1", canon="", address="")
    text = csv_text(TermRow, [row])
    assert text.splitlines()[1] == "x,a,'=1+1,'@a,'-1,1,,"
    assert [harmless(value) for value in ("+7", "\tx", "обычный", 5)] == ["'+7", "'\tx", "обычный", 5]


def test_workbook_holds_the_same_tables_and_runs_no_formula(tables, tmp_path):
    path = tmp_path / "atlas.xlsx"
    path.write_bytes(workbook(tables))
    book = openpyxl.load_workbook(path)
    assert book.sheetnames == ["Содержание", *TABLES]
    for name in TABLES:
        assert book[name].max_row == len(tables[name]) + 1, name
        assert not any(cell.data_type == "f" for row in book[name].iter_rows() for cell in row), name


def test_same_data_gives_same_bytes(loaded, folder, tmp_path):
    write_export(loaded, tmp_path / "again")
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            assert path.read_bytes() == (tmp_path / "again" / path.relative_to(folder)).read_bytes(), path.name


def test_csv_equals_json(folder):
    data = json.loads((folder / "atlas.json").read_text(encoding="utf-8"))
    for name, rows in data.items():
        with (folder / f"{name}.csv").open(encoding="utf-8", newline="") as stream:
            read = list(csv.DictReader(stream))
        assert len(read) == len(rows), name
        for column, value in rows[0].items() if rows else ():
            if isinstance(value, str):
                assert [row[column].removeprefix("'") for row in read] == [
                    row[column].removeprefix("'") for row in rows
                ], (name, column)


def test_frictionless_finds_the_package_valid(folder):
    from frictionless import Package

    report = Package(str(folder / "datapackage.json")).validate()
    assert report.valid, report.flatten(["title", "rowNumber", "fieldName", "message"])[:5]


def test_every_column_is_described_in_russian():
    for resource in json.loads(datapackage("1"))["resources"]:
        for field in resource["schema"]["fields"]:
            assert any("а" <= letter <= "я" for letter in field["description"]), (resource["name"], field["name"])


def test_check_jsonschema_accepts_every_data_file(tmp_path):
    write_schemas(tmp_path)
    for path in sorted((ROOT / "data").rglob("*.yaml")):
        modeline = path.read_text(encoding="utf-8").splitlines()[0]
        assert modeline.startswith("# yaml-language-server: $schema="), path
        schema = tmp_path / modeline.rsplit("/", 1)[1]
        command = [sys.executable, "-m", "check_jsonschema", "--schemafile", schema, path]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        assert done.returncode == 0, f"{path}: {done.stdout}{done.stderr}"


def test_printed_act_is_exported_whole(folder):
    text = (folder / "text" / "vologda.txt").read_text(encoding="utf-8")
    assert text.startswith("ДЕПАРТАМЕНТ ОБРАЗОВАНИЯ ВОЛОГОДСКОЙ ОБЛАСТИ\nПРИКАЗ\n16.04.2023\n№ 665\n")
    assert "1.5. Понятия, используемые в Положении о РС НМС:" in text
