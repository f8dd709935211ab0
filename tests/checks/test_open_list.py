"""What «open-list» finds, what it leaves alone, its findings on the acts with verdicts."""

from collections.abc import Callable

from generator.findings import Severity

RULE = "open-list"

# (act, address of the first place, beginning of the message, upheld by a reader)
VERDICTS: list[tuple[str, str, str, bool]] = [
    (
        "bashkortostan",
        "абзац тридцатый пункта 2.4",
        "перечень в норме оставлен открытым: мест 4, ещё 12 – в скобках; его следует закрыть",
        True,
    ),
    (
        "chelyabinsk",
        "абзац второй раздела 3",
        "перечень в норме оставлен открытым (в скобках): мест 9; его следует закрыть",
        True,
    ),
    (
        "kaliningrad",
        "подпункт 3 пункта 11",
        "перечень в норме оставлен открытым: мест 1, ещё 3 – в скобках; его следует закрыть",
        True,
    ),
    (
        "kirov",
        "раздел 7, строка 2",
        "перечень в норме оставлен открытым: мест 3, ещё 1 – в скобках; его следует закрыть",
        True,
    ),
    (
        "vologda",
        "абзац пятый пункта 4.2.1",
        "перечень в норме оставлен открытым: мест 3, ещё 4 – в скобках; его следует закрыть",
        True,
    ),
]

OPEN_NORMS = """\
clauses:
  - clause: "1"
    text: >-
      Механизмами являются исследования и т.д.
  - clause: "2"
    text: >-
      проводит занятия (семинары, курсы и др.);
"""

LEAVES_EXAMPLES_AND_TITLES = """\
clauses:
  - clause: "1"
    text: >-
      Занятия (например, семинары, курсы и др.) проводит центр.
  - clause: "2"
    text: >-
      Программа «Техника и др.» принята; т.к. срок истёк.
"""


def test_open_norms(make_view: Callable, findings_of: Callable) -> None:
    [finding] = findings_of(make_view(regulation=OPEN_NORMS), RULE)
    assert finding.message == ("перечень в норме оставлен открытым: мест 1, ещё 1 – в скобках; его следует закрыть")
    assert finding.severity is Severity.INFO
    assert len(finding.spots) == 2


def test_leaves_examples_and_titles(make_view: Callable, findings_of: Callable) -> None:
    assert findings_of(make_view(regulation=LEAVES_EXAMPLES_AND_TITLES), RULE) == []


def test_verdicts(golden_of: Callable) -> None:
    found = [(act, address, message[:90].rstrip()) for act, address, message in golden_of(RULE)]
    assert found == [item[:3] for item in VERDICTS]
