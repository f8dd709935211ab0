"""What «abbreviation-introduced-twice» finds, what it leaves alone, its findings on the acts with verdicts."""

from collections.abc import Callable

from generator.findings import Severity

RULE = "abbreviation-introduced-twice"

# (act, address of the first place, beginning of the message, upheld by a reader)
VERDICTS: list[tuple[str, str, str, bool]] = [
    ("bashkortostan", "пункт 1.1", "краткое имя введено повторно: для того же имени – «РС НМС» (2)", True),
    (
        "chelyabinsk",
        "пункт 1 приказа",
        "краткое имя введено повторно: для того же имени – «Концепция» (2), «РИП» (2), «ДПП» (2)",
        True,
    ),
    (
        "kaliningrad",
        "подпункт 2 пункта 6",
        "краткое имя введено повторно: с разными полными именами – «ФР ДПП» (4); для того же имени",
        True,
    ),
    (
        "vologda",
        "пункт 1.2",
        "краткое имя введено повторно: для того же имени – «ЕФС» (2), «РС НМС» (2), «ЦНППМ» (2), «Р",
        True,
    ),
]

NAMES_TWICE = """\
clauses:
  - clause: "1"
    text: >-
      Региональная система научно-методического сопровождения (далее – РС НМС) развивает кадры.
  - clause: "2"
    text: >-
      Понятия: региональная система научно-методического сопровождения (далее - РС НМС) – часть системы.
"""

NAMES_DIFFER = """\
clauses:
  - clause: "1"
    text: >-
      Ведёт федеральный реестр образовательных программ (далее – ФРП).
  - clause: "2"
    text: >-
      Ведёт фонд развития педагогов (ФРП) и отчитывается.
"""

LEAVES_ONE_INTRODUCTION = """\
clauses:
  - clause: "1"
    text: >-
      Региональная система научно-методического сопровождения (далее – РС НМС).
  - clause: "2"
    text: >-
      В РС НМС (в городах и районах) входят центры (ЦНППМ).
"""


def test_names_twice(make_view: Callable, findings_of: Callable) -> None:
    [finding] = findings_of(make_view(regulation=NAMES_TWICE), RULE)
    assert finding.message == ("краткое имя введено повторно: для того же имени – «РС НМС» (2)")
    assert finding.severity is Severity.WARNING
    assert len(finding.spots) == 2


def test_names_differ(make_view: Callable, findings_of: Callable) -> None:
    [finding] = findings_of(make_view(regulation=NAMES_DIFFER), RULE)
    assert finding.message == ("краткое имя введено повторно: с разными полными именами – «ФРП» (2)")
    assert finding.severity is Severity.ERROR
    assert len(finding.spots) == 2


def test_name_cut_short_is_the_same(make_view: Callable, findings_of: Callable) -> None:
    cut = NAMES_DIFFER.replace("фонд развития педагогов", "федеральный реестр образовательных программ педагогов")
    [finding] = findings_of(make_view(regulation=cut), RULE)
    assert finding.message == "краткое имя введено повторно: для того же имени – «ФРП» (2)"
    assert finding.severity is Severity.WARNING


def test_leaves_one_introduction(make_view: Callable, findings_of: Callable) -> None:
    assert findings_of(make_view(regulation=LEAVES_ONE_INTRODUCTION), RULE) == []


def test_verdicts(golden_of: Callable) -> None:
    found = [(act, address, message[:90].rstrip()) for act, address, message in golden_of(RULE)]
    assert found == [item[:3] for item in VERDICTS]
