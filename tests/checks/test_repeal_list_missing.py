"""CMP06: an earlier act on the same matter."""

VERDICTS: list[tuple[str, str, str, bool]] = []

EARLIER = (
    "приказ Департамента образования Вологодской области от 05.02.2021 № 44 "
    "«Об утверждении Положения о методической службе области»"
)
ACT = """\
region: vologda
document_kind: положение
act_kind: приказ
issuer: "Департамент образования Вологодской области"
issuer_level: authority
number: "1"
date: "2023-03-01"
order: {clauses: [{clause: "1", text: "Утвердить Положение о методической службе области."}, {clause: "2", text: "%s"}]}
parts:
  - {id: regulation, present: true, title: "Положение о методической службе области"}
"""
BODY = 'clauses:\n  - {clause: "1", text: "Основа: %s."}\n'


def messages(view, findings_of):
    return [item.message for item in findings_of(view, "repeal-list-missing")]


def test_earlier_act_left_as_it_is(make_view, findings_of):
    assert messages(make_view(act=ACT % "Контроль.", regulation=BODY % EARLIER), findings_of) == [
        (
            "назван прежний акт того же органа о том же, он не изменён и не отменён: от 05.02.2021 № 44 "
            "«Об утверждении Положения о методической службе области»"
        )
    ]


def test_earlier_act_repealed(make_view, findings_of):
    act = ACT % f"Признать утратившим силу {EARLIER}"
    assert messages(make_view(act=act, regulation=BODY % EARLIER), findings_of) == []


def test_earlier_act_about_another_matter_or_of_another_body(make_view, findings_of):
    other = EARLIER.replace("Положения о методической службе области", "Устава института развития образования")
    foreign = EARLIER.replace("Департамента образования Вологодской области", "Министерства просвещения")
    for cited in (other, foreign):
        assert messages(make_view(act=ACT % "Контроль.", regulation=BODY % cited), findings_of) == []


def test_new_edition_of_what(make_view, findings_of):
    act = (ACT % "Контроль.").replace("Положение о методической службе области.", "Положение в новой редакции.")
    assert messages(make_view(act=act, regulation=BODY % "текст"), findings_of) == [
        "документ утверждён в новой редакции, но что стало с актом, утвердившим прежнюю, не сказано"
    ]


def test_verdicts(golden_of):
    found = golden_of("repeal-list-missing")
    assert [(act, address) for act, address, _ in found] == [(act, address) for act, address, _, _ in VERDICTS]
    assert all(message.startswith(start) for (_, _, message), (_, _, start, _) in zip(found, VERDICTS, strict=True))
