"""Pictures as inline SVG: targets against the baseline, subjects by level, topics × acts, likeness of acts.

Places are computed here, drawing is in the templates; every picture stands beside a table that says the same.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from generator import rows
from generator.compare.dates import russian_date
from generator.compare.matrix import canon_refs
from generator.compare.overview import Likeness, TopicShares
from generator.compare.quotes import target_text
from generator.compare.table import Column
from generator.model.act import Subject
from generator.model.catalogue import Base
from generator.model.vocabulary import LEVEL_LABELS, Level
from generator.site.render import render, short

__all__ = ["Target", "heat_map", "likeness_map", "scheme", "targets", "targets_of"]

_BOX, _HIGH, _GAP, _ROW = 166, 46, 14, 5
_LETTERS: Final = 21  # letters in a line of a box


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """A target on a scale of per cent: the act's value and, where one holds, the baseline's."""

    label: str
    value: float
    words: str
    norm: float | None
    norm_words: str
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class _Box:
    x: int
    y: int
    id: str
    lines: tuple[str, ...]
    name: str


def _norm_words(value: float, until: str | None) -> str:
    return f"{value:g} %" + (f", срок – до {russian_date(until)}" if until else "")


def targets_of(found: Sequence[rows.IndicatorRow], base: Base, labels: Mapping[str, str] | None = None) -> list[Target]:
    """Return targets in per cent with the baseline; `labels` names rows by their acts instead of their text."""
    made = []
    for row in found:
        if row.value is None or row.unit != "%" or row.value > 100:
            continue
        entries = [base.indicators[item] for item, _ in canon_refs(row.canon) if item in base.indicators]
        baseline = next((item.baseline for item in entries if item.baseline and item.baseline.value), None)
        norm, until = (baseline.value, baseline.until) if baseline else (None, None)
        known = norm is not None and norm.unit == "%" and norm.value is not None
        made.append(
            Target(
                label=labels[row.act] if labels else short(row.text, 100),
                value=row.value,
                words=target_text(row),
                norm=norm.value if norm and known else None,
                norm_words=_norm_words(norm.value, until) if norm and known and norm.value is not None else "",
                anchor=row.id.split(":")[1],
            )
        )
    return made


def targets(found: Sequence[Target], title: str) -> str:
    """Return bars of targets with marks of the baseline; an empty string when there is nothing to draw."""
    return render("_targets.html", targets=found, title=title, height=len(found) * 40 + 24) if found else ""


def _lines(name: str) -> tuple[str, ...]:
    """Return a name in at most two lines that fit a box."""
    first = short(name, _LETTERS).rstrip("…") if len(name) > _LETTERS else name
    rest = name[len(first) :].strip()
    return (first, short(rest, _LETTERS)) if rest else (first,)


def scheme(subjects: Sequence[Subject]) -> str:
    """Return subjects as boxes in bands by level, parts joined with what they are parts of."""
    boxes: dict[str, _Box] = {}
    bands: list[tuple[str, int, int]] = []
    top = 0
    for level in Level:
        own = [subject for subject in subjects if subject.level == level]
        if not own:
            continue
        for index, subject in enumerate(own):
            row, column = divmod(index, _ROW)
            place = (column * (_BOX + _GAP) + _GAP, top + 28 + row * (_HIGH + _GAP))
            boxes[subject.id] = _Box(*place, subject.id, _lines(subject.abbr or subject.name), subject.name)
        height = 28 + -(-len(own) // _ROW) * (_HIGH + _GAP)
        bands.append((LEVEL_LABELS[level], top, height))
        top += height + _GAP
    joins = [
        (boxes[subject.parent], boxes[subject.id]) for subject in subjects if subject.parent and subject.parent in boxes
    ]
    if not boxes:
        return ""
    width = _ROW * (_BOX + _GAP) + _GAP
    size = {"width": width, "height": top - _GAP, "box": _BOX, "high": _HIGH}
    return render("_scheme.html", boxes=list(boxes.values()), bands=bands, joins=joins, **size)


def heat_map(heads: Sequence[Column], topics: Sequence[TopicShares]) -> str:
    """Return topics × acts: the fuller the colour, the more of the topic's functions the act has."""
    return render("_heat_map.html", heads=heads, topics=topics, side=46, high=24, left=250, top=120)


def likeness_map(heads: Sequence[Column], triangle: Sequence[Sequence[Likeness]]) -> str:
    """Return acts × acts as a triangle of shares."""
    side = 46 if len(heads) <= 20 else 16
    return render("_likeness.html", heads=heads, triangle=triangle, side=side, left=250, words=len(heads) <= 20)
