"""What «subdivision-as-separate-subject» finds, what it leaves alone, its findings on the acts with verdicts."""

from collections.abc import Callable

RULE = "subdivision-as-separate-subject"

# (act, address of the first place, beginning of the message, upheld by a reader)
VERDICTS: list[tuple[str, str, str, bool]] = [
    (
        "bashkortostan",
        "абзац пятый пункта 3.2.1",
        "структурное подразделение выступает самостоятельным субъектом: ЦНППМ (",
        True,
    ),
    (
        "kaliningrad",
        "абзац третий подпункта 2 пункта 9",
        "структурное подразделение выступает самостоятельным субъектом: ЦНППМ (",
        True,
    ),
    (
        "vologda",
        "абзац пятый пункта 3.5",
        "структурное подразделение выступает самостоятельным субъектом: ЦНППМ (",
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
      level: regional, roles: [cnppm], parent: institute}
  - {id: local, name: "органы местного самоуправления", kind: municipality, level: municipal,
      roles: [local-authority]}
  - {id: uni, name: "ФГБОУ ВО «Педагогический университет»", kind: university, level: regional,
      roles: [university]}
"""

ACT_2 = """\
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

UNIT_BESIDE_ITS_OWNER_REGULATION = """\
clauses:
  - clause: "2"
    text: "В состав системы входят:"
    members:
      - {text: "Министерство образования;", subjects: [ministry]}
      - {text: "Институт развития образования;", subjects: [institute]}
      - {text: "Центр профессионального мастерства;", subjects: [centre]}
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
  - {clause: "4", text: "ЦПМ создан как структурное подразделение ИРО."}
"""

UNIT_SIGNS_REGULATION = """\
clauses:
  - clause: "2"
    text: "В состав системы входят:"
    members:
      - {text: "Министерство образования;", subjects: [ministry]}
      - {text: "Институт развития образования;", subjects: [institute]}
      - {text: "Центр профессионального мастерства;", subjects: [centre]}
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
  - {clause: "1", text: "Понятия:",
      terms: [{text: "Центр профессионального мастерства (ЦПМ) – центр государственного учреждения «Колледж»;",
      term: "Центр профессионального мастерства"}]}
  - {clause: "4", text: "Соглашение заключают Министерство и ЦПМ.",
      agreement: {parties: [ministry, centre]}}
"""

INDEPENDENT_CENTRE_REGULATION = """\
clauses:
  - clause: "2"
    text: "В состав системы входят:"
    members:
      - {text: "Министерство образования;", subjects: [ministry]}
      - {text: "Институт развития образования;", subjects: [institute]}
      - {text: "Центр профессионального мастерства;", subjects: [centre]}
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
  - {clause: "4", text: "Соглашение заключают Министерство и ЦПМ.",
      agreement: {parties: [ministry, centre]}}
"""


def found(view, findings_of: Callable[..., list]) -> list[tuple[str, str, list[str]]]:
    return [(item.severity, item.message, [spot.address for spot in item.spots]) for item in findings_of(view, RULE)]


def test_unit_beside_its_owner(make_view, findings_of) -> None:
    view = make_view(ACT, regulation=UNIT_BESIDE_ITS_OWNER_REGULATION)
    assert found(view, findings_of) == [
        (
            "warning",
            (
                "структурное подразделение выступает самостоятельным субъектом: ЦПМ (стоит в перечне "
                "наравне с организацией)"
            ),
            ["абзац четвёртый пункта 2", "пункт 4"],
        ),
    ]


def test_unit_signs(make_view, findings_of) -> None:
    view = make_view(ACT_2, regulation=UNIT_SIGNS_REGULATION)
    assert found(view, findings_of) == [
        (
            "warning",
            "структурное подразделение выступает самостоятельным субъектом: ЦПМ (сторона соглашения)",
            ["пункт 4", "абзац второй пункта 1"],
        ),
    ]


def test_independent_centre(make_view, findings_of) -> None:
    view = make_view(ACT_2, regulation=INDEPENDENT_CENTRE_REGULATION)
    assert found(view, findings_of) == []


def test_findings_on_the_collection_are_those_that_were_judged(golden_of) -> None:
    known = sorted(VERDICTS)
    findings = sorted(golden_of(RULE))
    assert [(act, address) for act, address, _ in findings] == [(act, address) for act, address, _, _ in known]
    for (_, _, message), (_, _, start, _) in zip(findings, known, strict=True):
        assert message.startswith(start)
