"""nms check from input to report: what is judged, by which rules, in which format."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from generator import __version__
from generator.accepted import apply_accepted
from generator.findings import SEVERITY_LABELS, Finding, Severity
from generator.foreign.read import read_foreign
from generator.load import load_act, load_base
from generator.model.catalogue import Base
from generator.problem import DataError, Problem, did_you_mean
from generator.quiet import keep_gravest
from generator.report.machine import as_github, as_json, as_sarif
from generator.report.text import as_markdown, as_text
from generator.run_checks import Rule, applicable, as_cards, check_act, check_collection, rules, run
from generator.view import FULL, ActView, view_act, view_base

__all__ = ["Choice", "Subject", "explain", "fails", "find", "load", "quieted", "render"]

_ORDER = tuple(Severity)


@dataclass(frozen=True, slots=True)
class Choice:
    """Which rules to run (codes, ids or beginnings of codes) and how soft a finding may be."""

    select: Sequence[str] = ()
    ignore: Sequence[str] = ()
    severity: str = "info"

    def rules(self) -> tuple[Rule, ...]:
        """Return the chosen rules.

        Raises:
            DataError: a word that names no rule.

        """
        for word in (*self.select, *self.ignore):
            _rules_named(word)
        chosen = rules()
        if self.select:
            chosen = tuple(rule for rule in chosen if any(_names(word, rule) for word in self.select))
        return tuple(rule for rule in chosen if not any(_names(word, rule) for word in self.ignore))


@dataclass(frozen=True, slots=True)
class Subject:
    """What is judged: the whole base, or views of a person's own drafts; notes to show first."""

    base: Base
    today: str
    views: tuple[ActView, ...] = ()
    notes: tuple[str, ...] = ()


def _names(word: str, rule: Rule) -> bool:
    return word == rule.id or rule.code.startswith(word.upper())


def _rules_named(word: str) -> list[Rule]:
    found = [rule for rule in rules() if _names(word, rule)]
    if not found:
        known = [rule.id for rule in rules()] + [rule.code for rule in rules()]
        expected = "код или имя правила, например REF01"
        raise DataError([Problem("nms check", 0, 0, "", f"нет правила «{word}»", expected, did_you_mean(word, known))])
    return found


def explain(word: str) -> str:
    """Return the rule's page as text: the same words as on the site."""
    pages = []
    for rule in _rules_named(word):
        head = f"{rule.code} {rule.id} ({SEVERITY_LABELS[rule.severity]})"
        pages.append(f"{head}\n{rule.title}.\n\n{rule.explanation}")
    return "\n\n\n".join(pages)


def _draft(path: Path, base: Base, today: str) -> ActView:
    """Return the view of a project act: a folder or its act.yaml, or a foreign DOCX or TXT file."""
    folder = path.parent if path.name == "act.yaml" else path
    if folder.is_dir():
        return view_act(load_act(folder, folder.parent.parent), base, today)
    foreign = read_foreign(path)
    return view_act(foreign.act, base, today, foreign.provides)


def _not_run(view: ActView) -> str:
    skipped = [rule for rule in rules() if not applicable(rule, view)]
    if not skipped:
        return ""
    codes = ", ".join(rule.code for rule in skipped)
    return f"{view.slug}: не применены правила {codes} – в файле нет нужной им разметки (функции, показатели, канон)."


def load(root: Path, paths: Sequence[Path], today: str) -> Subject:
    """Load the base and, when paths are given, the acts they name.

    Raises:
        DataError: anything unreadable or wrong.

    """
    base = load_base(root / "data", root / "build" / "cache")
    if not paths:
        return Subject(base=base, today=today, notes=(f"Данные в порядке: актов – {len(base.acts)}.",))
    views = tuple(_draft(path, base, today) for path in paths)
    notes = tuple(note for note in (_not_run(view) for view in views if view.provides != FULL) if note)
    return Subject(base=base, today=today, views=views, notes=notes)


def find(subject: Subject, choice: Choice) -> list[Finding]:
    """Return the findings in order, accepted ones marked.

    A person's own act is judged by the rules of scope act and, beside the collection, by the others.
    """
    chosen = choice.rules()
    if subject.views:
        findings: list[Finding] = []
        for view in subject.views:
            findings += check_act(view, chosen)
            if view.provides == FULL:
                collection = view_base(subject.base, subject.today)
                beside = replace(collection, views={**collection.views, view.slug: view})
                findings += (item for item in check_collection(beside, chosen) if item.act == view.slug)
        findings = as_cards(findings)
    else:
        found = run(view_base(subject.base, subject.today), chosen)
        findings = apply_accepted(found, subject.base.accepted, subject.today)
    limit = _ORDER.index(Severity(choice.severity))
    return [finding for finding in findings if _ORDER.index(finding.severity) <= limit]


def quieted(findings: list[Finding], *, everything: bool) -> tuple[list[Finding], list[str]]:
    """Return the cards to show and a line for each act that has more of them."""
    if everything:
        return findings, []
    kept, left = keep_gravest(findings)
    return kept, [f"{act}: ещё карточек – {count}, показать все: nms check --all" for act, count in left.items()]


def render(findings: Sequence[Finding], form: str, root: Path) -> str:
    """Return the report in one of the formats text, json, sarif, github, markdown."""

    @cache
    def lines(file: str) -> list[str]:
        path = root / file
        return path.read_text(encoding="utf-8").splitlines() if path.is_file() else []

    def line_of(file: str, line: int) -> str:
        found = lines(file)
        return found[line - 1] if 0 < line <= len(found) else ""

    if form == "json":
        return as_json(findings)
    if form == "sarif":
        return as_sarif(findings, rules(), __version__)
    if form == "github":
        return as_github(findings)
    return as_markdown(findings) if form == "markdown" else as_text(findings, line_of)


def fails(findings: Sequence[Finding], fail_on: str) -> bool:
    """Say whether an unaccepted finding is as grave as the level that fails the run."""
    if fail_on == "never":
        return False
    limit = _ORDER.index(Severity(fail_on))
    return any(not item.accepted and _ORDER.index(item.severity) <= limit for item in findings)
