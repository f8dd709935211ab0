"""The glossary as files: a booklet every word of which is there, a table, a thesaurus read by an independent parser."""

from __future__ import annotations

import csv
import io
import xml.etree.ElementTree as ET

import pytest

from generator.collect.tables import collect
from generator.compare.word_difference import keys_of
from generator.documents.docx import docx_file
from generator.documents.glossary import BOOKLET, glossary_document
from generator.documents.html import html_page
from generator.documents.pdf import pdf_file
from generator.export.glossary import glossary_csv, glossary_skos

from .conftest import DATE, letters_only, words_of


@pytest.fixture(scope="module")
def tables(base):
    return collect(base)


@pytest.fixture(scope="module")
def booklet(base, tables):
    return glossary_document(base, tables, DATE)


def test_the_booklet_holds_every_definition_with_its_address(booklet, tables):
    text = " ".join(words_of(booklet).replace("\u00a0", " ").split())
    keys = " ".join(keys_of(text))
    for row in tables["terms"]:
        assert " ".join(keys_of(row.definition)) in keys
        assert row.address in text
    assert text.index("Всероссийские проверочные работы") < text.index("Тьютор.") < text.index("Цифровая экосистема")


def test_the_booklet_is_a_clean_word_file_of_the_same_bytes(booklet, tmp_path):
    from openxml_audit import OpenXmlValidator

    data = docx_file(booklet, BOOKLET)
    assert data == docx_file(booklet, BOOKLET)
    path = tmp_path / "glossary.docx"
    path.write_bytes(data)
    assert list(OpenXmlValidator().validate(str(path)).errors) == []


def test_the_booklet_as_pdf_has_every_word_and_tinos_only(booklet):
    pytest.importorskip("typst", reason="typst не установлен")
    pdfplumber = pytest.importorskip("pdfplumber", reason="pdfplumber не установлен")
    data = pdf_file(booklet, BOOKLET)
    assert data == pdf_file(booklet, BOOKLET)
    with pdfplumber.open(io.BytesIO(data)) as pdf:
        words = " ".join(word["text"] for page in pdf.pages for word in page.extract_words(use_text_flow=True))
        fonts = {char["fontname"].partition("+")[2] for page in pdf.pages for char in page.chars}
    assert fonts == {"Tinos-Regular", "Tinos-Bold"}
    assert set(letters_only(words_of(booklet))) <= set(letters_only(words))


def test_the_page_is_whole(booklet):
    page = html_page(booklet, BOOKLET)
    assert page == html_page(booklet, BOOKLET)
    assert "ГЛОССАРИЙ" in page


def test_the_table_opens_in_a_spreadsheet(base, tables):
    text = glossary_csv(base, tables)
    assert text == glossary_csv(base, tables)
    rows = list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"))))
    assert text.startswith("\ufeff")
    assert len([row for row in rows if row["определение"]]) == len(tables["terms"])
    assert {row["запись"] for row in rows} == set(base.terms)
    first = next(row for row in rows if row["запись"] == "teacher")
    assert (first["акт"], first["дата акта"]) == ("Калининградская область, приказ № 908/1", "2021-08-10")
    assert (first["формулировка"], first["сходство с самой ранней, %"]) == ("1", "100")


def test_the_thesaurus_is_read_by_an_independent_parser(base, tables):
    rdflib = pytest.importorskip("rdflib", reason="rdflib не установлен")
    from rdflib.namespace import DCTERMS, RDF, SKOS

    text = glossary_skos(base, tables)
    assert text == glossary_skos(base, tables)
    graph = rdflib.Graph().parse(data=text, format="xml")
    concepts = set(graph.subjects(RDF.type, SKOS.Concept))
    assert len(concepts) == len(base.terms)
    scheme = graph.value(predicate=RDF.type, object=SKOS.ConceptScheme)
    labels = {str(label): concept for concept in concepts for label in graph.objects(concept, SKOS.prefLabel)}
    assert set(labels) == {entry.label for entry in base.terms.values()}
    assert all((concept, SKOS.inScheme, scheme) in graph for concept in concepts)
    for concept in concepts:  # SKOS: one preferred label in a language, and no other label equal to it
        preferred = list(graph.objects(concept, SKOS.prefLabel))
        others = [*graph.objects(concept, SKOS.altLabel), *graph.objects(concept, SKOS.hiddenLabel)]
        assert len(preferred) == 1
        assert len(others) == len(set(others))
        assert preferred[0] not in others
    for one, other in graph.subject_objects(SKOS.related):  # related is symmetric, and names concepts of the scheme
        assert other in concepts
        assert (other, SKOS.related, one) in graph
    tutor = labels["Тьютор"]
    definitions = list(graph.objects(tutor, SKOS.definition))
    assert len(definitions) == 2
    assert {str(graph.value(node, DCTERMS.date)) for node in definitions} == {"2023-04-16", "2023-04-19"}
    assert all(str(graph.value(node, RDF.value)).startswith("тьютор – ") for node in definitions)
    assert any("абзац одиннадцатый пункта 1.3" in str(graph.value(node, DCTERMS.source)) for node in definitions)


def test_hostile_text_stays_text_in_the_thesaurus(base, tables):
    import dataclasses

    hostile = '<x onload="y">&amp;]]>\u0000\ufffe ж'
    rows = [dataclasses.replace(row, definition=hostile) for row in tables["terms"]]
    root = ET.fromstring(glossary_skos(base, {**tables, "terms": rows}))  # noqa: S314  our own text
    values = {node.text for node in root.iter("{http://www.w3.org/1999/02/22-rdf-syntax-ns#}value")}
    assert any(text.endswith('<x onload="y">&amp;]]> ж') for text in values)
    line = next(csv.DictReader(io.StringIO(glossary_csv(base, {**tables, "terms": rows}))))
    assert line
