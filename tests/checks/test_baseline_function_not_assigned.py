"""What «baseline-function-not-assigned» finds, what it leaves alone, its findings on the acts with verdicts."""

from collections.abc import Callable

from generator.findings import Severity
from generator.model.catalogue import Base
from generator.run_checks import check_collection, rules
from generator.view import Collection

RULE = "baseline-function-not-assigned"

# (act, address of the first place, beginning of the message, upheld by a reader)
VERDICTS: list[tuple[str, str, str, bool]] = [
    (
        "bashkortostan",
        "абзац второй пункта 3.2.1",
        "среди функций субъектов нет типовых: «Подходы к обновлению подготовки будущих педагогов» (",
        True,
    ),
    (
        "bashkortostan",
        "абзац восьмой пункта 2.4",
        "системообразующие мероприятия названы, но такой функции нет ни у одного субъекта: «Организ",
        True,
    ),
    (
        "kaliningrad",
        "абзац третий подпункта 1 пункта 9",
        "среди функций субъектов нет типовых: «Реализация ДПП и обучение педагогических работников ",
        False,
    ),
    (
        "vologda",
        "абзац второй пункта 3.6",
        "среди функций субъектов нет типовых: «Перенос приобретённых компетенций в практику» (в дру",
        False,
    ),
]

FUNCTION_OF_OTHER_ACTS_PROBE_REGULATION = """\
clauses:
  - clause: "1"
    text: "Функции:"
    functions:
      - {text: "выполняет работу conditions для региона;", canon: [conditions]}
      - {text: "выполняет работу financing для региона;", canon: [financing]}
      - {text: "выполняет работу mentoring-model для региона;", canon: [mentoring-model]}
      - {text: "выполняет работу courses для региона;", canon: [courses]}
      - {text: "выполняет работу conferences для региона;", canon: [conferences]}
"""

FUNCTION_OF_OTHER_ACTS_OTHER_REGULATION = """\
clauses:
  - clause: "1"
    text: "Функции:"
    functions:
      - {text: "выполняет работу conditions для региона;", canon: [conditions]}
      - {text: "выполняет работу financing для региона;", canon: [financing]}
      - {text: "выполняет работу mentoring-model для региона;", canon: [mentoring-model]}
      - {text: "выполняет работу courses для региона;", canon: [courses]}
      - {text: "выполняет работу conferences для региона;", canon: [conferences]}
      - {text: "выполняет работу regional-monitoring для региона;", canon: [regional-monitoring]}
"""

LEAVES_COMMON_FUNCTIONS_PROBE_REGULATION = """\
clauses:
  - clause: "1"
    text: "Функции:"
    functions:
      - {text: "выполняет работу conditions для региона;", canon: [conditions]}
      - {text: "выполняет работу financing для региона;", canon: [financing]}
      - {text: "выполняет работу mentoring-model для региона;", canon: [mentoring-model]}
      - {text: "выполняет работу courses для региона;", canon: [courses]}
      - {text: "выполняет работу conferences для региона;", canon: [conferences]}
"""

LEAVES_COMMON_FUNCTIONS_OTHER_REGULATION = """\
clauses:
  - clause: "1"
    text: "Функции:"
    functions:
      - {text: "выполняет работу conditions для региона;", canon: [conditions]}
      - {text: "выполняет работу financing для региона;", canon: [financing]}
      - {text: "выполняет работу mentoring-model для региона;", canon: [mentoring-model]}
      - {text: "выполняет работу courses для региона;", canon: [courses]}
      - {text: "выполняет работу conferences для региона;", canon: [conferences]}
"""


FEDERAL_BODY_ACT = """\
subjects:
  - {id: academy, name: "Академия", kind: federal, level: federal}
"""

FEDERAL_BODY_REGULATION = """\
clauses:
  - clause: "1"
    text: "Академия:"
    subjects: [academy]
    functions:
      - {text: "выполняет работу regional-monitoring для региона.", canon: [regional-monitoring]}
"""


def _findings(views: dict, base: Base) -> list:
    chosen = [rule for rule in rules() if rule.id == RULE]
    collection = Collection(views=views, base=base, today="2026-11-21")
    return [item for item in check_collection(collection, chosen) if item.act == "probe"]


def test_function_of_other_acts(make_view: Callable, base: Base) -> None:
    views = {
        "probe": make_view(slug="probe", regulation=FUNCTION_OF_OTHER_ACTS_PROBE_REGULATION),
        "other": make_view(slug="other", regulation=FUNCTION_OF_OTHER_ACTS_OTHER_REGULATION),
    }
    found = _findings(views, base)
    assert [(item.message, item.severity) for item in found] == [
        ("среди функций субъектов нет типовых: «Мониторинг эффективности РС НМС»", Severity.INFO),
    ]


def test_leaves_common_functions(make_view: Callable, base: Base) -> None:
    views = {
        "probe": make_view(slug="probe", regulation=LEAVES_COMMON_FUNCTIONS_PROBE_REGULATION),
        "other": make_view(slug="other", regulation=LEAVES_COMMON_FUNCTIONS_OTHER_REGULATION),
    }
    assert _findings(views, base) == []


def test_leaves_functions_that_only_a_federal_body_has(make_view: Callable, base: Base) -> None:
    views = {
        "probe": make_view(slug="probe", regulation=LEAVES_COMMON_FUNCTIONS_PROBE_REGULATION),
        "other": make_view(act=FEDERAL_BODY_ACT, slug="other", regulation=FEDERAL_BODY_REGULATION),
    }
    assert views["other"].rows["functions"][0].subject == "academy"
    assert _findings(views, base) == []


def test_findings_on_the_acts_with_verdicts(golden_of: Callable) -> None:
    found = sorted((act, address, message[:90]) for act, address, message in golden_of(RULE))
    assert found == sorted(item[:3] for item in VERDICTS)
