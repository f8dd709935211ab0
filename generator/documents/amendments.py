"""The changes of an amending draft beside the text in force, for the order and the comparative table."""

from __future__ import annotations

from typing import NamedTuple

from generator.model.act import Act
from generator.model.catalogue import Base
from generator.model.draft import Change, Draft
from generator.walk import walk

__all__ = ["ChangeRow", "change_rows"]


class ChangeRow(NamedTuple):
    """A change: the clause, its paragraphs in force (empty: not known), the new wording, the reason."""

    part: str
    clause: str
    current: tuple[str, ...]
    proposed: str
    reason: str | None


def _clause_text(act: Act, change: Change) -> tuple[str, ...]:
    """Return the paragraphs of a clause of the act, with its number, up to the next numbered clause."""
    found: list[str] = []
    wanted = change.clause.strip(".")
    for passage in walk(act):
        if passage.part != change.part or not passage.text:
            continue
        number = passage.number.strip(".") if passage.node and (passage.node.clause or passage.node.section) else ""
        if number == wanted:
            found = [passage.printed]
        elif found and (not number or number.startswith(f"{wanted}.")):
            found.append(passage.printed)
        elif found:
            break
    return tuple(found)


def change_rows(draft: Draft, base: Base) -> list[ChangeRow]:
    """Return the changes of an amending draft; the text in force is quoted from the collection where it is held."""
    if draft.amends is None:
        return []
    act = base.acts.get(draft.amends.act or "")
    rows = []
    for change in draft.amends.changes:
        current = (change.current,) if change.current else _clause_text(act, change) if act else ()
        rows.append(ChangeRow(change.part, change.clause, current, change.proposed, change.reason))
    return rows
