"""Rules of the data that types cannot say: quotations quote, ids exist, a node has one list.

These are errors of the YAML. Contradictions of the act itself are findings, not problems.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from generator.model.act import Act, Node, PartFile, Row, Table
from generator.model.catalogue import Base
from generator.model.vocabulary import AREA_LABELS, DIRECTION_LABELS
from generator.problem import Problem, did_you_mean
from generator.tree import nodes_of, resolve_rows, table_nodes

__all__ = ["act_problems", "base_problems"]

_STATEMENTS = ("goal", "task", "principle", "challenge", "effect", "result", "approach", "mechanism", "interaction", "channel", "decision")  # fmt: skip
_INDICATOR_KINDS = ("main", "variative")


class _Collector:
    """Collects problems of one file."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.problems: list[Problem] = []

    def add(self, record: Any, path: str, found: str, expected: str, hint: str = "") -> None:
        line, column = record.place
        self.problems.append(Problem(self.file, line, column, path, found, expected, hint))

    def known(self, record: Any, path: str, ids: Iterable[str], known: Iterable[str], what: str) -> None:
        """Report ids that are not among the known ones, with the nearest known id."""
        names = set(known)
        for name in ids:
            if name not in names:
                self.add(record, path, f"неизвестный id «{name}»", what, did_you_mean(name, names))

    def quotation(self, record: Any, path: str, quote: str | None, text: str) -> None:
        if quote and quote not in text:
            expected = "цитата из текста этого же абзаца, буква в букву"
            short = quote if len(quote) <= 60 else quote[:60] + "…"
            self.add(record, path, f"«{short}» не найдено в тексте", expected)

    def date(self, record: Any, path: str, value: str | None) -> None:
        try:
            if value:
                date.fromisoformat(value)
        except ValueError:
            self.add(record, path, f"нет такой даты: {value}", "существующая дата")


def _tables(nodes: Iterable[Node]) -> Iterator[Table]:
    return (node.table for node in nodes if node.table)


def _check_node(node: Node, subjects: set[str], parts: set[str], out: _Collector) -> None:
    lists = node.lists()
    if len(lists) > 1:
        names = ", ".join(kind.value for kind, _ in lists)
        out.add(node, "", f"два перечня в одном узле: {names}", "один", "Второй перечень – отдельный абзац в clauses")
    numbers = [name for name in ("section", "clause", "marker") if getattr(node, name)]
    if len(numbers) > 1:
        out.add(node, "", f"сразу {' и '.join(numbers)}", "один номер")
    text = " ".join(piece for piece in (node.title, node.text) if piece)
    for abbreviation in node.abbreviations:
        out.quotation(abbreviation, "abbreviations.short", abbreviation.short, text)
        out.quotation(abbreviation, "abbreviations.full", abbreviation.full, text)
    out.quotation(node, "term", node.term, text)
    if node.agreement:
        out.quotation(node.agreement, "agreement.subject", node.agreement.subject, text)
        out.known(node.agreement, "agreement.parties", node.agreement.parties, subjects, "id субъекта акта")
    if node.monitoring:
        for name in ("frequency", "result_document", "addressee"):
            out.quotation(node.monitoring, f"monitoring.{name}", getattr(node.monitoring, name), text)
        out.known(node.monitoring, "monitoring.by", node.monitoring.by, subjects, "id субъекта акта")
    if node.function:
        out.quotation(node.function, "function.text", node.function.text, text)
        out.known(node.function, "function.subjects", node.function.subjects, subjects, "id субъекта акта")
    for citation in node.cites:
        out.quotation(citation, "cites.text", citation.text, text)
        out.date(citation, "cites.date", citation.date)
    out.known(node, "subjects", node.subjects, subjects, "id субъекта акта")
    if node.direction:
        out.known(node, "direction", [node.direction], DIRECTION_LABELS, "направление")
    if node.area and node.area.isascii():
        out.known(node, "area", [node.area], AREA_LABELS, "область")
    if node.statement:
        out.known(node, "statement", [node.statement], _STATEMENTS, "вид утверждения")
    if node.indicator_kind:
        out.known(node, "indicator_kind", [node.indicator_kind], _INDICATOR_KINDS, "вид показателя")
    if node.include:
        out.known(node, "include", [node.include], parts, "часть акта")
    out.date(node, "starts", node.starts)
    out.date(node, "ends", node.ends)


def _check_row(row: Row, table: Table, subjects: set[str], out: _Collector) -> None:
    if row.band and row.cells:
        out.add(row, "", "и band, и клетки в одной строке", "либо band, либо клетки")
    out.known(row, "", row.cells, table.columns, "столбец таблицы или примечание строки")
    out.known(row, "subjects", row.subjects, subjects, "id субъекта акта")
    if row.direction:
        out.known(row, "direction", [row.direction], DIRECTION_LABELS, "направление")


