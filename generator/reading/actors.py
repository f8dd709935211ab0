"""Actors a text names that are no subject of the act: organisations in columns, names nobody explains."""

from __future__ import annotations

import re

from generator.morphology import lemmas, parses
from generator.reading.bodies import Finder, pattern_of, people
from generator.view import ActView
from generator.walk import ORDER, Passage

__all__ = ["is_introduced", "recipients", "strangers_in_cells", "whole_name"]

_WHOM = r"(?P<whom>(?:[А-ЯЁа-яё-]+\s+){0,6}[А-ЯЁа-яё-]+)"
_RECEIVED = re.compile(
    r"\b(?:(?:направля|представля|предоставля)\w+\b[^.;]{0,80}?\s(?:в|во)\s+|по\s+согласованию\s+с\s+"
    r"|(?:согласов|утвержд)[а-яё]*(?:ется|ются)\s+(?:с\s+)?)" + _WHOM
)
_STOP = re.compile(r"\s+(?:для|и|или|о|об|в|во|по|с|со|не|до|на|при|к|из|ежегодно|ежеквартально)\s+")
_ABOVE = re.compile(r"просвещени|федера|правительств|российск", re.IGNORECASE)  # bodies above the region
_PIECE = re.compile(r"[;,\n]")
_NEXT_WORD = re.compile(r"\s+[А-ЯЁа-яё-]+")


def whole_name(text: str, match: re.Match[str]) -> str:
    """Return a match with the words that follow it up to the noun its last word agrees with or governs."""
    end, last = match.end(), match[0].split()[-1]
    for following in _NEXT_WORD.finditer(text, match.end(), match.end() + 120):
        found = parses(last)
        if following.start() != end or last.isupper() or (found and found[0].tag.POS == "NOUN"):
            break
        end, last = following.end(), following[0].strip()
    return text[match.start() : end]


def is_introduced(view: ActView, name: str) -> bool:
    """Say whether the act tells who bears a name: a subject, an abbreviation, a term, «… является …»."""
    known = [item.abbr or "" for item in view.act.file.subjects]
    known += [item.name for item in view.act.file.subjects if item.clause and len(item.name) > 2 * len(name)]
    known += [row.short for row in view.rows.get("abbreviations", ())]
    known += [row.term for row in view.rows.get("terms", ())]
    if any(name in " ".join(lemmas(form)) for form in known):
        return True
    begun = (p.text for p in view.texts if " является " in p.text or " выступает " in p.text)
    return any(" ".join(lemmas(text[:80])).startswith(name) for text in begun)


def strangers_in_cells(view: ActView) -> dict[str, list[Passage]]:
    """Return organisations of the columns of executors that are no subject of the act, with their cells."""
    heads = frozenset(entry.text for entry in view.lexicon("actor_words"))
    finder, post = Finder.of(view), pattern_of(view.lexicon("posts"))
    found: dict[str, list[Passage]] = {}
    for passage in view.passages:
        if passage.key != "cell" or passage.column not in ("responsible", "executors") or people(passage.text):
            continue
        for piece in _PIECE.split(passage.text):
            named = not post.match(piece.strip()) and any(word in heads for word in lemmas(piece)[:4])
            if named and not finder.find(piece) and not passage.context.subjects:
                found.setdefault(piece.strip(), []).append(passage)
    return found


def recipients(view: ActView) -> dict[str, list[Passage]]:
    """Return bodies that receive or approve something and are no subject of the act, with their passages."""
    heads = frozenset(entry.text for entry in view.lexicon("actor_words"))
    finder = Finder.of(view)
    known = [frozenset(lemmas(f"{item.name} {item.abbr or ''}")) for item in view.act.file.subjects]
    known += [frozenset(lemmas(row.full)) for row in view.rows.get("abbreviations", ())]
    found: dict[str, list[Passage]] = {}
    for passage in view.texts:
        if passage.key not in ("functions", "clauses", "tasks", "decisions") or passage.part == ORDER:
            continue
        for match in _RECEIVED.finditer(passage.text):
            phrase = _STOP.split(match["whom"], maxsplit=1)[0].strip()
            named = lemmas(phrase)
            if not any(word in heads for word in named[:3]) or _ABOVE.search(phrase) or len(named) < 2:
                continue
            if not finder.find(match["whom"]) and not any(set(named) <= names for names in known):
                found.setdefault(phrase, []).append(passage)
    return found
