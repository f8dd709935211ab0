"""Factory of acts for the tests of rules: inline YAML in, a prepared view out."""

from collections.abc import Callable
from pathlib import Path

import pytest

from generator.load import load_act, load_base
from generator.model.catalogue import Base
from generator.run_checks import check_act, check_collection, rules
from generator.view import ActView, Collection, view_act, view_base

DATA = Path(__file__).parents[2] / "data"
TODAY = "2026-11-21"

ACT = """\
region: vologda
document_kind: положение
act_kind: приказ
issuer: "Департамент образования"
issuer_level: authority
number: "1"
date: "2023-03-01"
"""


@pytest.fixture(scope="session")
def base() -> Base:
    return load_base(DATA)


@pytest.fixture(scope="session")
def collection(base: Base) -> Collection:
    return view_base(base, TODAY)


@pytest.fixture
def make_view(tmp_path: Path, base: Base) -> Callable[..., ActView]:
    """Return make_view(act=…, regulation=…, roadmap=…): YAML texts; `act` follows or replaces the defaults.

    `act` that begins with «region:» replaces the whole default head; otherwise its keys are added. `parts`
    is written for you from the files given, unless `act` has its own.
    """

    def make(act: str = "", *, slug: str = "probe", **parts: str) -> ActView:
        folder = tmp_path / "data" / "acts" / slug
        folder.mkdir(parents=True, exist_ok=True)
        parts = parts or {"regulation": 'clauses:\n  - {clause: "1", text: "Настоящее Положение."}\n'}
        head = act if act.startswith("region:") else ACT + act
        if "\nparts:" not in head:
            listed = "".join(f"  - {{id: {name}, present: true}}\n" for name in parts)
            head = head.rstrip("\n") + f"\nparts:\n{listed}"
        (folder / "act.yaml").write_text(head, encoding="utf-8")
        for name, text in parts.items():
            (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
        return view_act(load_act(folder, tmp_path / "data"), base, TODAY)

    return make


@pytest.fixture
def findings_of() -> Callable[..., list]:
    """Return findings_of(view, rule_id): what one rule finds in one act."""

    def find(view: ActView, rule_id: str) -> list:
        chosen = [rule for rule in rules() if rule.id == rule_id]
        assert chosen, f"нет правила {rule_id}"
        return list(check_act(view, chosen))

    return find


@pytest.fixture
def golden_of(collection: Collection) -> Callable[..., list]:
    """Return golden_of(rule_id): (act, address, message) of what a rule finds in the collection's acts."""

    def find(rule_id: str) -> list:
        chosen = [rule for rule in rules() if rule.id == rule_id]
        found = [item for view in collection.views.values() for item in check_act(view, chosen)]
        found += check_collection(collection, chosen)
        return [(item.act, item.spot.address, item.message) for item in found]

    return find
