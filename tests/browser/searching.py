"""Typing into the search box of a built site, and what it should find: questions by hand, word forms by hand."""

import re
import time
from pathlib import Path

import yaml

from generator.collect.tables import collect
from generator.compare.comparisons import comparisons
from generator.run_checks import rules

DATA = Path(__file__).parents[1] / "data"
FIRST = 3


def questions():
    """Return (query, pages one of which stands among the first three) pairs of all readers."""
    read = yaml.safe_load((DATA / "search_queries.yaml").read_text(encoding="utf-8"))
    return [(query, [page.strip() for page in pages.split("|")]) for items in read.values() for query, pages in items]


def word_forms():
    """Return (expression of all forms, forms that are typed) pairs."""
    read = yaml.safe_load((DATA / "search_forms.yaml").read_text(encoding="utf-8"))
    return [(item["all"], item["typed"]) for item in read]


def ask(page, query, seconds=15):
    """Type a query and wait for what is found; return the milliseconds from the last letter."""
    field = page.locator("input[name=query]")
    field.fill("")
    page.wait_for_function("document.querySelector('#nms-search-list').childElementCount === 0")
    page.evaluate("delete document.querySelector('.nms-search').dataset.shown")
    begin = time.perf_counter()
    field.fill(query)
    page.wait_for_function(
        "query => document.querySelector('.nms-search').dataset.shown === query.trim()",
        arg=query,
        timeout=seconds * 1000,
    )
    return (time.perf_counter() - begin) * 1000


def shown(page):
    """Return addresses shown, without the root of the site and the suffix: «acts/vologda#p3-8-1»."""
    hrefs = page.locator(".md-search-result__item > a:first-child").evaluate_all(
        "(links, root) => links.map(link => decodeURIComponent(link.href.slice(root.length)))", site_root(page)
    )
    return [href.replace(".html", "") for href in hrefs]


def site_root(page):
    return page.evaluate("new URL('../', document.querySelector('script[src*=\"assets/search.js\"]').src).href")


def all_found(page, query):
    """Return every page the search of this page finds, in order, without suffixes."""
    found = page.evaluate(
        "query => nmsSearch.find(query).then(result => result.pages.map(entry => entry.page.path))", query
    )
    return [path.removesuffix(".html") for path in found]


def answers(found, expected):
    """Say whether one of the expected pages (or places) stands among the first ones found."""
    first = {item for href in found[:FIRST] for item in (href, href.split("#")[0])}
    return bool(first & set(expected))


def page_texts(base, site):
    """Return texts of pages by path without suffix, gathered apart from the search: acts from their plain text."""
    texts = {f"acts/{slug}": (site / "data" / "text" / f"{slug}.txt").read_text(encoding="utf-8") for slug in base.acts}
    for folder in ("terms", "roles", "functions", "events", "indicators"):
        for entry in getattr(base, folder).values():
            pieces = [entry.label, getattr(entry, "abbr", None) or "", entry.explanation, *entry.aliases]
            texts[f"{folder}/{entry.id}"] = " ; ".join(pieces)
    for table in comparisons(base, collect(base)):
        rows = [piece for row in table.rows for piece in (row.label, row.explanation)]
        texts[f"compare/{table.slug}"] = " ; ".join([table.title, table.lead, *rows])
    for rule in rules():
        texts[f"checks/{rule.id}"] = f"{rule.title} ; {rule.explanation}"
    return {path: text.lower().replace("ё", "е").replace("\u2011", "-") for path, text in texts.items()}


def having(texts, expression):
    """Return pages that have a word of the expression, by itself or as a part of a hyphened word."""
    pattern = re.compile(rf"(?<![а-яa-z0-9])(?:{expression})(?![а-яa-z0-9])")
    return {path for path, text in texts.items() if pattern.search(text)}


def judged(found, expected, known):
    """Return (found and expected, found, expected) counts over pages whose texts are known."""
    pages = {href.split("#")[0] for href in found} & set(known)
    return len(pages & expected), len(pages), len(expected)
