"""What «item-in-wrong-direction» finds, what it leaves alone, its findings on the acts with verdicts."""

from collections.abc import Callable

RULE = "item-in-wrong-direction"

# (act, address of the first place, beginning of the message, upheld by a reader)
VERDICTS: list[tuple[str, str, str, bool]] = [
    (
        "bashkortostan",
        "абзац второй пункта 5.3",
        "показатели стоят не в своём направлении: 2 (методический актив: записа",
        True,
    ),
    (
        "chelyabinsk",
        "раздел 10, строка 5",
        "мероприятия дорожной карты стоят не в своём направлении: 2 (методическ",
        True,
    ),
]

INDICATOR_OF_ANOTHER_DIRECTION_REGULATION = """\
clauses:
  - {clause: "4.1", text: "Направление 2:", direction: d2, events: [{text: "организация стажировок;"},
          {text: "наставничество над молодыми педагогами;"}]}
  - {clause: "4.2", text: "Направление 3:", direction: d3, events: [{text: "разработка методических
          рекомендаций;"}]}
  - {clause: "5.1", text: "Показатели по направлению:", direction: d2, indicators: [{text: "доля
          педагогов, прошедших стажировку;"}]}
  - {clause: "5.2", text: "Показатели по направлению:", direction: d3, indicators: [{text: "доля
          наставников."}]}
"""

INDICATOR_AT_HOME_REGULATION = """\
clauses:
  - {clause: "4.1", text: "Направление 2:", direction: d2, events: [{text: "организация стажировок;"},
          {text: "наставничество над молодыми педагогами;"}]}
  - {clause: "4.2", text: "Направление 3:", direction: d3, events: [{text: "разработка методических
          рекомендаций;"}]}
  - {clause: "5.1", text: "Показатели по направлению:", direction: d2, indicators: [{text: "доля
          педагогов, прошедших стажировку;"}]}
  - {clause: "5.2", text: "Показатели по направлению:", direction: d3, indicators: [{text: "количество
          методических рекомендаций."}]}
"""


def found(view, findings_of: Callable[..., list]) -> list[tuple[str, str, list[str]]]:
    return [(item.severity, item.message, [spot.address for spot in item.spots]) for item in findings_of(view, RULE)]


def test_indicator_of_another_direction(make_view, findings_of) -> None:
    view = make_view(regulation=INDICATOR_OF_ANOTHER_DIRECTION_REGULATION)
    assert found(view, findings_of) == [
        (
            "warning",
            ("показатели стоят не в своём направлении: 1 (наставничество: записано за 3, сказано в 2)"),
            ["абзац второй пункта 5.2"],
        ),
    ]


def test_indicator_at_home(make_view, findings_of) -> None:
    view = make_view(regulation=INDICATOR_AT_HOME_REGULATION)
    assert found(view, findings_of) == []


def test_findings_on_the_collection_are_those_that_were_judged(golden_of) -> None:
    known = sorted(VERDICTS)
    findings = sorted(golden_of(RULE))
    assert [(act, address) for act, address, _ in findings] == [(act, address) for act, address, _, _ in known]
    for (_, _, message), (_, _, start, _) in zip(findings, known, strict=True):
        assert message.startswith(start)
