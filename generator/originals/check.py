"""Acts and a folder of originals → the report of the transcription; the only module here that reads files."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from generator.model.act import Act
from generator.originals.leftovers import in_data, leftovers
from generator.originals.pair import misplaced, pair
from generator.originals.report import Kind, Report, render
from generator.passage import Passage
from generator.problem import DataError, Problem
from generator.walk import walk
from generator.yaml_reader import decode

__all__ = ["check_sources", "compare"]


def _mapped(places: Sequence[int]) -> float:
    return sum(place >= 0 for place in places) / len(places) if places else 1.0


def compare(act: Act, passages: Sequence[Passage], original: str) -> Report:
    """Return how far an act's passages, in reading order, and the text of its original spell each other."""
    found = pair(passages, original)
    wrong, order = misplaced(found)
    moved = (in_data(Kind.MOVED, act, found, text, text.start, text.end) for text in wrong)
    return Report(
        slug=act.slug,
        coverage=_mapped(found.to_printed),
        fidelity=_mapped(found.to_source),
        exactness=sum(text.exact for text in found.texts) / len(found.texts) if found.texts else 1.0,
        order=order,
        leftovers=(*leftovers(act, found), *moved),
    )


def _read(path: Path) -> str:
    raw = path.read_bytes()
    if not raw.strip():
        problem = Problem(path.as_posix(), 0, 0, "", "файл пуст", "текст акта", unreadable=True)
        raise DataError([problem])
    return decode(raw, path.as_posix())


def check_sources(acts: Mapping[str, Act], folder: Path) -> tuple[str, bool]:
    """Compare each act with `<slug>.txt` of a folder; return what to print and whether all is well.

    An act without an original is said to be unchecked. Raises DataError where there is no such folder, no
    original in it, or a file that is no text in UTF-8.
    """
    paths = {slug: folder / f"{slug}.txt" for slug in acts}
    held = {slug: path for slug, path in paths.items() if path.is_file()}
    if not held:
        found = "нет ни одного оригинала" if folder.is_dir() else "нет такой папки"
        expected = f"папка с файлами {', '.join(path.name for path in paths.values())}"
        raise DataError([Problem(folder.as_posix(), 0, 0, "", found, expected, unreadable=True)])
    reports = [compare(acts[slug], list(walk(acts[slug])), _read(path)) for slug, path in held.items()]
    missing = [f"{slug}: не сверено, нет файла {path.name}" for slug, path in paths.items() if slug not in held]
    return "\n".join([render(reports), *missing]), all(report.reached for report in reports)
