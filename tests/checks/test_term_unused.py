"""What «term-unused» finds, what it leaves alone, its findings on the acts with verdicts."""

from collections.abc import Callable

from generator.findings import Severity

RULE = "term-unused"

# (act, address of the first place, beginning of the message, upheld by a reader)
VERDICTS: list[tuple[str, str, str, bool]] = [
    (
        "bashkortostan",
        "абзац шестой пункта 1.3",
        "понятия определены, но нигде не используются: «научно-методический центр сопровождения пед",
        True,
    ),
    (
        "bashkortostan",
        "абзац двадцатый пункта 1.3",
        "понятия используются только внутри других определений: «неформальное образование педагогич",
        True,
    ),
    (
        "kaliningrad",
        "приложение № 1 к положению, абзац шестнадцатый",
        "понятия определены, но нигде не используются: «Сетевое сообщество педагогов»",
        True,
    ),
    (
        "kaliningrad",
        "приложение № 1 к положению, абзац второй",
        "понятия используются только внутри других определений: «Диагностика профессиональных (педа",
        True,
    ),
    (
        "vologda",
        "абзац двадцатый пункта 1.5",
        "понятия используются только внутри других определений: «неформальное образование педагогич",
        True,
    ),
]

IDLE_TERM = """\
clauses:
  - clause: "1"
    text: "Понятия, используемые в Положении:"
    terms:
      - {term: "региональный методист", text: "региональный методист – работник центра, сопровождающий
              педагогов;"}
      - {term: "сетевое сообщество педагогов", text: "сетевое сообщество педагогов – форма общения
              педагогов в сети."}
  - {clause: "2", text: "Деятельность региональных методистов ведётся постоянно."}
"""

LEAVES_USED_TERMS = """\
clauses:
  - clause: "1"
    text: "Понятия, используемые в Положении:"
    terms:
      - {term: "региональный методист", text: "региональный методист – работник центра, сопровождающий
              педагогов;"}
      - {term: "сетевое сообщество педагогов", text: "сетевое сообщество педагогов – форма общения
              педагогов в сети."}
  - {clause: "2", text: "Деятельность региональных методистов ведётся постоянно в сетевых сообществах
          педагогов."}
"""


def test_idle_term(make_view: Callable, findings_of: Callable) -> None:
    found = findings_of(make_view(regulation=IDLE_TERM), RULE)
    assert [(item.message, item.severity) for item in found] == [
        ("понятия определены, но нигде не используются: «сетевое сообщество педагогов»", Severity.INFO),
    ]


def test_leaves_used_terms(make_view: Callable, findings_of: Callable) -> None:
    assert findings_of(make_view(regulation=LEAVES_USED_TERMS), RULE) == []


def test_findings_on_the_acts_with_verdicts(golden_of: Callable) -> None:
    found = sorted((act, address, message[:90]) for act, address, message in golden_of(RULE))
    assert found == sorted(item[:3] for item in VERDICTS)
