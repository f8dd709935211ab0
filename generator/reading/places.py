"""Passages as places: each once."""

from __future__ import annotations

from collections.abc import Iterable

from generator.walk import Passage

__all__ = ["distinct"]


def distinct(passages: Iterable[Passage]) -> list[Passage]:
    """Return the passages without repetitions, in their order (records of tables make a passage unhashable)."""
    return list({(passage.part, passage.anchor): passage for passage in passages}.values())
