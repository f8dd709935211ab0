"""Last years and days of what an act plans: indicators and measures."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from generator.reading.deadlines import Deadline
from generator.walk import Passage

__all__ = ["indicator_years", "last_days"]

_BY_YEAR: Final = re.compile(r"(\bк|\bдо|\bв|\bна)\s+(20\d\d)\s*(?:г|год[ау]?)\b", re.IGNORECASE)


def indicator_years(passages: Iterable[Passage]) -> dict[int, Passage]:
    """Years that indicators reach: by their wording, their annotation, the columns of years beside them.

    «К 2024 году» and «до 2024 года» may mean the year's first day: such a year counts as the one before.
    """
    found: dict[int, Passage] = {}
    for passage in passages:
        column = passage.key == "cell" and passage.column == "indicator"
        if passage.key != "indicators" and not column:
            continue
        years = [int(year) - (word.lower() in ("к", "до")) for word, year in _BY_YEAR.findall(passage.text)]
        if column and passage.record:
            years += [int(key[1:]) for key in passage.record.cells if re.fullmatch(r"y20\d\d", key)]
        for year in years:
            found.setdefault(year, passage)
    return found


def last_days(listed: list[Deadline]) -> dict[str, Deadline]:
    """Last days of the measures; empty when any measure goes on without end or repeats."""
    if any(item.continuous or (item.periodic and not item.period) for item in listed):
        return {}
    dated = {item.period.end: item for item in listed if item.period and item.period.end}
    return dated if len([item for item in listed if item.period]) * 10 >= len(listed) * 8 else {}
