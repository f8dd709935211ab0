"""The canon: one id names one duty; pairs judged by a reader keep it so."""

from pathlib import Path

import pytest
import yaml

from generator.collect.tables import collect
from generator.load import load_base

ROOT = Path(__file__).parents[1]
PAIRS = yaml.safe_load((ROOT / "tests" / "data" / "canon_pairs.yaml").read_text(encoding="utf-8"))
POINTING = ("functions", "events", "terms", "indicators", "roadmap")


@pytest.fixture(scope="module")
def tables():
    return collect(load_base(ROOT / "data"))


def ids(text):
    return {item.rstrip("~") for item in text.split()}


@pytest.fixture(scope="module")
def canon_of(tables):
    """Return the canon ids by act, address and text of every row that points at the canon."""
    found = {}
    for name in POINTING:
        for row in tables[name]:
            if name == "roadmap":
                found.setdefault((row.act, row.address, row.measure), set()).update(ids(row.canon))
                found.setdefault((row.act, row.address, row.group), set()).update(ids(row.group_canon))
            else:
                text = row.term if name == "terms" else row.text
                found.setdefault((row.act, row.address, text), set()).update(ids(row.canon))
    return found


def key(side):
    return side["act"], side["address"], side["text"]


def test_pairs_still_name_texts_of_the_acts(canon_of):
    assert [key(pair[side]) for pair in PAIRS for side in "ab" if key(pair[side]) not in canon_of] == []


@pytest.mark.parametrize(("verdict", "together"), [("same", True), ("different", False)])
def test_pairs_judged_by_a_reader(canon_of, verdict, together):
    judged = [pair for pair in PAIRS if pair["verdict"] == verdict]
    assert len(judged) >= 120
    wrong = [pair for pair in judged if bool(canon_of[key(pair["a"])] & canon_of[key(pair["b"])]) is not together]
    assert wrong == []


def test_every_function_term_indicator_and_event_points_at_the_canon(tables):
    for name in ("functions", "terms", "indicators", "events"):
        assert [row.id for row in tables[name] if not row.canon] == [], name


def test_every_entry_is_used_and_its_label_is_its_own(tables):
    used = {item for name in POINTING for row in tables[name] for item in ids(row.canon)}
    used |= {item for row in tables["roadmap"] for item in ids(row.group_canon)}
    entries = [row for row in tables["canon"] if row.kind in ("function", "event", "indicator")]
    assert [row.id for row in entries if row.id not in used] == []
    labels = [(row.kind, row.label) for row in tables["canon"]]
    assert len(labels) == len(set(labels))


def test_baselines_say_where_they_come_from(tables):
    for row in tables["canon"]:
        if row.baseline_value or row.baseline_from:
            assert "Р-174" in row.baseline_source, row.id
