"""Writing the documents: a folder for each act and draft, made beside the old one and put in its place when whole."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path

from generator.collect.measure_rows import roadmap_rows
from generator.collect.tables import collect
from generator.documents.docx import docx_file
from generator.documents.draft_rows import measure_rows
from generator.documents.drafts import conclusion_document, draft_documents
from generator.documents.findings_xlsx import findings_file, read_opinion
from generator.documents.glossary import BOOKLET, glossary_document
from generator.documents.html import html_page
from generator.documents.kit import kit_documents, paper_documents
from generator.documents.layout import GOST_2025, Layout, layout_of
from generator.documents.pdf import pdf_file
from generator.documents.reproduce import MARK, reproductions, source_line
from generator.documents.roadmap_ics import ics_file
from generator.documents.roadmap_read import read_measures
from generator.documents.roadmap_xlsx import xlsx_file
from generator.documents.schema import tree_json
from generator.documents.signs import missing_signs
from generator.documents.tree import Document
from generator.findings import Finding
from generator.model.act import Act
from generator.model.catalogue import Base
from generator.model.draft import Draft, Form
from generator.output import new_folder, write_file
from generator.problem import DataError, Problem
from generator.rows import RoadmapRow
from generator.walk import walk

__all__ = [
    "with_roadmap",
    "write_act",
    "write_archive",
    "write_conclusion",
    "write_draft",
    "write_findings",
    "write_glossary",
    "write_kit",
]


def _formats(document: Document, layout: Layout) -> Iterator[tuple[str, Callable[[], str | bytes]]]:
    """Yield the endings of a document's files with their makers; PDF where its engine (typst) is installed."""
    yield "html", lambda: html_page(document, layout)
    yield "docx", lambda: docx_file(document, layout)
    if find_spec("typst"):
        yield "pdf", lambda: pdf_file(document, layout)


def _write(name: str, document: Document, layout: Layout, folder: Path) -> list[Problem]:
    """Write the files of a document; what one of them cannot hold is told and does not stop the others."""
    problems: list[Problem] = []
    for ending, make in _formats(document, layout):
        try:
            write_file(folder / f"{name}.{ending}", make())
        except DataError as error:
            problems += error.problems
    if find_spec("typst") and (missing := missing_signs(tree_json(document))):
        found = f"в шрифте нет знаков: {' '.join(missing)}"
        expected, hint = "знаки шрифта Tinos", "В PDF напечатано «□»; замените эти знаки в данных"
        problems.append(Problem(document.title, 0, 0, f"{name}.pdf", found, expected, hint))
    return problems


def _tables(rows: Sequence[RoadmapRow], title: str, calendar: str, date: str) -> Iterator[tuple[str, str | bytes]]:
    if rows:
        yield "roadmap.xlsx", xlsx_file(rows, title, date)
        if found := ics_file(rows, calendar, date):
            yield "roadmap.ics", found


def write_act(act: Act, base: Base, folder: Path, date: str) -> list[Problem]:
    """Write «<document>.html», .docx, .pdf of an act into `folder`, its road map also .xlsx, .ics.

    Returns what could not be printed as it stands. The old folder stays until the new one is whole.
    """
    region = base.regions[act.file.region]
    problems: list[Problem] = []
    with new_folder(folder) as fresh:
        for name, document in reproductions(act, region, date).items():
            problems += _write(name, document, GOST_2025, fresh)
        title = f"Дорожная карта. {source_line(act.file, region)}. {MARK}"
        rows = list(roadmap_rows(act, list(walk(act))))
        for name, content in _tables(rows, title, f"Дорожная карта: {region.nom}", date):
            write_file(fresh / name, content)
    return problems


def write_draft(draft: Draft, base: Base, folder: Path, date: str) -> list[Problem]:
    """Write the set of a draft into `folder`, as `write_act` does.

    Raises:
        DataError: a template is wrong.

    """
    documents = draft_documents(draft, base, date)
    problems: list[Problem] = []
    with new_folder(folder) as fresh:
        for name, document in documents.items():
            problems += _write(name, document, layout_of(draft.form), fresh)
        title = f"Дорожная карта (проект): {draft.region.nom}"
        for name, content in _tables(measure_rows(draft), title, title, date):
            write_file(fresh / name, content)
    return problems


def write_kit(base: Base, folder: Path, date: str) -> list[Problem]:
    """Write the blank documents into `folder`: DOCX for the page that fills them, «paper-…» to be filled by hand."""
    layout = layout_of(Form())
    problems: list[Problem] = []
    with new_folder(folder) as fresh:
        for name, document in kit_documents(base, date).items():
            write_file(fresh / f"{name}.docx", docx_file(document, layout))
        for name, document in paper_documents(base, date).items():
            problems += _write(f"paper-{name}", document, replace(layout, line=1.5), fresh)
    return problems


def write_archive(folder: Path, name: str) -> None:
    """Write all documents under `folder` into one ZIP there; its bytes depend on theirs alone."""
    files = sorted(path for path in folder.rglob("*.*") if path.is_file() and path.suffix != ".zip")
    shown = {path.relative_to(folder).as_posix(): path for path in files}
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for inside, path in shown.items():
            entry = zipfile.ZipInfo(inside, (1980, 1, 1, 0, 0, 0))
            entry.compress_type, entry.external_attr, entry.create_system = zipfile.ZIP_DEFLATED, 0o644 << 16, 3
            archive.writestr(entry, path.read_bytes())
    write_file(folder / name, stream.getvalue())


def write_findings(findings: Sequence[Finding], base: Base, folder: Path, date: str) -> None:
    """Write «<act>.xlsx» into `folder` for every act of the collection that has findings, for an expert to fill in."""
    with new_folder(folder) as fresh:
        for slug, act in base.acts.items():
            if own := [finding for finding in findings if finding.act == slug]:
                about = source_line(act.file, base.regions[act.file.region])
                write_file(fresh / f"{slug}.xlsx", findings_file(own, about, date))


def write_conclusion(path: Path, folder: Path, date: str) -> list[Problem]:
    """Write «conclusion.html», .docx, .pdf made from the workbook `path` that an expert filled in, into `folder`.

    Returns what could not be printed as it stands.

    Raises:
        DataError: the workbook cannot be read, or holds what an opinion cannot be, each with row and column.

    """
    document = conclusion_document(read_opinion(path.read_bytes(), path.as_posix()), date)
    with new_folder(folder) as fresh:
        return _write("conclusion", document, GOST_2025, fresh)


def write_glossary(base: Base, folder: Path, date: str) -> list[Problem]:
    """Write «glossary.html», .docx, .pdf into `folder`, as `write_act` does."""
    document = glossary_document(base, collect(base), date)
    with new_folder(folder) as fresh:
        return _write("glossary", document, BOOKLET, fresh)


def with_roadmap(draft: Draft, path: Path) -> Draft:
    """Return the draft with the measures of an agreed workbook.

    Raises:
        DataError: the file cannot be read; wrong heads, dates, rows, each with its row and column.

    """
    known = {measure.text: measure.canon for measure in draft.measures}
    found = read_measures(path.read_bytes(), path.as_posix())
    return replace(draft, measures=tuple(replace(measure, canon=known.get(measure.text, ())) for measure in found))
