"""How long documents take: each format of one act, beside python-docx and LibreOffice, and whole sets in parallel.

    python -m tests.benchmarks.bench_documents [COUNT …]

Run by hand; prints tables and asserts nothing. Warm, in one process, the median of the rounds; python-docx and
LibreOffice are left out where they are not installed. Wanted: DOCX ≤ 60 ms, PDF ≤ 500 ms a document.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from statistics import median
from time import perf_counter

from generator.documents.docx import docx_file
from generator.documents.html import html_page
from generator.documents.pdf import pdf_file
from generator.documents.reproduce import reproductions
from generator.documents.tree import Document, Row, SectionRow, Table
from generator.documents.units import Unit, make_units
from generator.load import load_base
from tests.make_synthetic import make_synthetic

ROOT = Path(__file__).parents[2]
DAY = "2026-11-21"
ROUNDS = 5


def milliseconds(run: Callable[[], object], rounds: int = ROUNDS) -> float:
    """Return the median time of a run, the first not counted."""
    run()
    taken = []
    for _ in range(rounds):
        start = perf_counter()
        run()
        taken.append((perf_counter() - start) * 1000)
    return median(taken)


def text_of(runs: tuple) -> str:
    return "".join(getattr(run, "text", "") for run in runs)


def by_python_docx(document: Document) -> None:
    """Write the same paragraphs and tables with python-docx, without its missing features."""
    from docx import Document as Word

    word = Word()
    for section in document.sections:
        for block in section.blocks:
            if not isinstance(block, Table):
                word.add_paragraph(text_of(getattr(block, "runs", ())))
                continue
            table = word.add_table(rows=0, cols=len(block.columns))
            for row in block.rows:
                cells = table.add_row().cells
                if isinstance(row, SectionRow):
                    cells[0].merge(cells[-1]).text = text_of(row.runs)
                elif isinstance(row, Row):
                    for cell, own in zip(cells, row.cells, strict=True):
                        cell.text = " ".join(map(text_of, own.paragraphs)) if own else ""
    with tempfile.NamedTemporaryFile(suffix=".docx") as stream:
        word.save(stream.name)


def by_libreoffice(document: Document) -> None:
    """Turn the Word file into PDF with LibreOffice."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "act.docx"
        path.write_bytes(docx_file(document))
        profile = f"-env:UserInstallation={(Path(tempfile.gettempdir()) / 'bench-libreoffice').as_uri()}"
        command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", folder, str(path)]
        subprocess.run(command, check=True, capture_output=True)


def formats(document: Document) -> None:
    """Print the time of each format and what others take for the same."""
    own = {"HTML": html_page, "DOCX": docx_file, "PDF": pdf_file}
    taken = {name: milliseconds(lambda make=make: make(document)) for name, make in own.items()}
    others = {}
    if find_spec("docx"):
        others["DOCX"] = ("python-docx", milliseconds(lambda: by_python_docx(document)))
    if shutil.which("soffice"):
        others["PDF"] = ("LibreOffice", milliseconds(lambda: by_libreoffice(document), 3))
    for name, spent in taken.items():
        other, slower = others.get(name, ("", 0.0))
        ratio = f"   {other}: {slower:.0f} мс, в {slower / spent:.1f} раза дольше".replace(".", ",") if other else ""
        print(f"{name:>5} {spent:7.0f} мс{ratio}")


def sets(count: int) -> None:
    """Print how long the documents of many acts take by one thread and by all cores."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        make_synthetic(ROOT / "data", root / "data", count)
        base = load_base(root / "data", root / "build" / "cache")
        units = [Unit("acts", name) for name in base.acts]
        for workers in dict.fromkeys((1, os.cpu_count() or 1)):
            start = perf_counter()
            make_units(base, units, root / f"documents-{workers}", DAY, lambda: None, workers)
            print(f"{count} комплектов, потоков {workers}: {perf_counter() - start:.1f} с".replace(".", ","))


def main(counts: list[int]) -> None:
    """Print both tables."""
    base = load_base(ROOT / "data")
    for slug, act in base.acts.items():
        document = reproductions(act, base.regions[act.file.region], DAY)["act"]
        words = sum(len(text_of(getattr(block, "runs", ())).split()) for s in document.sections for block in s.blocks)
        print(f"{slug}: {words} слов вне таблиц")
        formats(document)
    for count in counts:
        sets(count)


if __name__ == "__main__":
    main([int(count) for count in sys.argv[1:]] or [5, 89])
