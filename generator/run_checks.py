"""Rules found in generator/checks/ → findings. A rule that crashes becomes a finding; the others go on."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache

from generator import checks
from generator.findings import SEVERITY_LABELS, Finding, Hit, Scope, Severity, sort_key
from generator.view import ActView, Collection

__all__ = ["Rule", "applicable", "as_cards", "check_act", "check_collection", "rules", "run"]


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule module: its id is the module's name with hyphens, its page the module's docstring."""

    id: str
    code: str
    title: str
    explanation: str
    severity: Severity
    scope: Scope
    needs: frozenset[str]
    kinds: tuple[str, ...]
    run: Callable[..., Iterable[Hit]]


@cache
def rules() -> tuple[Rule, ...]:
    """Return all rules in the order of their codes."""
    found = []
    for info in pkgutil.iter_modules(checks.__path__):
        if info.name.startswith("_"):
            continue
        module = importlib.import_module(f"{checks.__name__}.{info.name}")
        scope = Scope.ACT if hasattr(module, "check_act") else Scope.COLLECTION
        title, _, explanation = (module.__doc__ or "").strip().partition("\n")
        found.append(
            Rule(
                id=info.name.replace("_", "-"),
                code=module.CODE,
                title=title.strip().rstrip("."),
                explanation=explanation.strip(),
                severity=module.SEVERITY,
                scope=scope,
                needs=frozenset(getattr(module, "NEEDS", ("text",))),
                kinds=tuple(getattr(module, "KINDS", ())),
                run=getattr(module, "check_act" if scope is Scope.ACT else "check_collection"),
            )
        )
    return tuple(sorted(found, key=lambda rule: rule.code))


def _finding(rule: Rule, hit: Hit, act: str) -> Finding:
    return Finding(
        code=rule.code,
        rule=rule.id,
        title=rule.title,
        severity=hit.severity or rule.severity,
        scope=rule.scope,
        act=hit.act or act,
        message=hit.message,
        hint=hit.hint,
        spots=hit.spots,
        factor=hit.factor,
    )


def _crashed(rule: Rule, view: ActView | None, act: str, error: Exception) -> Finding:
    spot = view.spot() if view else None
    return Finding(
        code=rule.code,
        rule=rule.id,
        title=rule.title,
        severity=Severity.ERROR,
        scope=rule.scope,
        act=act,
        message=f"правило «{rule.id}» остановилось: {type(error).__name__}: {error}",
        hint="Это ошибка программы, а не акта: сообщите разработчикам имя правила и акт",
        spots=(spot,) if spot else (),
    )


def applicable(rule: Rule, view: ActView) -> bool:
    """Say whether a rule can judge this act: the source provides what it needs, the kind fits."""
    return rule.needs <= view.provides and (not rule.kinds or view.act.file.document_kind in rule.kinds)


def check_act(view: ActView, chosen: Iterable[Rule] | None = None) -> Iterator[Finding]:
    """Yield what the rules of scope act find in one act."""
    for rule in chosen if chosen is not None else rules():
        if rule.scope is not Scope.ACT or not applicable(rule, view):
            continue
        try:
            found = [_finding(rule, hit, view.slug) for hit in rule.run(view)]
        except Exception as error:
            found = [_crashed(rule, view, view.slug, error)]
        yield from found


def check_collection(collection: Collection, chosen: Iterable[Rule] | None = None) -> Iterator[Finding]:
    """Yield what the rules of scope collection find."""
    for rule in chosen if chosen is not None else rules():
        if rule.scope is not Scope.COLLECTION:
            continue
        first = next(iter(collection.views.values()), None)
        try:
            found = [_finding(rule, hit, hit.act) for hit in rule.run(collection)]
        except Exception as error:
            found = [_crashed(rule, first, first.slug, error)] if first else []
        yield from found


def as_cards(findings: Iterable[Finding]) -> list[Finding]:
    """Return one card for each rule and act: the gravest severity, all messages and hints, all places."""
    groups: dict[tuple[str, str], list[Finding]] = {}
    for finding in sorted(findings, key=sort_key):
        groups.setdefault((finding.act, finding.code), []).append(finding)
    cards = [_card(group) for group in groups.values()]
    return sorted(cards, key=sort_key)


def _card(group: list[Finding]) -> Finding:
    """Merge the findings of one rule in one act; a milder one keeps its own severity in words."""
    if len(group) == 1:
        return group[0]
    gravest = group[0].severity
    messages, hints = [], []
    for number, item in enumerate(group, 1):
        milder = f"{SEVERITY_LABELS[item.severity]}: " if item.severity is not gravest else ""
        messages.append(f"{number}) {milder}{item.message}")
        hints.append(f"{number}) {item.hint.rstrip('.')}")
    same_hint = len({item.hint for item in group}) == 1
    return replace(
        group[0],
        message="; ".join(messages),
        hint=group[0].hint if same_hint else "; ".join(hints),
        spots=tuple(dict.fromkeys(spot for item in group for spot in item.spots)),
        factor="; ".join(dict.fromkeys(item.factor for item in group if item.factor)),
    )


def run(collection: Collection, chosen: Iterable[Rule] | None = None) -> list[Finding]:
    """Return all findings in order, a card for each rule and act."""
    selected = tuple(chosen) if chosen is not None else rules()
    found = [finding for view in collection.views.values() for finding in check_act(view, selected)]
    found += check_collection(collection, selected)
    return as_cards(found)
