"""The build from end to end: each step reads its inputs, and is skipped while they have not changed."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

from generator.console import Console
from generator.findings import Finding
from generator.fresh import inputs_hash, is_fresh, is_stamped, mark_fresh
from generator.output import write_file
from generator.problem import DataError, Problem, did_you_mean

__all__ = ["conclusion", "documents", "draft_documents", "export", "offline", "site"]

CODE = ("generator", "requirements.lock")
EXPORT_INPUTS = ("data", *CODE)
ARCHIVE = "documents.zip"
SITE_INPUTS = ("data", "content", "templates", "mkdocs.yml", "CHANGELOG.md", *CODE)


def _step(console: Console, title: str, target: Path, inputs: str, make: Callable[[], None]) -> None:
    """Make a result unless it is fresh, and remember what it was made from."""
    if is_fresh(target, inputs):
        console.say(f"{title}: без изменений")
        return
    with console.step(title):
        make()
    mark_fresh(target, inputs)


def export(root: Path, console: Console, day: str, *, public: bool = False) -> list[Finding] | None:
    """Write the open data with the findings of that day into build/export, the JSON Schemas into build/schema.

    `public` leaves the findings out, and writes into build/public-export. Returns the findings where they were
    looked for.
    """
    target = root / "build" / ("public-export" if public else "export")
    found: list[Finding] | None = None

    def make() -> None:
        nonlocal found
        from generator.cross_check import Choice, find, load
        from generator.documents.write import write_findings
        from generator.export.write import write_export, write_schemas
        from generator.quiet import keep_gravest

        write_schemas(root / "build" / "schema")
        subject = load(root, (), day)
        found = None if public else find(subject, Choice())
        kept, _ = keep_gravest(found or [])
        write_export(subject.base, target, kept)
        if kept:
            write_findings(kept, subject.base, target / "findings", day)

    _step(console, "Данные, проверка, выгрузка", target, inputs_hash(root, EXPORT_INPUTS, day), make)
    return found


def _remove_left(folder: Path, kept: set[str]) -> None:
    """Remove the documents of acts and drafts that are no more."""
    for path in [*folder.glob("*"), *folder.glob("drafts/*")]:
        name = path.relative_to(folder).as_posix()
        if path.is_dir() and name != "drafts" and name not in kept:
            shutil.rmtree(path)
            (folder / ARCHIVE).unlink(missing_ok=True)


def documents(root: Path, console: Console, day: str) -> tuple[list[Problem], bool]:
    """Write the documents of every act and draft into build/documents, those that changed only.

    Returns what could not be printed as it stands, and whether all documents were made.
    """
    from generator.documents.units import make_units, units_of
    from generator.documents.write import write_archive
    from generator.load import load_base

    folder, stamps = root / "build" / "documents", root / "build" / "stamps"
    base = load_base(root / "data", root / "build" / "cache")
    common = inputs_hash(root, ("templates", *CODE), day)
    all_units = units_of(base)
    hashes = {unit: inputs_hash(root, unit.inputs, common, unit.folder) for unit in all_units}
    _remove_left(folder, {unit.folder for unit in all_units})
    stale = [
        unit
        for unit in all_units
        if not (folder / unit.folder).is_dir() or not is_stamped(stamps / unit.kind / unit.name, hashes[unit])
    ]
    if not stale:
        console.say("Печатные документы: без изменений")
        if not (folder / ARCHIVE).is_file():
            write_archive(folder, ARCHIVE)
        return [], True
    with console.bar("Печатные документы", len(stale)) as advance:
        made = make_units(base, stale, folder, day, advance)
    for done in made:
        if done.whole and not done.problems:  # what has something to tell is made again, and tells it again
            write_file(stamps / done.unit.kind / done.unit.name, hashes[done.unit])
    write_archive(folder, ARCHIVE)
    return [problem for done in made for problem in done.problems], all(done.whole for done in made)


def draft_documents(root: Path, name: str, console: Console, day: str, roadmap: Path | None) -> list[Problem]:
    """Write the documents of one draft into build/documents/drafts/<name>; `roadmap`: its agreed workbook.

    Raises:
        DataError: no such draft, an unreadable workbook, a wrong template.

    """
    from generator.documents.write import with_roadmap, write_draft
    from generator.load import load_base

    base = load_base(root / "data", root / "build" / "cache")
    name = name.removesuffix(".yaml").rpartition("/")[2]
    if name not in base.drafts:
        known = ", ".join(base.drafts) or "ни одной; заведите: nms new draft ИМЯ --like АКТ"
        hint = did_you_mean(name, base.drafts)
        raise DataError([Problem("data/drafts", 0, 0, "", f"нет заготовки «{name}»", f"одна из: {known}", hint)])
    draft = base.drafts[name] if roadmap is None else with_roadmap(base.drafts[name], roadmap)
    folder = root / "build" / "documents" / "drafts" / name
    (root / "build" / "stamps" / "drafts" / name).unlink(missing_ok=True)
    with console.step(f"Документы заготовки {name}"):
        return write_draft(draft, base, folder, day)


def conclusion(root: Path, workbook: Path, console: Console, day: str) -> tuple[Path, list[Problem]]:
    """Write the conclusion that an expert's workbook makes into build/conclusions/<name of the workbook>.

    Raises:
        DataError: the workbook is unreadable or holds what an opinion cannot be.

    """
    from generator.documents.write import write_conclusion

    folder = root / "build" / "conclusions" / workbook.stem
    with console.step(f"Заключение по книге {workbook.name}"):
        return folder, write_conclusion(workbook, folder, day)


def site(root: Path, console: Console, day: str, *, public: bool = False) -> None:
    """Build everything: open data, documents, then the site into build/site; `public` leaves findings out."""
    found = export(root, console, day, public=public)
    problems, whole = documents(root, console, day)
    if not whole:
        raise DataError(problems)
    for problem in problems:
        console.say(str(problem))

    def make() -> None:
        from generator.site.build import build_site

        build_site(root, root / "build" / "site", day, public=public, findings=found)

    inputs = inputs_hash(root, SITE_INPUTS, day, "public" * public)
    _step(console, "Сайт", root / "build" / "site", inputs, make)


def offline(root: Path, console: Console, day: str, *, public: bool = False) -> Path:
    """Pack the site of build/site into a ZIP for computers without a network; return its path."""
    from generator.site.offline import write_offline

    target = root / "build" / "nms-atlas.zip"
    inputs = inputs_hash(root, SITE_INPUTS, day, "public" * public)
    _step(console, "Издание без сети", target, inputs, lambda: write_offline(root / "build" / "site", target, day))
    return target
