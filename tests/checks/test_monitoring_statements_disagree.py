"""What «monitoring-statements-disagree» finds, what it leaves alone, its findings on the acts with verdicts."""

from collections.abc import Callable

RULE = "monitoring-statements-disagree"

# (act, address of the first place, beginning of the message, upheld by a reader)
VERDICTS: list[tuple[str, str, str, bool]] = [
    ("kirov", "раздел 1, строка 1", "периодичность расходится: «ежегодного» и «в соответствии с дорожной ка", True),
    ("kirov", "раздел 4, строка 1", "об одной группе показателей разные разделы называют разные итоговые до", True),
    ("kirov", "раздел 4, строка 5", "один документ закрывает разные группы показателей (5): «Аналитическая ", True),
    (
        "vologda",
        "абзац четвёртый пункта 3.6",
        "разные разделы поручают мониторинг системы разным субъектам: Департаме",
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

FREQUENCY_REGULATION = """\
clauses:
  - {clause: "1", text: "Мониторинг эффективности системы проводится один раз в полугодие."}
"""

FREQUENCY_ROADMAP = """\
columns: {measure: "Мероприятие", responsible: "Ответственный", executors: "Исполнители",
    deadline: "Срок", result: "Результат"}
rows:
  - {measure: "Проведение мониторинга эффективности системы", responsible: {text: "ИРО",
      subjects: [institute]}, executors: "", deadline: "Ежегодно", result: "Аналитическая справка"}
"""

TWO_ACTORS_REGULATION = """\
clauses:
  - clause: "3.1"
    text: "Субъект 1:"
    subjects: [ministry]
    functions:
      - {text: "осуществляет мониторинг эффективности системы;"}
  - {clause: "4", text: "Мониторинг эффективности системы проводит ИРО."}
"""

TWO_DOCUMENTS_REGULATION = """\
clauses:
  - {clause: "1", text: "По итогам мониторинга эффективности системы готовится аналитический отчёт."}
"""

TWO_DOCUMENTS_ROADMAP = """\
columns: {measure: "Мероприятие", responsible: "Ответственный", executors: "Исполнители",
    deadline: "Срок", result: "Результат"}
rows:
  - {measure: "Проведение мониторинга эффективности системы", responsible: {text: "ИРО",
      subjects: [institute]}, executors: "", deadline: "Ежегодно", result: "Аналитическая справка"}
"""

TABLES_OF_ONE_GROUP_REGULATION = """\
clauses:
  - clause: "1"
    title: "Цели"
    table:
      columns: {goal: "Цель"}
      rows:
        - {goal: "Проведение ежегодного мониторинга профессиональных дефицитов педагогов"}
  - clause: "2"
    title: "Мониторинг"
    table:
      columns: {area: "Группа", frequency: "Сроки", result_document: "Документ"}
      rows:
        - {area: "Выявление профессиональных дефицитов", frequency: "Ежеквартально",
            result_document: "Справка о дефицитах"}
  - clause: "3"
    title: "Анализ"
    table:
      columns: {area: "Группа", result_document: "Документ"}
      rows:
        - {area: "Выявление профессиональных дефицитов", result_document: "Сборник материалов"}
"""

AGREEING_REGULATION = """\
clauses:
  - {clause: "1",
      text: "Мониторинг эффективности системы проводит ИРО раз в полугодие, есть аналитическая справка."}
"""

AGREEING_ROADMAP = """\
columns: {measure: "Мероприятие", responsible: "Ответственный", executors: "Исполнители",
    deadline: "Срок", result: "Результат"}
rows:
  - {measure: "Проведение мониторинга эффективности системы", responsible: {text: "ИРО",
      subjects: [institute]}, executors: "", deadline: "1 раз в полугодие",
      result: "Аналитическая справка"}
"""


def found(view, findings_of: Callable[..., list]) -> list[tuple[str, str, list[str]]]:
    return [(item.severity, item.message, [spot.address for spot in item.spots]) for item in findings_of(view, RULE)]


def test_frequency(make_view, findings_of) -> None:
    view = make_view(ACT, regulation=FREQUENCY_REGULATION, roadmap=FREQUENCY_ROADMAP)
    assert found(view, findings_of) == [
        (
            "warning",
            "периодичность расходится: «один раз в полугодие» и «ежегодно»",
            ["пункт 1", "дорожная карта, строка 1"],
        ),
    ]


def test_frequency_told_by_the_period_that_ends(make_view, findings_of) -> None:
    told = FREQUENCY_REGULATION.replace("один раз в полугодие", "по итогам каждого квартала")
    (item,) = found(make_view(ACT, regulation=told, roadmap=FREQUENCY_ROADMAP), findings_of)
    assert item[1] == "периодичность расходится: «по итогам каждого квартала» и «ежегодно»"


def test_two_actors(make_view, findings_of) -> None:
    view = make_view(ACT, regulation=TWO_ACTORS_REGULATION)
    assert found(view, findings_of) == [
        (
            "warning",
            "разные разделы поручают мониторинг системы разным субъектам: Министерство, ИРО",
            ["абзац второй пункта 3.1", "пункт 4"],
        ),
    ]


def test_two_documents(make_view, findings_of) -> None:
    view = make_view(ACT, regulation=TWO_DOCUMENTS_REGULATION, roadmap=TWO_DOCUMENTS_ROADMAP)
    assert found(view, findings_of) == [
        (
            "warning",
            ("итоговый документ мониторинга системы назван по-разному: «аналитический отчёт»; «аналитическая справка»"),
            ["пункт 1", "дорожная карта, строка 1"],
        ),
    ]


def test_tables_of_one_group(make_view, findings_of) -> None:
    view = make_view(ACT, regulation=TABLES_OF_ONE_GROUP_REGULATION)
    assert found(view, findings_of) == [
        (
            "warning",
            "периодичность расходится: «ежегодного» и «ежеквартально»",
            ["пункт 1, строка 1", "пункт 2, строка 1"],
        ),
        (
            "warning",
            "об одной группе показателей разные разделы называют разные итоговые документы; групп: 1",
            ["пункт 2, строка 1", "пункт 3, строка 1"],
        ),
    ]


def test_agreeing(make_view, findings_of) -> None:
    view = make_view(ACT, regulation=AGREEING_REGULATION, roadmap=AGREEING_ROADMAP)
    assert found(view, findings_of) == []


def test_findings_on_the_collection_are_those_that_were_judged(golden_of) -> None:
    known = sorted(VERDICTS)
    findings = sorted(golden_of(RULE))
    assert [(act, address) for act, address, _ in findings] == [(act, address) for act, address, _, _ in known]
    for (_, _, message), (_, _, start, _) in zip(findings, known, strict=True):
        assert message.startswith(start)
