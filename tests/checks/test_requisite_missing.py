"""CMP01: requisites of the order and stamps."""

VERDICTS = [
    ("bashkortostan", "заголовок приказа", "в акте нет обязательных реквизитов: наименование", True),
    ("chelyabinsk", "заголовок", "у утверждённого документа нет грифа с видом, дат", True),
    ("kaliningrad", "заголовок", "у утверждённого документа нет грифа с видом, дат", True),
    ("kirov", "акт в целом", "нет самого распорядительного акта: вида, органа,", True),
]

UNNUMBERED = """\
region: vologda
document_kind: положение
act_kind: приказ
issuer: "Департамент образования"
issuer_level: authority
number: null
date: null
"""
FULL = """\
city: Вологда
head:
  - {text: "ДЕПАРТАМЕНТ ОБРАЗОВАНИЯ", as: issuer}
  - {text: "ПРИКАЗ", as: kind}
  - {text: "01.03.2023", as: date}
  - {text: "№ 1", as: number}
  - {text: "Об утверждении Положения", as: title}
order: {clauses: [{clause: "1", text: "Утвердить Положение (приложение)."}]}
"""
SIGNED = 'signatory: {position: "Начальник", name: "И.И. Иванова"}\n'
STAMPED = 'parts:\n  - {id: regulation, present: true, stamps: [{text: "%s"}]}\n'
GOOD = STAMPED % "УТВЕРЖДЕНО приказом от 01.03.2023 № 1"


def messages(view, findings_of):
    return [(item.severity, item.message) for item in findings_of(view, "requisite-missing")]


def test_full_act(make_view, findings_of):
    assert messages(make_view(act=FULL + SIGNED + GOOD, regulation=BODY), findings_of) == []


def test_signature_without_a_name_and_no_city(make_view, findings_of):
    act = FULL.replace("city: Вологда\n", "") + 'signatory: {position: "Министр", name: null}\n' + GOOD
    assert messages(make_view(act=act, regulation=BODY), findings_of) == [
        ("error", "в акте нет обязательных реквизитов: место издания, инициалы и фамилия подписавшего")
    ]


def test_a_project_gets_its_date_and_number_when_it_is_signed(make_view, findings_of):
    undated = FULL.replace('  - {text: "01.03.2023", as: date}\n  - {text: "№ 1", as: number}\n', "")
    act = UNNUMBERED + undated + SIGNED + STAMPED % "УТВЕРЖДЕНО приказом от ___ № ___"
    project = act.replace("head:\n", 'head:\n  - {text: "ПРОЕКТ"}\n')
    assert [text for _, text in messages(make_view(act=act, regulation=BODY), findings_of)] == [
        "в акте нет обязательных реквизитов: дата, номер",
        "в грифе нет даты или номера акта, к которому относится документ",
    ]
    assert messages(make_view(act=project, regulation=BODY), findings_of) == []


def test_head_without_the_issuer(make_view, findings_of):
    act = FULL.replace('  - {text: "ДЕПАРТАМЕНТ ОБРАЗОВАНИЯ", as: issuer}\n', "") + SIGNED + GOOD
    assert messages(make_view(act=act, regulation=BODY), findings_of) == [
        ("error", "в акте нет обязательных реквизитов: наименование органа, издавшего акт")
    ]


def test_part_without_a_stamp(make_view, findings_of):
    act = FULL + SIGNED + 'parts:\n  - {id: regulation, present: true, title: "Положение о системе"}\n'
    assert messages(make_view(act=act, regulation=BODY), findings_of) == [
        ("error", "у утверждённого документа нет грифа с видом, датой и номером акта: «Положение о системе»")
    ]


def test_stamp_without_date_and_number(make_view, findings_of):
    act = FULL + SIGNED + STAMPED % "УТВЕРЖДЕНО приказом Департамента"
    assert messages(make_view(act=act, regulation=BODY), findings_of) == [
        ("warning", "в грифе нет даты или номера акта, к которому относится документ")
    ]


def test_only_an_appendix_in_the_source(make_view, findings_of):
    assert messages(make_view(regulation=BODY), findings_of) == [
        ("warning", "нет самого распорядительного акта: вида, органа, даты, номера, заголовка и подписи")
    ]


BODY = 'clauses:\n  - {clause: "1", text: "Текст."}\n'


def test_verdicts(golden_of):
    found = golden_of("requisite-missing")
    assert [(act, address) for act, address, _ in found] == [(act, address) for act, address, _, _ in VERDICTS]
    assert all(message.startswith(start) for (_, _, message), (_, _, start, _) in zip(found, VERDICTS, strict=True))
