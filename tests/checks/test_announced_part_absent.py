"""What «announced-part-absent» finds, what it leaves alone, its findings on the acts with verdicts."""

from collections.abc import Callable

from generator.findings import Severity

RULE = "announced-part-absent"

# (act, address of the first place, beginning of the message, upheld by a reader)
VERDICTS: list[tuple[str, str, str, bool]] = [
    ("bashkortostan", "пункт 1.1", "обещано, но в тексте не раскрыто: «методологические основы»", True),
    (
        "kaliningrad",
        "подпункт 1 пункта 12",
        "обещано, но в тексте не раскрыто: «назначение ответственного от Министерства за контроль м",
        True,
    ),
]

MISSING_CLAUSE_AND_PROMISE = """\
clauses:
  - {clause: "1", text: "Настоящее Положение определяет цели, принципы и финансирование системы."}
  - {clause: "2", text: "Целями системы являются развитие и рост."}
  - {clause: "3", text: "Принципы системы: открытость и доступность; порядок дан в пункте 7 настоящего
          Положения."}
"""

LEAVES_TARGETS_THAT_EXIST = """\
clauses:
  - {clause: "1", text: "Настоящее Положение определяет цели и принципы системы."}
  - {clause: "2", text: "Целями системы являются развитие и рост, принципами – открытость (пункт 1
          настоящего Положения)."}
  - {clause: "3", text: "Во исполнение пункта 20 Основных принципов, утверждённых Правительством."}
"""


def test_missing_clause_and_promise(make_view: Callable, findings_of: Callable) -> None:
    found = findings_of(make_view(regulation=MISSING_CLAUSE_AND_PROMISE), RULE)
    assert [(item.message, item.severity) for item in found] == [
        ("акт ссылается на то, чего в нём нет: пункта 7", Severity.ERROR),
        ("обещано, но в тексте не раскрыто: «финансирование»", Severity.WARNING),
    ]


def test_sections_with_roman_numbers(make_view: Callable, findings_of: Callable) -> None:
    regulation = """\
clauses:
  - {section: "I", title: "Общее", clauses: [{clause: "1", text: "Правила даны в разделе II настоящего Положения."}]}
  - {section: "II", title: "Иное", clauses: [{clause: "2", text: "Порядок дан в разделе X настоящего Положения."}]}
"""
    found = findings_of(make_view(regulation=regulation), RULE)
    assert [item.message for item in found] == ["акт ссылается на то, чего в нём нет: раздела X"]


def test_leaves_targets_that_exist(make_view: Callable, findings_of: Callable) -> None:
    assert findings_of(make_view(regulation=LEAVES_TARGETS_THAT_EXIST), RULE) == []


def test_findings_on_the_acts_with_verdicts(golden_of: Callable) -> None:
    found = sorted((act, address, message[:90]) for act, address, message in golden_of(RULE))
    assert found == sorted(item[:3] for item in VERDICTS)
