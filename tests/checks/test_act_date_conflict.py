"""DAT01: dates and numbers of the act itself."""

VERDICTS = [
    ("bashkortostan", "отметка о регистрации", "день подписания или регистрации – выходной: 02.0", True),
    ("vologda", "заголовок приказа", "дата или номер акта указаны по-разному: в реквиз", True),
    ("vologda", "дорожная карта, гриф", "ошибки в датах: год записан дважды: «06» апреля ", True),
]

HEAD = """\
head:
  - {text: "ПРИКАЗ", as: kind}
  - {text: "%s", as: date}
  - {text: "№ 1", as: number}
parts:
  - id: regulation
    present: true
    stamps: [{text: "УТВЕРЖДЕНО приказом Департамента образования от %s № %s"}]
"""
BODY = 'clauses:\n  - {clause: "1", text: "%s"}\n'


def messages(make_view, findings_of, head=("01.03.2023", "«01» марта 2023 г.", "1"), text="Текст.", act=""):
    view = make_view(act=act + HEAD % head, regulation=BODY % text)
    return [(item.severity, item.message) for item in findings_of(view, "act-date-conflict")]


def test_other_date_in_the_stamp(make_view, findings_of):
    assert messages(make_view, findings_of, ("01.03.2023", "02 марта 2023 года", "1")) == [
        ("error", "дата или номер акта указаны по-разному: в реквизитах 01.03.2023 № 1, но 02.03.2023 № 1 (гриф)")
    ]


def test_other_number_in_the_stamp(make_view, findings_of):
    assert messages(make_view, findings_of, ("01.03.2023", "01.03.2023", "11")) == [
        ("error", "дата или номер акта указаны по-разному: в реквизитах 01.03.2023 № 1, но 01.03.2023 № 11 (гриф)")
    ]


def test_same_date_written_otherwise_is_no_conflict(make_view, findings_of):
    assert messages(make_view, findings_of) == []


def test_stamp_of_the_amended_act_is_no_conflict(make_view, findings_of):
    act = 'amends: [{kind: приказ, date: "2021-07-21", number: "1484"}]\n'
    assert messages(make_view, findings_of, ("01.03.2023", "21 июля 2021 года", "1484"), act=act) == []


def test_cited_act_later_than_the_act(make_view, findings_of):
    assert messages(make_view, findings_of, text="Приказ министерства от 05.03.2023 № 77 исполняется.") == [
        ("error", "ошибки в датах: назван документ от 05.03.2023 № 77, он позже акта (01.03.2023)")
    ]


def test_day_that_is_not_in_the_calendar(make_view, findings_of):
    assert messages(make_view, findings_of, text="Не позднее 31 апреля 2024 года.") == [
        ("error", "ошибки в датах: такого дня нет в календаре: 31 апреля 2024")
    ]


def test_year_written_twice(make_view, findings_of):
    assert messages(make_view, findings_of, text="Не позднее 30 апреля 2024 г. 2024 г.") == [
        ("error", "ошибки в датах: год записан дважды: 30 апреля 2024 г. 2024 г.")
    ]


def test_registered_before_signing_on_a_sunday(make_view, findings_of):
    act = 'registration: {text: "ЗАРЕГИСТРИРОВАНО « 26 » февраля 20 23 г. № 5"}\n'
    assert messages(make_view, findings_of, act=act) == [
        ("error", "ошибки в датах: зарегистрирован 26.02.2023, раньше подписания (01.03.2023)"),
        ("info", "день подписания или регистрации – выходной: 26.02.2023 – воскресенье (отметка о регистрации)"),
    ]


def test_verdicts(golden_of):
    found = golden_of("act-date-conflict")
    assert [(act, address) for act, address, _ in found] == [(act, address) for act, address, _, _ in VERDICTS]
    assert all(message.startswith(start) for (_, _, message), (_, _, start, _) in zip(found, VERDICTS, strict=True))
