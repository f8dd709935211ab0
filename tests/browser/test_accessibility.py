"""WCAG 2.2 A and AA on every kind of page, judged by axe-core; its file stands in axe/ and is no part of the site."""

from pathlib import Path

import pytest
from searching import ask

pytestmark = [
    pytest.mark.browser,
    pytest.mark.site,
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
    pytest.mark.filterwarnings("ignore::PendingDeprecationWarning"),
]
AXE = (Path(__file__).parent / "axe" / "axe.min.js").read_text(encoding="utf-8")
LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"]
PAGES = [
    "index.html",
    "acts/index.html",
    "acts/vologda.html",
    "compare/index.html",
    "compare/functions.html",
    "compare/indicators.html",
    "compare/overview.html",
    "checks/index.html",
    "checks/self-check.html",
    "checks/matrix.html",
    "checks/cited-act-superseded.html",
    "findings/vologda.html",
    "passports/kaliningrad.html",
    "canon/index.html",
    "functions/conditions.html",
    "indicators/teachers-register-programmes-share.html",
    "terms/mentoring.html",
    "roles/school.html",
    "glossary.html",
    "terms/cnppm.html",
    "terms/by-topic.html",
    "terms/by-act.html",
    "data.html",
    "kit.html",
    "read-comparison.html",
    "events/activists-support.html",
    "roles/index.html",
    "compare/subjects.html",
    "from-order-to-publication.html",
    "add-region.html",
]


def violations(page):
    """Rows that are not in sight are laid out first: the judge measures all of them."""
    page.add_style_tag(content="* { content-visibility: visible !important }")
    page.evaluate(AXE)
    found = page.evaluate("levels => axe.run(document, {runOnly: levels, preload: false})", LEVELS)["violations"]
    return [(item["id"], item["nodes"][0]["html"][:160]) for item in found]


@pytest.mark.parametrize(("width", "scheme"), [(1400, "light"), (360, "dark")])
def test_every_kind_of_page_is_accessible(visit, width, scheme):
    tour = visit(viewport={"width": width, "height": 900}, color_scheme=scheme)
    assert {path: found for path in PAGES if (found := violations(tour.open(path)))} == {}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_acts_side_by_side_are_accessible(visit, scheme):
    page = visit(color_scheme=scheme).open("compare/side-by-side.html#?acts=vologda,bashkortostan,kirov&section=terms")
    page.wait_for_selector(".nms-side-table ins")
    assert violations(page) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_search_and_a_filter_in_use_are_accessible(visit, scheme):
    tour = visit(color_scheme=scheme)
    page = tour.open("compare/functions.html")
    page.select_option("select[name=mine]", "kaliningrad")
    page.select_option("select[name=show]", "lack")
    assert violations(page) == []
    for width in (1400, 360):
        page.set_viewport_size({"width": width, "height": 900})
        page = tour.open("index.html")
        page.keyboard.press("/")
        ask(page, "наставничество")
        assert violations(page) == []
        page.select_option("select[name=search-act]", "vologda")
        page.locator(".nms-search-places").first.click()
        assert violations(page) == []


def test_the_judge_sees_what_is_wrong(visit):
    page = visit().open("data.html")
    page.evaluate("document.querySelector('main').insertAdjacentHTML('beforeend', '<img src=\"data:,\">')")
    assert [name for name, _ in violations(page)] == ["image-alt"]
