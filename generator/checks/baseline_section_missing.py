"""Нет раздела, который есть в типовой структуре, или основного федерального акта.

Что проверяет. В акте ищутся разделы типового положения (правовая основа, понятия, цель, задачи, принципы, субъекты и их
функции, направления, показатели, мониторинг, дорожная карта) и ссылки на основные федеральные акты, которые уже были
приняты к дате акта. Рядом сказано, у скольких актов собрания такой раздел или ссылка есть.

Почему это важно. Пропущенный раздел оставляет вопрос без ответа: без понятий термины читают по-разному, без мониторинга
показатели некому собирать.

Пример. В положении есть показатели и субъекты, но нет ни направлений, ни системообразующих мероприятий.

Как исправить. Дополните раздел, дайте отсылку к документу, где вопрос решён, или укажите, почему он здесь не нужен.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from generator.findings import Hit, Severity
from generator.model.catalogue import LexiconEntry
from generator.model.vocabulary import DocumentKind, ListKind
from generator.reading.monitoring import unmonitored
from generator.reading.patterns import group_pattern, small
from generator.reading.pieces import matching
from generator.reading.requisites import act_date
from generator.view import ActView, Collection

CODE = "CMP02"
SEVERITY = Severity.WARNING
NEEDS = ("text",)

_KINDS = {kind.value for kind in ListKind}
_HEADING = 160
_MONITORING = "methods"
_SECTION = "Дополните раздел или дайте отсылку к документу, где вопрос решён"
_ACT = "Назовите федеральный акт в правовой основе"
_WITH = {"functions": ("members",), "events": ("includes",), "goals": ("goal",), "indicators": ("indicator",)}


def _sections(view: ActView, entries: tuple[LexiconEntry, ...]) -> set[str]:
    """Return the baseline sections an act has: as a typed list or column, or by a heading or lead that names it."""
    keys = {passage.key for passage in view.texts} & _KINDS
    keys |= {passage.column for passage in view.texts if passage.table}
    keys |= {f"{passage.node.statement}s" for passage in view.texts if passage.node and passage.node.statement}
    keys |= {"methods" for passage in view.texts if passage.node and passage.node.monitoring}
    keys |= {part.id for part in view.act.file.parts}
    leads = [
        passage.title or passage.text
        for passage in view.texts
        if passage.key in ("clauses", "head") and (passage.title or len(passage.text) < _HEADING)
    ]
    told = "\n".join(leads).lower()
    found = set()
    for entry in entries:
        group = entry.group or ""
        if {group, *_WITH.get(group, ())} & keys or small(group_pattern((entry,))).search(told):
            found.add(entry.text)
    return found


def _acts(view: ActView, entries: tuple[LexiconEntry, ...]) -> set[str]:
    patterns = {entry.text: group_pattern((entry,)) for entry in entries}
    return {name for name, pattern in patterns.items() if any(pattern.search(p.text) for p in matching(view, pattern))}


def _share(name: str, counts: Counter[str], acts: int) -> str:
    return name if acts < 2 else f"{name} (в собрании у {counts[name]} из {acts})"


def check_collection(collection: Collection) -> Iterator[Hit]:
    """Yield, act by act, baseline sections and key federal acts that are absent."""
    sections = collection.base.lexicon.get("baseline_sections", ())
    acts = collection.base.lexicon.get("baseline_acts", ())
    have = {slug: _sections(view, sections) for slug, view in collection.views.items()}
    cited = {slug: _acts(view, acts) for slug, view in collection.views.items()}
    counts = Counter(name for found in (*have.values(), *cited.values()) for name in found)
    for slug, view in collection.views.items():
        excused, day = set(view.act.file.not_applicable), act_date(view.act, view.passages) or view.today
        absent = [item for item in sections if item.text not in have[slug] and (item.group or "") not in excused]
        if any(item.group == _MONITORING for item in absent) and unmonitored(view):
            absent = [item for item in absent if item.group != _MONITORING]  # the rule of monitoring tells it
        unnamed = [item for item in acts if item.text not in cited[slug] and (item.since or "") <= day]
        told = (
            ["нет разделов типовой структуры: " + ", ".join(_share(item.text, counts, len(have)) for item in absent)]
            if absent
            else []
        )
        if unnamed:
            told.append(
                "не назван основной федеральный акт: "
                + ", ".join(_share(item.text, counts, len(have)) for item in unnamed)
            )
        if told:
            basis = next((p for p in view.texts if p.key in ("basis", "preamble")), None) if unnamed else None
            usual = view.act.file.document_kind is not DocumentKind.SYSTEM
            yield Hit(
                act=slug,
                message="; ".join(told),
                hint="; ".join(hint for hint, found in ((_SECTION, absent), (_ACT, unnamed)) if found),
                spots=(view.spot(basis),),
                severity=Severity.WARNING if usual else Severity.INFO,
            )
