"""What «baseline-indicator-differs» finds, what it leaves alone, its findings on the acts with verdicts."""

from collections.abc import Callable

from generator.findings import Severity
from generator.model.catalogue import Base
from generator.run_checks import check_collection, rules
from generator.view import Collection

RULE = "baseline-indicator-differs"

# (act, address of the first place, beginning of the message, upheld by a reader)
VERDICTS: list[tuple[str, str, str, bool]] = []

WEAKER_AND_ABSENT = """\
clauses:
  - clause: "1"
    text: "Показатели:"
    indicators:
      - {text: "доля обученных педагогов – не менее 20%;", canon: [teachers-register-programmes-share],
              target: {comparator: ">=", value: 20, unit: "%", year: 2024}}
      - {text: "разработан комплекс мер;", canon: [road-map-running], target: {start: 2021, recurrence: P1Y}}
      - {text: "система мониторинга;", canon: [monitoring-system-running], target: {start: 2023,
              recurrence: P1Y}}
      - {text: "команды – не менее 40%;", canon: [management-teams-trained], target: {comparator: ">=",
              value: 40, unit: "%", year: 2024}}
      - {text: "педагоги на методиста;", canon: [teachers-per-methodist], target: {comparator: "<=", value:
              250, unit: "человек", year: 2024}}
"""

LEAVES_STRONGER_VALUE = """\
clauses:
  - clause: "1"
    text: "Показатели:"
    indicators:
      - {text: "доля обученных педагогов – не менее 35%;", canon: [teachers-register-programmes-share],
              target: {comparator: ">=", value: 35, unit: "%", year: 2024}}
      - {text: "разработан комплекс мер;", canon: [road-map-running], target: {start: 2021, recurrence: P1Y}}
      - {text: "система мониторинга;", canon: [monitoring-system-running], target: {start: 2023,
              recurrence: P1Y}}
      - {text: "команды – не менее 40%;", canon: [management-teams-trained], target: {comparator: ">=",
              value: 40, unit: "%", year: 2024}}
      - {text: "педагоги на методиста;", canon: [teachers-per-methodist], target: {comparator: "<=", value:
              250, unit: "человек", year: 2024}}
      - {text: "молодые педагоги – не менее 70%.", canon: [young-teachers-supported-share], target:
              {comparator: ">=", value: 70, unit: "%", year: 2024}}
"""


def _findings(views: dict, base: Base) -> list:
    chosen = [rule for rule in rules() if rule.id == RULE]
    collection = Collection(views=views, base=base, today="2026-11-21")
    return [item for item in check_collection(collection, chosen) if item.act == "probe"]


def test_weaker_and_absent(make_view: Callable, base: Base) -> None:
    views = {"probe": make_view(slug="probe", regulation=WEAKER_AND_ABSENT)}
    found = _findings(views, base)
    assert [(item.message, item.severity) for item in found] == [
        (
            (
                "показатели федеральной концепции: «Доля педагогов, освоивших программы из Федерального "
                "реестра, подобранные по диагностике» – слабее исходного: 20 против 30; «Доля педагогов до "
                "35 лет, получающих поддержку в первые три года работы» – нет"
            ),
            Severity.INFO,
        ),
    ]


def test_leaves_stronger_value(make_view: Callable, base: Base) -> None:
    views = {"probe": make_view(slug="probe", regulation=LEAVES_STRONGER_VALUE)}
    assert _findings(views, base) == []


def test_findings_on_the_acts_with_verdicts(golden_of: Callable) -> None:
    found = sorted((act, address, message[:90]) for act, address, message in golden_of(RULE))
    assert found == sorted(item[:3] for item in VERDICTS)
