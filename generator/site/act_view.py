"""Everything an act's page shows, gathered into one record; no HTML here."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TypeVar

from generator import rows
from generator.collect.act_rows import act_title
from generator.collect.tables import Tables
from generator.compare.baseline import baseline_value
from generator.compare.columns import act_label, act_name
from generator.compare.dates import russian_date
from generator.compare.legal_basis import register_note
from generator.compare.matrix import canon_refs
from generator.compare.quotes import indicator_quotes
from generator.compare.table import Quote
from generator.model.act import Act, Part, PartFile, Subject
from generator.model.catalogue import Base
from generator.model.vocabulary import LEVEL_LABELS, SUBJECT_KIND_LABELS, Level
from generator.site.fulltext import Block, full_text
from generator.site.requisites import body_names, citation, requisites
from generator.site.status import Completeness, Status, completeness, part_name, status
from generator.tree import nodes_of
from generator.walk import ORDER, Passage

__all__ = ["ActView", "PartView", "SubjectView", "act_view"]

STATEMENT_LABELS = {
    "goal": "Цели",
    "task": "Задачи",
    "principle": "Принципы",
    "challenge": "Вызовы",
    "effect": "Эффекты",
    "result": "Результаты",
    "approach": "Подходы",
    "mechanism": "Механизмы",
    "includes": "Содержание направлений",
    "interaction": "Предмет взаимодействия",
    "channel": "Каналы взаимодействия",
    "decision": "Управленческие решения",
}
_FORMATS = {
    "html": "для печати из браузера",
    "docx": "DOCX",
    "pdf": "PDF",
    "xlsx": "XLSX",
    "ics": "сроки для календаря (ICS)",
}
_Row = TypeVar("_Row", bound=rows.Row)


@dataclass(frozen=True, slots=True, kw_only=True)
class PartView:
    """A part with its text; `printable` is the path of its printable page, empty when there is none.

    `inside` is where a part begins that is printed within another one.
    """

    id: str
    name: str
    heading: str
    part: Part | None
    blocks: tuple[Block, ...]
    printable: str = ""
    inside: Passage | None = None

    @property
    def present(self) -> bool:
        """Whether the source has the part."""
        return self.part is None or self.part.present


@dataclass(frozen=True, slots=True, kw_only=True)
class SubjectView:
    """A body with what the act gives it and the bodies that are parts of it."""

    subject: Subject
    kind: str
    address: str
    functions: tuple[rows.FunctionRow, ...]
    events: int
    parts: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ActView:
    """An act as its page shows it."""

    act: Act
    label: str
    name: str
    region: str
    title: str
    status: Status
    completeness: Completeness
    requisites: tuple[tuple[str, str], ...]
    parts: tuple[PartView, ...]
    levels: tuple[tuple[str, tuple[SubjectView, ...]], ...]
    statements: tuple[tuple[str, tuple[rows.StatementRow, ...]], ...]
    terms: tuple[rows.TermRow, ...]
    events: tuple[rows.EventRow, ...]
    indicators: tuple[tuple[Quote, str], ...]
    monitoring: tuple[rows.MonitoringRow, ...]
    agreements: tuple[rows.AgreementRow, ...]
    roadmap: tuple[rows.RoadmapRow, ...]
    basis: tuple[tuple[rows.LegalBasisRow, str], ...]
    changed: tuple[str, ...]
    documents: tuple[tuple[str, tuple[tuple[str, str], ...]], ...]
    abbreviations: tuple[rows.AbbreviationRow, ...]
    related: tuple[rows.RelatedActRow, ...]
    mended: tuple[Passage, ...]
    citation: str
    names: tuple[tuple[str, str], ...]


def _own(tables: Tables, name: str, kind: type[_Row], slug: str) -> tuple[_Row, ...]:
    return tuple(row for row in tables[name] if isinstance(row, kind) and getattr(row, "act", "") == slug)


def _by_part(act: Act, passages: Iterable[Passage]) -> dict[str, list[Passage]]:
    """Return passages by part; a part printed inside another one goes with it."""
    files = [file for file in act.parts.values() if isinstance(file, PartFile)]
    inside = {node.include for file in files for node in nodes_of(file.clauses) if node.include}
    found: dict[str, list[Passage]] = {}
    current = ""
    for part, group in groupby(passages, key=lambda passage: passage.part):
        current = current if part in inside and current else part
        found.setdefault(current, []).extend(group)
    return found


def _heading(act: Act, part: Part) -> str:
    name = part_name(act, part.id)
    owner = " к положению" if part.to else ""
    number = f" (приложение № {part.number}{owner})" if part.number else ""
    return f"{name[:1].upper()}{name[1:]}{number}"


def _parts(act: Act, passages: Sequence[Passage], documents: Mapping[str, str]) -> tuple[PartView, ...]:
    texts = _by_part(act, passages)

    def printable(part: str) -> str:
        path = f"{act.slug}/{part}.html"
        return f"documents/{path}" if path in documents else ""

    views = []
    if act.file.order:
        name = str(act.file.act_kind or "распорядительный акт")
        views.append(
            PartView(
                id=ORDER,
                name=name,
                heading=name[:1].upper() + name[1:],
                part=None,
                blocks=tuple(full_text(texts.get(ORDER, []))),
                printable=printable(ORDER),
            )
        )
    for part in act.file.parts:
        views.append(
            PartView(
                id=part.id,
                name=part_name(act, part.id),
                heading=_heading(act, part),
                part=part,
                blocks=tuple(full_text(texts.get(part.id, []))),
                printable=printable(part.id),
                inside=next((passage for passage in passages if passage.part == part.id), None),
            )
        )
    return tuple(views)


def _levels(
    act: Act, functions: Sequence[rows.FunctionRow], passages: Sequence[Passage]
) -> tuple[tuple[str, tuple[SubjectView, ...]], ...]:
    names = {subject.id: subject.abbr or subject.name for subject in act.file.subjects}
    mentions = dict.fromkeys(names, 0)
    for passage in passages:
        for subject in set(passage.context.subjects) if passage.key == "events" else ():
            mentions[subject] = mentions.get(subject, 0) + 1

    def view(subject: Subject) -> SubjectView:
        clause = subject.clause or ""
        return SubjectView(
            subject=subject,
            kind=SUBJECT_KIND_LABELS[subject.kind],
            address=f"пункт {clause}" if clause[:1].isdigit() else clause,
            functions=tuple(row for row in functions if row.subject == subject.id),
            events=mentions[subject.id],
            parts=tuple(names[item.id] for item in act.file.subjects if item.parent == subject.id),
        )

    found = []
    for level in Level:
        if views := tuple(view(subject) for subject in act.file.subjects if subject.level == level):
            found.append((LEVEL_LABELS[level], views))
    return tuple(found)


def _statements(found: Sequence[rows.StatementRow]) -> tuple[tuple[str, tuple[rows.StatementRow, ...]], ...]:
    kinds = [*STATEMENT_LABELS, *sorted({row.kind for row in found} - set(STATEMENT_LABELS))]
    grouped = [(STATEMENT_LABELS.get(kind, kind), tuple(row for row in found if row.kind == kind)) for kind in kinds]
    return tuple((label, items) for label, items in grouped if items)


def _norm(canon: str, base: Base, date: str) -> str:
    """Return the baseline of an indicator with its own period, judged at the date of the build."""
    notes = []
    for canon_id, _ in canon_refs(canon):
        entry = base.entry(canon_id)
        if entry and entry.baseline and (value := baseline_value(entry)):
            until = entry.baseline.until or ""
            ended = f" (срок истёк {russian_date(until)})" if until and until < date else ""
            notes.append(value + ended)
    return "; ".join(notes)


def _register(row: rows.LegalBasisRow, base: Base) -> str:
    """Return what the register says of changes and replacements of the acts cited."""
    items = [base.federal_acts[item] for item in row.federal_act.split()]
    return "; ".join(register_note(item, base) for item in items if item.amended_by or item.superseded_by)


def _changed(act: Act, found: Sequence[rows.LegalBasisRow], base: Base, date: str) -> tuple[str, ...]:
    """Return which of the federal acts cited have been changed or replaced since the act, by the register."""
    notes: dict[str, None] = {}
    for item in (base.federal_acts[name] for row in found for name in row.federal_act.split()):
        for other, word in (*((name, "изменён") for name in item.amended_by), (item.superseded_by, "заменён")):
            later = base.federal_acts[other] if other else None
            if later and (act.file.date or date) < (later.date or "") <= date:
                notes[f"{item.short} – {word}: {later.short}"] = None
    return tuple(notes)


def _documents(act: Act, paths: Iterable[str]) -> tuple[tuple[str, tuple[tuple[str, str], ...]], ...]:
    """Return the act's documents by name, each with its formats: what the format is called, where it stands."""
    names = {"act": "акт целиком", **{part: part_name(act, part) for part in (ORDER, *(p.id for p in act.file.parts))}}
    found: dict[str, list[tuple[str, str]]] = {name: [] for name in names}
    for path in sorted(paths):
        folder, _, file = path.partition("/")
        stem, _, suffix = file.partition(".")
        if folder == act.slug and stem in names and suffix in _FORMATS:
            found[stem].append((_FORMATS[suffix], f"documents/{path}"))
    return tuple((names[stem], tuple(formats)) for stem, formats in found.items() if formats)


