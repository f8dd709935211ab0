"""Findings: what a rule says of an act, where, and how the list of them is ordered."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

__all__ = ["SEVERITY_LABELS", "Finding", "Hit", "Scope", "Severity", "Spot", "sort_key"]


class Severity(StrEnum):
    """How sure and how grave: errors only where the fields are certain."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


SEVERITY_LABELS = {Severity.ERROR: "ошибка", Severity.WARNING: "предупреждение", Severity.INFO: "сведение"}
_ORDER = tuple(Severity)


class Scope(StrEnum):
    """What a finding is judged by: the act itself, or the collection and the baseline."""

    ACT = "act"
    COLLECTION = "collection"


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """One place of a finding: legal address, file:line:column, anchor on the act's page, quotation."""

    address: str
    file: str
    line: int
    column: int
    anchor: str = ""
    clause: str = ""
    quote: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """What a rule yields: the engine adds code, rule and default severity.

    `message` tells what was found and what was expected, `hint` what to do. Many hits of one kind in one
    act are one Hit with many spots. `factor` names the corruption factor (методика оценки, постановление
    Правительства РФ № 96), only where certain. Collection rules name the act.
    """

    message: str
    hint: str
    spots: tuple[Spot, ...]
    severity: Severity | None = None
    factor: str = ""
    act: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One card: a rule, an act, a message, its places. `accepted`: the reason a person gave, or empty."""

    code: str
    rule: str
    title: str
    severity: Severity
    scope: Scope
    act: str
    message: str
    hint: str
    spots: tuple[Spot, ...]
    factor: str = ""
    accepted: str = ""

    @property
    def spot(self) -> Spot:
        """The first place, by which the finding is filed."""
        return self.spots[0]


def sort_key(finding: Finding) -> tuple[object, ...]:
    """Order findings by act, severity, place and code."""
    spot = finding.spot
    return (
        finding.act,
        _ORDER.index(finding.severity),
        spot.file,
        spot.line,
        spot.column,
        finding.code,
        finding.message,
    )
