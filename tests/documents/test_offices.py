"""What an office program and a browser's printer make of the documents: every word, every number, no cut column.

LibreOffice stands in for Word; where it is not installed its tests are skipped, since it is too big to fetch.
"""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import zipfile
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from generator.documents.docx import docx_file
from generator.documents.drafts import draft_documents
from generator.documents.html import html_page
from generator.documents.kit import kit_documents, paper_documents
from generator.documents.layout import GOST_2025, layout_of
from generator.documents.like import draft_like
from generator.documents.tree import Document, Footnote
from generator.model.draft import Form

from .conftest import DATE, letters_only, words_of
from .test_docx import text_of
from .test_live_numbers import printed

libreoffice = pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice не установлен")
LIVE = layout_of(Form())


def everything(documents, base) -> dict[str, tuple[Document, object]]:
    """Every document of the acts, the example, the blanks, and of a draft after each act, with its layout."""
    found = {f"{slug}-{name}": (d, GOST_2025) for slug, group in documents.items() for name, d in group.items()}
    for name, group in (("example", draft_documents(base.drafts["example"], base, DATE)),
                        ("kit", kit_documents(base, DATE)), ("paper", paper_documents(base, DATE))):  # fmt: skip
        found |= {f"{name}-{key}": (d, LIVE) for key, d in group.items()}
    for slug, act in base.acts.items():
        draft = draft_like(act, base, base.regions["tver"], DATE)
        found |= {f"like-{slug}-{key}": (d, LIVE) for key, d in draft_documents(draft, base, DATE).items()}
    return found


@pytest.fixture(scope="session")
def written(documents, base, tmp_path_factory):
    """A folder with every document as DOCX, and the documents by name."""
    folder = tmp_path_factory.mktemp("offices")
    found = everything(documents, base)
    for name, (document, layout) in found.items():
        (folder / f"{name}.docx").write_bytes(docx_file(document, layout))
    return folder, {name: document for name, (document, _) in found.items()}


def converted(folder: Path, kind: str) -> Path:
    """Convert every DOCX of a folder by one run of LibreOffice."""
    out = folder / kind.partition(":")[0]
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", kind, "--outdir", str(out)]
    subprocess.run([*command, *map(str, sorted(folder.glob("*.docx")))], check=True, capture_output=True, timeout=600)
    return out


def squeezed(text: str) -> str:
    return re.sub(r"\s+", " ", text)


def without_notes(document: Document) -> Document:
    sections = (replace(s, blocks=tuple(b for b in s.blocks if not isinstance(b, Footnote))) for s in document.sections)
    return replace(document, sections=tuple(sections))


def missing(document: Document, text: str) -> Counter:
    return Counter(letters_only(words_of(document))) - Counter(letters_only(text))


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_an_independent_validator_finds_nothing_in_any_document(written):
    audit = pytest.importorskip("openxml_audit", reason="openxml-audit не установлен")
    folder, found = written
    results = {name: audit.OpenXmlValidator().validate(folder / f"{name}.docx").errors for name in found}
    faults = {name: errors[:2] for name, errors in results.items() if errors}
    assert faults == {}


@libreoffice
def test_libreoffice_prints_every_word_and_the_numbers_of_the_tree(written):
    folder, found = written
    out = converted(folder, "txt:Text (encoded):UTF8")
    for name, document in found.items():
        text = (out / f"{name}.txt").read_text("utf-8-sig")
        assert not missing(without_notes(document), text), name  # a text file of LibreOffice has no footnotes
        rest = iter(squeezed(line).strip() for line in text.splitlines())
        for line in printed(document):
            assert any(candidate.startswith(squeezed(line)) for candidate in rest), (name, line)


@libreoffice
def test_a_save_in_libreoffice_loses_no_text(written):
    folder, found = written
    out = converted(folder, "docx")
    for name, document in found.items():
        with zipfile.ZipFile(out / f"{name}.docx") as package:
            parts = [part for part in package.namelist() if re.fullmatch(r"word/(document|footnotes)\.xml", part)]
            text = " ".join(text_of(ET.fromstring(package.read(part))) for part in parts)  # noqa: S314
        lost = missing(document, text)
        # markers that became live numbers are no letters any more
        assert not {word: n for word, n in lost.items() if len(word) > 1}, name


@pytest.mark.browser
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_a_browser_prints_every_page_of_html_to_a4_without_cut_columns(documents, base, tmp_path):
    pdfplumber = pytest.importorskip("pdfplumber", reason="pdfplumber не установлен")
    kept = Path(__file__).parents[2] / "build" / "chromium.path"
    if not kept.is_file():
        pytest.skip("Chromium не найден: его ищет make test")
    names = [f"{slug}-act" for slug in documents] + ["example-roadmap", "example-note", "paper-roadmap", "kit-note-no"]
    found = everything(documents, base)
    for name in names:
        (tmp_path / f"{name}.html").write_text(html_page(*found[name]), encoding="utf-8")
    with ThreadPoolExecutor(1) as apart:  # another test's browser may hold the loop of this thread
        made = apart.submit(printed_pages, kept.read_text("utf-8").strip(), [tmp_path / f"{n}.html" for n in names])
    for name, data in zip(names, made.result(), strict=True):
        with pdfplumber.open(io.BytesIO(data)) as pdf:
            check_pages(name, found[name][0], pdf)


def printed_pages(chromium: str, paths: list[Path]) -> list[bytes]:
    """Print pages to PDF as a browser does."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        page = running.new_page()
        made = []
        for path in paths:
            page.goto(path.as_uri())
            made.append(page.pdf(prefer_css_page_size=True))
        running.close()
    return made


def check_pages(name: str, document: Document, pdf) -> None:
    """Every page is A4, every letter inside it, every word of the document there, heads of tables repeated."""
    letters = []
    for page in pdf.pages:
        assert sorted((round(page.width), round(page.height))) == [595, 842], name
        words = page.extract_words(use_text_flow=True)
        letters += words
        outside = [word["text"] for word in words if word["x0"] < 14 or word["x1"] > page.width - 14]
        assert outside == [], (name, page.page_number)
        right = max((line["x1"] for line in [*page.lines, *page.rects]), default=0)
        assert right <= page.width - 14, (name, page.page_number)
    turned = [page for page in pdf.pages if page.width > page.height]
    assert bool(turned) == any(section.landscape for section in document.sections), name
    text = re.sub(r"[^а-яёa-z]", "", "".join(word["text"] for word in letters).lower())
    for word in set(letters_only(words_of(document))):
        assert word.lower() in text, (name, word)
