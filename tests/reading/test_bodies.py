"""Persons, short names and bodies named in a text."""

import pytest

from generator.model.act import Subject
from generator.reading.bodies import Finder, ancestors, label, people, spread, surname
from generator.view import view_act

ACT = """\
subjects:
  - {id: institute, name: "Институт развития образования", abbr: "ИРО", kind: institute, level: regional}
  - {id: centre, name: "Центр мастерства", kind: centre, level: regional, parent: institute}
"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ю.В. Ребикова, В. Н. Макашова", ["Ю.В. Ребикова", "В. Н. Макашова"]),
        ("Маковецкая Ю.Г., команда проекта", ["Маковецкая Ю.Г."]),
        ("Проректор Ю.В. Ребикова", ["Ю.В. Ребикова"]),
        ("премия имени учителя, раздел А.Б.", []),
    ],
)
def test_people(text: str, expected: list[str]) -> None:
    assert people(text) == expected


@pytest.mark.parametrize("text", ["Ю.В. Ребикова", "Ю. В. Ребикова", "Ребикова Ю.В.", "Ребикова Ю. В."])
def test_spellings_of_one_person_are_one(text: str) -> None:
    assert surname(text) == "Ребикова Ю.В."


def test_label_drops_the_legal_form() -> None:
    name = (
        "Государственное автономное учреждение дополнительного профессионального образования "
        "Институт развития образования Республики"
    )
    subject = Subject(id="a", name=name, kind="institute", level="regional")
    assert label(subject) == "Институт развития образования Республики"


def test_bodies_are_found_by_declined_name_and_abbreviation(make_act, base) -> None:
    finder = Finder.of(view_act(make_act(ACT), base, "2026-11-21"))
    assert finder.find("Работники Центра мастерства и ИРО") == ("institute", "centre")
    assert finder.find("ИРОНИЯ центра") == ()


def test_a_circle_of_parents_ends() -> None:
    ring = [
        Subject(id="a", name="А", kind="centre", level="regional", parent="b"),
        Subject(id="b", name="Б", kind="centre", level="regional", parent="a"),
    ]
    assert list(ancestors(ring, "a")) == ["b"]
    assert spread(ring, ["a"]) == {"a", "b"}
