"""Notions in a real browser: tooltips by pointer, key and touch, differences by words, notions side by side."""

import re

import pytest
from test_accessibility import violations

pytestmark = [
    pytest.mark.browser,
    pytest.mark.site,
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
    pytest.mark.filterwarnings("ignore::PendingDeprecationWarning"),
]
TERM = ".nms-text a.nms-term[href$='terms/cnppm.html']"
NEAR = "terms/side-by-side.html#?act=bashkortostan&terms=tutor,regional-methodist,mentoring"


def tip(page):
    page.wait_for_selector(".nms-tip:not([hidden])")
    return page.locator(".nms-tip")


def hidden(page):
    page.wait_for_function("!document.querySelector('.nms-tip') || document.querySelector('.nms-tip').hidden")
    return True


def test_the_acts_own_definition_comes_first(visit):
    page = visit().open("acts/vologda.html")
    page.locator(TERM).nth(3).hover()
    parts = tip(page).locator(".nms-tip-part")
    assert parts.first.locator(".nms-tip-label").inner_text() == "определение этого акта"
    assert "осуществляющее координацию деятельности субъектов РС НМС" in parts.first.inner_text()
    assert "абзац восьмой пункта 1.5" in parts.first.inner_text()
    assert parts.nth(1).locator(".nms-tip-label").inner_text() == "пояснение Атласа"


def test_an_act_without_a_definition_shows_one_of_another_act(visit):
    page = visit().open("acts/kirov.html")
    page.locator(".nms-text a.nms-term[href$='terms/professional-deficits.html']").first.hover()
    text = tip(page).inner_text()
    assert "сам акт не определяет; в другом акте" in text
    assert "Калининградская область" in text


def test_a_short_name_of_the_act_itself(visit):
    page = visit().open("acts/chelyabinsk.html")
    link = page.locator(".nms-text a.nms-term", has_text=re.compile("^Институт")).first
    link.hover()
    assert "ГБУ ДПО «Челябинский институт переподготовки и повышения квалификации»" in tip(page).inner_text()
    assert link.get_attribute("href").startswith("#")


def test_the_tooltip_can_be_pointed_at_and_stays_until_left(visit):
    page = visit().open("acts/vologda.html")
    page.locator(TERM).nth(3).hover()
    tip(page).hover()
    page.wait_for_timeout(600)
    assert tip(page).is_visible()
    page.mouse.move(5, 5)
    assert hidden(page)


def test_keys_show_and_hide_and_the_description_is_tied_to_the_word(visit):
    page = visit().open("acts/vologda.html")
    link = page.locator(TERM).nth(3)
    link.focus()
    tip(page)
    assert link.get_attribute("aria-describedby") == "nms-tip"
    assert page.locator("#nms-tip").get_attribute("role") == "tooltip"
    page.keyboard.press("Escape")
    assert hidden(page)
    assert link.evaluate("node => node === document.activeElement")
    page.keyboard.press("Tab")
    page.keyboard.press("Shift+Tab")
    tip(page)
    page.keyboard.press("Enter")
    page.wait_for_url("**/terms/cnppm.html")


def test_escape_hides_a_tooltip_under_the_pointer(visit):
    page = visit().open("acts/vologda.html")
    page.locator(TERM).nth(3).hover()
    tip(page)
    page.keyboard.press("Escape")
    assert hidden(page)


def test_a_touch_shows_and_the_next_one_leads_to_the_page(visit):
    page = visit(viewport={"width": 360, "height": 800}, has_touch=True, is_mobile=True).open("acts/vologda.html")
    link = page.locator(TERM).nth(3)
    link.scroll_into_view_if_needed()
    link.tap()
    box = tip(page).bounding_box()
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 360
    assert page.url.split("#")[0].endswith("acts/vologda.html")
    link.tap()
    page.wait_for_url("**/terms/cnppm.html")


def test_without_scripts_a_notion_is_a_link_to_its_page(visit):
    page = visit(java_script_enabled=False).open("acts/vologda.html")
    page.locator(TERM).nth(3).click()
    assert "Центр непрерывного повышения" in page.locator("h1").inner_text()
    assert page.locator(".nms-diff ins").first.is_visible()
    assert not page.locator(".nms-choice").is_visible()


