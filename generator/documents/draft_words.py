"""Words of the templates: names in their cases, blanks, targets, dates; nothing here computes a case form."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from markupsafe import Markup, escape

from generator.model.act import Target
from generator.model.catalogue import CanonEntry, RoleEntry
from generator.model.draft import Body, Choice, Gender, Measure
from generator.model.vocabulary import SUBJECT_KIND_LABELS, ActKind, Comparator, DocumentKind

__all__ = [
    "ACT_WORDS", "APPROVED", "ATTACHED", "CASES", "DOCUMENT_WORDS", "PAST",
    "blank", "day", "deadline", "name_of", "sentence", "small", "target_of", "wording_of",
]  # fmt: skip

PAST: Final = "___ (основание: ___)"
_LINE: Final = "____________________"
CASES: Final = {
    "nom": "именительный падеж",
    "gen": "родительный падеж",
    "dat": "дательный падеж",
    "acc": "винительный падеж",
    "ins": "творительный падеж",
    "loc": "предложный падеж",
}
ACT_WORDS: Final = {
    ActKind.ORDER: {"nom": "приказ", "gen": "приказа", "dat": "приказу", "ins": "приказом", "loc": "приказе"},
    ActKind.DIRECTIVE: {
        "nom": "распоряжение",
        "gen": "распоряжения",
        "dat": "распоряжению",
        "ins": "распоряжением",
        "loc": "распоряжении",
    },
    ActKind.DECREE: {
        "nom": "постановление",
        "gen": "постановления",
        "dat": "постановлению",
        "ins": "постановлением",
        "loc": "постановлении",
    },
}
DOCUMENT_WORDS: Final = {
    DocumentKind.REGULATION: {
        "this": "Настоящее Положение",
        "acc": "настоящее Положение",
        "dat": "Положению",
        "loc": "Положении",
    },
    DocumentKind.CONCEPT: {
        "this": "Настоящая Концепция",
        "acc": "настоящую Концепцию",
        "dat": "Концепции",
        "loc": "Концепции",
    },
    DocumentKind.SYSTEM: {"this": "Настоящая Система", "acc": "настоящую Систему", "dat": "Системе", "loc": "Системе"},
}
ATTACHED: Final[dict[Gender, str]] = {
    "masculine": "прилагаемый",
    "feminine": "прилагаемую",
    "neuter": "прилагаемое",
    "plural": "прилагаемые",
}
APPROVED: Final[dict[Gender, str]] = {
    "masculine": "УТВЕРЖДЁН",
    "feminine": "УТВЕРЖДЕНА",
    "neuter": "УТВЕРЖДЕНО",
    "plural": "УТВЕРЖДЕНЫ",
}
_RELATIONS: Final = {Comparator.AT_LEAST: "не менее ", Comparator.AT_MOST: "не более ", Comparator.EQUAL: "", None: ""}
_OFTEN: Final = {"P1Y": "ежегодно", "P6M": "каждые полгода", "P3M": "ежеквартально", "P1M": "ежемесячно", "continuous": "постоянно"}  # fmt: skip  # noqa: E501  one closed list


def blank(name: str, hint: str, value: str | None = None, shown: str = _LINE) -> Markup:
    """Return a value or a visible blank, as the markup's own element."""
    attributes = f'name="{escape(name)}" hint="{escape(hint)}" blank="{escape(shown)}"'
    return Markup(f"<field {attributes}>{escape(value or '')}</field>")  # noqa: S704  every part is escaped


def day(iso: str | None) -> str:
    """Return a date as printed: 21.11.2026."""
    return ".".join(reversed(iso.split("-"))) if iso else ""


def name_of(
    body: Body | None, case: str, roles: Mapping[str, RoleEntry], *, short: bool = False, upper: bool = False
) -> str | Markup:
    """Return a body's name in a case, or its abbreviation where it has one, or a blank that names its role."""
    if body is not None and short and body.short:
        return body.short
    if body is None or body.name is None:
        who = body.id if body else "body"
        role = roles.get(body.role or "") if body else None
        what = getattr(role.cases, case) if role else SUBJECT_KIND_LABELS[body.kind] if body else ""
        shown = f"{_LINE} ({what})" if what else _LINE
        return blank(f"{who}.{case}", f"{role.label if role else who}: наименование, {CASES[case]}", None, shown)
    found: str = getattr(body.name, case)
    return found.upper() if upper else found


def wording_of(choice: Choice, entry: CanonEntry) -> str:
    """Return the chosen wording, or the entry's label as the beginning of a list item."""
    if choice.text:
        return choice.text
    return small(entry.label)


def small(text: str) -> str:
    """Return a text as the beginning of a list item: its first letter small, but an abbreviation as it is."""
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]


def sentence(text: str) -> str:
    """Return a text as the beginning of a sentence; a blank stays as it is."""
    return text if isinstance(text, Markup) else text[:1].upper() + text[1:]


def target_of(target: Target | None, date: str) -> str:
    """Return a target as printed, empty when there is none or its year has ended by the date (ISO)."""
    if target is None or (target.year is not None and target.year < int(date[:4])):
        return ""
    value = f"{target.value:g}".replace(".", ",") if target.value is not None else ""
    words = [_RELATIONS[target.comparator] + value + (f" {target.unit}" if value and target.unit else "")]
    if target.start is not None:
        words.append(f"начиная с {target.start} года")
    if target.year is not None:
        words.append(f"к концу {target.year} года")
    if target.recurrence:
        words.append(_OFTEN.get(target.recurrence, ""))
    return " ".join(word for word in words if word)


def deadline(measure: Measure, date: str) -> Markup:
    """Return the deadline, a blank where there is none, another blank where it is past at the draft's date."""
    past = measure.ends is not None and measure.ends < date
    return blank("deadline", "срок", None if past else measure.deadline, PAST if past else "____________")
