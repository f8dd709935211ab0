"""Closed vocabularies, each declared once; the label is what a reader of the site sees."""

from enum import StrEnum

__all__ = [
    "AREA_LABELS",
    "DIRECTION_LABELS",
    "LEVEL_LABELS",
    "LIST_LABELS",
    "SUBJECT_KIND_LABELS",
    "ActKind",
    "Comparator",
    "DocumentKind",
    "HeadLineKind",
    "IssuerLevel",
    "Level",
    "ListKind",
    "SubjectKind",
]


class Level(StrEnum):
    """Level of a body or an event."""

    FEDERAL = "federal"
    REGIONAL = "regional"
    MUNICIPAL = "municipal"
    ORGANIZATION = "organization"


LEVEL_LABELS = {
    Level.FEDERAL: "федеральный",
    Level.REGIONAL: "региональный",
    Level.MUNICIPAL: "муниципальный",
    Level.ORGANIZATION: "образовательной организации",
}


class SubjectKind(StrEnum):
    """What kind of body a subject is."""

    AUTHORITY = "authority"
    INSTITUTE = "institute"
    CNPPM = "cnppm"
    CENTRE = "centre"
    UNIVERSITY = "university"
    COLLEGE = "college"
    MUNICIPALITY = "municipality"
    SERVICE = "service"
    ASSOCIATION = "association"
    COMMUNITY = "community"
    COUNCIL = "council"
    ACTIVISTS = "activists"
    ORGANISATION = "organisation"
    TEAM = "team"
    PAIR = "pair"
    FEDERAL = "federal"


SUBJECT_KIND_LABELS = {
    SubjectKind.AUTHORITY: "орган исполнительной власти",
    SubjectKind.INSTITUTE: "институт (организация ДПО)",
    SubjectKind.CNPPM: "ЦНППМ",
    SubjectKind.CENTRE: "центр",
    SubjectKind.UNIVERSITY: "вуз",
    SubjectKind.COLLEGE: "профессиональная образовательная организация",
    SubjectKind.MUNICIPALITY: "орган местного самоуправления",
    SubjectKind.SERVICE: "методическая служба",
    SubjectKind.ASSOCIATION: "объединение",
    SubjectKind.COMMUNITY: "сообщество",
    SubjectKind.COUNCIL: "совет",
    SubjectKind.ACTIVISTS: "методический актив",
    SubjectKind.ORGANISATION: "организация",
    SubjectKind.TEAM: "команда",
    SubjectKind.PAIR: "пара педагогов",
    SubjectKind.FEDERAL: "федеральный субъект",
}


class DocumentKind(StrEnum):
    """Kind of the approved document."""

    REGULATION = "положение"
    CONCEPT = "концепция"
    SYSTEM = "система"
    PROCEDURE = "порядок"
    MODEL = "модель"
    PROGRAMME = "программа"


class ActKind(StrEnum):
    """Kind of the act that approves the document."""

    ORDER = "приказ"
    DIRECTIVE = "распоряжение"
    DECREE = "постановление"


class IssuerLevel(StrEnum):
    """Who issues the act: an executive authority or an institute for its own staff."""

    AUTHORITY = "authority"
    INSTITUTE = "institute"


class Comparator(StrEnum):
    """Relation of an indicator to its target value."""

    AT_LEAST = ">="
    AT_MOST = "<="
    EQUAL = "="


class HeadLineKind(StrEnum):
    """What a line of a printed head says."""

    ISSUER = "issuer"
    KIND = "kind"
    DATE = "date"
    NUMBER = "number"
    CITY = "city"
    TITLE = "title"


class ListKind(StrEnum):
    """The key a list stands under says what its items are; the values are the keys of the YAML."""

    MEMBERS = "members"
    FUNCTIONS = "functions"
    TERMS = "terms"
    EVENTS = "events"
    INDICATORS = "indicators"
    GOALS = "goals"
    TASKS = "tasks"
    PRINCIPLES = "principles"
    CHALLENGES = "challenges"
    EFFECTS = "effects"
    RESULTS = "results"
    APPROACHES = "approaches"
    MECHANISMS = "mechanisms"
    INCLUDES = "includes"
    BASIS = "basis"
    METHODS = "methods"
    INTERACTIONS = "interactions"
    CHANNELS = "channels"
    DECISIONS = "decisions"
    ITEMS = "items"


LIST_LABELS = {
    ListKind.MEMBERS: "состав",
    ListKind.FUNCTIONS: "функция",
    ListKind.TERMS: "термин",
    ListKind.EVENTS: "мероприятие",
    ListKind.INDICATORS: "показатель",
    ListKind.GOALS: "цель",
    ListKind.TASKS: "задача",
    ListKind.PRINCIPLES: "принцип",
    ListKind.CHALLENGES: "вызов",
    ListKind.EFFECTS: "эффект",
    ListKind.RESULTS: "результат",
    ListKind.APPROACHES: "подход",
    ListKind.MECHANISMS: "механизм",
    ListKind.INCLUDES: "содержание направления",
    ListKind.BASIS: "правовая основа",
    ListKind.METHODS: "метод сбора информации",
    ListKind.INTERACTIONS: "предмет взаимодействия",
    ListKind.CHANNELS: "канал взаимодействия",
    ListKind.DECISIONS: "управленческое решение",
    ListKind.ITEMS: "пункт перечня",
}

DIRECTION_LABELS = {
    "d1": "Управление системой научно-методического сопровождения",
    "d2": "Непрерывное повышение профессионального мастерства",
    "d3": "Содержательно-методическое обеспечение",
}

AREA_LABELS = {
    "management": "управление системой",
    "development": "повышение профессионального мастерства",
    "content": "содержательно-методическое обеспечение",
    "teachers": "для педагогических работников и управленческих кадров",
    "dpo": "для системы дополнительного профессионального образования",
    "system": "для системы образования в целом",
}
