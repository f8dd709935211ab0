"""What «outdated-legal-term» finds, what it leaves alone, its findings on the acts with verdicts."""

from collections.abc import Callable

from generator.findings import Severity

RULE = "outdated-legal-term"

# (act, address of the first place, beginning of the message, upheld by a reader)
VERDICTS: list[tuple[str, str, str, bool]] = [
    (
        "bashkortostan",
        "абзац второй пункта 3.2.5",
        "устаревшее понятие законодательства: «учреждение образования» – с 01.09.2013 «образователь",
        True,
    ),
    (
        "kaliningrad",
        "приложение № 1 к положению, абзац десятый",
        "устаревшее понятие законодательства: «высшее профессиональное образование» – с 01.09.2013",
        True,
    ),
]

OLD_TERMS = """\
clauses:
  - clause: "1"
    text: >-
      Работники организаций высшего профессионального образования и муниципальные органы управления
      образованием.
"""

LEAVES_NAMES_AND_DATES = """\
clauses:
  - clause: "1"
    text: >-
      Государственное бюджетное образовательное учреждение «Колледж» и приказ «О федеральном проекте
      «Учитель будущего»», акт «О проекте «Образовательное учреждение»
  - clause: "2"
    text: >-
      федеральные государственные образовательные стандарты
"""


def test_old_terms(make_view: Callable, findings_of: Callable) -> None:
    [finding] = findings_of(make_view(regulation=OLD_TERMS), RULE)
    assert finding.message == (
        "устаревшее понятие законодательства: «высшее профессиональное образование» – с 01.09.2013 "
        "«высшее образование»; «орган управления образованием» – с 01.09.2013 «орган, "
        "осуществляющий управление в сфере образования»"
    )
    assert finding.severity is Severity.WARNING
    assert len(finding.spots) == 2


def test_leaves_names_and_dates(make_view: Callable, findings_of: Callable) -> None:
    assert findings_of(make_view(regulation=LEAVES_NAMES_AND_DATES), RULE) == []


def test_verdicts(golden_of: Callable) -> None:
    found = [(act, address, message[:90].rstrip()) for act, address, message in golden_of(RULE)]
    assert found == [item[:3] for item in VERDICTS]
