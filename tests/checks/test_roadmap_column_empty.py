"""What «roadmap-column-empty» finds, what it leaves alone, its findings on the acts with verdicts."""

from collections.abc import Callable

RULE = "roadmap-column-empty"

# (act, address of the first place, beginning of the message, upheld by a reader)
VERDICTS: list[tuple[str, str, str, bool]] = [
    (
        "chelyabinsk",
        "раздел 10, графа 4",
        "ответственный и исполнители записаны в одной графе; строк, где названо",
        True,
    ),
    (
        "chelyabinsk",
        "раздел 10, графа 5",
        "результат мероприятия записан лишь номером другого перечня: строк 43 и",
        True,
    ),
    ("kaliningrad", "дорожная карта, графа 1", "в дорожной карте нет графы исполнителей", True),
    ("kirov", "раздел 7, графа 1", "в дорожной карте нет графы исполнителей", True),
    ("kirov", "раздел 7, графа 1", "в дорожной карте нет графы результата", True),
]

NO_RESULT_COLUMN_ROADMAP = """\
columns:
  measure: "Мероприятие"
  responsible: "Ответственный"
  executors: "Исполнители"
  deadline: "Срок"
rows:
  - measure: "Мера а"
    responsible: "ЦПМ"
    executors: "ИРО"
    deadline: "Ежегодно"
  - measure: "Мера б"
    responsible: "ЦПМ"
    executors: "ИРО"
    deadline: "Ежегодно"
  - measure: "Мера в"
    responsible: "ЦПМ"
    executors: "ИРО"
    deadline: "Ежегодно"
"""

RESULT_IS_A_NUMBER_ROADMAP = """\
columns:
  measure: "Мероприятие"
  responsible: "Ответственный"
  executors: "Исполнители"
  deadline: "Срок"
  result: "Результат"
rows:
  - measure: "Мера а"
    responsible: "ЦПМ"
    executors: "ИРО"
    deadline: "Ежегодно"
    result: "Результат 2, 3"
  - measure: "Мера б"
    responsible: "ЦПМ"
    executors: "ИРО"
    deadline: "Ежегодно"
    result: "Результат 2, 3"
  - measure: "Мера в"
    responsible: "ЦПМ"
    executors: "ИРО"
    deadline: "Ежегодно"
    result: "Результат 2, 3"
"""

SEVERAL_NAMES_AND_NO_LEAD_ROADMAP = """\
columns:
  measure: "Мероприятие"
  responsible: "Ответственный исполнитель / соисполнители"
  deadline: "Срок"
  result: "Результат"
rows:
  - measure: "Мера а"
    responsible: "ИРО, ЦПМ"
    deadline: "Май"
    result: "Отчёт"
  - measure: "Мера б"
    responsible: "ИРО, ЦПМ"
    deadline: "Май"
    result: "Отчёт"
  - measure: "Мера в"
    responsible: "ИРО, ЦПМ"
    deadline: "Май"
    result: "Отчёт"
"""

ALL_COLUMNS_FILLED_ROADMAP = """\
columns:
  measure: "Мероприятие"
  responsible: "Ответственный"
  executors: "Исполнители"
  deadline: "Срок"
  result: "Результат"
rows:
  - measure: "Мера а"
    responsible: "ЦПМ"
    executors: "ИРО"
    deadline: "Ежегодно"
    result: "Отчёт"
  - measure: "Мера б"
    responsible: "ЦПМ"
    executors: "ИРО"
    deadline: "Ежегодно"
    result: "Отчёт"
  - measure: "Мера в"
    responsible: "ЦПМ"
    executors: "ИРО"
    deadline: "Ежегодно"
    result: "Отчёт"
"""


def found(view, findings_of: Callable[..., list]) -> list[tuple[str, str, list[str]]]:
    return [(item.severity, item.message, [spot.address for spot in item.spots]) for item in findings_of(view, RULE)]


def test_no_result_column(make_view, findings_of) -> None:
    view = make_view(roadmap=NO_RESULT_COLUMN_ROADMAP)
    assert found(view, findings_of) == [
        ("error", "в дорожной карте нет графы результата", ["дорожная карта, графа 1"]),
    ]


def test_result_is_a_number(make_view, findings_of) -> None:
    view = make_view(roadmap=RESULT_IS_A_NUMBER_ROADMAP)
    assert found(view, findings_of) == [
        (
            "warning",
            "результат мероприятия записан лишь номером другого перечня: строк 3 из 3",
            ["дорожная карта, графа 5"],
        ),
    ]


def test_several_names_and_no_lead(make_view, findings_of) -> None:
    view = make_view(roadmap=SEVERAL_NAMES_AND_NO_LEAD_ROADMAP)
    assert found(view, findings_of) == [
        (
            "warning",
            (
                "ответственный и исполнители записаны в одной графе; строк, где названо "
                "несколько и неясно, кто отвечает: 3"
            ),
            ["дорожная карта, графа 2"],
        ),
    ]


def test_all_columns_filled(make_view, findings_of) -> None:
    view = make_view(roadmap=ALL_COLUMNS_FILLED_ROADMAP)
    assert found(view, findings_of) == []


def test_findings_on_the_collection_are_those_that_were_judged(golden_of) -> None:
    known = sorted(VERDICTS)
    findings = sorted(golden_of(RULE))
    assert [(act, address) for act, address, _ in findings] == [(act, address) for act, address, _, _ in known]
    for (_, _, message), (_, _, start, _) in zip(findings, known, strict=True):
        assert message.startswith(start)
