"""How an act is named at the head of a column: an act is not a region."""

from __future__ import annotations

from generator.compare.table import Column
from generator.model.act import Act
from generator.model.catalogue import Base
from generator.model.vocabulary import IssuerLevel

__all__ = ["act_label", "act_name", "columns"]


def act_name(act: Act) -> str:
    """Return «приказ № 665», «приказ института № 368», «система (приложение № 6)»."""
    file = act.file
    if file.number or file.act_kind:
        kind = f"{file.act_kind or 'акт'}{' института' if file.issuer_level == IssuerLevel.INSTITUTE else ''}"
        return f"{kind} № {file.number}" if file.number else kind
    number = next((part.number for part in file.parts if part.present and part.number), None)
    return f"{file.document_kind} (приложение № {number})" if number else str(file.document_kind)


def act_label(act: Act, base: Base) -> str:
    """Return «Вологодская область, приказ № 665»."""
    return f"{base.regions[act.file.region].nom}, {act_name(act)}"


def columns(base: Base) -> tuple[Column, ...]:
    """Return the acts as columns, by the name of the region."""
    found = [
        Column(act=act.slug, slug=act.file.region, region=base.regions[act.file.region].nom, label=act_name(act))
        for act in base.acts.values()
    ]
    return tuple(sorted(found, key=lambda column: (column.region.replace("Республика ", ""), column.label)))
