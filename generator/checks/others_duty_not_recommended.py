"""Чужая обязанность не рекомендована.

Что проверяет. Поручения приказа и строки дорожной карты (в отличие от разделов о функциях, которые проверяет правило
«Обязанность возложена на неподведомственного либо без полномочий»): если исполнителем назван орган местного
самоуправления, федеральный орган или федеральный вуз, рядом должны стоять слова «рекомендовать», «по согласованию»
либо акт должен упоминать соглашение с ним.

Почему это важно. Орган власти региона не вправе давать поручения тем, кто ему не подчинён: такое поручение
исполнять не обязаны, а прокуратура или Минюст потребуют его исключить.

Пример. «Руководителям муниципальных органов управления образованием обеспечить проведение диагностики» вместо
«Рекомендовать руководителям муниципальных органов…».

Как исправить. Начните пункт словом «Рекомендовать», добавьте «(по согласованию)» после имени исполнителя или
сошлитесь на соглашение.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import Hit, Severity
from generator.model.vocabulary import IssuerLevel
from generator.morphology import parses, words
from generator.reading.bodies import label, pattern_of
from generator.reading.obligations import FEDERAL_NAME, bound_by_agreement, is_outsider
from generator.view import ActView
from generator.walk import ORDER, Passage

CODE = "SUB12"
SEVERITY = Severity.WARNING
NEEDS = ("text",)
_INFINITIVE = ("ть", "ти", "чь", "ться", "тись")
_LOCAL = re.compile(
    r"\bорган\w*\s+местного\s+самоуправления|\bмуниципальн\w+\s+орган\w*\s+управления"
    r"|\bорган\w*,?\s+осуществляющ\w+\s+(?:муниципальное\s+)?управление\s+в\s+сфере\s+образования"
    r"|\b(?:глав\w+|администраци\w+)\s+муниципальн\w+\s+(?:образовани|район|округ)\w*",
    re.IGNORECASE,
)
_DATIVE = re.compile(
    r"^(?!\w+(?:ть|ти|чь)\b)(?:\W*\d[\d.)]*\s*)?(?:\w+(?:ам|ям|ому|ему|ой|у|ю|е|и)\s+|[А-ЯЁ]{3,}\s+)", re.UNICODE
)


def _is_ordered(text: str) -> bool:
    """Say whether a clause tells to do something: it has an infinitive, or leads to a list."""
    verbs = (parses(word)[:1] for word in words(text) if word.endswith(_INFINITIVE))
    return text.rstrip().endswith(":") or any(found and found[0].tag.POS == "INFN" for found in verbs)


def _orders(view: ActView) -> Iterator[Passage]:
    """Yield clauses of the order whose addressee cannot be ordered; a child inherits «Рекомендовать …»."""
    free = pattern_of(view.lexicon("voluntary_duty"))
    for passage in view.texts:
        if passage.part != ORDER or passage.key != "clauses":
            continue
        above = passage.parent.text or "" if passage.parent else ""
        begin = passage.text[:200]
        if free.search(begin) or free.search(above):
            continue
        named = _LOCAL.search(begin) or FEDERAL_NAME.search(begin)
        if named and _is_ordered(passage.text) and named.start() < 40 and _DATIVE.match(passage.text):
            yield passage


def check_act(view: ActView) -> Iterator[Hit]:
    """Yield instructions of the order in one card, rows of the road map in another."""
    if view.act.file.issuer_level == IssuerLevel.INSTITUTE:
        return
    if orders := list(_orders(view)):
        yield Hit(
            message=f"приказ даёт поручение тем, кто органу власти региона не подчинён; пунктов: {len(orders)}",
            hint="Начните пункт словом «Рекомендовать» или сошлитесь на соглашение",
            spots=view.spots(orders),
        )
    free = pattern_of(view.lexicon("voluntary_duty"))
    agreed = bound_by_agreement(view)
    willing = {key for p in view.texts if p.key == "members" and free.search(p.text) for key in p.context.subjects}
    outsiders = {
        item.id: item for item in view.act.file.subjects if is_outsider(item) and item.id not in agreed | willing
    }
    rows: dict[str, list[Passage]] = {}
    for passage in view.texts:
        if passage.key != "cell" or passage.column not in ("responsible", "executors") or free.search(passage.text):
            continue
        for key in passage.context.subjects:
            if key in outsiders:
                rows.setdefault(label(outsiders[key]), []).append(passage)
        if not view.act.file.subjects and (named := _LOCAL.search(passage.text) or FEDERAL_NAME.search(passage.text)):
            rows.setdefault(named[0], []).append(passage)
    if rows:
        spots = {p.anchor: view.spot(p) for passages in rows.values() for p in passages}
        yield Hit(
            message="дорожная карта поручает мероприятия неподведомственным без согласования и соглашения: "
            + "; ".join(rows),
            hint="Добавьте «(по согласованию)» после имени исполнителя или сошлитесь на соглашение",
            spots=tuple(spots.values()),
        )
