"""Rows of the open tables: one record a table, every field with its meaning in Russian.

The names of the fields are the columns of the exports; the meaning becomes the description in
datapackage.json and on the data page. `id` is unique over all acts; `canon` holds ids parted by spaces.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

__all__ = [
    "AbbreviationRow",
    "ActRow",
    "AgreementRow",
    "CanonRow",
    "EventRow",
    "FederalActRow",
    "FindingRow",
    "FunctionRow",
    "IndicatorRow",
    "IndicatorValueRow",
    "LegalBasisRow",
    "MonitoringRow",
    "PartRow",
    "RegionRow",
    "RelatedActRow",
    "RoadmapRow",
    "Row",
    "StatementRow",
    "SubjectRow",
    "TableCellRow",
    "TermRow",
]

Id = Annotated[str, "уникальный идентификатор строки"]
ActSlug = Annotated[str, "акт (имя папки в data/acts)"]
Clause = Annotated[str, "пункт акта"]
Address = Annotated[str, "юридический адрес абзаца"]
Canon = Annotated[str, "записи канона через пробел; «~» – соответствует частично"]
Wording = Annotated[str, "текст из акта без знака в конце"]
Level = Annotated[str, "уровень: federal, regional, municipal, organization"]
Direction = Annotated[str, "направление федеральной концепции: d1, d2, d3"]
Recurrence = Annotated[str, "повторяемость по ISO 8601 (P1Y – ежегодно) или continuous – постоянно"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """Base of all rows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ActRow(Row):
    """Акты: реквизиты и срок, на который акт рассчитан."""

    act: ActSlug
    region: Annotated[str, "субъект РФ"]
    document_kind: Annotated[str, "вид документа: положение, концепция, система"]
    act_kind: Annotated[str, "вид утверждающего акта"]
    issuer: Annotated[str, "кто издал"]
    issuer_level: Annotated[str, "authority – орган власти, institute – институт"]
    number: Annotated[str, "номер"]
    date: Annotated[str, "дата, ISO 8601"]
    title: Annotated[str, "наименование"]
    city: Annotated[str, "место издания"]
    signatory_position: Annotated[str, "должность подписавшего"]
    signatory_name: Annotated[str, "имя подписавшего"]
    period_start: Annotated[str, "начало срока, если акт его называет"]
    period_end: Annotated[str, "конец срока, если акт его называет"]
    amends: Annotated[str, "какие акты изменяет"]
    registration_by: Annotated[str, "кто зарегистрировал"]
    registration_date: Annotated[str, "дата регистрации, ISO 8601"]
    registration_number: Annotated[str, "регистрационный номер"]


@dataclass(frozen=True, slots=True, kw_only=True)
class PartRow(Row):
    """Части актов: что есть в источнике и чего в нём нет."""

    act: ActSlug
    part: Annotated[str, "часть: order – сам приказ, regulation, roadmap, glossary"]
    number: Annotated[str, "номер приложения"]
    title: Annotated[str, "наименование части"]
    present: Annotated[bool, "есть ли текст части в источнике"]


@dataclass(frozen=True, slots=True, kw_only=True)
class RelatedActRow(Row):
    """Другие акты региона, названные в тексте."""

    id: Id
    act: ActSlug
    kind: Annotated[str, "вид акта"]
    issuer: Annotated[str, "кто издал"]
    date: Annotated[str, "дата, ISO 8601"]
    number: Annotated[str, "номер"]
    title: Annotated[str, "наименование"]
    role: Annotated[str, "роль по отношению к этому акту"]
    held: Annotated[bool, "есть ли в собрании"]
    clause: Clause


@dataclass(frozen=True, slots=True, kw_only=True)
class LegalBasisRow(Row):
    """Правовая основа: акты преамбулы и перечней правовой основы со сносками."""

    id: Id
    act: ActSlug
    text: Wording
    clause: Clause
    federal_act: Annotated[str, "записи реестра федеральных актов через пробел"]
    kind: Annotated[str, "вид акта"]
    issuer: Annotated[str, "кто издал"]
    date: Annotated[str, "дата, ISO 8601"]
    number: Annotated[str, "номер"]
    address: Address


@dataclass(frozen=True, slots=True, kw_only=True)
class AbbreviationRow(Row):
    """Сокращения там, где акт их вводит."""

    id: Id
    act: ActSlug
    short: Annotated[str, "сокращение"]
    full: Annotated[str, "что сокращено, как в тексте"]
    clause: Clause
    address: Address


