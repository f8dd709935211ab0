"""nms new: skeletons that work at once – an act that loads, a rule with its test, a draft after an act."""

from __future__ import annotations

import re
from pathlib import Path

from generator.documents.draft_yaml import draft_yaml
from generator.documents.like import draft_like
from generator.load import load_base
from generator.model.catalogue import Base, Region
from generator.output import write_file
from generator.problem import DataError, Problem, did_you_mean

__all__ = ["scaffold"]

_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*\Z")

_ACT = """\
# yaml-language-server: $schema=../../../build/schema/act.json
# Реквизиты, текст приказа, части и субъекты. Чего нет в источнике – null.
region: {region}
document_kind: положение
act_kind: приказ
issuer: null
issuer_level: authority
number: null
date: null
head:
  - {{text: "ПРИКАЗ", as: kind}}
order:
  clauses:
    - {{clause: "1", text: "Утвердить прилагаемое Положение."}}
signatory: {{position: null, name: null}}
parts:
  - id: regulation
    number: null
    title: "Положение"
    present: true
    stamps: []
subjects: []
related_acts: []
counts: {{}}
"""

_REGULATION = """\
# yaml-language-server: $schema=../../../build/schema/part.json
# Текст положения в порядке чтения. Образцы: data/acts/*/regulation.yaml.
head:
  - {{text: "ПОЛОЖЕНИЕ", as: title}}
clauses:
  - section: "1"
    title: "Общие положения"
    clauses:
      - clause: "1.1"
        text: "Перенесите сюда первый пункт дословно."
"""

_CHECK = '''\
"""Название правила одной строкой.

Что проверяет. Опишите для юриста, что именно сверяется.

Почему это важно. Чем вредит такое расхождение.

Пример. Приведите пример из жизни.

Как исправить. Что сделать составителю акта.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Hit, Severity
from generator.view import ActView

CODE = "{code}"
SEVERITY = Severity.INFO
NEEDS = ("text",)


def check_act(view: ActView) -> Iterator[Hit]:
    """Yield … (source of the norm)."""
    for passage in view.texts:
        if "образец дефекта" in passage.text:
            yield Hit(
                message="найдено: «образец дефекта»; ожидалось: иное",
                hint="Исправьте формулировку",
                spots=(view.spot(passage),),
            )
'''

_CHECK_TEST = '''\
"""Tests of the rule {name}: one act with the defect, one without, verdicts on the collection."""

RULE = "{name}"
VERDICTS: list[tuple[str, str, str]] = []  # (act, address, message) of the findings upheld by a reader


def test_finds_the_defect(make_view, findings_of):
    view = make_view(regulation='clauses:\\n  - {{clause: "1", text: "Здесь образец дефекта."}}\\n')
    assert [finding.message for finding in findings_of(view, RULE)] == [
        "найдено: «образец дефекта»; ожидалось: иное"
    ]


def test_passes_a_sound_act(make_view, findings_of):
    assert findings_of(make_view(), RULE) == []


def test_verdicts(golden_of):
    assert golden_of(RULE) == VERDICTS
'''


def _refuse(found: str, expected: str, hint: str = "") -> DataError:
    return DataError([Problem("nms new", 0, 0, "", found, expected, hint)])


def _base(root: Path) -> Base:
    return load_base(root / "data", root / "build" / "cache")


def _region(base: Base, name: str) -> Region:
    """Return the region that a name begins with."""
    slug = next((slug for slug in sorted(base.regions, key=len, reverse=True) if name.startswith(slug)), None)
    if slug is None:
        expected = "имя, которое начинается с региона из data/regions.yaml"
        raise _refuse(f"неизвестный регион «{name}»", expected, did_you_mean(name, base.regions))
    return base.regions[slug]


def _act(root: Path, name: str) -> dict[Path, str]:
    folder = root / "data" / "acts" / name
    return {
        folder / "act.yaml": _ACT.format(region=_region(_base(root), name).slug),
        folder / "regulation.yaml": _REGULATION.format(),
    }


def _check(root: Path, name: str) -> dict[Path, str]:
    from generator.run_checks import rules

    numbers = [int(rule.code[3:]) for rule in rules() if rule.code.startswith("NEW")]
    code = f"NEW{max(numbers, default=0) + 1:02d}"
    module = name.replace("-", "_")
    return {
        root / "generator" / "checks" / f"{module}.py": _CHECK.format(code=code),
        root / "tests" / "checks" / f"test_{module}.py": _CHECK_TEST.format(name=name),
    }


def _draft(root: Path, name: str, like: str | None, day: str) -> dict[Path, str]:
    """Return the draft of a new act after the example of one of the collection."""
    base = _base(root)
    region = _region(base, name)
    if like is None:
        raise _refuse("не указан образец", "ключ --like АКТ", f"Есть: {', '.join(base.acts)}")
    if like not in base.acts:
        raise _refuse(f"неизвестный акт «{like}»", f"один из: {', '.join(base.acts)}", did_you_mean(like, base.acts))
    act = base.acts[like]
    names = [f"  {subject.abbr or subject.name}" for subject in act.file.subjects if subject.level != "federal"]
    basis = [
        f"  {item.short}" for item in base.federal_acts.values() if like in item.cited_by and not item.superseded_by
    ]
    notes = {
        "like": ["Взятое у образца сверьте по пояснительной записке: там названы прецеденты каждого пункта."],
        "bodies": ["У образца:", *names, "Свои наименования запишите в шести падежах."],
        "basis": ["Образец ссылается на (сверьте, действуют ли):", *basis],
        "indicators": ["Прошедшие целевые значения образца не перенесены: назовите свои с годом и основанием."],
        "measures": ["Прошедшие сроки образца не перенесены."],
    }
    return {root / "data" / "drafts" / f"{name}.yaml": draft_yaml(draft_like(act, base, region, day), notes)}


def scaffold(root: Path, what: str, name: str, like: str | None = None, day: str = "") -> list[Path]:
    """Write the files of a new act, check or draft and return their paths; nothing is overwritten.

    `like` names the act a draft is written after, `day` (ISO) tells what of it is past.

    Raises:
        DataError: a bad name, an unknown region or act, or a file that exists already.

    """
    if not _NAME.match(name):
        raise _refuse(f"имя «{name}»", "строчные латинские буквы, цифры и дефис", "Например: novgorod")
    if like is not None and what != "draft":
        raise _refuse(f"ключ --like для «{what}»", "ключ только для черновика: nms new draft")
    if what == "draft":
        files = _draft(root, name, like, day)
    else:
        files = _act(root, name) if what == "act" else _check(root, name)
    for path in files:
        if path.exists():
            raise _refuse(f"{path.as_posix()} уже есть", "новое имя", "Выберите другое имя или правьте файл")
    for path, text in files.items():
        write_file(path, text)
    return list(files)
