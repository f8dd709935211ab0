"""Introductions and uses of short names, read from text alone."""

from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.load import load_base
from generator.reading.abbreviations import key_of, read, same_name, uses
from generator.reading.full_names import spells
from generator.reading.marks import pair
from generator.reading.tokens import pattern_of, tokens_of, wording
from generator.view import ActView, view_act

DATA = Path(__file__).parents[2] / "data"


def view_of(*texts: str) -> ActView:
    """Return what the readers need of a view: passages with their words."""
    passages = tuple(SimpleNamespace(title="", text=text, node=None) for text in texts)
    return SimpleNamespace(texts=passages, kept={})  # type: ignore[return-value]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Центр непрерывного мастерства педагогов (далее – ЦНМ) учит.",
            [("ЦНМ", "Центр непрерывного мастерства педагогов")],
        ),
        (
            "Министерство образования области (далее именуется – Министерство)",
            [("Министерство", "Министерство образования области")],
        ),
        (
            "Настоящее Положение о системе поддержки (далее соответственно – Положение, система)",
            [("Положение", "Положение о системе поддержки"), ("система", "системе поддержки")],
        ),
        ("ведёт федеральный реестр программ (ФРП) и учёт", [("ФРП", "федеральный реестр программ")]),
        ("низкие результаты (ШНОР) и семинары (КПК, тренинги)", []),
        ("до 31 декабря (далее – постоянно)", []),
        ("(приказ от 01.02.2021 № 5, далее – Приказ)", [("Приказ", "")]),
        ("(далее – ", []),
    ],
)
def test_introductions(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(item.short, item.full) for item in read(view_of(text)).introductions] == expected


def test_bracket_that_words_do_not_spell_is_unproved() -> None:
    assert [name for name, _ in read(view_of("низкие результаты (ШНОР) и помощь")).unproved] == ["ШНОР"]


def test_uses_leave_out_introductions_and_the_full_name() -> None:
    reading = read(
        view_of(
            "Региональная система сопровождения педагогов (далее – система сопровождения)",
            "Цель региональной системы сопровождения педагогов.",
            "Субъекты системы сопровождения работают.",
        )
    )
    [items] = reading.by_key().values()
    assert [reading.tokens.place(run).passage for run in uses(reading, items)] == [2]


def test_annotations_and_text_agree_on_the_acts() -> None:
    """A foreign text has no annotations: every annotated «(далее – X)» must be read from the text as well."""
    base = load_base(DATA)
    for act in base.acts.values():
        view = view_act(act, base, "2026-11-21")
        bare = replace(view, passages=tuple(replace(passage, node=None) for passage in view.passages))
        annotated = {item.short for item in read(view).introductions if not item.bare}
        assert annotated <= {item.short for item in read(bare).introductions}


def test_letters_and_names() -> None:
    assert spells("РСНМС", "региональной системы научно-методического сопровождения")
    assert not spells("ДПО", "дополнительным профессиональным программам")
    assert same_name("единой федеральной системы", "единая федеральная система сопровождения кадров")
    assert not same_name("реестр педагогических программ", "реестр программ педагогов")
    assert key_of("паспорта ДППО") == key_of("паспорт ДППО")


def test_forms_are_found_in_any_case_and_abbreviations_exactly() -> None:
    tokens = tokens_of(view_of("Паспорта ДПО и паспорт дпо", "ПАСПОРТОВ ДПО"))
    assert [tokens.place(run).passage for run in tokens.find(pattern_of("паспорт ДПО"))] == [0, 1]


@given(st.text(alphabet='абВГ (),.-–«»"далее:1 ', max_size=200))
def test_any_text_is_read(text: str) -> None:
    reading = read(view_of(text))
    for item in reading.introductions:
        assert item.short
        assert 0 <= item.bracket.start < item.bracket.end <= len(wording(view_of(text).texts[0]))


@pytest.mark.parametrize(
    ("text", "paired", "shared"),
    [
        ("1) первое; 2) второе (третье)", True, False),
        ("«Об утверждении «Школа»", False, True),
        ("комплекс мер (дорожную карту", False, False),
        ('"проект" и "план', False, False),
        ("„внутри“ и “снаружи”", True, False),
    ],
)
def test_marks(text: str, paired: bool, shared: bool) -> None:
    found = pair(text)
    assert (found.paired, found.shared) == (paired, shared)


def test_a_list_of_abbreviations_introduces_its_items():
    view = view_of(
        "В Положении используются следующие сокращения:",
        "1) ДПО – дополнительное профессиональное образование;",
        "РС НМС – региональная система сопровождения.",
        "ДПО развивает ИРО – институт области.",
    )
    found = read(view)
    assert [(item.short, item.full) for item in found.introductions] == [
        ("ДПО", "дополнительное профессиональное образование"),
        ("РС НМС", "региональная система сопровождения"),
    ]
    assert len(uses(found, found.by_key()["ДПО"])) == 1


def test_a_dash_alone_introduces_nothing():
    assert read(view_of("Функции:", "ИРО – институт развития образования области;")).introductions == ()
