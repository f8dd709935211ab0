"""Word files: valid, laid out by the profile, every word there, the same bytes every time."""

from __future__ import annotations

import dataclasses
import io
import zipfile
from xml.etree import ElementTree as ET

import pytest

from generator.documents.docx import docx_file
from generator.documents.drafts import draft_documents
from generator.documents.layout import Layout, layout_of
from generator.model.draft import Form

from .conftest import DATE, HARD_SEEN, letters_only, long_text, words_of

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def parts(data: bytes) -> dict[str, ET.Element]:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        assert package.testzip() is None
        return {name: ET.fromstring(package.read(name)) for name in package.namelist()}  # noqa: S314  our own file


def text_of(element: ET.Element) -> str:
    """The text in the order of the file; paragraphs, tabs and line breaks part words."""
    found = []
    for node in element.iter():
        found.append(
            node.text or "" if node.tag == f"{W}t" else " " if node.tag in (f"{W}p", f"{W}tab", f"{W}br") else ""
        )
    return "".join(found)


def values(element: ET.Element, path: str) -> dict[str, str]:
    return {key.removeprefix(W): value for key, value in element.find(path, {"w": W[1:-1]}).attrib.items()}


def test_every_word_of_every_document_is_there(documents):
    for name, document in ((f"{slug}/{name}", d) for slug, found in documents.items() for name, d in found.items()):
        package = parts(docx_file(document))
        got = text_of(package["word/document.xml"]) + " " + text_of(package["word/footnotes.xml"])
        assert sorted(letters_only(got)) == sorted(letters_only(words_of(document))), name


def test_the_same_bytes_every_time(hard):
    assert docx_file(hard) == docx_file(hard)


def test_hard_texts_are_whole(hard):
    package = parts(docx_file(hard))
    text = text_of(package["word/document.xml"])
    assert text.count(HARD_SEEN) == 3
    assert long_text(600) in text
    assert text_of(package["word/footnotes.xml"]).strip() == "сноска ещё строка"
    assert package["docProps/core.xml"][0].text == "Акт «А» & " + HARD_SEEN
    assert text_of(package["word/footer1.xml"]).strip() == "Подвал " + HARD_SEEN


def test_a_blank_is_a_control_with_visible_letters_and_a_reference_is_live(hard):
    body = parts(docx_file(hard))["word/document.xml"]
    blank = body.find(f".//{W}sdt")
    assert blank.find(f".//{W}alias").attrib == {f"{W}val": "дата"}
    assert blank.find(f".//{W}tag").attrib == {f"{W}val": "due"}
    assert text_of(blank) == "«___» ________ 20__ г."
    link = body.find(f".//{W}hyperlink").attrib[f"{W}anchor"]
    assert [mark.attrib[f"{W}name"] for mark in body.iter(f"{W}bookmarkStart")] == [link]


def test_pages_follow_the_layout(hard):
    body = parts(docx_file(hard, Layout(binding=20)))["word/document.xml"]
    pages = list(body.iter(f"{W}sectPr"))
    margins = [[values(page, "w:pgMar")[side] for side in ("top", "right", "bottom", "left")] for page in pages]
    assert margins == [
        ["1134", "567", "1134", "1134"],
        ["1134", "1134", "567", "1134"],
        ["1134", "567", "1134", "1134"],
    ]
    assert [values(page, "w:pgSz").get("orient") for page in pages] == [None, "landscape", None]
    assert [page.find(f"{W}titlePg") is not None for page in pages] == [True, False, True]
    assert [page.find(f"{W}pgNumType") is not None for page in pages] == [True, False, True]


def test_styles_follow_the_layout(hard):
    styles = parts(docx_file(hard))["word/styles.xml"]
    normal = next(style for style in styles.iter(f"{W}style") if style.get(f"{W}styleId") == "Normal")
    assert values(normal, "w:pPr/w:ind") == {"firstLine": "709"}
    assert values(normal, "w:pPr/w:spacing")["line"] == "240"
    assert values(styles, "w:docDefaults/w:rPrDefault/w:rPr/w:sz") == {"val": "28"}
    assert values(styles, "w:docDefaults/w:rPrDefault/w:rPr/w:rFonts")["ascii"] == "Times New Roman"
    assert values(styles, "w:docDefaults/w:rPrDefault/w:rPr/w:lang")["val"] == "ru-RU"


