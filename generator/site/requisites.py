"""Requisites of an act in words: the card, the citation, the names of its bodies."""

from __future__ import annotations

from generator.collect.act_rows import act_title
from generator.compare.dates import russian_date
from generator.compare.dossier import name_pattern
from generator.model.act import Act
from generator.model.catalogue import Base
from generator.model.vocabulary import IssuerLevel

__all__ = ["body_names", "citation", "requisites"]


def requisites(act: Act, base: Base) -> tuple[tuple[str, str], ...]:
    """Return the requisites of an act as (name, value) pairs; what the source lacks is said to be lacking."""
    file = act.file
    region = base.regions[file.region]
    unknown = "в источнике не указано"
    pairs = [
        ("Регион", region.nom),
        ("Вид документа", str(file.document_kind)),
        ("Утверждён актом", str(file.act_kind or unknown)),
        ("Кем издан", file.issuer or unknown),
        ("Дата", russian_date(file.date) or unknown),
        ("Номер", file.number or unknown),
        ("Место издания", file.city or ""),
        ("Подписал", file.signatory.position or "" if file.signatory else ""),
        ("Изменяет", "; ".join(f"{item.kind} от {russian_date(item.date)} № {item.number}" for item in file.amends)),
    ]
    if file.issuer_level == IssuerLevel.INSTITUTE:
        pairs.insert(4, ("Уровень", "приказ института: обязателен для самого института"))
    if registration := file.registration:
        day = russian_date(registration.date)
        pairs.append(("Зарегистрирован", f"{registration.by}, {day} № {registration.number}"))
    return tuple((name, value) for name, value in pairs if value)


def citation(act: Act) -> str:
    """Return the act's requisites as a quotation names them."""
    file = act.file
    day, number = russian_date(file.date), f"№ {file.number}" if file.number else ""
    kind = str(file.act_kind or file.document_kind)
    # The issuer stands first, in the nominative the data has: case forms are stored, never computed.
    named = " ".join(filter(None, (kind, f"от {day}" if day else "", number, f"«{act_title(act)}»")))
    return f"{file.issuer}, {named}" if file.issuer else named


def body_names(act: Act, base: Base) -> tuple[tuple[str, str], ...]:
    """Return patterns of the bodies' names with the role that stands for each, longer names first."""
    found = []
    for subject in act.file.subjects:
        role = base.roles[subject.roles[0]].cases.nom if subject.roles else "субъект системы"
        for name in filter(None, (subject.name, subject.abbr)):
            if pattern := name_pattern([name]):
                found.append((pattern.pattern, role))
    return tuple(sorted(found, key=lambda pair: (-len(pair[0]), pair)))
