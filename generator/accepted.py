"""Findings a person has accepted: marked with the reason, never dropped; a stale entry is itself a finding."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.findings import Finding, Scope, Severity, Spot
from generator.model.catalogue import AcceptedEntry

__all__ = ["apply_accepted"]

FILE = "data/accepted.yaml"
RULE = "accepted-entry-stale"


def _stale(entry: AcceptedEntry, message: str, hint: str) -> Finding:
    line, column = entry.place
    return Finding(
        code="ACC01",
        rule=RULE,
        title="Запись о принятом замечании не действует",
        severity=Severity.ERROR,
        scope=Scope.ACT,
        act=entry.act,
        message=message,
        hint=hint,
        spots=(Spot(address=entry.address, file=FILE, line=line, column=column),),
    )


def _matches(entry: AcceptedEntry, finding: Finding) -> bool:
    known = (entry.rule, entry.act) == (finding.rule, finding.act)
    return known and any(spot.address == entry.address for spot in finding.spots)


def apply_accepted(findings: Sequence[Finding], accepted: Sequence[AcceptedEntry], today: str) -> list[Finding]:
    """Return the findings, accepted ones marked, followed by findings about entries that do not hold.

    An entry does not hold when it gives no reason, its term is over, or its finding no longer appears.
    """
    marked = list(findings)
    stale: list[Finding] = []
    for entry in accepted:
        named = f"«{entry.rule}», {entry.act}, {entry.address}"
        if not (entry.reason or "").strip():
            stale.append(_stale(entry, f"принятое замечание без причины: {named}", "Назовите причину"))
            continue
        if entry.until and entry.until < today:
            day = ".".join(reversed(entry.until.split("-")))
            hint = "Устраните замечание или продлите срок"
            stale.append(_stale(entry, f"срок принятия истёк {day}: {named}", hint))
            continue
        places = [index for index, finding in enumerate(marked) if _matches(entry, finding)]
        if not places:
            stale.append(_stale(entry, f"такого замечания больше нет: {named}", "Удалите запись"))
        for index in places:
            marked[index] = replace(marked[index], accepted=f"{entry.reason} ({entry.who})")
    return marked + stale
