"""Abbreviations that a draft's wording uses before anything introduces them: listed at the regulation's beginning."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from generator.documents.draft_words import small, wording_of
from generator.model.catalogue import Base
from generator.model.draft import Draft

__all__ = ["abbreviations_of"]

_ABBREVIATION: Final = re.compile(r"\b[А-ЯЁ]{2,}(?:\s[А-ЯЁ]{2,})?\b")
# Used by labels of the canon, and no term of their own.
_COMMON: Final = {
    "ДПО": "дополнительное профессиональное образование",
    "ДПП": "дополнительная профессиональная программа",
}


def _wordings(draft: Draft, base: Base) -> Iterator[str]:
    """Yield the wording of the regulation that the draft or the canon gives."""
    yield from (term.definition or "" for term in draft.terms)
    yield from (draft.goal or "", *draft.tasks, *draft.principles, *draft.mechanisms, *draft.monitoring.methods)
    duties = [duty for body in draft.bodies for duty in body.functions]
    for choice in (*duties, *draft.events, *draft.indicators):
        if entry := base.entry(choice.id):
            yield wording_of(choice, entry)


def abbreviations_of(draft: Draft, base: Base) -> dict[str, str]:
    """Return abbreviation → full name: of notions that are no term of the draft, of bodies named in definitions."""
    introduced = {term.abbr for term in draft.terms if term.abbr}
    notions = {entry.abbr: small(entry.label) for entry in base.terms.values() if entry.abbr}
    known = _COMMON | {short: full for short, full in notions.items() if short not in ("РС НМС", "ЕФС")}
    definitions = " ".join(term.definition or "" for term in draft.terms)
    early = set(_ABBREVIATION.findall(definitions))
    bodies = {body.short: body.name.nom for body in draft.bodies if body.short and body.name}
    used = {short for text in _wordings(draft, base) for short in _ABBREVIATION.findall(text)}
    found = {short: full for short, full in known.items() if short in used - introduced and short not in bodies}
    return dict(sorted((found | {short: full for short, full in bodies.items() if short in early}).items()))
