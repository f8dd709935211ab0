"""The only module that knows mkdocs: hands it the generated pages, exports and printable documents.

mkdocs sees pages without a body; bodies enter after Markdown is done (`on_page_content`), so that texts of
acts are never read as Markdown or as a template. The same hook serves `mkdocs serve`.
"""

from __future__ import annotations

import json
import os
import re
import shutil
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from html import escape
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page as MkdocsPage
from mkdocs.structure.toc import get_toc

from generator.collect.finding_rows import finding_rows
from generator.collect.tables import Tables, collect
from generator.compare.comparisons import comparisons
from generator.compare.table import ComparisonTable
from generator.cross_check import Choice, Subject, find
from generator.load import load_base
from generator.model.catalogue import Base
from generator.model.vocabulary import LEVEL_LABELS
from generator.output import write_file
from generator.problem import DataError
from generator.quiet import keep_gravest
from generator.run_checks import rules
from generator.search.scripts import search_scripts
from generator.search.unit import Page as SearchPage
from generator.search.unit import Unit
from generator.site.fragments import fragments
from generator.site.kit_page import kit_scripts
from generator.site.navigation import navigation
from generator.site.page import Heading, Page, outline
from generator.site.pages import site_pages
from generator.site.search_units import act_heads, everything, names, prose
from generator.site.side_by_side import data_scripts

__all__ = ["on_config", "on_files", "on_page_content"]

_FRAGMENT = re.compile(r'<div class="nms-fragment" data-fragment="(\w+)"></div>')


@dataclass(slots=True)
class _Site:
    """What one build has to hand over from one call of mkdocs to the next; filled at its beginning."""

    pages: dict[str, Page] = field(default_factory=dict)
    fragments: dict[str, str] = field(default_factory=dict)
    static: dict[str, Path] = field(default_factory=dict)
    scripts: dict[str, str] = field(default_factory=dict)
    prose: list[tuple[SearchPage, tuple[Unit, ...]]] = field(default_factory=list)
    search: tuple[Base, str, Sequence[ComparisonTable], Tables] | None = None


_site = _Site()


def _static(root: Path, *, public: bool) -> dict[str, Path]:
    """Return files of earlier steps by their path in the site: exports and printable documents."""
    found: dict[str, Path] = {}
    for source, target in (("public-export" if public else "export", "data"), ("documents", "documents")):
        folder = root / "build" / source
        for path in sorted(folder.rglob("*")):
            if path.is_file():
                found[f"{target}/{path.relative_to(folder).as_posix()}"] = path
    return found


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Load the data, make all pages and the navigation."""
    root = Path(config.config_file_path).parent
    date = config.extra.get("nms_date") or os.environ.get("NMS_DATE") or datetime.now(UTC).date().isoformat()
    try:
        base = load_base(root / "data", root / "build" / "cache")
    except DataError as error:
        raise PluginError(str(error)) from None
    public = bool(config.extra.get("nms_public"))
    findings = None if public else find(Subject(base=base, today=date), Choice())
    tables = {**collect(base), "findings": tuple(finding_rows(keep_gravest(findings or ())[0]))}
    compared = comparisons(base, tables)
    _site.static = _static(root, public=public)
    documents = {
        name.removeprefix("documents/"): path.read_text("utf-8")
        for name, path in _site.static.items()
        if name.startswith("documents/") and name.endswith(".html")
    }
    files = {name.removeprefix("data/") for name in _site.static if name.startswith("data/")}
    _site.pages = site_pages(base, tables, date, documents, files, compared, findings)
    _site.scripts = {**data_scripts(base, tables, compared), **kit_scripts(base, date)}
    _site.fragments = fragments(base, tables, compared, date)
    _site.search, _site.prose = (base, date, compared, tables), []
    config.nav = navigation(_site.pages)
    return config


def on_post_build(config: MkDocsConfig) -> None:
    """Write the scripts of the search, now that prose is there too; drop Material's search, which is not used."""
    site = Path(config.site_dir)
    if _site.search is None:
        return
    base, date, compared, tables = _site.search
    found = everything(base, compared, rules(), _site.pages, _site.prose)
    labels = {str(level): label for level, label in LEVEL_LABELS.items()}
    scripts = search_scripts(found.pages, found.units, names(base, tables), act_heads(base, date), labels)
    for name, text in scripts.items():
        write_file(site / name, text)
    for name in ("lunr", "workers"):
        shutil.rmtree(site / "assets" / "javascripts" / name, ignore_errors=True)


def _front_matter(page: Page) -> str:
    """Titles go through the theme's templates unescaped, so they are escaped here."""
    meta = {"title": escape(page.title), "render_macros": False, "hide": list(page.hide)}
    return f"---\n{json.dumps(meta, ensure_ascii=False)}\n---\n"


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the generated pages and the files of earlier steps."""
    for page in _site.pages.values():
        files.append(File.generated(config, f"{page.path}.md", content=_front_matter(page)))
    for name, text in _site.scripts.items():
        files.append(File.generated(config, name, content=text))
    for name, path in _site.static.items():
        files.append(File.generated(config, name, abs_src_path=str(path)))
    return files


def _toc(headings: tuple[Heading, ...]) -> list[dict[str, Any]]:
    top: list[dict[str, Any]] = []
    branch: list[dict[str, Any]] = []
    for heading in headings:
        token = {"level": heading.level, "id": heading.id, "name": heading.text, "children": []}
        while branch and branch[-1]["level"] >= heading.level:
            branch.pop()
        (branch[-1]["children"] if branch else top).append(token)
        branch.append(token)
    return top


def on_page_content(html: str, page: MkdocsPage, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG001  mkdocs calls by name
    """Put the body of a generated page in its place, and fragments into prose."""
    own = _site.pages.get(page.file.src_uri.removesuffix(".md"))
    if own is None:
        brief = bool((page.meta.get("search") or {}).get("exclude"))
        _site.prose.append(prose(page.url, str(page.title), html, brief=brief))
        return _FRAGMENT.sub(lambda match: _site.fragments[match[1]], html)
    page.toc = get_toc(_toc(outline(own.body)))  # type: ignore[arg-type]
    page.present_anchor_ids = set(re.findall(r'\bid="([^"]+)"', own.body))
    return own.body
