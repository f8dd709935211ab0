"""Names of notions in a text become links to their pages: plain links, to which a script adds the definition.

The first mention of a notion in a paragraph is marked, the others are left in peace. Headings, links, code and
the paragraph that defines a notion are not marked.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from html import escape, unescape
from typing import Final

from markupsafe import Markup

from generator.compare.named import OWN, Named, Short

__all__ = ["Marker", "marked_prose"]

_TAG: Final = re.compile(r"(<!--.*?-->|<(?:\"[^\"]*\"|'[^']*'|[^'\">])*>)", re.DOTALL)
_NAME: Final = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)")
_UNMARKED: Final = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "a", "strong", "code", "pre", "script", "style",
                              "button", "summary", "select", "textarea", "title", "svg", "math", "th"})  # fmt: skip
_PARAGRAPHS: Final = frozenset({"p", "li", "td", "dd", "dt", "div", "figcaption", "blockquote"})


class Marker:
    """Marks texts of one page; `root` leads from the page to the site's root, `act` is the act whose page it is."""

    def __init__(self, names: Named, root: str, act: str = "") -> None:
        self._names, self._root, self._act = names, root, act
        self._shorts: Mapping[str, Short] = names.shorts.get(act, {})

    def passage(self, text: str, anchor: str) -> Markup:
        """Return the text of the act's paragraph with this anchor."""
        return self.text(text, self._names.defined.get(self._act, {}).get(anchor, frozenset()))

    def text(self, text: str, skipped: Collection[str] = (), act: str = "") -> Markup:
        """Return a text of an act (of the page's own where none is named), escaped, with links at its notions."""
        return Markup(self._linked(text, set(skipped), act or self._act))  # noqa: S704  escaped piece by piece

    def definition(self, text: str, canon: str, act: str = "") -> Markup:
        """Return a definition: the notion it defines (ids of a canon column) is not marked in it."""
        return self.text(text, {item.rstrip("~") for item in canon.split()}, act)

    def _linked(self, text: str, seen: set[str], act: str) -> str:
        pieces, end = [], 0
        for mention in self._names.find(text, act):
            href = self._href(mention.target)
            if mention.target in seen or not href:
                continue
            seen.add(mention.target)
            words = escape(text[mention.start : mention.end])
            pieces += [escape(text[end : mention.start]), f'<a class="nms-term" href="{href}">{words}</a>']
            end = mention.end
        return "".join((*pieces, escape(text[end:])))

    def _href(self, target: str) -> str:
        if not target.startswith(OWN):
            return f"{self._root}terms/{target}.html"
        short = self._shorts.get(target)  # an act's own short name means nothing on another page
        return f"#{short.anchor}" if short else ""

    def prose(self, html: str) -> str:
        """Return the HTML of a page written by hand with its notions marked."""
        closed: list[str] = []  # open elements in which nothing is marked
        seen: set[str] = set()
        pieces = _TAG.split(html)
        for place, piece in enumerate(pieces):
            if place % 2 == 0:
                if not closed and piece.strip():
                    pieces[place] = self._linked(unescape(piece), seen, "")
                continue
            tag = _NAME.match(piece)
            if tag is None:
                continue
            name = tag[2].lower()
            if name in _PARAGRAPHS:
                seen = set()
            if name in _UNMARKED and not piece.endswith("/>"):
                if not tag[1]:
                    closed.append(name)
                elif name in closed:
                    closed.remove(name)
        return "".join(pieces)


def marked_prose(html: str, names: Named, root: str) -> str:
    """Return a prose page with links at the notions it names."""
    return Marker(names, root).prose(html)
