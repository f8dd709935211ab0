"""PDF: every word of the tree, only Tinos inside, tagged, the same bytes every time, heads repeated."""

from __future__ import annotations

import io
import re
from collections import Counter

import pytest

from generator.documents.drafts import draft_documents
from generator.documents.inline import runs
from generator.documents.kit import paper_documents
from generator.documents.pdf import pdf_file
from generator.documents.signs import missing_signs
from generator.documents.tree import Document, Paragraph, Section

from .conftest import DATE, letters_only, long_text, words_of

pytest.importorskip("typst", reason="typst не установлен")
pdfplumber = pytest.importorskip("pdfplumber", reason="pdfplumber не установлен")


def read(data: bytes):
    return pdfplumber.open(io.BytesIO(data))


@pytest.fixture(scope="module")
def printed(documents, base):
    """The whole acts, the example's documents and the blanks of paper as PDF, with their trees."""
    found = {slug: group["act"] for slug, group in documents.items()}
    found |= draft_documents(base.drafts["example"], base, DATE)
    found |= {f"paper-{name}": document for name, document in paper_documents(base, DATE).items()}
    return {name: (document, pdf_file(document)) for name, document in found.items()}


def test_every_word_of_every_document_is_printed(printed):
    for name, (document, data) in printed.items():
        with read(data) as pdf:
            flow = [word["text"] for page in pdf.pages for word in page.extract_words(use_text_flow=True)]
        got = Counter(letters_only(" ".join(flow)))
        lost = {word: n for word, n in Counter(letters_only(words_of(document))).items() if got[word] < n}
        # a table too narrow for its words hyphenates them: there the letters are looked for without marks
        text = re.sub(r"[^А-Яа-яЁё]", "", "".join(flow))
        assert not [word for word in lost if word not in text], (name, list(lost)[:5])


def test_only_tinos_is_embedded_and_the_file_is_tagged(printed):
    for name, (_, data) in printed.items():
        with read(data) as pdf:
            numbers = {number for xref in pdf.doc.xrefs for number in xref.get_objids()}
            objects = [pdf.doc.getobj(number) for number in numbers]
            names = {str(o["FontName"]) for o in objects if isinstance(o, dict) and "FontName" in o}
            assert names, name
            assert all(re.fullmatch(r"/'[A-Z]{6}\+Tinos(-[A-Za-z]+)?'", found) for found in names), (name, names)
            assert pdf.doc.catalog["MarkInfo"]["Marked"], name
            assert pdf.doc.catalog["Lang"] == b"ru-RU"
        assert b"<pdfaid:part>2</pdfaid:part>" in data
        assert b"<pdfuaid:part>1</pdfuaid:part>" in data


def test_a_cell_longer_than_a_page_is_printed_whole(hard):
    blocks = tuple(block for section in hard.sections[1:2] for block in section.blocks)
    rows = blocks[0].rows[1:]
    table = type(blocks[0])(blocks[0].columns, rows, 12, landscape=True)
    document = Document("Таблица", "", DATE, (Section("t", (table,), landscape=True),))
    with read(pdf_file(document)) as pdf:
        assert len(pdf.pages) > 2
        words = [word["text"] for page in pdf.pages for word in page.extract_words(use_text_flow=True)]
        assert set(long_text(600).split()) <= set(words)
        assert all("Мероприятие" in page.extract_text() for page in pdf.pages)


def test_the_same_bytes_every_time(documents):
    document = documents["vologda"]["order"]
    assert pdf_file(document) == pdf_file(document)


def test_page_numbers_begin_anew_and_on_the_second_page(documents):
    with read(pdf_file(documents["kaliningrad"]["act"])) as pdf:
        tops = [page.crop((0, 0, page.width, 50)).extract_text() for page in pdf.pages]
    assert tops[:4] == ["", "", "2", "3"]
    assert tops.count("") == 4
    assert tops.count("2") >= 2


def test_a_sign_the_font_lacks_is_a_visible_square():
    document = Document("Приказ", "", DATE, (Section("order", (Paragraph(runs("Знак 😀 и 中.")),)),))
    assert missing_signs("Знак 😀, ещё 😀 и 中: № «–» ё²") == "😀中"
    with read(pdf_file(document)) as pdf:
        assert pdf.pages[0].extract_text() == "Знак □ и □."
