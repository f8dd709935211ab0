"""Findings as rows: one row a card, with all its places."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.findings import Finding
from generator.rows import FindingRow

__all__ = ["finding_rows"]


def finding_rows(findings: Sequence[Finding]) -> Iterator[FindingRow]:
    """Yield one row a finding; its id counts the findings of a rule in an act."""
    seen: dict[tuple[str, str], int] = {}
    for finding in findings:
        key = (finding.act, finding.code)
        seen[key] = seen.get(key, 0) + 1
        spot = finding.spot
        yield FindingRow(
            id=f"{finding.act}:{finding.code}:{seen[key]}",
            code=finding.code,
            rule=finding.rule,
            title=finding.title,
            severity=finding.severity,
            scope=finding.scope,
            act=finding.act,
            clause=spot.clause,
            address=spot.address,
            file=spot.file,
            line=spot.line,
            message=finding.message,
            hint=finding.hint,
            places=" · ".join(dict.fromkeys(item.address for item in finding.spots)),
            quotes=" · ".join(dict.fromkeys(item.quote for item in finding.spots if item.quote)),
            factor=finding.factor,
            accepted=finding.accepted,
        )
