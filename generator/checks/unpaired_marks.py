"""Непарные кавычки или скобки.

Что проверяет. В каждом абзаце сверяется число открывающих и закрывающих кавычек и скобок; знаки перечислений
«1)», «а)» не считаются, кавычки, открытые в начале новой редакции и закрытые в её конце, считаются парными.
Отдельно отмечаются вложенные кавычки, которые закрыты одним знаком на двоих или двумя одинаковыми подряд.

Почему это важно. Без закрывающего знака не видно, где кончается название документа и начинается сама норма.

Пример. В перечне документов стоит: Положение о методической службе области»); – ни кавычка, ни скобка не открыты.

Как исправить. Добавьте недостающий знак или уберите лишний; вложенные названия удобно брать в кавычки другого
рисунка: «… „Образование“».
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Hit, Severity
from generator.reading.marks import Marks, pair
from generator.reading.tokens import wording
from generator.view import ActView
from generator.walk import Passage

CODE = "TXT01"
SEVERITY = Severity.INFO
NEEDS = ("text",)


def _spread(found: list[tuple[Passage, str, Marks]]) -> set[str]:
    """Return the anchors of paragraphs between which one quotation spreads: it begins one and ends the other."""
    begins = [
        p.anchor for p, text, marks in found if marks.opened[:1] == (0,) and len(marks.opened) == 1 and not marks.closed
    ]
    ends = [
        p.anchor
        for p, text, marks in found
        if not marks.opened and len(marks.closed) == 1 and len(text) - marks.closed[0] <= 3
    ]
    return {anchor for pair_of in zip(begins, reversed(ends), strict=False) for anchor in pair_of}


def check_act(view: ActView) -> Iterator[Hit]:
    """Yield one hit: marks without a pair, nested quotations closed by one mark or by two equal ones."""
    found = [(passage, text, pair(text)) for passage in view.texts if (text := wording(passage))]
    broken = [item for item in found if not item[2].paired and not item[2].shared]
    spread = _spread(broken)
    places = [
        view.spot(passage, _quote(text, (*marks.opened, *marks.closed)[0]))
        for passage, text, marks in broken
        if passage.anchor not in spread
    ]
    nested = [item for item in found if item[2].shared or (item[2].doubled and item[2].paired)]
    notes = [f"у кавычек или скобок нет пары (абзацев: {len(places)})"] if places else []
    notes += (
        [f"вложенные кавычки закрыты одним знаком на двоих или двумя одинаковыми подряд ({len(nested)})"]
        if nested
        else []
    )
    if notes:
        places += [view.spot(passage, _quote(text, text.rfind("»"))) for passage, text, _ in nested]
        yield Hit(
            message="; ".join(notes),
            hint="Добавьте недостающий знак или уберите лишний; внутренние кавычки возьмите другого рисунка: «… „…“»",
            spots=tuple(places),
        )


def _quote(text: str, at: int, width: int = 60) -> str:
    begin, end = max(0, at - width), min(len(text), at + width)
    return ("…" if begin else "") + text[begin:end].strip() + ("…" if end < len(text) else "")
