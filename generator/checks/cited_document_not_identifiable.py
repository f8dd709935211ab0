"""Документ назван без даты, номера или органа.

Что проверяет. Приказы, распоряжения, постановления, законы и письма, названные по заголовку, должны иметь дату
и номер; документ, «утверждённый приказом», – реквизиты этого приказа; положения, планы, регламенты и дорожные
карты, по которым ведётся работа, – указание на утвердивший их акт. В перечне правовой основы отмечаются строки
без реквизитов, сам издаваемый акт и открытые формулы («иные правовые акты»). Отдельно – ссылка с двумя разными
датами. Документы, которые акт только поручает подготовить, не проверяются.

Почему это важно. По одному названию документ не найти: таких приказов могло быть несколько. Исполнитель не знает,
чем руководствоваться, а проверяющий – с чем сверять.

Пример. «В соответствии с приказом института «О создании областных методических объединений»»: ни даты, ни номера.

Как исправить. Допишите орган, дату и номер; для плана или положения укажите акт, которым они утверждены.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import Hit, Severity
from generator.reading.citations import find_mentions, number_key
from generator.reading.documents import basis_items, own_names, same_document
from generator.reading.patterns import group_pattern
from generator.view import ActView
from generator.walk import Passage

CODE = "REF03"
SEVERITY = Severity.WARNING
NEEDS = ("text",)

_ACT = re.compile(
    r"\b(?:приказ|распоряжени|постановлени|закон|указ|письм)[а-яё]{0,4}\s(?P<issuer>[^«»\"№;:()\d.]{0,120}?)"
    r"(?:«(?P<title>О(?:б|бо)?\s[^«»]{5,300})|\b(?P<about>об?\s(?!т\b)[^;:«»№().]{12,200}))",
    re.IGNORECASE,
)
_APPROVED = re.compile(
    r"утвержд[её]нн\w{2,3}\s+(?P<act>приказ|распоряжени|постановлени|решени)\w{0,3}\s(?P<rest>[^;:«»№()]{0,140})", re.IGNORECASE
)
_PLAN = re.compile(
    r"(?P<name>(?<![а-яё])(?:типов\w{2}\s+)?(?:положени[еюя]м?|регламент\w{0,2}|порядк\w{1,2}|план\w{0,2}(?:\s+[а-яё]+){0,2}|дорожн\w{2}\s+карт\w{1,2}|модел\w{1,2})"
    r"\s(?:об?|по|внедрения|организации|разработки|реализации|мероприятий|проведения|профессиональной)\s[^;:«»№().]{6,200})",
    re.IGNORECASE,
)
_RELIED = re.compile(r"(?:соответствии\s+с|согласно|на\s+основании|во\s+исполнение|руководству\w+)\s+[«\"]?$", re.IGNORECASE)
_FUTURE = re.compile(
    r"разраб|утверд\w*\b|утвержден|подготов|издан|принят|внес|согласован|формирован|состав(?:ить|ление)|актуализ|обновлен|утверждает|проект\w*\s+(?:приказ|положени)",
    re.IGNORECASE,
)
_NAMED = re.compile(r"\d{1,2}\.\d\d\.\d{4}|(?:№|\bN)\s?\d|\d\s+[а-я]{3,8}\s+20\d\d|настоящ|прилагаем|приложени", re.IGNORECASE)
_TWO_DATES = re.compile(r"\bот\s[^№;«»()]{3,80}?\bот\s[^№;«»()]{6,30}№", re.IGNORECASE)
_OUTPUT = ("result", "result_document", "measure", "group", "indicator", "goal", "task")
_SKIPPED = frozenset({"head", "stamps", "signatory", "registration", "closing", "columns"})
_LIMIT = 12


def _act_mentions(passage: Passage) -> Iterator[str]:
    """Yield the words of acts named by title or approving act without date and number."""
    text = passage.text
    known = find_mentions(text)
    for match in _ACT.finditer(text):
        tail = text[match.end() : match.end() + 60]
        if any(item.start < match.end() and item.end > match.start() for item in known) or _NAMED.search(match[0] + tail):
            continue
        yield _short(match[0] + ("»" if match["title"] and tail.startswith("»") else ""))
    for match in _APPROVED.finditer(text):
        if not _NAMED.search(match[0] + text[match.end() : match.end() + 40]):
            yield _short(match[0])


def _short(text: str) -> str:
    bare = " ".join(text.split()).rstrip(" ,")
    return bare if len(bare) <= 130 else bare[:130].rsplit(" ", 1)[0] + "…"


def _plans(passage: Passage, own: tuple[frozenset[str], ...]) -> Iterator[str]:
    """Yield planning documents work is done by, named without the act that approved them, in tables of documents."""
    for match in _PLAN.finditer(passage.text):
        relied = _RELIED.search(passage.text[: match.start()])
        if (relied or passage.column == "document") and not _NAMED.search(passage.text) and not same_document(match["name"], own):
            yield _short(match["name"])


def _is_output(passage: Passage) -> bool:
    column = passage.column.partition("-")[0]
    return (passage.key == "cell" and column in _OUTPUT) or bool(passage.row and column in _OUTPUT)


def _basis(view: ActView) -> Iterator[tuple[Passage, str]]:
    """Yield items of the legal basis that name no act: open formulas, the act itself, titles without requisites."""
    open_words = group_pattern(view.lexicon("open_references"))
    for passage in basis_items(view):
        if found := open_words.search(passage.text):
            yield passage, f"открытая формула «{found[0]}»"
        if re.search(r"\bнастоящ(?:ее|им|ей|ая|ий)\s+(?:положени|концепци|приказ|порядо?к|программ)", passage.text, re.IGNORECASE):
            yield passage, "в правовую основу включён сам акт"
        bare = not find_mentions(passage.text) and not any(item.date or item.number for item in _cites(passage))
        named = re.search(r"№|конституци|кодекс|конвенци", passage.text, re.IGNORECASE)
        if bare and not named and not open_words.search(passage.text) and len(passage.text) > 12:
            yield passage, f"без реквизитов – «{_short(passage.text.rstrip(';. '))}»"


def _cites(passage: Passage) -> tuple[object, ...]:
    return tuple(item for item in (passage.node.cites if passage.node else ()) if item.date or item.number)


def _unnamed(view: ActView, skipped: set[str]) -> dict[str, list[Passage]]:
    own, found, names = own_names(view), {}, {}
    for passage in view.texts:
        if passage.key in _SKIPPED or passage.anchor in skipped or _is_output(passage) or passage.key == "terms":
            continue
        for name in (*_act_mentions(passage), *_plans(passage, own)):
            before = passage.text[: max(passage.text.find(name[:40]), 0)]
            if not _FUTURE.search(before[-90:]) and not same_document(name, own):
                key = names.setdefault(number_key(name)[:50], name)
                found.setdefault(key, []).append(passage)
    return found


def check_act(view: ActView) -> Iterator[Hit]:
    """Yield items of the legal basis, acts and plans without requisites, and citations with two dates."""
    if basis := list(_basis(view)):
        yield Hit(
            message=f"в правовой основе: {'; '.join(dict.fromkeys(about for _, about in basis))}",
            hint="Назовите каждый документ с органом, датой и номером; лишнее исключите",
            spots=view.spots({p.anchor: p for p, _ in basis}.values()),
        )
    if found := _unnamed(view, {passage.anchor for passage, _ in basis}):
        more = f" и ещё {len(found) - _LIMIT}" if len(found) > _LIMIT else ""
        yield Hit(
            message=f"названы без даты и номера: {'; '.join(list(found)[:_LIMIT])}{more}",
            hint="Допишите орган, дату и номер; для плана или положения – акт, которым они утверждены",
            spots=view.spots({p.anchor: p for passages in found.values() for p in passages}.values()),
        )
    double = [p for p in view.texts if p.key not in _SKIPPED and _TWO_DATES.search(p.text)]
    if double:
        yield Hit(
            message="в одной ссылке два «от …»: к какому документу относятся дата и номер, неясно",
            hint="Разделите ссылку на две или оставьте одну дату",
            spots=view.spots(double),
        )
