"""The built site in a real browser, opened from disk: every kind of page works and asks no other host."""

import json

import pytest
from conftest import DAY, project

from generator.site.build import build_site

pytestmark = [
    pytest.mark.browser,
    pytest.mark.site,
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
    pytest.mark.filterwarnings("ignore::PendingDeprecationWarning"),
]
PAGES = {
    "index.html": "Атлас РС НМС",
    "acts/index.html": "Акты собрания",
    "acts/vologda.html": "Вологодская область, приказ № 665",
    "acts/kirov.html": "Кировская область, система (приложение № 6)",
    "compare/index.html": "Сравнения",
    "compare/functions.html": "Функции: кто что делает",
    "compare/legal-basis.html": "Правовая основа",
    "roles/index.html": "Роли",
    "roles/local-authority.html": "Муниципальный орган управления образованием",
    "glossary.html": "Глоссарий",
    "data.html": "Данные",
    "read-comparison.html": "Как читать сравнение",
}


@pytest.mark.parametrize("width", [1400, 360])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_kind_of_page_opens_and_fits_the_screen(visit, width, scheme):
    tour = visit(viewport={"width": width, "height": 800}, color_scheme=scheme)
    for path, title in PAGES.items():
        page = tour.open(path)
        assert page.locator("h1").first.inner_text().strip("¶ \n") == title
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path


def test_an_address_leads_from_a_comparison_to_its_paragraph(visit):
    page = visit().open("compare/indicators.html")
    link = page.locator("#teachers-per-methodist td a.nms-addr").first
    anchor = link.get_attribute("href").split("#")[1]
    link.click()
    page.wait_for_url("**/acts/*.html#*")
    assert page.locator(f"#{anchor}").is_visible()
    assert "250" in page.locator(f"#{anchor}").inner_text()


def test_a_link_into_a_folded_block_unfolds_it(visit):
    page = visit().open("acts/vologda.html#субъект-cnppm")
    assert page.locator("[id='субъект-cnppm'] details").get_attribute("open") is not None


def test_heads_of_a_comparison_stay_in_sight(visit):
    page = visit(viewport={"width": 900, "height": 700}).open("compare/functions.html")
    page.evaluate("document.querySelector('.cmp').scrollTo(600, 1500)")
    frame, head, row = (
        page.locator(selector).first.bounding_box()
        for selector in (".cmp", ".nms-compare thead th", ".nms-compare tbody tr:nth-child(12) th[scope=row]")
    )
    assert abs(head["y"] - frame["y"]) < 5
    assert abs(row["x"] - frame["x"]) < 5


def test_search_from_disk_finds_texts_of_acts(visit):
    page = visit().open("index.html")
    page.locator("input[name=query]").click()
    page.wait_for_function("document.querySelector('.md-search-result__meta').innerText.length > 3")
    page.locator("input[name=query]").fill("фасилитация")
    page.locator("input[name=query]").dispatch_event("keyup")
    page.wait_for_selector(".md-search-result__item a")
    found = page.locator(".md-search-result__item a").evaluate_all("links => links.map(link => link.href)")
    assert any("acts/vologda.html" in address for address in found)


def test_everything_is_there_without_scripts(visit):
    page = visit(java_script_enabled=False).open("compare/functions.html")
    assert page.locator(".nms-compare tbody tr[id]").count() > 100
    assert page.locator(".nms-compare .st").count() > 500


def test_a_printed_comparison_keeps_all_rows(visit):
    page = visit().open("compare/legal-basis.html")
    page.emulate_media(media="print")
    frame = page.locator(".cmp").first
    assert frame.evaluate("node => node.scrollHeight <= node.clientHeight + 2")


HOSTILE = (
    '<script>window.pwned=1</script>"><img src=x onerror="window.pwned=1">'
    "{{ 7*7 }}{% raw %}**x** [a](javascript:pwned=1)"
)


HOSTILE_ACT = """\
region: pskov
document_kind: положение
act_kind: приказ
issuer: {text}
issuer_level: authority
number: {text}
date: "2023-03-01"
head: [{{text: {text}, as: title}}]
subjects:
  - {{id: a, name: {text}, kind: authority, level: regional, roles: [ministry]}}
parts:
  - {{id: regulation, title: {text}, present: true}}
"""
HOSTILE_REGULATION = """\
clauses:
  - section: "1"
    title: {text}
    clauses:
      - {{clause: "1.1", text: {text}}}
      - clause: "1.2"
        text: {text}
        subjects: [a]
        functions: [{{text: {text}, canon: [{function}]}}]
"""


def test_hostile_strings_of_an_act_are_shown_as_text(visit, base, data_copy):
    folder = data_copy / "acts" / "hostile"
    folder.mkdir()
    values = {"text": json.dumps(HOSTILE), "function": next(iter(base.functions))}
    (folder / "act.yaml").write_text(HOSTILE_ACT.format(**values), encoding="utf-8")
    (folder / "regulation.yaml").write_text(HOSTILE_REGULATION.format(**values), encoding="utf-8")
    root = project(data_copy.parent, data_copy)
    build_site(root, root / "site", DAY)
    tour = visit(root / "site")
    pages = ("index", "acts/index", "acts/hostile", "compare/functions", "compare/subjects", "roles/ministry")
    for path in pages:
        page = tour.open(f"{path}.html")
        assert page.evaluate("window.pwned") is None, path
        assert page.locator("img[src=x]").count() == 0, path
        assert "{{ 7*7 }}{% raw %}**x**" in page.locator("main").text_content(), path
    assert "<script>window.pwned=1</script>" in tour.open("acts/hostile.html").title()
