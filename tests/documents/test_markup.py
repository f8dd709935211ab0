"""The markup of templates: numbers, references, and every mistake named with its line."""

from __future__ import annotations

import pytest

from generator.documents.layout import GOST_2025
from generator.documents.markup import parse_markup
from generator.documents.tree import Reference, SectionRow, Table
from generator.problem import DataError

from .conftest import DATE, words_of


def parse(body: str, numbering: str = "sections"):
    text = f'<document title="Д">\n<part id="main" numbering="{numbering}">\n{body}\n</part></document>'
    return parse_markup(text, "шаблон", DATE, GOST_2025)


BODY = """<heading>Общее</heading><clause>а</clause><clause level="2">б</clause><item>в</item><item>г</item>
<item style="dash">д</item><clause id="x">е</clause><heading>Второе</heading><clause>см. <ref to="x"/>.</clause>
<item style="letter">ж</item><p>з</p><item style="letter">и</item>"""


def numbers(document):
    return [line.split(" ")[0] for line in words_of(document).splitlines()]


def test_numbers_by_sections():
    assert numbers(parse(BODY)) == ["1.", "1.1.", "1.1.1.", "1)", "2)", "–", "1.2.", "2.", "2.1.", "а)", "з", "а)"]


def test_a_paragraph_inside_a_list_does_not_end_it():
    assert numbers(parse('<item>а</item><p inside="list">б</p><item>в</item><p>г</p><item>д</item>')) == [
        *("1)", "б", "2)", "г", "1)"),
    ]


def test_numbers_through_the_text():
    assert numbers(parse(BODY, "through")) == ["I.", "1.", "1.1.", "1)", "2)", "–", "2.", "II.", "3.", "а)", "з", "а)"]


def test_a_reference_prints_the_number_of_its_target():
    document = parse(BODY)
    clause = document.sections[0].blocks[8]
    assert [run for run in clause.runs if isinstance(run, Reference)] == [Reference("1.2", "x")]
    assert words_of(document).splitlines()[8] == "2.1. см. 1.2."


def test_tables_are_fitted_and_merged():
    document = parse(
        "<table landscape='yes'><column>А</column><column>Б</column><band>Раздел</band>"
        "<row><cell>1</cell><cell><p>2</p><p>3</p></cell></row><row><above/><cell>4</cell></row></table>"
    )
    (section,) = document.sections
    (table,) = section.blocks
    assert section.landscape
    assert isinstance(table, Table)
    assert isinstance(table.rows[0], SectionRow)
    assert [cell.rows if cell else None for row in table.rows[1:] for cell in row.cells] == [2, 1, None, 1]
    assert sum(column.share for column in table.columns) == 1000


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ("<clause>", "шаблон:4:3: разметка не читается: mismatched tag"),
        (
            "<claus>а</claus>",
            "шаблон:3:1: [document/part] неизвестный элемент <claus>. Возможно, имелось в виду «clause»",
        ),
        (
            "<clause levl='1'>а</clause>",
            "шаблон:3:1: [document/part] у <clause> неизвестный атрибут «levl». Возможно, имелось в виду «level»",
        ),
        ("<p><ref/></p>", "шаблон:3:4: [document/part/p] у <ref> нет «to»"),
        (
            "<p><ref to='y'/></p>",
            (
                "шаблон:3:0: [<ref>] ссылка на «y», которого нет или у которого нет номера;"
                " ожидалось: id из этого документа"
            ),
        ),
        ("<clause level='2'>а</clause>", "шаблон:3:0: [<clause>] пункт уровня 2 без пункта уровня 1 перед ним"),
        ("<clause level='9'>а</clause>", "шаблон:3:0: [<clause>] уровень пункта «9», бывает 1, 2 или 3"),
        ("<item style='star'>а</item>", "шаблон:3:0: [<item>] вид перечисления «star», бывает number, letter или dash"),
        ("текст", "шаблон:2:0: [<part>] текст «текст» внутри <part>"),
        (
            "<clause id='x'>а</clause>\n<clause id='x'>б</clause>",
            "шаблон:4:0: [<clause>] id «x» записан дважды; ожидалось: один раз",
        ),
        (
            "<table><column>А</column><row><cell>1</cell><cell>2</cell></row></table>",
            "шаблон:3:0: [<row>] клеток в строке: 2; ожидалось: 1, по числу граф",
        ),
    ],
)
def test_a_mistake_is_named_with_its_line(body, message):
    with pytest.raises(DataError) as caught:
        parse(body)
    assert str(caught.value) == message


def test_an_unknown_scheme_is_refused():
    with pytest.raises(DataError) as caught:
        parse("<p>а</p>", "roman")
    assert str(caught.value) == "шаблон:2:0: [<part>] нумерация «roman»; ожидалось: sections или through или none"
