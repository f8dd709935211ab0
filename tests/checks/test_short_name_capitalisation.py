"""What «short-name-capitalisation» finds, what it leaves alone, its findings on the acts with verdicts."""

from collections.abc import Callable

from generator.findings import Severity

RULE = "short-name-capitalisation"

# (act, address of the first place, beginning of the message, upheld by a reader)
VERDICTS: list[tuple[str, str, str, bool]] = [
    (
        "chelyabinsk",
        "раздел 4",
        "одно имя пишется то с прописной, то со строчной буквы: «Концепция» – с прописной 24, со ст",
        True,
    ),
    (
        "kaliningrad",
        "пункт 3",
        "одно имя пишется то с прописной, то со строчной буквы: «Положение» – с прописной 3, со стр",
        True,
    ),
    (
        "kirov",
        "раздел 1, строка 8",
        "одно имя пишется то с прописной, то со строчной буквы: «Единой региональной методической с",
        True,
    ),
    (
        "vologda",
        "пункт 3.3",
        "одно имя пишется то с прописной, то со строчной буквы: «Координатор ЕФС» – с прописной 1,",
        True,
    ),
]

BOTH_WRITINGS = """\
clauses:
  - clause: "1"
    text: >-
      Областной институт развития (далее – Институт) действует.
  - clause: "2"
    text: >-
      Работники Института учатся, доля работников института растёт.
"""

LEAVES_COMMON_NOUNS = """\
clauses:
  - clause: "1"
    text: >-
      Концепция развития кадров (далее – Концепция).
  - clause: "2"
    text: >-
      Разрабатываются концепции, стратегии и планы; в Концепции названы сроки.
"""


def test_both_writings(make_view: Callable, findings_of: Callable) -> None:
    [finding] = findings_of(make_view(regulation=BOTH_WRITINGS), RULE)
    assert finding.message == (
        "одно имя пишется то с прописной, то со строчной буквы: «Институт» – с прописной 2, со строчной 1"
    )
    assert finding.severity is Severity.INFO
    assert len(finding.spots) == 1


def test_leaves_common_nouns(make_view: Callable, findings_of: Callable) -> None:
    assert findings_of(make_view(regulation=LEAVES_COMMON_NOUNS), RULE) == []


def test_verdicts(golden_of: Callable) -> None:
    found = [(act, address, message[:90].rstrip()) for act, address, message in golden_of(RULE)]
    assert found == [item[:3] for item in VERDICTS]
