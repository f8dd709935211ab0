"""Fixtures of all tests: the project's data, a small base of its own, an act from inline YAML."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

from generator.load import load_act, load_base
from generator.model.act import Act
from generator.model.catalogue import Base

settings.register_profile("untimed", deadline=None)  # how fast a machine is, is no property of the code
settings.load_profile("untimed")

DATA = Path(__file__).parents[1] / "data"

ACT = """\
region: vologda
document_kind: положение
act_kind: приказ
issuer: "Департамент образования"
issuer_level: authority
number: "1"
date: "2023-03-01"
"""
REGULATION = 'clauses:\n  - {clause: "1", text: "Настоящее Положение."}\n'
CATALOGUES = {
    "regions.yaml": """\
regions:
  - {slug: vologda, nom: "Вологодская область", gen: "Вологодской области", dat: "Вологодской области",
     acc: "Вологодскую область", ins: "Вологодской областью", loc: "Вологодской области",
     kind: область, tile: {row: 3, column: 7}}
""",
    "canon/roles.yaml": """\
roles:
  - id: ministry
    label: "Орган управления"
    explanation: "Орган исполнительной власти."
    level: regional
    order: 1
    cases: {nom: орган, gen: органа, dat: органу, acc: орган, ins: органом, loc: органе}
""",
    "canon/functions.yaml": """\
functions:
  - {id: teacher-training, label: "Обучение", explanation: "Обучение педагогов.", topic: "кадры"}
""",
    "canon/terms.yaml": 'terms:\n  - {id: mentoring, label: "Наставничество", explanation: "Помощь."}\n',
    "canon/indicators.yaml": 'indicators:\n  - {id: share, label: "Доля", explanation: "Доля педагогов."}\n',
    "canon/events.yaml": """\
events:
  - {id: conference, label: "Конференция", explanation: "Встреча педагогов.", topic: "обмен опытом"}
""",
    "canon/federal_acts.yaml": """\
federal_acts:
  - {id: fz-273, kind: "федеральный закон", issuer: null, date: "2012-12-29", number: "273-ФЗ", title: null,
     short: "Федеральный закон № 273-ФЗ", status: "не проверено", source: "текст приказа"}
""",
}


@pytest.fixture(scope="session")
def base() -> Base:
    """The project's own data."""
    return load_base(DATA)


@pytest.fixture
def data_copy(tmp_path: Path) -> Path:
    """A copy of the project's data folder that a test may spoil."""
    return Path(shutil.copytree(DATA, tmp_path / "data"))


@pytest.fixture
def make_data(tmp_path: Path) -> Callable[..., Path]:
    """make_data(act=…, regulation=…, roadmap=…): a data folder with one act and one entry a catalogue.

    Part texts are YAML; `act` is added to the requisites, or replaces them when it begins with «region:»;
    its `parts` are written for you from the texts given.
    """

    def make(act: str = "", *, slug: str = "vologda", **parts: str) -> Path:
        root = tmp_path / "data"
        parts = parts or {"regulation": REGULATION}
        head = act if act.startswith("region:") else ACT + act
        if "\nparts:" not in head:
            head += "parts:\n" + "".join(f"  - {{id: {name}, present: true}}\n" for name in parts)
        files = CATALOGUES | {f"acts/{slug}/act.yaml": head}
        files |= {f"acts/{slug}/{name}.yaml": text for name, text in parts.items()}
        for name, text in files.items():
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_text(text, encoding="utf-8")
        return root

    return make


@pytest.fixture
def make_act(make_data: Callable[..., Path]) -> Callable[..., Act]:
    """Return make_act(…), as make_data(…), but with the loaded act as its result."""

    def make(act: str = "", *, slug: str = "vologda", **parts: str) -> Act:
        root = make_data(act, slug=slug, **parts)
        return load_act(root / "acts" / slug, root)

    return make
