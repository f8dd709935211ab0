"""What «full-name-after-abbreviation» finds, what it leaves alone, its findings on the acts with verdicts."""

from collections.abc import Callable

from generator.findings import Severity

RULE = "full-name-after-abbreviation"

# (act, address of the first place, beginning of the message, upheld by a reader)
VERDICTS: list[tuple[str, str, str, bool]] = [
    (
        "chelyabinsk",
        "пункт 1 раздела 7",
        "краткое имя введено, а дальше снова пишется полное: «Концепция» (5), «РИП» (6), «НПП» (3)",
        True,
    ),
    (
        "kaliningrad",
        "пункт 2",
        "краткое имя введено, а дальше снова пишется полное: «система научно-методического сопровож",
        True,
    ),
    (
        "vologda",
        "пункт 3.9.2",
        "краткое имя введено, а дальше снова пишется полное: «программ ДПО» (7), «АОУ ВО ДПО «ВИРО»",
        True,
    ),
]

THREE_TIMES = """\
clauses:
  - clause: "1"
    text: >-
      Региональный методический актив (далее – РМА) создаётся.
  - clause: "2"
    text: >-
      Состав регионального методического актива утверждается.
  - clause: "3"
    text: >-
      Региональный методический актив собирается.
  - clause: "4"
    text: >-
      Работа регионального методического актива оценивается.
"""

LEAVES_TITLES = """\
clauses:
  - clause: "1"
    text: >-
      Региональный методический актив (далее – РМА) создаётся.
  - clause: "2"
    text: >-
      Приказ «Об утверждении состава регионального методического актива».
  - clause: "3"
    text: >-
      РМА собирается.
  - clause: "4"
    text: >-
      Положение о региональном методическом активе.
"""


def test_three_times(make_view: Callable, findings_of: Callable) -> None:
    [finding] = findings_of(make_view(regulation=THREE_TIMES), RULE)
    assert finding.message == ("краткое имя введено, а дальше снова пишется полное: «РМА» (3)")
    assert finding.severity is Severity.INFO
    assert len(finding.spots) == 3


def test_leaves_titles(make_view: Callable, findings_of: Callable) -> None:
    assert findings_of(make_view(regulation=LEAVES_TITLES), RULE) == []


def test_verdicts(golden_of: Callable) -> None:
    found = [(act, address, message[:90].rstrip()) for act, address, message in golden_of(RULE)]
    assert found == [item[:3] for item in VERDICTS]
