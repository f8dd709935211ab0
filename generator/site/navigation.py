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
    ("search-help.md", "Как искать"),
    ("without-network.md", "Атлас без сети"),
    ("correct-error.md", "Как исправить ошибку"),
)


def navigation(pages: Mapping[str, Page]) -> list[Any]:
    """Return the navigation tree: paths of Markdown files, named where the page itself does not name itself.

    Titles of generated pages come from the pages, where they are escaped.
    """
    sections: dict[str, list[Any]] = {}
    for page in pages.values():
        if page.section and not page.alone:
            sections.setdefault(page.section, []).append(f"{page.path}.md")
    alone = [f"{page.path}.md" for page in pages.values() if not page.section and not page.alone]
    return [
        {"Главная": "index.md"},
        *({name: entries} for name, entries in sections.items()),
        *alone,
        {"Справка": [{name: path} for path, name in PROSE]},
    ]
