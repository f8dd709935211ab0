"""Acts cited in plain text: kind, issuer, date and number where they stand together."""

from __future__ import annotations

import re
from typing import Final

from generator.model.act import Citation

__all__ = ["citations_in", "iso_date"]

_MONTHS: Final = "января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split()
_KINDS: Final = {
    "федеральн": "федеральный закон",
    "закон": "закон",
    "указ": "указ",
    "постановлен": "постановление",
    "распоряжен": "распоряжение",
    "приказ": "приказ",
}
_DATE: Final = r"(?:\d{1,2}\.\d{1,2}\.\d{4}|[«\"]?\d{1,2}[»\"]?\s+[а-я]{3,8}\s+\d{4})"
_CITED: Final = re.compile(
    r"(?P<kind>федеральн\w{1,4}\s+закон\w{0,3}|закон\w{0,3}|указ\w{0,3}|постановлени\w{1,3}|распоряжени\w{1,3}|приказ\w{0,3})"
    rf"(?P<issuer>[^«»\"();№]{{0,160}}?)\s+от\s+(?P<date>{_DATE})\s*(?:г\.|года|г)?\s*(?:№|N)\s*(?P<number>[\w/.-]*\w)",
    re.IGNORECASE,
)


def iso_date(text: str) -> str | None:
    """Return a Russian date as ISO 8601: «7 мая 2018» → 2018-05-07; None when it is no date."""
    if match := re.search(r"(\d{1,2})\.(\d{1,2})\.(\d{4})", text):
        day, month, year = int(match[1]), int(match[2]), int(match[3])
    elif match := re.search(rf"(\d{{1,2}})[»\"]?\s+({'|'.join(_MONTHS)})\s+(\d{{4}})", text.lower()):
        day, month, year = int(match[1]), _MONTHS.index(match[2]) + 1, int(match[3])
    else:
        return None
    return f"{year:04d}-{month:02d}-{day:02d}" if 1 <= month <= 12 and 1 <= day <= 31 else None


def citations_in(text: str) -> tuple[Citation, ...]:
    """Return the acts a text names with date and number; `text` is the quotation."""
    found = []
    for match in _CITED.finditer(text):
        kind = next((name for stem, name in _KINDS.items() if match["kind"].lower().startswith(stem)), None)
        issuer = match["issuer"].strip() or None
        found.append(
            Citation(text=match[0], kind=kind, issuer=issuer, date=iso_date(match["date"]), number=match["number"])
        )
    return tuple(found)