@dataclass(frozen=True, slots=True, kw_only=True)
class TermRow(Row):
    """Термины с определениями."""

    id: Id
    act: ActSlug
    term: Annotated[str, "термин"]
    abbr: Annotated[str, "сокращение, введённое вместе с термином"]
    definition: Annotated[str, "определение: то, что следует за тире"]
    clause: Clause
    canon: Canon
    address: Address


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementRow(Row):
    """Цели, задачи, принципы, вызовы, эффекты, результаты, подходы, механизмы и другие положения."""

    id: Id
    act: ActSlug
    kind: Annotated[str, "вид: goal, task, principle, challenge, effect, result, approach, mechanism, includes …"]
    area: Annotated[str, "область или адресат"]
    text: Wording
    clause: Clause
    address: Address


@dataclass(frozen=True, slots=True, kw_only=True)
class SubjectRow(Row):
    """Субъекты системы и органы, названные ответственными."""

    act: ActSlug
    id: Annotated[str, "идентификатор субъекта внутри акта"]
    name: Annotated[str, "наименование в именительном падеже"]
    abbr: Annotated[str, "сокращение"]
    kind: Annotated[str, "вид организации"]
    level: Level
    role: Annotated[str, "роли через пробел"]
    parent: Annotated[str, "субъект, частью которого является"]
    clause: Clause


@dataclass(frozen=True, slots=True, kw_only=True)
class FunctionRow(Row):
    """Функции субъектов: строка на каждого исполнителя."""

    id: Id
    act: ActSlug
    subject: Annotated[str, "идентификатор субъекта внутри акта"]
    subject_name: Annotated[str, "наименование субъекта"]
    text: Wording
    clause: Clause
    canon: Canon
    address: Address


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementRow(Row):
    """Соглашения между субъектами."""

    id: Id
    act: ActSlug
    parties: Annotated[str, "стороны через точку с запятой"]
    subject: Annotated[str, "предмет соглашения, как в тексте"]
    text: Wording
    clause: Clause
    address: Address


@dataclass(frozen=True, slots=True, kw_only=True)
class EventRow(Row):
    """Системообразующие мероприятия по направлениям и уровням."""

    id: Id
    act: ActSlug
    direction: Direction
    level: Level
    text: Wording
    clause: Clause
    canon: Canon
    address: Address


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorRow(Row):
    """Показатели и их целевые значения."""

    id: Id
    act: ActSlug
    text: Wording
    area: Annotated[str, "область или группа показателей"]
    kind: Annotated[str, "main – основной, variative – вариативный"]
    comparator: Annotated[str, "отношение к значению: >=, <=, ="]
    value: Annotated[float | None, "целевое значение"]
    unit: Annotated[str, "единица измерения"]
    year: Annotated[int | None, "год достижения"]
    start: Annotated[int | None, "год начала, если назван"]
    recurrence: Recurrence
    clause: Clause
    canon: Canon
    address: Address


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorValueRow(Row):
    """Значения показателей по годам."""

    id: Id
    act: ActSlug
    indicator: Annotated[str, "показатель, как в таблице показателей"]
    indicator_id: Annotated[str, "строка таблицы показателей"]
    year: Annotated[int, "год"]
    value: Annotated[float | None, "значение"]
    unit: Annotated[str, "единица измерения"]


@dataclass(frozen=True, slots=True, kw_only=True)
class MonitoringRow(Row):
    """Мониторинг: периодичность, кто проводит, методы, итоговый документ, адресат."""

    id: Id
    act: ActSlug
    frequency: Annotated[str, "периодичность, как в тексте"]
    recurrence: Recurrence
    by: Annotated[str, "кто проводит, через точку с запятой"]
    methods: Annotated[str, "методы сбора информации через « · »"]
    result_document: Annotated[str, "итоговый документ"]
    addressee: Annotated[str, "кому направляется"]
    area: Annotated[str, "группа показателей"]
    clause: Clause
    address: Address


@dataclass(frozen=True, slots=True, kw_only=True)
class RoadmapRow(Row):
    """Мероприятия дорожных карт."""

    id: Id
    act: ActSlug
    row: Annotated[int, "порядковый номер мероприятия в дорожной карте акта"]
    label: Annotated[str, "номер, напечатанный в строке"]
    year: Annotated[int | None, "год раздела дорожной карты"]
    direction: Direction
    group: Annotated[str, "группа мероприятий"]
    measure: Annotated[str, "мероприятие"]
    responsible: Annotated[str, "ответственный"]
    executors: Annotated[str, "исполнители, соисполнители"]
    participants: Annotated[str, "участники"]
    deadline: Annotated[str, "срок, как в тексте"]
    starts: Annotated[str, "начало, ISO 8601"]
    ends: Annotated[str, "окончание, ISO 8601"]
    recurrence: Recurrence
    result: Annotated[str, "результат"]
    canon: Canon
    group_canon: Annotated[str, "записи канона, которым отвечает группа"]
    address: Address


