"""What «abbreviation-not-one-to-one» finds, what it leaves alone, its findings on the acts with verdicts."""

from collections.abc import Callable

from generator.findings import Severity

RULE = "abbreviation-not-one-to-one"

# (act, address of the first place, beginning of the message, upheld by a reader)
VERDICTS: list[tuple[str, str, str, bool]] = [
    (
        "bashkortostan",
        "пункт 1.1",
        "краткие и полные имена не соответствуют друг другу: «соответственно»: полных имён 2, кратк",
        True,
    ),
    (
        "chelyabinsk",
        "заголовок приказа",
        "краткие и полные имена не соответствуют друг другу: одно полное имя, два кратких – «ГБУ ДП",
        True,
    ),
    (
        "kaliningrad",
        "пункт 1",
        "краткие и полные имена не соответствуют друг другу: «соответственно»: полных имён 2, кратк",
        True,
    ),
    (
        "vologda",
        "пункт 1.1",
        "краткие и полные имена не соответствуют друг другу: «далее соответственно» при одном кратк",
        True,
    ),
]

RESPECTIVELY_UNEVEN = """\
clauses:
  - clause: "1"
    text: >-
      Настоящее Положение о создании региональной системы научно-методического сопровождения (далее
      соответственно – Положение, система научно-методического сопровождения, РС НМС) определяет цели.
"""

RESPECTIVELY_ALONE = """\
clauses:
  - clause: "1"
    text: >-
      Настоящее Положение о развитии системы (далее соответственно – Положение) определяет цели.
"""

LETTERS_WRONG = """\
clauses:
  - clause: "1"
    text: >-
      Дополнительная программа педагогов (далее – программа ДПО) принята.
"""

LEAVES_PAIRS = """\
clauses:
  - clause: "1"
    text: >-
      Центр непрерывного мастерства педагогов Калининградского института (далее соответственно – ЦНМ,
      Институт) создан.
"""


def test_respectively_uneven(make_view: Callable, findings_of: Callable) -> None:
    [finding] = findings_of(make_view(regulation=RESPECTIVELY_UNEVEN), RULE)
    assert finding.message == (
        "краткие и полные имена не соответствуют друг другу: «соответственно»: полных имён 2, "
        "кратких 3 (Положение, система научно-методического сопровождения, РС НМС)"
    )
    assert finding.severity is Severity.ERROR
    assert len(finding.spots) == 1


def test_respectively_alone(make_view: Callable, findings_of: Callable) -> None:
    [finding] = findings_of(make_view(regulation=RESPECTIVELY_ALONE), RULE)
    assert finding.message == (
        "краткие и полные имена не соответствуют друг другу: «далее соответственно» при одном "
        "кратком имени («Положение»)"
    )
    assert finding.severity is Severity.WARNING
    assert len(finding.spots) == 1


def test_letters_wrong(make_view: Callable, findings_of: Callable) -> None:
    [finding] = findings_of(make_view(regulation=LETTERS_WRONG), RULE)
    assert finding.message == (
        "краткие и полные имена не соответствуют друг другу: буквы «программа ДПО» не складываются "
        "из слов «Дополнительная программа педагогов»"
    )
    assert finding.severity is Severity.WARNING
    assert len(finding.spots) == 1


ORDER_HAS_ITS_OWN = """\
order:
  clauses:
    - {clause: "1", text: "Институт развития образования взрослых граждан (далее – ИРО) проводит семинары."}
"""
OWN_NAME = """\
clauses:
  - clause: "1"
    text: "Институт развития образования взрослых граждан (далее – Институт) проводит семинары."
"""


def test_order_may_have_its_own_short_name(make_view: Callable, findings_of: Callable) -> None:
    [finding] = findings_of(make_view(ORDER_HAS_ITS_OWN, regulation=OWN_NAME), RULE)
    assert finding.message == (
        "краткие и полные имена не соответствуют друг другу: одно полное имя, два кратких – «ИРО» и «Институт»"
    )
    assert finding.severity is Severity.WARNING


def test_leaves_pairs(make_view: Callable, findings_of: Callable) -> None:
    assert findings_of(make_view(regulation=LEAVES_PAIRS), RULE) == []


def test_verdicts(golden_of: Callable) -> None:
    found = [(act, address, message[:90].rstrip()) for act, address, message in golden_of(RULE)]
    assert found == [item[:3] for item in VERDICTS]
