"""The search in a real Chromium, both editions: recall and precision, time to the first result, bytes before it.

    python -m tests.benchmarks.bench_search [COUNT …] [--cost]

Run by hand; prints and asserts nothing. A site of the five acts, or of COUNT synthetic ones, is built and visited
over http on this computer and from disk. Bytes are those of the search's own scripts as they lie on disk. Wanted:
recall ≥ 0.98, precision ≥ 0.97, first result ≤ 300 ms (median) and ≤ 0.3 MB before it at 89 acts. The questions
name real acts: at other counts some answers are pushed down by synthetic twins of the same act.
"""

import argparse
import functools
import http.server
import statistics
import sys
import tempfile
import threading
import time
import warnings
from pathlib import Path

TESTS = Path(__file__).parents[1]
sys.path.insert(0, str(TESTS / "browser"))

from conftest import DAY, chromium_path, project  # noqa: E402
from playwright.sync_api import sync_playwright  # noqa: E402
from searching import all_found, answers, ask, having, judged, page_texts, questions, shown, word_forms  # noqa: E402

from generator.collect.tables import collect  # noqa: E402
from generator.compare.comparisons import comparisons  # noqa: E402
from generator.load import load_base  # noqa: E402
from generator.run_checks import rules  # noqa: E402
from generator.search.scripts import search_scripts  # noqa: E402
from generator.site.build import build_site  # noqa: E402
from generator.site.search_units import act_heads, everything, names  # noqa: E402
from tests.make_synthetic import make_synthetic  # noqa: E402

ROOT = Path(__file__).parents[2]
REAL = 5  # acts in data/


class _Silent(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


def _weight(site, urls):
    names = {url.split("?")[0].rsplit("/assets/", 1)[1] for url in urls if "/assets/search" in url}
    return sum((site / "assets" / name).stat().st_size for name in names if name.endswith(".js"))


def _cold(browser, address, site, queries):
    """Return times and bytes of the first query of a fresh visit, for some queries."""
    times, bytes_before = [], []
    for query in queries:
        context = browser.new_context()
        page = context.new_page()
        page.goto(address)
        urls = []
        page.on("request", lambda request, urls=urls: urls.append(request.url))
        page.locator("input[name=query]").click()
        times.append(ask(page, query))
        bytes_before.append(_weight(site, urls))
        context.close()
    return times, bytes_before


def _forms(page, texts):
    hits = found = wanted = 0
    for expression, typed in word_forms():
        expected = having(texts, expression)
        for form in typed:
            ask(page, form)
            every = all_found(page, form)
            assert [href.split("#")[0] for href in shown(page)] == every[: len(shown(page))], form
            one = judged(every, expected, texts)
            hits, found, wanted = hits + one[0], found + one[1], wanted + one[2]
            if one[0] < one[1] or one[0] < one[2]:
                print(f"    {form}: найдено {one[1]}, из них верно {one[0]}, надо {one[2]}")
    return hits / wanted, hits / found


def _edition(browser, address, site, base, *, whole):
    page = browser.new_page()
    page.goto(address)
    page.locator("input[name=query]").click()
    times, missed = [], []
    for query, expected in questions():
        times.append(ask(page, query))
        if not answers(shown(page), expected):
            missed.append((query, shown(page)[:3]))
    total = len(questions())
    print(
        f"  вопросы: {total - len(missed)} из {total} отвечены в первых трёх; медиана {statistics.median(times):.0f} мс"
    )
    for query, first in missed:
        print(f"    нет: {query} → {', '.join(first) or 'ничего'}")
    if whole:
        recall, precision = _forms(page, page_texts(base, site))
        print(f"  словоформы: полнота {recall:.4f}, точность {precision:.4f}")
    page.close()
    cold, weights = _cold(browser, address, site, [query for query, _ in questions()][::8])
    print(
        f"  первый запрос на странице: медиана {statistics.median(cold):.0f} мс, худший {max(cold):.0f} мс; "
        f"до него прочитано: медиана {statistics.median(weights) / 1000:.0f} КБ, худший {max(weights) / 1000:.0f} КБ"
    )


def _cost(root):
    """Print what the index costs beside the whole build of the site, by processor time of one run."""
    base = load_base(root / "data")
    tables = collect(base)
    compared = comparisons(base, tables)
    begin = time.process_time()
    found = everything(base, compared, rules(), {}, ())
    search_scripts(found.pages, found.units, names(base, tables), act_heads(base, DAY), {})
    return time.process_time() - begin, sum(len(unit.text) for unit in found.units) / 1e6


def _visit(browser, site, base):
    """Print what both editions answer."""
    handler = functools.partial(_Silent, directory=str(site))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        served = f"http://127.0.0.1:{server.server_port}/index.html"
        for name, address in (("по сети", served), ("с диска", (site / "index.html").as_uri())):
            print(f" {name}:")
            _edition(browser, address, site, base, whole=len(base.acts) == REAL)
        server.shutdown()


def _measure(browser, count):
    """Build a site of so many acts and print its report."""
    with tempfile.TemporaryDirectory() as place, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        data = Path(place) / "made" / "data"
        if count == REAL:
            data = ROOT / "data"
        else:
            data.parent.mkdir()
            make_synthetic(ROOT / "data", data, count)
        root = project(Path(place) / "project", data)
        begin = time.process_time()
        build_site(root, root / "site", DAY)
        whole = time.process_time() - begin
        spent, letters = _cost(root)
        share = f"{spent / whole:.0%} сборки сайта, {spent / letters:.1f} с на миллион букв"
        print(f"актов {count}: указатель {spent:.1f} с, {share}", flush=True)
        if browser:
            _visit(browser, root / "site", load_base(root / "data"))


def main():
    """Print a report for each number of acts."""
    parser = argparse.ArgumentParser(description="Поиск в настоящем браузере")
    parser.add_argument("counts", nargs="*", type=int, default=[REAL, 89], help="сколько актов")
    parser.add_argument("--cost", action="store_true", help="только цена указателя в сборке")
    options = parser.parse_args()
    if options.cost:
        for count in options.counts:
            _measure(None, count)
        return
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium_path(), args=["--no-sandbox", "--disable-gpu"])
        for count in options.counts:
            _measure(browser, count)
        browser.close()


if __name__ == "__main__":
    main()
