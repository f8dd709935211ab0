"""What «measure-result-swapped» finds, what it leaves alone, its findings on the acts with verdicts."""

from collections.abc import Callable

RULE = "measure-result-swapped"

# (act, address of the first place, beginning of the message, upheld by a reader)
VERDICTS: list[tuple[str, str, str, bool]] = [
    (
        "kaliningrad",
        "дорожная карта, строка 1",
        "мероприятие записано как свершившееся – 6; результат записан как проце",
        True,
    ),
    (
        "vologda",
        "дорожная карта, строка 19",
        "результат записан как процесс – 2; в результате названо число, но не с",
        True,
    ),
]

DONE_PROCESS_AND_BARE_NUMBER_ROADMAP = """\
columns:
  measure: "Мероприятие"
  responsible: "Ответственный"
  executors: "Исполнители"
  deadline: "Срок"
  result: "Результат"
rows:
  - measure: "Утверждено Положение"
    responsible: "ЦПМ"
    executors: "ИРО"
    deadline: "Ежегодно"
    result: "Отчёт"
  - measure: "Форум"
    responsible: "ЦПМ"
    executors: "ИРО"
    deadline: "Ежегодно"
    result: "Обсуждение вопросов развития"
  - measure: "Поддержка"
    responsible: "ЦПМ"
    executors: "ИРО"
    deadline: "Ежегодно"
    result: "Не менее 70 % педагогов, участвующих в поддержке"
"""

IN_ORDER_ROADMAP = """\
columns:
  measure: "Мероприятие"
  responsible: "Ответственный"
  executors: "Исполнители"
  deadline: "Срок"
  result: "Результат"
rows:
  - measure: "Разработка Положения"
    responsible: "ЦПМ"
    executors: "ИРО"
    deadline: "Ежегодно"
    result: "Положение"
  - measure: "Заключение соглашений"
    responsible: "ЦПМ"
    executors: "ИРО"
    deadline: "Ежегодно"
    result: "Соглашение с центром"
  - measure: "Форум"
    responsible: "ЦПМ"
    executors: "ИРО"
    deadline: "Ежегодно"
    result: "Проведён форум"
  - measure: "Курсы"
    responsible: "ЦПМ"
    executors: "ИРО"
    deadline: "Ежегодно"
    result: "Не менее 70 % педагогов обучены"
  - measure: "Кейсы"
    responsible: "ЦПМ"
    executors: "ИРО"
    deadline: "Ежегодно"
    result: "Не менее 12 пособий, размещённых на сайте"
"""


def found(view, findings_of: Callable[..., list]) -> list[tuple[str, str, list[str]]]:
    return [(item.severity, item.message, [spot.address for spot in item.spots]) for item in findings_of(view, RULE)]


def test_done_process_and_bare_number(make_view, findings_of) -> None:
    view = make_view(roadmap=DONE_PROCESS_AND_BARE_NUMBER_ROADMAP)
    assert found(view, findings_of) == [
        (
            "info",
            (
                "мероприятие записано как свершившееся – 1; результат записан как процесс – 1; в "
                "результате названо число, но не сказано, что сделано – 1 (строк в дорожной "
                "карте: 3)"
            ),
            ["дорожная карта, строка 1", "дорожная карта, строка 2", "дорожная карта, строка 3"],
        ),
    ]


def test_in_order(make_view, findings_of) -> None:
    view = make_view(roadmap=IN_ORDER_ROADMAP)
    assert found(view, findings_of) == []


def test_findings_on_the_collection_are_those_that_were_judged(golden_of) -> None:
    known = sorted(VERDICTS)
    findings = sorted(golden_of(RULE))
    assert [(act, address) for act, address, _ in findings] == [(act, address) for act, address, _, _ in known]
    for (_, _, message), (_, _, start, _) in zip(findings, known, strict=True):
        assert message.startswith(start)
