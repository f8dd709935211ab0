"""What an expression cannot match without: a literal piece lets a rule pass over the texts that lack it.

Python's engine tries an expression at every letter of a text unless it begins with a literal; looking for a
literal anywhere is twenty times faster. The pieces are read off the parsed expression, so that they cannot
disagree with it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from re import _constants as op  # type: ignore[attr-defined]  # the parser is public in all but its name
from re import _parser  # type: ignore[attr-defined]
from typing import Any, Final

from generator.reading.patterns import small
from generator.view import ActView
from generator.walk import Passage

__all__ = ["matching", "pieces"]

_SHORTEST: Final = 3  # a shorter piece occurs in nearly every text


@lru_cache(maxsize=2_000)
def pieces(pattern: re.Pattern[str]) -> tuple[str, ...]:
    """Return pieces in small letters of which every match has at least one; none when there is no such set."""
    lower = small(pattern)
    found = _required(_parser.parse(lower.pattern, lower.flags)) or frozenset()
    return tuple(sorted(piece for piece in found if not any(other in piece for other in found - {piece})))


def matching(view: ActView, pattern: re.Pattern[str]) -> Iterable[Passage]:
    """Return the passages in which an expression may match, in reading order; it is to be sought in each."""
    required = pieces(pattern)
    return view.having(*required) if required else view.texts


def _required(sequence: Iterable[tuple[Any, Any]]) -> frozenset[str] | None:
    """Return the best set of pieces of a sequence: the one whose shortest piece is longest."""
    sets: list[frozenset[str]] = []
    run: list[str] = []
    for code, value in (*sequence, (None, None)):
        if code is op.LITERAL:
            run.append(chr(value))
            continue
        if run:
            sets.append(frozenset({"".join(run)}))
            run = []
        inner = _inside(code, value)
        if inner:
            sets.append(inner)
    able = [found for found in sets if min(map(len, found)) >= _SHORTEST]
    return max(able, key=lambda found: (min(map(len, found)), -len(found)), default=None)


def _inside(code: Any, value: Any) -> frozenset[str] | None:
    """Return the pieces of one part of an expression: of all its branches, of what it repeats at least once."""
    if code is op.SUBPATTERN:
        return _required(value[-1])
    if code is op.ATOMIC_GROUP:
        return _required(value)
    if code in (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT):
        return _required(value[2]) if value[0] else None
    if code is op.BRANCH:
        branches = [_required(branch) for branch in value[1]]
        return frozenset().union(*(found for found in branches if found)) if all(branches) else None
    return None
