"""DAT04: horizons of indicators, measures and bases."""

VERDICTS = [
    ("chelyabinsk", "преамбула приказа", "акт рассчитан до 2026 года, а документы планиров", True),
    ("kaliningrad", "дорожная карта, строка 7", "дорожная карта кончается 01.10.2021, меньше чем ", True),
]

ROADMAP = """\
columns: {measure: "Мероприятие", deadline: "Срок"}
rows:
  - {measure: "Открыт центр", deadline: "01 сентября 2023 года"}
  - {measure: "Подписано соглашение", deadline: "%s"}
"""
REGULATION = """\
clauses:
  - {clause: "1", text: "%s"}
  - clause: "2"
    text: "Показатели:"
    indicators:
      - {text: "доля педагогов в 2025 году – 30%%."}
"""
PLAIN = 'clauses:\n  - {clause: "1", text: "%s"}\n'


def messages(view, findings_of):
    return [item.message for item in findings_of(view, "planning-horizons-disagree")]


def test_measures_end_before_the_indicators(make_view, findings_of):
    view = make_view(regulation=REGULATION % "Текст.", roadmap=ROADMAP % "01 октября 2023 года")
    assert messages(view, findings_of) == [
        "мероприятия кончаются 2023 годом, а показатели или срок акта – 2025 годом: на последние годы мероприятий нет"
    ]


def test_measures_reach_the_last_year(make_view, findings_of):
    view = make_view(regulation=REGULATION % "Текст.", roadmap=ROADMAP % "01 октября 2025 года")
    assert messages(view, findings_of) == []


def test_a_measure_prepares_the_next_plan(make_view, findings_of):
    for years, silent in (("2024-2025 годы", True), ("2024 год", False)):
        plan = ROADMAP.replace("Открыт центр", f"Разработка дорожной карты на {years}")
        view = make_view(regulation=REGULATION % "Текст.", roadmap=plan % "01 октября 2023 года")
        assert (messages(view, findings_of) == []) is silent


def test_a_lasting_measure_has_no_end(make_view, findings_of):
    view = make_view(regulation=REGULATION % "Текст.", roadmap=ROADMAP % "До 31 декабря 2023 года, далее постоянно")
    assert messages(view, findings_of) == []


def test_plan_of_some_months_for_yearly_duties(make_view, findings_of):
    view = make_view(regulation=PLAIN % "Мониторинг проводится ежегодно.", roadmap=ROADMAP % "01 октября 2023 года")
    assert messages(view, findings_of) == [
        (
            "дорожная карта кончается 01.10.2023, меньше чем через год после акта, а обязанности акта ежегодные: "
            "на следующие годы мероприятий нет"
        )
    ]


def test_plan_of_some_months_for_one_off_duties(make_view, findings_of):
    view = make_view(regulation=PLAIN % "Создаётся центр.", roadmap=ROADMAP % "01 октября 2023 года")
    assert messages(view, findings_of) == []


def test_basis_that_ends_before_the_act(make_view, findings_of):
    basis = 'order: {preamble: {text: "В рамках программы развития на 2021-2024 годы ПРИКАЗЫВАЮ:"}}\n'
    assert messages(make_view(act=basis, regulation=REGULATION % "Текст."), findings_of) == [
        "акт рассчитан до 2025 года, а документы планирования в его основании кончаются раньше: «2021-2024 годы»"
    ]


def test_verdicts(golden_of):
    found = golden_of("planning-horizons-disagree")
    assert [(act, address) for act, address, _ in found] == [(act, address) for act, address, _, _ in VERDICTS]
    assert all(message.startswith(start) for (_, _, message), (_, _, start, _) in zip(found, VERDICTS, strict=True))
