"""The glossary: every notion with all its definitions, by letter."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from generator.collect.tables import Tables
from generator.compare.columns import act_label
from generator.compare.matrix import gather
from generator.compare.quotes import term_quotes
from generator.compare.table import Quote
from generator.model.catalogue import Base
from generator.site.page import Page
from generator.site.render import render

__all__ = ["glossary_page"]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Entry:
    id: str
    label: str
    explanation: str
    aliases: str
    definitions: tuple[Quote, ...]


def _entries(base: Base, tables: Tables) -> list[_Entry]:
    found = gather(term_quotes(tables))
    entries = [
        _Entry(
            id=term.id,
            label=f"{term.label} ({term.abbr})" if term.abbr else term.label,
            explanation=term.explanation,
            aliases=", ".join(term.aliases),
            definitions=tuple(quote for act in base.acts for quote in found.quotes.get((term.id, act), ())),
        )
        for term in base.terms.values()
    ]
    loose: dict[str, list[Quote]] = defaultdict(list)  # definitions that answer no canon entry, by the term itself
    for act in base.acts:
        for quote in found.unmatched.get(act, ()):
            loose[quote.lead[:1].upper() + quote.lead[1:]].append(quote)
    for index, (label, quotes) in enumerate(sorted(loose.items()), 1):
        entries.append(
            _Entry(id=f"без-записи-{index}", label=label, explanation="", aliases="", definitions=tuple(quotes))
        )
    return entries


def _letter(entry: _Entry) -> str:
    first = next((letter for letter in entry.label if letter.isalpha()), "#").upper()
    return "Е" if first == "Ё" else first


def by_letter(base: Base, tables: Tables) -> Mapping[str, list[_Entry]]:
    """Return entries by first letter, letters and entries in alphabetical order."""
    letters: dict[str, list[_Entry]] = defaultdict(list)
    for entry in sorted(_entries(base, tables), key=lambda item: item.label.lower().replace("ё", "е")):
        letters[_letter(entry)].append(entry)
    return dict(sorted(letters.items()))


def glossary_page(base: Base, tables: Tables) -> Page:
    """Return the glossary of all acts."""
    letters = list(by_letter(base, tables).items())
    labels = {act.slug: act_label(act, base) for act in base.acts.values()}
    body = render("glossary.html", letters=letters, labels=labels, root="")
    return Page(path="glossary", title="Глоссарий", body=body, hide=("navigation",))
