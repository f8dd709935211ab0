"""Indicators of an act with all that tells how much, by when and compared to what: typed, or listed in the text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final

from generator.collect.wording import clean
from generator.morphology import lemma, words
from generator.reading.opening import opening
from generator.view import ActView
from generator.walk import Passage

__all__ = ["GROWTH", "Amount", "Indicator", "amounts", "grows", "indicators", "own"]

_UNIT: Final = r"(?P<unit>%|процент\w*|человек\w*|чел\.|единиц\w*|ед\.|штук\w*|шт\.)"
_AMOUNT: Final = re.compile(
    rf"(?:(?P<least>не\s{{1,3}}менее|не\s{{1,3}}ниже|свыше|более|от)|(?P<most>не\s{{1,3}}более|не\s{{1,3}}выше|до|менее))?\s{{0,3}}"
    rf"(?<![\d.,№-])(?P<value>\d{{1,6}}(?:[.,]\d{{1,2}})?)\s{{0,3}}{_UNIT}",
    re.IGNORECASE,
)
_BY: Final = re.compile(r"20\d\d|ежегодн|ежеквартальн|ежемесячн|раза?\s+в\s+(?:год|полугод|квартал)", re.IGNORECASE)
_LEAD: Final = re.compile(r"\bпоказател\w*[^.;]{0,400}:\s*$", re.IGNORECASE)
_HEAD: Final = re.compile(r"^\s*(?:наименование\s+)?(?:целев\w+\s+)?(?:показател|индикатор)", re.IGNORECASE)
_YEAR_HEAD: Final = re.compile(r"20\d\d")
_LINE: Final = 600
_NEAR: Final = 4
_COUNTED: Final = frozenset({"доля", "количество", "число", "численность", "процент", "охват", "степень", "уровень"})
GROWTH: Final = frozenset(
    {"увеличение", "рост", "прирост", "повышение", "снижение", "сокращение", "уменьшение", "расширение"}
)


@dataclass(frozen=True, slots=True)
class Amount:
    """A number with its unit («%» for per cent too) and how it is bound: >=, <= or nothing."""

    value: float
    unit: str
    comparator: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Indicator:
    """`amount`: its target; `series`: values of the year columns; `inner`: a line within another indicator."""

    passage: Passage
    text: str
    area: str
    variative: bool
    amount: Amount | None
    unit: str
    by: bool
    series: tuple[tuple[int, float | None], ...]
    inner: bool
    canon: tuple[str, ...]

    @property
    def has_target(self) -> bool:
        """Whether the act tells how much, or what is done every year from a year on."""
        return bool(self.amount or any(value is not None for _, value in self.series))


@lru_cache(maxsize=20_000)
def amounts(text: str) -> tuple[Amount, ...]:
    """Return the numbers of a text that have a unit; an age («до 35 лет») is none."""
    return tuple(
        Amount(
            float(match["value"].replace(",", ".")),
            "%" if match["unit"][0] in "%пП" else match["unit"].lower()[:3],
            ">=" if match["least"] else "<=" if match["most"] else "",
        )
        for match in _AMOUNT.finditer(text)
    )


def _row(passage: Passage, row: Any, series: dict[str, list[tuple[int, float | None]]], nodes: set[int]) -> Indicator:
    written = amounts(row.text)
    typed = Amount(row.value, row.unit, row.comparator) if row.value is not None else None
    return Indicator(
        passage=passage,
        text=row.text,
        area=row.area,
        variative=row.kind == "variative",
        amount=typed or (written[0] if written else None),
        unit=row.unit,
        by=bool(row.year or row.start or row.recurrence or _BY.search(row.text)),
        series=tuple(series.get(row.id, ())),
        inner=passage.parent is not None and id(passage.parent) in nodes and opening(row.text).lemma not in _COUNTED,
        canon=tuple(row.canon.split()),
    )


def _listed(view: ActView) -> Iterator[tuple[Passage, str]]:
    """Yield lines after «показателями являются:» and cells of a column headed «показатель», where none is typed."""
    heads: set[tuple[str, str]] = set()
    listing = False
    for passage in view.texts:
        if passage.key == "columns" and _HEAD.search(passage.text):
            heads.add((passage.table, passage.column))
        elif passage.key == "cell":
            if (passage.table, passage.column) in heads and passage.part != "roadmap":
                yield passage, passage.text
        elif _LEAD.search(passage.text[-_LINE:]):
            listing = True
        elif listing and passage.text:
            if passage.title or (passage.number and passage.text.rstrip().endswith(":")):
                listing = False
                continue
            yield passage, passage.text
            listing = not passage.text.rstrip().endswith(".")


def indicators(view: ActView) -> list[Indicator]:
    """Return the indicators of an act in reading order."""
    series: dict[str, list[tuple[int, float | None]]] = {}
    for item in view.rows.get("indicator_values", ()):
        series.setdefault(item.indicator_id, []).append((item.year, item.value))
    rows = view.rows.get("indicators", ())
    nodes = {id(passage.node) for passage in view.passages if passage.key == "indicators"}
    if rows:
        return [_row(view.passage_of(row), row, series, nodes) for row in rows]
    found = []
    for passage, text in _listed(view):
        cells = passage.record.cells if passage.record else {}
        years = [key for key in cells if _YEAR_HEAD.search(key)]
        written = amounts(text)
        found.append(
            Indicator(
                passage=passage,
                text=clean(text),
                area="",
                variative=False,
                amount=written[0] if written else None,
                unit="",
                by=bool(_BY.search(text)),
                series=tuple((int(key.strip("y")), 0.0) for key in years if key.strip("y").isdigit()),
                inner=False,
                canon=(),
            )
        )
    return found


def own(listed: list[Indicator]) -> list[Indicator]:
    """Return the indicators that stand by themselves, without the lines within another one."""
    return [item for item in listed if not item.inner]


def grows(text: str, measures: frozenset[str]) -> bool:
    """Say whether a line asks for more or less of a quantity: «увеличение числа …», not «повышение квалификации»."""
    near = [lemma(word) for word in words(text[:200])[1 : 1 + _NEAR]]
    return opening(text).lemma in GROWTH and any(word in measures for word in near)
