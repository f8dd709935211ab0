"""Russian dates and periods in a text: «06» апреля 2023 г., 01.04.2023, март – апрель, II полугодие, 2023–2025 годы."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Final

__all__ = [
    "CONTINUOUS",
    "FoundDate",
    "Period",
    "Years",
    "find_dates",
    "is_anchored",
    "is_continuous",
    "is_periodic",
    "read_period",
    "russian",
    "weekend",
    "years_in",
]

_STEMS: Final = ("янв", "фев", "мар", "апр", "ма", "июн", "июл", "авг", "сен", "окт", "ноя", "дек")
_MONTH: Final = (
    r"(?:январ[ьяюе]|феврал[ьяюе]|март[ауе]?|апрел[ьяюе]|ма[йяюе]|июн[ьяюе]|июл[ьяюе]|август[ауе]?"
    r"|сентябр[ьяюе]|октябр[ьяюе]|ноябр[ьяюе]|декабр[ьяюе])(?![а-яё])"
)
_DATE: Final = re.compile(
    r"(?:[«\"“]\s?)?\b(?P<d>\d{1,2})\s?(?:-?го)?[»\"”]?\s{1,3}(?P<m>"
    + _MONTH
    + r")\s{0,3}(?P<y>20\s?\d\s?\d|19\d\d)(?!\d)"
    r"|(?<![\d.])(?P<d2>\d{1,2})\.(?P<m2>\d{1,2})\.(?P<y2>(?:20|19)\d\d)(?!\d)"
    r"|(?<![\d-])(?P<y3>20\d\d)-(?P<m3>\d\d)-(?P<d3>\d\d)(?!\d)",
    re.IGNORECASE,
)
_DAY: Final = re.compile(r"\b(\d{1,2})(?:-?го)?\s+(" + _MONTH + r")", re.IGNORECASE)
_MONTH_YEAR: Final = re.compile(rf"(?<![а-яё])({_MONTH})(?:\s+(20\d\d))?", re.IGNORECASE)
_ROMAN: Final = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "перв": 1, "втор": 2, "трет": 3, "четв": 4}
_ORDINAL: Final = r"(?:перв|втор|трет|четв)[а-яё]*|iv|i{1,3}|[1-4](?:-?(?:й|ый|ой|ое|го|м|ом|е))?"
_PART: Final = re.compile(
    rf"(?<![а-яёa-z\d])({_ORDINAL})(?:\s*[-–—,и]\s*({_ORDINAL}))?\s+(квартал|полугоди)[а-яё]*", re.IGNORECASE
)
_YEARS: Final = re.compile(
    r"(?P<till>\bдо\s+(?:конца\s+)?)?(?<!\d)(?<![.№-])(?P<a>20\d\d)(?:\s*(?:[-–—/]|и|по|до)\s*(?P<b>20\d\d))?"
    r"(?:\s*-?\s*(?:гг|г|год|учебн)[а-яё]*)",
    re.IGNORECASE,
)
_SCHOOL: Final = re.compile(r"(20\d\d)\s*[-–—/]\s*(20\d\d)\s+учебн", re.IGNORECASE)
_WHOLE: Final = re.compile(r"\b(?:в течение|на протяжении)\s+(?:всего\s+)?(?:календарного\s+)?года\b", re.IGNORECASE)
_UNTIL: Final = re.compile(r"(?:\bдо|не позднее|\bк|\bпо)\s+(?:конца\s+)?[«\"“]?\s?$", re.IGNORECASE)
_SINCE: Final = re.compile(r"(?:\bс|начиная с|\bпосле|не ранее)\s+[«\"“]?\s?$", re.IGNORECASE)
_PERIODIC: Final = re.compile(
    r"ежегодн|ежеквартальн|ежемесячн|еженедельн|ежедневн|\bраза?\s+в\b|кажд(?:ый|ого|ую|ые|ом)\s+(?:месяц|квартал|год|полугоди|недел)",
    re.IGNORECASE,
)
CONTINUOUS: Final = re.compile(
    r"\bпостоянно\b|на постоянной основе|\bнепрерывно\b|\bсистематически\b|\bрегулярно\b|(?:в течение|на протяжении)"
    r"\s+(?:всего\s+)?(?:периода|срока)|\bвесь\s+(?:период|срок)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A full date in a text. `iso` is empty when the calendar has no such day (31.04.2023)."""

    start: int
    end: int
    iso: str
    text: str


@dataclass(frozen=True, slots=True)
class Period:
    """Days from `start` to `end`, ISO 8601; empty where open. `whole_year`: «в течение года»."""

    start: str = ""
    end: str = ""
    whole_year: bool = False


@dataclass(frozen=True, slots=True)
class Years:
    """A period in years: «на 2023–2026 годы» (2023, 2026), «до 2024 года» (None, 2024)."""

    first: int | None
    last: int
    text: str


def russian(iso: str) -> str:
    """Return 16.04.2023 for 2023-04-16."""
    return ".".join(reversed(iso.split("-")))


