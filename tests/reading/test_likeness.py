"""Groups of alike duties: what falls together, what a distinguishing word keeps apart."""

from hypothesis import given
from hypothesis import strategies as st

from generator.reading.likeness import alike, group_alike, stems

LIGHT = frozenset({"осуществлять", "организовать"})
BAGS = st.lists(st.lists(st.sampled_from(["програ", "педаго", "управл", "курсы", "школа"]), max_size=6), max_size=30)


def test_light_words_do_not_distinguish() -> None:
    assert stems("осуществляет разработку программ", LIGHT) == stems("разработка программ", LIGHT)


def test_share_of_common_stems() -> None:
    assert alike(["a", "b"], ["b", "a"]) == 1.0
    assert alike(["a", "b", "b"], ["b"]) == 0.5
    assert alike([], ["a"]) == 0.0


def test_audience_keeps_items_apart() -> None:
    bags = [["курсы", "школа", "област", "педаго"], ["курсы", "школа", "област", "управл"]]
    assert group_alike(bags, 0.7, frozenset()) == [[0, 1]]
    assert group_alike(bags, 0.7, frozenset({"управл"})) == []


@given(BAGS)
def test_groups_do_not_overlap_and_hold_equal_bags_together(bags: list[list[str]]) -> None:
    groups = group_alike(bags, 1.0, frozenset())
    members = [position for group in groups for position in group]
    assert len(members) == len(set(members))
    assert all(len(group) > 1 for group in groups)
    equal = {tuple(sorted(bag)) for bag in bags if bag}
    repeated = {key for key in equal if sum(tuple(sorted(bag)) == key for bag in bags) > 1}
    assert repeated <= {tuple(sorted(bags[position])) for position in members}
