"""Rules of the data that types cannot say: quotations quote, ids exist, a node has one list.

These are errors of the YAML. Contradictions of the act itself are findings, not problems. An act is
examined alone; what it refers to in the catalogues is noted and looked up when these are read.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from generator.draft_rules import draft_problems
from generator.model.act import Abbreviation, Act, ActFile, HeadLine, Node, PartFile, Place, Row, Table
from generator.model.catalogue import Base
from generator.model.vocabulary import AREA_LABELS, DIRECTION_LABELS
from generator.problem import Problem, did_you_mean
from generator.tree import nodes_of, resolve_rows, table_nodes

__all__ = ["Reference", "base_problems", "examine"]

_STATEMENTS = ("goal", "task", "principle", "challenge", "effect", "result", "approach", "mechanism", "interaction", "channel", "decision")  # fmt: skip  # noqa: E501  one closed list
_INDICATOR_KINDS = ("main", "variative")
_CANON = ("functions", "events", "terms", "indicators")
_CATALOGUES = {
    "regions": "регион из data/regions.yaml",
    "roles": "роль из data/canon/roles.yaml",
    "canon": "запись data/canon/",
    "federal_acts": "запись data/canon/federal_acts.yaml",
}
_SUBJECT = "id субъекта акта"
_PART = "часть акта"


@dataclass(frozen=True, slots=True)
class Reference:
    """An id of a catalogue's entry that an act names, with the place where it does."""

    file: str
    place: Place
    path: str
    catalogue: str
    name: str


def _start(text: str) -> str:
    return text if len(text) <= 60 else text[:60] + "…"


class _Collector:
    """Collects the problems of one file and its references to catalogues."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.problems: list[Problem] = []
        self.references: list[Reference] = []

    def add(self, record: Any, path: str, found: str, expected: str, hint: str = "") -> None:
        line, column = record.place
        self.problems.append(Problem(self.file, line, column, path, found, expected, hint))

    def known(self, record: Any, path: str, ids: Iterable[str], known: Collection[str], what: str) -> None:
        """Report ids that are not among the known ones, with the nearest known id."""
        for name in ids:
            if name not in known:
                self.add(record, path, f"неизвестный id «{name}»", what, did_you_mean(name, known))

    def refer(self, record: Any, path: str, catalogue: str, ids: Iterable[str]) -> None:
        for name in ids:
            self.references.append(Reference(self.file, record.place, path, catalogue, name))

    def quotation(self, record: Any, path: str, quote: str | None, text: str) -> None:
        if quote and quote not in text:
            expected = "цитата из текста этого же абзаца, буква в букву"
            self.add(record, path, f"«{_start(quote)}» не найдено в тексте", expected)

    def abbreviations(self, items: Iterable[Abbreviation], text: str) -> None:
        for item in items:
            self.quotation(item, "short", item.short, text)
            self.quotation(item, "full", item.full, text)

    def trimmed(self, record: Any, path: str, text: str) -> None:
        """Report a cell or a head with spaces around; other texts are so by their type."""
        if text != text.strip():
            expected = "текст без пробелов по краям"
            self.add(record, path, f"текст «{_start(text)}»", expected, "Удалите лишние пробелы")

    def date(self, record: Any, path: str, value: str | None) -> None:
        try:
            if value:
                date.fromisoformat(value)
        except ValueError:
            self.add(record, path, f"нет такой даты: {value}", "существующая дата")


def _canon_ids(record: Any) -> list[str]:
    return [ref if isinstance(ref, str) else ref.id for ref in record.canon]


def _check_node(node: Node, subjects: set[str], parts: set[str], out: _Collector) -> None:
    lists = node.lists()
    if len(lists) > 1:
        names = ", ".join(kind.value for kind, _ in lists)
        hint = "Второй перечень – отдельный абзац в clauses"
        out.add(node, "", f"два перечня в одном узле: {names}", "один", hint)
    numbers = [name for name in ("section", "clause", "marker") if getattr(node, name)]
    if len(numbers) > 1:
        out.add(node, "", f"сразу {' и '.join(numbers)}", "один номер")
    for name, one, known in (
        ("direction", node.direction, DIRECTION_LABELS),
        ("area", node.area if node.area and node.area.isascii() else None, AREA_LABELS),
        ("statement", node.statement, _STATEMENTS),
        ("indicator_kind", node.indicator_kind, _INDICATOR_KINDS),
    ):
        if one:
            out.known(node, name, [one], known, f"одно из: {', '.join(known)}")
    for name, part in (("include", node.include), ("restates", node.restates)):
        if part:
            out.known(node, name, [part], parts, _PART)
    out.known(node, "subjects", node.subjects, subjects, _SUBJECT)
    out.refer(node, "canon", "canon", _canon_ids(node))
    out.date(node, "starts", node.starts)
    out.date(node, "ends", node.ends)
    _check_quotations(node, subjects, out)


def _check_quotations(node: Node, subjects: set[str], out: _Collector) -> None:
    """Check the annotations that repeat words of the node's own text."""
    text = " ".join(piece for piece in (node.title, node.text) if piece)
    out.abbreviations(node.abbreviations, text)
    out.quotation(node, "term", node.term, text)
    if node.agreement:
        out.quotation(node.agreement, "subject", node.agreement.subject, text)
        out.known(node.agreement, "parties", node.agreement.parties, subjects, _SUBJECT)
    if node.monitoring:
        for name in ("frequency", "result_document", "addressee"):
            out.quotation(node.monitoring, name, getattr(node.monitoring, name), text)
        out.known(node.monitoring, "by", node.monitoring.by, subjects, _SUBJECT)
    if node.function:
        out.quotation(node.function, "text", node.function.text, text)
        out.known(node.function, "subjects", node.function.subjects, subjects, _SUBJECT)
        out.refer(node.function, "canon", "canon", _canon_ids(node.function))
    for citation in node.cites:
        out.quotation(citation, "text", citation.text, text)
        out.date(citation, "date", citation.date)
        if citation.federal_act:
            out.refer(citation, "federal_act", "federal_acts", [citation.federal_act])


