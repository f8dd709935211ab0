"""What «abbreviation-undefined» finds, what it leaves alone, its findings on the acts with verdicts."""

from collections.abc import Callable

from generator.findings import Severity

RULE = "abbreviation-undefined"

# (act, address of the first place, beginning of the message, upheld by a reader)
VERDICTS: list[tuple[str, str, str, bool]] = [
    (
        "bashkortostan",
        "абзац третий пункта 3.3.1",
        "сокращения не раскрыты: «ДПО»",
        True,
    ),
    (
        "bashkortostan",
        "абзац одиннадцатый пункта 3.2.3",
        "сокращения общеизвестные, но не раскрыты: «ОГЭ», «ЕГЭ»",
        True,
    ),
    (
        "chelyabinsk",
        "абзац двадцатый раздела 3",
        "сокращения не раскрыты: «ДПО»",
        True,
    ),
    (
        "chelyabinsk",
        "абзац первый раздела 3",
        "сокращения общеизвестные, но не раскрыты: «ФГОС»",
        True,
    ),
    (
        "kaliningrad",
        "абзац четвёртый подпункта 1 пункта 10",
        "сокращения не раскрыты: «ДПО» (3), «ДПП» (2)",
        True,
    ),
    (
        "kaliningrad",
        "дорожная карта, строка 4",
        "сокращения общеизвестные, но не раскрыты: «СМИ» (2)",
        True,
    ),
    (
        "kirov",
        "раздел 1, строка 5",
        "сокращения не раскрыты: «КОГОАУ ДПО ИРО» (33), «МОКО» (13), «ОО ВО» (2), «РСОКО», «ППС», «",
        True,
    ),
    (
        "kirov",
        "раздел 7, строка 11",
        "сокращения общеизвестные, но не раскрыты: «ВПР» (2), «ГИА», «ИКТ», «ЕГЭ», «ОГЭ»",
        True,
    ),
    (
        "vologda",
        "абзац третий пункта 4.4.2 Б)",
        "сокращения не раскрыты: «ДПП» (6), «НП» (2), «КПК»",
        True,
    ),
    (
        "vologda",
        "абзац третий пункта 3.9.1",
        "сокращения общеизвестные, но не раскрыты: «ОГЭ», «ЕГЭ»",
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
    [finding, known] = findings_of(make_view(UNKNOWN_LETTERS_ACT, regulation=UNKNOWN_LETTERS), RULE)
    assert (finding.severity, finding.message) == (Severity.ERROR, "сокращения не раскрыты: «КПК» (2)")
    assert (known.severity, known.message) == (Severity.INFO, "сокращения общеизвестные, но не раскрыты: «ЕГЭ»")
    assert len(finding.spots) == len(known.spots) == 1


def test_one_use_is_a_warning(make_view: Callable, findings_of: Callable) -> None:
    once = UNKNOWN_LETTERS.replace("Курсы КПК", "Курсы").replace(", сдаётся ЕГЭ", "")
    [finding] = findings_of(make_view(UNKNOWN_LETTERS_ACT, regulation=once), RULE)
    assert (finding.severity, finding.message) == (Severity.WARNING, "сокращения не раскрыты: «КПК»")


def test_other_writing_of_a_compound_is_left_to_the_rule_of_variants(
    make_view: Callable, findings_of: Callable
) -> None:
    text = PART_OF_COMPOUND.replace(
        "Паспорт ДПО содержит сведения о программах ДПО.", "Паспорт ДППО содержит сведения."
    )
    assert findings_of(make_view(regulation=text), RULE) == []


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
