"""What a cell of a comparison says: one of five states with its reason; pure rules over one act.

The rules, tried from the first to the last:

1. A row of the act answers the canon entry fully: «есть». Only partly (`~` in the data, or the matter stands
   in another place of the act than the comparison asks about): «частично».
2. act.yaml says that such matter does not concern the act (`not_applicable`, by kind of comparison, canon id,
   topic or level): «неприменимо» with that reason.
3. The entry is a duty of bodies of federal level alone: «неприменимо», for a regional act lays no duties on
   federal bodies, it may only retell them.
4. The act is an institute's own order and the entry concerns other levels than the regional one:
   «неприменимо», the order binds nobody outside the institute.
5. A part where such rows live is missing from the source, or an act of the region that is named and not held
   may regulate the matter (related.py): «неизвестно» with the reason.
6. Otherwise the act is complete and silent: «нет в этом акте».
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from generator.compare.related import Matter, regulated_elsewhere
from generator.model.act import Act
from generator.model.vocabulary import LEVEL_LABELS, IssuerLevel, Level

__all__ = ["HOMES", "State", "Verdict", "decide", "silence"]


class State(StrEnum):
    """The five states of a cell; the value is what a reader sees."""

    PRESENT = "есть"
    PARTIAL = "частично"
    ABSENT = "нет в этом акте"
    UNKNOWN = "неизвестно"
    NOT_APPLICABLE = "неприменимо"


@dataclass(frozen=True, slots=True)
class Verdict:
    """State of a cell with its reason; «есть» needs none."""

    state: State
    reason: str = ""


# Parts where rows of a comparison live: while one of them is missing, silence proves nothing.
HOMES: Final[dict[str, tuple[str, ...]]] = {
    "subjects": ("regulation",),
    "functions": ("regulation",),
    "terms": ("regulation", "glossary"),
    "indicators": ("regulation",),
    "events": ("regulation", "roadmap"),  # an event is planned where measures are planned
    "roadmaps": ("roadmap",),
    "monitoring": ("regulation",),
    "legal-basis": ("order", "regulation"),  # the preamble names the basis too
}

_PART_NAMES: Final = {
    "order": "распорядительный акт",
    "roadmap": "дорожная карта",
    "glossary": "приложение с понятиями",
}


def _not_applicable(matter: Matter, act: Act) -> str:
    own = act.file.not_applicable
    for key in (matter.kind, matter.id, matter.topic, *(level.value for level in matter.levels)):
        if key and key in own:
            return own[key]
    levels = set(matter.levels)
    if levels == {Level.FEDERAL}:
        return "это дело федерального уровня: региональный акт может его пересказать, но не устанавливает"
    if act.file.issuer_level == IssuerLevel.INSTITUTE and levels and Level.REGIONAL not in levels:
        names = ", ".join(LEVEL_LABELS[level] for level in matter.levels)
        return f"приказ института обязывает только его самого, а уровень этой строки – {names}"
    return ""


def _missing_part(matter: Matter, act: Act) -> str:
    for part in act.file.parts:
        if not part.present and part.id in HOMES[matter.kind]:
            name = _PART_NAMES.get(part.id, f"«{part.title}»" if part.title else "часть акта")
            return f"{name}: этой части нет в источнике"
    return ""


def silence(matter: Matter, act: Act) -> Verdict:
    """Return what it means that an act says nothing about a matter (rules 2–6)."""
    if reason := _not_applicable(matter, act):
        return Verdict(State.NOT_APPLICABLE, reason)
    if reason := _missing_part(matter, act) or regulated_elsewhere(matter, act):
        return Verdict(State.UNKNOWN, reason)
    return Verdict(State.ABSENT, "соответствующие части акта есть в собрании полностью, об этом в них не сказано")


def decide(matter: Matter, act: Act, *, full: bool, part: bool, part_reason: str = "") -> Verdict:
    """Return the state of a cell: `full` and `part` say whether rows of the act answer the entry so."""
    if full:
        return Verdict(State.PRESENT)
    if part:
        return Verdict(State.PARTIAL, part_reason or "текст акта отвечает этой строке не полностью")
    return silence(matter, act)
