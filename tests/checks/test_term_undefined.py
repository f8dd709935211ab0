"""What «term-undefined» finds, what it leaves alone, its findings on the acts with verdicts."""

from collections.abc import Callable

from generator.findings import Severity
from generator.model.catalogue import Base
from generator.run_checks import check_collection, rules
from generator.view import Collection

RULE = "term-undefined"

# (act, address of the first place, beginning of the message, upheld by a reader)
VERDICTS: list[tuple[str, str, str, bool]] = [
    (
        "bashkortostan",
        "абзац пятый пункта 2.2",
        "без определения используются понятия, которые определяют другие акты: «профессиональные де",
        True,
    ),
    (
        "bashkortostan",
        "абзац шестой пункта 3.2.2",
        "в функциях нескольких субъектов стоят понятия без пояснения: «диагностический комплекс» (1",
        True,
    ),
    (
        "chelyabinsk",
        "абзац седьмой раздела 9",
        "без определения используются понятия, которые определяют другие акты: «региональный методи",
        True,
    ),
    (
        "kirov",
        "раздел 1, строка 11",
        "без определения используются понятия, которые определяют другие акты: «профессиональное со",
        True,
    ),
    (
        "vologda",
        "абзац второй пункта 2.3.3",
        "без определения используются понятия, которые определяют другие акты: «профессиональные де",
        True,
    ),
]

NOTION_OF_ANOTHER_ACT_PROBE_REGULATION = """\
clauses:
  - clause: "1"
    text: "Функции:"
    functions:
      - {text: "ведёт реестр стажировочных площадок;"}
      - {text: "оценивает работу стажировочных площадок."}
  - clause: "2"
    text: "Понятия:"
    terms:
      - {term: "наставник", text: "наставник – работник, передающий опыт;"}
      - {term: "сетевая форма", text: "сетевая форма – обучение силами нескольких организаций."}
"""

ACT_WITHOUT_DEFINITIONS_REGULATION = """\
clauses:
  - clause: "1"
    text: "Функции:"
    functions:
      - {text: "ведёт реестр стажировочных площадок;"}
      - {text: "оценивает работу стажировочных площадок."}
  - {clause: "2", text: "Иное."}
"""

NOTION_OF_ANOTHER_ACT_OTHER_REGULATION = """\
clauses:
  - clause: "1"
    text: "Понятия:"
    terms:
      - {term: "стажировочная площадка", text: "стажировочная площадка – статус, присваиваемый организации;"}
      - {term: "тьютор", text: "тьютор – педагогический работник, обеспечивающий освоение программ."}
"""

LEAVES_INTRODUCED_NOTION_PROBE_REGULATION = """\
clauses:
  - clause: "1"
    text: "Функции:"
    functions:
      - {text: "ведёт реестр стажировочных площадок;"}
      - {text: "оценивает работу стажировочных площадок."}
  - {clause: "2", text: "Организация, имеющая статус стажировочной площадки (далее – стажировочная
          площадка)."}
"""

LEAVES_INTRODUCED_NOTION_OTHER_REGULATION = """\
clauses:
  - clause: "1"
    text: "Понятия:"
    terms:
      - {term: "стажировочная площадка", text: "стажировочная площадка – статус, присваиваемый организации;"}
      - {term: "тьютор", text: "тьютор – педагогический работник, обеспечивающий освоение программ."}
"""


def _findings(views: dict, base: Base) -> list:
    chosen = [rule for rule in rules() if rule.id == RULE]
    collection = Collection(views=views, base=base, today="2026-11-21")
    return [item for item in check_collection(collection, chosen) if item.act == "probe"]


def test_notion_of_another_act(make_view: Callable, base: Base) -> None:
    views = {
        "probe": make_view(slug="probe", regulation=NOTION_OF_ANOTHER_ACT_PROBE_REGULATION),
        "other": make_view(slug="other", regulation=NOTION_OF_ANOTHER_ACT_OTHER_REGULATION),
    }
    found = _findings(views, base)
    assert [(item.message, item.severity) for item in found] == [
        (
            ("без определения используются понятия, которые определяют другие акты: «стажировочная площадка» (2)"),
            Severity.WARNING,
        ),
    ]


def test_act_without_definitions_gets_information_only(make_view: Callable, base: Base) -> None:
    views = {
        "probe": make_view(slug="probe", regulation=ACT_WITHOUT_DEFINITIONS_REGULATION),
        "other": make_view(slug="other", regulation=NOTION_OF_ANOTHER_ACT_OTHER_REGULATION),
    }
    found = _findings(views, base)
    assert [(item.message, item.severity) for item in found] == [
        (
            ("без определения используются понятия, которые определяют другие акты: «стажировочная площадка» (2)"),
            Severity.INFO,
        ),
    ]


def test_leaves_introduced_notion(make_view: Callable, base: Base) -> None:
    views = {
        "probe": make_view(slug="probe", regulation=LEAVES_INTRODUCED_NOTION_PROBE_REGULATION),
        "other": make_view(slug="other", regulation=LEAVES_INTRODUCED_NOTION_OTHER_REGULATION),
    }
    assert _findings(views, base) == []


def test_findings_on_the_acts_with_verdicts(golden_of: Callable) -> None:
    found = sorted((act, address, message[:90]) for act, address, message in golden_of(RULE))
    assert found == sorted(item[:3] for item in VERDICTS)
