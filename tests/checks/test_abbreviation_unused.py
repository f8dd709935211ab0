"""What «abbreviation-unused» finds, what it leaves alone, its findings on the acts with verdicts."""

from collections.abc import Callable

from generator.findings import Severity

RULE = "abbreviation-unused"

# (act, address of the first place, beginning of the message, upheld by a reader)
VERDICTS: list[tuple[str, str, str, bool]] = [
    (
        "bashkortostan",
        "абзац шестой пункта 1.3",
        "краткое имя введено, но дальше не употребляется: «научно-методический центр», «СПО»",
        True,
    ),
    (
        "kaliningrad",
        "абзац четвёртый подпункта 1 пункта 9",
        "краткое имя введено, но дальше не употребляется: «паспорт ДПП»",
        True,
    ),
    ("kirov", "раздел 1, строка 5", "краткое имя введено, но дальше не употребляется: «ЭИОС»", True),
    ("vologda", "абзац третий пункта 5.4", "краткое имя введено, но дальше не употребляется: «ФР ДПП»", True),
]

NAME_NEVER_USED = """\
clauses:
  - clause: "1"
    text: >-
      В учреждениях среднего профессионального образования (далее – СПО) ведётся учёт.
  - clause: "2"
    text: >-
      Учёт ведёт министерство.
"""

LEAVES_INFLECTED_USE = """\
clauses:
  - clause: "1"
    text: >-
      Научно-методический центр сопровождения кадров (далее – научно-методический центр).
  - clause: "2"
    text: >-
      Функции научно-методического центра: учёт.
"""


def test_name_never_used(make_view: Callable, findings_of: Callable) -> None:
    [finding] = findings_of(make_view(regulation=NAME_NEVER_USED), RULE)
    assert finding.message == ("краткое имя введено, но дальше не употребляется: «СПО»")
    assert finding.severity is Severity.INFO
    assert len(finding.spots) == 1


def test_leaves_inflected_use(make_view: Callable, findings_of: Callable) -> None:
    assert findings_of(make_view(regulation=LEAVES_INFLECTED_USE), RULE) == []


def test_verdicts(golden_of: Callable) -> None:
    found = [(act, address, message[:90].rstrip()) for act, address, message in golden_of(RULE)]
    assert found == [item[:3] for item in VERDICTS]
