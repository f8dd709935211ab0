"""A draft is read with the rest of the data, and every mistake in it is named with its place."""

from __future__ import annotations

import pytest

from generator.load import load_base
from generator.problem import DataError

CASES = "{nom: а, gen: б, dat: в, acc: г, ins: д, loc: е}"
DRAFT = f"""\
normative: null
region: {CASES}
title: "Об утверждении"
regulation: {{head: "Положение", nom: "Положение о системе", acc: "Положение", gen: "Положения", gender: neuter}}
authority: ministry
bodies:
  - {{id: ministry, role: ministry, kind: authority, level: regional}}
"""
FEDERAL = """\
functions:
  - {id: teacher-training, label: "Обучение", explanation: "Обучение педагогов.", topic: "кадры"}
  - {id: coordination, label: "Координация", explanation: "Общая координация.", topic: "управление", level: [federal]}
"""


@pytest.fixture
def read(make_data):
    """read(text): the drafts of a small data folder whose only draft has this text."""

    def load(text: str):
        root = make_data()
        (root / "canon" / "functions.yaml").write_text(FEDERAL, encoding="utf-8")
        (root / "drafts").mkdir()
        (root / "drafts" / "new.yaml").write_text(text, encoding="utf-8")
        return load_base(root).drafts

    return load


def message(read, text: str) -> str:
    with pytest.raises(DataError) as caught:
        read(text)
    return str(caught.value)


def test_a_draft_is_read(read):
    draft = read(DRAFT)["new"]
    assert (draft.region.gen, draft.appendix_mark, draft.form.binding) == ("б", "attached", 30)
    assert draft.body("ministry").mode == "norm"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ('appendix_mark: "никак"\n', ("data/drafts/new.yaml:8:16: [appendix_mark] текст «никак»; ожидалось: одно из: "
         "attached, numbered, both")),
        ("titel: а\n", ("data/drafts/new.yaml:8:8: [titel] неизвестный ключ «titel»; ожидалось: ключ формата. "
         "Возможно, имелось в виду «title»")),
        ("coordinator: ministri\n", ("data/drafts/new.yaml:1:1: [coordinator] неизвестный id «ministri»; ожидалось: "
         "id из bodies. Возможно, имелось в виду «ministry»")),
        ("like: volgda\n", ("data/drafts/new.yaml:1:1: [like] неизвестный id «volgda»; ожидалось: акт собрания. "
         "Возможно, имелось в виду «vologda»")),
        ("terms:\n  - {id: mentorin}\n", ("data/drafts/new.yaml:9:5: [terms[0].id] неизвестный id «mentorin»; "
         "ожидалось: запись data/canon/terms.yaml. Возможно, имелось в виду «mentoring»")),
        ("terms:\n  - {id: mentoring}\n  - {id: mentoring}\n", ("data/drafts/new.yaml:10:5: [terms[1].id] id "
         "«mentoring» записан дважды; ожидалось: один раз в terms")),
        ('date: "2026-02-30"\n', ("data/drafts/new.yaml:1:1: [date] нет такой даты: 2026-02-30; ожидалось: "
         "существующая дата")),
        ('measures:\n  - {text: "а", starts: "2027-05-01", ends: "2027-04-01"}\n', ("data/drafts/new.yaml:9:5: "
         "[measures[0].ends] срок кончается 2027-04-01; ожидалось: не раньше начала, 2027-05-01")),
        ('amends: {kind: "приказ"}\n', ("data/drafts/new.yaml:8:9: [amends.changes] нет ни одного изменения; "
         "ожидалось: changes или restates")),
    ],
)  # fmt: skip
def test_a_mistake_is_named_with_its_place(read, line, expected):
    assert message(read, DRAFT + line) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "{id: city, kind: municipality, level: municipal, functions: [{id: teacher-training}]}",
            ("data/drafts/new.yaml:8:5: [bodies[1].mode] функции «city» записаны нормой; ожидалось: recommend – "
            "рекомендовать, agreement – по соглашению, consent – по согласованию. Акт органа власти региона не "
            "обязывает органы местного самоуправления и вузы"),
        ),
        (
            "{id: vuz, kind: university, level: regional, functions: [{id: teacher-training}]}",
            ("data/drafts/new.yaml:8:5: [bodies[1].mode] функции «vuz» записаны нормой; ожидалось: recommend – "
            "рекомендовать, agreement – по соглашению, consent – по согласованию. Акт органа власти региона не "
            "обязывает органы местного самоуправления и вузы"),
        ),
        (
            "{id: academy, kind: federal, level: federal}",
            ("data/drafts/new.yaml:8:5: [bodies[1].level] федеральный орган «academy» среди субъектов региона; "
            "ожидалось: органы и организации региона. Акт региона не даёт функций федеральным органам"),
        ),
        (
            "{id: institute, kind: institute, level: regional, functions: [{id: coordination}]}",
            ("data/drafts/new.yaml:8:67: [bodies[1].functions[0].id] «coordination» – функция федеральных органов; "
            "ожидалось: функция субъекта региона"),
        ),
    ],
)  # fmt: skip
def test_an_act_binds_only_whom_it_may_bind(read, body, expected):
    assert message(read, f"{DRAFT}  - {body}\n") == expected


def test_a_recommendation_to_a_municipality_is_no_mistake(read):
    body = "{id: city, kind: municipality, level: municipal, mode: recommend, functions: [{id: teacher-training}]}"
    assert read(f"{DRAFT}  - {body}\n")["new"].bodies[1].mode == "recommend"
