"""What «item-repeated» finds, what it leaves alone, its findings on the acts with verdicts."""

from collections.abc import Callable

RULE = "item-repeated"

# (act, address of the first place, beginning of the message, upheld by a reader)
VERDICTS: list[tuple[str, str, str, bool]] = [
    (
        "bashkortostan",
        "абзац двадцатый пункта 3.2.4",
        "функция состоит из того, что тому же субъекту уже поручено другими фун",
        True,
    ),
    (
        "bashkortostan",
        "абзац третий пункта 3.4",
        "функции дословно повторяют задачи или мероприятия другого раздела; пов",
        True,
    ),
    (
        "kaliningrad",
        "абзац десятый подпункта 2 пункта 9",
        "функции дословно повторяют задачи или мероприятия другого раздела; пов",
        True,
    ),
    (
        "vologda",
        "абзац восьмой пункта 3.7.1",
        "в одном перечне повторена запись «организацию обучения педагогических ",
        True,
    ),
    (
        "vologda",
        "абзац десятый пункта 3.3.1",
        "функции дословно повторяют задачи или мероприятия другого раздела; пов",
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

FUNCTION_TWICE_REGULATION = """\
clauses:
  - clause: "3.1"
    text: "Субъект 1:"
    subjects: [institute]
    functions:
      - {text: "организует обучение педагогов по новейшим программам региона;"}
      - {text: "проводит конкурсы профессионального мастерства;"}
      - {text: "осуществляет организацию обучения педагогов по новейшим программам;"}
"""

TASK_COPIED_FROM_FUNCTION_REGULATION = """\
clauses:
  - clause: "3.1"
    text: "Субъект 1:"
    subjects: [institute]
    functions:
      - {text: "осуществляет разработку новых форм поддержки учителей;"}
  - {clause: "1", text: "Задачи:", tasks: [{text: "разработка новых форм поддержки учителей;"}]}
"""

DIFFERENT_AUDIENCES_REGULATION = """\
clauses:
  - clause: "3.1"
    text: "Субъект 1:"
    subjects: [institute]
    functions:
      - {text: "организует диагностику затруднений педагогических работников школ области;"}
      - {text: "организует диагностику затруднений управленческих кадров школ области;"}
"""

TWO_UNIVERSITIES_ARE_TWO_MEMBERS_REGULATION = """\
clauses:
  - clause: "2"
    text: "В состав системы входят:"
    members:
      - {text: "федеральное государственное бюджетное образовательное учреждение «Первый университет»;",
          subjects: [uni]}
      - {text: "федеральное государственное бюджетное образовательное учреждение «Второй университет»;",
          subjects: [uni]}
"""


def found(view, findings_of: Callable[..., list]) -> list[tuple[str, str, list[str]]]:
    return [(item.severity, item.message, [spot.address for spot in item.spots]) for item in findings_of(view, RULE)]


def test_function_twice(make_view, findings_of) -> None:
    view = make_view(ACT, regulation=FUNCTION_TWICE_REGULATION)
    assert found(view, findings_of) == [
        (
            "warning",
            (
                "в одном перечне повторена запись «организует обучение педагогов по новейшим программам региона» "
                "(записей: 2)"
            ),
            ["абзац второй пункта 3.1", "абзац четвёртый пункта 3.1"],
        ),
    ]


def test_task_copied_from_function(make_view, findings_of) -> None:
    view = make_view(ACT, regulation=TASK_COPIED_FROM_FUNCTION_REGULATION)
    assert found(view, findings_of) == [
        (
            "info",
            "функции дословно повторяют задачи или мероприятия другого раздела; повторов: 1",
            ["абзац второй пункта 3.1"],
        ),
    ]


def test_different_audiences(make_view, findings_of) -> None:
    view = make_view(ACT, regulation=DIFFERENT_AUDIENCES_REGULATION)
    assert found(view, findings_of) == []


def test_two_universities_are_two_members(make_view, findings_of) -> None:
    view = make_view(ACT, regulation=TWO_UNIVERSITIES_ARE_TWO_MEMBERS_REGULATION)
    assert found(view, findings_of) == []


def test_findings_on_the_collection_are_those_that_were_judged(golden_of) -> None:
    known = sorted(VERDICTS)
    findings = sorted(golden_of(RULE))
    assert [(act, address) for act, address, _ in findings] == [(act, address) for act, address, _, _ in known]
    for (_, _, message), (_, _, start, _) in zip(findings, known, strict=True):
        assert message.startswith(start)
