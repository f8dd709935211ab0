"""Few, certain, explained: no more cards an act than a person reads; the gravest stay."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final

from generator.findings import Finding, Scope, Severity

__all__ = ["CARDS_AN_ACT", "keep_gravest"]

CARDS_AN_ACT: Final = 40
_ORDER = tuple(Severity)
_WRITING = ("ABB", "NUM", "TRM", "TXT")  # how an act is written weighs less than what it says


def _rank(finding: Finding) -> tuple[int, bool, bool, str]:
    """Errors first; substance before writing; what the act says against itself before what others do otherwise."""
    writing = finding.code.startswith(_WRITING)
    return (_ORDER.index(finding.severity), writing, finding.scope is Scope.COLLECTION, finding.code)


def keep_gravest(findings: Sequence[Finding], limit: int = CARDS_AN_ACT) -> tuple[list[Finding], dict[str, int]]:
    """Return at most `limit` cards an act in the order given, and how many were left out of each act.

    Accepted cards do not count: a person has read them.
    """
    kept: set[int] = set()
    used: Counter[str] = Counter()
    left: Counter[str] = Counter()
    for index in sorted(range(len(findings)), key=lambda place: _rank(findings[place])):
        finding = findings[index]
        if finding.accepted or used[finding.act] < limit:
            kept.add(index)
            used[finding.act] += not finding.accepted
        else:
            left[finding.act] += 1
    return [finding for index, finding in enumerate(findings) if index in kept], dict(left)
