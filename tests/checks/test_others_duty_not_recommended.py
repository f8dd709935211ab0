"""What «others-duty-not-recommended» finds, what it leaves alone, its findings on the acts with verdicts."""

from collections.abc import Callable

import pytest

RULE = "others-duty-not-recommended"

# (act, address of the first place, beginning of the message, upheld by a reader)
VERDICTS: list[tuple[str, str, str, bool]] = [
    ("kirov", "раздел 7, строка 9", "дорожная карта поручает мероприятия неподведомственным без согласовани", True),
    (
        "vologda",
        "дорожная карта, строка 7",
        "дорожная карта поручает мероприятия неподведомственным без согласовани",
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
order:
  clauses:
    - {clause: "2", text: "Органам местного самоуправления обеспечить проведение диагностики."}
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
order:
  clauses:
    - {clause: "2",
        text: "Рекомендовать органам местного самоуправления обеспечить проведение диагностики."}
    - clause: "3"
      text: "Рекомендовать:"
      clauses:
        - {text: "органам местного самоуправления обеспечить участие школ;"}
"""

ACT_3 = """\
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

ORDER_BINDS_LOCAL_AUTHORITIES_REGULATION = """\
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
"""

RECOMMENDED_REGULATION = """\
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
"""

ROW_BINDS_A_FEDERAL_UNIVERSITY_REGULATION = """\
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
"""

ROW_BINDS_A_FEDERAL_UNIVERSITY_ROADMAP = """\
columns: {measure: "Мероприятие", responsible: "Ответственный", executors: "Исполнители",
    deadline: "Срок", result: "Результат"}
rows:
  - {measure: "Провести форум", responsible: {text: "ИРО", subjects: [institute]},
      executors: {text: "Педагогический университет", subjects: [uni]}, deadline: "Ежегодно",
      result: "Отчёт"}
"""

ROW_WITH_AGREEMENT_REGULATION = """\
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
  - {clause: "4", text: "Соглашение заключают Министерство и органы местного самоуправления.",
      agreement: {parties: [ministry, local]}}
"""

ROW_WITH_AGREEMENT_ROADMAP = """\
columns: {measure: "Мероприятие", responsible: "Ответственный", executors: "Исполнители",
    deadline: "Срок", result: "Результат"}
rows:
  - {measure: "Провести форум", responsible: {text: "ИРО", subjects: [institute]},
      executors: {text: "органы местного самоуправления", subjects: [local]}, deadline: "Ежегодно",
      result: "Отчёт"}
  - {measure: "Издать сборник", responsible: {text: "ИРО", subjects: [institute]},
      executors: {text: "Педагогический университет (по согласованию)", subjects: [uni]},
      deadline: "Ежегодно", result: "Отчёт"}
"""


def found(view, findings_of: Callable[..., list]) -> list[tuple[str, str, list[str]]]:
    return [(item.severity, item.message, [spot.address for spot in item.spots]) for item in findings_of(view, RULE)]


def test_order_binds_local_authorities(make_view, findings_of) -> None:
    view = make_view(ACT, regulation=ORDER_BINDS_LOCAL_AUTHORITIES_REGULATION)
    assert found(view, findings_of) == [
        (
            "warning",
            "приказ даёт поручение тем, кто органу власти региона не подчинён; пунктов: 1",
            ["пункт 2 приказа"],
        ),
    ]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Органам местного самоуправления до 1 декабря 2023 года внести изменения в планы.", 1),
        ("Органам местного самоуправления приказ направлен для сведения.", 0),
    ],
)
def test_any_verb_of_an_instruction_binds(make_view, findings_of, text, count) -> None:
    act = ACT.replace("order:\n", f'order:\n  clauses:\n    - {{clause: "1", text: "{text}"}}\n', 1)
    act = act[: act.index(text) + len(text)] + '"}\n'
    assert len(found(make_view(act), findings_of)) == count


def test_recommended(make_view, findings_of) -> None:
    view = make_view(ACT_2, regulation=RECOMMENDED_REGULATION)
    assert found(view, findings_of) == []


def test_row_binds_a_federal_university(make_view, findings_of) -> None:
    view = make_view(
        ACT_3, regulation=ROW_BINDS_A_FEDERAL_UNIVERSITY_REGULATION, roadmap=ROW_BINDS_A_FEDERAL_UNIVERSITY_ROADMAP
    )
    assert found(view, findings_of) == [
        (
            "warning",
            (
                "дорожная карта поручает мероприятия неподведомственным без согласования и соглашения: "
                "ФГБОУ ВО «Педагогический университет»"
            ),
            ["дорожная карта, строка 1"],
        ),
    ]


def test_row_with_agreement(make_view, findings_of) -> None:
    view = make_view(ACT_3, regulation=ROW_WITH_AGREEMENT_REGULATION, roadmap=ROW_WITH_AGREEMENT_ROADMAP)
    assert found(view, findings_of) == []


def test_findings_on_the_collection_are_those_that_were_judged(golden_of) -> None:
    known = sorted(VERDICTS)
    findings = sorted(golden_of(RULE))
    assert [(act, address) for act, address, _ in findings] == [(act, address) for act, address, _, _ in known]
    for (_, _, message), (_, _, start, _) in zip(findings, known, strict=True):
        assert message.startswith(start)
