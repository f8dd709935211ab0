"""Tools of comparisons and acts in a real browser: filters, shared links, export, my region, a paragraph's menu."""

import pytest

pytestmark = [
    pytest.mark.browser,
    pytest.mark.site,
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
    pytest.mark.filterwarnings("ignore::PendingDeprecationWarning"),
]


def shown(page):
    return page.locator(".nms-compare tbody tr[id]:visible").evaluate_all("rows => rows.map(row => row.id)")


def test_what_most_acts_have_and_mine_lacks(visit):
    page = visit().open("compare/functions.html")
    page.select_option("select[name=mine]", "kaliningrad")
    page.select_option("select[name=show]", "lack")
    rows = shown(page)
    assert 0 < len(rows) < 60
    cells = page.locator(".nms-compare tbody tr[id]:visible td:nth-child(2)")
    assert set(cells.evaluate_all("cells => cells.map(cell => cell.dataset.state)")) == {"absent"}
    assert page.locator(".nms-compare thead th").nth(1).get_attribute("data-act") == "kaliningrad"


def test_a_link_reproduces_the_view(visit):
    first = visit().open("compare/functions.html")
    first.select_option("select[name=show]", "diff")
    first.uncheck("input[name=act-kirov]")
    first.select_option("select[name=order]", "name")
    address, rows = first.url.split("#")[1], shown(first)
    second = visit().open(f"compare/functions.html#{address}")
    assert shown(second) == rows
    assert not second.locator("th[data-act=kirov]").is_visible()


def test_rows_of_one_act_are_hidden_until_asked_for(visit):
    page = visit().open("compare/functions.html")
    few = len(shown(page))
    page.check("input[name=single]")
    assert len(shown(page)) > few
    assert "Показано строк: 123 из 123" in page.locator(".nms-tools [role=status]").inner_text()


def test_a_link_to_a_row_of_one_act_shows_it(visit):
    page = visit().open("compare/functions.html#federal-coordination")
    assert page.locator("#federal-coordination").is_visible()


def test_shares_follow_the_acts_that_are_picked(visit):
    page = visit().open("compare/functions.html#regional-subjects-interaction")
    share = page.locator("#regional-subjects-interaction .nms-share")
    before = share.inner_text()
    page.uncheck("input[name=act-vologda]")
    assert share.inner_text() != before


def test_what_is_shown_can_be_downloaded(visit):
    page = visit(accept_downloads=True).open("compare/indicators.html")
    page.fill("input[name=q]", "методиста")
    page.check("input[name=single]")
    with page.expect_download() as waiting:
        page.get_by_text("Скачать CSV").click()
    text = waiting.value.path().read_bytes().decode("utf-8-sig")
    lines = text.split('"\r\n"')
    assert len(lines) == len(shown(page)) + 1
    assert "не более 250 человек к 2024 году" in text
    assert not any(cell.startswith(("=", "+", "@")) for line in lines for cell in line.split('";"'))


def test_my_region_is_remembered_and_a_missing_act_is_said(visit):
    tour = visit()
    page = tour.open("index.html")
    page.select_option("[data-region-picker]", label="Псковская область")
    words = "Акта вашего региона (Псковская область) нет в собрании; показанное для вас не обязательно."
    assert page.locator(".nms-banner").inner_text() == words
    banner = tour.open("acts/kirov.html").locator(".nms-banner")
    assert banner.inner_text() == f"{words} Выбрать другой"
    assert banner.locator("a").get_attribute("href").endswith("index.html#мой-регион")
    tour.open("index.html").select_option("[data-region-picker]", label="Вологодская область")
    page = tour.open("compare/terms.html")
    assert page.locator(".nms-banner").count() == 0
    assert page.locator(".nms-compare thead th").nth(1).get_attribute("data-act") == "vologda"


