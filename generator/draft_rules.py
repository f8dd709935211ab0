"""Rules of a draft that types cannot say: ids exist, and an act binds only whom it may bind."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from datetime import date
from typing import Any

from generator.model.catalogue import Base
from generator.model.draft import Body, Draft
from generator.model.vocabulary import Level, SubjectKind
from generator.problem import Problem, did_you_mean

__all__ = ["VOLUNTARY_KINDS", "VOLUNTARY_LEVELS", "draft_problems", "is_federal"]

# Bodies that an act of a regional authority cannot bind: local self-government and universities act on their own.
VOLUNTARY_KINDS = frozenset({SubjectKind.MUNICIPALITY, SubjectKind.UNIVERSITY})
VOLUNTARY_LEVELS = frozenset({Level.MUNICIPAL, Level.ORGANIZATION})
_MODES = "recommend – рекомендовать, agreement – по соглашению, consent – по согласованию"


def is_federal(base: Base, canon_id: str) -> bool:
    """Say whether a duty is one of federal bodies only."""
    entry = base.functions.get(canon_id)
    return entry is not None and set(entry.level) == {Level.FEDERAL}


class _Draft:
    """Collects the problems of one draft."""

    def __init__(self, file: str, unread: Collection[str]) -> None:
        self.file, self.unread = file, unread
        self.problems: list[Problem] = []

    def add(self, record: Any, path: str, found: str, expected: str, hint: str = "") -> None:
        line, column = record.place
        self.problems.append(Problem(self.file, line, column, path, found, expected, hint))

    def known(self, record: Any, path: str, name: str | None, known: Iterable[str], what: str) -> None:
        known = list(known)
        if name is not None and name not in known:
            self.add(record, path, f"неизвестный id «{name}»", what, did_you_mean(name, known))

    def canon(self, record: Any, path: str, catalogue: str, name: str, base: Base) -> None:
        if catalogue not in self.unread:
            self.known(record, path, name, getattr(base, catalogue), f"запись data/canon/{catalogue}.yaml")

    def date(self, record: Any, path: str, value: str | None) -> None:
        try:
            if value:
                date.fromisoformat(value)
        except ValueError:
            self.add(record, path, f"нет такой даты: {value}", "существующая дата")


def _body(body: Body, base: Base, out: _Draft) -> None:
    if body.role:
        out.canon(body, "role", "roles", body.role, base)
    if body.level is Level.FEDERAL or body.kind is SubjectKind.FEDERAL:
        found = f"федеральный орган «{body.id}» среди субъектов региона"
        out.add(body, "level", found, "органы и организации региона", "Акт региона не даёт функций федеральным органам")
    elif body.mode == "norm" and body.functions and (body.kind in VOLUNTARY_KINDS or body.level in VOLUNTARY_LEVELS):
        found = f"функции «{body.id}» записаны нормой"
        hint = "Акт органа власти региона не обязывает органы местного самоуправления и вузы"
        out.add(body, "mode", found, _MODES, hint)
    for choice in body.functions:
        out.canon(choice, "id", "functions", choice.id, base)
        if is_federal(base, choice.id):
            out.add(choice, "id", f"«{choice.id}» – функция федеральных органов", "функция субъекта региона")


def _repeated(records: Iterable[Any], where: str, out: _Draft) -> None:
    seen: set[str] = set()
    for record in records:
        if record.id in seen:
            out.add(record, "id", f"id «{record.id}» записан дважды", f"один раз в {where}")
        seen.add(record.id)


def _check(draft: Draft, base: Base, out: _Draft) -> None:
    own = [body.id for body in draft.bodies]
    _repeated(draft.bodies, "bodies", out)
    _repeated(draft.terms, "terms", out)
    for path, name in (("authority", draft.authority), ("coordinator", draft.coordinator)):
        out.known(draft, path, name, own, "id из bodies")
    out.known(draft.monitoring, "by", draft.monitoring.by, own, "id из bodies")
    if "acts" not in out.unread:
        out.known(draft, "like", draft.like, base.acts, "акт собрания")
        if draft.amends:
            out.known(draft.amends, "act", draft.amends.act, base.acts, "акт собрания")
    for annex in filter(None, (draft.regulation, draft.roadmap)):
        if not annex.nom.startswith(annex.head):
            out.add(annex, "head", f"«{annex.head}» не начало наименования", f"начало «{annex.nom[:40]}…»")
    for body in draft.bodies:
        _body(body, base, out)
    for catalogue in ("terms", "events", "indicators"):
        for record in getattr(draft, catalogue):
            out.canon(record, "id", catalogue, record.id, base)
    out.date(draft, "date", draft.date)
    for measure in draft.measures:
        out.date(measure, "starts", measure.starts)
        out.date(measure, "ends", measure.ends)
        if measure.starts and measure.ends and measure.starts > measure.ends:
            out.add(measure, "ends", f"срок кончается {measure.ends}", f"не раньше начала, {measure.starts}")
    if draft.amends and not (draft.amends.changes or draft.amends.restates):
        out.add(draft.amends, "changes", "нет ни одного изменения", "changes или restates")


def draft_problems(base: Base, folder: str, unread: Collection[str] = ()) -> Iterator[Problem]:
    """Yield the problems of all drafts; `folder` names the data folder, `unread` catalogues not to be judged by."""
    for name, draft in base.drafts.items():
        out = _Draft(f"{folder}/drafts/{name}.yaml", unread)
        _check(draft, base, out)
        yield from out.problems
