"""A draft (заготовка) of a new act, data/drafts/<name>.yaml: what its documents are made from.

A value left out is printed as a visible blank. Wording is copied as it stands; names are stored in six cases.
"""

from __future__ import annotations

from typing import Literal

from pydantic import ConfigDict, Field, StrictBool
from pydantic.dataclasses import dataclass

from generator.model.act import Signatory
from generator.model.catalogue import Cases, Id
from generator.model.node import IsoDate, Record, Recurrence, Target, Text
from generator.model.vocabulary import ActKind, DocumentKind, Level, SubjectKind

__all__ = [
    "Amendment",
    "Annex",
    "AppendixMark",
    "Body",
    "Change",
    "Choice",
    "Draft",
    "DraftTerm",
    "Event",
    "Form",
    "Gender",
    "Indicator",
    "Measure",
    "Mode",
    "Observation",
    "Remark",
    "Slot",
    "Visa",
    "Watch",
]

AppendixMark = Literal["attached", "numbered", "both"]
Mode = Literal["norm", "recommend", "agreement", "consent"]
Gender = Literal["masculine", "feminine", "neuter", "plural"]
Direction = Literal["d1", "d2", "d3"]
_STRICT_KEYS = ConfigDict(extra="forbid")


@dataclass(frozen=True, slots=True, kw_only=True, config=_STRICT_KEYS)
class Form(Record):
    """Layout of the documents; the body's own instruction on paperwork overrides any standard."""

    standard: Literal["2025", "2016"] = Field(default="2025", description="редакция ГОСТ Р 7.0.97")
    letterhead: Literal["none", "text", "corner", "longitudinal"] = Field(
        default="text",
        description="none – готовый бланк органа, text – строки сверху, corner – угловой, longitudinal – продольный",
    )
    numbering: Literal["sections", "through"] = Field(
        default="sections", description="пункты: sections – 1.1. внутри разделов, through – сквозные 1., 2."
    )
    numbers: Literal["automatic", "typed"] = Field(default="automatic", description="номера в DOCX: живые или буквами")
    binding: int = Field(default=30, ge=20, le=40, description="левое поле, мм; 30 – для постоянного хранения")


@dataclass(frozen=True, slots=True, kw_only=True, config=_STRICT_KEYS)
class Annex(Record):
    """A document that the act approves: its title in three cases and its grammatical gender."""

    head: Text = Field(description="начало наименования, которое печатается прописными: «Дорожная карта»")
    nom: Text
    acc: Text = Field(description="как в пункте «Утвердить …»")
    gen: Text
    gender: Gender = Field(description="прилагаемый, прилагаемая, прилагаемое, прилагаемые")


@dataclass(frozen=True, slots=True, kw_only=True, config=_STRICT_KEYS)
class Choice(Record):
    """A canon entry chosen for the act; without a text its label is printed."""

    id: Id
    text: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True, config=_STRICT_KEYS)
class Body(Record):
    """A body of the system; `mode` says how its duties are put: the act binds only those whom it may bind."""

    id: Id
    role: Id | None = Field(default=None, description="роль из data/canon/roles.yaml")
    kind: SubjectKind
    level: Level
    name: Cases | None = Field(default=None, description="шесть падежей; null – пробел для заполнения")
    short: Text | None = Field(default=None, description="несклоняемое сокращение: ЦНППМ, ИРО")
    mode: Mode = Field(
        default="norm",
        description="norm – норма, recommend – рекомендовать, agreement – по соглашению, consent – по согласованию",
    )
    functions: tuple[Choice, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True, config=_STRICT_KEYS)
class DraftTerm(Record):
    """A term of the new act; `abbr` is introduced by «(далее – …)»."""

    id: Id
    term: Text | None = None
    abbr: Text | None = None
    definition: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True, config=_STRICT_KEYS)
class Indicator(Choice):
    """An indicator; a target whose year has ended by the draft's date is printed as a blank."""

    area: Literal["management", "development", "content"] | None = None
    target: Target | None = None


@dataclass(frozen=True, slots=True, kw_only=True, config=_STRICT_KEYS)
class Event(Choice):
    """A systemic event of a direction."""

    direction: Direction


@dataclass(frozen=True, slots=True, kw_only=True, config=_STRICT_KEYS)
class Measure(Record):
    """A measure of the road map; a deadline that is past at the date of the draft is never printed as one."""

    text: Text
    direction: Direction | None = None
    group: Text | None = None
    deadline: Text | None = None
    starts: IsoDate | None = None
    ends: IsoDate | None = None
    recurrence: Recurrence | None = None
    responsible: Text | None = None
    executors: Text | None = None
    participants: Text | None = None
    result: Text | None = None
    canon: tuple[Id, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True, config=_STRICT_KEYS)
class Watch(Record):
    """Monitoring: who, how often, by which methods, what comes of it and to whom it goes."""

    by: Id | None = None
    frequency: Text | None = Field(default=None, description="как часто: «один раз в полугодие»")
    methods: tuple[Text, ...] = ()
    result_document: Text | None = Field(default=None, description="в творительном падеже: «аналитической справкой»")
    addressee: Text | None = Field(default=None, description="кому, дательный падеж")
    due: Text | None = Field(default=None, description="срок: «до 1 марта года, следующего за отчётным»")