def _check_table(table: Table, subjects: set[str], out: _Collector) -> None:
    for key, head in table.columns.items():
        out.trimmed(table, f"columns.{key}", head)
    for row in table.rows:
        _check_row(row, table, subjects, out)
    for resolved in resolve_rows(table):
        if not resolved.row.band and not any(resolved.cells.values()):
            out.add(resolved.row, "", "пустая строка таблицы", "хотя бы одна клетка")


def _check_row(row: Row, table: Table, subjects: set[str], out: _Collector) -> None:
    if row.band and row.cells:
        out.add(row, "", "и band, и клетки в одной строке", "либо band, либо клетки")
    out.known(row, "", row.cells, table.columns, "столбец таблицы или примечание строки")
    out.known(row, "subjects", row.subjects, subjects, _SUBJECT)
    for key, cell in row.cells.items():
        for line in cell if isinstance(cell, tuple) else (cell,):
            if isinstance(line, str):
                out.trimmed(row, key, line)
    out.refer(row, "canon", "canon", _canon_ids(row))
    if row.direction:
        out.known(row, "direction", [row.direction], DIRECTION_LABELS, f"одно из: {', '.join(DIRECTION_LABELS)}")


def _check_act_file(file: ActFile, subjects: set[str], parts: set[str], out: _Collector) -> None:
    """Check what stands in act.yaml beside the order's text."""
    for name, records in (("subjects", file.subjects), ("parts", file.parts)):
        seen: set[str] = set()
        for record in records:
            if record.id in seen:
                out.add(record, "id", f"id «{record.id}» записан дважды", f"один раз в {name}")
            seen.add(record.id)
    out.refer(file, "region", "regions", [file.region])
    for subject in file.subjects:
        out.known(subject, "parent", [subject.parent] if subject.parent else [], subjects, _SUBJECT)
        out.refer(subject, "roles", "roles", subject.roles)
    for part in file.parts:
        out.known(part, "to", [part.to] if part.to else [], parts, _PART)
    stamps = [stamp for part in file.parts for stamp in part.stamps]
    registration = [file.registration] if file.registration else []
    requisites: list[Any] = [file, *file.amends, *file.related_acts, *stamps, *registration]
    for record in requisites:
        out.date(record, "date", record.date)


