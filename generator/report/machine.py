"""Findings for programs: JSON, SARIF 2.1.0 (OASIS), annotations of GitHub Actions."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any, Final

from generator.findings import Finding, Severity, Spot
from generator.run_checks import Rule

__all__ = ["as_github", "as_json", "as_sarif"]

_LEVELS: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_COMMANDS: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def as_json(findings: Sequence[Finding]) -> str:
    """Return the findings as a JSON list of objects with their places."""
    return json.dumps([asdict(finding) for finding in findings], ensure_ascii=False, indent=1) + "\n"


def _location(spot: Spot) -> dict[str, Any]:
    region: dict[str, Any] = {"startLine": max(spot.line, 1), "startColumn": max(spot.column, 1)}
    if spot.quote:
        region["snippet"] = {"text": spot.quote}
    return {
        "physicalLocation": {"artifactLocation": {"uri": spot.file}, "region": region},
        "logicalLocations": [{"fullyQualifiedName": spot.address}],
    }


def _rule(rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.code,
        "name": rule.id,
        "shortDescription": {"text": rule.title},
        "fullDescription": {"text": rule.explanation or rule.title},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
    }


def _result(finding: Finding) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "level": _LEVELS[finding.severity],
        "message": {"text": f"{finding.message}. {finding.hint}."},
        "locations": [_location(finding.spot)],
        "partialFingerprints": {"place/v1": f"{finding.rule}:{finding.act}:{finding.spot.address}"},
    }
    if len(finding.spots) > 1:
        result["relatedLocations"] = [_location(spot) | {"id": i} for i, spot in enumerate(finding.spots[1:], 1)]
    if finding.accepted:
        result["suppressions"] = [{"kind": "external", "justification": finding.accepted}]
    return result


def as_sarif(findings: Sequence[Finding], rules: Sequence[Rule], version: str) -> str:
    """Return a SARIF log: one run with the rules and the results; accepted findings are suppressed, not dropped."""
    driver = {
        "name": "nms-atlas",
        "semanticVersion": version,
        "language": "ru-RU",
        "rules": [_rule(rule) for rule in rules],
    }
    log = {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [
            {
                "tool": {"driver": driver},
                "columnKind": "unicodeCodePoints",
                "results": [_result(finding) for finding in findings],
            }
        ],
    }
    return json.dumps(log, ensure_ascii=False, indent=1) + "\n"


def _escape(text: str, *, name: bool = False) -> str:
    """Escape as the workflow commands of GitHub Actions want it."""
    text = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return text.replace(":", "%3A").replace(",", "%2C") if name else text


def as_github(findings: Sequence[Finding]) -> str:
    """Return one workflow command a finding: ::error file=…,line=…,col=…,title=…::message."""
    lines = []
    for finding in findings:
        spot = finding.spot
        place = f"file={_escape(spot.file, name=True)},line={spot.line},col={spot.column}"
        title = _escape(f"{finding.code} {finding.title}", name=True)
        message = _escape(f"{spot.address}: {finding.message}. {finding.hint}.")
        lines.append(f"::{_COMMANDS[finding.severity]} {place},title={title}::{message}")
    return "".join(line + "\n" for line in lines)
