"""Stretches of a text and open marks, against what counting letter by letter gives; forms found in the words."""

import re

from hypothesis import given
from hypothesis import strategies as st

from generator.collect.wording import clean
from generator.model.catalogue import LexiconEntry
from generator.reading.marks import in_straight, opened
from generator.reading.patterns import entry_pattern, small_pattern
from generator.reading.stretches import inside, joined, touched

STRETCHES = st.lists(st.tuples(st.integers(0, 30), st.integers(1, 9)).map(lambda pair: (pair[0], sum(pair))))
PLACES = st.integers(0, 40)


@given(STRETCHES, PLACES)
def test_a_place_lies_inside_where_a_stretch_covers_it(stretches, at):
    assert inside(joined(stretches), at) == any(begin <= at < end for begin, end in stretches)


@given(STRETCHES, PLACES, st.integers(1, 9))
def test_stretches_touch_where_they_share_a_letter(stretches, begin, length):
    shared = any(first < begin + length and last > begin for first, last in stretches)
    assert touched(joined(stretches), begin, begin + length) == shared


@given(st.text('«»()"а '), PLACES)
def test_open_marks_are_those_before_a_place(text, at):
    before = text[:at]
    assert opened(text, at) == before.count("«") - before.count("»")
    assert opened(text, at, "()") == before.count("(") - before.count(")")
    assert in_straight(text, at) == (before.count('"') % 2 == 1)


@given(st.text("ШНОРшнор и.,«»\n"))
def test_a_pattern_for_small_letters_finds_what_the_other_finds(text):
    for entry in (
        LexiconEntry(text=r"^ШНОР\b|\bшн\w+", reason="проба", pattern=True),
        LexiconEntry(text="Шнор", forms=("ОР",), reason="проба"),
    ):
        usual = re.compile(entry_pattern(entry).pattern, re.IGNORECASE | re.MULTILINE)
        found = [match.span() for match in small_pattern(entry).finditer(text.lower())]
        assert found == [match.span() for match in usual.finditer(text)]


@given(st.text(" ;,.:а\n\u00a0"))
def test_clean_leaves_no_final_mark(text):
    assert clean(text) == re.sub(r"[\s;,.:]+$", "", text.strip())
