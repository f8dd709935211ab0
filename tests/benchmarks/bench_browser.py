"""How long a comparison's filters and a re-pick of acts side by side take in Chromium at many acts.

    python -m tests.benchmarks.bench_browser [COUNT]

Run by hand; prints a table and asserts nothing. Each figure is the median of the rounds in milliseconds, taken
by the page's own clock from the press to the end of the next frame: work, layout and paint of what is seen.
Wanted at 89 acts: ≤ 100.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path
from statistics import median
from typing import Any

from playwright.sync_api import sync_playwright

from generator.site.build import build_site
from tests.benchmarks.bench_site import DAY, ROOT, project

PAGES = ("functions", "terms", "indicators", "roadmaps")
ROUNDS = 7
CHROMIUM = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")

_FRAME = """
const frame = () => new Promise((done) => requestAnimationFrame(() => {
  const channel = new MessageChannel();
  channel.port1.onmessage = done;
  channel.port2.postMessage(0);
}));
const found = {};
const set = (form, name, value) => {
  const field = form.elements[name];
  if (field.type === "checkbox") field.checked = value; else field.value = value;
  field.dispatchEvent(new Event("input", { bubbles: true }));
};
"""
_COMPARISON = f"""async (rounds) => {{ {_FRAME}
const form = document.querySelector(".nms-tools form");
const acts = [...form.elements].filter((field) => field.name.startsWith("act-")).map((field) => field.name.slice(4));
const time = async (label, name, value) => {{
  await frame(); await frame();
  const begin = performance.now();
  set(form, name, value);
  await frame();
  (found[label] ??= []).push(performance.now() - begin);
}};
for (let round = 0; round < rounds; round++) {{
  await time("только различия", "show", "diff");
  await time("все строки", "show", "");
  await time("слово", "q", "методист");
  await time("без слова", "q", "");
  await time("мой акт", "mine", acts[(10 + 7 * round) % acts.length]);
  await time("нет в моём", "show", "lack");
  await time("снова все", "show", "");
  await time("мой акт снят", "mine", "");
  await time("сначала частые", "order", "count");
  await time("по темам", "order", "");
  await time("без одного акта", `act-${{acts[3]}}`, false);
  await time("все акты", `act-${{acts[3]}}`, true);
}}
return found; }}"""
_SIDE = f"""async (rounds) => {{ {_FRAME}
const form = document.querySelector(".nms-side-tools form");
const body = document.querySelector(".nms-side-body");
const acts = [...form.elements.a1.options].map((option) => option.value).filter(Boolean);
const time = async (label, name, value) => {{
  await frame(); await frame();
  const drawn = new Promise((done) => {{
    const observer = new MutationObserver(() => {{ observer.disconnect(); done(); }});
    observer.observe(body, {{ childList: true }});
  }});
  const begin = performance.now();
  set(form, name, value);
  await drawn;
  await frame();
  (found[label] ??= []).push(performance.now() - begin);
}};
for (let round = 0; round < rounds; round++) {{
  await time("другой акт", "a1", acts[(20 + 3 * round) % acts.length]);
  await time("третий акт", "a2", acts[(50 + 3 * round) % acts.length]);
  await time("без третьего", "a2", "");
  await time("только различия", "diff", true);
  await time("все строки", "diff", false);
  await time("понятия", "section", "terms");
  await time("все разделы", "section", "all");
  await time("функции", "section", "functions");
}}
return found; }}"""


def chromium() -> str:
    """Return the path of a Chromium: the one `make test` found, or the system's."""
    kept = ROOT / "build" / "chromium.path"
    path = kept.read_text("utf-8").strip() if kept.is_file() else next(filter(None, map(shutil.which, CHROMIUM)), "")
    if not path:
        raise SystemExit("Chromium не найден: запустите python tests/provide_chromium.py")
    return path


def line(name: str, found: dict[str, list[float]]) -> None:
    """Print the medians of one page."""
    cells = ", ".join(f"{label} {median(taken):.0f}" for label, taken in found.items())
    worst = max(median(taken) for taken in found.values())
    print(f"{name}: {cells}; наибольшее {worst:.0f} мс", flush=True)


def measure(browser: Any, site: Path) -> None:
    """Print a line for each comparison and one for the acts side by side."""
    page = browser.new_page(viewport={"width": 1400, "height": 1000})
    for name in PAGES:
        page.goto((site / "compare" / f"{name}.html").as_uri())
        page.wait_for_selector(".nms-tools form")
        line(name, page.evaluate(_COMPARISON, ROUNDS))
    page.goto((site / "compare" / "side-by-side.html").as_uri() + "#?acts=vologda,bashkortostan&section=functions")
    page.wait_for_selector(".nms-side-table")
    line("side-by-side", page.evaluate(_SIDE, ROUNDS))


def main(count: int) -> None:
    """Build the site of so many acts and measure it."""
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        folder = Path(name)
        project(folder, count)
        build_site(folder, folder / "site", DAY, findings=[])
        browser = playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox", "--disable-gpu"])
        measure(browser, folder / "site")
        browser.close()


if __name__ == "__main__":
    main(int(sys.argv[1]) if sys.argv[1:] else 89)
