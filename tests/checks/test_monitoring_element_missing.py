"""What «monitoring-element-missing» finds, what it leaves alone, its findings on the acts with verdicts."""

from collections.abc import Callable

RULE = "monitoring-element-missing"

# (act, address of the first place, beginning of the message, upheld by a reader)
VERDICTS: list[tuple[str, str, str, bool]] = [
    (
        "bashkortostan",
        "абзац четвёртый пункта 3.2.1",
        "мониторинг описан не полностью, не указано: методы, итоговый документ,",
        True,
    ),
    (
        "chelyabinsk",
        "пункт 1 раздела 7",
        "показатели и ожидаемые результаты установлены, но мониторинг их достиж",
        True,
    ),
    ("kaliningrad", "пункт 23", "мониторинг описан не полностью, не указано: кто проводит", True),
    ("kirov", "раздел 3", "мониторинг описан не полностью, не указано: кто проводит, кому направл", True),
    ("vologda", "пункт 5.5", "мониторинг описан не полностью, не указано: методы (названы только ист", True),
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

WHO_AND_FOR_WHOM_REGULATION = """\
clauses:
  - {clause: "1", text: "Мониторинг эффективности системы проводится ежегодно методом анкетирования."}
"""

SOURCES_ARE_NO_METHODS_REGULATION = """\
clauses:
  - clause: "1"
    text: "Мониторинг эффективности системы проводит ИРО ежегодно, справка направляется в Министерство:"
    methods:
      - {text: "данные статистики;"}
      - {text: "данные официальных сайтов."}
"""

FUNCTION_NAMES_THE_ADDRESSEE_REGULATION = """\
clauses:
  - {clause: "1", text: "Мониторинг эффективности системы проводится ежегодно методом анкетирования."}
  - clause: "2"
    text: "ИРО:"
    subjects: [institute]
    functions:
      - {text: "готовит отчёт по результатам мониторинга и направляет его в Министерство;"}
"""

NO_MONITORING_AT_ALL_REGULATION = """\
clauses:
  - {clause: "1", text: "Показатели:", indicators: [{text: "доля обученных педагогов."}]}
"""

COMPLETE_REGULATION = """\
clauses:
  - clause: "1"
    text: "Мониторинг эффективности системы проводит ИРО ежегодно, справка направляется в Министерство:"
    methods:
      - {text: "анкетирование педагогов;"}
      - {text: "данные официальных сайтов."}
"""


def found(view, findings_of: Callable[..., list]) -> list[tuple[str, str, list[str]]]:
    return [(item.severity, item.message, [spot.address for spot in item.spots]) for item in findings_of(view, RULE)]


def test_who_and_for_whom(make_view, findings_of) -> None:
    view = make_view(ACT, regulation=WHO_AND_FOR_WHOM_REGULATION)
    assert found(view, findings_of) == [
        (
            "error",
            "мониторинг описан не полностью, не указано: кто проводит, итоговый документ, кому направляются итоги",
            ["пункт 1"],
        ),
    ]


def test_sources_are_no_methods(make_view, findings_of) -> None:
    view = make_view(ACT, regulation=SOURCES_ARE_NO_METHODS_REGULATION)
    assert found(view, findings_of) == [
        (
            "warning",
            "мониторинг описан не полностью, не указано: методы (названы только источники данных)",
            ["пункт 1"],
        ),
    ]


def test_function_names_the_addressee(make_view, findings_of) -> None:
    view = make_view(ACT, regulation=FUNCTION_NAMES_THE_ADDRESSEE_REGULATION)
    assert found(view, findings_of) == [
        ("warning", "мониторинг описан не полностью, не указано: кто проводит", ["пункт 1"]),
    ]


def test_no_monitoring_at_all(make_view, findings_of) -> None:
    view = make_view(ACT, regulation=NO_MONITORING_AT_ALL_REGULATION)
    assert found(view, findings_of) == [
        (
            "warning",
            "показатели и ожидаемые результаты установлены, но мониторинг их достижения не предусмотрен",
            ["абзац второй пункта 1"],
        ),
    ]


def test_complete(make_view, findings_of) -> None:
    view = make_view(ACT, regulation=COMPLETE_REGULATION)
    assert found(view, findings_of) == []


def test_findings_on_the_collection_are_those_that_were_judged(golden_of) -> None:
    known = sorted(VERDICTS)
    findings = sorted(golden_of(RULE))
    assert [(act, address) for act, address, _ in findings] == [(act, address) for act, address, _, _ in known]
    for (_, _, message), (_, _, start, _) in zip(findings, known, strict=True):
        assert message.startswith(start)
