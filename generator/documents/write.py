"""Writing the documents: a folder for each act, made beside the old one and put in its place when whole."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path

from generator.collect.measure_rows import roadmap_rows
from generator.documents.docx import docx_file
from generator.documents.html import html_page
from generator.documents.pdf import pdf_file
from generator.documents.reproduce import MARK, reproductions, source_line
from generator.documents.roadmap_ics import ics_file
from generator.documents.roadmap_xlsx import xlsx_file
from generator.documents.tree import Document
from generator.model.act import Act
from generator.model.catalogue import Base, Region
from generator.output import new_folder, write_file
from generator.walk import walk

__all__ = ["write_documents"]


def _roadmap_files(act: Act, region: Region, date: str) -> Iterator[tuple[str, str | bytes]]:
    rows = list(roadmap_rows(act, list(walk(act))))
    if not rows:
        return
    source = source_line(act.file, region)
    yield "roadmap.xlsx", xlsx_file(rows, f"Дорожная карта. {source}. {MARK}", date)
    if calendar := ics_file(rows, f"Дорожная карта: {region.nom}", date):
        yield "roadmap.ics", calendar


def write_documents(base: Base, folder: Path, date: str) -> None:
    """Write «<act>/<document>.html», .docx, .pdf of every act under `folder`, its road map also .xlsx, .ics.

    The old folder stays until the new one is whole. `date` (ISO) is the day of the build: it stands in the
    mark and in the properties of the files. PDF is left out where its engine (typst) is not installed.

    Raises:
        DataError: a document cannot be laid out, such as a sign that the font lacks.

    """
    writers: dict[str, Callable[[Document], str | bytes]] = {"html": html_page, "docx": docx_file}
    if find_spec("typst"):
        writers["pdf"] = pdf_file
    with new_folder(folder) as fresh:
        for slug, act in base.acts.items():
            region = base.regions[act.file.region]
            for name, document in reproductions(act, region, date).items():
                for ending, write in writers.items():
                    write_file(fresh / slug / f"{name}.{ending}", write(document))
            for name, content in _roadmap_files(act, region, date):
                write_file(fresh / slug / name, content)
