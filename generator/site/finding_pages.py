"""Pages of the cross-check: rules, matrix, self-check sheet, findings of each act."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from generator.compare.columns import act_label, columns
from generator.findings import SEVERITY_LABELS, Spot
from generator.model.act import Act
from generator.model.catalogue import Base
from generator.run_checks import Rule
from generator.site.finding_cards import Card, Findings
from generator.site.page import Page
from generator.site.render import render
from generator.site.rule_words import PARAGRAPHS, by_family, by_section, paragraphs

__all__ = ["CHECKS", "finding_pages", "rule_pages"]

CHECKS = "Проверки"
_HEADINGS = {"error": "Ошибки", "warning": "Предупреждения", "info": "Сведения"}
_HIDE = ("navigation",)


@dataclass(frozen=True, slots=True)
class _Cell:
    """A rule in an act: a state for the style, in words, and where it leads."""

    state: str
    words: str
    href: str = ""


def rule_pages(rules: Sequence[Rule], base: Base, found: Findings | None) -> list[Page]:
    """Return the index of rules, the self-check sheet and a page for each rule; None: without findings."""
    labels = {slug: act_label(act, base) for slug, act in base.acts.items()}
    public = found is None
    index = render("checks.html", families=by_family(rules), labels=SEVERITY_LABELS, public=public, root="../")
    sheet = render("self_check.html", sections=by_section(rules), remedy=_remedy, root="../")
    pages = [
        Page(path="checks/index", title="Проверки", body=index, section=CHECKS, hide=_HIDE),
        Page(path="checks/self-check", title="Лист самопроверки проекта", body=sheet, section=CHECKS, hide=_HIDE),
    ]
    for rule in rules:
        body = render(
            "rule.html",
            rule=rule,
            label=SEVERITY_LABELS[rule.severity],
            paragraphs=paragraphs(rule.explanation),
            cards=found.of_rule(rule.id) if found else (),
            labels=labels,
            public=public,
            root="../",
        )
        pages.append(
            Page(path=f"checks/{rule.id}", title=rule.title, body=body, section=CHECKS, hide=_HIDE, alone=True)
        )
    return pages


def _remedy(rule: Rule) -> str:
    """Return the first sentence of what to do, for a sheet with room for little."""
    text = dict(paragraphs(rule.explanation)).get(PARAGRAPHS[-1], "")
    return re.split(r"(?<=[.;])\s", text, maxsplit=1)[0].rstrip(".;")


def _reading_order(spot: Spot) -> tuple[str, int, int]:
    return (spot.file, spot.line, spot.column)


def _cell(rule: Rule, act: Act, cards: Sequence[Card]) -> _Cell:
    if "roadmap" in rule.needs and "roadmap" not in act.parts:
        return _Cell("skipped", "нет дорожной карты")
    if rule.kinds and act.file.document_kind not in rule.kinds:
        return _Cell("skipped", "не для этого вида")
    own = [card for card in cards if card.rule == rule.id]
    if not own:
        return _Cell("silent", "нет")
    state, words = ("accepted", "принято") if all(card.accepted for card in own) else ("fires", "есть")
    href = f"findings/{act.slug}.html#{own[0].id}" if own[0].shown else f"checks/{rule.id}.html#акт-{act.slug}"
    return _Cell(state, words, href)


def _matrix(rules: Sequence[Rule], base: Base, found: Findings) -> Page:
    heads = columns(base)
    groups = [
        (name, [(rule, [_cell(rule, base.acts[head.act], found.of(head.act)) for head in heads]) for rule in items])
        for name, items in by_family(rules)
    ]
    body = render("matrix.html", heads=heads, groups=groups, root="../")
    return Page(path="checks/matrix", title="Правила и акты", body=body, section=CHECKS, hide=("navigation", "toc"))


def finding_pages(rules: Sequence[Rule], base: Base, found: Findings) -> list[Page]:
    """Return the matrix and a page of findings for each act, in the order of the columns of comparisons."""
    pages = [_matrix(rules, base, found)]
    known = {rule.id for rule in rules}
    for head in columns(base):
        cards = found.of(head.act)
        shown = [card for card in cards if card.shown]
        groups = [(_HEADINGS[key], list(items)) for key, items in groupby(shown, key=lambda card: card.severity)]
        body = render(
            "findings.html",
            head=head,
            groups=groups,
            rest=[card for card in cards if not card.shown],
            places=dict(sorted(found.places(head.act).items(), key=lambda item: _reading_order(item[1][0]))),
            known=known,
            root="../",
        )
        title = f"Замечания: {head.region}, {head.label}"
        pages.append(Page(path=f"findings/{head.act}", title=title, body=body, section=CHECKS, hide=_HIDE))
    return pages
