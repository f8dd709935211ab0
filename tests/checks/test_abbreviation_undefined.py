"""What «abbreviation-undefined» finds, what it leaves alone, its findings on the acts with verdicts."""

from collections.abc import Callable

from generator.findings import Severity

RULE = "abbreviation-undefined"

# (act, address of the first place, beginning of the message, upheld by a reader)
VERDICTS: list[tuple[str, str, str, bool]] = [
    (
        "bashkortostan",
        "абзац двадцать второй пункта 3.2.4",
        "сокращения не раскрыты: «ДПО» (4); общеизвестные, но не раскрыты: «ОГЭ», «ЕГЭ»",
        True,
    ),
    (
        "chelyabinsk",
        "абзац двадцатый раздела 3",
        "сокращения не раскрыты: «ДПО»; общеизвестные, но не раскрыты: «ФГОС»",
        True,
    ),
    (
        "kaliningrad",
        "абзац пятый подпункта 3 пункта 9",
        "сокращения не раскрыты: «ДПО» (7), «ДППО» (3), «ДПП» (2); общеизвестные, но не раскрыты: «",
        True,
    ),
    (
        "kirov",
        "раздел 1, строка 5",
        "сокращения не раскрыты: «КОГОАУ ДПО ИРО» (33), «МОКО» (13), «ОО ВО» (2), «РСОКО», «ППС», «",
        True,
    ),
    (
        "vologda",
        "абзац третий пункта 4.4.2 Б)",
        "сокращения не раскрыты: «ДПП» (8), «НП» (2), «КПК»; общеизвестные, но не раскрыты: «ОГЭ»,",
        True,
    ),
]

UNKNOWN_LETTERS = """\
clauses:
  - clause: "1"
    text: >-
      Проводятся КПК и семинары, сдаётся ЕГЭ.
  - clause: "2"
    text: >-
      Курсы КПК ведёт ГБУ ДПО «Институт».
"""

UNKNOWN_LETTERS_ACT = """\
order:
  clauses:
    - {clause: "1", text: "Утвердить Положение."}
"""

PART_OF_COMPOUND = """\
clauses:
  - clause: "1"
    text: >-
      Ведётся паспорт дополнительного педагогического образования (далее – паспорт ДПО).
  - clause: "2"
    text: >-
      Паспорт ДПО содержит сведения о программах ДПО.
"""

BRACKET_NOT_SPELLED = """\
clauses:
  - clause: "1"
    text: >-
      Организации с низкими результатами (ШНОР) получают помощь.
"""

LEAVES_INTRODUCED_AND_FORMS = """\
clauses:
  - clause: "1"
    text: >-
      ФГБОУ ВО «Университет», МБОУ СОШ и центр непрерывного мастерства (далее – ЦНМ) по закону № 273-ФЗ.
  - clause: "2"
    text: >-
      ЦНМ РФ работает во II квартале.
"""


def test_unknown_letters(make_view: Callable, findings_of: Callable) -> None:
    [finding] = findings_of(make_view(UNKNOWN_LETTERS_ACT, regulation=UNKNOWN_LETTERS), RULE)
    assert finding.message == ("сокращения не раскрыты: «КПК» (2); общеизвестные, но не раскрыты: «ЕГЭ»")
    assert finding.severity is Severity.ERROR
    assert len(finding.spots) == 2


def test_part_of_compound(make_view: Callable, findings_of: Callable) -> None:
    [finding] = findings_of(make_view(regulation=PART_OF_COMPOUND), RULE)
    assert finding.message == ("сокращения не раскрыты: «ДПО»")
    assert finding.severity is Severity.WARNING
    assert len(finding.spots) == 1


def test_bracket_not_spelled(make_view: Callable, findings_of: Callable) -> None:
    [finding] = findings_of(make_view(regulation=BRACKET_NOT_SPELLED), RULE)
    assert finding.message == ("сокращения в скобках после слов, которые их не расшифровывают: «ШНОР»")
    assert finding.severity is Severity.WARNING
    assert len(finding.spots) == 1


def test_leaves_introduced_and_forms(make_view: Callable, findings_of: Callable) -> None:
    assert findings_of(make_view(regulation=LEAVES_INTRODUCED_AND_FORMS), RULE) == []


def test_verdicts(golden_of: Callable) -> None:
    found = [(act, address, message[:90].rstrip()) for act, address, message in golden_of(RULE)]
    assert found == [item[:3] for item in VERDICTS]
