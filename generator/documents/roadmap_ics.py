"""The dated measures of a road map → an iCalendar file (RFC 5545) for any calendar."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Final

from generator.documents.inline import plain
from generator.rows import RoadmapRow

__all__ = ["ics_file"]

_MONTH: Final = timedelta(days=31)  # a longer period is shown by its last day
_PERIOD: Final = re.compile(r"P(\d+)([YMWD])")
_FREQUENCIES: Final = {"Y": "YEARLY", "M": "MONTHLY", "W": "WEEKLY", "D": "DAILY"}
_WIDTH: Final = 75  # octets in a line


def _text(text: str) -> str:
    """Escape a text value."""
    return re.sub(r"([\\;,])", r"\\\1", plain(text)).replace("\n", "\\n")


def _folded(line: str) -> Iterator[str]:
    """Break a line into pieces of at most 75 octets, never inside a letter."""
    piece, size = "", 0
    for letter in line:
        octets = len(letter.encode())
        if size + octets > _WIDTH:
            yield piece
            piece, size = " ", 1
        piece, size = piece + letter, size + octets
    yield piece


def _days(row: RoadmapRow) -> tuple[date, date] | None:
    """Return the first day and the day after the last; None without a date."""
    ends = date.fromisoformat(row.ends) if row.ends else None
    starts = date.fromisoformat(row.starts) if row.starts else None
    last = ends or starts
    if last is None:
        return None
    first = starts if starts and timedelta() <= last - starts < _MONTH else last
    return first, last + timedelta(days=1)


def _rule(recurrence: str) -> list[str]:
    found = _PERIOD.fullmatch(recurrence)
    return [f"RRULE:FREQ={_FREQUENCIES[found[2]]};INTERVAL={found[1]}"] if found else []


def _event(row: RoadmapRow, days: tuple[date, date], stamp: str) -> list[str]:
    about = [("Срок", row.deadline), ("Ответственный", row.responsible), ("Исполнители", row.executors),
             ("Результат", row.result), ("Место в акте", row.address)]  # fmt: skip
    description = "\\n".join(f"{name}: {_text(value)}" for name, value in about if value)
    return [
        "BEGIN:VEVENT",
        f"UID:{re.sub('[^A-Za-z0-9.-]', '-', row.id)}@nms-atlas",
        f"DTSTAMP:{stamp}T000000Z",
        f"DTSTART;VALUE=DATE:{days[0]:%Y%m%d}",
        f"DTEND;VALUE=DATE:{days[1]:%Y%m%d}",
        *_rule(row.recurrence),
        f"SUMMARY:{_text(row.measure)}",
        f"DESCRIPTION:{description}",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
    ]


def ics_file(rows: Sequence[RoadmapRow], title: str, day: str) -> str:
    """Return the calendar of the measures that have a date, or an empty text when none has.

    A period of up to a month is shown whole, a longer one by its last day, the deadline.
    """
    events = [line for row in rows if (days := _days(row)) for line in _event(row, days, day.replace("-", ""))]
    if not events:
        return ""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//nms-atlas//documents//RU", "CALSCALE:GREGORIAN",
             "METHOD:PUBLISH", f"X-WR-CALNAME:{_text(title)}", *events, "END:VCALENDAR"]  # fmt: skip
    return "".join(f"{piece}\r\n" for line in lines for piece in _folded(line))
