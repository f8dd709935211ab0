"""Definitions compared: word differences, likeness, clusters, who is earlier, relations, the alphabet."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.collect.tables import collect
from generator.compare.alphabet import alphabetical, letter_of
from generator.compare.definitions import NEAR, clusters_of, definitions_of, main_wording
from generator.compare.named import named
from generator.compare.notion import notion_uses, precedents, relations
from generator.compare.table import Quote
from generator.compare.word_difference import keys_of, likeness, word_difference

WORDS = st.lists(st.sampled_from("актив методист Методист, ёж еж программа (далее – центр".split()), max_size=9).map(
    " ".join
)


@given(WORDS, WORDS)
def test_a_difference_gives_both_texts_back_and_agrees_with_likeness(one, other):
    pieces = word_difference(one, other)
    lost = " ".join(piece.words for piece in pieces if piece.kind != "added")
    own = " ".join(piece.words for piece in pieces if piece.kind != "lost")
    assert keys_of(lost) == keys_of(one)
    assert own.split() == other.split()
    same = sum(len(piece.words.split()) for piece in pieces if piece.kind == "same")
    whole = len(one.split()) + len(other.split())
    assert likeness(one, other) == (2 * same / whole if whole else 1.0)
    assert likeness(one, other) == likeness(other, one)


def test_letters_case_marks_and_yo_are_no_difference():
    assert likeness("Объём (знаний);", "объем «знаний»") == 1.0
    assert [piece.kind for piece in word_difference("за 30 % лиц", "за 40 % лиц")] == ["same", "lost", "added", "same"]


def quote(act: str, text: str) -> Quote:
    return Quote(act=act, anchor="a", address="пункт 1", text=text, lead="тьютор")


def test_clusters_gather_the_same_and_the_near():
    first, near, far = "а б в г д е ж з", "а б в г д е ж и", "п р с т"
    found = clusters_of([quote("a", first), quote("b", far), quote("c", near), quote("d", first.upper())])
    assert [[[item.act for item in wording.quotes] for wording in cluster.wordings] for cluster in found] == [
        [["a", "d"], ["c"]],
        [["b"]],
    ]
    assert found[0].wordings[1].likeness == 0.875 >= NEAR
    assert found[1].wordings[0].first == 0.0
    assert main_wording(found).quotes[0].act == "a"
    assert clusters_of([]) == ()
    assert main_wording(()) is None


@pytest.fixture(scope="module")
def known(base):
    tables = collect(base)
    return base, tables, named(base, tables), definitions_of(base, tables)


def test_who_is_earlier_goes_by_dates(known):
    base, _, _, definitions = known
    order = precedents(base, definitions["teacher"])
    assert [item.quote.act for item in order] == ["kaliningrad", "vologda", "bashkortostan", "chelyabinsk"]
    assert [item.date for item in order] == sorted(item.date for item in order)
    assert order[0].earlier is None
    same = precedents(base, definitions["regional-methodist"])
    assert (same[1].earlier.act, same[1].likeness) == ("vologda", 1.0)


def test_an_act_uses_what_it_does_not_define(known):
    base, tables, names, definitions = known
    uses = {use.column.act: use for use in notion_uses(base.terms["cnppm"], base, tables, names, definitions["cnppm"])}
    assert uses["kirov"].places
    assert not uses["kirov"].definitions
    assert not uses["chelyabinsk"].places
    assert [item.lead for item in uses["kaliningrad"].introduced] == ["ЦНППМ", "ЦНППМ"]
    system = {
        use.column.act: dict(use.written)
        for use in notion_uses(base.terms["rs-nms"], base, tables, names, definitions["rs-nms"])
    }
    assert set(system["kaliningrad"]) == {"РСНМС", "система научно-методического сопровождения"}
    assert "Положение о РС НМС" not in str(system)
    assert {"РС НМС", "РСНМС"} <= set(system["vologda"])


def test_related_notions_are_named_once_and_not_themselves(known):
    base, _, names, definitions = known
    found = relations(base, names, definitions)
    assert set(found) == set(base.terms)
    for term, ways in found.items():
        ids = [entry.id for way in ways for entry in way.entries]
        assert term not in ids
        assert len(ids) == len(set(ids))
    by_definition = {way.kind: {entry.id for entry in way.entries} for way in found["regional-methodist"]}
    assert "cnppm" in by_definition["Названы в его определениях"]


def test_yo_stands_after_ye():
    assert sorted(["ель", "ёж", "ея", "жук", "«Еда»"], key=alphabetical) == ["«Еда»", "ель", "ея", "ёж", "жук"]
    assert [letter_of(text) for text in ("«Горизонтальное»", "ёж", "123")] == ["Г", "Ё", "#"]
