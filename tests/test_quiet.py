"""No more cards an act than a person reads; the gravest stay, in the order given."""

from generator.findings import Finding, Scope, Severity, Spot
from generator.quiet import keep_gravest

SPOT = Spot(address="пункт 1", file="f", line=1, column=1)


def card(code, severity, act="x", scope=Scope.ACT, accepted=""):
    return Finding(
        code=code, rule=code.lower(), title="т", severity=severity, scope=scope, act=act, message="м", hint="х",
        spots=(SPOT,), accepted=accepted,
    )  # fmt: skip


def test_the_gravest_stay_in_their_order():
    cards = [
        card("A1", Severity.INFO),
        card("B1", Severity.ERROR),
        card("C1", Severity.WARNING, scope=Scope.COLLECTION),
        card("C2", Severity.WARNING),
    ]
    kept, left = keep_gravest(cards, limit=2)
    assert [item.code for item in kept] == ["B1", "C2"]
    assert left == {"x": 2}


def test_each_act_has_its_own_limit_and_accepted_cards_do_not_count():
    cards = [card("A1", Severity.ERROR, accepted="да"), card("A2", Severity.INFO), card("A1", Severity.INFO, act="y")]
    kept, left = keep_gravest(cards, limit=1)
    assert kept == cards
    assert left == {}
