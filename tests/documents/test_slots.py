"""Names left open by a draft: a blank in place of each, its letters telling how the value is printed."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from generator.documents.drafts import draft_documents
from generator.documents.slots import with_blanks
from generator.documents.tree import Cell, Clause, Column, Document, Field, Item, Row, Section, Table, Text, Title
from generator.model.draft import Slot
from generator.problem import DataError

from .conftest import DATE, words_of

SLOTS = (
    Slot(id="body", label="Орган", short="орган", cases=True),
    Slot(id="city", label="Место издания", short="место"),
)


def document(*blocks):
    return Document(
        title="О {body.loc}", footer="", date=DATE, sections=(Section("order", blocks),), author="{body.nom}"
    )


def names(found):
    return [
        run.name for block in found.sections[0].blocks for run in getattr(block, "runs", ()) if isinstance(run, Field)
    ]


def test_a_blank_stands_for_every_open_name_and_the_words_around_it_stay():
    found = with_blanks(document(Item("1)", (Text("для {body.gen}, {city};"),), "a")), SLOTS, "файл")
    (item,) = found.sections[0].blocks
    assert item.runs == (
        Text("для "),
        Field("body.gen", "", "____________ (орган, род. п.)", "Орган: род. п."),
        Text(", "),
        Field("city", "", "____________ (место)", "Место издания"),
        Text(";"),
    )
    assert (found.title, found.author) == ("О …", "")


def test_letters_of_a_blank_tell_where_it_stands():
    clause = Clause(1, "1.", (Text("{body.nom} и {body.nom}"),), "a")
    item = Item("1)", (Text("{body.nom}"),), "b")
    title = Title(((Text("{BODY.NOM}"),),))
    table = Table(
        (Column((Text("Кто"),), 1000),), (Row((Cell(((Text("{body.nom}"),), (Text("{body.nom}"),))),)),), size=12
    )
    found = with_blanks(document(clause, item, title, table), SLOTS, "файл")
    assert names(found) == ["Body.nom", "body.nom", "body.nom"]
    assert found.sections[0].blocks[2].lines[0][0].name == "BODY.NOM"
    assert [line[0].name for line in found.sections[0].blocks[3].rows[0].cells[0].paragraphs] == ["Body.nom"] * 2


def test_a_field_whose_value_is_an_open_name_becomes_its_blank():
    found = with_blanks(document(Item("", (Field("position", "{city}", "___", "должность"),), "a")), SLOTS, "файл")
    assert names(found) == ["city"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("{boddy.gen}", "«{boddy.gen}»: нет такого имени"),
        ("{body}", "«{body}»: падеж не подходит"),
        ("{body.abl}", "«{body.abl}»: падеж не подходит"),
        ("{city.gen}", "«{city.gen}»: падеж не подходит"),
    ],
)
def test_a_wrong_name_stops_with_what_was_expected(text, told):
    with pytest.raises(DataError) as error:
        with_blanks(document(Item("1)", (Text(text),), "a")), SLOTS, "data/drafts/x.yaml")
    assert told in str(error.value)
    assert "data/drafts/x.yaml" in str(error.value)


def test_no_open_name_is_left_in_the_documents_of_the_kit(base):
    for normative in (False, True, None):
        for name, found in draft_documents(replace(base.drafts["kit"], normative=normative), base, DATE).items():
            assert re.findall(r"[{}]", " ".join(words_of(found))) == [], name
