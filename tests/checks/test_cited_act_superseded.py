"""What «cited-act-superseded» finds, what it leaves alone, its findings on the acts with verdicts."""

from collections.abc import Callable

from generator.findings import Severity

RULE = "cited-act-superseded"

# (act, address of the first place, beginning of the message, upheld by a reader)
VERDICTS: list[tuple[str, str, str, bool]] = [
    (
        "kaliningrad",
        "подпункт 7 пункта 2",
        "акт ссылается на документ: распоряжение Минпросвещения России от 06.08.2020 № Р-76; к дате",
        True,
    ),
    (
        "kaliningrad",
        "подпункт 9 пункта 2",
        "акт ссылается на документ, принятый для проекта, завершённого до 01.01.2021: федеральный п",
        True,
    ),
]

REPLACED_ACT = """\
clauses:
  - clause: "1"
    text: "Руководствоваться распоряжением Министерства просвещения Российской Федерации от 6 августа 2020
            г. № P-76."
"""

ENDED_PROJECT = """\
clauses:
  - {clause: "1", text: "Реализуется в рамках федерального проекта «Учитель будущего»."}
"""

LEAVES_REPEAL_AND_RUNNING_PROJECT = """\
clauses:
  - {clause: "1", text: "Признать утратившим силу распоряжение от 06.08.2020 № Р-76."}
  - {clause: "2", text: "Реализуется федеральный проект «Современная школа» национального проекта
          «Образование»."}
"""


def test_replaced_act(make_view: Callable, findings_of: Callable) -> None:
    found = findings_of(make_view(regulation=REPLACED_ACT), RULE)
    assert [(item.message, item.severity) for item in found] == [
        (
            (
                "акт ссылается на документ: распоряжение Минпросвещения России от 06.08.2020 № Р-76; к "
                "дате акта его заменил другой: распоряжение Минпросвещения России от 16.12.2020 № Р-174"
            ),
            Severity.ERROR,
        ),
    ]


def test_ended_project(make_view: Callable, findings_of: Callable) -> None:
    found = findings_of(make_view(regulation=ENDED_PROJECT), RULE)
    assert [(item.message, item.severity) for item in found] == [
        (
            (
                "акт опирается на проект, который завершён до 01.01.2021: федеральный проект «Учитель "
                "будущего»; ему на смену пришёл другой: федеральный проект «Современная школа»"
            ),
            Severity.WARNING,
        ),
    ]


def test_leaves_repeal_and_running_project(make_view: Callable, findings_of: Callable) -> None:
    assert findings_of(make_view(regulation=LEAVES_REPEAL_AND_RUNNING_PROJECT), RULE) == []


def test_findings_on_the_acts_with_verdicts(golden_of: Callable) -> None:
    found = sorted((act, address, message[:90]) for act, address, message in golden_of(RULE))
    assert found == sorted(item[:3] for item in VERDICTS)
