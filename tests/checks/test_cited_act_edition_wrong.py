"""What «cited-act-edition-wrong» finds, what it leaves alone, its findings on the acts with verdicts."""

from collections.abc import Callable

from generator.findings import Severity

RULE = "cited-act-edition-wrong"

# (act, address of the first place, beginning of the message, upheld by a reader)
VERDICTS: list[tuple[str, str, str, bool]] = [
    (
        "bashkortostan",
        "преамбула приказа",
        "документ назван без изменений, принятых до даты акта: распоряжение от 31.12.2019 № 3273-р ",
        True,
    ),
    (
        "chelyabinsk",
        "абзац пятый сноски 3",
        "документ назван без изменений, принятых до даты акта: приказ от 29.06.2021 № 01/1753 (изме",
        True,
    ),
    (
        "chelyabinsk",
        "абзац седьмой раздела 1",
        "утверждение документа приписано изменяющему акту: распоряжение от 15.12.2022 № Р-303",
        True,
    ),
    (
        "kaliningrad",
        "преамбула приказа",
        "документ назван без изменений, принятых до даты акта: распоряжение от 31.12.2019 № 3273-р ",
        True,
    ),
    (
        "kirov",
        "раздел 1, строка 14",
        "документ назван без изменений, принятых к сегодняшнему дню: распоряжение от 31.12.2019 № 3",
        True,
    ),
    (
        "vologda",
        "преамбула приказа",
        "назван только изменяющий акт, изменённый отдельно не назван: распоряжение от 15.12.2022 № ",
        True,
    ),
]

CHANGE_NOT_MENTIONED = """\
clauses:
  - {clause: "1", text: "Приказ Министерства от 29.06.2021 № 17 «Об утверждении Концепции развития»."}
  - {clause: "2", text: "Приказ Министерства от 16.06.2022 № 88 «О внесении изменений в Концепцию развития,
          утверждённую приказом от 29.06.2021 № 17»."}
"""

APPROVAL_ATTRIBUTED_TO_THE_CHANGE = """\
clauses:
  - {clause: "1", text: "Концепция единой системы (распоряжение Министерства просвещения от 15.12.2022 №
          Р-303)."}
"""

LEAVES_CHANGES_NAMED_AND_LATER_ONES = """\
clauses:
  - {clause: "1", text: "Распоряжение от 31.12.2019 № 3273-р (с изменениями, внесёнными распоряжением от
          07.10.2020 № 2580-р)."}
  - {clause: "2", text: "Распоряжение от 16.12.2020 № Р-174 в редакции распоряжения от 15.12.2022 № Р-303."}
"""


def test_change_not_mentioned(make_view: Callable, findings_of: Callable) -> None:
    found = findings_of(make_view(regulation=CHANGE_NOT_MENTIONED), RULE)
    assert [(item.message, item.severity) for item in found] == [
        (
            (
                "документ назван без изменений, принятых до даты акта: приказ от 29.06.2021 № 17 "
                "(изменения: № 88 от 16.06.2022)"
            ),
            Severity.WARNING,
        ),
    ]


def test_approval_attributed_to_the_change(make_view: Callable, findings_of: Callable) -> None:
    found = findings_of(make_view(regulation=APPROVAL_ATTRIBUTED_TO_THE_CHANGE), RULE)
    assert [(item.message, item.severity) for item in found] == [
        ("утверждение документа приписано изменяющему акту: распоряжение от 15.12.2022 № Р-303", Severity.WARNING),
    ]


def test_leaves_changes_named_and_later_ones(make_view: Callable, findings_of: Callable) -> None:
    assert findings_of(make_view(regulation=LEAVES_CHANGES_NAMED_AND_LATER_ONES), RULE) == []


def test_findings_on_the_acts_with_verdicts(golden_of: Callable) -> None:
    found = sorted((act, address, message[:90]) for act, address, message in golden_of(RULE))
    assert found == sorted(item[:3] for item in VERDICTS)
