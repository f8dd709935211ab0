"""The road map as workbook and calendar: real dates, harmless texts, every measure, lines of legal length."""

from __future__ import annotations

import dataclasses
import io
from datetime import datetime

import openpyxl
import pytest

from generator.collect.measure_rows import roadmap_rows
from generator.documents.roadmap_ics import ics_file
from generator.documents.roadmap_xlsx import HEADS, xlsx_file
from generator.walk import walk

from .conftest import DATE, HARD


@pytest.fixture(scope="module")
def measures(base):
    return {slug: list(roadmap_rows(act, list(walk(act)))) for slug, act in base.acts.items()}


def sheet(rows, title="Дорожная карта"):
    return openpyxl.load_workbook(io.BytesIO(xlsx_file(rows, title, DATE))).active


def unfolded(calendar: str) -> list[str]:
    return calendar.replace("\r\n ", "").split("\r\n")


def test_the_workbook_has_every_measure_with_real_dates(measures):
    for slug, rows in measures.items():
        if not rows:
            continue
        found = sheet(rows)
        heads = [cell.value for cell in found[2]]
        measure, ends = heads.index(HEADS["measure"].text), heads.index(HEADS["ends"].text)
        table = list(found.iter_rows(min_row=3, values_only=True))
        assert [line[measure].replace("\u00a0", " ") for line in table] == [row.measure for row in rows], slug
        expected = [datetime.fromisoformat(row.ends) if row.ends else None for row in rows]
        assert [line[ends] for line in table] == expected, slug
        assert found.auto_filter.ref == f"A2:{found.cell(len(rows) + 2, len(heads)).coordinate}"
        assert found.freeze_panes == "A3"
        assert found.print_title_rows == "$2:$2"


def test_texts_that_look_like_formulas_or_break_xml_stay_texts(measures):
    row = dataclasses.replace(measures["vologda"][0], measure="=1+1", result=HARD, responsible="я" * 5000, group="")
    found = sheet([row], "<&>")
    heads = [cell.value for cell in found[2]]
    line = dict(zip(heads, found[3], strict=True))
    assert (line["Мероприятие"].value, line["Мероприятие"].data_type) == ("=1+1", "s")
    assert line["Результат"].value.startswith('a & b < c > "d"')
    assert len(line["Ответственный"].value) == 5000
    assert "Группа мероприятий" not in heads
    assert found["A1"].value == "<&>"


def test_an_empty_road_map_is_a_valid_workbook():
    assert [cell.value for cell in sheet([])[2]] == [head.text for head in HEADS.values() if head.stays]


def test_the_workbook_satisfies_an_independent_validator(measures, tmp_path):
    audit = pytest.importorskip("openxml_audit", reason="openxml-audit не установлен")
    path = tmp_path / "roadmap.xlsx"
    path.write_bytes(xlsx_file(measures["vologda"], "Дорожная карта", DATE))
    result = audit.OpenXmlValidator().validate(path)
    assert result.is_valid
    assert {finding.id for finding in result.errors} <= {"Excel_InlineStrCells"}  # Excel shares strings when it saves


def test_the_calendar_holds_the_dated_measures(measures):
    for slug, rows in measures.items():
        calendar = ics_file(rows, "Дорожная карта", DATE)
        dated = [row for row in rows if row.starts or row.ends]
        lines = unfolded(calendar)
        assert lines.count("BEGIN:VEVENT") == len(dated), slug
        uids = [line for line in lines if line.startswith("UID:")]
        assert len(set(uids)) == len(uids)
        assert not calendar or calendar.endswith("END:VCALENDAR\r\n")
        assert all(len(line.encode()) <= 75 for line in calendar.split("\r\n"))
    assert ics_file(measures["kirov"], "Дорожная карта", DATE) == ""


def test_a_short_period_is_shown_whole_and_a_long_one_by_its_last_day(measures):
    row = measures["vologda"][0]
    short = dataclasses.replace(row, starts="2023-08-01", ends="2023-08-31", recurrence="P1Y")
    long = dataclasses.replace(row, starts="2023-01-01", ends="2023-12-31", recurrence="continuous")
    begins = dataclasses.replace(row, starts="2023-05-02", ends="", recurrence="")
    lines = unfolded(ics_file([short, long, begins], "К", DATE))
    days = [line.partition("DATE:")[2] for line in lines if line.startswith(("DTSTART", "DTEND"))]
    assert days == ["20230801", "20230901", "20231231", "20240101", "20230502", "20230503"]
    assert [line for line in lines if line.startswith("RRULE")] == ["RRULE:FREQ=YEARLY;INTERVAL=1"]


def test_a_calendar_text_is_escaped(measures):
    row = dataclasses.replace(measures["vologda"][0], measure="А, Б; В \\ Г\nД\r\nEND:VEVENT")
    lines = unfolded(ics_file([row], "К", DATE))
    assert "SUMMARY:А\\, Б\\; В \\\\ Г Д END:VEVENT" in lines
    assert lines.count("END:VEVENT") == 1