@pytest.mark.parametrize(("standard", "corner"), [("2016", 75), ("2025", 80)])
@pytest.mark.parametrize(("binding", "left"), [(30, 1701), (20, 1134)])
def test_each_edition_is_laid_out_by_its_measures(base, standard, corner, binding, left):
    """Margins, font, size, indent, spacing, title page, number, header row, corner: in the XML of a real set."""
    form = Form(standard=standard, binding=binding, letterhead="corner")
    draft = dataclasses.replace(base.drafts["example"], form=form)
    made = {name: parts(docx_file(document, layout_of(form)))
            for name, document in draft_documents(draft, base, DATE).items()}  # fmt: skip
    page = made["order"]["word/document.xml"].find(f".//{W}sectPr")
    sides = [values(page, "w:pgMar")[side] for side in ("top", "right", "bottom", "left", "header")]
    assert sides == ["1134", "567", "1134", str(left), "567"]
    assert page.find(f"{W}titlePg") is not None
    styles = made["order"]["word/styles.xml"]
    assert values(styles, "w:docDefaults/w:rPrDefault/w:rPr/w:rFonts")["ascii"] == "Times New Roman"
    assert values(styles, "w:docDefaults/w:rPrDefault/w:rPr/w:sz") == {"val": "28"}
    normal = next(style for style in styles.iter(f"{W}style") if style.get(f"{W}styleId") == "Normal")
    assert values(normal, "w:pPr/w:ind") == {"firstLine": "709"}
    assert values(normal, "w:pPr/w:spacing") == {"before": "0", "after": "0", "line": "240", "lineRule": "auto"}
    assert values(normal, "w:pPr/w:jc") == {"val": "both"}
    head = next(p for p in made["order"]["word/document.xml"].iter(f"{W}p")
                if values(p, "w:pPr/w:pStyle")["val"] == "Letterhead")  # fmt: skip
    assert values(head, "w:pPr/w:ind")["right"] == str(round((210 - binding - 10 - corner) * 1440 / 25.4))
    number, first = (made["order"][f"word/header{index}.xml"] for index in (1, 2))
    assert [node.text for node in number.iter(f"{W}instrText")] or number.find(f".//{W}fldSimple") is not None
    assert first.find(f".//{W}fldSimple") is None
    assert not list(first.iter(f"{W}instrText"))
    turned = made["roadmap"]["word/document.xml"].find(f".//{W}sectPr")
    assert values(turned, "w:pgSz")["orient"] == "landscape"
    sides = [values(turned, "w:pgMar")[side] for side in ("top", "right", "bottom", "left")]
    assert sides == [str(left), "1134", "567", "1134"]
    table = made["roadmap"]["word/document.xml"].find(f".//{W}tbl")
    assert table.find(f"{W}tr/{W}trPr/{W}tblHeader") is not None


def test_lead_lines_stay_with_their_lists(base):
    body = parts(docx_file(draft_documents(base.drafts["example"], base, DATE)["regulation"]))["word/document.xml"]
    leads = [p for p in body.iter(f"{W}p") if text_of(p).strip().endswith(":")]
    short = [p for p in leads if len(text_of(p)) <= 300]
    assert len(short) > 10
    assert all(p.find(f"{W}pPr/{W}keepNext") is not None for p in short)


def test_a_long_lead_may_be_split(documents):
    body = parts(docx_file(documents["chelyabinsk"]["regulation"]))["word/document.xml"]
    long = [p for p in body.iter(f"{W}p") if text_of(p).strip().endswith(":") and len(text_of(p)) > 310]
    assert long
    assert not [p for p in long if p.find(f"{W}pPr/{W}keepNext") is not None]


def test_tables_repeat_heads_merge_cells_and_split_only_tall_rows(hard):
    table = next(
        t for t in parts(docx_file(hard))["word/document.xml"].iter(f"{W}tbl") if t.find(f".//{W}tblHeader") is not None
    )
    head, band, first, tall = table.findall(f"{W}tr")
    assert head.find(f"{W}trPr/{W}tblHeader") is not None
    assert band.find(f".//{W}gridSpan").attrib == {f"{W}val": "3"}
    assert first.find(f"{W}trPr/{W}cantSplit") is not None
    assert tall.find(f"{W}trPr") is None
    assert [m.get(f"{W}val") for m in table.iter(f"{W}vMerge")] == ["restart", None]
    widths = [int(column.get(f"{W}w")) for column in table.iter(f"{W}gridCol")]
    assert sum(widths) == round(257 * 1440 / 25.4)


def test_footnotes_counted_as_printed_are_automatic(documents):
    package = parts(docx_file(documents["chelyabinsk"]["regulation"]))
    calls = list(package["word/document.xml"].iter(f"{W}footnoteReference"))
    assert [call.get(f"{W}id") for call in calls] == ["1", "2", "3", "4"]
    assert not any(call.get(f"{W}customMarkFollows") for call in calls)
    assert len(package["word/footnotes.xml"].findall(f".//{W}footnoteRef")) == 4


def test_headings_have_levels_for_navigation(documents):
    package = parts(docx_file(documents["vologda"]["regulation"]))
    heads = [
        text_of(paragraph).strip()
        for paragraph in package["word/document.xml"].iter(f"{W}p")
        if values(paragraph, "w:pPr/w:pStyle")["val"] == "Heading1"
    ]
    assert heads[:2] == ["1. Общие положения", "2. Актуальные вызовы и целевые ориентиры развития РС НМС"]
    assert len(heads) == 5


def test_an_independent_validator_finds_nothing(documents, hard, tmp_path):
    audit = pytest.importorskip("openxml_audit", reason="openxml-audit не установлен")
    sample = {f"{slug}-{name}": d for slug, found in documents.items() for name, d in found.items() if name == "act"}
    for name, document in (sample | {"hard": hard}).items():
        path = tmp_path / f"{name}.docx"
        path.write_bytes(docx_file(document))
        result = audit.OpenXmlValidator().validate(path)
        assert not result.errors, (name, result.errors[:3])
