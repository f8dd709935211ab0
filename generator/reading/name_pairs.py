"""Short and full names that do not match one to one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator import morphology
from generator.reading.abbreviations import Introduction, key_of
from generator.reading.full_names import letters_of, spells

__all__ = ["two_shorts", "uneven", "wrong_letters"]

_MANY = 500  # names compared at most: no act has more


def _name(item: Introduction) -> tuple[str, ...]:
    """Return what a full name is compared by: its lemmas, of the quoted part where it has one."""
    opened = max(item.full.find("«"), item.full.find('"'))
    own = item.full[opened:] if opened > 0 and len(item.full) - opened > 20 else item.full
    return morphology.content_lemmas(own)


def two_shorts(items: Sequence[Introduction]) -> list[tuple[Introduction, Introduction]]:
    """Return pairs of different short names for one full name."""
    groups: dict[tuple[str, ...], Introduction] = {}
    found = []
    for item in items[:_MANY]:
        name = _name(item)
        first = next((groups[key] for key in (name, name[:4]) if key in groups), None)
        taken = next(
            (other for other in items[:_MANY] if " " in other.short and _extends(item.full, other.short)), None
        )
        if taken and taken.bracket < item.bracket and key_of(taken.short) not in key_of(item.short):
            found.append((taken, item))
        if (
            first
            and len(name) > 2
            and key_of(first.short) != key_of(item.short)
            and (first.bracket != item.bracket or first.full == item.full)
            and morphology.similarity(_name(first), name) >= 0.8
        ):
            found.append((first, item))
        groups.setdefault(name, item)
        groups.setdefault(name[:4], item)
    return found


def _extends(full: str, short: str) -> bool:
    """Say whether a full name begins with another short name: «Федеральный реестр ДПП»."""
    return key_of(full).startswith(key_of(short) + " ") and not letters_of(short) and len(full.split()) < 6


def wrong_letters(items: Sequence[Introduction], introduced: Sequence[str]) -> list[Introduction]:
    """Return introductions whose capitals the full name does not spell; known abbreviations inside are left out."""
    found = []
    for item in items[:_MANY]:
        rest = item.short
        for other in introduced[:_MANY]:
            if other != item.short:
                rest = re.sub(rf"\b{re.escape(other)}\b", "", rest)
        letters = letters_of(rest)
        if len(letters) > 1 and item.full and item.short not in item.full and not spells(letters, item.full):
            found.append(item)
    return found


def uneven(items: Sequence[Introduction]) -> list[list[Introduction]]:
    """Return brackets «далее соответственно» with one short name, or with two for one full name."""
    brackets: dict[object, list[Introduction]] = {}
    for item in items:
        if item.each:
            brackets.setdefault(item.bracket, []).append(item)
    return [
        names
        for names in brackets.values()
        if len(names) == 1
        or len({item.full_start for item in names if item.full}) < sum(bool(item.full) for item in names)
    ]
