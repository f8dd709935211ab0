"""Roles of the bodies to which acts give a duty."""

from __future__ import annotations

from collections.abc import Iterable
from typing import cast

from generator import rows
from generator.collect.tables import Tables
from generator.compare.matrix import canon_refs
from generator.model.catalogue import Base

__all__ = ["bearers"]


def bearers(base: Base, tables: Tables) -> dict[str, tuple[frozenset[str], ...]]:
    """Return by canon id the sets of roles of all bodies that have the duty."""
    roles = {
        (act.slug, subject.id): frozenset(subject.roles) for act in base.acts.values() for subject in act.file.subjects
    }
    found: dict[str, set[frozenset[str]]] = {}
    for row in cast(Iterable[rows.FunctionRow], tables["functions"]):
        for canon_id, _ in canon_refs(row.canon):
            found.setdefault(canon_id, set()).add(roles.get((row.act, row.subject), frozenset()))
    return {canon_id: tuple(sorted(sets, key=sorted)) for canon_id, sets in found.items()}
