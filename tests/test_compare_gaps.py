"""Gaps of an act: only what is surely absent, asked by a norm in force at the act's date or had by most."""

from dataclasses import replace

import pytest

from generator.collect.tables import collect
from generator.compare.comparisons import comparisons
from generator.compare.gaps import gaps, weak_targets
from generator.compare.states import State
from generator.compare.table import share
from generator.site.pages import site_pages

DAY = "2026-11-21"


def no_weight(_quote):
    return 0


@pytest.fixture(scope="module")
def tables(base):
    return collect(base)


@pytest.fixture(scope="module")
def compared(base, tables):
    return comparisons(base, tables)


def test_a_gap_is_absent_in_the_act_and_asked_for_or_had_by_most(base, compared):
    act = base.acts["kaliningrad"]
    place = [head.act for head in compared[0].columns].index("kaliningrad")
    found = gaps(base, compared, act, DAY, no_weight)
    assert len(found) > 20
    assert [gap.share.have for gap in found] == sorted((gap.share.have for gap in found), reverse=True)
    for gap in found:
        for table in gap.comparisons:
            row = next(row for row in table.rows if row.id == gap.id)
            assert row.cells[place].state is State.ABSENT
            assert gap.asked or share(row.cells).majority


def test_what_is_unknown_is_no_gap(base, compared):
    assert gaps(base, compared, base.acts["kirov"], DAY, no_weight) == ()


def test_a_duty_absent_from_several_lists_is_one_gap(base, compared):
    found = gaps(base, compared, base.acts["kaliningrad"], DAY, no_weight)
    duties = [
        gap.id for gap in found if {table.slug for table in gap.comparisons} & {"functions", "events", "roadmaps"}
    ]
    assert len(duties) == len(set(duties))
    assert any(len(gap.comparisons) == 3 for gap in found)


def test_a_wording_is_borrowed_from_another_act_that_answers_fully(base, compared):
    for gap in gaps(base, compared, base.acts["vologda"], DAY, no_weight):
        assert gap.wording is None or (gap.wording.act != "vologda" and not gap.wording.partial)


def test_the_lightest_wording_is_offered(base, compared):
    def only_chelyabinsk(quote):
        return quote.act != "chelyabinsk"

    act = base.acts["kaliningrad"]
    usual = sum(gap.wording.act == "chelyabinsk" for gap in gaps(base, compared, act, DAY, no_weight) if gap.wording)
    liked = [gap.wording for gap in gaps(base, compared, act, DAY, only_chelyabinsk) if gap.wording]
    assert sum(quote.act == "chelyabinsk" for quote in liked) > usual


def dated(act, date):
    return replace(act, file=replace(act.file, date=date))


def test_a_norm_asks_only_between_its_dates(base, compared):
    """The indicators of the baseline held from 15.12.2022 to 31.12.2024."""

    def asked(date):
        act = dated(base.acts["kaliningrad"], date)
        found = gaps(base, compared, act, DAY, no_weight)
        return {gap.id for gap in found if gap.asked and gap.comparisons[0].slug == "indicators"}

    assert "teachers-per-methodist" in asked("2023-08-10")
    assert asked("2021-08-10") == asked("2025-01-01") == set()


def test_a_norm_that_has_ended_since_is_marked(base, compared):
    act = dated(base.acts["kaliningrad"], "2023-08-10")
    found = {gap.id: gap for gap in gaps(base, compared, act, DAY, no_weight)}
    assert found["teachers-per-methodist"].ended == "2024-12-31"
    early = {gap.id: gap for gap in gaps(base, compared, act, "2024-01-01", no_weight)}
    assert early["teachers-per-methodist"].ended == ""


def with_value(tables, act, canon, value):
    rows = [replace(row, value=value) if (row.act, row.canon) == (act, canon) else row for row in tables["indicators"]]
    return {**tables, "indicators": rows}


@pytest.mark.parametrize(("value", "weak"), [(30.0, False), (29.0, True), (31.0, False), (None, True)])
def test_a_target_below_at_least_is_weaker(base, tables, value, weak):
    changed = with_value(tables, "vologda", "teachers-register-programmes-share", value)
    found = {item.id for item in weak_targets(base, changed, base.acts["vologda"], DAY)}
    assert ("teachers-register-programmes-share" in found) is weak


@pytest.mark.parametrize(("value", "weak"), [(250.0, False), (251.0, True), (249.0, False)])
def test_a_target_above_at_most_is_weaker(base, tables, value, weak):
    changed = with_value(tables, "vologda", "teachers-per-methodist", value)
    found = {item.id: item for item in weak_targets(base, changed, base.acts["vologda"], DAY)}
    assert ("teachers-per-methodist" in found) is weak
    if weak:
        assert found["teachers-per-methodist"].norm == "не более 250 человек к 2024 году"


def test_each_act_has_a_passport_with_wordings_free_of_names(base, tables, compared):
    pages = site_pages(base, tables, DAY, {}, compared=compared, findings=[])
    for slug in base.acts:
        assert f"passports/{slug}" in pages
    body = pages["passports/kaliningrad"].body
    assert "4 из 5" in body
    assert "[субъект РФ]" in body
    assert "Замечания к ней" in body
    assert "Замечания к ней" not in site_pages(base, tables, DAY, {}, compared=compared)["passports/kaliningrad"].body
    assert "О чём судить нельзя" in pages["passports/kirov"].body
