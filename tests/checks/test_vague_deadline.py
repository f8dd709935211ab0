"""DAT03: deadlines that cannot be checked."""

VERDICTS = [
    ("chelyabinsk", "раздел 10, строка 3", "сроки, которые нельзя проверить: без даты – 2 из", True),
    ("chelyabinsk", "пункт 2.2 приказа", "разовое поручение приказа дано без срока исполне", True),
    ("kaliningrad", "абзац четвёртый подпункта 1 пункта 9", "сроки, которые нельзя проверить: в тексте срок о", True),
    ("kirov", "раздел 4, строка 1", "сроки, которые нельзя проверить: без даты – 15 и", True),
    ("vologda", "дорожная карта, строка 5", "сроки, которые нельзя проверить: без даты – 14 и", True),
]

ROADMAP = """\
columns: {measure: "Мероприятие", deadline: "Срок", result: "Результат"}
rows:
  - {measure: "Семинар", deadline: "%s", result: "%s"}
"""


def messages(view, findings_of):
    return [(item.severity, item.message) for item in findings_of(view, "vague-deadline")]


def test_deadline_in_a_plan_the_act_does_not_have(make_view, findings_of):
    for text in ("По отдельному графику", "По мере необходимости", "Согласно плану института", "В течение года"):
        assert messages(make_view(roadmap=ROADMAP % (text, "Справка")), findings_of) == [
            ("warning", f"сроки, которые нельзя проверить: без даты – 1 из 1 («{text}»)")
        ]


def test_deadline_without_end_alone_is_an_information(make_view, findings_of):
    assert messages(make_view(roadmap=ROADMAP % ("Постоянно", "Справка")), findings_of) == [
        ("info", "сроки, которые нельзя проверить: без окончания – 1 из 1 («Постоянно»)")
    ]


def test_number_in_the_result_of_a_periodic_deadline(make_view, findings_of):
    assert messages(make_view(roadmap=ROADMAP % ("Ежемесячно", "Охвачено 30% педагогов")), findings_of) == [
        (
            "warning",
            (
                "сроки, которые нельзя проверить: результат назван числом, "
                "а к какому дню или за какой период – нет: 1 из 1"
            ),
        )
    ]


def test_months_of_no_year_and_deadlines_left_to_others(make_view, findings_of):
    regulation = 'clauses:\n  - {clause: "1", text: "Паспорт направляется в сроки, определяемые оператором."}\n'
    view = make_view(regulation=regulation, roadmap=ROADMAP % ("Март – апрель", "Справка"))
    assert messages(view, findings_of) == [
        (
            "info",
            (
                "сроки, которые нельзя проверить: месяц без года – 1 из 1 («Март – апрель»); "
                "в тексте срок отослан к решению, которого в акте нет, – 1"
            ),
        )
    ]


def test_dates_months_and_plain_periods_can_be_checked(make_view, findings_of):
    for text in ("До 01.09.2024", "Март 2024 года", "II квартал 2024 года", "1 раз в полугодие", "Ежегодно, в мае"):
        assert messages(make_view(roadmap=ROADMAP % (text, "Справка")), findings_of) == []


def test_one_off_assignment_without_a_deadline(make_view, findings_of):
    order = 'order: {clauses: [{clause: "1", text: "Отделу %s."}]}\n'
    assert messages(make_view(act=order % "разместить приказ на сайте"), findings_of) == [
        ("warning", "разовое поручение приказа дано без срока исполнения; поручений – 1")
    ]


def test_assignment_with_a_deadline_and_lasting_duty_are_usual(make_view, findings_of):
    order = 'order: {clauses: [{clause: "1", text: "Отделу %s."}]}\n'
    for text in ("разместить приказ на сайте в срок до 5 марта", "обеспечивать сопровождение"):
        assert messages(make_view(act=order % text), findings_of) == []


def test_verdicts(golden_of):
    found = golden_of("vague-deadline")
    assert [(act, address) for act, address, _ in found] == [(act, address) for act, address, _, _ in VERDICTS]
    assert all(message.startswith(start) for (_, _, message), (_, _, start, _) in zip(found, VERDICTS, strict=True))
