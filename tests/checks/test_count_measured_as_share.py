"""What «count-measured-as-share» finds, what it leaves alone, its findings on the acts with verdicts."""

from collections.abc import Callable

RULE = "count-measured-as-share"

# (act, address of the first place, beginning of the message, upheld by a reader)
VERDICTS: list[tuple[str, str, str, bool]] = [
    (
        "bashkortostan",
        "абзац третий пункта 5.2",
        "показатель назван количеством, а измеряется долей или процентами",
        True,
    ),
    ("kirov", "раздел 2, строка 3", "показатель назван количеством, а измеряется долей или процентами", True),
    ("vologda", "абзац третий пункта 5.2", "показатель назван количеством, а измеряется долей или процентами: 2", True),
]

COUNT_OF_A_WHOLE_REGULATION = """\
clauses:
  - clause: "5"
    text: "Показатели:"
    indicators:
      - {text: "количество команд, прошедших обучение (не менее 40 % от общего количества команд);"}
"""

SHARE_IN_PEOPLE_REGULATION = """\
clauses:
  - clause: "5"
    text: "Показатели:"
    indicators:
      - {text: "доля обученных педагогов – 250 человек к 2025 году;"}
"""

EACH_IN_ITS_UNIT_REGULATION = """\
clauses:
  - clause: "5"
    text: "Показатели:"
    indicators:
      - {text: "количество педагогов на одного методиста (не более 250 человек);"}
      - {text: "доля команд – не менее 40 %;"}
      - {text: "доля педагогов (не менее 40 %, это 20 человек);"}
"""


def found(view, findings_of: Callable[..., list]) -> list[tuple[str, str, list[str]]]:
    return [(item.severity, item.message, [spot.address for spot in item.spots]) for item in findings_of(view, RULE)]


def test_count_of_a_whole(make_view, findings_of) -> None:
    view = make_view(regulation=COUNT_OF_A_WHOLE_REGULATION)
    assert found(view, findings_of) == [
        ("error", "показатель назван количеством, а измеряется долей или процентами", ["абзац второй пункта 5"]),
    ]


def test_share_in_people(make_view, findings_of) -> None:
    view = make_view(regulation=SHARE_IN_PEOPLE_REGULATION)
    assert found(view, findings_of) == [
        ("error", "показатель назван долей, а измеряется в единицах", ["абзац второй пункта 5"]),
    ]


def test_each_in_its_unit(make_view, findings_of) -> None:
    view = make_view(regulation=EACH_IN_ITS_UNIT_REGULATION)
    assert found(view, findings_of) == []


def test_findings_on_the_collection_are_those_that_were_judged(golden_of) -> None:
    known = sorted(VERDICTS)
    findings = sorted(golden_of(RULE))
    assert [(act, address) for act, address, _ in findings] == [(act, address) for act, address, _, _ in known]
    for (_, _, message), (_, _, start, _) in zip(findings, known, strict=True):
        assert message.startswith(start)
