"""Перечень оформлен непоследовательно.

Что проверяет. В каждом перечне сравниваются знаки в конце позиций, знаки перечисления и вводная фраза: нет ли точки
в середине перечня, точки с запятой в его конце, двух разных или двойных знаков («- 1)»), двух позиций в одной строке,
прописной буквы после точки с запятой, вводной фразы без двоеточия или двух вводных фраз подряд.

Почему это важно. По знакам читают границы нормы: слитые позиции считают одной, а после точки в середине перечня
неясно, относится ли к нему остаток.

Пример. В перечне две позиции стоят в одном абзаце: «…в форме стажировок; внедрение системы наставничества…».

Как исправить. Завершите позиции точкой с запятой, последнюю – точкой; дайте каждой позиции свою строку и один знак
перечисления на весь перечень.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import Hit, Severity
from generator.morphology import parses
from generator.reading.lists import PrintedList, ending, glued_items, odd_markers, printed_lists, wrong_ends
from generator.reading.places import distinct
from generator.view import ActView
from generator.walk import Passage

CODE = "NUM02"
SEVERITY = Severity.INFO
NEEDS = ("structure",)

_CAPITAL = re.compile(r";\s+([А-ЯЁ][а-яё]*)")
_STUCK = re.compile(r"^\s*\d{1,2}(?:\.\d{1,2})*[.)][А-ЯЁа-яё]")
_SMALL = {"CONJ", "PRCL", "ADVB", "PREP", "NPRO", "INFN", "VERB"}


def _leads(found: PrintedList) -> Iterator[Passage]:
    lead = found.lead
    if lead and lead.text and ending(lead.text) == "" and lead.text[-1:].isalpha() and found.items[0].key != "clauses":
        yield lead


def _capitals(view: ActView) -> Iterator[Passage]:
    for passage in view.texts:
        if passage.table or passage.key in ("head", "stamps", "registration"):
            continue
        for match in _CAPITAL.finditer(passage.text):
            found = parses(match[1])
            if found and found[0].tag.POS in _SMALL:
                yield passage
                break


def _double_leads(view: ActView) -> Iterator[Passage]:
    for passage in view.texts:
        node = passage.node
        if not node or not passage.text.endswith(":") or node.lists() or not node.clauses or passage.table:
            continue
        first, *rest = node.clauses
        leads = (first.text or "").endswith(":") and not (first.clause or first.marker or first.section)
        if leads and first.lists() and not any((item.text or "").endswith(":") for item in rest):
            yield passage


def _stuck(view: ActView) -> Iterator[Passage]:
    for passage in view.texts:
        if _STUCK.match(passage.text):
            yield passage


def check_act(view: ActView) -> Iterator[Hit]:
    """Yield one card of all that is inconsistent in the act's lists."""
    lists = printed_lists(view.passages)
    glued = [place for item in lists for place in glued_items(item)]
    found = {
        "слиты две позиции или два предложения": distinct([*glued, *_capitals(view)]),
        "знак в конце не такой, как у остальных": [place for item in lists for place in wrong_ends(item)],
        "знаки перечисления смешаны или двойные": [place for item in lists for place in odd_markers(item)],
        "у вводной фразы нет двоеточия": [place for item in lists for place in _leads(item)],
        "две вводные фразы подряд": list(_double_leads(view)),
        "нет пробела после номера": list(_stuck(view)),
    }
    if told := {name: places for name, places in found.items() if places}:
        yield Hit(
            message="оформление перечней: " + "; ".join(f"{name} – {len(places)}" for name, places in told.items()),
            hint="Дайте каждой позиции свою строку, завершите позиции точкой с запятой, последнюю – точкой, возьмите "
            "один знак на весь перечень",
            spots=view.spots(distinct(place for places in told.values() for place in places)),
        )
