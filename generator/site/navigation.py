"""The navigation of the site: tabs, and pages below them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generator.site.page import Page

__all__ = ["PROSE", "navigation"]

PROSE = (
    ("read-comparison.md", "Как читать сравнение"),
    ("from-order-to-publication.md", "От поручения до опубликования"),
    ("add-region.md", "Как добавить регион"),
    ("correct-error.md", "Как исправить ошибку"),
)


def navigation(pages: Mapping[str, Page]) -> list[dict[str, Any]]:
    """Return the navigation tree: names with paths of Markdown files, or with lists of them."""
    sections: dict[str, list[Any]] = {}
    for page in pages.values():
        if page.section:
            path = f"{page.path}.md"
            entry = path if page.path.endswith("/index") else {page.title: path}
            sections.setdefault(page.section, []).append(entry)
    alone = [{page.title: f"{page.path}.md"} for page in pages.values() if not page.section]
    return [
        {"Главная": "index.md"},
        *({name: entries} for name, entries in sections.items()),
        *alone,
        {"Справка": [{name: path} for path, name in PROSE]},
    ]
