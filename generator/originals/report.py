"""What the comparison of an act with its original found, and how the terminal shows it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

__all__ = ["COVERAGE", "EXACTNESS", "FIDELITY", "ORDER", "Kind", "Leftover", "Report", "render"]

COVERAGE: Final = 0.995
FIDELITY: Final = 0.995
EXACTNESS: Final = 0.99
ORDER: Final = 1.0

_QUOTE: Final = 160  # letters of a leftover that the terminal shows


class Kind(StrEnum):
    """What is wrong; the value is the phrase readers see."""

    LOST = "нет в данных"
    ADDED = "нет в оригинале"
    TORN = "собрано из кусков оригинала"
    MOVED = "стоит не там, где в оригинале"


@dataclass(frozen=True, slots=True, kw_only=True)
class Leftover:
    """Words that one of the two texts lacks, or a text whose order differs.

    `file` and `line` lead to the original for what is lost, to the data for the rest; `address` is the
    nearest passage; `explained_by` is "raw", "omitted" or None, `note` the reason the data give.
    """

    kind: Kind
    file: str
    line: int
    text: str
    address: str
    explained_by: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """Figures of one act, from 0 to 1, and every leftover.

    Coverage is the share of the original's letters that the printed act spells, fidelity the same share of
    the printed act, exactness the share of texts spelt by a few ascending runs of the original, order the
    share of texts that follow it. They forgive page debris only: what is explained counts all the same.
    """

    slug: str
    coverage: float
    fidelity: float
    exactness: float
    order: float
    leftovers: tuple[Leftover, ...] = ()

    @property
    def unexplained(self) -> tuple[Leftover, ...]:
        """The leftovers that neither `raw` nor `omitted` accounts for."""
        return tuple(leftover for leftover in self.leftovers if not leftover.explained_by)

    @property
    def figures(self) -> tuple[tuple[str, float, float], ...]:
        """The name, value and target of each figure."""
        return (
            ("полнота", self.coverage, COVERAGE),
            ("верность", self.fidelity, FIDELITY),
            ("точность", self.exactness, EXACTNESS),
            ("порядок", self.order, ORDER),
        )

    @property
    def reached(self) -> bool:
        """True when every figure reaches its target and every leftover is explained."""
        return all(value >= target for _, value, target in self.figures) and not self.unexplained


def _number(value: float) -> str:
    """Return a share with four digits, rounded down, so that 1 is said of the whole only."""
    return f"{int(value * 10000) / 10000:.4f}".replace(".", ",")


def _summary(report: Report) -> str:
    figures = ", ".join(f"{name} {_number(value)}" for name, value, _ in report.figures)
    short = [f"{name} ниже {target:g}".replace(".", ",") for name, value, target in report.figures if value < target]
    if count := len(report.unexplained):
        short.append(f"остатков без объяснения – {count}")
    return f"{report.slug}: {figures} – " + (f"цели не достигнуты: {'; '.join(short)}" if short else "цели достигнуты")


def _line(leftover: Leftover) -> str:
    text = leftover.text if len(leftover.text) <= _QUOTE else leftover.text[:_QUOTE].rstrip() + "…"
    why = f"объяснено ({leftover.explained_by}): {leftover.note}" if leftover.explained_by else "не объяснено"
    place = f" [{leftover.address}]" if leftover.address else ""
    return f"{leftover.file}:{leftover.line}: {leftover.kind}: {text}{place} – {why}"


def _lines(reports: tuple[Report, ...]) -> Iterator[str]:
    yield from map(_summary, reports)
    for report in reports:
        if report.leftovers:
            yield ""
            yield f"{report.slug}, остатки:"
            yield from (f"  {_line(leftover)}" for leftover in report.leftovers)


def render(reports: Iterable[Report]) -> str:
    """Return the reports in Russian: a line of figures for each act, then the leftovers of each."""
    return "\n".join(_lines(tuple(reports)))
