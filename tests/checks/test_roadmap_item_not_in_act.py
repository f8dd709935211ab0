"""What «roadmap-item-not-in-act» finds, what it leaves alone, its findings on the acts with verdicts."""

from collections.abc import Callable

RULE = "roadmap-item-not-in-act"

# (act, address of the first place, beginning of the message, upheld by a reader)
VERDICTS: list[tuple[str, str, str, bool]] = [
    (
        "vologda",
        "дорожная карта, строка 6",
        "в дорожной карте появляется то, чего нет в акте: группы без пары среди",
        True,
    ),
]

NEW_BODY_REGULATION = """\
clauses:
  - {clause: "1", text: "В область входят муниципальные методические объединения."}
"""

NEW_BODY_ROADMAP = """\
columns:
  measure: "Мероприятие"
  responsible: "Ответственный"
  executors: "Исполнители"
  deadline: "Срок"
  result: "Результат"
rows:
  - measure: "Работа экспертного сообщества"
    responsible: "ЦПМ"
    executors: "ИРО"
    deadline: "Ежегодно"
    result: "Отчёт"
  - measure: "Материалы в виртуальных методических кабинетах"
    responsible: "ЦПМ"
    executors: "ИРО"
    deadline: "Ежегодно"
    result: "Отчёт"
  - measure: "Встречи муниципальных объединений"
    responsible: "ЦПМ"
    executors: "ИРО"
    deadline: "Ежегодно"
    result: "Отчёт"
"""

GROUP_WITHOUT_EVENT_REGULATION = """\
clauses:
  - {clause: "4", text: "Мероприятия:", level: regional, events: [{text: "организация стажировок
          педагогов;"}]}
"""

GROUP_WITHOUT_EVENT_ROADMAP = """\
columns:
  group: "Группа"
  measure: "Мероприятие"
  responsible: "Ответственный"
  executors: "Исполнители"
  deadline: "Срок"
  result: "Результат"
rows:
  - group: "1. Организация стажировок педагогов"
    measure: "Площадки"
    responsible: "ЦПМ"
    executors: "ИРО"
    deadline: "Ежегодно"
    result: "Отчёт"
  - group: "2. Взаимодействие с федеральным оператором"
    measure: "Паспорт"
    responsible: "ЦПМ"
    executors: "ИРО"
    deadline: "Ежегодно"
    result: "Отчёт"
"""

KNOWN_BODY_REGULATION = """\
clauses:
  - {clause: "1", text: "Действует экспертное сообщество."}
"""

KNOWN_BODY_ROADMAP = """\
columns:
  measure: "Мероприятие"
  responsible: "Ответственный"
  executors: "Исполнители"
  deadline: "Срок"
  result: "Результат"
rows:
  - measure: "Работа экспертного сообщества"
    responsible: "ЦПМ"
    executors: "ИРО"
    deadline: "Ежегодно"
    result: "Отчёт"
  - measure: "Конкурс «Школьный актив»"
    responsible: "ЦПМ"
    executors: "ИРО"
    deadline: "Ежегодно"
    result: "Отчёт"
"""


def found(view, findings_of: Callable[..., list]) -> list[tuple[str, str, list[str]]]:
    return [(item.severity, item.message, [spot.address for spot in item.spots]) for item in findings_of(view, RULE)]


def test_new_body(make_view, findings_of) -> None:
    view = make_view(regulation=NEW_BODY_REGULATION, roadmap=NEW_BODY_ROADMAP)
    assert found(view, findings_of) == [
        (
            "info",
            (
                "в дорожной карте появляется то, чего нет в акте: объединения и ресурсы, которых "
                "в тексте акта нет: «экспертного сообщества», «виртуальных методических "
                "кабинетах»"
            ),
            ["дорожная карта, строка 1", "дорожная карта, строка 2"],
        ),
    ]


def test_group_without_event(make_view, findings_of) -> None:
    view = make_view(regulation=GROUP_WITHOUT_EVENT_REGULATION, roadmap=GROUP_WITHOUT_EVENT_ROADMAP)
    assert found(view, findings_of) == [
        (
            "info",
            ("в дорожной карте появляется то, чего нет в акте: группы без пары среди мероприятий направлений – 1"),
            ["дорожная карта, строка 2"],
        ),
    ]


def test_known_body(make_view, findings_of) -> None:
    view = make_view(regulation=KNOWN_BODY_REGULATION, roadmap=KNOWN_BODY_ROADMAP)
    assert found(view, findings_of) == []


def test_findings_on_the_collection_are_those_that_were_judged(golden_of) -> None:
    known = sorted(VERDICTS)
    findings = sorted(golden_of(RULE))
    assert [(act, address) for act, address, _ in findings] == [(act, address) for act, address, _, _ in known]
    for (_, _, message), (_, _, start, _) in zip(findings, known, strict=True):
        assert message.startswith(start)
