"""What «topic-without-measure» finds, what it leaves alone, its findings on the acts with verdicts."""

from collections.abc import Callable

RULE = "topic-without-measure"

# (act, address of the first place, beginning of the message, upheld by a reader)
VERDICTS: list[tuple[str, str, str, bool]] = [
    (
        "chelyabinsk",
        "раздел 10, строка-заголовок 3",
        "под заголовком группы нет мероприятий о том, что он обещает: 5",
        True,
    ),
    (
        "kaliningrad",
        "подпункт 2 пункта 22",
        "в дорожной карте нет мероприятий о том, что есть в акте: Федеральный р",
        True,
    ),
    ("kirov", "раздел 2, строка 1", "в дорожной карте нет мероприятий о том, что есть в акте: индивидуальны", True),
    ("kirov", "раздел 7, строка 8", "под заголовком группы нет мероприятий о том, что он обещает: 1", True),
    (
        "vologda",
        "абзац двенадцатый пункта 5.4",
        "в дорожной карте нет мероприятий о том, что есть в акте: наставничеств",
        True,
    ),
]

EMPTY_GROUP_ROADMAP = """\
columns:
  group: "Группа"
  measure: "Мероприятие"
  responsible: "Ответственный"
  executors: "Исполнители"
  deadline: "Срок"
  result: "Результат"
rows:
  - group: "Диагностика компетенций и индивидуальные маршруты"
    measure: "Стажировки на площадках"
    responsible: "ЦПМ"
    executors: "ИРО"
    deadline: "Ежегодно"
    result: "Отчёт"
  - group: "Конкурсы"
    measure: "Конкурс методистов"
    responsible: "ЦПМ"
    executors: "ИРО"
    deadline: "Ежегодно"
    result: "Отчёт"
  - group: "Наставничество"
    measure: "Наставничество в школах"
    responsible: "ЦПМ"
    executors: "ИРО"
    deadline: "Ежегодно"
    result: "Отчёт"
"""

TOPIC_OF_TWO_PARTS_REGULATION = """\
clauses:
  - {clause: "2", text: "Задачи:", tasks: [{text: "развитие наставничества."}]}
  - {clause: "5", text: "Показатели:", indicators: [{text: "доля наставников."}]}
"""

TOPIC_OF_TWO_PARTS_ROADMAP = """\
columns:
  measure: "Мероприятие"
  responsible: "Ответственный"
  executors: "Исполнители"
  deadline: "Срок"
  result: "Результат"
rows:
  - measure: "Конкурс методистов"
    responsible: "ЦПМ"
    executors: "ИРО"
    deadline: "Ежегодно"
    result: "Отчёт"
  - measure: "Стажировки"
    responsible: "ЦПМ"
    executors: "ИРО"
    deadline: "Ежегодно"
    result: "Отчёт"
  - measure: "Диагностика компетенций"
    responsible: "ЦПМ"
    executors: "ИРО"
    deadline: "Ежегодно"
    result: "Отчёт"
"""

TOPIC_NAMED_ONCE_OR_COVERED_REGULATION = """\
clauses:
  - {clause: "2", text: "Задачи:", tasks: [{text: "развитие наставничества."}, {text: "исследования."}]}
  - {clause: "5", text: "Показатели:", indicators: [{text: "доля наставников."}]}
"""

TOPIC_NAMED_ONCE_OR_COVERED_ROADMAP = """\
columns:
  measure: "Мероприятие"
  responsible: "Ответственный"
  executors: "Исполнители"
  deadline: "Срок"
  result: "Результат"
rows:
  - measure: "Конкурс методистов"
    responsible: "ЦПМ"
    executors: "ИРО"
    deadline: "Ежегодно"
    result: "Отчёт"
  - measure: "Стажировки"
    responsible: "ЦПМ"
    executors: "ИРО"
    deadline: "Ежегодно"
    result: "Отчёт"
  - measure: "Форум наставников"
    responsible: "ЦПМ"
    executors: "ИРО"
    deadline: "Ежегодно"
    result: "Отчёт"
"""


def found(view, findings_of: Callable[..., list]) -> list[tuple[str, str, list[str]]]:
    return [(item.severity, item.message, [spot.address for spot in item.spots]) for item in findings_of(view, RULE)]


def test_empty_group(make_view, findings_of) -> None:
    view = make_view(roadmap=EMPTY_GROUP_ROADMAP)
    assert found(view, findings_of) == [
        (
            "warning",
            "под заголовком группы нет мероприятий о том, что он обещает: 1",
            ["дорожная карта, строка 1", "дорожная карта, строка 1"],
        ),
    ]


def test_topic_of_two_parts(make_view, findings_of) -> None:
    view = make_view(regulation=TOPIC_OF_TWO_PARTS_REGULATION, roadmap=TOPIC_OF_TWO_PARTS_ROADMAP)
    assert found(view, findings_of) == [
        (
            "warning",
            ("в дорожной карте нет мероприятий о том, что есть в акте: наставничество (задачи, показатели)"),
            ["абзац второй пункта 5"],
        ),
    ]


def test_topic_named_once_or_covered(make_view, findings_of) -> None:
    view = make_view(regulation=TOPIC_NAMED_ONCE_OR_COVERED_REGULATION, roadmap=TOPIC_NAMED_ONCE_OR_COVERED_ROADMAP)
    assert found(view, findings_of) == []


def test_findings_on_the_collection_are_those_that_were_judged(golden_of) -> None:
    known = sorted(VERDICTS)
    findings = sorted(golden_of(RULE))
    assert [(act, address) for act, address, _ in findings] == [(act, address) for act, address, _, _ in known]
    for (_, _, message), (_, _, start, _) in zip(findings, known, strict=True):
        assert message.startswith(start)
