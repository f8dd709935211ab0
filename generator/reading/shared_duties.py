"""Duties that several bodies of one level have: groups worded alike or of one canonical name."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.model.vocabulary import Level
from generator.reading.likeness import alike, difference, group_alike, light_words, stems
from generator.rows import FunctionRow
from generator.view import ActView

__all__ = ["Duty", "holders", "shared_duties"]

_SAME = 0.9
_SAME_CANON = 0.6
_FEW = 4  # members and groups compared, so that the work stays linear
_ORGANISES = re.compile(  # «организует процесс …», «организует разработку …», not «организует взаимодействие»
    r"\W*организ(?:у[ею]т|аци[яию])\s+(?:процесс\w*|\w+(?:[еая]ни[еяю]|к[аиу]|ци[июя]))(?!\w)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Duty:
    """A function of a body with the body's level and its stems."""

    row: FunctionRow
    level: str
    bag: tuple[str, ...]


def holders(group: Iterable[Duty]) -> int:
    """Return how many bodies have the duties of a group."""
    return len({duty.row.subject for duty in group})


def shared_duties(view: ActView, apart: frozenset[str]) -> Iterator[list[Duty]]:
    """Yield groups of duties of two or more bodies: one canonical duty in similar words, or the same words.

    A difference in one of the stems `apart` (an audience, a territory) keeps two duties distinct. Of two bodies
    one that organises what the other does is no group.
    """
    duties = _duties(view)
    groups = _canonical(duties, apart)
    taken = {duty.row.id for group in groups for duty in group}
    rest: dict[str, list[Duty]] = defaultdict(list)
    for duty in duties:
        if duty.row.id not in taken and len(duty.bag) > 1:
            rest[duty.level].append(duty)
    for level in rest.values():
        found = group_alike([duty.bag for duty in level], _SAME, apart)
        groups += [[level[position] for position in positions] for positions in found]
    for group in groups:
        if holders(group) > 1 and not _organised(group):
            yield group


def _duties(view: ActView) -> list[Duty]:
    """Return the functions of bodies below the federal level, one for each passage."""
    light = light_words(view.lexicon("light_words"))
    levels = {item.id: item.level for item in view.act.file.subjects}
    seen: set[str] = set()
    found = []
    for row in view.rows.get("functions", ()):
        place = row.id.rsplit(":", 1)[0]
        level = levels.get(row.subject, "")
        if place in seen or not row.subject or level == Level.FEDERAL:
            continue
        seen.add(place)
        found.append(Duty(row, level, stems(row.text, light)))
    return found


def _canonical(duties: list[Duty], apart: frozenset[str]) -> list[list[Duty]]:
    """Return groups of one canonical name, largest first; a group mostly inside a larger one joins it."""
    by_canon: dict[tuple[str, str], list[Duty]] = defaultdict(list)
    for duty in duties:
        for canon in duty.row.canon.split():
            by_canon[duty.level, canon].append(duty)
    clusters = [group for same in by_canon.values() for group in _clusters(same, apart) if holders(group) > 1]
    found: list[list[Duty]] = []
    home: dict[str, int] = {}  # a function's row → its group
    for group in sorted(clusters, key=holders, reverse=True):
        places = [home[duty.row.id] for duty in group if duty.row.id in home]
        nearest = max(set(places), key=places.count, default=len(found))
        if 2 * places.count(nearest) <= len(group):
            nearest = len(found)
        if nearest == len(found):
            found.append([])
        known = {duty.row.id for duty in found[nearest]}
        found[nearest] += [duty for duty in group if duty.row.id not in known]
        for duty in group:
            home.setdefault(duty.row.id, nearest)
    return found


def _clusters(same: list[Duty], apart: frozenset[str]) -> list[list[Duty]]:
    """Return duties of one canonical name in groups worded alike."""
    found: list[list[Duty]] = []
    for duty in same:
        near = (group for group in found[:_FEW] if any(_one(member, duty, apart) for member in group[:_FEW]))
        group = next(near, None)
        if group is None:
            found.append([duty])
        else:
            group.append(duty)
    return found


def _one(first: Duty, second: Duty, apart: frozenset[str]) -> bool:
    """Say whether two duties of one canonical name are one: alike, or one is the other with a second duty added."""
    small, large = sorted((first, second), key=lambda duty: len(duty.bag))
    if len(small.row.canon.split()) < len(large.row.canon.split()) and set(small.bag) <= set(large.bag):
        return True
    if alike(first.bag, second.bag) < _SAME_CANON:
        return False
    marks = tuple(apart)
    return not any(stem.startswith(marks) for stem in difference(first.bag, second.bag))


def _organised(group: list[Duty]) -> bool:
    """Say whether of two bodies one organises what the other does: their parts differ."""
    return holders(group) == 2 and len({bool(_ORGANISES.match(duty.row.text)) for duty in group}) == 2
