"""What «exclusive-duty-not-single» finds, what it leaves alone, its findings on the acts with verdicts."""

from collections.abc import Callable

RULE = "exclusive-duty-not-single"

# (act, address of the first place, beginning of the message, upheld by a reader)
VERDICTS: list[tuple[str, str, str, bool]] = [
    (
        "bashkortostan",
        "абзац тринадцатый пункта 3.2.2",
        "у обязанности, которую должен нести один субъект, несколько исполнител",
        True,
    ),
    (
        "bashkortostan",
        "абзац тридцатый пункта 2.4",
        "обязанность названа, но никому не поручена: ведение банка или базы дан",
        True,
    ),
    (
        "kaliningrad",
        "абзац четвёртый подпункта 1 пункта 9",
        "у обязанности, которую должен нести один субъект, несколько исполнител",
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

TWO_KEEP_ONE_REGISTER_REGULATION = """\
clauses:
  - clause: "3.1"
    text: "Субъект 1:"
    subjects: [institute]
    functions:
      - {text: "осуществляет ведение реестра стажировочных площадок;"}
  - clause: "3.2"
    text: "Субъект 2:"
    subjects: [centre]
    functions:
      - {text: "ведет реестр стажировочных площадок;"}
"""

NOBODY_KEEPS_THE_BANK_REGULATION = """\
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
  - {clause: "4", text: "Мероприятия:", level: regional,
      events: [{text: "ведение регионального банка успешных практик;"}]}
"""

TWO_REGISTERS_REGULATION = """\
clauses:
  - clause: "3.1"
    text: "Субъект 1:"
    subjects: [institute]
    functions:
      - {text: "ведет реестр стажировочных площадок;"}
  - clause: "3.2"
    text: "Субъект 2:"
    subjects: [centre]
    functions:
      - {text: "ведет реестр наставников области;"}
"""

DATA_FOR_A_PASSPORT_ARE_NO_PASSPORT_REGULATION = """\
clauses:
  - clause: "3.1"
    text: "Субъект 1:"
    subjects: [institute]
    functions:
      - {text: "осуществляет формирование паспорта системы;"}
  - clause: "3.2"
    text: "Субъект 2:"
    subjects: [centre]
    functions:
      - {text: "представляет данные для формирования паспорта системы;"}
"""


def found(view, findings_of: Callable[..., list]) -> list[tuple[str, str, list[str]]]:
    return [(item.severity, item.message, [spot.address for spot in item.spots]) for item in findings_of(view, RULE)]


def test_two_keep_one_register(make_view, findings_of) -> None:
    view = make_view(ACT, regulation=TWO_KEEP_ONE_REGISTER_REGULATION)
    assert found(view, findings_of) == [
        (
            "error",
            (
                "у обязанности, которую должен нести один субъект, несколько исполнителей: ведение реестра "
                "– 2 (ИРО, ЦПМ)"
            ),
            ["абзац второй пункта 3.1", "абзац второй пункта 3.2"],
        ),
    ]


def test_nobody_keeps_the_bank(make_view, findings_of) -> None:
    view = make_view(ACT, regulation=NOBODY_KEEPS_THE_BANK_REGULATION)
    assert found(view, findings_of) == [
        (
            "error",
            "обязанность названа, но никому не поручена: ведение банка или базы данных",
            ["абзац второй пункта 4"],
        ),
    ]


def test_two_registers(make_view, findings_of) -> None:
    view = make_view(ACT, regulation=TWO_REGISTERS_REGULATION)
    assert found(view, findings_of) == []


def test_data_for_a_passport_are_no_passport(make_view, findings_of) -> None:
    view = make_view(ACT, regulation=DATA_FOR_A_PASSPORT_ARE_NO_PASSPORT_REGULATION)
    assert found(view, findings_of) == []


def test_findings_on_the_collection_are_those_that_were_judged(golden_of) -> None:
    known = sorted(VERDICTS)
    findings = sorted(golden_of(RULE))
    assert [(act, address) for act, address, _ in findings] == [(act, address) for act, address, _, _ in known]
    for (_, _, message), (_, _, start, _) in zip(findings, known, strict=True):
        assert message.startswith(start)
