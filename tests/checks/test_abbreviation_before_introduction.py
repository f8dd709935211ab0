"""What «abbreviation-before-introduction» finds, what it leaves alone, its findings on the acts with verdicts."""

from collections.abc import Callable

from generator.findings import Severity

RULE = "abbreviation-before-introduction"

# (act, address of the first place, beginning of the message, upheld by a reader)
VERDICTS: list[tuple[str, str, str, bool]] = [
    (
        "chelyabinsk",
        "абзац второй раздела 3",
        "сокращение употреблено раньше, чем введено: «НПП» – введено: раздел 10, строка 6",
        True,
    ),
    (
        "kaliningrad",
        "абзац тринадцатый подпункта 2 пункта 9",
        "сокращение употреблено раньше, чем введено: «программа ДПО» – введено: приложение № 1 к по",
        True,
    ),
    (
        "vologda",
        "пункт 1.1",
        "сокращение употреблено раньше, чем введено: «РС НМС» – введено: абзац седьмой пункта 1.5,",
        True,
    ),
]

USE_BEFORE = """\
clauses:
  - clause: "1"
    text: >-
      Определяются цели РС НМС.
  - clause: "2"
    text: >-
      Региональная система научно-методического сопровождения (далее – РС НМС) едина.
"""

LEAVES_USE_AFTER = """\
clauses:
  - clause: "1"
    text: >-
      Региональная система научно-методического сопровождения (далее – РС НМС) едина.
  - clause: "2"
    text: >-
      Цели РС НМС. Координатор РС НМС (далее – Координатор РС НМС).
"""


def test_use_before(make_view: Callable, findings_of: Callable) -> None:
    [finding] = findings_of(make_view(regulation=USE_BEFORE), RULE)
    assert finding.message == ("сокращение употреблено раньше, чем введено: «РС НМС» – введено: пункт 2")
    assert finding.severity is Severity.WARNING
    assert len(finding.spots) == 1


def test_leaves_use_after(make_view: Callable, findings_of: Callable) -> None:
    assert findings_of(make_view(regulation=LEAVES_USE_AFTER), RULE) == []


def test_verdicts(golden_of: Callable) -> None:
    found = [(act, address, message[:90].rstrip()) for act, address, message in golden_of(RULE)]
    assert found == [item[:3] for item in VERDICTS]
