"""A site of more acts than a screen holds: words of the acts come when asked for, pages stay light, XLSX opens."""

import gzip
import re
import sys
from pathlib import Path

import openpyxl
import pytest
from conftest import DAY, ROOT, project

from generator.site.build import build_site

sys.path.insert(0, str(Path(__file__).parents[1]))
from make_synthetic import make_synthetic

pytestmark = [
    pytest.mark.browser,
    pytest.mark.site,
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
    pytest.mark.filterwarnings("ignore::PendingDeprecationWarning"),
]
ACTS = 14
HEAVIEST = 150 * 1024


@pytest.fixture(scope="module")
def many(tmp_path_factory):
    folder = tmp_path_factory.mktemp("many")
    make_synthetic(ROOT / "data", folder / "data", ACTS)
    root = project(folder, folder / "data")
    build_site(root, root / "site", DAY)
    return root / "site"


def test_words_of_an_act_are_loaded_when_its_state_is_pressed(visit, many):
    page = visit(many).open("compare/functions.html#?single=1")
    assert page.locator("script[src*='assets/data']").count() == 0
    column = page.locator("thead th").evaluate_all("heads => heads.findIndex(head => head.dataset.act === 'vologda')")
    cell = page.locator(f"#regional-subjects-interaction td:nth-child({column + 1})")
    href = cell.locator("a.st").get_attribute("href")
    cell.locator("a.st").press("Enter")
    page.wait_for_selector(".nms-quotes .nms-q")
    links = cell.locator(".nms-quotes a").evaluate_all("links => links.map(link => link.getAttribute('href'))")
    assert href in links
    cell.locator("a.st").press("Enter")
    assert page.locator(".nms-quotes").count() == 0


def test_a_silent_state_tells_its_reason(visit, many):
    page = visit(many).open("compare/roadmaps.html#?single=1")
    state = page.locator("td a.st-unknown").first
    state.click()
    page.wait_for_selector(".nms-quotes .nms-meta")
    assert len(page.locator(".nms-quotes .nms-meta").first.inner_text()) > 20


def test_without_scripts_a_state_leads_to_its_place(visit, many):
    page = visit(many, java_script_enabled=False).open("compare/functions.html")
    page.locator("td a.st-present").first.click()
    page.wait_for_url("**/acts/*.html#*")


def test_acts_are_picked_in_a_folded_list(visit, many):
    page = visit(many).open("compare/functions.html")
    page.locator(".nms-acts > summary").click()
    page.get_by_role("button", name="Снять все").click()
    assert page.locator(".nms-acts > summary").inner_text() == f"Акты: показаны 0 из {ACTS}"
    page.locator(".nms-acts input[type=search]").fill("волог")
    page.get_by_role("button", name="Отметить все").click()
    assert page.locator(".nms-acts > summary").inner_text() == f"Акты: показаны 1 из {ACTS}"
    assert page.locator("thead th[data-act]:visible").evaluate_all("heads => heads.map(h => h.dataset.act)") == [
        "vologda"
    ]
    assert page.url.endswith("acts=vologda")


def test_each_passport_of_many_is_one_printed_sheet(visit, many):
    tour = visit(many)
    for path in sorted((many / "passports").glob("*.html")):
        page = tour.open(f"passports/{path.name}")
        assert len(re.findall(rb"/Type /Page\b", page.pdf(format="A4", prefer_css_page_size=True))) == 1, path.name


def test_pages_stay_light(many):
    heavy = {
        path.relative_to(many).as_posix(): size
        for path in (*many.rglob("*.html"), *many.rglob("assets/data/*.js"))
        if (size := len(gzip.compress(path.read_bytes()))) > HEAVIEST
    }
    assert heavy == {}


def test_a_workbook_holds_exactly_what_is_shown(visit):
    page = visit(accept_downloads=True).open("compare/indicators.html")
    page.fill("input[name=q]", "методиста")
    page.check("input[name=single]")
    page.uncheck("input[name=act-kirov]")
    with page.expect_download() as waiting:
        page.get_by_text("Скачать XLSX").click()
    assert waiting.value.suggested_filename == "indicators.xlsx"
    path = waiting.value.path()
    with path.open("rb") as file:
        sheet = openpyxl.load_workbook(file).active
        lines = [[str(cell or "") for cell in row] for row in sheet.iter_rows(values_only=True)]
    shown = page.locator(".nms-compare tbody tr[id]:visible").count()
    assert sheet.title == "Показатели и целевые значения"
    assert len(lines) == shown + 1
    assert not any("Кировская" in head for head in lines[0])
    assert any("не более 250 человек к 2024 году" in cell for line in lines for cell in line)


def test_a_workbook_keeps_hostile_text_as_text(visit, tmp_path):
    page = visit().open("compare/indicators.html")
    lines = [["=1+1", "<b>&\"'"], ["\u0000\ufffeя", "д" * 40000]]
    made = page.evaluate(
        "async lines => [...new Uint8Array(await xlsxBook('a[]:*?/\\\\' + 'и'.repeat(40), lines).arrayBuffer())]", lines
    )
    (tmp_path / "a.xlsx").write_bytes(bytes(made))
    sheet = openpyxl.load_workbook(tmp_path / "a.xlsx").active
    assert sheet["A1"].data_type == "s"
    assert [sheet["A1"].value, sheet["B1"].value, sheet["A2"].value] == ["=1+1", "<b>&\"'", "я"]
    assert len(sheet["B2"].value) == 32767
    assert len(sheet.title) <= 31
