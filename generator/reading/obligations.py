"""Whom a region's act may bind: bodies that are not subordinate to it, and those that agreed."""

from __future__ import annotations

import re

from generator.model.act import Subject
from generator.model.vocabulary import Level, SubjectKind
from generator.view import ActView

__all__ = ["FEDERAL_NAME", "bound_by_agreement", "is_outsider"]

FEDERAL_NAME = re.compile(r"\bфедеральн\w+\s+государственн\w+|\bФГ(?:БОУ|АОУ|БУ|КОУ|АУ|БУН)\b", re.IGNORECASE)
"""How the name of a federal institution begins."""


def is_outsider(subject: Subject) -> bool:
    """Say whether a body is not subordinate to a regional authority: federal, a federal university, local."""
    if subject.level == Level.FEDERAL or subject.kind in (SubjectKind.FEDERAL, SubjectKind.MUNICIPALITY):
        return True
    return bool(FEDERAL_NAME.search(f"{subject.name} {subject.abbr or ''}"))


def bound_by_agreement(view: ActView) -> frozenset[str]:
    """Return the parties of the agreements the act speaks of."""
    return frozenset(party for p in view.passages if p.node and p.node.agreement for party in p.node.agreement.parties)
