"""Data of acts side by side: every item of a section, its state, an address that leads to its paragraph."""

import json
import re

import pytest

from generator.collect.tables import collect
from generator.compare.act_texts import act_texts
from generator.compare.comparisons import comparisons
from generator.site.pages import site_pages
from generator.site.side_by_side import data_scripts

DAY = "2026-11-21"


@pytest.fixture(scope="module")
def scripts(base):
    tables = collect(base)
    return data_scripts(base, tables, comparisons(base, tables), act_texts(base))


def data_of(script):
    """Return what a script assigns, read as JSON."""
    return json.loads(script[script.index("=", script.index("]") if script.startswith("(") else 0) + 1 :].rstrip(";\n"))


def test_there_is_an_index_and_a_script_for_each_act(base, scripts):
    assert set(scripts) == {"assets/data/index.js", *(f"assets/data/{slug}.js" for slug in base.acts)}
    index = data_of(scripts["assets/data/index.js"])
    assert [act[0] for act in index["acts"]] == ["bashkortostan", "vologda", "kaliningrad", "kirov", "chelyabinsk"]
    for slug in base.acts:
        data = data_of(scripts[f"assets/data/{slug}.js"])
        assert list(data) == [section[0] for section in index["sections"]]
        for name, _, rows in index["sections"]:
            assert len(data[name]["states"]) == len(rows), (slug, name)
            assert set(data[name]["states"]) <= set("phaun")


def test_every_item_leads_to_its_paragraph(base, scripts):
    pages = site_pages(base, collect(base), DAY, {})
    for slug in base.acts:
        ids = set(re.findall(r'\bid="([^"]+)"', pages[f"acts/{slug}"].body))
        for section in data_of(scripts[f"assets/data/{slug}.js"]).values():
            assert {item[2] for item in section["items"]} <= ids


def test_every_function_and_statement_of_an_act_is_there(base, scripts):
    tables = collect(base)
    for slug in base.acts:
        data = data_of(scripts[f"assets/data/{slug}.js"])
        for name, table in (("functions", "functions"), ("statements", "statements"), ("roadmaps", "roadmap")):
            texts = {item[5] for item in data[name]["items"]}
            rows = [row for row in tables[table] if row.act == slug]
            missing = [row.id for row in rows if (getattr(row, "text", None) or row.measure or row.group) not in texts]
            assert missing == [], (slug, name)


def test_silence_has_its_reason(scripts):
    section = data_of(scripts["assets/data/bashkortostan.js"])["roadmaps"]
    assert set(section["states"]) == {"u"}
    assert {section["reasons"][place] for place in section["why"]} == {"дорожная карта: этой части нет в источнике"}
