"""The build from end to end: each step reads its inputs, and is skipped while they have not changed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from generator.console import Console
from generator.fresh import inputs_hash, is_fresh, mark_fresh

__all__ = ["documents", "export", "site"]

CODE = ("generator", "requirements.lock")
EXPORT_INPUTS = ("data", *CODE)
DOCUMENT_INPUTS = ("data", "templates", *CODE)
SITE_INPUTS = ("data", "content", "templates", "mkdocs.yml", *CODE)


def _step(console: Console, title: str, target: Path, inputs: str, make: Callable[[], None]) -> None:
    """Make a result unless it is fresh, and remember what it was made from."""
    if is_fresh(target, inputs):
        console.say(f"{title}: без изменений")
        return
    with console.step(title):
        make()
    mark_fresh(target, inputs)


def export(root: Path, console: Console, day: str, *, public: bool = False) -> None:
    """Write the open data with the findings of that day into build/export, the JSON Schemas into build/schema.

    `public` leaves the findings out, and writes into build/public-export.
    """
    target = root / "build" / ("public-export" if public else "export")

    def make() -> None:
        from generator.cross_check import Choice, find, load
        from generator.export.write import write_export, write_schemas
        from generator.quiet import keep_gravest

        write_schemas(root / "build" / "schema")
        subject = load(root, (), day)
        findings, _ = keep_gravest([] if public else find(subject, Choice()))
        write_export(subject.base, target, findings)

    _step(console, "Данные, проверка, выгрузка", target, inputs_hash(root, EXPORT_INPUTS, day), make)


def documents(root: Path, console: Console, day: str) -> None:
    """Write the printable documents into build/documents."""

    def make() -> None:
        from generator.documents.write import write_documents
        from generator.load import load_base

        write_documents(load_base(root / "data", root / "build" / "cache"), root / "build" / "documents", day)

    _step(
        console,
        "Печатные документы",
        root / "build" / "documents",
        inputs_hash(root, DOCUMENT_INPUTS, day),
        make,
    )


def site(root: Path, console: Console, day: str, *, public: bool = False) -> None:
    """Build everything: open data, documents, then the site into build/site; `public` leaves findings out."""
    export(root, console, day, public=public)
    documents(root, console, day)

    def make() -> None:
        from generator.site.build import build_site

        build_site(root, root / "build" / "site", day, public=public)

    inputs = inputs_hash(root, SITE_INPUTS, day, "public" * public)
    _step(console, "Сайт", root / "build" / "site", inputs, make)
