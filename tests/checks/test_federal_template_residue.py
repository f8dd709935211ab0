"""What «federal-template-residue» finds, what it leaves alone, its findings on the acts with verdicts."""

from collections.abc import Callable

import pytest

from generator.findings import Severity

RULE = "federal-template-residue"

# (act, address of the first place, beginning of the message, upheld by a reader)
VERDICTS: list[tuple[str, str, str, bool]] = [
    (
        "bashkortostan",
        "абзац девятый пункта 2.3",
        "след чужого образца: региональная система – во множественном числе (1); федеральная систем",
        True,
    ),
    ("chelyabinsk", "раздел 8, графа 1", "след чужого образца: акт называет себя словом «программа» (1)", True),
    (
        "vologda",
        "абзац тринадцатый пункта 1.5",
        "след чужого образца: акт называет себя словом «концепция» (2); региональная система – во м",
        True,
    ),
]

COPIED = """\
clauses:
  - clause: "1"
    text: >-
      К работникам в Концепции не относятся преподаватели вузов.
  - clause: "2"
    text: >-
      сокращение разрыва в показателях региональных систем образования;
  - clause: "3"
    text: >-
      доля педагогических работников субъекта Российской Федерации;
"""

LEAVES_OWN_NAMES = """\
clauses:
  - clause: "1"
    text: >-
      Настоящее Положение определяет цели; в Положении используются понятия.
  - clause: "2"
    text: >-
      органы исполнительной власти субъектов Российской Федерации;
  - clause: "3"
    text: >-
      распоряжение «О Концепции создания региональных систем»
"""


def test_copied(make_view: Callable, findings_of: Callable) -> None:
    [finding] = findings_of(make_view(regulation=COPIED), RULE)
    assert finding.message == (
        "след чужого образца: акт называет себя словом «концепция» (1); региональная система – "
        "во множественном числе (1); «субъект Российской Федерации» вместо названия региона (1)"
    )
    assert finding.severity is Severity.WARNING
    assert len(finding.spots) == 3


@pytest.mark.parametrize(
    ("kind", "told"), [("распоряжение", ["акт (распоряжение) называет себя словом «приказ» (1)"]), ("приказ", [])]
)
def test_an_act_called_by_another_kind(make_view: Callable, findings_of: Callable, kind: str, told: list[str]) -> None:
    act = f"""region: vologda
document_kind: положение
act_kind: {kind}
issuer: "Департамент образования"
issuer_level: authority
number: "1"
date: "2023-03-01"
order:
  clauses:
    - {{clause: "1", text: "Контроль за исполнением настоящего приказа возложить на заместителя начальника."}}
    - {{clause: "2", text: "Настоящим Положением пользуется департамент."}}
    - {{clause: "3", text: "Форма «Настоящее распоряжение» не применяется."}}
"""
    found = findings_of(make_view(act=act), RULE)
    assert [item.message.removeprefix("след чужого образца: ") for item in found] == told


def test_leaves_own_names(make_view: Callable, findings_of: Callable) -> None:
    assert findings_of(make_view(regulation=LEAVES_OWN_NAMES), RULE) == []


def test_verdicts(golden_of: Callable) -> None:
    found = [(act, address, message[:90].rstrip()) for act, address, message in golden_of(RULE)]
    assert found == [item[:3] for item in VERDICTS]
