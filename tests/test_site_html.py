"""Every built page is valid HTML for an independent parser of the WHATWG rules."""

from tinyhtml5.parser import HTMLParser

from generator.collect.tables import collect
from generator.cross_check import Choice, Subject, find
from generator.site.pages import site_pages

DAY = "2026-11-21"


def errors(text):
    parser = HTMLParser()
    parser.parse(f"<!doctype html><html lang='ru'><head><title>x</title></head><body>{text}</body></html>")
    return [(code, place) for place, code, _ in parser.errors]


def test_generated_pages_are_valid(base):
    found = find(Subject(base=base, today=DAY), Choice())
    pages = site_pages(base, collect(base), DAY, {}, findings=found)
    assert {path: wrong[:3] for path, page in pages.items() if (wrong := errors(page.body))} == {}


def test_the_parser_sees_what_is_wrong():
    assert errors("<p><b>x</p>") != []
    assert errors("<table><tr><p>x</p></tr></table>") != []
