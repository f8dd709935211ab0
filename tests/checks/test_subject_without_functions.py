"""What «subject-without-functions» finds, what it leaves alone, its findings on the acts with verdicts."""

from collections.abc import Callable

RULE = "subject-without-functions"

# (act, address of the first place, beginning of the message, upheld by a reader)
VERDICTS: list[tuple[str, str, str, bool]] = [
    (
        "chelyabinsk",
        "раздел 10, строка 2",
        "названы ответственными или исполнителями, но функций не имеют: Команда",
        True,
    ),
    ("kirov", "раздел 7, строка 8", "названы ответственными или исполнителями, но функций не имеют: МОКО; И", True),
    (
        "vologda",
        "абзац одиннадцатый пункта 3.5",
        "в составе системы названы, но функций не имеют: органы местного самоуп",
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

ACT_2 = """\
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
order:
  clauses:
    - {clause: "2", text: "Рекомендовать органам местного самоуправления провести диагностику.",
        subjects: [local]}
"""

MEMBER_WITHOUT_FUNCTIONS_REGULATION = """\
clauses:
  - clause: "2"
    text: "В состав системы входят:"
    members:
      - {text: "Министерство образования;", subjects: [ministry]}
      - {text: "Институт развития образования;", subjects: [institute]}
      - {text: "Центр профессионального мастерства;", subjects: [centre]}
      - {text: "органы местного самоуправления;", subjects: [local]}
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
"""

RESPONSIBLE_WITHOUT_FUNCTIONS_REGULATION = """\
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
"""

RESPONSIBLE_WITHOUT_FUNCTIONS_ROADMAP = """\
columns: {measure: "Мероприятие", responsible: "Ответственный", executors: "Исполнители",
    deadline: "Срок", result: "Результат"}
rows:
  - {measure: "Провести форум", responsible: {text: "ЦПМ", subjects: [centre]}, executors: "",
      deadline: "Ежегодно", result: "Отчёт"}
"""

INSTRUCTED_BY_THE_ORDER_IS_BUSY_REGULATION = """\
clauses:
  - clause: "2"
    text: "В состав системы входят:"
    members:
      - {text: "Министерство образования;", subjects: [ministry]}
      - {text: "Институт развития образования;", subjects: [institute]}
      - {text: "Центр профессионального мастерства;", subjects: [centre]}
      - {text: "органы местного самоуправления;", subjects: [local]}
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
"""


def found(view, findings_of: Callable[..., list]) -> list[tuple[str, str, list[str]]]:
    return [(item.severity, item.message, [spot.address for spot in item.spots]) for item in findings_of(view, RULE)]


def test_member_without_functions(make_view, findings_of) -> None:
    view = make_view(ACT, regulation=MEMBER_WITHOUT_FUNCTIONS_REGULATION)
    assert found(view, findings_of) == [
        (
            "error",
            "в составе системы названы, но функций не имеют: органы местного самоуправления",
            ["абзац пятый пункта 2"],
        ),
    ]


def test_responsible_without_functions(make_view, findings_of) -> None:
    message = "названы ответственными или исполнителями, но функций не имеют: ЦПМ"
    third = '  - {clause: "9", text: "Вуз:", subjects: [uni], functions: [{text: "готовит педагогов."}]}\n'
    for more, severity in (("", "info"), (third, "warning")):
        regulation = RESPONSIBLE_WITHOUT_FUNCTIONS_REGULATION + more
        view = make_view(ACT, regulation=regulation, roadmap=RESPONSIBLE_WITHOUT_FUNCTIONS_ROADMAP)
        assert found(view, findings_of) == [(severity, message, ["дорожная карта, строка 1"])]


def test_instructed_by_the_order_is_busy(make_view, findings_of) -> None:
    view = make_view(ACT_2, regulation=INSTRUCTED_BY_THE_ORDER_IS_BUSY_REGULATION)
    assert found(view, findings_of) == []


def test_findings_on_the_collection_are_those_that_were_judged(golden_of) -> None:
    known = sorted(VERDICTS)
    findings = sorted(golden_of(RULE))
    assert [(act, address) for act, address, _ in findings] == [(act, address) for act, address, _, _ in known]
    for (_, _, message), (_, _, start, _) in zip(findings, known, strict=True):
        assert message.startswith(start)
