"""Цель, задача, эффект или направление без показателя.

Что проверяет. Предметы целей, задач, ожидаемых результатов и эффектов сравниваются с предметами показателей. Цель или
эффект, о котором ни один показатель не говорит, отмечается; так же – результат в таблице, рядом с которым показателя
нет.

Почему это важно. Эффект, который ничем не измеряется, нельзя ни подтвердить, ни опровергнуть: он остаётся пожеланием.

Пример. Среди эффектов – снижение профессионального выгорания и рост мотивации, а показатели считают только участие в
разработке документов.

Как исправить. Добавьте показатель к цели или эффекту либо уберите эффект, который никто не собирается измерять.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Hit, Severity
from generator.reading.indicators import indicators
from generator.reading.topics import core, topics
from generator.view import ActView
from generator.walk import Passage

CODE = "IND06"
SEVERITY = Severity.WARNING
NEEDS = ("structure",)

_KINDS = {"goal": "цели", "result": "результаты", "effect": "эффекты", "task": "задачи"}
_SHOWN = 5
_FEW = 3  # of a list shorter than this one item without an indicator says little


def _bare_results(view: ActView) -> list[Passage]:
    """Return results of a table whose own row has no indicator although others have."""
    heads = {(p.table, p.column) for p in view.passages if p.key == "columns"}
    rows: dict[tuple[str, int], Passage] = {}
    measured: set[tuple[str, int]] = set()
    for passage in view.passages:
        if passage.key != "cell" or passage.part == "roadmap" or (passage.table, "indicator") not in heads:
            continue
        if passage.column == "indicator" and passage.text:
            measured.add((passage.table, passage.row))
        elif passage.column == "result" and passage.text:
            rows.setdefault((passage.table, passage.row), passage)
    return [passage for key, passage in rows.items() if measured and key not in measured]


def check_act(view: ActView) -> Iterator[Hit]:
    """Yield goals, results, effects and tasks no indicator is about; one card."""
    listed = indicators(view)
    if not listed:
        return
    covered = topics(view, *(f"{item.area} {item.text}" for item in listed))
    told, spots, missing = [], [], []
    for kind, name in _KINDS.items():
        rows = [row for row in view.rows.get("statements", ()) if row.kind == kind]
        about = [(row, topics(view, core(row.text))) for row in rows]
        bare = [(row, found) for row, found in about if found and not found & covered]
        if bare and (len(bare) > 1 or len(rows) >= _FEW):
            told.append(f"{name} – {len(bare)} из {len(rows)}")
            spots += [view.spot(row) for row, _ in bare]
            missing += [topic for _, found in bare for topic in sorted(found)]
    if told:
        topics_told = list(dict.fromkeys(missing))
        yield Hit(
            message=f"ни один показатель не говорит о том, что обещано: {'; '.join(told)} ("
            + ", ".join(topics_told[:_SHOWN])
            + (" …" if len(topics_told) > _SHOWN else "")
            + ")",
            hint="Добавьте показатели к этим целям и эффектам или уберите то, что не измеряется",
            spots=tuple(dict.fromkeys(spots)),
        )
    if results := _bare_results(view):
        yield Hit(
            message=f"у результата нет своего показателя, хотя у соседних он есть: {len(results)}",
            hint="Добавьте показатель к каждому результату таблицы",
            spots=view.spots(results),
        )
