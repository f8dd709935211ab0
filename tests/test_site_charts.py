"""Pictures: what they draw is what the tables say; acts as wholes; monitoring by questions."""

import re
from dataclasses import replace

import pytest

from generator.collect.tables import collect
from generator.compare.comparisons import comparisons
from generator.compare.monitoring import monitoring
from generator.compare.overview import likeness, topic_shares
from generator.compare.states import State
from generator.model.act import Subject
from generator.site.charts import scheme, targets, targets_of
from generator.site.pages import site_pages

DAY = "2026-11-21"
HAVE = (State.PRESENT, State.PARTIAL)


@pytest.fixture(scope="module")
def table(base):
    return next(table for table in comparisons(base, collect(base)) if table.slug == "functions")


def test_shares_of_topics_add_up_to_the_comparison(table):
    for place in range(len(table.columns)):
        shares = [topic.shares[place] for topic in topic_shares(table)]
        states = [row.cells[place].state for row in table.rows]
        assert sum(item.have for item in shares) == sum(state in HAVE for state in states)
        assert sum(item.known + item.unknown + item.not_applicable for item in shares) == len(states)


def test_likeness_counts_only_what_is_known_of_both(table):
    triangle = likeness(table)
    assert [len(line) for line in triangle] == [0, 1, 2, 3, 4]
    first, second = ([row.cells[place].state for row in table.rows] for place in (0, 1))
    known = [(one, other) for one, other in zip(first, second, strict=True) if {one, other} <= {*HAVE, State.ABSENT}]
    assert triangle[1][0].known == len(known)
    assert triangle[1][0].same == sum((one in HAVE) == (other in HAVE) for one, other in known)


def test_the_overview_has_a_table_for_each_picture(base):
    body = site_pages(base, collect(base), DAY, {})["compare/overview"].body
    assert body.count("<svg") == 2
    assert body.count("<table") == 2
    drawn = re.findall(r">(\d+)/(\d+)</text>", body)
    said = re.findall(r"<td>(\d+) из (\d+)", body)
    assert drawn == said
    assert len(drawn) > 40


def subject(name, level="regional", **changes):
    made = Subject(id=name, name=name, abbr=None, kind="centre", level=level, roles=(), parent=None, clause=None)
    return replace(made, **changes)


def test_the_scheme_names_every_subject_once_and_joins_parts():
    picture = scheme([subject("институт"), subject("центр", parent="институт"), subject("школа", "organization")])
    assert re.findall(r'href="#субъект-(\w+)"', picture) == ["институт", "центр", "школа"]
    assert picture.count('class="join"') == 1
    assert re.findall(r"Уровень: ([\w ]+)", picture) == ["региональный", "образовательной организации"]
    assert scheme([]) == ""


def test_boxes_of_many_subjects_do_not_overlap():
    picture = scheme([subject(f"s{number}") for number in range(25)])
    places = re.findall(r'<rect x="(\d+)" y="(\d+)" width="166"', picture)
    assert len(set(places)) == 25


def test_targets_are_drawn_to_scale_with_the_baseline(base):
    rows = [row for row in collect(base)["indicators"] if row.act == "vologda"]
    found = targets_of(rows, base)
    assert {(item.value, item.norm) for item in found} >= {(30.0, 30.0), (40.0, 40.0), (70.0, 70.0)}
    assert len(found) < len(rows)  # persons and events are no per cent
    assert 'width="180"' in targets(found, "Показатели")
    assert targets([], "Показатели") == ""


def test_monitoring_is_compared_by_questions(base):
    found = {row.id: row for row in monitoring(base, collect(base)).rows}
    assert len(found) == 5
    acts = [column.act for column in monitoring(base, collect(base)).columns]
    cell = found["monitoring-frequency"].cells[acts.index("bashkortostan")]
    assert cell.state is State.PRESENT
    assert "ежегодно" in cell.quotes[0].text
