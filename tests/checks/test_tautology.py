"""What «tautology» finds, what it leaves alone, its findings on the acts with verdicts."""

from collections.abc import Callable

from generator.findings import Severity

RULE = "tautology"

# (act, address of the first place, beginning of the message, upheld by a reader)
VERDICTS: list[tuple[str, str, str, bool]] = [
    (
        "bashkortostan",
        "абзац восьмой пункта 1.3",
        "тавтология – определение начинается с самого термина (1); определения разных терминов почт",
        True,
    ),
    (
        "chelyabinsk",
        "раздел 8, строка 1",
        "тавтология – слова повторены: «и научно-методического и научно-методического»; цель повтор",
        True,
    ),
    ("kaliningrad", "пункт 22", "тавтология – слова повторены: «системы РСНМС»", True),
    (
        "vologda",
        "дорожная карта, гриф",
        "тавтология – слова повторены: «2023 г. 2023 г», «дополнительным профессиональным программа",
        True,
    ),
]

REPEATS = """\
clauses:
  - clause: "1"
    text: >-
      Региональная система сопровождения педагогов (далее – РССП).
  - clause: "2"
    text: >-
      Оценка системы РССП и и развития.
  - clause: "3"
    text: >-
      Проводит научно-методическое и научно-методическое обеспечение.
"""

CIRCLE = """\
clauses:
  - clause: "1"
    text: "Понятия:"
    terms:
      - term: "Центр непрерывного мастерства"
        text: "Центр непрерывного мастерства – центр непрерывного мастерства колледжа;"
"""

LEAVES_DEFINITION = """\
clauses:
  - clause: "1"
    text: "Понятия:"
    terms:
      - term: "Центр непрерывного мастерства"
        text: "Центр непрерывного мастерства – подразделение колледжа, которое учит учить и учиться;"
"""


def test_repeats(make_view: Callable, findings_of: Callable) -> None:
    [finding] = findings_of(make_view(regulation=REPEATS), RULE)
    assert finding.message == (
        "тавтология – слова повторены: «системы РССП», «и и», «научно-методическое и научно-методическое»"
    )
    assert finding.severity is Severity.INFO
    assert len(finding.spots) == 2


def test_circle(make_view: Callable, findings_of: Callable) -> None:
    [finding] = findings_of(make_view(regulation=CIRCLE), RULE)
    assert finding.message == ("тавтология – определение начинается с самого термина (1)")
    assert finding.severity is Severity.INFO
    assert len(finding.spots) == 1


def test_leaves_definition(make_view: Callable, findings_of: Callable) -> None:
    assert findings_of(make_view(regulation=LEAVES_DEFINITION), RULE) == []


def test_verdicts(golden_of: Callable) -> None:
    found = [(act, address, message[:90].rstrip()) for act, address, message in golden_of(RULE)]
    assert found == [item[:3] for item in VERDICTS]
