"""Устаревшее понятие законодательства.

Что проверяет. Нет ли в тексте понятий, которые закон заменил («образовательное учреждение», «высшее
профессиональное образование», «органы управления образованием»), завершённых проектов и прежних названий
органов. Учитывается день замены: судим по дате акта. Официальные названия учреждений и заголовки актов не
считаются.

Почему это важно. Прежнее понятие не совпадает с нынешним по объёму, и остаётся неясно, к кому относится норма.

Пример. «… педагогические работники образовательных организаций высшего профессионального образования» – с
1 сентября 2013 года это высшее образование.

Как исправить. Замените понятие нынешним.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from generator.findings import Hit, Severity, Spot
from generator.model.catalogue import LexiconEntry
from generator.reading.abbreviations import listed
from generator.reading.marks import in_straight, opened
from generator.reading.pieces import matching
from generator.reading.tokens import wording
from generator.view import ActView

CODE = "TXT07"
SEVERITY = Severity.WARNING
NEEDS = ("text",)

_OFFICIAL = re.compile(
    r"(?:государственн|муниципальн|федеральн|автономн|бюджетн|казенн|казённ|областн|краев|республиканск|частн)\w*\s+(?:[а-яё-]+\s+){0,5}$",
    re.IGNORECASE,
)
_NAME = re.compile(r"\s*(?:[а-яё]+\s+){0,4}[«\"“А-ЯЁ]")
_APART = frozenset({"head", "stamps", "registration"})


@lru_cache(maxsize=200)
def _pattern(entry: LexiconEntry) -> re.Pattern[str]:
    """Compile an entry for a text in small letters: a literal beginning and no flags keep the search fast."""
    found = entry.text if entry.pattern else re.escape(entry.text)
    return re.compile(re.sub(r"(?<!\\)[А-ЯЁ]", lambda match: match.group().lower(), found))


def _official(text: str, match: re.Match[str]) -> bool:
    """Say whether the words belong to a title of an act or to an institution's official name."""
    if opened(text, match.start()) > 0 or in_straight(text, match.start()):
        return True
    if "учреждени" not in match.group():
        return False
    return bool(_NAME.match(text, match.end()) or _OFFICIAL.search(text[max(0, match.start() - 120) : match.start()]))


def check_act(view: ActView) -> Iterator[Hit]:
    """Yield one hit with the outdated notions, their replacements and the day of replacement."""
    day = view.act.file.date or view.today
    entries = [entry for entry in view.lexicon("outdated_terms") if not entry.since or entry.since <= day]
    notes: dict[str, str] = {}
    spots: dict[tuple[str, int], Spot] = {}
    for entry in entries:
        pattern = _pattern(entry)
        for passage in matching(view, pattern):
            text = wording(passage)
            for match in pattern.finditer(text.lower()) if passage.key not in _APART else ():
                if _official(text, match) or _covers(match, text):
                    continue
                since = ".".join(reversed((entry.since or "").split("-")))
                old = entry.group or entry.text
                notes.setdefault(old, f"{_marked(old)} – с {since} {_marked(entry.replacement or '')}")
                begin = max(0, match.start() - 40)
                quote = text[begin : match.end() + 40].strip()
                spots.setdefault((passage.anchor, match.end()), view.spot(passage, ("…" if begin else "") + quote))
    if notes:
        yield Hit(
            message=f"устаревшее понятие законодательства: {listed(list(notes.values()), 5, '; ')}",
            hint="Замените понятие нынешним",
            spots=tuple(spots.values()),
        )


def _marked(name: str) -> str:
    """Put a name in quotation marks unless it has its own."""
    return name if "«" in name else f"«{name}»"


def _covers(match: re.Match[str], text: str) -> bool:
    """Say whether a match is only the tail of today's term: «федеральный государственный образовательный стандарт»."""
    before = text[max(0, match.start() - 60) : match.start()].rstrip().lower()
    return bool(re.search(r"федеральн\w+$", before)) and "стандарт" in match.group().lower()
