"""What «newer-edition-cited-elsewhere» finds, what it leaves alone, its findings on the acts with verdicts."""

from collections.abc import Callable

from generator.findings import Severity
from generator.model.catalogue import Base
from generator.run_checks import check_collection, rules
from generator.view import Collection

RULE = "newer-edition-cited-elsewhere"

# (act, address of the first place, beginning of the message, upheld by a reader)
VERDICTS: list[tuple[str, str, str, bool]] = [
    (
        "bashkortostan",
        "преамбула приказа",
        "другие акты собрания ссылаются на более новую редакцию: распоряжение от 31.12.2019 № 3273-",
        True,
    ),
    (
        "chelyabinsk",
        "абзац шестой раздела 1",
        "другие акты собрания ссылаются на более новую редакцию: распоряжение от 31.12.2019 № 3273-",
        True,
    ),
    (
        "kaliningrad",
        "подпункт 7 пункта 2",
        "другие акты собрания ссылаются на более новый документ: распоряжение от 06.08.2020 № Р-76 ",
        True,
    ),
    (
        "kirov",
        "раздел 1, строка 14",
        "другие акты собрания ссылаются на более новую редакцию: распоряжение от 31.12.2019 № 3273-",
        True,
    ),
]

CHANGE_KNOWN_TO_ANOTHER_ACT_PROBE_REGULATION = """\
clauses:
  - {clause: "1", text: "Приказ Министерства от 10.02.2020 № 45."}
"""

CHANGE_KNOWN_TO_ANOTHER_ACT_OTHER_REGULATION = """\
clauses:
  - {clause: "1", text: "Приказ Министерства от 10.02.2020 № 45 (в редакции приказа от 11.03.2021 № 66)."}
"""

CHANGE_OF_THE_REGISTER_PROBE_REGULATION = """\
clauses:
  - {clause: "1", text: "Распоряжение Правительства Российской Федерации от 31.12.2019 № 3273-р."}
"""

CHANGE_OF_THE_REGISTER_OTHER_REGULATION = """\
clauses:
  - clause: "1"
    text: >-
      Распоряжение Правительства Российской Федерации от 31.12.2019 № 3273-р
      (в редакции распоряжения от 07.10.2020 № 2580-р).
"""

LEAVES_LATER_CHANGES_PROBE_REGULATION = """\
clauses:
  - {clause: "1", text: "Приказ Министерства от 10.02.2020 № 45."}
"""

LEAVES_LATER_CHANGES_OTHER_REGULATION = """\
clauses:
  - {clause: "1", text: "Приказ Министерства от 10.02.2020 № 45 (в редакции приказа от 11.03.2024 № 66)."}
"""


def _findings(views: dict, base: Base) -> list:
    chosen = [rule for rule in rules() if rule.id == RULE]
    collection = Collection(views=views, base=base, today="2026-11-21")
    return [item for item in check_collection(collection, chosen) if item.act == "probe"]


def test_change_known_to_another_act(make_view: Callable, base: Base) -> None:
    views = {
        "probe": make_view(slug="probe", regulation=CHANGE_KNOWN_TO_ANOTHER_ACT_PROBE_REGULATION),
        "other": make_view(slug="other", regulation=CHANGE_KNOWN_TO_ANOTHER_ACT_OTHER_REGULATION),
    }
    found = _findings(views, base)
    assert [(item.message, item.severity) for item in found] == [
        (
            (
                "другие акты собрания ссылаются на более новую редакцию: приказ от 10.02.2020 № 45 "
                "(изменения: № 66 от 11.03.2021; называют: Вологодская область)"
            ),
            Severity.WARNING,
        ),
    ]


def test_change_of_the_register_is_only_information(make_view: Callable, base: Base) -> None:
    views = {
        "probe": make_view(slug="probe", regulation=CHANGE_OF_THE_REGISTER_PROBE_REGULATION),
        "other": make_view(slug="other", regulation=CHANGE_OF_THE_REGISTER_OTHER_REGULATION),
    }
    found = _findings(views, base)
    assert [(item.message, item.severity) for item in found] == [
        (
            (
                "другие акты собрания ссылаются на более новую редакцию: распоряжение от 31.12.2019 № 3273-р "
                "(изменения: № 2580-р от 07.10.2020; называют: Вологодская область)"
            ),
            Severity.INFO,
        ),
    ]


def test_leaves_later_changes(make_view: Callable, base: Base) -> None:
    views = {
        "probe": make_view(slug="probe", regulation=LEAVES_LATER_CHANGES_PROBE_REGULATION),
        "other": make_view(slug="other", regulation=LEAVES_LATER_CHANGES_OTHER_REGULATION),
    }
    assert _findings(views, base) == []


def test_findings_on_the_acts_with_verdicts(golden_of: Callable) -> None:
    found = sorted((act, address, message[:90]) for act, address, message in golden_of(RULE))
    assert found == sorted(item[:3] for item in VERDICTS)
