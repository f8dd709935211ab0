"""A page of the site before any site generator has seen it."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from html.parser import HTMLParser

__all__ = ["Heading", "Page", "outline"]


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


class _Outline(HTMLParser):
    def __init__(self, deepest: int) -> None:
        super().__init__()
        self.tags = tuple(f"h{level}" for level in range(2, deepest + 1))
        self.found: list[Heading] = []
        self.open: tuple[int, str] | None = None
        self.skip = False
        self.text: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if tag in self.tags and values.get("id"):
            self.open, self.text = (int(tag[1]), values["id"] or ""), []
        self.skip = tag == "a" and values.get("class") in ("headerlink", "nms-mark")

    def handle_endtag(self, tag: str) -> None:
        if self.open and tag == f"h{self.open[0]}":
            self.found.append(Heading(*self.open, " ".join("".join(self.text).split())))
            self.open = None
        self.skip = False

    def handle_data(self, data: str) -> None:
        if self.open and not self.skip:
            self.text.append(data)


def outline(body: str, deepest: int = 3) -> tuple[Heading, ...]:
    """Return the headings of an HTML body from h2 down to `deepest`; texts are escaped for HTML again."""
    parser = _Outline(deepest)
    parser.feed(body)
    return tuple(Heading(item.level, item.id, escape(item.text)) for item in parser.found)
