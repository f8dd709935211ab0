"""What «anchored-name-varies» finds, what it leaves alone, its findings on the acts with verdicts."""

from collections.abc import Callable

from generator.findings import Severity

RULE = "anchored-name-varies"

# (act, address of the first place, beginning of the message, upheld by a reader)
VERDICTS: list[tuple[str, str, str, bool]] = [
    (
        "chelyabinsk",
        "абзац двенадцатый раздела 1",
        "один и тот же акт назван по-разному: приказ от 24.05.2023 № 01/1311: нет слов «формировани",
        True,
    ),
    (
        "chelyabinsk",
        "раздел 10, строка 14",
        "имена в кавычках почти совпадают: «Современная школа – современный наставник» и «Современн",
        True,
    ),
    (
        "vologda",
        "абзац шестой пункта 1.5",
        "при одном коде или имени стоят разные слова: перед кодом 44.00.00 – «укрупненной группе сп",
        True,
    ),
]

TWO_TITLES_OF_ONE_ORDER = """\
clauses:
  - {clause: "1", text: "Приказ Министерства от 29.01.2021 № 01/249 «Об утверждении модели методической
          работы и мониторинга её эффективности»."}
  - {clause: "2", text: "Приказ Министерства от 29.01.2021 № 01/249 «Об утверждении модели методической
          работы»."}
"""

TWO_DATES_OF_ONE_NUMBER = """\
clauses:
  - {clause: "1", text: "Приказ Министерства от 29.01.2021 № 01/249."}
  - {clause: "2", text: "Приказ Министерства от 19.01.2021 № 01/249."}
"""

NEAR_NAMES = """\
clauses:
  - {clause: "1", text: "Конкурс «Современный наставник области»."}
  - {clause: "2", text: "Конкурс «Современные наставники области»."}
  - {clause: "3", text: "Конкурс «Флагманы методических служб» и конкурс «Флагман методической службы»."}
"""

LEAVES_OTHER_ACTS_AND_YEARS = """\
clauses:
  - {clause: "1", text: "Приказ Министерства от 29.01.2021 № 01/249 «Об утверждении модели методической
          работы»."}
  - {clause: "2", text: "Приказ Министерства от 29.01.2021 № 01/250 «Об утверждении паспорта системы»."}
  - {clause: "3", text: "Конкурс «Учитель года – 2022», конкурс «Учитель года – 2023»."}
"""


def test_two_titles_of_one_order(make_view: Callable, findings_of: Callable) -> None:
    found = findings_of(make_view(regulation=TWO_TITLES_OF_ONE_ORDER), RULE)
    assert [(item.message, item.severity) for item in found] == [
        (
            (
                "один и тот же акт назван по-разному: приказ от 29.01.2021 № 01/249: нет слов «мониторинга "
                "её эффективности» (сравнено с названием в другом месте)"
            ),
            Severity.WARNING,
        ),
    ]


def test_two_dates_of_one_number(make_view: Callable, findings_of: Callable) -> None:
    found = findings_of(make_view(regulation=TWO_DATES_OF_ONE_NUMBER), RULE)
    assert [(item.message, item.severity) for item in found] == [
        (
            ("один и тот же акт назван по-разному: приказ № 01/249 приведён с разными датами: 19.01.2021, 29.01.2021"),
            Severity.WARNING,
        ),
    ]


def test_near_names(make_view: Callable, findings_of: Callable) -> None:
    found = findings_of(make_view(regulation=NEAR_NAMES), RULE)
    assert [(item.message, item.severity) for item in found] == [
        (
            (
                "имена в кавычках почти совпадают: «Современный наставник области» и «Современные "
                "наставники области»; «Флагманы методических служб» и «Флагман методической службы»"
            ),
            Severity.WARNING,
        ),
    ]


def test_leaves_other_acts_and_years(make_view: Callable, findings_of: Callable) -> None:
    assert findings_of(make_view(regulation=LEAVES_OTHER_ACTS_AND_YEARS), RULE) == []


def test_findings_on_the_acts_with_verdicts(golden_of: Callable) -> None:
    found = sorted((act, address, message[:90]) for act, address, message in golden_of(RULE))
    assert found == sorted(item[:3] for item in VERDICTS)
