"""What «indicator-without-target» finds, what it leaves alone, its findings on the acts with verdicts."""

from collections.abc import Callable

RULE = "indicator-without-target"

# (act, address of the first place, beginning of the message, upheld by a reader)
VERDICTS: list[tuple[str, str, str, bool]] = [
    ("kaliningrad", "подпункт 1 пункта 22", "показатели без целевого значения и срока: все 6", True),
    ("kirov", "раздел 2, строка 1", "показатели без целевого значения и срока: все 26", True),
    ("vologda", "абзац третий пункта 5.4", "показатели без целевого значения и срока: 15 из 21 (вариативные)", True),
]

NO_TARGET_REGULATION = """\
clauses:
  - clause: "5"
    text: "Показатели:"
    indicators:
      - {text: "доля педагогов, прошедших диагностику;"}
      - {text: "число стажировок."}
"""

ONE_OF_TWO_REGULATION = """\
clauses:
  - clause: "5"
    text: "Показатели:"
    indicators:
      - {text: "доля педагогов, прошедших диагностику;"}
      - {text: "число стажировок – не менее 10 единиц к 2025 году."}
"""

VALUE_WITHOUT_TERM_REGULATION = """\
clauses:
  - clause: "5"
    text: "Показатели:"
    indicators:
      - {text: "доля педагогов, прошедших диагностику, – не менее 30 %;"}
      - {text: "охват программами – не менее 50 % к 2025 году."}
"""

YEARLY_DEED_IS_A_TARGET_REGULATION = """\
clauses:
  - clause: "5"
    text: "Показатели:"
    indicators:
      - {text: "разработан комплекс мер (ежегодно, начиная с 2021 года);"}
"""

LISTED_IN_PLAIN_TEXT_REGULATION = """\
clauses:
  - clause: "5"
    text: "Показателями эффективности являются:"
    items: [{text: "доля педагогов, прошедших диагностику;"}, {text: "доля школ – не менее 5 % к 2026
          году."}]
"""

YEARS_BESIDE_ARE_A_TARGET_REGULATION = """\
clauses:
  - clause: "5"
    table:
      columns: {indicator: "Показатель", y2024: "2024", y2025: "2025"}
      rows: [{indicator: "Доля педагогов", y2024: "10%", y2025: "20%"}]
"""


def found(view, findings_of: Callable[..., list]) -> list[tuple[str, str, list[str]]]:
    return [(item.severity, item.message, [spot.address for spot in item.spots]) for item in findings_of(view, RULE)]


def test_no_target(make_view, findings_of) -> None:
    view = make_view(regulation=NO_TARGET_REGULATION)
    assert found(view, findings_of) == [
        (
            "error",
            "показатели без целевого значения и срока: все 2",
            ["абзац второй пункта 5", "абзац третий пункта 5"],
        ),
    ]


def test_one_of_two(make_view, findings_of) -> None:
    view = make_view(regulation=ONE_OF_TWO_REGULATION)
    assert found(view, findings_of) == [
        ("warning", "показатели без целевого значения и срока: 1 из 2", ["абзац второй пункта 5"]),
    ]


def test_value_without_term(make_view, findings_of) -> None:
    view = make_view(regulation=VALUE_WITHOUT_TERM_REGULATION)
    assert found(view, findings_of) == [
        ("warning", "показатели без срока достижения: 1 из 2", ["абзац второй пункта 5"]),
    ]


def test_yearly_deed_is_a_target(make_view, findings_of) -> None:
    view = make_view(regulation=YEARLY_DEED_IS_A_TARGET_REGULATION)
    assert found(view, findings_of) == []


def test_listed_in_plain_text(make_view, findings_of) -> None:
    view = make_view(regulation=LISTED_IN_PLAIN_TEXT_REGULATION)
    assert found(view, findings_of) == [
        ("warning", "показатели без целевого значения и срока: 1 из 2", ["абзац второй пункта 5"]),
    ]


def test_years_beside_are_a_target(make_view, findings_of) -> None:
    view = make_view(regulation=YEARS_BESIDE_ARE_A_TARGET_REGULATION)
    assert found(view, findings_of) == []


def test_findings_on_the_collection_are_those_that_were_judged(golden_of) -> None:
    known = sorted(VERDICTS)
    findings = sorted(golden_of(RULE))
    assert [(act, address) for act, address, _ in findings] == [(act, address) for act, address, _, _ in known]
    for (_, _, message), (_, _, start, _) in zip(findings, known, strict=True):
        assert message.startswith(start)
