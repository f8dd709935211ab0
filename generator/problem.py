"""A problem of the data or of an input file: what was found, where, what was expected, what to do."""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches

__all__ = ["DataError", "Problem", "did_you_mean"]


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One problem; line and column count from 1, 0 means the file as a whole."""

    file: str
    line: int
    column: int
    path: str
    found: str
    expected: str = ""
    hint: str = ""
    unreadable: bool = False

    def __str__(self) -> str:
        """Return the message in one line: place, path inside, found, expected, hint."""
        place = self.file if not self.line else f"{self.file}:{self.line}:{self.column}"
        inside = f" [{self.path}]" if self.path else ""
        expected = f"; ожидалось: {self.expected}" if self.expected else ""
        hint = f". {self.hint}" if self.hint else ""
        message = f"{place}:{inside} {self.found}{expected}{hint}"
        return "".join(letter if letter.isprintable() else " " for letter in message)


class DataError(Exception):
    """The data cannot be used; carries every problem found."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(set(problems)))
        super().__init__("\n".join(map(str, self.problems)))

    @property
    def unreadable(self) -> bool:
        """True when at least one file could not be read at all."""
        return any(problem.unreadable for problem in self.problems)


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return «Возможно, имелось в виду «…»» for the nearest known word, or an empty string."""
    close = get_close_matches(word, list(known), n=1, cutoff=0.6)
    return f"Возможно, имелось в виду «{close[0]}»" if close else ""
