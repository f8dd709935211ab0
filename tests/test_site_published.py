"""Addresses once published go on resolving: pages, paragraphs of acts, rows of comparisons."""

from published import addresses, published

from generator.collect.tables import collect
from generator.site.page import Page
from generator.site.pages import site_pages

DAY = "2026-11-21"


def lost(pages):
    """Return the published addresses that the pages no longer have."""
    found = addresses(pages)
    kept = published()
    return [path for path in kept if path not in found] + [
        f"{path}#{name}" for path, names in kept.items() for name in sorted(names - found.get(path, names))
    ]


def test_every_published_address_resolves(base):
    pages = site_pages(base, collect(base), DAY, {})
    assert len(published()) > 300
    assert lost(pages) == [], "если адрес убран намеренно, удалите его из tests/data/published.txt и скажите почему"


def test_a_lost_address_is_seen(base):
    pages = site_pages(base, collect(base), DAY, {})
    act = pages["acts/vologda"]
    changed = Page(path=act.path, title=act.title, body=act.body.replace('id="p3-15"', 'id="p3-16x"'))
    without = {path: page for path, page in pages.items() if path != "roles/school"} | {"acts/vologda": changed}
    assert lost(without) == ["roles/school", "acts/vologda#p3-15"]


def test_every_present_address_is_in_the_list(base):
    kept = published()
    found = addresses(site_pages(base, collect(base), DAY, {}))
    missing = {path: names - kept.get(path, set()) for path, names in found.items()}
    new = [path for path in found if path not in kept] + [path for path, names in missing.items() if names]
    assert new == [], "новые адреса ещё не записаны: запустите python -m tests.published"
