"""Accepted findings are marked, never dropped; an entry that does not hold is a finding."""

import pytest

from generator.accepted import apply_accepted
from generator.findings import Finding, Scope, Severity, Spot
from generator.model.catalogue import AcceptedEntry

FINDING = Finding(
    code="REF01", rule="cited-act-superseded", title="Ссылка", severity=Severity.ERROR, scope=Scope.ACT, act="x",
    message="м", hint="х", spots=(Spot(address="пункт 2", file="f", line=1, column=1),),
)  # fmt: skip


def entry(**changes):
    fields = {
        "rule": "cited-act-superseded",
        "act": "x",
        "address": "пункт 2",
        "reason": "так решено",
        "who": "Петрова",
    }
    return AcceptedEntry(**(fields | changes))


def test_accepted_finding_is_marked():
    found = apply_accepted([FINDING], [entry(until="2026-12-31")], "2026-11-21")
    assert [item.accepted for item in found] == ["так решено (Петрова)"]


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"reason": None}, "принятое замечание без причины: «cited-act-superseded», x, пункт 2"),
        ({"reason": " "}, "принятое замечание без причины: «cited-act-superseded», x, пункт 2"),
        ({"until": "2026-11-20"}, "срок принятия истёк 20.11.2026: «cited-act-superseded», x, пункт 2"),
        ({"address": "пункт 3"}, "такого замечания больше нет: «cited-act-superseded», x, пункт 3"),
    ],
)
def test_entry_that_does_not_hold_is_a_finding(changes, message):
    found = apply_accepted([FINDING], [entry(**changes)], "2026-11-21")
    assert [item.accepted for item in found] == ["", ""]
    assert found[1].message == message
    assert (found[1].spot.file, found[1].severity) == ("data/accepted.yaml", Severity.ERROR)
