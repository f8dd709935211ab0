"""Live numbering of DOCX: what a word processor counts is what the tree prints, in every document."""

from __future__ import annotations

import dataclasses
import io
import re
import shutil
import subprocess
import zipfile

import pytest

from generator.documents.docx import docx_file
from generator.documents.docx_numbering import Lists
from generator.documents.drafts import draft_documents
from generator.documents.inline import runs
from generator.documents.layout import GOST_2025, layout_of
from generator.documents.tree import Clause, Document, Heading, Item, Paragraph, Section
from generator.foreign.docx import docx_blocks
from generator.model.draft import Form

from .conftest import DATE

LIVE = layout_of(Form())


def printed(document: Document) -> list[str]:
    """The numbered blocks of a tree as a reader sees them."""
    found = []
    for section in document.sections:
        for block in section.blocks:
            if isinstance(block, Heading | Clause | Item):
                number = block.marker if isinstance(block, Item) else block.number
                text = "".join(
                    getattr(run, "text", "") or getattr(run, "value", "") or getattr(run, "blank", "")
                    for run in block.runs
                )
                found.append(f"{number} {text[:15]}".strip())
    return found


def counted(data: bytes) -> list[str]:
    """The paragraphs of a Word file, numbered by the project's own reader, which counts lists by the standard."""
    return [f"{block.number} {block.text}".strip() for block in docx_blocks(data) if hasattr(block, "text")]


def test_the_numbers_counted_are_the_numbers_printed(base):
    for form in (Form(), Form(numbering="through")):
        draft = dataclasses.replace(base.drafts["example"], form=form)
        for name, document in draft_documents(draft, base, DATE).items():
            got = [line.replace("- ", "– ", 1) if line.startswith("- ") else line
                   for line in counted(docx_file(document, LIVE))]  # fmt: skip
            rest = iter(got)
            for line in printed(document):
                assert any(candidate.startswith(line) for candidate in rest), (name, line)


def test_the_example_is_numbered_live_throughout(base):
    document = draft_documents(base.drafts["example"], base, DATE)["regulation"]
    lists = Lists.of(document, 709, automatic=True)
    blocks = [b for s in document.sections for b in s.blocks if isinstance(b, Heading | Clause | Item)]
    assert all(lists.place(block) for block in blocks)
    assert not Lists.of(document, 709, automatic=False).lists


def section(*blocks) -> Document:
    return Document("Д", "", DATE, (Section("p", blocks),))


def item(marker: str) -> Item:
    return Item(marker, runs("а"), "")


@pytest.mark.parametrize(
    ("markers", "live"),
    [
        (["1)", "2)", "3)"], True),
        (["1)", "3)"], False),
        (["2)", "3)"], False),
        (["а)", "б)", "в)"], True),
        ([f"{letter})" for letter in "абвгдежик"], False),  # word processors say «з» where the custom says «и»
        (["–", "–"], True),
        (["-", "–"], False),
    ],
)
def test_a_list_is_live_only_where_it_counts_the_same(markers, live):
    blocks = [item(marker) for marker in markers]
    lists = Lists.of(section(*blocks), 709, automatic=True)
    assert [lists.place(block) is not None for block in blocks] == [live] * len(blocks)


def test_a_clause_out_of_order_keeps_its_letters():
    blocks = [
        Heading(1, "1.", runs("А"), "h"), Clause(2, "1.1.", runs("а"), ""), Clause(2, "1.3.", runs("б"), ""),
        Clause(2, "1.2.", runs("в"), ""), Heading(1, "2.", runs("Б"), ""), Clause(3, "2.1.1.", runs("г"), ""),
    ]  # fmt: skip
    document = section(*blocks)
    lists = Lists.of(document, 709, automatic=True)
    assert [lists.place(block) is not None for block in blocks] == [True, True, False, True, True, False]
    assert counted(docx_file(document, LIVE)) == ["1. А", "1.1. а", "1.3. б", "1.2. в", "2. Б", "2.1.1. г"]


def test_lists_begin_anew_after_a_paragraph():
    document = section(item("1)"), item("2)"), Paragraph(runs("п")), item("1)"))
    assert counted(docx_file(document, LIVE)) == ["1) а", "2) а", "п", "1) а"]


def test_a_reference_to_a_live_number_is_a_field(base):
    document = draft_documents(base.drafts["example"], base, DATE)["order"]
    with zipfile.ZipFile(io.BytesIO(docx_file(document, LIVE))) as package:
        body = package.read("word/document.xml").decode()
    assert '<w:fldSimple w:instr=" REF p_approve_roadmap \\r \\h "><w:r><w:t xml:space="preserve">2</w:t>' in body
    with zipfile.ZipFile(io.BytesIO(docx_file(document, GOST_2025))) as package:
        assert "fldSimple" not in package.read("word/document.xml").decode()


def test_an_independent_validator_finds_nothing(base, tmp_path):
    audit = pytest.importorskip("openxml_audit", reason="openxml-audit не установлен")
    for letterhead in ("none", "corner", "longitudinal"):
        draft = dataclasses.replace(base.drafts["example"], form=Form(letterhead=letterhead))
        for name, document in draft_documents(draft, base, DATE).items():
            path = tmp_path / f"{letterhead}-{name}.docx"
            path.write_bytes(docx_file(document, LIVE))
            result = audit.OpenXmlValidator().validate(path)
            assert not result.errors, (path.name, result.errors[:3])


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice не установлен")
def test_libreoffice_counts_the_same(base, tmp_path):
    documents = draft_documents(base.drafts["example"], base, DATE)
    for name in ("order", "regulation"):
        (tmp_path / f"{name}.docx").write_bytes(docx_file(documents[name], LIVE))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    files = [str(tmp_path / f"{name}.docx") for name in ("order", "regulation")]
    convert = ["--headless", "--convert-to", "txt:Text (encoded):UTF8", "--outdir", tmp_path]
    subprocess.run(["soffice", profile, *convert, *files], check=True, capture_output=True, timeout=180)
    for name in ("order", "regulation"):
        got = [re.sub(r"\s+", " ", line) for line in (tmp_path / f"{name}.txt").read_text("utf-8-sig").splitlines()]
        rest = iter(got)
        for line in printed(documents[name]):
            assert any(candidate.strip().startswith(re.sub(r"\s+", " ", line)) for candidate in rest), (name, line)
    order = (tmp_path / "order.txt").read_text("utf-8-sig")
    assert "предусмотренных пунктом 2 настоящего приказа" in order
