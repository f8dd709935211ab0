"""What «definition-differs-from-baseline» finds, what it leaves alone, its findings on the acts with verdicts."""

from collections.abc import Callable

from generator.findings import Severity
from generator.model.catalogue import Base
from generator.run_checks import check_collection, rules
from generator.view import Collection

RULE = "definition-differs-from-baseline"

# (act, address of the first place, beginning of the message, upheld by a reader)
VERDICTS: list[tuple[str, str, str, bool]] = [
    (
        "bashkortostan",
        "абзац пятый пункта 1.3",
        "определения отличаются от других актов одним-тремя словами: «федеральный реестр дополнител",
        True,
    ),
    (
        "bashkortostan",
        "абзац восьмой пункта 1.3",
        "определения по содержанию иные, чем в других актах: «центр непрерывного повышения професси",
        True,
    ),
    (
        "chelyabinsk",
        "абзац шестой раздела 2",
        "определения по содержанию иные, чем в других актах: «профессиональные дефициты»; «професси",
        True,
    ),
    (
        "kaliningrad",
        "приложение № 1 к положению, абзац четвёртый",
        "определения по содержанию иные, чем в других актах: «Индивидуальный образовательный маршру",
        True,
    ),
    (
        "vologda",
        "абзац пятый пункта 1.5",
        "определения отличаются от других актов одним-тремя словами: «федеральный реестр дополнител",
        True,
    ),
    (
        "vologda",
        "абзац восьмой пункта 1.5",
        "определения по содержанию иные, чем в других актах: «центр непрерывного повышения професси",
        True,
    ),
]

SLIP_OF_ONE_WORD_PROBE_REGULATION = """\
clauses:
  - clause: "1"
    text: "Понятия:"
    terms:
      - {term: "стажировочная площадка", text: "стажировочная площадка – статус, присваиваемый
              организацией, которая передаёт опыт другим школам области;"}
      - {term: "тьютор", text: "тьютор – педагогический работник, обеспечивающий освоение программ."}
"""

SLIP_OF_ONE_WORD_OTHER_REGULATION = """\
clauses:
  - clause: "1"
    text: "Понятия:"
    terms:
      - {term: "стажировочная площадка", text: "стажировочная площадка – статус, присваиваемый организации,
              которая передаёт опыт другим школам области;"}
      - {term: "тьютор", text: "тьютор – педагогический работник, обеспечивающий освоение программ."}
"""

OTHER_CONTENT_PROBE_REGULATION = """\
clauses:
  - clause: "1"
    text: "Понятия:"
    terms:
      - {term: "стажировочная площадка", text: "стажировочная площадка – одна школа при педагогическом
              колледже города;"}
      - {term: "тьютор", text: "тьютор – педагогический работник, обеспечивающий освоение программ."}
"""

OTHER_CONTENT_OTHER_REGULATION = """\
clauses:
  - clause: "1"
    text: "Понятия:"
    terms:
      - {term: "стажировочная площадка", text: "стажировочная площадка – статус, присваиваемый организации,
              которая передаёт опыт другим школам области;"}
      - {term: "тьютор", text: "тьютор – педагогический работник, обеспечивающий освоение программ."}
"""

LEAVES_EQUAL_DEFINITIONS_PROBE_REGULATION = """\
clauses:
  - clause: "1"
    text: "Понятия:"
    terms:
      - {term: "стажировочная площадка", text: "стажировочная площадка – статус организации;"}
      - {term: "тьютор", text: "тьютор – педагогический работник, обеспечивающий освоение программ."}
"""

LEAVES_EQUAL_DEFINITIONS_OTHER_REGULATION = """\
clauses:
  - clause: "1"
    text: "Понятия:"
    terms:
      - {term: "стажировочная площадка", text: "стажировочная площадка – статус организации;"}
      - {term: "тьютор", text: "тьютор – педагогический работник, обеспечивающий освоение программ."}
"""


def _findings(views: dict, base: Base) -> list:
    chosen = [rule for rule in rules() if rule.id == RULE]
    collection = Collection(views=views, base=base, today="2026-11-21")
    return [item for item in check_collection(collection, chosen) if item.act == "probe"]


def test_slip_of_one_word(make_view: Callable, base: Base) -> None:
    views = {
        "probe": make_view(slug="probe", regulation=SLIP_OF_ONE_WORD_PROBE_REGULATION),
        "other": make_view(slug="other", regulation=SLIP_OF_ONE_WORD_OTHER_REGULATION),
    }
    found = _findings(views, base)
    assert [(item.message, item.severity) for item in found] == [
        (
            (
                "определения отличаются от других актов одним-тремя словами: «стажировочная площадка» "
                "(«организацией» вместо «организации»)"
            ),
            Severity.INFO,
        ),
    ]


def test_other_content(make_view: Callable, base: Base) -> None:
    views = {
        "probe": make_view(slug="probe", regulation=OTHER_CONTENT_PROBE_REGULATION),
        "other": make_view(slug="other", regulation=OTHER_CONTENT_OTHER_REGULATION),
    }
    found = _findings(views, base)
    assert [(item.message, item.severity) for item in found] == [
        ("определения по содержанию иные, чем в других актах: «стажировочная площадка»", Severity.INFO),
    ]


def test_leaves_equal_definitions(make_view: Callable, base: Base) -> None:
    views = {
        "probe": make_view(slug="probe", regulation=LEAVES_EQUAL_DEFINITIONS_PROBE_REGULATION),
        "other": make_view(slug="other", regulation=LEAVES_EQUAL_DEFINITIONS_OTHER_REGULATION),
    }
    assert _findings(views, base) == []


def test_findings_on_the_acts_with_verdicts(golden_of: Callable) -> None:
    found = sorted((act, address, message[:90]) for act, address, message in golden_of(RULE))
    assert found == sorted(item[:3] for item in VERDICTS)
