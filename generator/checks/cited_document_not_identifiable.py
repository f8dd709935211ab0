"""Документ назван без даты, номера или органа.

Что проверяет. Приказы, распоряжения, постановления, законы и письма, названные по заголовку, должны иметь дату
и номер; документ, «утверждённый приказом» или «утверждённый Департаментом», – реквизиты утвердившего акта;
положения, планы, регламенты и дорожные карты, по которым ведётся работа, – указание на утвердивший их акт. В перечне
правовой основы отмечаются строки без реквизитов, сам издаваемый акт и открытые формулы («иные правовые акты»).
Отдельно – ссылка с двумя разными датами. Документы, которые акт только поручает подготовить, и место, оставленное
в проекте под реквизиты («от ___ № ___»), не проверяются.

Почему это важно. По одному названию документ не найти: таких приказов могло быть несколько. Исполнитель не знает,
чем руководствоваться, а проверяющий – с чем сверять.

Пример. «В соответствии с приказом института «О создании областных методических объединений»»: ни даты, ни номера.

Как исправить. Допишите орган, дату и номер; для плана или положения укажите акт, которым они утверждены.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import Hit, Severity
from generator.model.act import Citation
from generator.reading.citations import find_mentions, number_key
from generator.reading.documents import basis_items, own_names, same_document
from generator.reading.patterns import group_pattern
from generator.reading.unnamed import is_future, shortened, unnamed_acts, unnamed_plans
from generator.view import ActView
from generator.walk import Passage

CODE = "REF03"
SEVERITY = Severity.WARNING
NEEDS = ("text",)

_TWO_DATES = re.compile(r"\bот\s[^№;«»()]{3,80}?\bот\s[^№;«»()]{6,30}№", re.IGNORECASE)
_OUTPUT = ("result", "result_document", "measure", "group", "indicator", "goal", "task")
_SKIPPED = frozenset({"head", "stamps", "signatory", "registration", "closing", "columns"})
_LIMIT = 12


def _is_output(passage: Passage) -> bool:
    column = passage.column.partition("-")[0]
    return (passage.key == "cell" and column in _OUTPUT) or bool(passage.row and column in _OUTPUT)


def _basis(view: ActView) -> Iterator[tuple[Passage, str]]:
    """Yield items of the legal basis that name no act: open formulas, the act itself, titles without requisites."""
    open_words = group_pattern(view.lexicon("open_references"))
    for passage in basis_items(view):
        if found := open_words.search(passage.text):
            yield passage, f"открытая формула «{found[0]}»"
        if re.search(
            r"\bнастоящ(?:ее|им|ей|ая|ий)\s+(?:положени|концепци|приказ|порядо?к|программ)", passage.text, re.IGNORECASE
        ):
            yield passage, "в правовую основу включён сам акт"
        bare = not find_mentions(passage.text) and not any(item.date or item.number for item in _cites(passage))
        named = re.search(r"№|конституци|кодекс|конвенци", passage.text, re.IGNORECASE)
        if bare and not named and not open_words.search(passage.text) and len(passage.text) > 12:
            yield passage, f"без реквизитов – «{shortened(passage.text.rstrip(';. '))}»"


def _cites(passage: Passage) -> tuple[Citation, ...]:
    return tuple(item for item in (passage.node.cites if passage.node else ()) if item.date or item.number)


def _unnamed(view: ActView, skipped: set[str]) -> dict[str, list[Passage]]:
    own = own_names(view)
    found: dict[str, list[Passage]] = {}
    names: dict[str, str] = {}
    for passage in view.texts:
        if passage.key in _SKIPPED or passage.anchor in skipped or _is_output(passage) or passage.key == "terms":
            continue
        for name in (*unnamed_acts(passage), *unnamed_plans(passage, own)):
            before = passage.text[: max(passage.text.find(name[:40]), 0)]
            if not is_future(before) and not same_document(name, own):
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
    double = [p for p in view.having("№") if p.key not in _SKIPPED and _TWO_DATES.search(p.text)]
    if double:
        yield Hit(
            message="в одной ссылке два «от …»: к какому документу относятся дата и номер, неясно",
            hint="Разделите ссылку на две или оставьте одну дату",
            spots=view.spots(double),
        )
