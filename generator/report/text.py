"""Findings as readable text: place, message, the offending line, what to do."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from generator.findings import SEVERITY_LABELS, Finding, Severity, Spot

__all__ = ["as_markdown", "as_text", "totals"]

_SHOWN = 5

LineOf = Callable[[str, int], str]
"""Returns the line of a file for showing: (file, line) → text, empty when it cannot be had."""


def totals(findings: Sequence[Finding]) -> str:
    """Return «ошибок – 1, предупреждений – 2, сведений – 3»."""
    names = {Severity.ERROR: "ошибок", Severity.WARNING: "предупреждений", Severity.INFO: "сведений"}
    counts = {severity: sum(f.severity is severity for f in findings) for severity in Severity}
    return ", ".join(f"{names[severity]} – {count}" for severity, count in counts.items())


def _spot(spot: Spot, line_of: LineOf) -> list[str]:
    lines = [f"    {spot.address} – {spot.file}:{spot.line}:{spot.column}"]
    if spot.quote:
        lines.append(f"      «{spot.quote}»")
    elif source := line_of(spot.file, spot.line).strip():
        lines.append(f"      {source}")
    return lines


def as_text(findings: Sequence[Finding], line_of: LineOf) -> str:
    """Return all findings, act by act; long lists of places are cut with their number."""
    lines: list[str] = []
    act = None
    for finding in findings:
        if finding.act != act:
            act = finding.act
            lines += [f"{act}:", ""]
        mark = " (принято)" if finding.accepted else ""
        lines.append(f"  {finding.code} {SEVERITY_LABELS[finding.severity]}{mark}: {finding.message}")
        for spot in finding.spots[:_SHOWN]:
            lines += _spot(spot, line_of)
        if (more := len(finding.spots) - _SHOWN) > 0:
            lines.append(f"    … и ещё мест: {more}")
        lines.append(f"    Что сделать: {finding.hint}.")
        if finding.accepted:
            lines.append(f"    Принято: {finding.accepted}.")
        lines.append("")
    return "\n".join([*lines, f"Всего: {totals(findings)}."])


def as_markdown(findings: Sequence[Finding]) -> str:
    """Return a table for a report or a review."""

    def cell(text: str) -> str:
        escaped = "".join("\\" + letter if letter in "\\`*_{}[]<>#|~" else letter for letter in text)
        return " ".join(escaped.split())

    lines = ["| Акт | Правило | Важность | Место | Замечание | Что сделать |", "| --- | --- | --- | --- | --- | --- |"]
    for item in findings:
        places = "; ".join(spot.address for spot in item.spots[:_SHOWN])
        if (more := len(item.spots) - _SHOWN) > 0:
            places += f" и ещё {more}"
        severity = SEVERITY_LABELS[item.severity] + (" (принято)" if item.accepted else "")
        fields = (item.act, f"{item.code} {item.title}", severity, places, item.message, item.hint)
        lines.append("| " + " | ".join(map(cell, fields)) + " |")
    return "\n".join([*lines, "", f"Всего: {totals(findings)}.", ""])
