"""Proof of transcription: an act printed from the data beside its original, letter by letter."""

from generator.originals.check import check_sources, compare
from generator.originals.report import COVERAGE, EXACTNESS, FIDELITY, ORDER, Kind, Leftover, Report, render

__all__ = [
    "COVERAGE",
    "EXACTNESS",
    "FIDELITY",
    "ORDER",
    "Kind",
    "Leftover",
    "Report",
    "check_sources",
    "compare",
    "render",
]
