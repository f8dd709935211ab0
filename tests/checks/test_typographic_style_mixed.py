"""What «typographic-style-mixed» finds, what it leaves alone, its findings on the acts with verdicts."""

from collections.abc import Callable

from generator.findings import Severity

RULE = "typographic-style-mixed"

# (act, address of the first place, beginning of the message, upheld by a reader)
VERDICTS: list[tuple[str, str, str, bool]] = [
    (
        "bashkortostan",
        "абзац девятнадцатый пункта 2.4",
        "разнобой в оформлении – кавычки: « » – 30, “ ” – 2; знак в «(далее – …)»: тире – 10, дефис",
        True,
    ),
    (
        "chelyabinsk",
        "сноска 1",
        "разнобой в оформлении – даты: 16.12.2020 – 34, 16 декабря 2020 – 6; год после даты словами",
        True,
    ),
    (
        "kaliningrad",
        "преамбула приказа",
        "разнобой в оформлении – год после даты словами: «г.» – 11, «года» – 8; день до десятого: «",
        True,
    ),
    (
        "vologda",
        "преамбула приказа",
        "разнобой в оформлении – даты: 16 декабря 2020 – 11, 16.12.2020 – 3; год после даты словами",
        True,
    ),
]

DATES_AND_MARKS = """\
clauses:
  - clause: "1"
    text: >-
      от 15.12.2022 № 5 и от 16 декабря 2020 г. №6
  - clause: "2"
    text: >-
      проект "Школа" и проект «Школа»
"""

LEAVES_ONE_STYLE = """\
clauses:
  - clause: "1"
    text: >-
      от 16 декабря 2020 г. № 6 и от 7 мая 2018 г. № 204
  - clause: "2"
    text: >-
      проект «Школа» (далее – Проект)
"""


def test_dates_and_marks(make_view: Callable, findings_of: Callable) -> None:
    [finding] = findings_of(make_view(regulation=DATES_AND_MARKS), RULE)
    assert finding.message == (
        "разнобой в оформлении – даты: 16.12.2020 – 1, 16 декабря 2020 – 1; пробел после «№»: есть "
        '– 1, нет – 1; кавычки: « » – 1, " " – 1'
    )
    assert finding.severity is Severity.INFO
    assert len(finding.spots) == 2


def test_leaves_one_style(make_view: Callable, findings_of: Callable) -> None:
    assert findings_of(make_view(regulation=LEAVES_ONE_STYLE), RULE) == []


def test_verdicts(golden_of: Callable) -> None:
    found = [(act, address, message[:90].rstrip()) for act, address, message in golden_of(RULE)]
    assert found == [item[:3] for item in VERDICTS]
