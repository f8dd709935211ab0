"""Перечень оформлен непоследовательно.

Что проверяет. В каждом перечне сравниваются знаки в конце позиций, знаки перечисления и вводная фраза: нет ли точки
в середине перечня, точки с запятой в его конце, двух разных или двойных знаков («- 1)»), двух позиций в одной строке,
прописной буквы после точки с запятой, вводной фразы без двоеточия или двух вводных фраз подряд.

Почему это важно. По знакам читают границы нормы: слитые позиции считают одной, а после точки в середине перечня
неясно, относится ли к нему остаток.

Пример. В перечне направлений две позиции стоят в одном абзаце: «…в форме стажировок; внедрение системы наставничества…».

Как исправить. Завершите позиции точкой с запятой, последнюю – точкой; дайте каждой позиции свою строку и один знак
перечисления на весь перечень.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from generator.findings import Hit, Severity, Spot
from generator.model.vocabulary import ListKind
from generator.morphology import parses
from generator.reading.lists import PrintedList, ending, is_leaf, printed_lists
from generator.reading.numbering import marker_kind
from generator.view import ActView

CODE = "NUM02"
SEVERITY = Severity.INFO
NEEDS = ("structure",)

_GLUED = re.compile(r";\s+(?=[а-яё])")
_CAPITAL = re.compile(r";\s+([А-ЯЁ][а-яё]*)")
_STUCK = re.compile(r"^\s*\d{1,2}(?:\.\d{1,2})*[.)][А-ЯЁа-яё]")
_SMALL = {"CONJ", "PRCL", "ADVB", "PREP", "NPRO", "INFN", "VERB"}
_GOES_ON = re.compile(r"^(?:[-–—•*]|\d+\)|[а-яё]\)|[а-яё])")


def _wrong_ends(view: ActView, found: PrintedList) -> Iterator[Spot]:
    leaves = [item for item in found.items if is_leaf(item)]
    if len(leaves) < 3 or len(leaves) * 2 < len(found.items):
        return
    inner = [item for item in leaves if item is not found.items[-1]]
    usual, count = Counter(ending(item.text) for item in inner).most_common(1)[0]
    if usual and count * 10 >= len(inner) * 6:
        for item in inner:
            if ending(item.text) != usual:
                yield view.spot(item)
    last = found.items[-1]
    after = found.after
    on = after is not None and bool(_GOES_ON.match(after.printed))
    if usual in (";", ",") and is_leaf(last) and ending(last.text) != "." and not on:
        yield view.spot(last)


def _markers(view: ActView, found: PrintedList) -> Iterator[Spot]:
    kinds = Counter(marker_kind(item.number) for item in found.items)
    if len(kinds) > 1:
        rare = min(kinds, key=lambda kind: kinds[kind])
        yield view.spot(next(item for item in found.items if marker_kind(item.number) == rare))
    elif any(kind.startswith("- ") for kind in kinds):
        yield view.spot(found.items[0])


def _glued(view: ActView, found: PrintedList) -> Iterator[Spot]:
    if found.items[0].key in (ListKind.TERMS.value, ListKind.BASIS.value):
        return
    usual = Counter(ending(item.text) for item in found.items).most_common(1)[0][0]
    for item in found.items if usual == ";" else ():
        for match in _GLUED.finditer(item.text):
            before = item.text[: match.start()]
            if ":" not in before and before.count("(") == before.count(")") and before.count("«") == before.count("»"):
                yield view.spot(item)
                break


def _leads(view: ActView, found: PrintedList) -> Iterator[Spot]:
    lead = found.lead
    if lead and lead.text and ending(lead.text) == "" and lead.text[-1:].isalpha() and found.items[0].key != "clauses":
        yield view.spot(lead)


def _stray_capitals(view: ActView) -> Iterator[Spot]:
    for passage in view.texts:
        if passage.table or passage.key in ("head", "stamps", "registration"):
            continue
        for match in _CAPITAL.finditer(passage.text):
            found = parses(match[1])
            if found and found[0].tag.POS in _SMALL:
                yield view.spot(passage)
                break


def _double_leads(view: ActView) -> Iterator[Spot]:
    for passage in view.texts:
        node = passage.node
        if not node or not passage.text.endswith(":") or node.lists() or not node.clauses or passage.table:
            continue
        first, *rest = node.clauses
        leads = (first.text or "").endswith(":") and not (first.clause or first.marker or first.section)
        if leads and first.lists() and not any((item.text or "").endswith(":") for item in rest):
            yield view.spot(passage)


def _stuck(view: ActView) -> Iterator[Spot]:
    for passage in view.texts:
        if _STUCK.match(passage.text):
            yield view.spot(passage)


def _collect(lists: Sequence[PrintedList], view: ActView, read: Callable[[ActView, PrintedList], Iterator[Spot]]) -> list[Spot]:
    return [spot for item in lists for spot in read(view, item)]


def check_act(view: ActView) -> Iterator[Hit]:
    """Yield three cards at most: marks at the ends, glued items, markers and leads."""
    lists = printed_lists(view.passages)
    if ends := _collect(lists, view, _wrong_ends):
        yield Hit(
            message=f"знак в конце позиции не такой, как у остальных, или перечень не закончен точкой; мест – {len(ends)}",
            hint="Завершите позиции точкой с запятой, последнюю – точкой",
            spots=tuple(ends),
        )
    if glued := [*_collect(lists, view, _glued), *_stray_capitals(view)]:
        yield Hit(
            message=f"в одном абзаце слиты две позиции или два предложения через точку с запятой; мест – {len(glued)}",
            hint="Начните вторую позицию с новой строки или поставьте точку",
            spots=tuple(dict.fromkeys(glued)),
        )
    rest = {
        "знаки перечисления смешаны или двойные": _collect(lists, view, _markers),
        "у вводной фразы нет двоеточия": _collect(lists, view, _leads),
        "две вводные фразы подряд": list(_double_leads(view)),
        "нет пробела после номера": list(_stuck(view)),
    }
    if told := {name: spots for name, spots in rest.items() if spots}:
        yield Hit(
            message="оформление перечней: " + "; ".join(f"{name} – {len(spots)}" for name, spots in told.items()),
            hint="Возьмите один знак перечисления на перечень, отделите номер пробелом, вводную фразу завершите двоеточием",
            spots=tuple(spot for spots in told.values() for spot in spots),
        )
