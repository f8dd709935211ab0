"""What «duty-outside-authority» finds, what it leaves alone, its findings on the acts with verdicts."""

from collections.abc import Callable

RULE = "duty-outside-authority"

# (act, address of the first place, beginning of the message, upheld by a reader)
VERDICTS: list[tuple[str, str, str, bool]] = [
    (
        "bashkortostan",
        "абзац второй пункта 3.2.5",
        "контроль поручен тому, кто не орган власти: «Центр опережающей професс",
        True,
    ),
    (
        "vologda",
        "абзац второй пункта 3.2.2",
        "региональный акт даёт функции федеральным субъектам и другим неподведо",
        True,
    ),
]

ACT = """\
subjects:
  - {id: ministry, name: "Министерство образования", abbr: "Министерство", kind: authority,
      level: regional, roles: [ministry]}
  - {id: institute, name: "Институт развития образования", abbr: "ИРО", kind: institute,
      level: regional, roles: [institute]}
  - {id: centre, name: "Центр профессионального мастерства", abbr: "ЦПМ", kind: cnppm,
      level: regional, roles: [cnppm]}
  - {id: local, name: "органы местного самоуправления", kind: municipality, level: municipal,
      roles: [local-authority]}
  - {id: uni, name: "ФГБОУ ВО «Педагогический университет»", kind: university, level: regional,
      roles: [university]}
"""

FEDERAL_UNIVERSITY_REGULATION = """\
clauses:
  - clause: "3.1"
    text: "Субъект 1:"
    subjects: [ministry]
    functions:
      - {text: "утверждает дорожную карту системы;"}
  - clause: "3.2"
    text: "Субъект 2:"
    subjects: [institute]
    functions:
      - {text: "разрабатывает программы повышения квалификации;"}
  - clause: "3.3"
    text: "Субъект 3:"
    subjects: [centre]
    functions:
      - {text: "проводит диагностику затруднений педагогов;"}
  - clause: "3.4"
    text: "Субъект 4:"
    subjects: [uni]
    functions:
      - {text: "разрабатывает подходы к подготовке учителей;"}
"""

CONTROL_WITHOUT_POWER_REGULATION = """\
clauses:
  - clause: "3.1"
    text: "Субъект 1:"
    subjects: [centre]
    functions:
      - {text: "обеспечивает контроль внедрения наставничества;"}
"""

AGREED_REGULATION = """\
clauses:
  - clause: "2"
    text: "В состав системы входят:"
    members:
      - {text: "Министерство образования;", subjects: [ministry]}
      - {text: "Институт развития образования;", subjects: [institute]}
      - {text: "Центр профессионального мастерства;", subjects: [centre]}
      - {text: "Педагогический университет (по согласованию);", subjects: [uni]}
  - clause: "3.1"
    text: "Субъект 1:"
    subjects: [ministry]
    functions:
      - {text: "утверждает дорожную карту системы;"}
  - clause: "3.2"
    text: "Субъект 2:"
    subjects: [institute]
    functions:
      - {text: "разрабатывает программы повышения квалификации;"}
  - clause: "3.3"
    text: "Субъект 3:"
    subjects: [centre]
    functions:
      - {text: "проводит диагностику затруднений педагогов;"}
  - clause: "3.4"
    text: "Субъект 4:"
    subjects: [uni]
    functions:
      - {text: "разрабатывает подходы к подготовке учителей;"}
"""

MINISTRY_CONTROLS_REGULATION = """\
clauses:
  - clause: "3.1"
    text: "Субъект 1:"
    subjects: [ministry]
    functions:
      - {text: "осуществляет контроль исполнения дорожной карты;"}
"""


def found(view, findings_of: Callable[..., list]) -> list[tuple[str, str, list[str]]]:
    return [(item.severity, item.message, [spot.address for spot in item.spots]) for item in findings_of(view, RULE)]


def test_federal_university(make_view, findings_of) -> None:
    view = make_view(ACT, regulation=FEDERAL_UNIVERSITY_REGULATION)
    assert found(view, findings_of) == [
        (
            "warning",
            (
                "региональный акт даёт функции неподведомственным без согласования и соглашения: ФГБОУ ВО "
                "«Педагогический университет»"
            ),
            ["абзац второй пункта 3.4"],
        ),
    ]


def test_control_without_power(make_view, findings_of) -> None:
    view = make_view(ACT, regulation=CONTROL_WITHOUT_POWER_REGULATION)
    assert found(view, findings_of) == [
        (
            "warning",
            "контроль поручен тому, кто не орган власти: ЦПМ",
            ["абзац второй пункта 3.1"],
        ),
    ]


def test_agreed(make_view, findings_of) -> None:
    view = make_view(ACT, regulation=AGREED_REGULATION)
    assert found(view, findings_of) == []


def test_ministry_controls(make_view, findings_of) -> None:
    view = make_view(ACT, regulation=MINISTRY_CONTROLS_REGULATION)
    assert found(view, findings_of) == []


def test_findings_on_the_collection_are_those_that_were_judged(golden_of) -> None:
    known = sorted(VERDICTS)
    findings = sorted(golden_of(RULE))
    assert [(act, address) for act, address, _ in findings] == [(act, address) for act, address, _, _ in known]
    for (_, _, message), (_, _, start, _) in zip(findings, known, strict=True):
        assert message.startswith(start)