def _files(act: Act) -> Iterator[tuple[str, tuple[HeadLine, ...], list[Node], list[Table]]]:
    """Yield every file of an act: its name, heading lines, all its nodes and its tables."""
    order = act.file.order
    top = [*([order.preamble] if order and order.preamble else []), *(order.clauses if order else ())]
    nodes = list(nodes_of(top))
    yield act.paths["order"], act.file.head, nodes, [node.table for node in nodes if node.table]
    for name, file in act.parts.items():
        nodes = list(nodes_of(file.clauses)) if isinstance(file, PartFile) else list(table_nodes(file))
        own = [] if isinstance(file, PartFile) else [file]
        yield act.paths[name], file.head, nodes, [*own, *(node.table for node in nodes if node.table)]


def examine(act: Act) -> tuple[list[Problem], tuple[Reference, ...]]:
    """Return the problems of an act that need no catalogue, and its references to catalogues.

    The path of a problem is counted from the record at its line and column.
    """
    subjects = {subject.id for subject in act.file.subjects}
    parts = {part.id for part in act.file.parts}
    own = _Collector(act.paths["order"])
    _check_act_file(act.file, subjects, parts, own)
    collectors = [own]
    for name, head, nodes, tables in _files(act):
        out = _Collector(name)
        for line in head:
            out.abbreviations(line.abbreviations, line.text)
        for node in nodes:
            _check_node(node, subjects, parts, out)
        for table in tables:
            _check_table(table, subjects, out)
        collectors.append(out)
    problems = [problem for out in collectors for problem in out.problems]
    return problems, tuple(reference for out in collectors for reference in out.references)


def _lookups(base: Base, references: Iterable[Reference], unread: Collection[str]) -> list[Problem]:
    """Return the references that lead nowhere; what should stand in an unread catalogue is not judged."""
    known: dict[str, Collection[str]] = {
        name: getattr(base, name) for name in ("regions", "roles", "federal_acts") if name not in unread
    }
    if not any(name in unread for name in _CANON):
        known["canon"] = {key for name in _CANON for key in getattr(base, name)}
    return [
        Problem(at.file, *at.place, at.path, f"неизвестный id «{at.name}»", _CATALOGUES[at.catalogue], hint)
        for at in references
        if at.catalogue in known and at.name not in known[at.catalogue]
        for hint in [did_you_mean(at.name, known[at.catalogue])]
    ]


def base_problems(
    base: Base, references: Iterable[Reference], folder: str = "data", unread: Collection[str] = ()
) -> list[Problem]:
    """Return references that lead nowhere, among acts and catalogues, and ids used in two catalogues.

    `folder` is the name of the data folder; `unread` names the catalogues (or `acts`) that had problems of
    their own, so that one misprint does not make every reference to its file wrong.
    """
    problems = _lookups(base, references, unread)
    owners: dict[str, str] = {}
    for name in _CANON:
        out = _Collector(f"{folder}/canon/{name}.yaml")
        for key, entry in getattr(base, name).items():
            if key in owners:
                found = f"id «{key}» есть и в {owners[key]}.yaml"
                out.add(entry, "id", found, "id, единственный во всём каноне")
            owners[key] = name
            if entry.baseline and "acts" not in unread:
                out.known(entry.baseline, "seen_in", entry.baseline.seen_in, base.acts, "акт собрания")
        problems += out.problems
    register = _Collector(f"{folder}/canon/federal_acts.yaml")
    for act in base.federal_acts.values():
        register.known(act, "amended_by", act.amended_by, base.federal_acts, "запись реестра")
        later = [act.superseded_by] if act.superseded_by else []
        register.known(act, "superseded_by", later, base.federal_acts, "запись реестра")
        if "acts" not in unread:
            register.known(act, "cited_by", act.cited_by, base.acts, "акт собрания")
    return [*problems, *register.problems, *draft_problems(base, folder, unread)]
