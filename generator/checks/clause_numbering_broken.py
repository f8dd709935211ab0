"""Нарушена нумерация: пропуск, повтор, пункт не процитировать.

Что проверяет. По каждому уровню восстанавливается ряд номеров и букв: нет ли пропуска, повтора, возврата назад.
Отдельно отмечаются строки таблицы, номера которых в каждом разделе начинаются заново, и длинные перечни без номеров,
на позицию которых нельзя сослаться.

Почему это важно. По номеру норму цитируют, изменяют и исполняют. Повторный номер даёт два разных ответа на одну
ссылку, а пропуск заставляет искать утраченный пункт.

Пример. За пунктом 2 приказа следует пункт 5: пункты 3 и 4 либо потеряны, либо номер ошибочен.

Как исправить. Восстановите пропущенный пункт или исправьте номера подряд; в таблице дайте составные номера (2.1.3),
в длинном перечне поставьте «1)», «2)» или буквы.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import Hit, Severity
from generator.model.vocabulary import ListKind
from generator.reading.deadlines import column_roles
from generator.reading.numbering import Break, breaks, marker_kind, read_mark
from generator.view import ActView
from generator.walk import Passage

CODE = "NUM01"
SEVERITY = Severity.ERROR
NEEDS = ("structure",)

_LONG_LIST = 12
_NAMED = (ListKind.TERMS.value, ListKind.BASIS.value)
_QUOTED = re.compile(r"в следующей редакции|следующего содержания", re.IGNORECASE)
_CELL_NUMBER = re.compile(r"^\s*(\d{1,2}(?:\.\d{1,2})*)\.\s*[а-яё]", re.IGNORECASE)
_BAND_NUMBER = re.compile(r"^\s*\d+(?:\.\d+)*\.?\s")


def _tell(item: Break) -> str:
    if not item.before:
        return f"ряд начинается с «{item.mark.text}»"
    if item.missing:
        listed = ", ".join(f"«{text}»" for text in item.missing[:4])
        return f"за «{item.before}» следует «{item.mark.text}», нет {listed}"
    again = "повторён" if item.before == item.mark.text else f"стоит после «{item.before}»"
    return f"номер «{item.mark.text}» {again}"


def _quoting(view: ActView) -> set[int]:
    """Nodes whose children are new wording of another act: their numbers are that act's."""
    return {id(passage.node) for passage in view.texts if passage.node and _QUOTED.search(passage.text)}


def _sequences(view: ActView) -> Iterator[Hit]:
    skipped = _quoting(view)
    judged = [p for p in view.passages if p.number and p.key not in ("cell", "footnotes") and id(p.parent) not in skipped]
    if found := breaks(judged):
        yield Hit(
            message="нарушен ряд номеров: " + "; ".join(_tell(item) for item in found[:6]),
            hint="Восстановите пропущенное или исправьте номера так, чтобы они шли подряд и не повторялись",
            spots=view.spots([item.passage for item in found]),
        )


def _label(passage: Passage, roles: dict[tuple[str, str], str], counted: set[str]) -> str:
    """Return the number of a row: of its column, or where the table has none, at the head of a cell («4. Ведение …»)."""
    if passage.table in counted:
        return passage.text.strip(" .") if roles.get((passage.table, passage.column)) == "n" else ""
    match = _CELL_NUMBER.match(passage.text)
    return f"{match[1]}" if match else ""


def _tables(view: ActView) -> Iterator[Hit]:
    roles = column_roles(view.texts)
    numbers: dict[str, dict[str, list[Passage]]] = {}
    bands: dict[str, list[Passage]] = {}
    counted = {table for (table, _), role in roles.items() if role == "n"}
    for passage in view.texts:
        if passage.key == "cell" and (label := _label(passage, roles, counted)):
            numbers.setdefault(passage.table, {}).setdefault(label, []).append(passage)
        elif passage.key == "band" and passage.table:
            bands.setdefault(passage.table, []).append(passage)
    for table, labels in numbers.items():
        repeated = {label: found for label, found in labels.items() if len(found) > 1 and read_mark(label)}
        if repeated:
            places = [found[1] for found in repeated.values()]
            yield Hit(
                message="номера строк таблицы начинаются заново в каждом разделе (с номером "
                f"«{next(iter(repeated))}» – {len(next(iter(repeated.values())))}): сослаться на строку по номеру нельзя"
                + _unnumbered(bands.get(table, [])),
                hint="Дайте строкам сквозные или составные номера (2.1.3), разделам таблицы – номера подряд",
                spots=view.spots(places),
                severity=Severity.WARNING,
            )


def _unnumbered(bands: list[Passage]) -> str:
    with_number = [band for band in bands if _BAND_NUMBER.match(band.text)]
    without = [band for band in bands if band not in with_number and not re.fullmatch(r"\s*20\d\d( год)?\s*", band.text)]
    return "; часть разделов таблицы без номера" if with_number and without else ""


def _long_lists(view: ActView) -> Iterator[Hit]:
    counts: dict[tuple[int, str], list[Passage]] = {}
    kinds = {kind.value for kind in ListKind} - set(_NAMED)
    for passage in view.texts:
        if passage.key in kinds and not passage.table and marker_kind(passage.number) in ("", "-", "–", "—", "•"):
            counts.setdefault((id(passage.parent), passage.key), []).append(passage)
    long = [items for items in counts.values() if len(items) > _LONG_LIST]
    if long:
        yield Hit(
            message=f"длинные перечни без номеров и букв, до {max(map(len, long))} позиций (таких перечней – {len(long)}): "
            "сослаться на позицию можно только счётом абзацев",
            hint="Обозначьте позиции цифрами или буквами со скобкой",
            spots=view.spots([items[0] for items in long]),
            severity=Severity.INFO,
        )


def check_act(view: ActView) -> Iterator[Hit]:
    """Yield broken sequences, restarting row numbers, long unnumbered lists."""
    yield from _sequences(view)
    yield from _tables(view)
    yield from _long_lists(view)
