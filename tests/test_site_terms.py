"""Pages of notions: all definitions with their addresses, who uses without defining, light at many acts."""

from __future__ import annotations

import json
import re

import pytest

from generator.collect.tables import collect
from generator.compare.comparisons import comparisons
from generator.compare.definitions import definitions_of
from generator.compare.named import named
from generator.cross_check import Choice, Subject, find
from generator.site.finding_cards import findings_of
from generator.site.glossary_page import glossary_pages
from generator.site.term_pages import term_pages
from generator.site.term_scripts import term_scripts

DAY = "2026-11-21"


@pytest.fixture(scope="module")
def made(base):
    tables = collect(base)
    names, definitions = named(base, tables), definitions_of(base, tables)
    found = findings_of(find(Subject(base=base, today=DAY), Choice()))
    pages = term_pages(base, tables, comparisons(base, tables), names, definitions, found)
    pages += glossary_pages(base, tables, names, definitions, {"data/glossary.csv": 2048})
    return {page.path: page.body for page in pages}, term_scripts(base, tables, names, definitions), definitions


def test_every_notion_has_its_page_with_all_definitions(base, made):
    pages, _, definitions = made
    for term in base.terms:
        body = pages[f"terms/{term}"]
        for quote in definitions.get(term, ()):
            assert body.count(f'href="../acts/{quote.act}.html#{quote.anchor}"') >= 2
        if term not in definitions:
            assert "Ни один акт собрания этого понятия не определяет." in body


def test_a_page_says_what_is_used_and_not_defined_and_what_is_found(made):
    pages, _, _ = made
    kirov = pages["terms/cnppm"].split('id="акт-kirov"')[1].split("</section>")[0]
    assert "Употребляется, но не определено." in kirov
    assert "findings/vologda.html#" in pages["terms/cnppm"]
    assert "излагает в новой редакции приказ от 21.07.2021 № 1484" in pages["terms/cnppm"]
    assert "самое раннее в собрании" in pages["terms/cnppm"]


def test_a_quotation_is_copied_with_its_citation(made):
    pages, _, _ = made
    copied = re.findall(r'data-copy="([^"]+)"', pages["terms/tutor"])
    assert any("тьютор – " in text and "пункта 1.3" in text and "№ 984" in text for text in copied)


def test_the_glossary_goes_by_letter_by_topic_and_by_act(base, made):
    pages, _, _ = made
    for term in base.terms:
        assert f'id="{term}"' in pages["glossary"]
        assert f'href="terms/{term}.html"' in pages["glossary"]
        assert f'href="{term}.html"' in pages["terms/by-topic"]
    for entry in base.terms.values():
        place = (entry.topic or "").lower().replace(" ", "-")
        assert f'id="{place}"' in pages["terms/by-topic"]
    letters = re.findall(r'id="буква-(.)"', pages["glossary"])
    assert letters == sorted(letters)
    kirov = pages["terms/by-act"].split('id="акт-kirov"')[1].split("</section>")[0]
    assert "Определений в тексте акта нет." in kirov
    assert 'href="iom.html#акт-kirov"' in kirov
    assert "(определения таблицей для Excel, 2 КБ)" in pages["glossary"]


def test_scripts_hold_each_definition_once(base, made):
    _, scripts, definitions = made
    data = json.loads(scripts["assets/data/terms.js"].removeprefix("window.nmsTerms=").rstrip(";\n"))
    assert set(data) == set(base.terms)
    assert data["cnppm"][3] == 3
    own = json.loads(scripts["assets/data/vologda-own.js"].removeprefix("window.nmsOwnTerms=").rstrip(";\n"))
    assert set(own["terms"]) == {
        term for term, quotes in definitions.items() if any(q.act == "vologda" for q in quotes)
    }
    assert ["Координатор РС НМС", "АОУ ВО ДПО «ВИРО»"] in [item[:2] for item in own["shorts"]]
