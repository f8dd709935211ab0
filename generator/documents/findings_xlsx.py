"""The findings of one act → a workbook with empty columns for an expert's opinion, and back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Final, NamedTuple, get_args

from generator.documents.sheet_read import Sheet, Wanted, open_sheet, plain_text
from generator.documents.sheet_write import Head, Value, sheet_file
from generator.findings import SEVERITY_LABELS, Finding
from generator.model.draft import Category, Observation, Verdict
from generator.problem import DataError

__all__ = ["Opinion", "findings_file", "read_opinion"]

_VERDICTS: Final[tuple[str, ...]] = get_args(Verdict)
_CATEGORIES: Final[tuple[str, ...]] = get_args(Category)
_ABOUT: Final = "Замечания к акту: "
_PLACES: Final = 12  # places named in a cell; of more of them the number is told
HEADS: Final = {
    "label": Head("№", 6),
    "code": Head("Правило", 10),
    "severity": Head("Важность", 16),
    "place": Head("Место", 26),
    "found": Head("Замечание", 52),
    "hint": Head("Что сделать", 36),
    "quote": Head("Цитата", 36),
    "verdict": Head("Вывод эксперта", 18, choices=_VERDICTS),
    "recommendation": Head("Рекомендация", 36),
    "category": Head("Категория", 20, choices=_CATEGORIES),
}
_EXPERT: Final = ("verdict", "recommendation", "category")
_READ: Final = ("place", "found", *_EXPERT)
_WANTED: Final = Wanted(
    heads={head.text.lower(): key if key in _READ else "" for key, head in HEADS.items()},
    main="found",
    names=("книга замечаний в формате XLSX", "графы выгруженной книги замечаний"),
    shown=(HEADS["found"].text, HEADS["verdict"].text),
    needed={key: HEADS[key].text for key in _READ},
)


class Opinion(NamedTuple):
    """What an expert said of an act: the act as the workbook calls it (empty: not named), line by line."""

    about: str
    lines: tuple[Observation, ...]


# -- writing ---------------------------------------------------------------------------------------------


def _places(finding: Finding) -> str:
    found = list(dict.fromkeys(spot.address for spot in finding.spots if spot.address))
    rest = len(found) - _PLACES
    return "; ".join(found[:_PLACES]) + (f"; ещё мест: {rest}" if rest > 0 else "")


def _line(number: int, finding: Finding) -> list[Value]:
    return [
        number,
        finding.code,
        SEVERITY_LABELS[finding.severity],
        _places(finding),
        finding.message,
        finding.hint,
        finding.spot.quote,
        *("" for _ in _EXPERT),
    ]


def findings_file(findings: Sequence[Finding], about: str, day: str) -> bytes:
    """Return the findings of one act as XLSX; `about` names the act by its requisites.

    The columns of the expert are empty; opinion and category are chosen from a list. What a person has accepted
    already is left out.
    """
    table = [_line(number, item) for number, item in enumerate((f for f in findings if not f.accepted), 1)]
    return sheet_file("Замечания", f"{_ABOUT}{about}", list(HEADS.values()), table, day)


# -- reading ---------------------------------------------------------------------------------------------


def _chosen(sheet: Sheet, row: int, column: int, text: str, choices: Sequence[str]) -> str | None:
    """Return one of the words of a list, whatever its case and the spaces around it."""
    if not text or text.lower() in choices:
        return text.lower() or None
    sheet.problem(row, column, f"«{text[:40]}»", f"{', '.join(choices)} или пустая клетка")
    return None


def _observation(sheet: Sheet, row: int) -> Observation | None:
    values: dict[str, Any] = {}
    for column, name in sheet.columns.items():
        text = plain_text(sheet.value(row, column))
        choices = {"verdict": _VERDICTS, "category": _CATEGORIES}.get(name)
        values[name] = _chosen(sheet, row, column, text, choices) if choices else text or None
    if not any(values.values()):
        return None
    for name in ("place", "found"):
        if not values[name]:
            column = next(column for column, known in sheet.columns.items() if known == name)
            sheet.problem(row, column, "пустая клетка", HEADS[name].text.lower(), "Заполните её или удалите строку")
            return None
    return Observation(**values)


def _about(sheet: Sheet) -> str:
    above = (plain_text(sheet.sheet.cell(row, 1).value) for row in range(1, sheet.head_row))
    return next((text.removeprefix(_ABOUT) for text in above if text.startswith(_ABOUT)), "")


def _lines(sheet: Sheet) -> Iterator[Observation]:
    for row in range(sheet.head_row + 1, sheet.last_row + 1):
        if row in sheet.bands:
            text = plain_text(sheet.sheet.cell(row, 1).value)
            sheet.problem(row, 1, f"строка объединена целиком: «{text[:40]}»", "строка замечания", "Разъедините клетки")
        elif found := _observation(sheet, row):
            yield found


def read_opinion(raw: bytes, file: str) -> Opinion:
    """Return what an expert filled in; columns are known by their heads, in any order.

    Raises:
        DataError: no such table; missing, unknown or doubled columns, merged cells, words that no list has,
            each with its row and column.

    """
    sheet = open_sheet(raw, file, _WANTED)
    lines = () if sheet.problems else tuple(_lines(sheet))
    if not sheet.problems and not lines:
        sheet.problem(sheet.head_row, 1, "под названиями граф нет ни одного замечания", "строки замечаний")
    if sheet.problems:
        raise DataError(sheet.problems)
    return Opinion(_about(sheet), lines)
