"""PDF: every word of the tree, only Tinos inside, tagged, the same bytes every time, heads repeated."""

from __future__ import annotations

import io
from collections import Counter

import pytest

from generator.documents.inline import runs
from generator.documents.pdf import pdf_file
from generator.documents.signs import missing_signs
from generator.documents.tree import Document, Paragraph, Section

from .conftest import DATE, letters_only, long_text, words_of

pytest.importorskip("typst", reason="typst не установлен")
pdfplumber = pytest.importorskip("pdfplumber", reason="pdfplumber не установлен")


def read(data: bytes):
    return pdfplumber.open(io.BytesIO(data))


def test_every_word_of_a_whole_act_is_printed(documents):
    for slug in ("kirov", "chelyabinsk"):
        document = documents[slug]["act"]
        with read(pdf_file(document)) as pdf:
            got = Counter(
                letters_only(
                    " ".join(word["text"] for page in pdf.pages for word in page.extract_words(use_text_flow=True))
                )
            )
        for word, count in Counter(letters_only(words_of(document))).items():
            assert got[word] >= count, (slug, word)


def test_only_tinos_is_embedded_and_the_file_is_tagged(documents):
    data = pdf_file(documents["kaliningrad"]["act"])
    with read(data) as pdf:
        fonts = {char["fontname"].partition("+")[2] for page in pdf.pages for char in page.chars}
        assert fonts == {"Tinos-Regular", "Tinos-Bold"}
        assert (
            pdf.doc.catalog["MarkInfo"] == {"Marked": True, "Suspects": False} or pdf.doc.catalog["MarkInfo"]["Marked"]
        )
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
