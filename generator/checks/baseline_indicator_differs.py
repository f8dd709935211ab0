"""Типовой показатель отсутствует, слабее или без значения.

Что проверяет. Показатели, которые устанавливает федеральная концепция (восстановлено по текстам актов), ищутся среди
показателей акта: есть ли показатель, названо ли значение, не слабее ли оно исходного, тот ли год. Сравнивается только
то, что действовало на дату акта.

Почему это важно. По этим показателям регион отчитывается. Показатель без значения нельзя выполнить, а более слабое
значение не даст выполнить федеральное.

Пример. Концепция требует не менее 30 процентов педагогов, освоивших программы из реестра, акт называет тот же
показатель без значения.

Как исправить. Добавьте показатель, значение и год или объясните, почему регион устанавливает другое.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Hit, Severity
from generator.model.catalogue import IndicatorEntry
from generator.model.vocabulary import Comparator, IssuerLevel
from generator.reading.likeness import contained, light_words, stems
from generator.reading.requisites import act_date
from generator.rows import IndicatorRow
from generator.view import ActView, Collection

CODE = "COL04"
SEVERITY = Severity.INFO
NEEDS = ("text", "types")

_ALIKE = 0.75


def _typical(view: ActView, collection: Collection) -> list[IndicatorEntry]:
    """Return the baseline's indicators in force at the act's date."""
    day = act_date(view.act, view.passages) or collection.today
    found = []
    for entry in collection.base.indicators.values():
        norm = entry.baseline
        if (
            norm
            and (norm.since or "") <= day <= (norm.until or "9999")
            and entry.id not in view.act.file.not_applicable
        ):
            found.append(entry)
    return found


def _row(entry: IndicatorEntry, view: ActView) -> IndicatorRow | None:
    """Return the act's row of an indicator: by the canon, in an act without canon ids by the wording."""
    rows: list[IndicatorRow] = list(view.rows.get("indicators", ()))
    for row in rows:
        if entry.id in {item.rstrip("~") for item in row.canon.split()}:
            return row
    if any(row.canon for row in rows):
        return None
    light = light_words(view.lexicon("light_words"))
    wanted = stems(entry.label, light)
    return next((row for row in rows if contained(wanted, stems(row.text, light), {}) >= _ALIKE), None)


def _weaker(entry: IndicatorEntry, row: IndicatorRow) -> str:
    """Return in words how a target falls short of the baseline's; empty when it does not."""
    norm = entry.baseline.value if entry.baseline else None
    if norm is None:
        return ""
    if norm.value is not None:
        if row.value is None:
            return "без значения"
        low = norm.comparator == Comparator.AT_LEAST and row.value < norm.value
        high = norm.comparator == Comparator.AT_MOST and row.value > norm.value
        if low or high:
            return f"слабее исходного: {row.value:g} против {norm.value:g}"
    if norm.year and row.year and row.year != norm.year:
        return f"другой год: {row.year} вместо {norm.year}"
    if norm.start and row.start and row.start > norm.start:
        return f"начинается позже: {row.start} вместо {norm.start}"
    return ""


def check_collection(collection: Collection) -> Iterator[Hit]:
    """Yield per act the baseline's indicators it lacks, leaves without a value or weakens."""
    for slug, view in collection.views.items():
        if not view.rows.get("indicators") or view.act.file.issuer_level == IssuerLevel.INSTITUTE:
            continue
        absent: list[str] = []
        weak: list[tuple[str, IndicatorRow]] = []
        for entry in _typical(view, collection):
            row = _row(entry, view)
            if row is None:
                absent.append(f"«{entry.label}» – нет")
            elif said := _weaker(entry, row):
                weak.append((f"«{entry.label}» – {said}", row))
        if absent or weak:
            spots = view.spots(row for _, row in weak) or (view.spot(view.rows["indicators"][0]),)
            yield Hit(
                act=slug,
                message=f"показатели федеральной концепции: {'; '.join([*(told for told, _ in weak), *absent])}",
                hint="Добавьте показатель, значение и год или поясните отступление",
                spots=spots,
            )
