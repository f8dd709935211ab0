"""Findings as cards of pages: what is shown of each act, and which place of an act leads to which card."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from generator.findings import SEVERITY_LABELS, Finding, Severity, Spot
from generator.quiet import keep_gravest
from generator.site.rule_words import FAMILIES, family

__all__ = ["Card", "Findings", "Mark", "findings_of", "numbered"]

_ORDER = tuple(Severity)
_FAMILY_ORDER = [*FAMILIES.values()]


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """A finding as a page shows it; `id` is its anchor on the act's page of findings.

    `shown` is false where an act has more cards than a person reads and this one is left to its rule's page.
    """

    id: str
    act: str
    rule: str
    code: str
    title: str
    family: str
    severity: Severity
    label: str
    messages: tuple[str, ...]
    hints: tuple[str, ...]
    spots: tuple[Spot, ...]
    factor: str
    accepted: str
    shown: bool


@dataclass(frozen=True, slots=True)
class Mark:
    """The mark of a place of an act: how many cards speak of it, in words, and where they stand."""

    count: int
    words: str
    href: str


@dataclass(frozen=True, slots=True)
class Findings:
    """All cards by act; acts without findings have none."""

    cards: Mapping[str, tuple[Card, ...]] = field(default_factory=dict)

    def of(self, act: str) -> tuple[Card, ...]:
        """Return the cards of an act, gravest first, then by family and code."""
        return self.cards.get(act, ())

    def of_rule(self, rule: str) -> tuple[Card, ...]:
        """Return the cards of a rule, by act."""
        return tuple(card for cards in self.cards.values() for card in cards if card.rule == rule)

    def places(self, act: str) -> dict[str, tuple[Spot, tuple[Card, ...]]]:
        """Return by anchor a place of the act with the shown cards that name it."""
        found: dict[str, tuple[Spot, tuple[Card, ...]]] = {}
        for card in self.of(act):
            for spot in card.spots if card.shown else ():
                if spot.anchor:
                    first, cards = found.get(spot.anchor, (spot, ()))
                    found[spot.anchor] = (first, cards if card in cards else (*cards, card))
        return found

    def marks(self, act: str) -> dict[str, Mark]:
        """Return by anchor the marks of an act's page; one card is led to directly, several to their list."""
        return {
            anchor: Mark(
                len(cards),
                f"Замечания к этому месту: {len(cards)} ({spot.address})",
                cards[0].id if len(cards) == 1 else f"место-{anchor}",
            )
            for anchor, (spot, cards) in self.places(act).items()
        }


def numbered(text: str) -> tuple[str, ...]:
    """Return the items of a text «1) …; 2) …; 3) …»; any other text is one item."""
    if not text.startswith("1) "):
        return (text,)
    items = re.split(r"; (?=\d+\) )", text)
    if any(not item.startswith(f"{number}) ") for number, item in enumerate(items, 1)):
        return (text,)
    return tuple(item.partition(") ")[2] for item in items)


def _card(finding: Finding, number: int, *, shown: bool) -> Card:
    return Card(
        id=finding.rule if number == 1 else f"{finding.rule}-{number}",
        act=finding.act,
        rule=finding.rule,
        code=finding.code,
        title=finding.title,
        family=family(finding.code),
        severity=finding.severity,
        label=SEVERITY_LABELS[finding.severity],
        messages=numbered(finding.message),
        hints=tuple(hint.rstrip(".") for hint in numbered(finding.hint)),
        spots=finding.spots,
        factor=finding.factor,
        accepted=finding.accepted,
        shown=shown,
    )


def _place(card: Card) -> tuple[int, int, str, str]:
    order = _FAMILY_ORDER.index(card.family) if card.family in _FAMILY_ORDER else len(_FAMILY_ORDER)
    return (_ORDER.index(card.severity), order, card.code, card.id)


def findings_of(found: Sequence[Finding]) -> Findings:
    """Return the findings of all acts as cards."""
    kept = {id(finding) for finding in keep_gravest(found)[0]}
    cards: dict[str, list[Card]] = {}
    seen: dict[tuple[str, str], int] = {}
    for finding in found:
        key = (finding.act, finding.rule)
        seen[key] = seen.get(key, 0) + 1
        cards.setdefault(finding.act, []).append(_card(finding, seen[key], shown=id(finding) in kept))
    return Findings({act: tuple(sorted(items, key=_place)) for act, items in sorted(cards.items())})
