"""What comes out of the printer: passports on one sheet, wide tables on their side, nothing cut off."""

import io

import pytest

pdfplumber = pytest.importorskip("pdfplumber", reason="pdfplumber не установлен")

pytestmark = [
    pytest.mark.browser,
    pytest.mark.site,
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
    pytest.mark.filterwarnings("ignore::PendingDeprecationWarning"),
]
PAGES = {
    "index.html": "Атлас РС НМС",
    "acts/chelyabinsk.html": "Сопоставить с другим актом",
    "compare/monitoring.html": "Мониторинг",
    "compare/overview.html": "Сходство актов по функциям",
    "roles/local-authority.html": "Муниципальный орган управления образованием",
    "terms/mentoring.html": "Наставничество педагогических работников",
    "checks/self-check.html": "Лист самопроверки проекта",
    "findings/kirov.html": "Замечания: Кировская область",
    "data.html": "Как ссылаться",
    "from-order-to-publication.html": "От поручения до опубликования",
}


def printed(page):
    """Print as the print dialogue does: the sheet is the page's own, A4 where it names none."""
    return pdfplumber.open(io.BytesIO(page.pdf(format="A4", prefer_css_page_size=True)))


def words(sheets):
    return " ".join(" ".join(sheet.extract_text_simple().split()) for sheet in sheets.pages)


def test_each_passport_is_one_printed_sheet(visit, site):
    tour = visit()
    for path in sorted((site / "passports").glob("*.html")):
        page = tour.open(f"passports/{path.name}")
        gaps = page.locator(".nms-gaps tbody tr").count()
        on_paper = page.locator(".nms-gaps tbody tr:not(.nms-screen)").count()
        with printed(page) as sheets:
            text = words(sheets)
            assert len(sheets.pages) == 1, path.name
            assert "Паспорт пробелов" in text
            assert (f"Ещё {gaps - on_paper} – на сайте." in text) == (gaps > on_paper), path.name
            if gaps:
                assert on_paper >= min(gaps, 10), path.name
            last = max(char["bottom"] for char in sheets.pages[0].chars)
            assert last < sheets.pages[0].height - 15, path.name


@pytest.mark.parametrize("path", PAGES)
def test_every_kind_of_page_prints(visit, path):
    page = visit(color_scheme="dark").open(path)
    with printed(page) as sheets:
        text = words(sheets)
        assert PAGES[path] in text
        assert "Поиск" not in text  # neither the header nor the tools
        assert "Скачать XLSX" not in text
        for sheet in sheets.pages:
            assert sheet.chars, "пустой лист"
            assert max(char["x1"] for char in sheet.chars) <= sheet.width


def test_a_comparison_is_printed_on_its_side_with_all_columns(visit):
    page = visit().open("compare/terms.html")
    with printed(page) as sheets:
        assert sheets.pages[0].width > sheets.pages[0].height
        for name in ("Башкортостан", "Вологодская", "Калининградская", "Кировская", "Челябинская"):
            assert name in sheets.pages[0].extract_text()


def test_acts_side_by_side_are_printed_with_their_differences(visit):
    page = visit().open("compare/side-by-side.html#?acts=vologda,bashkortostan&section=terms")
    page.wait_for_selector(".nms-side-table")
    rows = page.locator(".nms-side-table tbody tr").count()
    with printed(page) as sheets:
        text = words(sheets)
        assert "Сопоставление актов" in text
        assert "Различие" in text
        assert "Как читать сопоставление" not in text
        assert page.locator(".nms-side-table tbody tr").nth(rows - 1).locator("th").inner_text().split("\n")[0] in text