def test_print_shows_plain_text(visit):
    page = visit().open("acts/vologda.html")
    page.locator(TERM).nth(3).focus()
    tip(page)
    page.emulate_media(media="print")
    style = page.locator(TERM).nth(3).evaluate("node => getComputedStyle(node).textDecorationLine")
    assert style == "none"
    assert not page.locator(".nms-tip").is_visible()


def test_prose_written_by_hand_has_tooltips_too(visit):
    page = visit().open("from-order-to-publication.html")
    page.locator("article a.nms-term[href='terms/road-map.html']").first.hover()
    assert "Комплекс мер" in tip(page).inner_text()
    assert page.locator("article :is(h1,h2,h3,th) a.nms-term").count() == 0


@pytest.mark.parametrize(("width", "scheme"), [(1400, "light"), (1400, "dark"), (360, "light"), (360, "dark")])
def test_an_open_tooltip_is_accessible(visit, width, scheme):
    page = visit(viewport={"width": width, "height": 900}, color_scheme=scheme).open("acts/kaliningrad.html")
    page.locator(TERM).nth(3).focus()
    tip(page)
    assert violations(page) == []


@pytest.mark.parametrize(("width", "scheme"), [(1400, "light"), (360, "dark")])
def test_notions_side_by_side_are_accessible(visit, width, scheme):
    page = visit(viewport={"width": width, "height": 900}, color_scheme=scheme).open(NEAR)
    page.wait_for_selector(".nms-near tbody td")
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_differences_against_a_chosen_wording_are_those_of_the_build(visit):
    page = visit().open("terms/teacher.html")
    built = page.locator(".nms-wording[data-number='2'] .nms-diff").inner_text()
    assert page.locator(".nms-wording[data-number='1'] .nms-diff").is_hidden()
    page.select_option(".nms-choice select", "3")
    assert "№ 3" in page.locator(".nms-wording[data-number='2'] .nms-diff").inner_text()
    assert page.locator(".nms-wording[data-number='3'] .nms-diff").is_hidden()
    assert page.locator(".nms-wording[data-number='1'] .nms-diff ins").count() > 0
    page.select_option(".nms-choice select", "1")
    assert page.locator(".nms-wording[data-number='2'] .nms-diff").inner_text() == built


def test_notions_side_by_side_say_what_is_not_defined_and_keep_the_choice(visit):
    page = visit().open(NEAR)
    row = page.locator(".nms-near tbody tr").first.locator("td")
    assert "педагогический работник, обеспечивающий освоение содержания программ" in row.nth(0).inner_text()
    assert row.nth(2).inner_text() == "не определено"
    functions = page.locator(".nms-near tbody tr").nth(1).locator("td")
    assert "реализуют программы наставничества" in functions.nth(2).inner_text()
    assert "дорожной карты в источнике нет" in page.locator(".nms-near").inner_text()
    page.select_option("select[name=act]", "vologda")
    page.select_option("select[name=t3]", "rma")
    page.wait_for_function("document.querySelectorAll('.nms-near thead th').length === 5")
    assert page.url.endswith("#?act=vologda&terms=tutor,regional-methodist,mentoring,rma")
    page.reload()
    page.wait_for_selector(".nms-near tbody td")
    assert page.locator(".nms-near thead th").all_inner_texts()[-1] == "Региональный методический актив (РМА)"


def test_five_notions_from_a_clause_to_the_glossary_and_back(visit):
    page = visit().open("acts/vologda.html")
    for notion in ("cnppm", "regional-methodist", "iom", "rma", "professional-deficits"):
        link = page.locator(f".nms-text a.nms-term[href$='terms/{notion}.html']").first
        anchor = link.evaluate("node => node.closest('[id]').id")
        link.click()
        page.get_by_role("link", name="В глоссарии").click()
        page.wait_for_url(f"**/glossary.html#{notion}")
        page.locator(f".nms-entry:has(#{notion}) a[href='terms/{notion}.html']").click()
        page.wait_for_url(f"**/terms/{notion}.html")
        use = page.locator("section", has=page.locator("[id='акт-vologda']"))
        for fold in use.locator("summary").all():
            fold.click()
        use.locator(f"a[href='../acts/vologda.html#{anchor}']").first.click()
        page.wait_for_url(f"**/acts/vologda.html#{anchor}")
        page.locator(f"[id='{anchor}']").wait_for()
