"""What «abbreviation-variant» finds, what it leaves alone, its findings on the acts with verdicts."""

from collections.abc import Callable

from generator.findings import Severity

RULE = "abbreviation-variant"

# (act, address of the first place, beginning of the message, upheld by a reader)
VERDICTS: list[tuple[str, str, str, bool]] = [
    (
        "bashkortostan",
        "абзац двадцать седьмой пункта 3.2.2",
        "имя пишется по-разному: введено «Федеральный реестр» (употреблений: 12), встречается «Феде",
        True,
    ),
    (
        "kaliningrad",
        "абзац четвёртый подпункта 2 пункта 9",
        "имя пишется по-разному: введено «паспорт ДПП» (употреблений: 0), встречается «паспорт ДППО",
        True,
    ),
    (
        "kirov",
        "раздел 7, строка 4",
        "имя пишется по-разному: не введены и похожи: «КОГОАУ ДПО ИРО» (33) и «ИРО КО» (1)",
        True,
    ),
    (
        "vologda",
        "дорожная карта, строка 26",
        "имя пишется по-разному: введено «ЕФС» (употреблений: 46), встречается «ЕМС» (1); введено «",
        True,
    ),
]

SPACE_AND_COMPOUND = """\
clauses:
  - clause: "1"
    text: >-
      Региональная система научно-методического сопровождения (далее – РС НМС); паспорт дополнительного
      профессионального педагогического образования (далее – паспорт ДППО).
  - clause: "2"
    text: >-
      Цели РС НМС.
  - clause: "3"
    text: >-
      Субъекты РСНМС ведут паспорт ДПО.
  - clause: "4"
    text: >-
      Паспорт ДППО утверждается.
"""

LEAVES_OTHER_INTRODUCED = """\
clauses:
  - clause: "1"
    text: >-
      Координатор единой федеральной системы (далее – Координатор ЕФС), координатор региональной системы
      (далее – Координатор РС).
  - clause: "2"
    text: >-
      Координатор ЕФС и Координатор РС.
"""


def test_space_and_compound(make_view: Callable, findings_of: Callable) -> None:
    [finding] = findings_of(make_view(regulation=SPACE_AND_COMPOUND), RULE)
    assert finding.message == (
        "имя пишется по-разному: введено «РС НМС» (употреблений: 1), встречается «РСНМС» (1); "
        "введено «паспорт ДППО» (употреблений: 1), встречается «паспорт ДПО» (1)"
    )
    assert finding.severity is Severity.WARNING
    assert len(finding.spots) == 2


def test_leaves_other_introduced(make_view: Callable, findings_of: Callable) -> None:
    assert findings_of(make_view(regulation=LEAVES_OTHER_INTRODUCED), RULE) == []


def test_verdicts(golden_of: Callable) -> None:
    found = [(act, address, message[:90].rstrip()) for act, address, message in golden_of(RULE)]
    assert found == [item[:3] for item in VERDICTS]
