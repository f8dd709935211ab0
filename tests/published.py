"""Addresses that the site has published: links to them must go on working.

    python -m tests.published

adds the addresses of the present pages to tests/data/published.txt and takes none away. A line is a page and,
for acts and comparisons, its anchors. Anchors that count what stands before them are no addresses to keep.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from generator.collect.tables import collect
from generator.load import load_base
from generator.site.page import Page
from generator.site.pages import site_pages

LIST = Path(__file__).parent / "data" / "published.txt"
DATA = Path(__file__).parents[1] / "data"
DAY = "2026-11-21"
ANCHORED = ("acts/", "compare/")
_ID = re.compile(r'\bid="([^"]+)"')
_COUNTED = re.compile(r"(уровень|группа)-\d+$|(карта|шкала|цели|схема|темы|сходство)-(имя|пояснение)$|nms-names$")


def addresses(pages: Mapping[str, Page]) -> dict[str, set[str]]:
    """Return the anchors to keep by page; pages of other kinds are kept without their anchors."""
    return {
        path: {name for name in _ID.findall(page.body) if not _COUNTED.match(name)}
        if path.startswith(ANCHORED)
        else set()
        for path, page in pages.items()
        if not path.startswith("findings/")  # come and go with the rules and the text
    }


def published() -> dict[str, set[str]]:
    """Return the committed list."""
    lines = LIST.read_text("utf-8").splitlines() if LIST.is_file() else []
    return {path: set(names) for path, *names in (line.split() for line in lines)}


def main() -> None:
    """Add the present addresses to the list."""
    base = load_base(DATA)
    found = published()
    for path, names in addresses(site_pages(base, collect(base), DAY, {})).items():
        found[path] = found.get(path, set()) | names
    LIST.write_text("".join(f"{' '.join((path, *sorted(found[path])))}\n" for path in sorted(found)), "utf-8")


if __name__ == "__main__":
    main()