def weekend(iso: str) -> str:
    """Return «суббота» or «воскресенье», empty for another day or no date."""
    day = date.fromisoformat(iso).weekday() if iso else 0
    return {5: "суббота", 6: "воскресенье"}.get(day, "")


def _month(word: str) -> int:
    low = word.lower()
    return next(
        number for number, stem in enumerate(_STEMS, 1) if low.startswith(stem) and (stem != "ма" or low[2:3] != "р")
    )


def _iso(year: int, month: int, day: int) -> str:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return ""


@lru_cache(maxsize=20_000)
def find_dates(text: str) -> tuple[FoundDate, ...]:
    """Return the full dates of a text in order."""
    found = []
    for match in _DATE.finditer(text):
        if match["y"]:
            parts = int(match["y"].replace(" ", "")), _month(match["m"]), int(match["d"])
        else:
            kind = "2" if match["y2"] else "3"
            parts = int(match["y" + kind]), int(match["m" + kind]), int(match["d" + kind])
        found.append(FoundDate(match.start(), match.end(), _iso(*parts), match[0].strip()))
    return tuple(found)


def _month_end(year: int, month: int) -> str:
    return _iso(year, month, calendar.monthrange(year, month)[1])


def _by_dates(text: str) -> Period | None:
    dates = [item for item in find_dates(text) if item.iso]
    if len(dates) > 1:
        return Period(dates[0].iso, dates[1].iso)
    if not dates:
        return None
    before = text[: dates[0].start]
    if _UNTIL.search(before):
        return Period("", dates[0].iso)
    return Period(dates[0].iso, "" if _SINCE.search(before) else dates[0].iso)


def _by_days(text: str, year: int | None) -> Period | None:
    match = _DAY.search(text)
    iso = _iso(year, _month(match[2]), int(match[1])) if match and year else ""
    if not match or not iso:
        return None
    return Period("" if _UNTIL.search(text[: match.start()]) else iso, iso)


def _by_months(text: str, year: int | None) -> Period | None:
    found = [(_month(item[1]), int(item[2]) if item[2] else None, item.start()) for item in _MONTH_YEAR.finditer(text)]
    if not found:
        return None
    (first, first_year, start), (last, last_year, _) = found[0], found[-1]
    last_year = last_year or first_year or year
    if not last_year:
        return None
    first_year = first_year or (last_year - (first > last))
    opening = "" if _UNTIL.search(text[:start]) else _iso(first_year, first, 1)
    return Period(opening, _month_end(last_year, last))


def _by_parts(text: str, year: int | None) -> Period | None:
    match = _PART.search(text)
    years = years_in(text)
    year = years[0].last if years else year
    if not match or not year:
        return None
    length = 3 if match[3].lower() == "квартал" else 6
    first, last = (_number(item) for item in (match[1], match[2] or match[1]))
    if last * length > 12:
        return None
    return Period(_iso(year, (first - 1) * length + 1, 1), _month_end(year, last * length))


def _number(word: str) -> int:
    low = word.lower()
    return int(low[0]) if low[0].isdigit() else _ROMAN.get(low, 0) or _ROMAN[low[:4]]


def _by_years(text: str, year: int | None) -> Period | None:
    if school := _SCHOOL.search(text):
        return Period(f"{school[1]}-09-01", f"{school[2]}-08-31")
    if years := years_in(text):
        first = years[0].first
        return Period(f"{first}-01-01" if first else "", f"{years[0].last}-12-31", whole_year=first == years[0].last)
    if year and _WHOLE.search(text):
        return Period(f"{year}-01-01", f"{year}-12-31", whole_year=True)
    return None


@lru_cache(maxsize=20_000)
def read_period(text: str, year: int | None = None) -> Period | None:
    """Return the days a deadline names; months without a year belong to `year`. None: no calendar days in it."""
    return (
        _by_dates(text)
        or _by_parts(text, year)
        or _by_days(text, year)
        or _by_months(text, year)
        or _by_years(text, year)
    )


@lru_cache(maxsize=20_000)
def years_in(text: str) -> tuple[Years, ...]:
    """Return the periods in years that a text names («на период до 2024 года», «2023-2026 гг.»), not full dates."""
    bare = _DATE.sub(lambda match: " " * len(match[0]), text)
    found = []
    for match in _YEARS.finditer(bare):
        first, last = int(match["a"]), int(match["b"] or match["a"])
        found.append(Years(None if match["till"] else first, last, match[0].strip()))
    return tuple(found)


def is_anchored(text: str) -> bool:
    """Say whether a deadline names any calendar date, month, quarter, half-year or year."""
    return bool(read_period(text, 2000)) and not (_WHOLE.search(text) and not years_in(text))


def is_periodic(text: str) -> bool:
    """Say whether a deadline repeats: «ежегодно», «1 раз в полугодие»."""
    return bool(_PERIODIC.search(text))


def is_continuous(text: str) -> bool:
    """Say whether a deadline has no end: «постоянно», «в течение всего периода»."""
    return bool(CONTINUOUS.search(text))
