"""What «several-measures-in-one-row» finds, what it leaves alone, its findings on the acts with verdicts."""

from collections.abc import Callable

RULE = "several-measures-in-one-row"

# (act, address of the first place, beginning of the message, upheld by a reader)
VERDICTS: list[tuple[str, str, str, bool]] = [
    (
        "kaliningrad",
        "дорожная карта, строка 5",
        "в строке дорожной карты записано больше одного мероприятия: несколько ",
        True,
    ),
    ("kirov", "раздел 7, строка 9", "в строке дорожной карты записано больше одного мероприятия: несколько ", True),
]

TWO_SENTENCES_ROADMAP = """\
columns:
  measure: "Мероприятие"
  responsible: "Ответственный"
  executors: "Исполнители"
  deadline: "Срок"
  result: "Результат"
rows:
  - measure: "Определён ответственный за паспорт ДПО. Определён ответственный за портал"
    responsible: "ЦПМ"
    executors: "ИРО"
    deadline: "Ежегодно"
    result: "Отчёт"
"""

UNEVEN_LISTS_ROADMAP = """\
columns: {measure: "Мероприятие", deadline: "Срок", participants: "Участники"}
rows:
  - {measure: ["Семинар", "Форум", "Слёт"], deadline: "Май", participants: ["Педагоги", "Студенты"]}
"""

OPEN_LIST_ROADMAP = """\
columns:
  measure: "Мероприятие"
  responsible: "Ответственный"
  executors: "Исполнители"
  deadline: "Срок"
  result: "Результат"
rows:
  - measure: "Семинары, форумы, конкурсы, слёты, курсы и др."
    responsible: "ЦПМ"
    executors: "ИРО"
    deadline: "Ежегодно"
    result: "Отчёт"
"""

ONE_MEASURE_ROADMAP = """\
columns:
  measure: "Мероприятие"
  responsible: "Ответственный"
  executors: "Исполнители"
  deadline: "Срок"
  result: "Результат"
rows:
  - measure: "Семинар в г. Вологде для педагогов, методистов, тьюторов (формы: очно, заочно)"
    responsible: "ЦПМ"
    executors: "ИРО"
    deadline: "Ежегодно"
    result: "Отчёт"
"""

PAIRED_LINES_ROADMAP = """\
columns: {measure: "Мероприятие", deadline: "Срок"}
rows:
  - {measure: ["Семинар", "Форум"], deadline: ["Май", "Июнь"]}
"""


def found(view, findings_of: Callable[..., list]) -> list[tuple[str, str, list[str]]]:
    return [(item.severity, item.message, [spot.address for spot in item.spots]) for item in findings_of(view, RULE)]


def test_two_sentences(make_view, findings_of) -> None:
    view = make_view(roadmap=TWO_SENTENCES_ROADMAP)
    assert found(view, findings_of) == [
        (
            "info",
            ("в строке дорожной карты записано больше одного мероприятия: несколько мероприятий с одним сроком – 1"),
            ["дорожная карта, строка 1"],
        ),
    ]


def test_uneven_lists(make_view, findings_of) -> None:
    view = make_view(roadmap=UNEVEN_LISTS_ROADMAP)
    assert found(view, findings_of) == [
        (
            "info",
            (
                "в строке дорожной карты записано больше одного мероприятия: несколько "
                "мероприятий с одним сроком – 1; перечни в клетках не совпадают по длине – 1"
            ),
            ["дорожная карта, строка 1"],
        ),
    ]


def test_open_list(make_view, findings_of) -> None:
    view = make_view(roadmap=OPEN_LIST_ROADMAP)
    assert found(view, findings_of) == [
        (
            "info",
            ("в строке дорожной карты записано больше одного мероприятия: несколько мероприятий с одним сроком – 1"),
            ["дорожная карта, строка 1"],
        ),
    ]


def test_one_measure(make_view, findings_of) -> None:
    view = make_view(roadmap=ONE_MEASURE_ROADMAP)
    assert found(view, findings_of) == []


def test_paired_lines(make_view, findings_of) -> None:
    view = make_view(roadmap=PAIRED_LINES_ROADMAP)
    assert found(view, findings_of) == []


def test_findings_on_the_collection_are_those_that_were_judged(golden_of) -> None:
    known = sorted(VERDICTS)
    findings = sorted(golden_of(RULE))
    assert [(act, address) for act, address, _ in findings] == [(act, address) for act, address, _, _ in known]
    for (_, _, message), (_, _, start, _) in zip(findings, known, strict=True):
        assert message.startswith(start)