def act_view(
    act: Act, base: Base, tables: Tables, date: str, documents: Mapping[str, str], passages: Sequence[Passage]
) -> ActView:
    """Return what an act's page shows; `documents` maps paths of printable pages («vologda/regulation.html»).

    `passages` are those of the act in reading order.
    """
    slug = act.slug
    functions = _own(tables, "functions", rows.FunctionRow, slug)
    basis = _own(tables, "legal_basis", rows.LegalBasisRow, slug)
    return ActView(
        act=act,
        label=act_label(act, base),
        name=act_name(act),
        region=base.regions[act.file.region].nom,
        title=act_title(act),
        status=status(act, date),
        completeness=completeness(act),
        requisites=requisites(act, base),
        parts=_parts(act, passages, documents),
        levels=_levels(act, functions, passages),
        statements=_statements(_own(tables, "statements", rows.StatementRow, slug)),
        terms=_own(tables, "terms", rows.TermRow, slug),
        events=_own(tables, "events", rows.EventRow, slug),
        indicators=tuple(
            (quote, _norm(canon, base, date)) for canon, quote in indicator_quotes(tables) if quote.act == slug
        ),
        monitoring=_own(tables, "monitoring", rows.MonitoringRow, slug),
        agreements=_own(tables, "agreements", rows.AgreementRow, slug),
        roadmap=_own(tables, "roadmap", rows.RoadmapRow, slug),
        basis=tuple((row, _register(row, base)) for row in basis),
        changed=_changed(act, basis, base, date),
        documents=_documents(act, documents),
        abbreviations=_own(tables, "abbreviations", rows.AbbreviationRow, slug),
        related=_own(tables, "related_acts", rows.RelatedActRow, slug),
        citation=citation(act),
        names=body_names(act, base),
        mended=tuple(passage for passage in passages if passage.node and (passage.node.raw or passage.node.note)),
    )
