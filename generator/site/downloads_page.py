"""The page of all printable documents: every act and draft in every format, with sizes, and one archive of all."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from generator.compare.columns import act_label
from generator.documents.drafts import DOCUMENT_NAMES
from generator.documents.reproduce import part_name
from generator.model.catalogue import Base
from generator.site.acts import act_lines
from generator.site.kit_page import KIT_FOLDER, kit_page
from generator.site.page import Page
from generator.site.render import render

__all__ = ["document_pages"]

_ARCHIVE: Final = "documents/documents.zip"
_FORMATS: Final = {"docx": "DOCX", "pdf": "PDF", "html": "HTML", "xlsx": "XLSX", "ics": "ICS"}
_PAPER: Final = {"paper-regulation": "Положение", "paper-roadmap": "Дорожная карта"}
_KIT: Final = {
    "order-open": "Приказ, не решено, нормативный ли он",
    "order-yes": "Приказ, нормативный",
    "order-no": "Приказ, ненормативный",
    "regulation": "Положение",
    "roadmap": "Дорожная карта",
    "approval": "Лист согласования",
    "note-open": "Пояснительная записка, не решено, нормативный ли акт",
    "note-yes": "Пояснительная записка к нормативному акту",
    "note-no": "Пояснительная записка к ненормативному акту",
}


class File(NamedTuple):
    """A file to download: its address in the site, format, size in words."""

    path: str
    form: str
    size: str


class Line(NamedTuple):
    """A document and its files by format."""

    title: str
    files: Mapping[str, File]


class Group(NamedTuple):
    """The documents of an act, of a draft, or the blanks; `link` leads to the page of the act."""

    id: str
    title: str
    link: str
    lines: tuple[Line, ...]


def size_of(count: int) -> str:
    """Return a number of bytes as people read it: «21 КБ», «1,4 МБ»."""
    if count < 1_000_000:
        return f"{max(1, round(count / 1000))} КБ"
    return f"{count / 1_000_000:.1f} МБ".replace(".", ",")


def _lines(folder: str, titles: Mapping[str, str], sizes: Mapping[str, int]) -> Iterator[Line]:
    for name, title in titles.items():
        paths = {form: f"{folder}/{name}.{form}" for form in _FORMATS}
        files = {
            form: File(path, label, size_of(sizes[path]))
            for form, label in _FORMATS.items()
            if (path := paths[form]) in sizes
        }
        if files:
            yield Line(title, files)


def _groups(base: Base, sizes: Mapping[str, int], date: str) -> Iterator[Group]:
    for line in act_lines(base, date):
        act = base.acts[line.slug]
        parts = {"act": "Акт целиком", "order": part_name(act, "order")}
        parts |= {item.id: part_name(act, item.id) for item in act.file.parts}
        lines = tuple(_lines(f"documents/{line.slug}", parts, sizes))
        findings = f"data/findings/{line.slug}.xlsx"
        if findings in sizes:
            book = File(findings, "XLSX", size_of(sizes[findings]))
            lines += (Line("Замечания с графами для выводов эксперта", {"xlsx": book}),)
        yield Group(line.slug, act_label(act, base), f"acts/{line.slug}.html", lines)
    for name, draft in base.drafts.items():
        lines = tuple(_lines(f"documents/drafts/{name}", DOCUMENT_NAMES, sizes))
        yield Group(f"draft-{name}", f"Заготовка: {draft.region.nom}", "", lines)
    yield Group("blanks", "Бланки для заполнения от руки", "", tuple(_lines("documents/kit", _PAPER, sizes)))
    yield Group("kit", "Бланки Word с полями", "kit.html", tuple(_lines("documents/kit", _KIT, sizes)))


def document_pages(base: Base, date: str, sizes: Mapping[str, int]) -> list[Page]:
    """Return the page that fills the blanks, and the page of all documents."""
    blanks = any(path.startswith(f"{KIT_FOLDER}/") for path in sizes)
    return [kit_page(base, ready=blanks), downloads_page(base, date, sizes, blanks=blanks)]


def downloads_page(base: Base, date: str, sizes: Mapping[str, int], *, blanks: bool) -> Page:
    """Return the page; `sizes` are the bytes of every file of the site made by earlier steps, by its address."""
    archive = File(_ARCHIVE, "ZIP", size_of(sizes[_ARCHIVE])) if _ARCHIVE in sizes else None
    groups = [group for group in _groups(base, sizes, date) if group.lines]
    body = render("downloads.html", groups=groups, archive=archive, formats=_FORMATS, blanks=blanks, root="")
    return Page(path="downloads", title="Все документы", body=body, section="Документы")