def test_a_paragraph_gives_its_quotation_wording_and_report(visit):
    tour = visit(permissions=["clipboard-read", "clipboard-write"])
    page = tour.open("acts/vologda.html")
    page.locator("#p3-15").hover()
    page.locator("#p3-15 .headerlink").click()
    copied = {}
    for name in ("Скопировать цитату", "Скопировать формулировку", "Сообщить об ошибке"):
        page.get_by_role("button", name=name).click()
        page.wait_for_function("document.querySelector('.nms-menu p').textContent === 'Скопировано'")
        copied[name] = page.evaluate("navigator.clipboard.readText()")
        page.evaluate("document.querySelector('.nms-menu p').textContent = ''")
    assert copied["Скопировать цитату"].startswith("«3.15. Механизмом взаимодействия")
    assert (
        "(пункт 3.15; Департамент образования Вологодской области, приказ от 16.04.2023 № 665"
        in (copied["Скопировать цитату"])
    )
    assert "ВИРО" not in copied["Скопировать формулировку"]
    assert "[региональный орган управления образованием]" in copied["Скопировать формулировку"]
    assert "data/acts/vologda/regulation.yaml:" in copied["Сообщить об ошибке"]


def test_my_region_stands_first_among_sections_and_in_the_contents(visit):
    tour = visit()
    tour.open("index.html").select_option("[data-region-picker]", label="Калининградская область")
    assert tour.open("index.html").locator("tr[data-region]").first.get_attribute("data-region") == "kaliningrad"
    for path in ("roles/school.html", "functions/conditions.html", "terms/mentoring.html"):
        page = tour.open(path)
        first = page.locator("section[data-region]").first
        assert first.get_attribute("data-region") == "kaliningrad", path
        lines = page.locator(".md-sidebar--secondary .md-nav--secondary li:not(:has(li))").all_inner_texts()
        named = [line for line in lines if "область" in line or "Республика" in line]
        assert named[0].startswith("Калининградская область"), path
    page = tour.open("compare/side-by-side.html")
    page.wait_for_selector(".nms-side-table")
    assert page.locator("select[name=a0]").input_value() == "kaliningrad"


def test_the_definition_of_my_region_stands_first(visit):
    tour = visit()
    path = "terms/iom.html"
    before = tour.open(path).locator(".nms-wording").evaluate_all("items => items.map(item => item.dataset.region)")
    mine = next(regions.split()[0] for regions in before[1:])
    assert mine not in before[0].split()
    tour.page.evaluate("slug => localStorage.setItem('nms-region', JSON.stringify({slug, held: true}))", mine)
    after = tour.open(path).locator(".nms-wording").evaluate_all("items => items.map(item => item.dataset.region)")
    assert mine in after[0].split()
    assert sorted(after) == sorted(before)


def test_rows_of_a_direction(visit):
    page = visit().open("compare/events.html#?single=1")
    every = len(shown(page))
    page.select_option("select[name=direction]", "d2")
    assert 0 < len(shown(page)) < every
    assert all(
        "d2" in value
        for value in page.locator("tr[id]:visible").evaluate_all("rows => rows.map(r => r.dataset.directions)")
    )
    assert "direction=d2" in page.url


def test_columns_come_back_to_their_places(visit):
    page = visit().open("compare/terms.html")
    order = "heads => heads.map(head => head.dataset.act)"
    before = page.locator("thead th[data-act]").evaluate_all(order)
    states = "cells => cells.map(cell => cell.dataset.state).join()"
    line = page.locator(".nms-compare tbody tr[id]:visible").first.locator("td")
    own = line.evaluate_all(states)
    for act in ("kirov", "bashkortostan", "chelyabinsk"):
        page.select_option("select[name=mine]", act)
        assert page.locator("thead th[data-act]").first.get_attribute("data-act") == act
    page.select_option("select[name=order]", "count")
    page.select_option("select[name=order]", "")
    page.select_option("select[name=mine]", "")
    assert page.locator("thead th[data-act]").evaluate_all(order) == before
    assert line.evaluate_all(states) == own


def test_a_cell_of_a_road_map_has_its_menu_too(visit):
    tour = visit(permissions=["clipboard-read", "clipboard-write"])
    page = tour.open("acts/vologda.html")
    cell = page.locator(".nms-acttable td p").nth(5)
    cell.hover()
    cell.locator(".headerlink").click()
    page.get_by_role("button", name="Сообщить об ошибке").click()
    page.wait_for_function("document.querySelector('.nms-menu p').textContent === 'Скопировано'")
    report = page.evaluate("navigator.clipboard.readText()")
    assert "Файл: data/acts/vologda/roadmap.yaml:" in report
    assert cell.evaluate("node => node.firstChild.textContent").strip() in report
