"""All comparisons in the order of the site."""

from __future__ import annotations

from generator.collect.tables import Tables
from generator.compare.events import events
from generator.compare.functions import functions
from generator.compare.indicators import indicators
from generator.compare.legal_basis import legal_basis
from generator.compare.monitoring import monitoring
from generator.compare.roadmaps import roadmaps
from generator.compare.subjects import subjects
from generator.compare.table import ComparisonTable
from generator.compare.terms import terms
from generator.model.catalogue import Base

__all__ = ["comparisons"]


def comparisons(base: Base, tables: Tables) -> tuple[ComparisonTable, ...]:
    """Return every comparison of the acts of the base."""
    kinds = (subjects, functions, events, roadmaps, indicators, monitoring, terms, legal_basis)
    return tuple(compare(base, tables) for compare in kinds)
