"""What a text is about, to whom it is addressed, how a line begins, how much an indicator asks for."""

import pytest

from generator.model.catalogue import LexiconEntry
from generator.reading.indicators import Amount, amounts
from generator.reading.opening import opening
from generator.reading.road_map import CODE_ONLY
from generator.reading.topics import core, groups_in

LIST = (
    LexiconEntry(text=r"стажиров", reason="–", group="стажировки", pattern=True),
    LexiconEntry(text="ИОМ", reason="–", group="маршруты"),
)


def test_groups_are_found_at_the_beginning_of_words() -> None:
    assert groups_in("Организация стажировок и ИОМ", LIST) == {"стажировки", "маршруты"}
    assert groups_in("престажировка", LIST) == frozenset()


def test_equal_lists_give_equal_groups() -> None:
    assert groups_in("стажировки", LIST) == groups_in("стажировки", (*LIST,))


def test_what_is_said_in_passing_is_not_the_core() -> None:
    assert core("обучение педагогов (в форме стажировок), в том числе на базе школ") == "обучение педагогов "
    assert core("диагностика с учётом дефицитов") == "диагностика"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("не менее 30 % к 2025 году", (Amount(30.0, "%", ">="),)),
        ("не более 250 человек", (Amount(250.0, "чел", "<="),)),
        ("12,5 процента", (Amount(12.5, "%", ""),)),
        ("педагоги до 35 лет, 3 года, № 40", ()),
    ],
)
def test_amounts(text: str, expected: tuple[Amount, ...]) -> None:
    assert amounts(text) == expected


def test_how_a_line_begins() -> None:
    assert opening("Общая доля педагогов").lemma == "доля"
    assert opening("Утверждено Положение").done
    assert opening("профессионально-общественное обсуждение вопросов").process
    assert not opening("Организация").process
    assert opening("").part == ""


def test_result_that_is_only_a_number() -> None:
    assert CODE_ONLY.match("Результат 2, 3")
    assert CODE_ONLY.match("№ 1.2")
    assert not CODE_ONLY.match("Результат 2: приказ")
    assert not CODE_ONLY.match("Отчёт")
