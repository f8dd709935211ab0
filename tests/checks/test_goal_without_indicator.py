"""What «goal-without-indicator» finds, what it leaves alone, its findings on the acts with verdicts."""

from collections.abc import Callable

RULE = "goal-without-indicator"

# (act, address of the first place, beginning of the message, upheld by a reader)
VERDICTS: list[tuple[str, str, str, bool]] = [
    (
        "bashkortostan",
        "абзац третий пункта 2.3",
        "ни один показатель не говорит о том, что обещано: эффекты – 4 из 8; за",
        True,
    ),
    (
        "chelyabinsk",
        "абзац третий раздела 9",
        "ни один показатель не говорит о том, что обещано: эффекты – 5 из 7 (ус",
        True,
    ),
    ("chelyabinsk", "раздел 8, строка 3", "у результата нет своего показателя, хотя у соседних он есть: 1", True),
    (
        "kaliningrad",
        "подпункт 3 пункта 6",
        "ни один показатель не говорит о том, что обещано: задачи – 4 из 9 (сет",
        True,
    ),
    ("kirov", "раздел 1, строка 7", "ни один показатель не говорит о том, что обещано: цели – 1 из 14 (проф", True),
    (
        "vologda",
        "абзац третий пункта 2.4",
        "ни один показатель не говорит о том, что обещано: эффекты – 4 из 8 (ус",
        True,
    ),
]

EFFECTS_NOBODY_MEASURES_REGULATION = """\
clauses:
  - {clause: "2", text: "Эффекты:", effects: [{text: "снижение выгорания;"}, {text: "рост мотивации;"},
          {text: "больше стажировок."}]}
  - {clause: "5", text: "Показатели:", indicators: [{text: "доля прошедших стажировку."}]}
"""

EFFECTS_MEASURED_REGULATION = """\
clauses:
  - {clause: "2", text: "Эффекты:", effects: [{text: "больше стажировок;"}, {text: "наставничество в
          каждой школе, в том числе мотивация;"}]}
  - {clause: "5", text: "Показатели:", indicators: [{text: "доля прошедших стажировку;"}, {text: "доля
          наставников."}]}
"""

NO_INDICATORS_IS_ANOTHER_RULE_REGULATION = """\
clauses:
  - {clause: "2", text: "Эффекты:", effects: [{text: "снижение выгорания;"}, {text: "рост мотивации;"}]}
"""


def found(view, findings_of: Callable[..., list]) -> list[tuple[str, str, list[str]]]:
    return [(item.severity, item.message, [spot.address for spot in item.spots]) for item in findings_of(view, RULE)]


def test_effects_nobody_measures(make_view, findings_of) -> None:
    view = make_view(regulation=EFFECTS_NOBODY_MEASURES_REGULATION)
    assert found(view, findings_of) == [
        (
            "warning",
            (
                "ни один показатель не говорит о том, что обещано: эффекты – 2 из 3 "
                "(профессиональное выгорание, мотивация)"
            ),
            ["абзац второй пункта 2", "абзац третий пункта 2"],
        ),
    ]


def test_effects_measured(make_view, findings_of) -> None:
    view = make_view(regulation=EFFECTS_MEASURED_REGULATION)
    assert found(view, findings_of) == []


def test_no_indicators_is_another_rule(make_view, findings_of) -> None:
    view = make_view(regulation=NO_INDICATORS_IS_ANOTHER_RULE_REGULATION)
    assert found(view, findings_of) == []


def test_findings_on_the_collection_are_those_that_were_judged(golden_of) -> None:
    known = sorted(VERDICTS)
    findings = sorted(golden_of(RULE))
    assert [(act, address) for act, address, _ in findings] == [(act, address) for act, address, _, _ in known]
    for (_, _, message), (_, _, start, _) in zip(findings, known, strict=True):
        assert message.startswith(start)
