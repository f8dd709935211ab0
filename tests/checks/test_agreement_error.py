"""What «agreement-error» finds, what it leaves alone, its findings on the acts with verdicts."""

from collections.abc import Callable

from generator.findings import Severity

RULE = "agreement-error"

# (act, address of the first place, beginning of the message, upheld by a reader)
VERDICTS: list[tuple[str, str, str, bool]] = [
    ("bashkortostan", "пункт 5.1", "слова не согласованы: «Показателями … является»", True),
    ("chelyabinsk", "абзац первый раздела 7", "слова не согласованы: «будут обеспечено»", True),
    ("kirov", "раздел 1, строка 10", "слова не согласованы: «согласно Плана», «Рекомендаций по»", True),
    (
        "vologda",
        "пункт 3.3",
        "слова не согласованы: «Организационно-методического сопровождение», «ВИРО выступают», «орг",
        True,
    ),
]

DISAGREEMENT = """\
clauses:
  - clause: "1"
    text: >-
      Показателями эффективности системы является:
  - clause: "2"
    text: >-
      В ходе работы будут обеспечено развитие согласно плана.
  - clause: "3"
    text: >-
      Организационно-методического сопровождение ведёт институт.
"""

LEAVES_RIGHT_PHRASES = """\
clauses:
  - clause: "1"
    text: >-
      Показателями эффективности системы являются:
  - clause: "2"
    text: >-
      В ходе работы будет обеспечено развитие согласно плану.
  - clause: "3"
    text: >-
      Предметом взаимодействия регионального и муниципального уровней является обмен.
  - clause: "4"
    text: >-
      Проект является синонимичным понятию программы.
"""


def test_disagreement(make_view: Callable, findings_of: Callable) -> None:
    [finding] = findings_of(make_view(regulation=DISAGREEMENT), RULE)
    assert finding.message == (
        "слова не согласованы: «Показателями … является», «будут обеспечено», «согласно плана», "
        "«Организационно-методического сопровождение»"
    )
    assert finding.severity is Severity.WARNING
    assert len(finding.spots) == 4


def test_leaves_right_phrases(make_view: Callable, findings_of: Callable) -> None:
    assert findings_of(make_view(regulation=LEAVES_RIGHT_PHRASES), RULE) == []


def test_verdicts(golden_of: Callable) -> None:
    found = [(act, address, message[:90].rstrip()) for act, address, message in golden_of(RULE)]
    assert found == [item[:3] for item in VERDICTS]
