"""Структурное подразделение выступает самостоятельным субъектом.

Что проверяет. Если определение или текст называют субъект структурным подразделением либо центром организации,
он не должен стоять в перечне субъектов наравне с этой организацией, быть стороной соглашения или отвечать
за другие подразделения того же статуса.

Почему это важно. Подразделение не юридическое лицо: права и обязанности возникают у организации, соглашение,
подписанное подразделением, её не обязывает.

Пример. Центр создан как структурное подразделение института, а трёхстороннее соглашение заключают министерство,
муниципальные органы и сам центр.

Как исправить. Назовите стороной и субъектом организацию, а подразделение – тем, через кого она действует.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import Hit, Severity
from generator.model.act import Subject
from generator.model.vocabulary import IssuerLevel, Level, SubjectKind
from generator.reading.bodies import composition, function_holders, label
from generator.view import ActView
from generator.walk import Passage

CODE = "SUB09"
SEVERITY = Severity.WARNING
NEEDS = ("text", "subjects")
_UNIT = re.compile(r"структурн\w+\s+подразделени\w+", re.IGNORECASE)
_OWNED = re.compile(
    r"[–—-]\s+(?:это\s+)?(?:центр|отдел|кафедра|лаборатория|служба)\b.{0,120}?"
    r"(?:учреждени[яй]|института|университета|колледжа|академии|организации)\b",
    re.IGNORECASE,
)
_KINDS = (SubjectKind.CNPPM, SubjectKind.CENTRE, SubjectKind.SERVICE)
_OWNERS = (SubjectKind.INSTITUTE, SubjectKind.COLLEGE, SubjectKind.UNIVERSITY, SubjectKind.ORGANISATION)


def _telling(view: ActView) -> list[tuple[Passage, bool, bool]]:
    """Return the passages that speak of a unit: whether by that word, whether a term's as part of an organisation."""
    found = []
    for passage in view.texts:
        is_term = bool(passage.node and passage.node.term)
        unit = "подразделени" in passage.text.lower() and bool(_UNIT.search(passage.text))
        owned = is_term and bool(_OWNED.search(passage.text))
        if unit or owned:
            found.append((passage, unit, owned))
    return found


def _evidence(telling: list[tuple[Passage, bool, bool]], subject: Subject, owner: Subject | None) -> Passage | None:
    """Return the passage that calls the subject a unit of an organisation; its own, or the term's."""
    names = [name for name in (subject.abbr, subject.name) if name]
    for passage, unit, owned in telling:
        head = passage.text[:200].lower()
        if not any(name.lower() in head for name in names):
            continue
        if passage.node and passage.node.term:
            if owned or (owner and unit):
                return passage
        elif unit and passage.text.startswith(tuple(names)):
            return passage
    return None


def _leading(view: ActView, subject: Subject, owner: Subject | None) -> list[Passage]:
    """Return the cells that make the unit responsible while its owner or its peers only execute."""
    rows: dict[tuple[str, int], set[str]] = {}
    for passage in view.passages:
        if passage.key == "cell" and passage.column == "executors":
            rows.setdefault((passage.table, passage.row), set()).update(passage.context.subjects)
    same = {subject.id, *([owner.id] if owner else [])}
    return [
        passage
        for passage in view.passages
        if passage.key == "cell"
        and passage.column == "responsible"
        and set(passage.context.subjects) == {subject.id}
        and rows.get((passage.table, passage.row), set()) & same
    ]


def check_act(view: ActView) -> Iterator[Hit]:
    """Yield one card with every unit that stands beside its owner, signs agreements or leads its peers."""
    if view.act.file.issuer_level == IssuerLevel.INSTITUTE:
        return  # an institute's own act rightly speaks of its own units
    by_id = {item.id: item for item in view.act.file.subjects}
    listed = composition(view) or function_holders(view)
    parties = [(p, p.node.agreement.parties) for p in view.passages if p.node and p.node.agreement]
    told: list[str] = []
    places: dict[str, Passage] = {}
    telling = _telling(view)
    for item in view.act.file.subjects:
        owner = by_id.get(item.parent or "")
        if item.level == Level.FEDERAL or (owner and owner.kind not in _OWNERS):
            continue
        evidence = _evidence(telling, item, owner)
        if not evidence and (not owner or item.kind not in _KINDS):
            continue
        beside = [listed[item.id]] if owner and item.id in listed and owner.id in listed else []
        signed = [passage for passage, keys in parties if item.id in keys]
        leading = _leading(view, item, owner)
        if beside or signed or leading:
            how = ["стоит в перечне наравне с организацией"] * bool(beside)
            how += ["сторона соглашения"] * bool(signed)
            how += ["назван ответственным за такие же подразделения"] * bool(leading)
            told.append(f"{label(item)} ({', '.join(how)})")
            for passage in (*beside, *signed, *leading, *([evidence] if evidence else [])):
                places.setdefault(passage.anchor, passage)
    if told:
        yield Hit(
            message=f"структурное подразделение выступает самостоятельным субъектом: {'; '.join(told)}",
            hint="Назовите субъектом и стороной организацию, а подразделение – тем, через кого она действует",
            spots=view.spots(places.values()),
        )
