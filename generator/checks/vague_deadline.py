"""Срок нельзя проверить.

Что проверяет. В графах сроков ищутся сроки без даты: отсылка к отдельному плану или графику, условие, которое
определяет сам исполнитель, «постоянно», «в течение года» без указания года. Отдельно отмечаются повторяющиеся сроки,
за которыми стоит разовый результат с числом, и разовые поручения приказа без срока.

Почему это важно. Если срок нельзя назвать числом, нельзя сказать, исполнено мероприятие или нарушено: контроль
теряет предмет, а план нельзя свести с другими планами.

Пример. У половины мероприятий дорожной карты срок – «По отдельному графику», самого графика в акте нет, и не сказано,
кто и когда его утвердит.

Как исправить. Назовите дату, месяц или квартал с годом; если график будет отдельным, скажите, кто и к какому дню его
утверждает. Для постоянной работы назначьте промежуточные сроки отчёта.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import Hit, Severity
from generator.reading.deadlines import Deadline, deadlines
from generator.reading.patterns import group_pattern
from generator.reading.pieces import matching
from generator.reading.places import distinct
from generator.view import ActView

CODE = "DAT03"
SEVERITY = Severity.WARNING
NEEDS = ("text",)

_NUMBER = re.compile(
    r"(?<![\d.№-])\d+(?:[.,]\d+)?\s*(?:%|процент|человек|педагог|методическ\w+ \w+|мероприяти|програм|материал)"
    r"|не менее\s+\d+",
    re.IGNORECASE,
)
_UNDATED = "результат назван числом, а к какому дню или за какой период – нет"
_WHOLE = re.compile(r"в течение\s+(?:всего\s+)?(?:календарного\s+|текущего\s+)?года", re.IGNORECASE)
_EACH = re.compile(r"текущ|кажд|ежегодн", re.IGNORECASE)
_TIMED = re.compile(
    r"(?<!\d)20\d\d(?!\d)|\bсрок|\bдн(?:ей|я)\b|ежегодн|ежекварт|ежемес|\bраз в\b|\bдо \d", re.IGNORECASE
)


def _kind(item: Deadline, open_words: re.Pattern[str]) -> str:
    """Return «plan», «year», «whole», «continuous» or empty for a deadline that can be checked."""
    year = item.passage.record.year if item.passage.record else None
    if item.anchored and not (item.period and item.period.whole_year and _WHOLE.search(item.text)):
        return ""
    if _WHOLE.search(item.text):
        return "whole" if year or item.period else "year"
    node = item.passage.node
    if open_words.search(item.text) or (node and node.open):
        return "" if item.periodic else "plan"
    if item.continuous:
        return "continuous"
    return "" if item.periodic else "plan"


def _share(found: list[Deadline], total: int) -> str:
    named = ", ".join(f"«{text}»" for text in list(dict.fromkeys(item.text for item in found))[:3])
    return f"{len(found)} из {total} ({named})"


def _open(view: ActView, listed: list[Deadline]) -> Iterator[Hit]:
    words = group_pattern(view.lexicon("open_deadlines"))
    kinds: dict[str, list[Deadline]] = {}
    for item in listed:
        kinds.setdefault(_kind(item, words), []).append(item)
    vague = kinds.get("plan", []) + kinds.get("year", [])
    numbers = [item for item in listed if not item.anchored and _NUMBER.search(item.result)]
    told = {
        "без даты": vague,
        "без окончания": kinds.get("continuous", []),
        "весь год": kinds.get("whole", []),
        "месяц без года": [
            item for item in listed if item.anchored and not item.period and not _EACH.search(item.text)
        ],
    }
    elsewhere = group_pattern(view.lexicon("open_deadlines"), "text")
    written = [passage for passage in matching(view, elsewhere) if not passage.table and elsewhere.search(passage.text)]
    parts = [f"{name} – {_share(found, len(listed))}" for name, found in told.items() if found]
    parts += [f"{_UNDATED}: {len(numbers)} из {len(listed)}"] if numbers else []
    parts += [f"в тексте срок отослан к решению, которого в акте нет, – {len(written)}"] if written else []
    places = (item.passage for found in (*told.values(), numbers) for item in found)
    if parts:
        yield Hit(
            message="сроки, которые нельзя проверить: " + "; ".join(parts),
            hint="Назовите дату, месяц или квартал с годом; для отдельного графика – кто и когда его утверждает",
            spots=view.spots(distinct([*places, *written])),
            severity=Severity.WARNING if vague or numbers else Severity.INFO,
        )


def _assignments(view: ActView) -> Iterator[Hit]:
    verbs = group_pattern(view.lexicon("one_off_duties"))
    found = []
    for passage in view.texts:
        if passage.part != "order" or passage.key in ("head", "preamble", "signatory", "registration", "stamps"):
            continue
        start = verbs.search(passage.text)
        own = passage.text.lower().startswith(("утвердить", "создать", "назначить", "внести", "определить"))
        if start and not (own and passage.depth == 0) and not _TIMED.search(passage.text):
            found.append(passage)
    if found:
        yield Hit(
            message=f"разовое поручение приказа дано без срока исполнения; поручений – {len(found)}",
            hint="Назовите срок исполнения поручения",
            spots=view.spots(found),
        )


def check_act(view: ActView) -> Iterator[Hit]:
    """Yield deadlines without a date or an end, numbers without a day; one-off assignments without a deadline."""
    yield from _open(view, deadlines(view.texts))
    yield from _assignments(view)
