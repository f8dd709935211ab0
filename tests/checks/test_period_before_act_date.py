"""DAT02: deadlines and periods before the act."""

VERDICTS = [
    ("bashkortostan", "абзац второй пункта 5.1", "показатель измеряется раньше, чем издан акт (202", True),
    ("chelyabinsk", "раздел 10, строка 13", "срок начинается раньше даты акта (27.06.2023): «", True),
    ("kaliningrad", "дорожная карта, строка 1", "срок истёк до даты акта (10.08.2021): «25 июля 2", True),
    ("vologda", "дорожная карта, строка 1", "срок истёк до даты акта (06.04.2023): «До 01 апр", True),
    ("vologda", "абзац второй пункта 5.1", "показатель измеряется раньше, чем издан акт (202", True),
]

ROADMAP = """\
columns: {measure: "Мероприятие", deadline: "Срок"}
rows:
  - {band: "2023", year: 2023}
  - {measure: "Семинар", deadline: "%s"}
"""
INDICATOR = 'clauses:\n  - clause: "1"\n    text: "Показатели:"\n    indicators:\n      - {text: "%s"}\n'


def messages(view, findings_of):
    return [(item.severity, item.message) for item in findings_of(view, "period-before-act-date")]


def test_deadline_over_before_the_act(make_view, findings_of):
    view = make_view(roadmap=ROADMAP % "До 1 февраля")
    assert messages(view, findings_of) == [("error", "срок истёк до даты акта (01.03.2023): «До 1 февраля»; мест – 1")]


def test_months_that_begin_before_the_act(make_view, findings_of):
    view = make_view(roadmap=ROADMAP % "Январь – май")
    assert messages(view, findings_of) == [
        ("warning", "срок начинается раньше даты акта (01.03.2023): «Январь – май»; мест – 1")
    ]


def test_whole_year_own_month_and_periodic_deadlines_are_usual(make_view, findings_of):
    for text in ("В течение года", "Март – май", "Ежеквартально", "I полугодие 2024 года", "По плану"):
        assert messages(make_view(roadmap=ROADMAP % text), findings_of) == []


def test_assignment_due_before_the_act(make_view, findings_of):
    order = 'order: {clauses: [{clause: "1", text: "Отделу представить отчёт в срок до 15.02.2023."}]}\n'
    assert messages(make_view(act=order), findings_of) == [
        ("error", "срок поручения истёк до даты акта (01.03.2023); мест – 1")
    ]


def test_indicator_measured_before_the_act(make_view, findings_of):
    text = INDICATOR % "доля педагогов (ежегодно, начиная с 2021 года)."
    assert messages(make_view(regulation=text), findings_of) == [
        ("warning", "показатель измеряется раньше, чем издан акт (2023 год): с 2021 года")
    ]


def test_indicator_of_an_amended_act_may_count_from_that_act(make_view, findings_of):
    text = INDICATOR % "доля педагогов (ежегодно, начиная с 2021 года)."
    act = 'amends: [{kind: приказ, date: "2021-07-21", number: "1484"}]\n'
    assert messages(make_view(act=act, regulation=text), findings_of) == [
        ("info", "показатель измеряется раньше, чем издан акт (2023 год): с 2021 года")
    ]


def test_verdicts(golden_of):
    found = golden_of("period-before-act-date")
    assert [(act, address) for act, address, _ in found] == [(act, address) for act, address, _, _ in VERDICTS]
    assert all(message.startswith(start) for (_, _, message), (_, _, start, _) in zip(found, VERDICTS, strict=True))
