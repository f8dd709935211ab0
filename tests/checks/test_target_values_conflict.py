"""What «target-values-conflict» finds, what it leaves alone, its findings on the acts with verdicts."""

from collections.abc import Callable

RULE = "target-values-conflict"

# (act, address of the first place, beginning of the message, upheld by a reader)
VERDICTS: list[tuple[str, str, str, bool]] = [
    (
        "vologda",
        "дорожная карта, строка 11",
        "значение есть только в дорожной карте, у показателя его нет: не менее ",
        True,
    ),
    (
        "vologda",
        "дорожная карта, строка 7",
        "у показателя и у мероприятия о том же разные значения: не менее 30 % и",
        True,
    ),
]

TWO_VALUES_REGULATION = """\
clauses:
  - clause: "5"
    text: "Показатели:"
    indicators:
      - {text: "доля педагогов, прошедших стажировку на площадках (не менее 30 % к 2025 году)."}
"""

TWO_VALUES_ROADMAP = """\
columns:
  measure: "Мероприятие"
  responsible: "Ответственный"
  executors: "Исполнители"
  deadline: "Срок"
  result: "Результат"
rows:
  - measure: "Стажировки"
    responsible: "ЦПМ"
    executors: "ИРО"
    deadline: "Ежегодно"
    result: "Не менее 50 % педагогов, прошедших стажировку на площадках"
"""

ONLY_IN_ROAD_MAP_REGULATION = """\
clauses:
  - clause: "5"
    text: "Показатели:"
    indicators:
      - {text: "доля педагогов, прошедших стажировку на площадках."}
"""

ONLY_IN_ROAD_MAP_ROADMAP = """\
columns:
  measure: "Мероприятие"
  responsible: "Ответственный"
  executors: "Исполнители"
  deadline: "Срок"
  result: "Результат"
rows:
  - measure: "Стажировки"
    responsible: "ЦПМ"
    executors: "ИРО"
    deadline: "Ежегодно"
    result: "Не менее 50 % педагогов прошли стажировку на площадках"
"""

SAME_VALUE_OR_OTHER_PEOPLE_REGULATION = """\
clauses:
  - clause: "5"
    text: "Показатели:"
    indicators:
      - {text: "доля педагогов, прошедших стажировку (не менее 30 % к 2025 году)."}
"""

SAME_VALUE_OR_OTHER_PEOPLE_ROADMAP = """\
columns:
  measure: "Мероприятие"
  responsible: "Ответственный"
  executors: "Исполнители"
  deadline: "Срок"
  result: "Результат"
rows:
  - measure: "Стажировки"
    responsible: "ЦПМ"
    executors: "ИРО"
    deadline: "Ежегодно"
    result: "Не менее 30 % педагогов прошли стажировку"
  - measure: "Для команд"
    responsible: "ЦПМ"
    executors: "ИРО"
    deadline: "Ежегодно"
    result: "Не менее 90 % управленческих команд прошли стажировку"
"""


def found(view, findings_of: Callable[..., list]) -> list[tuple[str, str, list[str]]]:
    return [(item.severity, item.message, [spot.address for spot in item.spots]) for item in findings_of(view, RULE)]


def test_two_values(make_view, findings_of) -> None:
    view = make_view(regulation=TWO_VALUES_REGULATION, roadmap=TWO_VALUES_ROADMAP)
    assert found(view, findings_of) == [
        (
            "error",
            "значения одного показателя расходятся: не менее 30 % и не менее 50 %",
            ["дорожная карта, строка 1", "абзац второй пункта 5"],
        ),
    ]


def test_values_of_different_years_are_steps(make_view, findings_of) -> None:
    step = TWO_VALUES_ROADMAP.replace("Не менее 50 % педагогов", "К 2027 году не менее 50 % педагогов")
    assert found(make_view(regulation=TWO_VALUES_REGULATION, roadmap=step), findings_of) == []
    same = TWO_VALUES_ROADMAP.replace("Не менее 50 % педагогов", "К 2025 году не менее 50 % педагогов")
    assert len(found(make_view(regulation=TWO_VALUES_REGULATION, roadmap=same), findings_of)) == 1


def test_only_in_road_map(make_view, findings_of) -> None:
    view = make_view(regulation=ONLY_IN_ROAD_MAP_REGULATION, roadmap=ONLY_IN_ROAD_MAP_ROADMAP)
    assert found(view, findings_of) == [
        (
            "warning",
            "значение есть только в дорожной карте, у показателя его нет: не менее 50 %",
            ["дорожная карта, строка 1", "абзац второй пункта 5"],
        ),
    ]


def test_same_value_or_other_people(make_view, findings_of) -> None:
    view = make_view(regulation=SAME_VALUE_OR_OTHER_PEOPLE_REGULATION, roadmap=SAME_VALUE_OR_OTHER_PEOPLE_ROADMAP)
    assert found(view, findings_of) == []


def test_findings_on_the_collection_are_those_that_were_judged(golden_of) -> None:
    known = sorted(VERDICTS)
    findings = sorted(golden_of(RULE))
    assert [(act, address) for act, address, _ in findings] == [(act, address) for act, address, _, _ in known]
    for (_, _, message), (_, _, start, _) in zip(findings, known, strict=True):
        assert message.startswith(start)
