"""What «event-without-function» finds, what it leaves alone, its findings on the acts with verdicts."""

from collections.abc import Callable

RULE = "event-without-function"

# (act, address of the first place, beginning of the message, upheld by a reader)
VERDICTS: list[tuple[str, str, str, bool]] = [
    (
        "bashkortostan",
        "абзац восьмой пункта 2.4",
        "мероприятия не закреплены ни за одним субъектом (дорожной карты в текс",
        True,
    ),
    (
        "bashkortostan",
        "абзац третий пункта 2.2",
        "для задач не найдено функции теми же словами (дорожной карты в тексте н",
        False,
    ),
    ("kaliningrad", "подпункт 1 пункта 6", "для задач не найдено функции теми же словами, проверьте: 5", False),
    (
        "kaliningrad",
        "абзац третий подпункта 3 пункта 9",
        "текст приписывает субъекту действие, которого нет среди его функций: Ц",
        True,
    ),
    ("vologda", "абзац второй пункта 4.3.2 В)", "мероприятия не закреплены ни за одним субъектом: 10", True),
    ("vologda", "абзац третий пункта 2.3.1", "для задач не найдено функции теми же словами, проверьте: 4", False),
    (
        "vologda",
        "абзац третий пункта 5.4",
        "текст приписывает субъекту действие, которого нет среди его функций: Ц",
        True,
    ),
]

ACT = """\
subjects:
  - {id: ministry, name: "Министерство образования", abbr: "Министерство", kind: authority,
      level: regional, roles: [ministry]}
  - {id: institute, name: "Институт развития образования", abbr: "ИРО", kind: institute,
      level: regional, roles: [institute]}
  - {id: centre, name: "Центр профессионального мастерства", abbr: "ЦПМ", kind: cnppm,
      level: regional, roles: [cnppm]}
  - {id: local, name: "органы местного самоуправления", kind: municipality, level: municipal,
      roles: [local-authority]}
  - {id: uni, name: "ФГБОУ ВО «Педагогический университет»", kind: university, level: regional,
      roles: [university]}
"""

EVENT_OF_NOBODY_REGULATION = """\
clauses:
  - clause: "3.1"
    text: "Субъект 1:"
    subjects: [ministry]
    functions:
      - {text: "утверждает дорожную карту системы;"}
  - clause: "3.2"
    text: "Субъект 2:"
    subjects: [institute]
    functions:
      - {text: "разрабатывает программы повышения квалификации;"}
  - clause: "3.3"
    text: "Субъект 3:"
    subjects: [centre]
    functions:
      - {text: "проводит диагностику затруднений педагогов;"}
  - {clause: "4", text: "Мероприятия:", level: regional,
      events: [{text: "профилактика профессионального выгорания;"}, {text: "диагностика затруднений педагогов;"}]}
"""

TASK_OF_NOBODY_REGULATION = """\
clauses:
  - clause: "3.1"
    text: "Субъект 1:"
    subjects: [ministry]
    functions:
      - {text: "утверждает дорожную карту системы;"}
  - clause: "3.2"
    text: "Субъект 2:"
    subjects: [institute]
    functions:
      - {text: "разрабатывает программы повышения квалификации;"}
  - clause: "3.3"
    text: "Субъект 3:"
    subjects: [centre]
    functions:
      - {text: "проводит диагностику затруднений педагогов;"}
  - {clause: "1", text: "Задачи:", tasks: [{text: "вовлечение учителей в научные исследования;"}]}
"""

ASCRIBED_ACTION_REGULATION = """\
clauses:
  - clause: "3.1"
    text: "Субъект 1:"
    subjects: [ministry]
    functions:
      - {text: "утверждает дорожную карту системы;"}
  - clause: "3.2"
    text: "Субъект 2:"
    subjects: [institute]
    functions:
      - {text: "разрабатывает программы повышения квалификации;"}
  - clause: "3.3"
    text: "Субъект 3:"
    subjects: [centre]
    functions:
      - {text: "проводит диагностику затруднений педагогов;"}
  - {clause: "5", text: "Показатели:", indicators: [{text: "доля разработанных ЦПМ программ;"}]}
"""

ROW_OF_THE_ROAD_MAP_IS_ENOUGH_REGULATION = """\
clauses:
  - clause: "3.1"
    text: "Субъект 1:"
    subjects: [ministry]
    functions:
      - {text: "утверждает дорожную карту системы;"}
  - clause: "3.2"
    text: "Субъект 2:"
    subjects: [institute]
    functions:
      - {text: "разрабатывает программы повышения квалификации;"}
  - clause: "3.3"
    text: "Субъект 3:"
    subjects: [centre]
    functions:
      - {text: "проводит диагностику затруднений педагогов;"}
  - {clause: "4", text: "Мероприятия:", level: regional,
      events: [{text: "профилактика профессионального выгорания;"}]}
"""

