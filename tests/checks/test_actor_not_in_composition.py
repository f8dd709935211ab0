"""What «actor-not-in-composition» finds, what it leaves alone, its findings on the acts with verdicts."""

from collections.abc import Callable

RULE = "actor-not-in-composition"

# (act, address of the first place, beginning of the message, upheld by a reader)
VERDICTS: list[tuple[str, str, str, bool]] = [
    (
        "bashkortostan",
        "абзац пятый пункта 3.2.1",
        "стороны соглашения нет в составе субъектов: муниципальные органы управ",
        True,
    ),
    (
        "bashkortostan",
        "абзац второй пункта 3.3.1",
        "функции описаны, но в перечне состава их нет: ММС; Муниципальные метод",
        True,
    ),
    (
        "kaliningrad",
        "абзац пятый подпункта 1 пункта 9",
        "стороны соглашения нет в составе субъектов: муниципальные органы управ",
        True,
    ),
    (
        "kaliningrad",
        "абзац четвёртый подпункта 1 пункта 9",
        "не определено, кто это: «федеральный оператор»",
        True,
    ),
    ("kirov", "раздел 8", "не определено, кто это: «организациями, уполномоченными МОКО»", True),
    (
        "vologda",
        "дорожная карта, строка 6",
        "не определено, кто это: «ответственный за работу на едином портале доп",
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

PARTY_OUTSIDE_THE_LIST_REGULATION = """\
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
  - {clause: "4", text: "Соглашение заключают Министерство, ИРО и органы местного самоуправления.",
      agreement: {parties: [ministry, institute, local]}}
"""

HOLDER_OUTSIDE_THE_LIST_REGULATION = """\
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
  - clause: "3.4"
    text: "Субъект 4:"
    subjects: [local]
    functions:
      - {text: "назначают ответственных;"}
"""

ORGANISATION_OF_A_CELL_IS_NO_SUBJECT_REGULATION = """\
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

ORGANISATION_OF_A_CELL_IS_NO_SUBJECT_ROADMAP = """\
columns: {measure: "Мероприятие", responsible: "Ответственный", executors: "Исполнители",
    deadline: "Срок", result: "Результат"}
rows:
  - {measure: "Провести форум", responsible: "Областной центр качества образования", executors: "",
      deadline: "Ежегодно", result: "Отчёт"}
"""

RECIPIENT_IS_NO_SUBJECT_REGULATION = """\
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
  - {clause: "4", text: "Отчёт направляется ежегодно в Региональный координационный совет для анализа."}
"""

RECIPIENT_IS_A_SUBJECT_REGULATION = """\
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
  - {clause: "4",
      text: "Отчёт направляется в Министерство, справка представляется в Институт развития образования."}
"""

NOBODY_CAN_FIND_THE_AUTHORISED_REGULATION = """\
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
  - {clause: "4", text: "Анализ проводят организации, уполномоченные Министерством."}
"""

ALL_ACTORS_ARE_MEMBERS_REGULATION = """\
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
  - {clause: "4", text: "Соглашение заключают Министерство и органы местного самоуправления.",
      agreement: {parties: [ministry, local]}}
"""

ALL_ACTORS_ARE_MEMBERS_ROADMAP = """\
columns: {measure: "Мероприятие", responsible: "Ответственный", executors: "Исполнители",
    deadline: "Срок", result: "Результат"}
rows:
  - {measure: "Провести форум", responsible: "Заведующий центром цифрового образования",
      executors: "", deadline: "Ежегодно", result: "Отчёт"}
"""

EXPLAINED_OPERATOR_IS_NAMED_REGULATION = """\
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
  - {clause: "4",
      text: "Региональный оператор является подразделением Министерства. Региональный оператор ведёт учёт."}
"""


def found(view, findings_of: Callable[..., list]) -> list[tuple[str, str, list[str]]]:
    return [(item.severity, item.message, [spot.address for spot in item.spots]) for item in findings_of(view, RULE)]


def test_party_outside_the_list(make_view, findings_of) -> None:
    view = make_view(ACT, regulation=PARTY_OUTSIDE_THE_LIST_REGULATION)
    assert found(view, findings_of) == [
        (
            "warning",
            "стороны соглашения нет в составе субъектов: органы местного самоуправления",
            ["пункт 4"],
        ),
    ]


def test_holder_outside_the_list(make_view, findings_of) -> None:
    view = make_view(ACT, regulation=HOLDER_OUTSIDE_THE_LIST_REGULATION)
    assert found(view, findings_of) == [
        (
            "warning",
            "функции описаны, но в перечне состава их нет: органы местного самоуправления",
            ["абзац второй пункта 3.4"],
        ),
    ]


def test_organisation_of_a_cell_is_no_subject(make_view, findings_of) -> None:
    view = make_view(
        ACT,
        regulation=ORGANISATION_OF_A_CELL_IS_NO_SUBJECT_REGULATION,
        roadmap=ORGANISATION_OF_A_CELL_IS_NO_SUBJECT_ROADMAP,
    )
    assert found(view, findings_of) == [
        (
            "error",
            "действуют, но в состав субъектов не входят: Областной центр качества образования",
            ["дорожная карта, строка 1"],
        ),
    ]


def test_recipient_is_no_subject(make_view, findings_of) -> None:
    view = make_view(ACT, regulation=RECIPIENT_IS_NO_SUBJECT_REGULATION)
    assert found(view, findings_of) == [
        (
            "error",
            "действуют, но в состав субъектов не входят: Региональный координационный совет",
            ["пункт 4"],
        ),
    ]


def test_recipient_is_a_subject(make_view, findings_of) -> None:
    view = make_view(ACT, regulation=RECIPIENT_IS_A_SUBJECT_REGULATION)
    assert found(view, findings_of) == []


def test_nobody_can_find_the_authorised(make_view, findings_of) -> None:
    view = make_view(ACT, regulation=NOBODY_CAN_FIND_THE_AUTHORISED_REGULATION)
    assert found(view, findings_of) == [
        (
            "warning",
            "не определено, кто это: «организации, уполномоченные Министерством»",
            ["пункт 4"],
        ),
    ]


def test_all_actors_are_members(make_view, findings_of) -> None:
    view = make_view(ACT, regulation=ALL_ACTORS_ARE_MEMBERS_REGULATION, roadmap=ALL_ACTORS_ARE_MEMBERS_ROADMAP)
    assert found(view, findings_of) == []


def test_explained_operator_is_named(make_view, findings_of) -> None:
    view = make_view(ACT, regulation=EXPLAINED_OPERATOR_IS_NAMED_REGULATION)
    assert found(view, findings_of) == []


def test_findings_on_the_collection_are_those_that_were_judged(golden_of) -> None:
    known = sorted(VERDICTS)
    findings = sorted(golden_of(RULE))
    assert [(act, address) for act, address, _ in findings] == [(act, address) for act, address, _, _ in known]
    for (_, _, message), (_, _, start, _) in zip(findings, known, strict=True):
        assert message.startswith(start)
