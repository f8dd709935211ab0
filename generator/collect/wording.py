"""How the wording of a passage becomes the text of a table's cell."""

from __future__ import annotations

import re

from generator.model.act import CanonRef, Node

__all__ = ["canon_text", "clean", "definition", "introduced"]

_ABBREVIATED = re.compile(r"\b(т\.\s?д|т\.\s?п|др|пр|гг?|руб|чел|им)\.$")
_DASH = re.compile(r"\s[-–—]\s|[–—]")


def clean(text: str) -> str:
    """Return a text without the list's final mark; «и т.д.» and «и др.» keep their full stop."""
    bare = text.strip()
    while (shorter := bare.rstrip(";,.:").rstrip()) != bare:
        bare = shorter
    following = text.strip()[len(bare) :].lstrip()[:1]
    return bare + "." if following == "." and _ABBREVIATED.search(bare + ".") else bare


def _dash(node: Node) -> re.Match[str] | None:
    """Find the first dash outside brackets after the term."""
    text, term = node.text or "", node.term or ""
    depth = at = 0
    for match in _DASH.finditer(text, text.find(term) + len(term)):
        depth += text.count("(", at, match.start()) - text.count(")", at, match.start())
        at = match.start()
        if depth <= 0:
            return match
    return None


def definition(node: Node) -> str:
    """Return what follows the first dash outside brackets after the term, without «это»."""
    dash = _dash(node)
    if dash is None:
        return ""
    return clean(re.sub(r"^это\s+", "", (node.text or "")[dash.end() :].strip()))


def introduced(node: Node) -> str:
    """Return the abbreviation introduced together with the term, before the definition begins."""
    dash = _dash(node)
    head = (node.text or "")[: dash.start()] if dash else node.text or ""
    return next((item.short for item in node.abbreviations if item.short in head.replace(node.term or "", "", 1)), "")


def canon_text(refs: tuple[CanonRef | str, ...]) -> str:
    """Return canon ids parted by spaces; «~» after an id says «частично»."""
    return " ".join(ref if isinstance(ref, str) else ref.id + "~" * ref.part for ref in refs)