@dataclass(frozen=True, slots=True, kw_only=True, config=_STRICT_KEYS)
class Change(Record):
    """A clause given anew by an amending act; `current` null: taken from the act of the collection."""

    part: Id = "regulation"
    clause: Text
    current: Text | None = None
    proposed: Text
    reason: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True, config=_STRICT_KEYS)
class Amendment(Record):
    """The act that is amended; `act` names it when the collection holds it."""

    kind: ActKind
    act: Id | None = None
    date: IsoDate | None = None
    number: str | None = None
    title: Text | None = None
    changes: tuple[Change, ...] = ()
    restates: tuple[Literal["regulation", "roadmap"], ...] = Field(default=(), description="приложения целиком")
    reason: Text | None = Field(default=None, description="почему приложения излагаются заново")


@dataclass(frozen=True, slots=True, kw_only=True, config=_STRICT_KEYS)
class Visa(Record):
    """Who agrees to the project before it is signed."""

    position: Text
    name: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True, config=_STRICT_KEYS)
class Remark(Record):
    """A remark on the project and what came of it."""

    sender: Text
    clause: Text | None = None
    text: Text
    decision: Literal["учтено", "учтено частично", "отклонено"] | None = None
    reason: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True, config=_STRICT_KEYS)
class Observation(Record):
    """A line of the expert's conclusion on the project."""

    place: Text
    found: Text
    verdict: Literal["подтверждено", "отклонено", "не проверено"] | None = None
    recommendation: Text | None = None
    category: Literal["обязательное", "рекомендательное", "редакционное"] | None = None


@dataclass(frozen=True, slots=True, kw_only=True, config=_STRICT_KEYS)
class Slot(Record):
    """A name left open: where a text of the draft says «{id}» or «{id.gen}», a visible blank is printed.

    The page «Собрать комплект» fills the blanks; a name in cases is a head of the list with an unchanging rest.
    """

    id: Id
    label: Text = Field(description="что вписать: «Орган, издающий акт»")
    short: Text = Field(description="подпись у пробела в документе: «орган»")
    cases: StrictBool = Field(default=False, description="нужны шесть падежей")
    heads: tuple[Cases, ...] = Field(default=(), description="начала наименований в шести падежах")
    example: Text | None = Field(default=None, description="пример того, что вписать")
    required: StrictBool = False


@dataclass(frozen=True, slots=True, kw_only=True, config=_STRICT_KEYS)
class Draft(Record):
    """A new act of an authority; `normative` is answered first, since several clauses depend on it."""

    normative: StrictBool | None = Field(description="нормативный ли акт; null – ещё не решено")
    like: Id | None = Field(default=None, description="акт собрания, взятый за образец")
    slots: tuple[Slot, ...] = Field(default=(), description="имена, оставленные открытыми: {id} или {id.gen}")
    region: Cases
    city: Text | None = None
    act_kind: ActKind = ActKind.ORDER
    document_kind: DocumentKind = DocumentKind.REGULATION
    number: str | None = None
    date: IsoDate | None = None
    form: Form = Form()
    title: Text = Field(description="заголовок: «Об утверждении …»")
    regulation: Annex
    roadmap: Annex | None = None
    appendix_mark: AppendixMark = Field(
        default="attached",
        description="attached – прилагаемое, numbered – согласно приложению № N, both – и то и другое",
    )
    amends: Amendment | None = None

    authority: Id = Field(description="id органа из bodies, который издаёт акт")
    coordinator: Id | None = None
    bodies: tuple[Body, ...]

    basis: tuple[Text, ...] = Field(default=(), description="правовые основания в творительном падеже")
    competence: Text | None = Field(default=None, description="«подпунктом … пункта … Положения о министерстве, …»")
    ordering: Text = "п р и к а з ы в а ю"
    participation: StrictBool = Field(default=True, description="пункт «Рекомендовать органам местного самоуправления»")
    repeals: tuple[Text, ...] = Field(default=(), description="утрачивающие силу акты со всеми изменяющими")
    publication: Text | None = Field(default=None, description="пункт об опубликовании")
    registration: Text | None = Field(default=None, description="пункт о регистрации, если её требует закон региона")
    comes_into_force: Text | None = Field(default=None, description="пункт о вступлении в силу")
    control: Text | None = Field(default=None, description="на кого возложен контроль, винительный падеж")
    signatory: Signatory = Signatory()

    goal: Text | None = Field(default=None, description="цель, именительный падеж")
    tasks: tuple[Text, ...] = ()
    principles: tuple[Text, ...] = ()
    mechanisms: tuple[Text, ...] = ()
    terms: tuple[DraftTerm, ...] = ()
    terms_annex: StrictBool = Field(default=False, description="понятия – отдельным приложением к положению")
    events: tuple[Event, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    monitoring: Watch = Watch()
    funding: Text | None = Field(default=None, description="пункт о финансовом обеспечении с его пределами")
    valid_until: Text | None = Field(default=None, description="до какого срока действует положение")
    measures: tuple[Measure, ...] = ()

    purpose: Text | None = Field(default=None, description="зачем нужен акт, для пояснительной записки")
    budget: Text | None = Field(default=None, description="влияние на бюджет, для пояснительной записки")
    impact: Text | None = Field(default=None, description="оценка регулирующего воздействия, одно предложение")
    approvals: tuple[Visa, ...] = ()
    remarks: tuple[Remark, ...] = ()
    expert: tuple[Observation, ...] = ()

    def body(self, name: str | None) -> Body | None:
        """Return the body with this id."""
        return next((body for body in self.bodies if body.id == name), None)
