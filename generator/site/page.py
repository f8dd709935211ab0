"""A page of the site before any site generator has seen it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import escape, unescape
from html.parser import HTMLParser

__all__ = ["Heading", "Page", "outline"]

_HEADING = re.compile(r'<h(?P<level>[2-6])\b[^>]*?\bid="(?P<id>[^"]*)"[^>]*>(?P<inner>.*?)</h(?P=level)>', re.DOTALL)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of a page: its level (2, 3 …), id and text."""

    level: int
    id: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A generated page: path without suffix («acts/vologda»), plain-text title, HTML body.

    `section` is the name of the tab it stands under, empty for pages of the top level; `hide` names the
    side columns it does without: navigation, toc. A page `alone` is reached by links, the navigation does not
    name it: hundreds of names would make every page heavy.
    """

    path: str
    title: str
    body: str
    section: str = ""
    hide: tuple[str, ...] = ()
    alone: bool = False


class _Text(HTMLParser):
    """The text of a heading without its marks and the sign of its link."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.text: list[str] = []
        self.skip = False
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.skip = tag == "a" and dict(attrs).get("class") in ("headerlink", "nms-mark")

    def handle_endtag(self, tag: str) -> None:  # noqa: ARG002  named by the parser
        self.skip = False

    def handle_data(self, data: str) -> None:
        if not self.skip:
            self.text.append(data)


def outline(body: str, deepest: int = 3) -> tuple[Heading, ...]:
    """Return the headings of an HTML body from h2 down to `deepest`; texts are escaped for HTML again.

    Bodies come from our own templates, where every sign of an act's text is escaped: «<h2» is a heading.
    """
    found = []
    for match in _HEADING.finditer(body):
        if int(match["level"]) <= deepest:
            text = " ".join("".join(_Text(match["inner"]).text).split())
            found.append(Heading(int(match["level"]), unescape(match["id"]), escape(text)))
    return tuple(found)
