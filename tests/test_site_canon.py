"""Pages of canon entries: every entry has one, every act is on it with its state and words."""

import pytest

from generator.collect.tables import collect
from generator.compare.columns import act_label
from generator.compare.comparisons import comparisons
from generator.site.canon_pages import KINDS, canon_pages

ROW = 'href="../compare/functions.html#{}"'


@pytest.fixture(scope="module")
def compared(base):
    return comparisons(base, collect(base))


@pytest.fixture(scope="module")
def pages(base, compared):
    return {page.path: page for page in canon_pages(base, collect(base), compared)}


def test_every_entry_has_its_page_and_stands_in_the_index(base, pages):
    for kind in KINDS:
        for entry in getattr(base, kind).values():
            assert (f"{kind}/{entry.id}" in pages) == (kind != "terms")  # notions have pages of their own kind
            assert f'href="../{kind}/{entry.id}.html"' in pages["canon/index"].body


def test_an_entry_names_every_act_with_its_state(base, pages, compared):
    table = next(table for table in compared if table.slug == "functions")
    for row in table.rows[:20]:
        body = pages[f"functions/{row.id}"].body
        assert ROW.format(row.id) in body
        for head, cell in zip(table.columns, row.cells, strict=True):
            section = body.split(f'id="акт-{head.act}"')[1].split("</section>")[0]
            assert cell.state.value in section
            assert all(f"acts/{head.act}.html#{quote.anchor}" in section for quote in cell.quotes)
            assert act_label(base.acts[head.act], base).split(",")[0] in section


def test_the_load_of_a_methodist_is_found_with_its_address(pages):
    body = pages["indicators/teachers-per-methodist"].body
    assert "не более 250 человек к 2024 году" in body
    assert "срок – до 31.12.2024" in body


def test_pages_of_entries_do_not_burden_the_navigation(pages):
    assert all(page.alone for path, page in pages.items() if path != "canon/index")
