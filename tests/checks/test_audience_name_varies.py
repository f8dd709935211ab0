"""What «audience-name-varies» finds, what it leaves alone, its findings on the acts with verdicts."""

from collections.abc import Callable

from generator.findings import Severity

RULE = "audience-name-varies"

# (act, address of the first place, beginning of the message, upheld by a reader)
VERDICTS: list[tuple[str, str, str, bool]] = [
    (
        "bashkortostan",
        "абзац двадцатый пункта 3.2.4",
        "один круг лиц (педагоги и руководители) назван по-разному: «педагогических работников и уп",
        True,
    ),
    (
        "chelyabinsk",
        "пункт 1 приказа",
        "один круг лиц (педагоги и руководители) назван по-разному: «педагогических работников и уп",
        False,
    ),
    (
        "kirov",
        "раздел 1, строка 14",
        "один круг лиц (педагоги и руководители) назван по-разному: «педагогических работников и уп",
        True,
    ),
    (
        "vologda",
        "абзац четвёртый пункта 2.1.3",
        "один круг лиц описан разными условиями: «до 35 лет в первые три года работы» (3); «в возра",
        True,
    ),
    (
        "vologda",
        "абзац третий пункта 3.7.1",
        "один круг лиц (педагоги и руководители) назван по-разному: «педагогических работников и уп",
        True,
    ),
    (
        "vologda",
        "абзац восьмой пункта 3.8.1",
        "один круг лиц (школы с низкими результатами) назван по-разному: «ШНОР» (3); «организаций с",
        True,
    ),
]

CONDITIONS_DIFFER = """\
clauses:
  - {clause: "1", text: "Сопровождение педагогов до 35 лет и в первые три года работы."}
  - {clause: "2", text: "Доля педагогов в возрасте до 35 лет со стажем работы не более 3-х лет."}
"""

LEAVES_ONE_WORDING = """\
clauses:
  - {clause: "1", text: "Сопровождение педагогов до 35 лет в первые три года работы."}
  - {clause: "2", text: "Доля педагогов в возрасте до 35 лет, участвующих в конкурсах в первые 3 года
          работы."}
"""


def test_conditions_differ(make_view: Callable, findings_of: Callable) -> None:
    found = findings_of(make_view(regulation=CONDITIONS_DIFFER), RULE)
    assert [(item.message, item.severity) for item in found] == [
        (
            (
                "один круг лиц описан разными условиями: «до 35 лет и в первые три года работы» (1); «в "
                "возрасте до 35 лет со стажем работы не более 3-х лет» (1)"
            ),
            Severity.WARNING,
        ),
    ]


def test_leaves_one_wording(make_view: Callable, findings_of: Callable) -> None:
    assert findings_of(make_view(regulation=LEAVES_ONE_WORDING), RULE) == []


def test_findings_on_the_acts_with_verdicts(golden_of: Callable) -> None:
    found = sorted((act, address, message[:90]) for act, address, message in golden_of(RULE))
    assert found == sorted(item[:3] for item in VERDICTS)
