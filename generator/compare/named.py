"""Where acts name the notions of the canon: the names to look for, and every paragraph that has one.

Looked for are the canon's labels and abbreviations, the further names of data/lexicon/term_names.yaml, and in an
act its own terms and short names («далее –»), which come first. Everyday aliases are for search only: they mean
more than the notion («учитель», «курсы»).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, cast

from generator import rows
from generator.collect.tables import Tables
from generator.compare.matrix import anchor_of, canon_refs
from generator.model.catalogue import Base
from generator.reading.mentions import Mention, Recogniser
from generator.reading.terms import core
from generator.walk import Passage, walk

__all__ = ["OWN", "Named", "Short", "named"]

OWN: Final = "~"  # begins the target of a short name that only its act knows
_BRACKETS: Final = re.compile(r"\s*\([^()]*\)")
_PEOPLE: Final = re.compile(
    r"\s+(?:педагогических работников|педагогов|управленческих кадров)(?:\s+и\s+управленческих кадров)?$"
)
# An act's short names of itself: its reader knows which act it is.
_DOCUMENT: Final = re.compile(r"(?:Положение|Концепция|Система|Порядок|Программа|План|Комплекс мер)(?:\s+о\b.*)?")
_SKIPPED: Final = frozenset({"head", "stamps", "signatory", "registration", "closing", "columns", "band"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Short:
    """A short name that only its act knows: what it stands for, where it is introduced."""

    short: str
    full: str
    anchor: str
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """Names in texts.

    `common` knows the canon; `own` by act knows its own names too. `shorts`: by act and target, the short names
    outside the canon. `defined`: by act and anchor of a passage, the targets it defines or introduces, which
    are not marked there. `used`: by canon id and act, the passages that name the notion outside its definition.
    """

    common: Recogniser
    own: Mapping[str, Recogniser]
    shorts: Mapping[str, Mapping[str, Short]]
    defined: Mapping[str, Mapping[str, frozenset[str]]]
    used: Mapping[str, Mapping[str, Sequence[Passage]]]

    def find(self, text: str, act: str = "") -> tuple[Mention, ...]:
        """Return the mentions of a text; `act` names whose text it is."""
        return self.own.get(act, self.common).find(text)

    def places(self, canon_id: str, act: str) -> tuple[Passage, ...]:
        """Return where an act names a notion, each address once: lines of a row have one address."""
        found: dict[str, Passage] = {}
        for passage in self.used[canon_id].get(act, ()):
            found.setdefault(passage.address, passage)
        return tuple(found.values())


def _variants(name: str) -> Iterator[str]:
    """Yield a name, and without brackets and the people it is about at its end; its capital letter means nothing."""
    small = name if name[:2].isupper() else name[:1].lower() + name[1:]
    bare = _BRACKETS.sub("", small)
    yield small
    yield bare
    cut = _PEOPLE.sub("", bare)
    if len(cut.split()) > 1:
        yield cut


def _common(base: Base) -> Iterator[tuple[str, str]]:
    for entry in base.terms.values():
        yield from ((name, entry.id) for name in _variants(entry.label))
        if entry.abbr:
            yield entry.abbr, entry.id
    for item in base.lexicon.get("term_names", ()):
        if item.group is None or item.group in base.terms:
            yield item.text, item.group or ""


def _own(
    terms: Sequence[rows.TermRow], shorts: Sequence[rows.AbbreviationRow], known: Mapping[tuple[str, ...], str]
) -> Iterator[tuple[str, str]]:
    """Yield an act's terms, then its short names: of the canon where their full name is, else its own."""
    for row in terms:
        refs = [canon_id for canon_id, _ in canon_refs(row.canon)]
        if len(refs) == 1:
            yield from ((name, refs[0]) for name in (*_variants(row.term), row.abbr) if name)
    for item in shorts:
        if not _DOCUMENT.fullmatch(item.short):
            yield item.short, known.get(core(item.short)) or known.get(core(item.full)) or OWN + item.short


def named(base: Base, tables: Tables) -> Named:
    """Return where the acts name the notions of the canon and their own short names."""
    common_names = list(_common(base))
    common = Recogniser(common_names)
    cores = {core(name): target for name, target in reversed(common_names) if target}
    terms: dict[str, list[rows.TermRow]] = {act: [] for act in base.acts}
    shorts: dict[str, list[rows.AbbreviationRow]] = {act: [] for act in base.acts}
    for row in cast(Sequence[rows.TermRow], tables["terms"]):
        terms[row.act].append(row)
    for item in cast(Sequence[rows.AbbreviationRow], tables["abbreviations"]):
        shorts[item.act].append(item)
    own: dict[str, Recogniser] = {}
    kept: dict[str, dict[str, Short]] = {}
    defined: dict[str, dict[str, frozenset[str]]] = {}
    used: dict[str, dict[str, list[Passage]]] = {entry: {} for entry in base.terms}
    for act in base.acts:
        known = cores | {core(row.term): row.canon for row in terms[act] if row.canon in base.terms}
        names = list(_own(terms[act], shorts[act], known))
        own[act] = Recogniser(names, common)
        kept[act] = _shorts(shorts[act], dict(reversed(names)))
        defined[act] = _defined(terms[act], shorts[act], dict(reversed(names)))
        for passage in walk(base.acts[act]):
            if passage.text and passage.key not in _SKIPPED:
                skipped = defined[act].get(passage.anchor, frozenset())
                for target in dict.fromkeys(item.target for item in own[act].find(passage.text)):
                    if target in used and (target not in skipped or passage.key != "terms"):
                        used[target].setdefault(act, []).append(passage)
    return Named(common=common, own=own, shorts=kept, defined=defined, used=used)


def _shorts(found: Sequence[rows.AbbreviationRow], targets: Mapping[str, str]) -> dict[str, Short]:
    kept: dict[str, Short] = {}
    for item in found:
        target = targets.get(item.short, "")
        if target.startswith(OWN):
            short = Short(short=item.short, full=item.full, anchor=anchor_of(item.id), address=item.address)
            kept.setdefault(target, short)
    return kept


def _defined(
    terms: Sequence[rows.TermRow], shorts: Sequence[rows.AbbreviationRow], targets: Mapping[str, str]
) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for row in terms:
        found.setdefault(anchor_of(row.id), set()).update(canon_id for canon_id, _ in canon_refs(row.canon))
    for item in shorts:
        found.setdefault(anchor_of(item.id), set()).add(targets.get(item.short, ""))
    return {anchor: frozenset(ids) for anchor, ids in found.items()}
