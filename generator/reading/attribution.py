"""Actions a text ascribes to a body in passing: «программы, разработанные центром», «прошли диагностику в центре»."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.model.vocabulary import Level
from generator.morphology import lemma, parses, words
from generator.reading.bodies import label, spread
from generator.reading.coverage import action_stems
from generator.view import ActView
from generator.walk import Passage

__all__ = ["attributed"]

_DONE = r"(?P<done>\w+(?:нных|тых|емых|имых))\s+{name}(?!\w)(?P<after>(?:\s+\w+){{0,4}})"
_PASSED = r"\bпрош\w+\s+(?P<noun>\w+)[^.;]{{0,60}}?\sв\s+{name}(?!\w)"
_STEM = 6


def _objects(view: ActView, words_near: str) -> set[str]:
    """Return the stems of the nouns an action is done to; an abbreviation counts only where it is spelled out."""
    full = {row.short: row.full for row in view.rows.get("abbreviations", ())}
    found: set[str] = set()
    for word in words(words_near):
        if word in full:
            found |= action_stems(full[word]) | {word.lower()}
        elif not word.isupper() and (known := parses(word)) and known[0].tag.POS == "NOUN":
            found.add(lemma(word)[:_STEM])
    return found


def attributed(view: ActView) -> Iterator[tuple[str, str, Passage]]:
    """Yield subjects to whom another text ascribes an action none of their functions names: who, its words, where."""
    rows = view.rows.get("functions", ())
    subjects = view.act.file.subjects
    for subject in subjects:
        own = spread(subjects, [subject.id])
        does = [action_stems(row.text) for row in rows if row.subject in own]
        if not subject.abbr or " " in subject.abbr or not does or subject.level == Level.FEDERAL:
            continue
        name = re.escape(subject.abbr)
        done, passed = re.compile(_DONE.format(name=name)), re.compile(_PASSED.format(name=name))
        for passage in view.texts:
            if passage.key not in ("indicators", "functions", "tasks") or subject.abbr not in passage.text:
                continue
            if subject.id in passage.context.subjects:
                continue
            if match := done.search(passage.text):
                before = passage.text[: match.start()].rstrip()
                nearest = before.split()[-3:] if before.endswith(",") else []
                named = " ".join(nearest[-1:] if nearest and nearest[-1].isupper() else nearest) or match["after"]
                action, objects = lemma(match["done"])[:_STEM], _objects(view, named)
                if objects and not any(action in bag and objects & bag for bag in does):
                    yield label(subject), match[0].strip(), passage
            elif (match := passed.search(passage.text)) and not any(
                lemma(match["noun"])[:_STEM] in bag for bag in does
            ):
                yield label(subject), match[0].strip(), passage
