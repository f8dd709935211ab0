"""Printable pages of the acts of the collection: one for the whole act, the order, and each present part."""

from __future__ import annotations

from generator.documents.html import html_page
from generator.documents.reproduce import reproductions
from generator.model.catalogue import Base

__all__ = ["document_pages"]


def document_pages(base: Base, date: str) -> dict[str, str]:
    """Return HTML by path: «<act>/act.html» (whole), «<act>/order.html», «<act>/<part>.html».

    `date` (ISO) is the day of the build, printed in the mark of a reproduction. An act without an order has
    no page of one. Nothing is read or written but the page's own templates.
    """
    return {
        f"{slug}/{name}.html": html_page(document)
        for slug, act in base.acts.items()
        for name, document in reproductions(act, base.regions[act.file.region], date).items()
    }
