"""Quotation marks and brackets of one paragraph: which have no pair."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

__all__ = ["Marks", "in_straight", "opened", "pair"]

_MARKS = re.compile(r'[«»()"“”„]')
_LIST_SIGN = re.compile(
    r"(?:(?<=^)|(?<=[\s;:.]))(?:[-–—•]\s*)?(?:\d{1,3}(?:\.\d{1,3})*|[а-яёa-z])\)(?=\s|$)", re.IGNORECASE
)
_DOUBLED = re.compile(r"»\s?»|\"\"|««")


@dataclass(frozen=True, slots=True)
class Marks:
    """Positions of marks without a pair; `shared`: one closing mark ends two nested quotations, `doubled`: two do."""

    opened: tuple[int, ...]
    closed: tuple[int, ...]
    shared: bool = False
    doubled: bool = False

    @property
    def paired(self) -> bool:
        """Say whether every mark has its pair."""
        return not self.opened and not self.closed


@lru_cache(maxsize=256)
def _balance(text: str, marks: str) -> tuple[list[int], list[int]]:
    """Return where two marks stand, and how many more have opened than closed from each on."""
    found = list(re.finditer(f"[{re.escape(marks)}]", text))
    steps = (1 if match[0] == marks[0] else -1 for match in found)
    return [match.start() for match in found], list(accumulate(steps, initial=0))


def opened(text: str, at: int, marks: str = "«»") -> int:
    """Return how many more marks open than close before a place: above 0 inside a quotation, 0 outside.

    Each text is counted through once, however many places are asked for.
    """
    places, depths = _balance(text, marks)
    return depths[bisect_left(places, at)]


@lru_cache(maxsize=256)
def _straight(text: str) -> list[int]:
    return [match.start() for match in re.finditer('"', text)]


def in_straight(text: str, at: int) -> bool:
    """Say whether a place stands inside straight quotation marks, which open and close in turn."""
    return bisect_left(_straight(text), at) % 2 == 1


def pair(text: str) -> Marks:
    """Pair the marks of a paragraph; signs of a list such as «1)» are no brackets.

    Straight quotation marks open and close in turn; “ and „ open, ” closes, and “ closes after „.
    """
    if not _MARKS.search(text):
        return Marks((), ())
    signs = {match.end() - 1 for match in _LIST_SIGN.finditer(text)} if ")" in text else set()
    stacks: dict[str, list[int]] = {"«": [], "(": [], '"': [], "“": []}
    closed: list[int] = []
    nested = False
    for match in _MARKS.finditer(text):
        mark, at = match.group(), match.start()
        if mark == '"' or (mark == "“" and stacks["“"]):
            stack = stacks["“" if mark == "“" else '"']
            if stack:
                stack.pop()
            else:
                stack.append(at)
        elif mark in "«(“„":
            stack = stacks["“" if mark == "„" else mark]
            nested = nested or (mark == "«" and bool(stack))
            stack.append(at)
        else:
            stack = stacks[{"»": "«", ")": "(", "”": "“"}[mark]]
            if stack:
                stack.pop()
            elif at not in signs:
                closed.append(at)
    opened = tuple(sorted(at for stack in stacks.values() for at in stack))
    return Marks(
        opened,
        tuple(closed),
        nested and len(stacks["«"]) == 1 and len(opened) == 1 and not closed,
        bool(_DOUBLED.search(text)),
    )
