"""What «same-subject-develops-and-checks» finds, what it leaves alone, its findings on the acts with verdicts."""

from collections.abc import Callable

RULE = "same-subject-develops-and-checks"

# (act, address of the first place, beginning of the message, upheld by a reader)
VERDICTS: list[tuple[str, str, str, bool]] = [
    (
        "bashkortostan",
        "абзац двадцать пятый пункта 3.2.2",
        "одному субъекту поручено и создавать, и проверять одно и то же: ЦНППМ,",
        True,
    ),
    (
        "chelyabinsk",
        "раздел 10, строка 20",
        "контроль за исполнением приказа и исполнение мероприятий – у одного ли",
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
    - {clause: "3", text: "Контроль за исполнением приказа оставляю за собой."}
signatory: {position: "Ректор", name: "А.Б. Орлова"}
"""

DEVELOPS_AND_EXAMINES_REGULATION = """\
clauses:
  - clause: "3.1"
    text: "Субъект 1:"
    subjects: [institute]
    functions:
      - {text: "осуществляет разработку программ, экспертизу программ;"}
"""

CONTROLLER_EXECUTES_REGULATION = """\
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

CONTROLLER_EXECUTES_ROADMAP = """\
columns: {measure: "Мероприятие", responsible: "Ответственный", executors: "Исполнители",
    deadline: "Срок", result: "Результат"}
rows:
  - {measure: "Провести форум", responsible: "Орлова А.Б.", executors: "", deadline: "Ежегодно",
      result: "Отчёт"}
"""

EXAMINATION_OF_DEVELOPMENT_IS_CHECKING_REGULATION = """\
clauses:
  - clause: "3.1"
    text: "Субъект 1:"
    subjects: [institute]
    functions:
      - {text: "проводит экспертизу разработки и реализации проектов;"}
"""

OTHER_OBJECT_REGULATION = """\
clauses:
  - clause: "3.1"
    text: "Субъект 1:"
    subjects: [institute]
    functions:
      - {text: "осуществляет разработку программ;"}
      - {text: "проводит оценку площадок;"}
"""


def found(view, findings_of: Callable[..., list]) -> list[tuple[str, str, list[str]]]:
    return [(item.severity, item.message, [spot.address for spot in item.spots]) for item in findings_of(view, RULE)]


def test_develops_and_examines(make_view, findings_of) -> None:
    view = make_view(ACT, regulation=DEVELOPS_AND_EXAMINES_REGULATION)
    assert found(view, findings_of) == [
        (
            "warning",
            "одному субъекту поручено и создавать, и проверять одно и то же: ИРО",
            ["абзац второй пункта 3.1"],
        ),
    ]


def test_controller_executes(make_view, findings_of) -> None:
    head, row = CONTROLLER_EXECUTES_ROADMAP.split("rows:\n")
    message = "контроль за исполнением приказа и исполнение мероприятий – у одного лица: Орлова А.Б."
    for rows, severity in ((1, "info"), (3, "warning")):
        roadmap = f"{head}rows:\n{row * rows}"
        view = make_view(ACT_2, regulation=CONTROLLER_EXECUTES_REGULATION, roadmap=roadmap)
        places = [f"дорожная карта, строка {number + 1}" for number in range(rows)]
        assert found(view, findings_of) == [(severity, message, places)]


def test_examination_of_development_is_checking(make_view, findings_of) -> None:
    view = make_view(ACT, regulation=EXAMINATION_OF_DEVELOPMENT_IS_CHECKING_REGULATION)
    assert found(view, findings_of) == []


def test_other_object(make_view, findings_of) -> None:
    view = make_view(ACT, regulation=OTHER_OBJECT_REGULATION)
    assert found(view, findings_of) == []


def test_findings_on_the_collection_are_those_that_were_judged(golden_of) -> None:
    known = sorted(VERDICTS)
    findings = sorted(golden_of(RULE))
    assert [(act, address) for act, address, _ in findings] == [(act, address) for act, address, _, _ in known]
    for (_, _, message), (_, _, start, _) in zip(findings, known, strict=True):
        assert message.startswith(start)
