"""What «unpaired-marks» finds, what it leaves alone, its findings on the acts with verdicts."""

from collections.abc import Callable

from generator.findings import Severity

RULE = "unpaired-marks"

# (act, address of the first place, beginning of the message, upheld by a reader)
VERDICTS: list[tuple[str, str, str, bool]] = [
    (
        "bashkortostan",
        "абзац тридцатый пункта 2.4",
        "у кавычек или скобок нет пары (абзацев: 1); вложенные кавычки закрыты одним знаком на двои",
        True,
    ),
    (
        "chelyabinsk",
        "абзац третий сноски 2",
        "у кавычек или скобок нет пары (абзацев: 1); вложенные кавычки закрыты одним знаком на двои",
        True,
    ),
    (
        "kaliningrad",
        "подпункт 5 пункта 2",
        "у кавычек или скобок нет пары (абзацев: 1); вложенные кавычки закрыты одним знаком на двои",
        True,
    ),
    (
        "kirov",
        "раздел 4, строка 2",
        "у кавычек или скобок нет пары (абзацев: 3); вложенные кавычки закрыты одним знаком на двои",
        True,
    ),
    (
        "vologda",
        "абзац третий пункта 1.4",
        "у кавычек или скобок нет пары (абзацев: 3); вложенные кавычки закрыты одним знаком на двои",
        True,
    ),
]

NO_PAIR = """\
clauses:
  - clause: "1"
    text: >-
      Утверждает комплекс мер (дорожную карту по созданию системы.
  - clause: "2"
    text: >-
      Письмо «Об итогах»; 1) первое; 2) второе.
"""

NESTED_SHARED = """\
clauses:
  - clause: "1"
    text: >-
      приказ «Об утверждении методик национального проекта «Образование»;
"""

LEAVES_SPREAD_QUOTATION = """\
clauses:
  - text: >-
      «Положение о системе
  - text: >-
      1) создаёт условия; а) учит;
  - text: >-
      завершает работу.».
"""


def test_no_pair(make_view: Callable, findings_of: Callable) -> None:
    [finding] = findings_of(make_view(regulation=NO_PAIR), RULE)
    assert finding.message == ("у кавычек или скобок нет пары (абзацев: 1)")
    assert finding.severity is Severity.INFO
    assert len(finding.spots) == 1


def test_nested_shared(make_view: Callable, findings_of: Callable) -> None:
    [finding] = findings_of(make_view(regulation=NESTED_SHARED), RULE)
    assert finding.message == ("вложенные кавычки закрыты одним знаком на двоих или двумя одинаковыми подряд (1)")
    assert finding.severity is Severity.INFO
    assert len(finding.spots) == 1


def test_leaves_spread_quotation(make_view: Callable, findings_of: Callable) -> None:
    assert findings_of(make_view(regulation=LEAVES_SPREAD_QUOTATION), RULE) == []


def test_verdicts(golden_of: Callable) -> None:
    found = [(act, address, message[:90].rstrip()) for act, address, message in golden_of(RULE)]
    assert found == [item[:3] for item in VERDICTS]
