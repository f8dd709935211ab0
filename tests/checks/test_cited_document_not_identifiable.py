"""What «cited-document-not-identifiable» finds, what it leaves alone, its findings on the acts with verdicts."""

from collections.abc import Callable

from generator.findings import Severity

RULE = "cited-document-not-identifiable"

# (act, address of the first place, beginning of the message, upheld by a reader)
VERDICTS: list[tuple[str, str, str, bool]] = [
    (
        "bashkortostan",
        "абзац девятый пункта 1.2",
        "в правовой основе: открытая формула «иные правовые акты»; в правовую основу включён сам ак",
        True,
    ),
    (
        "chelyabinsk",
        "преамбула приказа",
        "в одной ссылке два «от …»: к какому документу относятся дата и номер, неясно",
        True,
    ),
    (
        "kaliningrad",
        "подпункт 3 пункта 2",
        "в правовой основе: без реквизитов – «Национальный проект Российской Федерации «Образование",
        True,
    ),
    (
        "kirov",
        "раздел 1, строка 7",
        "названы без даты и номера: Плану мероприятий КОГОАУ ДПО ИРО; Положение о единой региональн",
        True,
    ),
]

ACTS_WITHOUT_REQUISITES = """\
clauses:
  - {clause: "1", text: "Работа ведётся на основании приказа института «О создании методических
          объединений»."}
  - {clause: "2", text: "Согласно Концепции, утверждённой приказом министерства образования."}
"""

LEGAL_BASIS = """\
clauses:
  - clause: "1"
    text: "Правовая основа:"
    basis:
      - {marker: "-", text: "Федеральный закон от 29.12.2012 № 273-ФЗ «Об образовании в Российской
              Федерации»;"}
      - {marker: "-", text: "Национальный проект «Образование»;"}
      - {marker: "-", text: "иные правовые акты, настоящее Положение."}
"""

LEAVES_FUTURE_AND_FULL_CITATIONS = """\
clauses:
  - {clause: "1", text: "Разработать и утвердить приказ «О создании методических объединений»."}
  - {clause: "2", text: "Приказ института от 01.02.2022 № 5 «О создании методических объединений»."}
"""


def test_acts_without_requisites(make_view: Callable, findings_of: Callable) -> None:
    found = findings_of(make_view(regulation=ACTS_WITHOUT_REQUISITES), RULE)
    assert [(item.message, item.severity) for item in found] == [
        (
            (
                "названы без даты и номера: приказа института «О создании методических объединений»; "
                "утверждённой приказом министерства образования"
            ),
            Severity.WARNING,
        ),
    ]


def test_a_document_approved_by_a_body_but_by_no_act(make_view: Callable, findings_of: Callable) -> None:
    regulation = """\
clauses:
  - {clause: "1", text: "Методисты отбираются в соответствии с Порядком отбора, утвержденным Департаментом."}
  - {clause: "2", text: "Есть Порядок выплат, утвержденный Департаментом 01.02.2023 № 5, и Порядок отбора, утвержденный
          приказом Департамента от 01.02.2023 № 6."}
"""
    found = findings_of(make_view(regulation=regulation), RULE)
    assert [item.message for item in found] == [
        "названы без даты и номера: Порядком отбора, утвержденным Департаментом"
    ]


def test_room_left_for_date_and_number_is_a_reference(make_view: Callable, findings_of: Callable) -> None:
    regulation = """\
clauses:
  - {clause: "1", text: "В соответствии с Положением о министерстве, утвержденным постановлением Правительства области
          от ___ № ___."}
"""
    assert findings_of(make_view(regulation=regulation), RULE) == []


def test_legal_basis(make_view: Callable, findings_of: Callable) -> None:
    found = findings_of(make_view(regulation=LEGAL_BASIS), RULE)
    assert [(item.message, item.severity) for item in found] == [
        (
            (
                "в правовой основе: без реквизитов – «Национальный проект «Образование»»; открытая формула "
                "«иные правовые акты»; в правовую основу включён сам акт"
            ),
            Severity.WARNING,
        ),
    ]


def test_leaves_future_and_full_citations(make_view: Callable, findings_of: Callable) -> None:
    assert findings_of(make_view(regulation=LEAVES_FUTURE_AND_FULL_CITATIONS), RULE) == []


def test_findings_on_the_acts_with_verdicts(golden_of: Callable) -> None:
    found = sorted((act, address, message[:90]) for act, address, message in golden_of(RULE))
    assert found == sorted(item[:3] for item in VERDICTS)
