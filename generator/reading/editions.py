"""Which acts change which: by the texts themselves, by the register of federal acts."""

from __future__ import annotations

from collections.abc import Iterable

from generator.reading.citations import AMENDING, CHANGED, Found, Mention, number_key
from generator.reading.dates import russian
from generator.view import ActView
from generator.walk import Passage

__all__ = ["Key", "amendments", "changes_by_act", "known_changes", "known_later"]

Key = tuple[str, str]
"""Date and number of an act in comparable form."""


def amendments(found: Iterable[Found]) -> dict[tuple[str, str], dict[tuple[str, str], Mention]]:
    """Return which acts change which, as the texts themselves say it: key of the act → its changes by key.

    Read from titles «О внесении изменений в …, утверждённую приказом от … № …» and from brackets
    «(с изменениями, внесёнными распоряжением от … № …)», «(в редакции приказа от … № …)».
    """
    changes: dict[tuple[str, str], dict[tuple[str, str], Mention]] = {}
    last: tuple[Passage, Mention] | None = None
    for item in found:
        mention, text = item.mention, item.passage.text
        if not (mention.date and mention.number):
            continue
        before = last[1] if last and last[0] is item.passage else None
        last = (item.passage, mention)
        if before is None or before.date == mention.date:
            continue
        if mention.inside and AMENDING.match(before.title):
            changes.setdefault(mention.key, {})[before.key] = before
            last = (item.passage, before)
        elif not mention.inside and CHANGED.search(text[before.end : mention.start]) and mention.date > before.date:
            changes.setdefault(before.key, {})[mention.key] = mention
            last = (item.passage, before)
    return changes


def changes_by_act(found: dict[str, list[Found]]) -> dict[Key, dict[Key, dict[str, Mention]]]:
    """Return the changes that the acts of a collection name: act changed → change → mention by the act naming it.

    `found` holds the citations of each act.
    """
    known: dict[Key, dict[Key, dict[str, Mention]]] = {}
    for slug, items in found.items():
        for base, changes in amendments(items).items():
            for key, mention in changes.items():
                known.setdefault(base, {}).setdefault(key, {})[slug] = mention
    return known


def known_changes(view: ActView, found: list[Found]) -> dict[Key, dict[Key, str]]:
    """Return for each act its changes, each with its name in words: by the register and by the act itself."""
    register = view.base.federal_acts
    known: dict[Key, dict[Key, str]] = {}
    for record in register.values():
        for amender in (register[key] for key in record.amended_by if key in register):
            if record.number and record.date and amender.number and amender.date:
                named_as = {
                    (amender.date, number_key(amender.number)): f"№ {amender.number} от {russian(amender.date)}"
                }
                known.setdefault((record.date, number_key(record.number)), {}).update(named_as)
    for key, changes in amendments(found).items():
        for other, mention in changes.items():
            known.setdefault(key, {}).setdefault(other, f"№ {mention.number} от {russian(mention.date)}")
    return known


def known_later(view: ActView, found: list[Found]) -> dict[Key, set[Key]]:
    """Return for each act its changes and its successor, as far as the register and the act itself know them."""
    register = view.base.federal_acts
    known = {key: set(changes) for key, changes in known_changes(view, found).items()}
    for record in register.values():
        after = register.get(record.superseded_by or "")
        if after and record.number and record.date and after.number and after.date:
            key = (record.date, number_key(record.number))
            known.setdefault(key, set()).add((after.date, number_key(after.number)))
    return known
