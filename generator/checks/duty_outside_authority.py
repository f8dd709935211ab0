"""Обязанность возложена на неподведомственного либо без полномочий.

Что проверяет. В разделах о функциях и мероприятиях регионального акта: не закреплены ли функции за федеральными
субъектами, за федеральными вузами и за органами местного самоуправления без слов «рекомендовать», «по согласованию»
и без соглашения с ними; не поручен ли контроль тому, кто не орган власти. Поручения приказа и строки дорожной карты
проверяет соседнее правило – «Чужая обязанность не рекомендована».

Почему это важно. Орган власти региона обязывает только подведомственных. Чужая функция неисполнима, а контроль без
полномочий незаконен.

Пример. Федеральный университет, подчинённый министерству Российской Федерации, приказом департамента области
обязан разрабатывать программы. Центр подготовки контролирует внедрение наставничества в колледжах.

Как исправить. Напишите «по согласованию», сошлитесь на соглашение; слово «контроль» замените на «мониторинг»
или «анализ».
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import Hit, Severity
from generator.model.act import Node, Subject
from generator.model.vocabulary import IssuerLevel, Level, SubjectKind
from generator.reading.bodies import label, pattern_of
from generator.reading.obligations import bound_by_agreement, is_outsider
from generator.view import ActView
from generator.walk import Passage

CODE = "SUB10"
SEVERITY = Severity.WARNING
NEEDS = ("text", "subjects")
_CONTROL = re.compile(
    r"^(?:[-–—]\s*)?(?:(?:осуществля|обеспечива|провод|организу)\w+\s+)?(?:контрол(?:ь|я|ю)|контролиру\w+|надзор\w*)\b",
    re.IGNORECASE,
)
_INSPECTING = (SubjectKind.AUTHORITY, SubjectKind.MUNICIPALITY)


def _voluntary(view: ActView, subject: Subject, passages: list[Passage]) -> bool:
    """Say whether the functions, their lead-in or the list of members say that the body agreed."""
    pattern = pattern_of(view.lexicon("voluntary_duty"))
    own = {passage.context.clause for passage in passages}
    near = [
        p for p in view.texts if subject.id in p.context.subjects and (p.key == "members" or p.context.clause in own)
    ]
    return any(pattern.search(passage.text) for passage in near)


def _responsible(passage: Passage) -> tuple[str, ...]:
    """Return the bodies responsible for the row of a measure."""
    cell = passage.record.cells.get("responsible") if passage.record else None
    lines = cell if isinstance(cell, tuple) else (cell,)
    return tuple(key for line in lines if isinstance(line, Node) for key in line.subjects)


def check_act(view: ActView) -> Iterator[Hit]:
    """Yield functions of bodies the issuer cannot bind, and control given to those who hold no power."""
    if view.act.file.issuer_level == IssuerLevel.INSTITUTE:
        return
    by_id = {item.id: item for item in view.act.file.subjects}
    agreed = bound_by_agreement(view)
    functions: dict[str, list[Passage]] = {}
    for row in view.rows.get("functions", ()):
        if row.subject in by_id:
            functions.setdefault(row.subject, []).append(view.passage_of(row))
    foreign = [
        by_id[key]
        for key, passages in functions.items()
        if is_outsider(by_id[key]) and key not in agreed and not _voluntary(view, by_id[key], passages)
    ]
    if foreign:
        federal = [item for item in foreign if item.level == Level.FEDERAL]
        whom = "федеральным субъектам и другим неподведомственным" if federal else "неподведомственным"
        yield Hit(
            message=f"региональный акт даёт функции {whom} без согласования и соглашения: "
            + "; ".join(label(item) for item in foreign),
            hint="Напишите «по согласованию», сошлитесь на соглашение или на акт, который эту функцию установил",
            spots=tuple({p.anchor: view.spot(p) for item in foreign for p in functions[item.id][:1]}.values()),
        )
    control = [
        (by_id[key], passage)
        for key, passages in functions.items()
        if by_id[key].kind not in _INSPECTING and by_id[key].level != Level.FEDERAL
        for passage in passages
        if _CONTROL.search(passage.text)
    ]
    control += [
        (by_id[key], passage)
        for passage in view.texts
        if passage.column == "measure" and passage.record and _CONTROL.search(passage.text)
        for key in _responsible(passage)
        if key in by_id and by_id[key].kind not in _INSPECTING
    ]
    if control:
        yield Hit(
            message="контроль поручен тому, кто не орган власти: "
            + "; ".join(dict.fromkeys(label(item) for item, _ in control)),
            hint="Замените «контроль» на «мониторинг» или «анализ» либо поручите его органу власти",
            spots=view.spots(passage for _, passage in control),
        )
