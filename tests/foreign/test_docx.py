"""A DOCX made by hand: all texts, computed numbers, tables; clear words for what is no document."""

import io
import zipfile

import pytest

from generator.foreign.blocks import Paragraph, TableBlock
from generator.foreign.docx import DocxError, docx_blocks

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
NUMBERING = f"""<w:numbering {W}>
<w:abstractNum w:abstractNumId="7">
 <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
 <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2."/></w:lvl>
 <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="russianLower"/><w:lvlText w:val="%3)"/></w:lvl>
</w:abstractNum>
<w:abstractNum w:abstractNumId="8">
 <w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>
</w:numbering>"""
STYLES = (
    f"""<w:styles {W}><w:style w:styleId="Heading1"><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style></w:styles>"""
)


def paragraph(text, level=None, instance=1, style=None):
    number = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{instance}"/></w:numPr>' if level is not None else ""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{named}{number}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def document(body, **parts):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("word/document.xml", f"<w:document {W}><w:body>{body}</w:body></w:document>")
        archive.writestr("word/numbering.xml", NUMBERING)
        archive.writestr("word/styles.xml", STYLES)
        for name, content in parts.items():
            archive.writestr(name.replace("__", "/").replace("_bin", ".bin"), content)
    return out.getvalue()


def test_numbers_are_those_word_prints():
    body = (
        paragraph("Общие положения", 0) + paragraph("первый", 1) + paragraph("второй", 1) + paragraph("а", 2)
        + paragraph("б", 2) + paragraph("Задачи", 0) + paragraph("третий", 1) + paragraph("точка", 0, 2)
    )  # fmt: skip
    assert [block.number for block in docx_blocks(document(body))] == [
        "1.", "1.1.", "1.2.", "а)", "б)", "2.", "2.1.", "-",
    ]  # fmt: skip


def test_all_texts_are_read_in_order():
    control = f"<w:sdt><w:sdtContent>{paragraph('поле')}</w:sdtContent></w:sdt>"
    cut = "<w:p><w:r><w:t>раз</w:t></w:r><w:r><w:t>резано</w:t></w:r></w:p>"
    table = (
        "<w:tbl><w:tr><w:tc>"
        + paragraph("Срок")
        + paragraph("год")
        + "</w:tc><w:tc>"
        + paragraph("Мера")
        + "</w:tc></w:tr></w:tbl>"
    )
    blocks = docx_blocks(document(paragraph("Глава", style="Heading1") + control + cut + table))
    assert blocks == [
        Paragraph("Глава", "", 1, 1),
        Paragraph("поле", "", 0, 2),
        Paragraph("разрезано", "", 0, 3),
        TableBlock((("Срок\nгод", "Мера"),), 4),
    ]


def encrypted():
    raw = bytearray(document(paragraph("x")))
    for sign, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = raw.find(sign)
        while at >= 0:
            raw[at + offset] |= 1
            at = raw.find(sign, at + 1)
    return bytes(raw)


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        (b"%PDF-1.7", "это не документ Word: файл повреждён или другого вида; нужен .docx"),
        (b"", "это не документ Word: файл повреждён или другого вида; нужен .docx"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"0" * 99,
            "это старый формат .doc или файл под паролем; сохраните его как .docx без пароля",
        ),
        (document("", word__vbaProject_bin=b"x"), "в документе есть макросы; сохраните его как .docx без макросов"),
        (document("<w:p>"), "документ повреждён: часть word/document.xml не читается; откройте и сохраните его в Word"),
        (encrypted(), "архив документа зашифрован; снимите защиту паролем и сохраните файл заново"),
    ],
)  # fmt: skip
def test_what_is_no_document_is_named(raw, message):
    with pytest.raises(DocxError) as caught:
        docx_blocks(raw)
    assert str(caught.value) == message


def test_entities_are_refused():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("word/document.xml", '<!DOCTYPE d [<!ENTITY a "aaaa">]><d>&a;</d>')
    with pytest.raises(DocxError, match="сущности XML"):
        docx_blocks(out.getvalue())
