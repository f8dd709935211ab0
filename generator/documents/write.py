"""Writing the documents: a folder for each act, made beside the old one and put in its place when whole."""

from __future__ import annotations

from pathlib import Path

from generator.documents.pages import document_pages
from generator.model.catalogue import Base
from generator.output import new_folder, write_file

__all__ = ["write_documents"]


def write_documents(base: Base, folder: Path, date: str) -> None:
    """Write every document of every act under `folder`; the old one stays until the new is whole."""
    with new_folder(folder) as fresh:
        for path, page in document_pages(base, date).items():
            write_file(fresh / path, page)
