"""What «audience-mismatch» finds, what it leaves alone, its findings on the acts with verdicts."""

from collections.abc import Callable

RULE = "audience-mismatch"

# (act, address of the first place, beginning of the message, upheld by a reader)
VERDICTS: list[tuple[str, str, str, bool]] = [
    ("chelyabinsk", "раздел 10, строка 7", "круг лиц не совпадает: группа и её мероприятия – 2", True),
    (
        "vologda",
        "дорожная карта, строка 9",
        "круг лиц не совпадает: мероприятие и результат – 2; мероприятие и груп",
        True,
    ),
]

RESULT_FORGETS_MANAGERS_ROADMAP = """\
columns:
  measure: "Мероприятие"
  responsible: "Ответственный"
  executors: "Исполнители"
  deadline: "Срок"
  result: "Результат"
rows:
  - measure: "Семинары для педагогических работников и управленческих кадров"
    responsible: "ЦПМ"
    executors: "ИРО"
    deadline: "Ежегодно"
    result: "Проведены семинары для педагогических работников"
"""

GROUP_PROMISES_MORE_ROADMAP = """\
columns:
  group: "Группа"
  measure: "Мероприятие"
  responsible: "Ответственный"
  executors: "Исполнители"
  deadline: "Срок"
  result: "Результат"
rows:
  - group: "Обучение педагогов и управленческих кадров"
    measure: "Курсы для педагогов"
    responsible: "ЦПМ"
    executors: "ИРО"
    deadline: "Ежегодно"
    result: "Отчёт"
"""

ROWS_SHARE_THE_GROUP_ROADMAP = """\
columns:
  group: "Группа"
  measure: "Мероприятие"
  responsible: "Ответственный"
  executors: "Исполнители"
  deadline: "Срок"
  result: "Результат"
rows:
  - group: "Обучение педагогов и управленческих кадров"
    measure: "Курсы для педагогов"
    responsible: "ЦПМ"
    executors: "ИРО"
    deadline: "Ежегодно"
    result: "Отчёт"
  - group: "Обучение педагогов и управленческих кадров"
    measure: "Курсы для управленческих кадров"
    responsible: "ЦПМ"
    executors: "ИРО"
    deadline: "Ежегодно"
    result: "Отчёт"
"""

NAMES_DO_NOT_COUNT_ROADMAP = """\
columns:
  measure: "Мероприятие"
  responsible: "Ответственный"
  executors: "Исполнители"
  deadline: "Срок"
  result: "Результат"
rows:
  - measure: "Семинары центра непрерывного повышения профессионального мастерства педагогических
          работников для управленческих кадров"
    responsible: "ЦПМ"
    executors: "ИРО"
    deadline: "Ежегодно"
    result: "Обучены управленческие кадры, проект «Учитель – студент»"
"""


def found(view, findings_of: Callable[..., list]) -> list[tuple[str, str, list[str]]]:
    return [(item.severity, item.message, [spot.address for spot in item.spots]) for item in findings_of(view, RULE)]


def test_result_forgets_managers(make_view, findings_of) -> None:
    view = make_view(roadmap=RESULT_FORGETS_MANAGERS_ROADMAP)
    assert found(view, findings_of) == [
        (
            "warning",
            "круг лиц не совпадает: мероприятие и результат – 1",
            ["дорожная карта, строка 1", "дорожная карта, строка 1"],
        ),
    ]


def test_group_promises_more(make_view, findings_of) -> None:
    view = make_view(roadmap=GROUP_PROMISES_MORE_ROADMAP)
    assert found(view, findings_of) == [
        ("warning", "круг лиц не совпадает: группа и её мероприятия – 1", ["дорожная карта, строка 1"]),
    ]


def test_rows_share_the_group(make_view, findings_of) -> None:
    view = make_view(roadmap=ROWS_SHARE_THE_GROUP_ROADMAP)
    assert found(view, findings_of) == []


def test_names_do_not_count(make_view, findings_of) -> None:
    view = make_view(roadmap=NAMES_DO_NOT_COUNT_ROADMAP)
    assert found(view, findings_of) == []


def test_findings_on_the_collection_are_those_that_were_judged(golden_of) -> None:
    known = sorted(VERDICTS)
    findings = sorted(golden_of(RULE))
    assert [(act, address) for act, address, _ in findings] == [(act, address) for act, address, _, _ in known]
    for (_, _, message), (_, _, start, _) in zip(findings, known, strict=True):
        assert message.startswith(start)
