"""What «funding-without-limits» finds, what it leaves alone, its findings on the acts with verdicts."""

from collections.abc import Callable

RULE = "funding-without-limits"

# (act, address of the first place, beginning of the message, upheld by a reader)
VERDICTS: list[tuple[str, str, str, bool]] = [
    (
        "bashkortostan",
        "абзац шестой пункта 3.2.1",
        "акт обязывает финансировать, не называя источника и пределов",
        True,
    ),
    (
        "kaliningrad",
        "абзац седьмой подпункта 1 пункта 9",
        "акт обязывает финансировать, не называя источника и пределов",
        True,
    ),
]

NO_LIMITS_REGULATION = """\
clauses:
  - {clause: "1", text: "Министерство обеспечивает финансирование региональной системы."}
"""

LIMITS_ARE_NAMED_REGULATION = """\
clauses:
  - {clause: "1",
      text: "Министерство обеспечивает финансирование системы за счёт средств областного бюджета."}
  - {clause: "2", text: "Министерство обеспечивает условия (финансовые, кадровые)."}
"""


def found(view, findings_of: Callable[..., list]) -> list[tuple[str, str, list[str]]]:
    return [(item.severity, item.message, [spot.address for spot in item.spots]) for item in findings_of(view, RULE)]


def test_no_limits(make_view, findings_of) -> None:
    view = make_view(regulation=NO_LIMITS_REGULATION)
    assert found(view, findings_of) == [
        (
            "warning",
            "акт обязывает финансировать, не называя источника и пределов",
            ["пункт 1"],
        ),
    ]


def test_limits_are_named(make_view, findings_of) -> None:
    view = make_view(regulation=LIMITS_ARE_NAMED_REGULATION)
    assert found(view, findings_of) == []


def test_findings_on_the_collection_are_those_that_were_judged(golden_of) -> None:
    known = sorted(VERDICTS)
    findings = sorted(golden_of(RULE))
    assert [(act, address) for act, address, _ in findings] == [(act, address) for act, address, _, _ in known]
    for (_, _, message), (_, _, start, _) in zip(findings, known, strict=True):
        assert message.startswith(start)
