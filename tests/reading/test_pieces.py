"""Pieces of an expression: every match has one of them, whatever the expression is made of."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.load import load_base
from generator.reading.patterns import entry_pattern, group_pattern, small
from generator.reading.pieces import matching, pieces
from generator.view import view_base

LEXICON = load_base(Path(__file__).parents[2] / "data").lexicon
PATTERNS = [entry_pattern(entry) for entries in LEXICON.values() for entry in entries if entry.pattern]
GROUPS = [group_pattern(LEXICON[name]) for name in ("open_deadlines", "one_off_duties", "competence_bases")]


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        (r"мониторинг\w*", ("мониторинг",)),
        (r"\bСвоевременно\b|\bнезамедлительно\b", ("незамедлительно", "своевременно")),
        (r"(?:в\s+возрасте\s+)?до\s+3\d\s+лет", ("лет",)),
        (r"разраб(?:отка|атывать)", ("разраб",)),
        (r"(?:проект)*\s+№", ()),
        (r"(?P<Кто>орган)\w+|\d+", ()),
        (r"(?!закон)\w+ом", ()),
        (r"орган|органов", ("орган",)),
    ],
)
def test_pieces_are_those_of_every_branch_and_of_what_must_be_there(pattern, expected):
    assert pieces(re.compile(pattern, re.IGNORECASE)) == expected


@given(st.data(), st.sampled_from([*PATTERNS, *GROUPS]))
def test_every_match_has_a_piece(data, pattern):
    required = pieces(pattern)
    text = data.draw(st.from_regex(small(pattern)))
    assert not required or any(piece in text for piece in required)


def test_no_passage_with_a_match_is_passed_over(base):
    for view in view_base(base, "2026-11-21").views.values():
        for pattern in PATTERNS:
            near = {passage.anchor for passage in matching(view, pattern)}
            assert {p.anchor for p in view.texts if pattern.search(p.text)} <= near
