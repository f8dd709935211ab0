"""A built site and a real Chromium for the tests of this folder."""

import os
import shutil
from pathlib import Path

import pytest

from generator.export.write import write_export
from generator.load import load_base
from generator.site.build import build_site

ROOT = Path(__file__).parents[2]
DAY = "2026-11-21"
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")


def chromium_path():
    """Return the path of a Chromium: named by NMS_CHROMIUM, found by `make test`, or installed in the system."""
    kept = ROOT / "build" / "chromium.path"
    named = [os.environ.get("NMS_CHROMIUM", ""), kept.read_text(encoding="utf-8").strip() if kept.is_file() else ""]
    found = next((path for path in named if path and Path(path).is_file()), None)
    return found or next((path for name in NAMES if (path := shutil.which(name))), None)


def project(folder, data=ROOT / "data"):
    """Copy what a site is built from, with other data if asked for."""
    for name in ("content", "templates"):
        shutil.copytree(ROOT / name, folder / name)
    if data != folder / "data":
        shutil.copytree(data, folder / "data")
    shutil.copytree(ROOT / "generator" / "site", folder / "generator" / "site")
    shutil.copy(ROOT / "mkdocs.yml", folder)
    write_export(load_base(folder / "data"), folder / "build" / "export")
    return folder


@pytest.fixture(scope="session")
def site(tmp_path_factory):
    """The site of the project's own data."""
    root = project(tmp_path_factory.mktemp("project"))
    build_site(root, root / "site", DAY)
    return root / "site"


@pytest.fixture(scope="session")
def browser():
    """Chromium without a window; the tests are skipped where there is none."""
    path = chromium_path()
    if path is None:
        pytest.skip("Chromium не найден: поставьте его (apt-get install chromium) или назовите путь в NMS_CHROMIUM")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-gpu"])
        yield running
        running.close()


class Visit:
    """A page that remembers what went wrong while it was looked at."""

    def __init__(self, browser, site, **options):
        self.site = site
        self.context = browser.new_context(
            **({"viewport": {"width": 1400, "height": 1000}, "reduced_motion": "reduce"} | options)
        )
        self.page = self.context.new_page()
        self.faults, self.foreign = [], []
        self.page.on("console", lambda message: self.faults.append(message.text) if message.type == "error" else None)
        self.page.on("pageerror", lambda error: self.faults.append(str(error)))
        self.page.on("request", self._request)

    def _request(self, request):
        if not request.url.startswith(("file:", "data:", "blob:", "about:")):
            self.foreign.append(request.url)

    def open(self, path):
        name, _, rest = path.partition("#")
        name, _, query = name.partition("?")
        address = (self.site / name).as_uri()
        self.page.goto(address + (f"?{query}" if query else "") + (f"#{rest}" if rest else ""))
        self.page.wait_for_load_state("load")
        return self.page


@pytest.fixture
def visit(browser, site):
    """visit(**options): a visit to the built site from disk; at the end nothing may have gone wrong."""
    made = []

    def make(folder=site, **options):
        made.append(Visit(browser, folder, **options))
        return made[-1]

    yield make
    for item in made:
        item.context.close()
    assert [fault for item in made for fault in item.faults] == []
    assert [address for item in made for address in item.foreign] == []