def _check_table(table: Table, subjects: set[str], out: _Collector) -> None:
    for row in table.rows:
        _check_row(row, table, subjects, out)
    for resolved in resolve_rows(table):
        if not resolved.row.band and not any(resolved.cells.values()):
            out.add(resolved.row, "", "пустая строка таблицы", "хотя бы одна клетка")


def act_problems(act: Act) -> list[Problem]:
    """Return the problems of an act that need no catalogue."""
    own = _Collector(act.paths["order"])
    subjects = {subject.id for subject in act.file.subjects}
    parts = {part.id for part in act.file.parts}
    for name, ids in (("subjects", [s.id for s in act.file.subjects]), ("parts", [p.id for p in act.file.parts])):
        for twice in sorted({item for item in ids if ids.count(item) > 1}):
            own.add(act.file, name, f"id «{twice}» записан дважды", "один раз")
    for subject in act.file.subjects:
        if subject.parent:
            own.known(subject, "parent", [subject.parent], subjects, "id субъекта акта")
    own.date(act.file, "date", act.file.date)
    order = act.file.order
    own_nodes = [node for node in (order.preamble if order else None,) if node]
    for node in nodes_of([*own_nodes, *(order.clauses if order else ())]):
        _check_node(node, subjects, parts, own)
    problems = own.problems
    for name, file in act.parts.items():
        out = _Collector(act.paths[name])
        nodes = list(nodes_of(file.clauses)) if isinstance(file, PartFile) else list(table_nodes(file))
        for node in nodes:
            _check_node(node, subjects, parts, out)
        tables = list(_tables(nodes)) if isinstance(file, PartFile) else [file]
        for table in tables:
            _check_table(table, subjects, out)
        for line in file.head:
            for abbreviation in line.abbreviations:
                out.quotation(abbreviation, "abbreviations", abbreviation.short, line.text)
                out.quotation(abbreviation, "abbreviations", abbreviation.full, line.text)
        problems += out.problems
    return problems


def _canon_ids(record: Any) -> list[str]:
    return [ref if isinstance(ref, str) else ref.id for ref in record.canon]


def _act_references(act: Act, base: Base, canon: set[str]) -> list[Problem]:
    own = _Collector(act.paths["order"])
    own.known(act.file, "region", [act.file.region], base.regions, "регион из data/regions.yaml")
    for subject in act.file.subjects:
        own.known(subject, "roles", subject.roles, base.roles, "роль из data/canon/roles.yaml")
    order = act.file.order
    files = [(own, [*([order.preamble] if order and order.preamble else []), *(order.clauses if order else ())], [])]
    for name, file in act.parts.items():
        top = list(file.clauses) if isinstance(file, PartFile) else list(table_nodes(file))
        tables = [] if isinstance(file, PartFile) else [file]
        files.append((_Collector(act.paths[name]), top, tables))
    for out, top, tables in files:
        nodes = list(nodes_of(top))
        for node in nodes:
            refs = [node, *([node.function] if node.function else [])]
            for record in refs:
                out.known(record, "canon", _canon_ids(record), canon, "запись data/canon/")
            acts = [citation.federal_act for citation in node.cites if citation.federal_act]
            out.known(node, "federal_act", acts, base.federal_acts, "запись data/canon/federal_acts.yaml")
        for table in [*tables, *_tables(nodes)]:
            for row in table.rows:
                out.known(row, "canon", _canon_ids(row), canon, "запись data/canon/")
    return [problem for out, _, _ in files for problem in out.problems]


def base_problems(base: Base) -> list[Problem]:
    """Return references between acts and catalogues that lead nowhere, and ids used in two catalogues."""
    problems: list[Problem] = []
    owners: dict[str, str] = {}
    for name in ("functions", "events", "terms", "indicators"):
        out = _Collector(f"data/canon/{name}.yaml")
        for key, entry in getattr(base, name).items():
            if key in owners:
                out.add(entry, name, f"id «{key}» есть и в {owners[key]}.yaml", "id, единственный во всём каноне")
            owners[key] = name
            if entry.baseline:
                out.known(entry, "baseline.seen_in", entry.baseline.seen_in, base.acts, "акт собрания")
        problems += out.problems
    register = _Collector("data/canon/federal_acts.yaml")
    for act in base.federal_acts.values():
        linked = [*act.amended_by, *([act.superseded_by] if act.superseded_by else [])]
        register.known(act, "amended_by, superseded_by", linked, base.federal_acts, "запись реестра")
        register.known(act, "cited_by", act.cited_by, base.acts, "акт собрания")
    problems += register.problems
    for act in base.acts.values():
        problems += _act_references(act, base, set(owners))
    return problems


