"""The only module that knows mkdocs: hands it the generated pages, exports and printable documents.

mkdocs sees pages without a body; bodies enter after Markdown is done (`on_page_content`), so that texts of
acts are never read as Markdown or as a template. The same hook serves `mkdocs serve`.
"""

from __future__ import annotations

import json
import os
import re
import shutil
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

from generator.cross_check import Choice, Subject, find
from generator.load import load_base
from generator.output import write_file
from generator.problem import DataError
from generator.search.unit import Page as SearchPage
from generator.search.unit import Unit
from generator.site.contents import Contents, Earlier, contents, scripts_of_search
from generator.site.kit_page import KIT_FOLDER
from generator.site.marked import marked_prose
from generator.site.navigation import navigation
from generator.site.page import Heading, Page, outline
from generator.site.search_units import prose

__all__ = ["on_config", "on_files", "on_page_content"]

_FRAGMENT = re.compile(r'<div class="nms-fragment" data-fragment="(\w+)"></div>')


@dataclass(slots=True)
class _Site:
    """What one build has to hand over from one call of mkdocs to the next; filled at its beginning."""

    made: Contents | None = None
    static: dict[str, Path] = field(default_factory=dict)
    prose: list[tuple[SearchPage, tuple[Unit, ...]]] = field(default_factory=list)

    @property
    def contents(self) -> Contents:
        """What `on_config` has made."""
        assert self.made is not None  # noqa: S101  mkdocs calls on_config first
        return self.made


_site = _Site()


def _static(root: Path, *, public: bool) -> dict[str, Path]:
    """Return files of earlier steps by their path in the site: exports and printable documents."""
    found: dict[str, Path] = {}
    export = "public-export" if public else "export"
    for source, target in ((export, "data"), ("schema", "data/schema"), ("documents", "documents")):
        folder = root / "build" / source
        for path in sorted(folder.rglob("*")):
            if path.is_file():
                found[f"{target}/{path.relative_to(folder).as_posix()}"] = path
    return found


def _earlier(root: Path, static: dict[str, Path]) -> Earlier:
    """Read what the pages need of the files that earlier steps made."""
    documents = {
        name.removeprefix("documents/"): path.read_text("utf-8") if name.endswith(".html") else ""
        for name, path in static.items()
        if name.startswith("documents/")
    }
    kit = {name.rpartition("/")[2]: path for name, path in static.items() if name.rpartition("/")[0] == KIT_FOLDER}
    log = root / "CHANGELOG.md"
    return Earlier(
        documents=documents,
        files={name.removeprefix("data/") for name in static if name.startswith("data/")},
        sizes={name: path.stat().st_size for name, path in static.items()},
        kit={name: path.read_bytes() for name, path in kit.items()},
        changelog=log.read_text("utf-8") if log.is_file() else "",
    )


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Load the data, make all pages and the navigation."""
    root = Path(config.config_file_path).parent
    date = config.extra.get("nms_date") or os.environ.get("NMS_DATE") or datetime.now(UTC).date().isoformat()
    try:
        base = load_base(root / "data", root / "build" / "cache")
    except DataError as error:
        raise PluginError(str(error)) from None
    public = bool(config.extra.get("nms_public"))
    findings = None if public else config.extra.get("nms_findings")
    if findings is None and not public:
        findings = find(Subject(base=base, today=date), Choice())
    _site.static, _site.prose = _static(root, public=public), []
    _site.made = contents(base, date, findings, _earlier(root, _site.static))
    config.nav = navigation(_site.made.pages)
    return config


def on_post_build(config: MkDocsConfig) -> None:
    """Write the scripts of the search, now that prose is there too; drop Material's search, which is not used."""
    site = Path(config.site_dir)
    for name, text in scripts_of_search(_site.contents, _site.prose).items():
        write_file(site / name, text)
    for name in ("lunr", "workers"):
        shutil.rmtree(site / "assets" / "javascripts" / name, ignore_errors=True)


def _front_matter(page: Page) -> str:
    """Titles go through the theme's templates unescaped, so they are escaped here."""
    meta = {"title": escape(page.title), "render_macros": False, "hide": list(page.hide)}
    return f"---\n{json.dumps(meta, ensure_ascii=False)}\n---\n"


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the generated pages and the files of earlier steps."""
    for page in _site.contents.pages.values():
        files.append(File.generated(config, f"{page.path}.md", content=_front_matter(page)))
    for name, text in _site.contents.scripts.items():
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
    own = _site.contents.pages.get(page.file.src_uri.removesuffix(".md"))
    if own is None:
        brief = bool((page.meta.get("search") or {}).get("exclude"))
        _site.prose.append(prose(page.url, str(page.title), html, brief=brief))
        html = marked_prose(html, _site.contents.notions, "../" * page.file.dest_uri.count("/"))
        return _FRAGMENT.sub(lambda match: _site.contents.fragments[match[1]], html)
    page.toc = get_toc(_toc(outline(own.body)))  # type: ignore[arg-type]
    page.present_anchor_ids = set(re.findall(r'\bid="([^"]+)"', own.body))
    return own.body
