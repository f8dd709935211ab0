"""CMP05: the body's power to adopt the act."""

import pytest

VERDICTS = [
    ("bashkortostan", "преамбула приказа", "ни преамбула, ни правовая основа не называют нор", True),
    ("chelyabinsk", "преамбула приказа", "ни преамбула, ни правовая основа не называют нор", True),
    ("vologda", "преамбула приказа", "ни преамбула, ни правовая основа не называют нор", True),
]

ORDER = 'order:\n  preamble: {text: "%s ПРИКАЗЫВАЮ:"}\n  clauses: [{clause: "1", text: "Утвердить Положение."}]\n'
MESSAGE = "ни преамбула, ни правовая основа не называют норму, на основании которой орган вправе принять этот акт"


def found(view, findings_of):
    return [(item.severity, item.message) for item in findings_of(view, "competence-basis-missing")]


def test_preamble_of_aims_only(make_view, findings_of):
    act = ORDER % "Во исполнение распоряжения Минпросвещения России от 16.12.2020 № Р-174"
    assert found(make_view(act=act), findings_of) == [("warning", MESSAGE)]


@pytest.mark.parametrize(
    "text",
    [
        "В соответствии с пунктом 12 Положения о Департаменте образования",
        "В соответствии с частью 2 статьи 8 Федерального закона № 273-ФЗ",
        "На основании Устава института",
        "Во исполнение подпункта «а» пункта 3 перечня поручений Президента Российской Федерации",
        "Во исполнение пункта 20 Основных принципов системы",
        "В пределах своих полномочий",
        "Руководствуясь Положением о министерстве образования области",
    ],
)
def test_power_is_named(make_view, findings_of, text):
    assert found(make_view(act=ORDER % text), findings_of) == []


def test_regulation_of_a_service_is_no_power(make_view, findings_of):
    act = ORDER % "В соответствии с Положением о единой региональной методической службе"
    assert found(make_view(act=act), findings_of) == [("warning", MESSAGE)]


def test_act_without_its_order_is_not_judged(make_view, findings_of):
    assert found(make_view(), findings_of) == []


def test_verdicts(golden_of):
    found = golden_of("competence-basis-missing")
    assert [(act, address) for act, address, _ in found] == [(act, address) for act, address, _, _ in VERDICTS]
    assert all(message.startswith(start) for (_, _, message), (_, _, start, _) in zip(found, VERDICTS, strict=True))
