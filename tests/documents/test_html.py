"""Printable pages: every word of an act in order, every text escaped, nothing asked of any host."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest

from generator.documents.html import html_page
from generator.documents.pages import document_pages
from generator.documents.write import write_act
from generator.load import load_base
from generator.printing import printed_act

from .conftest import DATE, HARD_SEEN, long_text


class Page(HTMLParser):
    """Texts of the document itself (not of its bar, style and mark), ids, tags, tables."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.texts, self.ids, self.tags, self.links, self.depth = [], [], [], [], []
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        attributes = dict(attrs)
        self.tags.append((tag, attributes))
        if tag not in ("meta", "br", "col"):
            self.depth.append((tag, attributes.get("class")))
        if "id" in attributes:
            self.ids.append(attributes["id"])
        if tag == "a":
            self.links.append(attributes["href"])

    def handle_endtag(self, tag):
        while self.depth and self.depth.pop()[0] != tag:
            pass

    def handle_data(self, data):
        if not {("style", None), ("title", None), ("p", "mark"), ("p", "bar")} & set(self.depth):
            self.texts.append(data)


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text)


@pytest.fixture(scope="module")
def pages(base):
    return document_pages(base, DATE)


def test_a_page_for_the_whole_act_its_order_and_each_present_part(base, pages):
    expected = set()
    for slug, act in base.acts.items():
        expected |= {f"{slug}/act.html"} | {f"{slug}/{part.id}.html" for part in act.file.parts if part.present}
        expected |= {f"{slug}/order.html"} if act.file.head or act.file.order else set()
    assert set(pages) == expected


def test_a_whole_act_prints_every_word_in_reading_order(base, pages):
    for slug, act in base.acts.items():
        got = words(" ".join(Page(pages[f"{slug}/act.html"]).texts))
        wanted = words(printed_act(act))
        assert sorted(got) == sorted(wanted)
        if slug != "chelyabinsk":  # a footnote called in a table's head stands under the table
            assert got == wanted


def test_pages_have_unique_ids_and_no_dead_links(pages):
    for path, page in pages.items():
        parsed = Page(page)
        assert len(parsed.ids) == len(set(parsed.ids)), path
        assert {link.removeprefix("#") for link in parsed.links} <= set(parsed.ids), path


def test_pages_ask_nothing_of_any_host(pages, hard):
    for path, page in (*pages.items(), ("hard", html_page(hard))):
        loading = {"src", "srcset", "data", "action", "poster"}
        for tag, attributes in Page(page).tags:
            assert not loading & set(attributes), path
            assert tag not in ("link", "img", "iframe", "object", "script"), path
        assert "url(" not in page, path
        assert "@import" not in page, path


def test_hard_texts_are_escaped_and_whole(hard):
    page = html_page(hard)
    parsed = Page(page)
    text = "".join(parsed.texts)
    assert text.count(HARD_SEEN) == 2
    assert long_text(600) in text
    assert page.count("</style>") == 1
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f]", page)
    page.encode("utf-8")


def test_merged_cells_fill_the_grid(pages):
    for path, page in pages.items():
        for table in re.findall(r"<table.*?</table>", page, re.DOTALL):
            width = table.count("<col ")
            below: list[int] = [0] * width
            for row in re.findall(r"<tr.*?</tr>", table, re.DOTALL):
                covered = sum(left > 0 for left in below)
                own = len(re.findall(r"<t[dh]\b", row))
                if "colspan" in row:
                    assert not covered, path
                    continue
                assert own + covered == width, path
                spans = iter(int(found or 1) for found in re.findall(r'<t[dh]\b[^>]*?(?: rowspan="(\d+)")?>', row))
                below = [left - 1 if left else next(spans) - 1 for left in below]
            assert not any(below), path


def test_road_maps_are_turned_and_marked_as_reproductions(pages):
    for path, page in pages.items():
        assert "<b>Воспроизведение, не официальный текст.</b> Источник: " in page, path
        if path.endswith("roadmap.html"):
            assert page.count("<section") == page.count('<section class="turned">') == 1, path
    assert (
        "Департамент образования Вологодской области, приказ от 16.04.2023 №\u00a0665. Подготовлено 21.11.2026;"
        in pages["vologda/act.html"]
    )
    unknown = "Источник: Кировская область, система; вид, номер и дата акта в источнике не указаны."
    assert unknown in pages["kirov/act.html"].replace("\u00a0", " ")


def test_stamps_are_broken_into_lines_by_custom(pages):
    stamp = re.search(r'<div class="stamp">(.*?)</div>', pages["vologda/regulation.html"])
    assert re.findall(r"<p>(.*?)</p>", stamp[1].replace("\u00a0", " ")) == [
        "УТВЕРЖДЕНО",
        "приказом Департамента образования Вологодской области",
        "от «06» апреля 2023 г. № 665",
        "(приложение 1)",
    ]


def test_files_are_written_whole_and_the_same_every_time(base, pages, tmp_path):
    folder = tmp_path / "documents"
    for _ in range(2):
        assert write_act(base.acts["kirov"], base, folder / "kirov", DATE) == []
        written = {p.relative_to(folder).as_posix(): p.read_text("utf-8") for p in folder.rglob("*.html")}
        assert written == {name: page for name, page in pages.items() if name.startswith("kirov/")}
    assert [p.name for p in folder.iterdir()] == ["kirov"]


def test_an_act_without_text_still_has_pages(make_data):
    root = make_data(regulation='clauses:\n  - {section: "1", title: "Пусто"}\n')
    pages = document_pages(load_base(root), DATE)
    assert set(pages) == {"vologda/act.html", "vologda/regulation.html"}
    assert '<h1 id="s1">1. Пусто</h1>' in pages["vologda/act.html"]
