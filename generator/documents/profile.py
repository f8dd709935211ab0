"""The profile (заготовка) of a new act: what its documents are made from, as written under data/drafts/."""

from __future__ import annotations

from typing import Literal

from pydantic import ConfigDict, Field
from pydantic.dataclasses import dataclass

from generator.model.act import IsoDate, Record, Signatory, Text
from generator.model.catalogue import Cases
from generator.model.vocabulary import ActKind

__all__ = ["AppendixMark", "Measure", "Profile"]

AppendixMark = Literal["attached", "numbered", "both"]
_STRICT_KEYS = ConfigDict(extra="forbid")


@dataclass(frozen=True, slots=True, kw_only=True, config=_STRICT_KEYS)
class Measure(Record):
    """A measure of the road map; a deadline that is past at the date of the draft is never printed as one."""

    text: Text
    direction: Literal["d1", "d2", "d3", ""] = ""
    deadline: Text | None = None
    ends: IsoDate | None = None
    responsible: Text | None = None
    result: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True, config=_STRICT_KEYS)
class Profile(Record):
    """A new act of an authority; a value left out is printed as a visible blank."""

    region: Cases
    authority: Cases
    city: Text
    act_kind: ActKind = ActKind.ORDER
    title: Text = Field(description="заголовок: «Об утверждении …»")
    regulation_title: Text = Field(description="положение в винительном падеже, как в пункте «Утвердить …»")
    roadmap_title: Text | None = Field(default=None, description="дорожная карта в винительном падеже")
    roadmap_subject: Text | None = Field(default=None, description="о чём дорожная карта: «по созданию …»")
    measures: tuple[Measure, ...] = ()
    number: str | None = None
    date: IsoDate | None = None
    basis: tuple[Text, ...] = Field(default=(), description="правовые основания в творительном падеже")
    competence: Text | None = Field(
        default=None, description="«подпунктом … пункта … Положения о министерстве, утвержденного …»"
    )
    ordering: Text = "п р и к а з ы в а ю"
    appendix_mark: AppendixMark = "attached"
    coordinator: Cases | None = None
    municipalities: Literal["none", "recommend"] = "none"
    repeals: tuple[Text, ...] = Field(default=(), description="утрачивающие силу акты со всеми изменяющими")
    publication: Text | None = Field(default=None, description="пункт об опубликовании")
    registration: Text | None = Field(default=None, description="пункт о государственной регистрации")
    comes_into_force: Text | None = Field(default=None, description="пункт о вступлении в силу")
    control: Text | None = Field(default=None, description="на кого возложен контроль, винительный падеж")
    signatory: Signatory
