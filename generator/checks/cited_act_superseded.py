"""Ссылка на утративший силу или завершённый документ.

Что проверяет. Акты правовой основы и все акты, названные в тексте с датой и номером, сверяются с реестром
федеральных актов: не заменён ли документ другим к дате акта. Национальные и федеральные проекты, названные
по имени, сверяются со списком завершённых. Если документ заменён уже после издания акта, это отмечается мягко:
в день подписания ссылка была верна, но при следующем изменении её пора обновить.

Почему это важно. Ссылка на заменённый документ или завершённый проект лишает норму опоры: неясно, какими
требованиями руководствоваться и за чей счёт исполнять.

Пример. Приказ августа 2021 года ссылается на распоряжение Минпросвещения России от 06.08.2020 № Р-76, хотя его
заменило распоряжение от 16.12.2020 № Р-174.

Как исправить. Сошлитесь на действующий документ или объясните, почему нужен прежний.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import Hit, Severity
from generator.model.catalogue import FederalAct, LexiconEntry
from generator.reading.citations import citations, find_mentions, number_key
from generator.reading.dates import russian
from generator.reading.marks import opened
from generator.reading.requisites import act_date
from generator.view import ActView
from generator.walk import Passage

CODE = "REF01"
SEVERITY = Severity.ERROR
NEEDS = ("text",)

_REPEALED = re.compile(r"утратив\w+\s+силу|отмен(?:ить|яет|ён|ен)|не\s+применя", re.IGNORECASE)
_PROJECT = re.compile(
    r"(?P<kind>национальн|федеральн)\w{2,4}\s+проект\w{0,3}(?:\s+Российской\s+Федерации)?\s*[«\"“](?P<name>[^«»\"“”]{3,90})[»\"”]",
    re.IGNORECASE,
)


def _replaced(view: ActView) -> dict[str, list[Passage]]:
    """Return the passages that cite each replaced act of the register."""
    register = view.base.federal_acts
    by_key = {(item.date, number_key(item.number)): item for item in register.values() if item.number}
    found: dict[str, list[Passage]] = {}
    for passage in view.texts:
        for citation in passage.node.cites if passage.node else ():
            if citation.federal_act in register:
                found.setdefault(citation.federal_act or "", []).append(passage)
    for item in citations(view):
        record = by_key.get(item.mention.key)
        if record and not item.mention.inside:
            found.setdefault(record.id, []).append(item.passage)
    return {
        key: [p for p in {p.anchor: p for p in passages}.values() if not _REPEALED.search(p.text)]
        for key, passages in found.items()
        if register[key].superseded_by in register
    }


def _acts(view: ActView, day: str) -> Iterator[Hit]:
    for key, passages in _replaced(view).items():
        cited: FederalAct = view.base.federal_acts[key]
        successor = view.base.federal_acts[cited.superseded_by or ""]
        since = successor.date or "9999"
        if not passages or since > max(day, view.today):
            continue
        late = bool(day) and since > day
        severity = Severity.INFO if late else SEVERITY if day else Severity.WARNING
        when = "после издания акта" if late else "к дате акта" if day else "к сегодняшнему дню"
        yield Hit(
            message=f"акт ссылается на документ: {cited.short}; {when} его заменил другой: {successor.short}",
            hint="Замените ссылку на действующий документ",
            spots=view.spots(passages),
            severity=severity,
        )


def _entry(entries: tuple[LexiconEntry, ...], kind: str, name: str) -> LexiconEntry | None:
    """Return the entry of a project of a kind («федеральн», «национальн») by its name in any case."""
    for entry in entries:
        names = {text.casefold() for text in (entry.text, *entry.forms)}
        if (entry.group or "").startswith(kind) and name.casefold() in names:
            return entry
    return None


def _projects(view: ActView, day: str) -> Iterator[Hit]:
    """Yield projects that had ended: named by the act itself, or in the title of an act it rests on."""
    found: dict[LexiconEntry, list[Passage]] = {}
    for passage in view.having("проект"):
        for match in _PROJECT.finditer(passage.text):
            entry = _entry(view.lexicon("projects"), match["kind"].lower(), " ".join(match["name"].split()))
            before = passage.text[: match.start()]
            quoted = opened(passage.text, match.start()) > 0 and not find_mentions(passage.text)
            if quoted or not entry or _REPEALED.search(before):
                continue
            if (entry.since or "9999") <= (day or view.today):
                found.setdefault(entry, []).append(passage)
    for entry, passages in found.items():
        title = all(find_mentions(passage.text) for passage in passages)
        since = russian(entry.since or "")
        place = "ссылается на документ, принятый для проекта," if title else "опирается на проект, который"
        ended = f"завершённого до {since}" if title else f"завершён до {since}"
        after = f"; ему на смену пришёл другой: {entry.replacement}" if entry.replacement else ""
        yield Hit(
            message=f"акт {place} {ended}: {entry.group} «{entry.text}»{after}",
            hint="Сверьте срок проекта с его паспортом и назовите тот, в рамках которого акт исполняется",
            spots=view.spots({p.anchor: p for p in passages}.values()),
            severity=Severity.WARNING if day else Severity.INFO,
        )


def check_act(view: ActView) -> Iterator[Hit]:
    """Yield acts replaced and projects ended by the act's own date; replaced since then as information."""
    day = act_date(view.act, view.passages)
    yield from _acts(view, day)
    yield from _projects(view, day)
