"""What «subject-without-measures» finds, what it leaves alone, its findings on the acts with verdicts."""

from collections.abc import Callable

RULE = "subject-without-measures"

# (act, address of the first place, beginning of the message, upheld by a reader)
VERDICTS: list[tuple[str, str, str, bool]] = [
    (
        "kaliningrad",
        "абзац третий подпункта 2 пункта 9",
        "в дорожной карте не названы ни ответственными, ни исполнителями: ЦНППМ",
        True,
    ),
    (
        "kaliningrad",
        "дорожная карта, строка 1",
        "за 7 из 7 мероприятий отвечает один субъект – Министерство, исполнител",
        True,
    ),
    (
        "vologda",
        "абзац десятый пункта 3.5",
        "в дорожной карте не названы ни ответственными, ни исполнителями: РУМО;",
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
      level: regional, roles: [cnppm], parent: institute}
  - {id: local, name: "органы местного самоуправления", kind: municipality, level: municipal,
      roles: [local-authority]}
  - {id: uni, name: "ФГБОУ ВО «Педагогический университет»", kind: university, level: regional,
      roles: [university]}
"""

MEMBER_WITHOUT_A_ROW_REGULATION = """\
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

MEMBER_WITHOUT_A_ROW_ROADMAP = """\
columns: {measure: "Мероприятие", responsible: "Ответственный", executors: "Исполнители",
    deadline: "Срок", result: "Результат"}
rows:
  - {measure: "Провести форум", responsible: {text: "Министерство", subjects: [ministry]},
      executors: {text: "ИРО", subjects: [institute]}, deadline: "Ежегодно", result: "Отчёт"}
  - {measure: "Издать сборник", responsible: {text: "ЦПМ", subjects: [centre]},
      executors: {text: "ИРО", subjects: [institute]}, deadline: "Ежегодно", result: "Отчёт"}
"""

ONE_ANSWERS_FOR_ALL_REGULATION = """\
clauses:
  - clause: "2"
    text: "В состав системы входят:"
    members:
      - {text: "Министерство образования;", subjects: [ministry]}
      - {text: "Институт развития образования;", subjects: [institute]}
      - {text: "Центр профессионального мастерства;", subjects: [centre]}
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

ONE_ANSWERS_FOR_ALL_ROADMAP = """\
columns: {measure: "Мероприятие", responsible: "Ответственный", executors: "Исполнители",
    deadline: "Срок", result: "Результат"}
rows:
  - {measure: "Мероприятие 0", responsible: {text: "Министерство", subjects: [ministry]},
      executors: "", deadline: "Ежегодно", result: "Отчёт"}
  - {measure: "Мероприятие 1", responsible: {text: "Министерство", subjects: [ministry]},
      executors: "", deadline: "Ежегодно", result: "Отчёт"}
  - {measure: "Мероприятие 2", responsible: {text: "Министерство", subjects: [ministry]},
      executors: "", deadline: "Ежегодно", result: "Отчёт"}
  - {measure: "Мероприятие 3", responsible: {text: "Министерство", subjects: [ministry]},
      executors: "", deadline: "Ежегодно", result: "Отчёт"}
  - {measure: "Мероприятие 4", responsible: {text: "Министерство", subjects: [ministry]},
      executors: "", deadline: "Ежегодно", result: "Отчёт"}
"""

EVERYBODY_HAS_A_ROW_REGULATION = """\
clauses:
  - clause: "2"
    text: "В состав системы входят:"
    members:
      - {text: "Министерство образования;", subjects: [ministry]}
      - {text: "Институт развития образования;", subjects: [institute]}
      - {text: "Центр профессионального мастерства;", subjects: [centre]}
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

EVERYBODY_HAS_A_ROW_ROADMAP = """\
columns: {measure: "Мероприятие", responsible: "Ответственный", executors: "Исполнители",
    deadline: "Срок", result: "Результат"}
rows:
  - {measure: "Провести форум", responsible: {text: "Министерство", subjects: [ministry]},
      executors: {text: "ИРО", subjects: [institute]}, deadline: "Ежегодно", result: "Отчёт"}
  - {measure: "Издать сборник", responsible: {text: "ЦПМ", subjects: [centre]}, executors: "",
      deadline: "Ежегодно", result: "Отчёт"}
"""

ROW_OF_A_UNIT_COUNTS_FOR_ITS_OWNER_REGULATION = """\
clauses:
  - clause: "2"
    text: "В состав системы входят:"
    members:
      - {text: "Министерство образования;", subjects: [ministry]}
      - {text: "Институт развития образования;", subjects: [institute]}
      - {text: "Центр профессионального мастерства;", subjects: [centre]}
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

ROW_OF_A_UNIT_COUNTS_FOR_ITS_OWNER_ROADMAP = """\
columns: {measure: "Мероприятие", responsible: "Ответственный", executors: "Исполнители",
    deadline: "Срок", result: "Результат"}
rows:
  - {measure: "Провести форум", responsible: {text: "Министерство", subjects: [ministry]},
      executors: "", deadline: "Ежегодно", result: "Отчёт"}
  - {measure: "Издать сборник", responsible: {text: "ЦПМ", subjects: [centre]}, executors: "",
      deadline: "Ежегодно", result: "Отчёт"}
"""


def found(view, findings_of: Callable[..., list]) -> list[tuple[str, str, list[str]]]:
    return [(item.severity, item.message, [spot.address for spot in item.spots]) for item in findings_of(view, RULE)]


def test_member_without_a_row(make_view, findings_of) -> None:
    view = make_view(ACT, regulation=MEMBER_WITHOUT_A_ROW_REGULATION, roadmap=MEMBER_WITHOUT_A_ROW_ROADMAP)
    assert found(view, findings_of) == [
        (
            "warning",
            (
                "в дорожной карте не названы ни ответственными, ни исполнителями: органы местного "
                "самоуправления; у муниципального уровня нет ни одной строки"
            ),
            ["абзац пятый пункта 2"],
        ),
    ]


def test_one_answers_for_all(make_view, findings_of) -> None:
    view = make_view(ACT, regulation=ONE_ANSWERS_FOR_ALL_REGULATION, roadmap=ONE_ANSWERS_FOR_ALL_ROADMAP)
    assert found(view, findings_of) == [
        (
            "warning",
            "в дорожной карте не названы ни ответственными, ни исполнителями: ИРО; ЦПМ",
            ["абзац третий пункта 2", "абзац четвёртый пункта 2"],
        ),
        (
            "warning",
            "за 5 из 5 мероприятий отвечает один субъект – Министерство, исполнители не указаны",
            ["дорожная карта, строка 1"],
        ),
    ]


def test_everybody_has_a_row(make_view, findings_of) -> None:
    view = make_view(ACT, regulation=EVERYBODY_HAS_A_ROW_REGULATION, roadmap=EVERYBODY_HAS_A_ROW_ROADMAP)
    assert found(view, findings_of) == []


def test_row_of_a_unit_counts_for_its_owner(make_view, findings_of) -> None:
    view = make_view(
        ACT_2,
        regulation=ROW_OF_A_UNIT_COUNTS_FOR_ITS_OWNER_REGULATION,
        roadmap=ROW_OF_A_UNIT_COUNTS_FOR_ITS_OWNER_ROADMAP,
    )
    assert found(view, findings_of) == []


def test_findings_on_the_collection_are_those_that_were_judged(golden_of) -> None:
    known = sorted(VERDICTS)
    findings = sorted(golden_of(RULE))
    assert [(act, address) for act, address, _ in findings] == [(act, address) for act, address, _, _ in known]
    for (_, _, message), (_, _, start, _) in zip(findings, known, strict=True):
        assert message.startswith(start)
