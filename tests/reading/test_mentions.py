"""Notions recognised in texts: forms, longest name, abbreviations, names that are no notions, hostile texts."""

from __future__ import annotations

from html import unescape
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.collect.tables import collect
from generator.compare.named import Named, named
from generator.load import load_base
from generator.reading.mentions import Recogniser
from generator.site.marked import Marker
from generator.walk import walk

ROOT = Path(__file__).parents[2]
SMALL = Recogniser(
    [
        ("методическая служба", "service"),
        ("муниципальная методическая служба", "mms"),
        ("ЦНППМ", "cnppm"),
        ("РС НМС", "system"),
        ("ДПО", "dpo"),
        ("стажировка", "internship"),
        ("региональная методическая служба", ""),
        ("Институт", "institute"),
        ("актёр", "actor"),
    ]
)


def found(text: str, names: Recogniser = SMALL) -> list[tuple[str, str]]:
    return [(text[item.start : item.end], item.target) for item in names.find(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("работники методических служб", [("методических служб", "service")]),
        ("Методическую службу создают", [("Методическую службу", "service")]),
        ("МЕТОДИЧЕСКОЙ СЛУЖБЕ", [("МЕТОДИЧЕСКОЙ СЛУЖБЕ", "service")]),
        ("в муниципальной методической службе", [("муниципальной методической службе", "mms")]),
        ("региональная методическая служба", []),
        ("методической, службы", []),
        ("научно-методическая служба", []),
        ("ЦНППМ и цнппм", [("ЦНППМ", "cnppm")]),
        ("ЦНППМ-центр, АЦНППМ, ЦНППМа", []),
        ("РС НМС, РС\u00a0НМС", [("РС НМС", "system"), ("РС\u00a0НМС", "system")]),
        ("система ДПО", [("ДПО", "dpo")]),
        ("КОГОАУ ДПО ИРО", []),
        ("ЦНППМ ДПО", [("ЦНППМ", "cnppm"), ("ДПО", "dpo")]),
        ("сотрудники Института работают", [("Института", "institute")]),
        ("Институт развития образования", []),
        ("в институте", []),
        ("актеры и актёров", [("актеры", "actor"), ("актёров", "actor")]),
        ("стажировок; Стажировка", [("стажировок", "internship"), ("Стажировка", "internship")]),
        ("", []),
    ],
)
def test_what_is_a_notion(text, expected):
    assert found(text) == expected


def test_an_acts_own_names_come_before_the_common_ones_and_the_longer_wins():
    own = Recogniser([("ДПО", "own"), ("служба", "wrong")], SMALL)
    assert found("ДПО методической службы", own) == [("ДПО", "own"), ("методической службы", "service")]


@given(st.text(alphabet="ЦНППМ РСдетика<>&\"'«»-(\n", max_size=60))
def test_mentions_are_whole_words_in_order(text):
    end = 0
    for item in SMALL.find(text):
        assert end <= item.start < item.end
        assert not text[item.start - 1 : item.start].isalnum()
        assert not text[item.end : item.end + 1].isalnum()
        end = item.end


@pytest.fixture(scope="module")
def names() -> Named:
    base = load_base(ROOT / "data")
    return named(base, collect(base))


@pytest.fixture(scope="module")
def texts() -> dict[tuple[str, str], str]:
    base = load_base(ROOT / "data")
    return {(act, item.anchor): item.text for act in base.acts for item in walk(base.acts[act]) if item.text}


def judged() -> list[list[str]]:
    lines = (ROOT / "tests" / "data" / "term_mentions.tsv").read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if not line.startswith("#")]


def test_the_judged_sample_is_met(names, texts):
    """Of 615 judged mentions all right ones are still found, and of what is found at least 0.98 is right."""
    right = wrong = 0
    lost = []
    for verdict, act, anchor, start, words, target in judged():
        text = texts[act, anchor]
        assert text[int(start) : int(start) + len(words)] == words
        inside = [item for item in names.find(text, act) if item.start <= int(start) < item.end]
        if any(item.target == target for item in inside):
            right += verdict == "right"
            wrong += verdict == "wrong"
        elif verdict == "right" and not inside:
            lost.append((act, anchor, words))
    assert lost == []
    assert right > 580
    assert right / (right + wrong) >= 0.98


def test_a_definition_does_not_mark_its_own_term(names, texts):
    anchor = next(key for key, ids in names.defined["vologda"].items() if "cnppm" in ids and "p1-5" in key)
    page = Marker(names, "../", "vologda")
    assert "terms/cnppm.html" not in page.passage(texts["vologda", anchor], anchor)
    assert "terms/dpo.html" in page.passage(texts["vologda", anchor], anchor)


def test_only_the_first_mention_in_a_paragraph_is_marked(names):
    assert Marker(names, "").text("ЦНППМ и ЦНППМ").count("<a ") == 1


def test_a_short_name_means_nothing_in_another_act(names):
    assert "<a " in Marker(names, "../", "kaliningrad").text("КОИРО")
    assert Marker(names, "../", "vologda").text("КОИРО") == "КОИРО"
    assert Marker(names, "../").text("КОИРО", act="kaliningrad") == "КОИРО"


HOSTILE = "<script>x</script>\"><img src=x onerror=y>ЦНППМ</a><!-- ЦНППМ --> & &amp; ' {{ 7*7 }}"


def test_hostile_text_stays_text(names):
    made = str(Marker(names, "../", "vologda").text(HOSTILE))
    assert made.count("<") == 2
    assert (
        unescape(made.replace('<a class="nms-term" href="../terms/cnppm.html">', "").replace("</a>", "", 1)) == HOSTILE
    )


def test_prose_is_marked_outside_headings_links_and_code(names):
    page = Marker(names, "")
    html = (
        '<h2>ЦНППМ</h2><p>ЦНППМ, <a href="#" title="a > b">ЦНППМ</a> и <b>ЦНППМ</b> &amp; РМА</p>'
        "<pre><code>ЦНППМ</code></pre><table><tr><th>ЦНППМ</th><td>ЦНППМ<br/>да</td></tr></table><!-- <p>РМА -->"
    )
    made = page.prose(html)
    assert made.count("terms/cnppm.html") == 2
    assert made.count("terms/rma.html") == 1
    assert '<p><a class="nms-term" href="terms/cnppm.html">ЦНППМ</a>, <a href="#"' in made
    assert "<code>ЦНППМ</code>" in made
    assert (
        made.replace('<a class="nms-term" href="terms/cnppm.html">ЦНППМ</a>', "ЦНППМ").replace(
            '<a class="nms-term" href="terms/rma.html">РМА</a>', "РМА"
        )
        == html
    )
