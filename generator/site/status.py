"""What can be said of an act at the date of the build: its period, its completeness."""

from __future__ import annotations

from dataclasses import dataclass

from generator.compare.dates import russian_date
from generator.model.act import Act

__all__ = ["Completeness", "Status", "completeness", "status"]


@dataclass(frozen=True, slots=True)
class Status:
    """Whether the act's own period has ended, in a sentence and in a word or two."""

    ended: bool
    text: str
    brief: str


@dataclass(frozen=True, slots=True)
class Completeness:
    """Parts of the act that the source has and lacks, by name."""

    present: tuple[str, ...]
    missing: tuple[str, ...]


def _last_day(end: str) -> str:
    return {4: f"{end}-12-31", 7: f"{end}-31"}.get(len(end), end)


def status(act: Act, date: str) -> Status:
    """Judge the act by the period that it sets itself; `date` is the date of the build, ISO 8601."""
    day = russian_date(date)
    period = act.file.period
    if period is None or not period.end:
        return Status(ended=False, text="Срок в самом акте не назван.", brief="не назван")
    end = f"{period.end} год" if len(period.end) == 4 else russian_date(period.end)
    ended = _last_day(period.end) < date
    word = "истёк" if ended else "не истёк"
    return Status(ended, f"Срок, на который рассчитан акт (по {end}), на {day} {word}.", f"по {end}, {word}")


_NAMES = {"order": "распорядительный акт", "regulation": "", "roadmap": "дорожная карта", "glossary": "понятия"}


def part_name(act: Act, part_id: str) -> str:
    """Return a part's short Russian name: «дорожная карта», «положение»."""
    return _NAMES.get(part_id, part_id) or str(act.file.document_kind)


def completeness(act: Act) -> Completeness:
    """Return names of the parts that the source has and lacks."""
    present = ["распорядительный акт"] if act.file.order else []
    missing: list[str] = []
    for part in act.file.parts:
        (present if part.present else missing).append(part_name(act, part.id))
    return Completeness(tuple(present), tuple(missing))
