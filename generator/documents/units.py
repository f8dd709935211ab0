"""All document sets at once: each act and draft is a unit, several are made at a time by threads of one process.

Most of the time goes to the PDF engine, which lets the interpreter go and uses every core by itself. Processes of
their own would each have to start, to load the data and to lay out anew what the engine already remembers.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from pathlib import Path
from typing import Literal, NamedTuple

from generator.documents.write import write_act, write_draft, write_glossary, write_kit
from generator.model.catalogue import Base
from generator.problem import DataError, Problem

__all__ = ["Made", "Unit", "make_units", "units_of"]


class Unit(NamedTuple):
    """What is made together: an act, a draft, the blank documents, or the glossary."""

    kind: Literal["acts", "drafts", "kit", "glossary"]
    name: str

    @property
    def folder(self) -> str:
        """Where the documents stand under the folder of all documents."""
        return f"drafts/{self.name}" if self.kind == "drafts" else self.name

    @property
    def inputs(self) -> tuple[str, ...]:
        """Return what the documents are made from, beside templates, code and date; all but an act quote all acts."""
        return (f"data/acts/{self.name}", "data/regions.yaml") if self.kind == "acts" else ("data",)


class Made(NamedTuple):
    """What became of a unit: whether its documents were made, and what to tell about them."""

    unit: Unit
    whole: bool
    problems: tuple[Problem, ...]


def units_of(base: Base) -> list[Unit]:
    """Return every act and draft, the blank documents and the glossary."""
    return [
        *(Unit("acts", name) for name in base.acts),
        *(Unit("drafts", name) for name in base.drafts),
        Unit("kit", "kit"),
        Unit("glossary", "glossary"),
    ]


def _make(unit: Unit, base: Base, folder: Path, day: str) -> Made:
    try:
        if unit.kind == "acts":
            problems = write_act(base.acts[unit.name], base, folder / unit.folder, day)
        elif unit.kind == "kit":
            problems = write_kit(base, folder / unit.folder, day)
        elif unit.kind == "glossary":
            problems = write_glossary(base, folder / unit.folder, day)
        else:
            problems = write_draft(base.drafts[unit.name], base, folder / unit.folder, day)
    except DataError as error:
        return Made(unit, whole=False, problems=error.problems)
    return Made(unit, whole=True, problems=tuple(problems))


def make_units(
    base: Base, units: Sequence[Unit], folder: Path, day: str, advance: Callable[[], None], workers: int = 0
) -> list[Made]:
    """Make the documents of the units under `folder`, several at a time; in the order of units.

    `advance` is called after each; one that fails does not stop the others. `workers` 0: one for each core.

    Raises:
        OSError: a file cannot be written; what was there before stays.

    """
    found: list[Made] = []
    with ThreadPoolExecutor(workers or os.cpu_count() or 1) as pool:
        jobs = [pool.submit(_make, unit, base, folder, day) for unit in units]
        try:
            for job in as_completed(jobs):
                found.append(job.result())
                advance()
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise
    return sorted(found, key=lambda made: units.index(made.unit))
