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
from generator.reading.numbering import Break, breaks, marker_kind, row_numbers
from generator.view import ActView
from generator.walk import Passage

CODE = "NUM01"
SEVERITY = Severity.ERROR
NEEDS = ("structure",)

_LONG_LIST = 12
_NAMED = (ListKind.TERMS.value, ListKind.BASIS.value)
_QUOTED = re.compile(r"в следующей редакции|следующего содержания", re.IGNORECASE)
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
    telling = {p.anchor for p in view.having("в следующей редакции", "следующего содержания") if _QUOTED.search(p.text)}
    quoting: set[int] = set()
    for passage in view.texts if telling else ():
        if passage.node and (id(passage.parent) in quoting or passage.anchor in telling):
            quoting.add(id(passage.node))
    return quoting


def _sequences(view: ActView) -> Iterator[Hit]:
    skipped = _quoting(view)
    judged = [
        p for p in view.passages if p.number and p.key not in ("cell", "footnotes") and id(p.parent) not in skipped
    ]
    if found := breaks(judged):
        yield Hit(
            message="нарушен ряд номеров: " + "; ".join(_tell(item) for item in found[:6]),
            hint="Восстановите пропущенное или исправьте номера так, чтобы они шли подряд и не повторялись",
            spots=view.spots([item.passage for item in found]),
        )


def _restarts(view: ActView) -> Iterator[tuple[str, list[Passage]]]:
    bands: dict[str, list[Passage]] = {}
    for passage in view.texts:
        if passage.key == "band" and passage.table:
            bands.setdefault(passage.table, []).append(passage)
    for table, labels in row_numbers(view.texts, column_roles(view.texts)).items():
        repeated = {label: found for label, found in labels.items() if len(found) > 1}
        if repeated:
            label, found = next(iter(repeated.items()))
            told = f"номера строк таблицы начинаются заново в каждом разделе (строк с номером «{label}» – {len(found)})"
            yield told + _unnumbered(bands.get(table, [])), [places[1] for places in repeated.values()]


def _unnumbered(bands: list[Passage]) -> str:
    told = [band.text for band in bands if not re.fullmatch(r"\s*20\d\d( год)?\s*", band.text)]
    with_number = [text for text in told if _BAND_NUMBER.match(text)]
    without = len(told) - len(with_number)
    return "; часть разделов таблицы без номера" if with_number and without else ""


def _long_lists(view: ActView) -> Iterator[tuple[str, list[Passage]]]:
    counts: dict[tuple[int, str], list[Passage]] = {}
    kinds = {kind.value for kind in ListKind} - set(_NAMED)
    for passage in view.texts:
        if passage.key in kinds and not passage.table and marker_kind(passage.number) in ("", "-", "–", "—", "•"):
            counts.setdefault((id(passage.parent), passage.key), []).append(passage)
    long = [items for items in counts.values() if len(items) > _LONG_LIST]
    if long:
        told = f"позиции длинных перечней без номеров и букв (перечней – {len(long)}, позиций до {max(map(len, long))})"
        yield told, [items[0] for items in long]


def check_act(view: ActView) -> Iterator[Hit]:
    """Yield broken sequences, and what cannot be cited: rows numbered anew, items of long lists."""
    yield from _sequences(view)
    restarts, lists = list(_restarts(view)), list(_long_lists(view))
    if found := restarts + lists:
        yield Hit(
            message="нельзя сослаться по номеру: " + "; ".join(told for told, _ in found),
            hint="Дайте строкам таблицы сквозные или составные номера (2.1.3), позициям – цифры или буквы со скобкой",
            spots=view.spots([place for _, places in found for place in places]),
            severity=Severity.WARNING if restarts else Severity.INFO,
        )
