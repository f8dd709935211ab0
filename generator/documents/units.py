"""All document sets at once: acts, drafts and the glossary, made by as many processes as the machine has cores."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from multiprocessing import get_context
from pathlib import Path
from typing import Literal, NamedTuple

from generator.documents.write import write_act, write_draft, write_glossary
from generator.load import load_base
from generator.model.catalogue import Base
from generator.problem import DataError, Problem

__all__ = ["Made", "Unit", "make_units", "units_of"]


class Unit(NamedTuple):
    """An act, a draft, or the glossary, whose documents are made together."""

    kind: Literal["acts", "drafts", "glossary"]
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


_base: list[Base] = []  # of a worker: loaded once, when it starts


def units_of(base: Base) -> list[Unit]:
    """Return every act and draft, and the glossary."""
    acts, drafts = (Unit("acts", name) for name in base.acts), (Unit("drafts", name) for name in base.drafts)
    return [*acts, *drafts, Unit("glossary", "glossary")]


def _start(root: Path) -> None:
    _base[:] = [load_base(root / "data", root / "build" / "cache")]


def _make(unit: Unit, folder: Path, day: str) -> Made:
    (base,) = _base
    try:
        if unit.kind == "acts":
            problems = write_act(base.acts[unit.name], base, folder / unit.folder, day)
        elif unit.kind == "glossary":
            problems = write_glossary(base, folder / unit.folder, day)
        else:
            problems = write_draft(base.drafts[unit.name], base, folder / unit.folder, day)
    except DataError as error:
        return Made(unit, whole=False, problems=error.problems)
    return Made(unit, whole=True, problems=tuple(problems))


def _one_by_one(root: Path, units: Iterable[Unit], folder: Path, day: str) -> Iterator[Made]:
    _start(root)
    return (_make(unit, folder, day) for unit in units)


def make_units(
    root: Path, units: Sequence[Unit], folder: Path, day: str, advance: Callable[[], None], workers: int = 0
) -> list[Made]:
    """Make the documents of the units under `folder`, in parallel when they are several; in the order of units.

    `advance` is called after each; one that fails does not stop the others. `workers` 0: one for each core.

    Raises:
        DataError: the data cannot be loaded.
        OSError: a file cannot be written; what was there before stays.

    """
    count = min(workers or os.cpu_count() or 1, len(units))
    found: list[Made] = []
    if count <= 1:
        for made in _one_by_one(root, units, folder, day):
            found.append(made)
            advance()
        return found
    fresh = get_context("spawn")  # a forked child would inherit the PDF engine's threads, halted
    with ProcessPoolExecutor(count, mp_context=fresh, initializer=_start, initargs=(root,)) as pool:
        jobs = [pool.submit(_make, unit, folder, day) for unit in units]
        try:
            for job in as_completed(jobs):
                found.append(job.result())
                advance()
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise
    return sorted(found, key=lambda made: units.index(made.unit))
