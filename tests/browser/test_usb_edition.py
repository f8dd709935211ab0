"""The edition without a network in a browser whose network is off: search, comparisons, documents; many acts too."""

import sys
import zipfile
from pathlib import Path

import pytest
from conftest import DAY, ROOT, project
from searching import ask, shown

from generator.site.build import build_site
from generator.site.offline import FOLDER, write_offline

sys.path.insert(0, str(Path(__file__).parents[1]))
from make_synthetic import make_synthetic

pytestmark = [
    pytest.mark.browser,
    pytest.mark.site,
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
    pytest.mark.filterwarnings("ignore::PendingDeprecationWarning"),
]


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory):
    """unpacked(count): the edition of so many acts, packed and unpacked again; 0: the real ones."""

    def make(count):
        folder = tmp_path_factory.mktemp("offline")
        data = ROOT / "data"
        if count:
            data = folder / "data"
            make_synthetic(ROOT / "data", data, count)
        root = project(folder, data)
        printable = root / "build" / "documents" / "vologda"
        printable.mkdir(parents=True)
        (printable / "regulation.html").write_text("<!doctype html><title>Положение</title>", encoding="utf-8")
        build_site(root, root / "site", DAY)
        write_offline(root / "site", root / "atlas.zip", DAY)
        with zipfile.ZipFile(root / "atlas.zip") as archive:
            archive.extractall(root / "usb")
        return root / "usb" / FOLDER

    return make


@pytest.mark.parametrize("count", [0, 89])
def test_it_works_from_disk_with_the_network_off(visit, unpacked, count):
    tour = visit(unpacked(count))
    tour.context.set_offline(True)
    page = tour.open("index.html")
    page.locator("input[name=query]").click()
    ask(page, "наставников", seconds=60)
    assert shown(page)[0].startswith("terms/")
    ask(page, "п. 3.8.1")
    page.select_option("select[name=search-act]", "vologda")
    page.wait_for_function("document.querySelectorAll('.md-search-result__item').length === 1")
    assert shown(page) == ["acts/vologda#p3-8-1"]
    page.locator("#nms-search-list a").first.click()
    page.wait_for_url("**/acts/vologda.html#p3-8-1")
    page = tour.open("compare/side-by-side.html#?acts=vologda,kirov&section=all")
    page.wait_for_selector(".nms-side-table")
    page = tour.open("compare/functions.html")
    assert page.locator(".nms-compare tbody tr[id]").count() > 100
    page = tour.open("acts/vologda.html")
    page.get_by_text("Для печати").first.click()
    page.wait_for_url("**/documents/vologda/regulation.html")
