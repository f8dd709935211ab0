"""What «indicator-not-a-measure» finds, what it leaves alone, its findings on the acts with verdicts."""

from collections.abc import Callable

RULE = "indicator-not-a-measure"

# (act, address of the first place, beginning of the message, upheld by a reader)
VERDICTS: list[tuple[str, str, str, bool]] = [
    (
        "bashkortostan",
        "абзац второй пункта 5.1",
        "показатели названы делом или состоянием, а не величиной: 2 из 6 – «раз",
        True,
    ),
    ("kirov", "раздел 2, строка 1", "показатели названы делом или состоянием, а не величиной: 18 из 26 – «Р", True),
    (
        "vologda",
        "абзац второй пункта 5.1",
        "показатели названы делом или состоянием, а не величиной: 2 из 21 – «ра",
        True,
    ),
]

WORK_AND_STATE_REGULATION = """\
clauses:
  - clause: "5"
    text: "Показатели:"
    indicators:
      - {text: "использование цифровых платформ;"}
      - {text: "наличие сетевых проектов;"}
      - {text: "разработан и внедрён порядок;"}
      - {text: "повышение квалификации в области ИКТ;"}
      - {text: "доля педагогов."}
"""

QUANTITIES_REGULATION = """\
clauses:
  - clause: "5"
    text: "Показатели:"
    indicators:
      - {text: "средний балл диагностики;"}
      - {text: "увеличение количества экспертов;"}
      - {text: "выполнение государственного задания (объем в %);"}
      - {text: "общая численность методистов;"}
      - {text: "степень удовлетворённости."}
"""


def found(view, findings_of: Callable[..., list]) -> list[tuple[str, str, list[str]]]:
    return [(item.severity, item.message, [spot.address for spot in item.spots]) for item in findings_of(view, RULE)]


def test_work_and_state(make_view, findings_of) -> None:
    view = make_view(regulation=WORK_AND_STATE_REGULATION)
    assert found(view, findings_of) == [
        (
            "error",
            (
                "показатели названы делом или состоянием, а не величиной: 4 из 5 – "
                "«использование цифровых платформ», «наличие сетевых проектов», «разработан и "
                "внедрён порядок» и другие"
            ),
            ["абзац второй пункта 5", "абзац третий пункта 5", "абзац четвёртый пункта 5", "абзац пятый пункта 5"],
        ),
    ]


def test_quantities(make_view, findings_of) -> None:
    view = make_view(regulation=QUANTITIES_REGULATION)
    assert found(view, findings_of) == []


def test_findings_on_the_collection_are_those_that_were_judged(golden_of) -> None:
    known = sorted(VERDICTS)
    findings = sorted(golden_of(RULE))
    assert [(act, address) for act, address, _ in findings] == [(act, address) for act, address, _, _ in known]
    for (_, _, message), (_, _, start, _) in zip(findings, known, strict=True):
        assert message.startswith(start)