ROW_OF_THE_ROAD_MAP_IS_ENOUGH_ROADMAP = """\
columns: {measure: "Мероприятие", responsible: "Ответственный", executors: "Исполнители",
    deadline: "Срок", result: "Результат"}
rows:
  - {measure: "Тренинги по профилактике профессионального выгорания", responsible: {text: "ЦПМ",
      subjects: [centre]}, executors: "", deadline: "Ежегодно", result: "Отчёт"}
"""

BRACKETED_ASIDE_DOES_NOT_COUNT_REGULATION = """\
clauses:
  - clause: "3.1"
    text: "Субъект 1:"
    subjects: [ministry]
    functions:
      - {text: "утверждает дорожную карту системы;"}
  - clause: "3.2"
    text: "Субъект 2:"
    subjects: [institute]
    functions:
      - {text: "разрабатывает программы повышения квалификации;"}
  - clause: "3.3"
    text: "Субъект 3:"
    subjects: [centre]
    functions:
      - {text: "проводит диагностику затруднений педагогов;"}
  - {clause: "4", text: "Мероприятия:", level: regional,
      events: [{text: "диагностика затруднений (на базе новых школ и кванториумов);"}]}
"""

FEDERAL_EVENT_IS_NOT_OURS_REGULATION = """\
clauses:
  - clause: "3.1"
    text: "Субъект 1:"
    subjects: [ministry]
    functions:
      - {text: "утверждает дорожную карту системы;"}
  - clause: "3.2"
    text: "Субъект 2:"
    subjects: [institute]
    functions:
      - {text: "разрабатывает программы повышения квалификации;"}
  - clause: "3.3"
    text: "Субъект 3:"
    subjects: [centre]
    functions:
      - {text: "проводит диагностику затруднений педагогов;"}
  - {clause: "4", text: "Мероприятия:", level: federal,
      events: [{text: "сопровождение единого портала;"}]}
"""


def found(view, findings_of: Callable[..., list]) -> list[tuple[str, str, list[str]]]:
    return [(item.severity, item.message, [spot.address for spot in item.spots]) for item in findings_of(view, RULE)]


def test_event_of_nobody(make_view, findings_of) -> None:
    view = make_view(ACT, regulation=EVENT_OF_NOBODY_REGULATION)
    assert found(view, findings_of) == [
        (
            "error",
            "мероприятия не закреплены ни за одним субъектом: 1",
            ["абзац второй пункта 4"],
        ),
    ]


def test_task_of_nobody(make_view, findings_of) -> None:
    view = make_view(ACT, regulation=TASK_OF_NOBODY_REGULATION)
    assert found(view, findings_of) == [
        (
            "info",
            "для задач не найдено функции теми же словами, проверьте: 1",
            ["абзац второй пункта 1"],
        ),
    ]


def test_ascribed_action(make_view, findings_of) -> None:
    view = make_view(ACT, regulation=ASCRIBED_ACTION_REGULATION)
    assert found(view, findings_of) == [
        (
            "warning",
            "текст приписывает субъекту действие, которого нет среди его функций: ЦПМ – «разработанных ЦПМ программ»",
            ["абзац второй пункта 5"],
        ),
    ]


def test_row_of_the_road_map_is_enough(make_view, findings_of) -> None:
    view = make_view(
        ACT, regulation=ROW_OF_THE_ROAD_MAP_IS_ENOUGH_REGULATION, roadmap=ROW_OF_THE_ROAD_MAP_IS_ENOUGH_ROADMAP
    )
    assert found(view, findings_of) == []


def test_bracketed_aside_does_not_count(make_view, findings_of) -> None:
    view = make_view(ACT, regulation=BRACKETED_ASIDE_DOES_NOT_COUNT_REGULATION)
    assert found(view, findings_of) == []


def test_federal_event_is_not_ours(make_view, findings_of) -> None:
    view = make_view(ACT, regulation=FEDERAL_EVENT_IS_NOT_OURS_REGULATION)
    assert found(view, findings_of) == []


def test_findings_on_the_collection_are_those_that_were_judged(golden_of) -> None:
    known = sorted(VERDICTS)
    findings = sorted(golden_of(RULE))
    assert [(act, address) for act, address, _ in findings] == [(act, address) for act, address, _, _ in known]
    for (_, _, message), (_, _, start, _) in zip(findings, known, strict=True):
        assert message.startswith(start)
