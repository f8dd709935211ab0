"""What «person-named-as-executor» finds, what it leaves alone, its findings on the acts with verdicts."""

from collections.abc import Callable

RULE = "person-named-as-executor"

# (act, address of the first place, beginning of the message, upheld by a reader)
VERDICTS: list[tuple[str, str, str, bool]] = [
    (
        "chelyabinsk",
        "раздел 10, строка 1",
        "исполнители названы фамилиями без должности: Маковецкая Ю.Г., Макашова",
        True,
    ),
    (
        "chelyabinsk",
        "раздел 10, строка 1",
        "одно лицо написано по-разному: «Маковецкая Ю.Г.», «Ю.Г. Маковецкая»; «",
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
    - {clause: "2", text: "Институту развития образования (И.А. Орлова) обеспечить сопровождение."}
"""

ACT_3 = """\
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
    - {clause: "2", text: "Контроль за исполнением возложить на И.А. Орлову."}
"""

BARE_NAME_REGULATION = """\
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
"""

BARE_NAME_ROADMAP = """\
columns: {measure: "Мероприятие", responsible: "Ответственный", executors: "Исполнители",
    deadline: "Срок", result: "Результат"}
rows:
  - {measure: "Провести форум", responsible: "Ю.В. Ребикова", executors: "", deadline: "Ежегодно",
      result: "Отчёт"}
  - {measure: "Издать сборник", responsible: "Ребикова Ю.В., заведующие кафедрами", executors: "",
      deadline: "Ежегодно", result: "Отчёт"}
"""

POST_IS_GIVEN_REGULATION = """\
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
"""

POST_IS_GIVEN_ROADMAP = """\
columns: {measure: "Мероприятие", responsible: "Ответственный", executors: "Исполнители",
    deadline: "Срок", result: "Результат"}
rows:
  - {measure: "Провести форум", responsible: "Проректор Ю.В. Ребикова", executors: "",
      deadline: "Ежегодно", result: "Отчёт"}
  - {measure: "Издать сборник", responsible: "Проректор Ю.В. Ребикова, заведующие кафедрами",
      executors: "", deadline: "Ежегодно", result: "Отчёт"}
"""

ORDER_NAMES_THE_BODY_REGULATION = """\
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
"""

ORDER_NAMES_THE_PERSON_REGULATION = """\
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
"""


def found(view, findings_of: Callable[..., list]) -> list[tuple[str, str, list[str]]]:
    return [(item.severity, item.message, [spot.address for spot in item.spots]) for item in findings_of(view, RULE)]


def test_bare_name(make_view, findings_of) -> None:
    view = make_view(ACT, regulation=BARE_NAME_REGULATION, roadmap=BARE_NAME_ROADMAP)
    assert found(view, findings_of) == [
        (
            "warning",
            "исполнители названы фамилиями без должности: Ребикова Ю.В.; строк: 2",
            ["дорожная карта, строка 1", "дорожная карта, строка 2"],
        ),
        (
            "info",
            "одно лицо написано по-разному: «Ю.В. Ребикова», «Ребикова Ю.В.»",
            ["дорожная карта, строка 1", "дорожная карта, строка 2"],
        ),
    ]


def test_post_is_given(make_view, findings_of) -> None:
    view = make_view(ACT, regulation=POST_IS_GIVEN_REGULATION, roadmap=POST_IS_GIVEN_ROADMAP)
    assert found(view, findings_of) == []


def test_order_names_the_body(make_view, findings_of) -> None:
    view = make_view(ACT_2, regulation=ORDER_NAMES_THE_BODY_REGULATION)
    assert found(view, findings_of) == []


def test_order_names_the_person(make_view, findings_of) -> None:
    view = make_view(ACT_3, regulation=ORDER_NAMES_THE_PERSON_REGULATION)
    assert found(view, findings_of) == [
        (
            "warning",
            "исполнители названы фамилиями без должности: Орлову И.А.; строк: 1",
            ["пункт 2 приказа"],
        ),
    ]


def test_findings_on_the_collection_are_those_that_were_judged(golden_of) -> None:
    known = sorted(VERDICTS)
    findings = sorted(golden_of(RULE))
    assert [(act, address) for act, address, _ in findings] == [(act, address) for act, address, _, _ in known]
    for (_, _, message), (_, _, start, _) in zip(findings, known, strict=True):
        assert message.startswith(start)
