"""Everything of the open data into a folder; the last step, the only one that touches the disk."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from generator import __version__
from generator.collect.finding_rows import finding_rows
from generator.collect.tables import TABLES, Tables, collect
from generator.export.frames import csv_text, workbook
from generator.export.glossary import glossary_csv, glossary_skos
from generator.export.package import datapackage, file_schemas
from generator.findings import Finding
from generator.model.catalogue import Base
from generator.output import new_folder, write_file
from generator.printing import printed_act

__all__ = ["json_text", "write_export", "write_schemas"]


def json_text(tables: Tables) -> str:
    """Return all tables as one JSON object of lists."""
    data = {name: [asdict(row) for row in rows] for name, rows in tables.items()}
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def write_schemas(folder: Path) -> None:
    """Write the JSON Schemas that the modelines of the data files name."""
    for name, schema in file_schemas().items():
        write_file(folder / f"{name}.json", schema)


def write_export(base: Base, folder: Path, findings: Sequence[Finding] = ()) -> Tables:
    """Write CSV, XLSX, JSON, datapackage.json, the glossary and the printed acts; return the tables."""
    tables = {**collect(base), "findings": tuple(finding_rows(findings))}
    with new_folder(folder) as fresh:
        for name, rows in tables.items():
            write_file(fresh / f"{name}.csv", csv_text(TABLES[name], rows))
        write_file(fresh / "atlas.xlsx", workbook(tables))
        write_file(fresh / "atlas.json", json_text(tables))
        write_file(fresh / "datapackage.json", datapackage(__version__))
        write_file(fresh / "glossary.csv", glossary_csv(base, tables))
        write_file(fresh / "glossary.rdf", glossary_skos(base, tables))
        for act in base.acts.values():
            write_file(fresh / "text" / f"{act.slug}.txt", printed_act(act))
    return tables
