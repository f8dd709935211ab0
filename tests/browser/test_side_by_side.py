"""Acts side by side in a real browser: differences that can be undone, links that repeat the choice, print."""

import re

import pytest

pytestmark = [
    pytest.mark.browser,
    pytest.mark.site,
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
    pytest.mark.filterwarnings("ignore::PendingDeprecationWarning"),
]
PAGE = "compare/side-by-side.html"

# Rows with one item on both sides: [words of the base, words without insertions, own words, words without deletions]
UNDONE = """rows => rows.map(row => {
  const text = (cell, drop) => {
    const copy = cell.querySelector('.nms-q').cloneNode(true);
    for (const node of copy.querySelectorAll('strong, a, ' + (drop || 'x-none'))) node.remove();
    return copy.textContent.replace(/^: /, '').toLowerCase().replace(/ё/g, 'е').match(/[\\p{L}\\p{N}%]+/gu) || [];
  };
  const [base, own] = [row.cells[1], row.cells[2]];
  if (base.querySelectorAll('.nms-q').length !== 1 || own.querySelectorAll('.nms-q').length !== 1) return null;
  return [text(base), text(own, '.nms-ins'), text(own, '.nms-del')].map(words => words.join(' '));
}).filter(Boolean)"""


def opened(visit, acts, section="functions", more="", **options):
    page = visit(**options).open(f"{PAGE}#?acts={acts}&section={section}{more}")
    page.wait_for_selector(".nms-side-table, .nms-side-body p")
    return page


def rows(page):
    return page.locator(".nms-side-table tbody tr")


@pytest.mark.parametrize("section", ["functions", "terms", "statements", "indicators"])
def test_differences_of_words_can_be_undone_to_both_wordings(visit, section):
    page = opened(visit, "vologda,bashkortostan", section)
    found = rows(page).evaluate_all(UNDONE)
    other = opened(visit, "bashkortostan,vologda", section)
    mirrored = {base for base, _, _ in rows(other).evaluate_all(UNDONE)}
    assert len(found) > 3
    for base, restored, own in found:
        assert restored == base
        assert own in mirrored


def test_a_difference_is_marked_and_said_in_words(visit):
    page = opened(visit, "vologda,bashkortostan")
    assert page.locator("ins.nms-ins").count() > 20
    assert page.locator("del.nms-del").count() > 20
    said = set(rows(page).evaluate_all("rows => rows.map(row => row.lastChild.textContent.trim().split(/[:;]/)[0])"))
    assert {"только в основе", "иные слова"} <= said


def test_an_act_beside_itself_in_other_words_is_verbatim(visit):
    page = opened(visit, "vologda,bashkortostan", "terms", more="&diff=1")
    same = "row => [...row.lastChild.children].every(said => said.textContent.endsWith('дословно совпадает'))"
    assert rows(page).evaluate_all(f"rows => rows.filter({same}).length") == 0
    few = rows(page).count()
    page.uncheck("input[name=diff]")
    assert rows(page).count() > few
    assert rows(page).evaluate_all(f"rows => rows.filter({same}).length") > 0


def test_the_choice_stands_in_the_address_and_a_link_repeats_it(visit):
    page = opened(visit, "vologda,kirov")
    page.select_option("select[name=a2]", "chelyabinsk")
    page.select_option("select[name=section]", "terms")
    page.wait_for_function("document.querySelectorAll('.nms-side-head li').length === 3")
    assert page.url.endswith("#?acts=vologda,kirov,chelyabinsk&section=terms")
    words = page.locator(".nms-side-body").text_content()
    again = visit().open(f"{PAGE}#{page.url.split('#')[1]}")
    again.wait_for_selector(".nms-side-table")
    assert again.locator(".nms-side-body").text_content() == words


def test_the_base_can_be_changed_places_with_its_neighbour(visit):
    page = opened(visit, "vologda,chelyabinsk")
    page.get_by_role("button", name="Поменять местами").click()
    page.wait_for_function("document.querySelector('.nms-side-head li').innerText.includes('Челябинская')")
    assert page.url.endswith("acts=chelyabinsk,vologda&section=functions")


def test_functions_of_one_role_stand_side_by_side(visit):
    page = opened(visit, "vologda,bashkortostan", more="&role=cnppm")
    leads = page.locator(".nms-side-table .nms-q > strong").all_text_contents()
    assert len(leads) > 20
    assert all("ЦНППМ" in lead for lead in leads)
    assert page.get_by_text("поручено другим", exact=True).count() > 5
    everyone = opened(visit, "vologda,bashkortostan")
    assert rows(everyone).count() > rows(page).count()


def test_a_role_leads_to_its_functions_in_two_acts_that_have_it(visit):
    page = visit().open("roles/cnppm.html")
    page.get_by_role("link", name="Чем отличаются её функции в двух актах").click()
    page.wait_for_selector(".nms-side-table")
    assert page.locator("select[name=role]").input_value() == "cnppm"
    assert page.locator("select[name=a0]").input_value() == "bashkortostan"
    assert page.locator("select[name=a1]").input_value() == "vologda"


def test_a_wrong_address_is_mended(visit):
    page = visit().open(f"{PAGE}#?acts=nowhere,vologda,vologda&section=none")
    page.wait_for_selector(".nms-side-table")
    assert page.locator("select[name=section]").input_value() == "functions"
    assert page.locator(".nms-side-head li").count() == 2


def test_likeness_is_a_share_and_is_not_counted_without_a_section(visit):
    page = opened(visit, "chelyabinsk,bashkortostan")
    cells = page.locator(".nms-side-head tbody tr").evaluate_all("rows => rows.map(row => row.cells[1].innerText)")
    assert all(re.fullmatch(r"\d{1,3} %|не считается: в одном из актов раздела нет", cell) for cell in cells)
    assert all(int(cell.split()[0]) <= 100 for cell in cells if cell[0].isdigit())
    assert cells[3].startswith("не считается")  # the road map of Bashkortostan is missing


def test_it_prints_as_a_table_of_norms_and_differences(visit):
    page = opened(visit, "vologda,bashkortostan", "terms")
    page.emulate_media(media="print")
    heads = page.locator(".nms-side-table thead th").all_inner_texts()
    assert [heads[0], heads[-1]] == ["№", "Различие"]
    assert not page.locator(".nms-side-tools").is_visible()
    assert page.locator("h1").inner_text().strip("¶ \n") == "Сопоставление актов"
    frame = page.locator(".nms-side-body .cmp").first
    assert frame.evaluate("node => node.scrollHeight <= node.clientHeight + 2")


def test_without_scripts_the_page_leads_to_the_comparisons(visit):
    page = visit(java_script_enabled=False).open(PAGE)
    assert page.locator("noscript").count() == 1
    assert not page.locator(".nms-side").is_visible()
