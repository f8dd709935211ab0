"""What «indicator-not-computable» finds, what it leaves alone, its findings on the acts with verdicts."""

from collections.abc import Callable

RULE = "indicator-not-computable"

# (act, address of the first place, beginning of the message, upheld by a reader)
VERDICTS: list[tuple[str, str, str, bool]] = [
    (
        "bashkortostan",
        "абзац второй пункта 5.2",
        "показатели нельзя посчитать однозначно: доли без знаменателя – 2; мето",
        True,
    ),
    ("chelyabinsk", "раздел 8, строка 1", "один и тот же ряд значений у нескольких показателей: 3", True),
    (
        "chelyabinsk",
        "раздел 8, строка 1",
        "показатели нельзя посчитать однозначно: доли без знаменателя – 3; мето",
        True,
    ),
    ("kaliningrad", "подпункт 1 пункта 22", "показатели нельзя посчитать однозначно: доли без знаменателя – 5", True),
    ("kirov", "раздел 2, строка 3", "показатели нельзя посчитать однозначно: доли без знаменателя – 1; рост", True),
    (
        "vologda",
        "абзац второй пункта 5.2",
        "показатели нельзя посчитать однозначно: доли без знаменателя – 7; мето",
        True,
    ),
]

MISSING_WHOLE_AND_START_REGULATION = """\
clauses:
  - clause: "5"
    text: "Показатели:"
    indicators:
      - {text: "доля педагогов, прошедших обучение;"}
      - {text: "увеличение числа экспертов."}
"""

TWO_WHOLES_REGULATION = """\
clauses:
  - clause: "5"
    text: "Показатели:"
    indicators:
      - {text: "доля педагогов, прошедших обучение, от общего количества педагогов области;"}
      - {text: "доля педагогов, прошедших диагностику, от общего количества педагогов школы."}
  - {clause: "6", text: "Показатели рассчитываются по методике расчёта показателей."}
"""

WHOLE_OF_ANOTHER_KIND_REGULATION = """\
clauses:
  - clause: "5"
    text: "Показатели:"
    indicators:
      - {text: "доля стажировочных площадок, действующих в области, от общего количества педагогических
          работников."}
  - {clause: "6", text: "Значения рассчитываются ежегодно."}
"""

RELATION_MISSING_REGULATION = """\
clauses:
  - clause: "5"
    text: "Показатели:"
    indicators:
      - {text: "доля педагогов (30 % к 2025 году от общего количества педагогов);"}
      - {text: "доля школ (не менее 40 % к 2025 году от общего количества школ)."}
  - {clause: "6", text: "Источник данных – отчёты школ."}
"""

EQUAL_VALUES_REGULATION = """\
clauses:
  - clause: "5"
    table:
      columns: {indicator: "Показатель", y2024: "2024", y2025: "2025"}
      rows:
        - {indicator: "количество педагогов", y2024: "10", y2025: "25"}
        - {indicator: "количество школ", y2024: "10", y2025: "25"}
        - {indicator: "количество экспертов", y2024: "10", y2025: "25"}
  - {clause: "6", text: "Источник данных – отчёты школ."}
"""

ALL_TOLD_REGULATION = """\
clauses:
  - clause: "5"
    text: "Показатели:"
    indicators:
      - {text: "доля педагогов от общего количества педагогов;"}
      - {text: "доля молодых педагогов от общего количества молодых педагогов;"}
      - {text: "рост числа экспертов по сравнению с 2022 годом."}
  - {clause: "6", text: "Источник данных – отчёты школ."}
"""


def found(view, findings_of: Callable[..., list]) -> list[tuple[str, str, list[str]]]:
    return [(item.severity, item.message, [spot.address for spot in item.spots]) for item in findings_of(view, RULE)]


def test_missing_whole_and_start(make_view, findings_of) -> None:
    view = make_view(regulation=MISSING_WHOLE_AND_START_REGULATION)
    assert found(view, findings_of) == [
        (
            "info",
            (
                "показатели нельзя посчитать однозначно: доли без знаменателя – 1; рост без "
                "исходного значения – 1; методика расчёта и источник данных в акте не названы"
            ),
            ["абзац второй пункта 5", "абзац третий пункта 5"],
        ),
    ]


def test_two_wholes(make_view, findings_of) -> None:
    view = make_view(regulation=TWO_WHOLES_REGULATION)
    assert found(view, findings_of) == [
        ("warning", "доли одного круга берутся от разного целого", ["абзац второй пункта 5", "абзац третий пункта 5"]),
    ]


def test_whole_of_another_kind(make_view, findings_of) -> None:
    view = make_view(regulation=WHOLE_OF_ANOTHER_KIND_REGULATION)
    assert found(view, findings_of) == [
        ("warning", "доля берётся от целого, частью которого не является", ["абзац второй пункта 5"]),
    ]


def test_relation_missing(make_view, findings_of) -> None:
    view = make_view(regulation=RELATION_MISSING_REGULATION)
    assert found(view, findings_of) == [
        ("warning", "у значения не сказано, «не менее» это или «не более»", ["абзац второй пункта 5"]),
    ]


def test_equal_values_are_only_information(make_view, findings_of) -> None:
    view = make_view(regulation=EQUAL_VALUES_REGULATION)
    assert found(view, findings_of) == [
        (
            "info",
            "один и тот же ряд значений у нескольких показателей: 3",
            ["пункт 5, строка 1", "пункт 5, строка 2", "пункт 5, строка 3"],
        ),
    ]


def test_all_told(make_view, findings_of) -> None:
    view = make_view(regulation=ALL_TOLD_REGULATION)
    assert found(view, findings_of) == []


def test_findings_on_the_collection_are_those_that_were_judged(golden_of) -> None:
    known = sorted(VERDICTS)
    findings = sorted(golden_of(RULE))
    assert [(act, address) for act, address, _ in findings] == [(act, address) for act, address, _, _ in known]
    for (_, _, message), (_, _, start, _) in zip(findings, known, strict=True):
        assert message.startswith(start)