@dataclass(frozen=True, slots=True, kw_only=True)
class TableCellRow(Row):
    """Таблицы актов дословно, клетка за клеткой (кроме дорожных карт)."""

    id: Id
    act: ActSlug
    table: Annotated[str, "таблица: часть и номер в ней"]
    row: Annotated[int, "номер строки; 0 – заголовок"]
    column: Annotated[str, "столбец"]
    text: Annotated[str, "текст клетки"]


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingRow(Row):
    """Замечания проверки: одна строка на правило и акт, все места перечислены."""

    id: Id
    code: Annotated[str, "код правила"]
    rule: Annotated[str, "имя правила"]
    title: Annotated[str, "название правила"]
    severity: Annotated[str, "важность: error, warning, info"]
    scope: Annotated[str, "act – внутри акта, collection – сравнение с другими актами и исходными нормами"]
    act: ActSlug
    clause: Clause
    address: Address
    file: Annotated[str, "файл данных"]
    line: Annotated[int, "строка файла"]
    message: Annotated[str, "что найдено и что ожидалось"]
    hint: Annotated[str, "что сделать"]
    places: Annotated[str, "все места через « · »"]
    quotes: Annotated[str, "цитаты этих мест через « · »"]
    factor: Annotated[str, "коррупциогенный фактор, если замечание его касается"]
    accepted: Annotated[str, "причина, по которой замечание принято"]


@dataclass(frozen=True, slots=True, kw_only=True)
class CanonRow(Row):
    """Канон: строки всех сравнений."""

    id: Annotated[str, "идентификатор записи канона"]
    kind: Annotated[str, "вид: function, event, term, indicator, role"]
    label: Annotated[str, "название"]
    explanation: Annotated[str, "пояснение"]
    aliases: Annotated[str, "обиходные названия через точку с запятой"]
    topic: Annotated[str, "тема"]
    level: Level
    direction: Direction
    baseline_source: Annotated[str, "исходная норма: восстановлена по текстам актов, сверьте с оригиналом"]
    baseline_value: Annotated[str, "значение исходной нормы"]
    baseline_from: Annotated[str, "действует с, ISO 8601"]
    baseline_until: Annotated[str, "действует по, ISO 8601"]


@dataclass(frozen=True, slots=True, kw_only=True)
class FederalActRow(Row):
    """Федеральные акты, на которые ссылаются акты собрания."""

    id: Annotated[str, "идентификатор записи реестра"]
    kind: Annotated[str, "вид акта"]
    issuer: Annotated[str, "кто издал"]
    date: Annotated[str, "дата, ISO 8601"]
    number: Annotated[str, "номер"]
    title: Annotated[str, "наименование, как его приводят акты"]
    short: Annotated[str, "краткая ссылка"]
    amended_by: Annotated[str, "изменён актами, через пробел"]
    superseded_by: Annotated[str, "заменён актом"]
    status: Annotated[str, "состояние"]
    source: Annotated[str, "откуда известно"]
    checked_on: Annotated[str, "когда проверено, ISO 8601"]
    cited_by: Annotated[str, "кто ссылается, через пробел"]


@dataclass(frozen=True, slots=True, kw_only=True)
class RegionRow(Row):
    """Субъекты Российской Федерации с падежными формами."""

    slug: Annotated[str, "идентификатор региона"]
    nom: Annotated[str, "именительный падеж"]
    gen: Annotated[str, "родительный падеж"]
    dat: Annotated[str, "дательный падеж"]
    acc: Annotated[str, "винительный падеж"]
    ins: Annotated[str, "творительный падеж"]
    loc: Annotated[str, "предложный падеж"]
    kind: Annotated[str, "вид субъекта"]
    code: Annotated[str, "код"]
    district: Annotated[str, "федеральный округ"]
    tile_row: Annotated[int, "строка плиточной карты"]
    tile_column: Annotated[int, "столбец плиточной карты"]
    held: Annotated[bool, "есть ли акт в собрании"]
