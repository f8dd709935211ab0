"""What «roadmap-row-repeated» finds, what it leaves alone, its findings on the acts with verdicts."""

from collections.abc import Callable

RULE = "roadmap-row-repeated"

# (act, address of the first place, beginning of the message, upheld by a reader)
VERDICTS: list[tuple[str, str, str, bool]] = [
    (
        "chelyabinsk",
        "раздел 10, строка 14",
        "одно мероприятие внесено несколькими строками (расходятся: срок, ответ",
        True,
    ),
    (
        "chelyabinsk",
        "раздел 10, строка 30",
        "план 2024 года повторяет план 2023 года: совпадают 15 из 22; из них с ",
        True,
    ),
    ("kirov", "раздел 7, строка 6", "одно мероприятие внесено несколькими строками (расходятся: ответственн", True),
    ("vologda", "дорожная карта, строка 24", "один и тот же результат стоит у разных мероприятий: 1", True),
]

MEASURE_ENTERED_TWICE_ROADMAP = """\
columns:
  measure: "Мероприятие"
  responsible: "Ответственный"
  executors: "Исполнители"
  deadline: "Срок"
  result: "Результат"
rows:
  - measure: "Конкурс «Лучший наставник» среди школ"
    responsible: "ЦПМ"
    executors: "ИРО"
    deadline: "Май"
    result: "Отчёт"
  - measure: "Проведение конкурса «Лучший наставник» среди школ"
    responsible: "ЦПМ"
    executors: "ИРО"
    deadline: "Июнь"
    result: "Отчёт"
"""

RESULT_COPIED_ROADMAP = """\
columns:
  measure: "Мероприятие"
  responsible: "Ответственный"
  executors: "Исполнители"
  deadline: "Срок"
  result: "Результат"
rows:
  - measure: "Ведение реестра программ"
    responsible: "ЦПМ"
    executors: "ИРО"
    deadline: "Ежегодно"
    result: "Сводный реестр программ, размещённый на портале"
  - measure: "Аттестация экспертов"
    responsible: "ЦПМ"
    executors: "ИРО"
    deadline: "Ежегодно"
    result: "Сводный реестр программ, размещённый на портале"
"""

NEIGHBOURS_ROADMAP = """\
columns:
  measure: "Мероприятие"
  responsible: "Ответственный"
  executors: "Исполнители"
  deadline: "Срок"
  result: "Результат"
rows:
  - measure: "Организация курсов для учителей математики сельских школ по подготовке к экзамену"
    responsible: "ЦПМ"
    executors: "ИРО"
    deadline: "Ежегодно"
    result: "Аналитическая справка"
  - measure: "Организация курсов для учителей физики сельских школ по подготовке к экзамену"
    responsible: "ЦПМ"
    executors: "ИРО"
    deadline: "Ежегодно"
    result: "Аналитическая справка"
  - measure: "Стажировки педагогов на площадках"
    responsible: "ЦПМ"
    executors: "ИРО"
    deadline: "Ежегодно"
    result: "Отчёт"
  - measure: "Стажировки управленческих кадров на площадках"
    responsible: "ЦПМ"
    executors: "ИРО"
    deadline: "Ежегодно"
    result: "Отчёт"
"""

NEXT_YEAR_REPEATS_ROADMAP = """\
columns: {measure: "Мероприятие", deadline: "Срок"}
rows:
  - {band: "2023", year: 2023}
  - {measure: "Форум наставников", deadline: "Май"}
  - {measure: "Конкурс методистов", deadline: "Май"}
  - {measure: "Семинар тьюторов", deadline: "Май"}
  - {measure: "Стажировки педагогов", deadline: "Май"}
  - {band: "2024", year: 2024}
  - {measure: "Форум наставников", deadline: "Июнь"}
  - {measure: "Конкурс методистов", deadline: "Май"}
  - {measure: "Семинар тьюторов", deadline: "Май"}
  - {measure: "Стажировки педагогов", deadline: "Май"}
"""


def found(view, findings_of: Callable[..., list]) -> list[tuple[str, str, list[str]]]:
    return [(item.severity, item.message, [spot.address for spot in item.spots]) for item in findings_of(view, RULE)]


def test_measure_entered_twice(make_view, findings_of) -> None:
    view = make_view(roadmap=MEASURE_ENTERED_TWICE_ROADMAP)
    assert found(view, findings_of) == [
        (
            "error",
            "одно мероприятие внесено несколькими строками (расходятся: срок): 1",
            ["дорожная карта, строка 1", "дорожная карта, строка 2"],
        ),
    ]


def test_result_copied(make_view, findings_of) -> None:
    view = make_view(roadmap=RESULT_COPIED_ROADMAP)
    assert found(view, findings_of) == [
        (
            "error",
            "один и тот же результат стоит у разных мероприятий: 1",
            ["дорожная карта, строка 1", "дорожная карта, строка 2"],
        ),
    ]


def test_neighbours(make_view, findings_of) -> None:
    view = make_view(roadmap=NEIGHBOURS_ROADMAP)
    assert found(view, findings_of) == []


def test_next_year_repeats(make_view, findings_of) -> None:
    view = make_view(roadmap=NEXT_YEAR_REPEATS_ROADMAP)
    assert found(view, findings_of) == [
        (
            "info",
            ("план 2024 года повторяет план 2023 года: совпадают 4 из 4; из них с другим сроком – 1"),
            ["дорожная карта, строка 5"],
        ),
    ]


def test_findings_on_the_collection_are_those_that_were_judged(golden_of) -> None:
    known = sorted(VERDICTS)
    findings = sorted(golden_of(RULE))
    assert [(act, address) for act, address, _ in findings] == [(act, address) for act, address, _, _ in known]
    for (_, _, message), (_, _, start, _) in zip(findings, known, strict=True):
        assert message.startswith(start)
