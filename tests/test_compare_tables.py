"""Comparisons of the project's own acts: what is known of them holds, and nothing gets lost."""

import pytest

from generator.collect.tables import collect
from generator.compare.columns import act_label, columns
from generator.compare.comparisons import comparisons
from generator.compare.matrix import anchor_of, canon_refs
from generator.compare.states import State
from generator.compare.table import Cell, share
from generator.walk import walk


@pytest.fixture(scope="module")
def tables(base):
    return collect(base)


@pytest.fixture(scope="module")
def compared(base, tables):
    return {table.slug: table for table in comparisons(base, tables)}


def cell(table, row, act):
    index = [column.act for column in table.columns].index(act)
    return next(item for item in table.rows if item.id == row).cells[index]


def test_columns_are_acts_with_their_names(base):
    assert [f"{column.region}, {column.label}" for column in columns(base)] == [
        "Республика Башкортостан, приказ № 984",
        "Вологодская область, приказ № 665",
        "Калининградская область, приказ № 908/1",
        "Кировская область, система (приложение № 6)",
        "Челябинская область, приказ института № 368",
    ]
    assert act_label(base.acts["vologda"], base) == "Вологодская область, приказ № 665"


def test_canon_refs_tell_full_and_partial():
    assert canon_refs("a b~") == [("a", False), ("b", True)]
    assert canon_refs("") == []


@pytest.mark.parametrize(
    ("slug", "table"),
    [
        ("functions", "functions"),
        ("terms", "terms"),
        ("indicators", "indicators"),
        ("roadmaps", "roadmap"),
        ("events", "events"),
    ],
)
def test_every_row_of_every_act_is_quoted_or_listed_apart(compared, tables, slug, table):
    quotes = {
        (quote.act, quote.anchor) for row in compared[slug].rows for found in row.cells for quote in found.quotes
    } | {(quote.act, quote.anchor) for quotes in compared[slug].unmatched for quote in quotes}
    lost = [row.id for row in tables[table] if (row.act, anchor_of(row.id)) not in quotes]
    assert lost == []


def test_every_quotation_leads_to_a_passage(base, compared):
    anchors = {slug: {passage.anchor for passage in walk(act)} for slug, act in base.acts.items()}
    for slug, table in compared.items():
        if slug == "subjects":
            continue
        for row in table.rows:
            for found in row.cells:
                for quote in found.quotes:
                    assert quote.anchor in anchors[quote.act], (slug, row.id, quote)


def test_states_and_quotations_agree(compared):
    for table in compared.values():
        for row in table.rows:
            for found in row.cells:
                has = found.state in (State.PRESENT, State.PARTIAL)
                assert has == bool(found.quotes), (table.slug, row.id)
                assert found.reason or found.state == State.PRESENT


def test_a_road_map_that_the_source_lacks_is_unknown_not_absent(compared):
    table = compared["roadmaps"]
    index = [column.act for column in table.columns].index("bashkortostan")
    assert {row.cells[index].state for row in table.rows} == {State.UNKNOWN}


def test_the_load_of_a_methodist_is_found_with_its_value(compared):
    table = compared["indicators"]
    found = cell(table, "teachers-per-methodist", "vologda")
    assert found.state == State.PRESENT
    assert "не более 250 человек к 2024 году" in {quote.lead for quote in found.quotes}


def test_an_event_without_a_body_is_only_partly_a_function(compared):
    entry = next(
        row for row in compared["functions"].rows for found in row.cells if found.reason.startswith("в этом перечне")
    )
    found = next(item for item in entry.cells if item.reason.startswith("в этом перечне"))
    assert found.state == State.PARTIAL
    assert {quote.place for quote in found.quotes} <= {"мероприятия", "дорожная карта"}


def test_a_share_leaves_out_unknown_and_not_applicable_cells():
    states = [State.PRESENT, State.PARTIAL, State.ABSENT, State.UNKNOWN, State.NOT_APPLICABLE]
    found = share(Cell(state=state) for state in states)
    assert (found.have, found.known, found.unknown, found.not_applicable, found.majority) == (2, 3, 1, 1, True)
    assert not share([Cell(state=State.PRESENT)] * 2).majority
