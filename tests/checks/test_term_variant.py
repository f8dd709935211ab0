"""What «term-variant» finds, what it leaves alone, its findings on the acts with verdicts."""

from collections.abc import Callable

from generator.findings import Severity

RULE = "term-variant"

# (act, address of the first place, beginning of the message, upheld by a reader)
VERDICTS: list[tuple[str, str, str, bool]] = [
    (
        "bashkortostan",
        "абзац второй пункта 1.3",
        "рядом с определёнными понятиями встречаются похожие названия: «непрерывном развитии» (6) –",
        True,
    ),
    (
        "chelyabinsk",
        "абзац четвёртый раздела 3",
        "рядом с определёнными понятиями встречаются похожие названия: «научно-методическая поддерж",
        True,
    ),
    (
        "kaliningrad",
        "подпункт 9 пункта 2",
        "рядом с определёнными понятиями встречаются похожие названия: «повышение профессионального",
        True,
    ),
    (
        "vologda",
        "абзац девятнадцатый пункта 1.5",
        "рядом с определёнными понятиями встречаются похожие названия: «профессионального развития»",
        True,
    ),
]

NEAR_PHRASE = """\
clauses:
  - clause: "1"
    text: "Понятия:"
    terms:
      - {term: "индивидуальный образовательный маршрут", text: "индивидуальный образовательный маршрут –
              комплекс мероприятий для педагога;"}
      - {term: "тьютор", text: "тьютор – педагогический работник центра."}
  - {clause: "2", text: "Центр разрабатывает индивидуальные маршруты и сопровождает тьютора."}
"""

LEAVES_THE_TERM_ITSELF = """\
clauses:
  - clause: "1"
    text: "Понятия:"
    terms:
      - {term: "индивидуальный образовательный маршрут", text: "индивидуальный образовательный маршрут –
              комплекс мероприятий для педагога;"}
      - {term: "тьютор", text: "тьютор – педагогический работник центра."}
  - {clause: "2", text: "Центр разрабатывает индивидуальные образовательные маршруты и маршруты автобусов."}
"""


def test_near_phrase(make_view: Callable, findings_of: Callable) -> None:
    found = findings_of(make_view(regulation=NEAR_PHRASE), RULE)
    assert [(item.message, item.severity) for item in found] == [
        (
            (
                "рядом с определёнными понятиями встречаются похожие названия: «индивидуальные маршруты» "
                "(1) – «индивидуальный образовательный маршрут»"
            ),
            Severity.INFO,
        ),
    ]


def test_leaves_the_term_itself(make_view: Callable, findings_of: Callable) -> None:
    assert findings_of(make_view(regulation=LEAVES_THE_TERM_ITSELF), RULE) == []


def test_findings_on_the_acts_with_verdicts(golden_of: Callable) -> None:
    found = sorted((act, address, message[:90]) for act, address, message in golden_of(RULE))
    assert found == sorted(item[:3] for item in VERDICTS)
