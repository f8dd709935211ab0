"""Whom an act speaks of by age and service: «до 35 лет в первые три года работы», and the names of audiences."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from generator.walk import Passage

__all__ = ["Criterion", "criteria"]

_NUMBERS: Final = {
    "один": "1", "одного": "1", "первый": "1", "два": "2", "двух": "2", "три": "3", "трех": "3", "трёх": "3",
    "четыре": "4", "четырех": "4", "пять": "5", "пяти": "5", "семь": "7", "десять": "10", "десяти": "10",
}  # fmt: skip
_NUMBER: Final = r"(?:\d{1,2}(?:-?(?:х|ти|и|го|ёх|ех))?|" + "|".join(_NUMBERS) + ")"
_AGE: Final = re.compile(
    r"(?:в\s+возрасте\s+)?(?P<till>до|не\s+старше|моложе)\s+(?P<age>\d\d)(?:-?ти)?\s+лет(?P<included>\s+включительно)?"
    r"(?P<rest>[^.;:]{0,160})",
    re.IGNORECASE,
)
_SERVICE: Final = re.compile(
    rf"(?P<link>,?\s*\b(?:и|или|либо|,)\s+)?(?:в\s+(?:течение\s+)?перв\w{{2}}\s+(?P<first>{_NUMBER})\s+(?:год|лет)\w*(?:\s+(?:работы|профессиональной\s+деятельности))?"
    rf"|(?:со\s+|имеющ\w+\s+|при\s+)?стаж\w*\s+(?:педагогическ\w+\s+)?(?:работы\s+|деятельности\s+)?(?P<limit>до|не\s+более|менее|не\s+менее|свыше)\s+(?P<years>{_NUMBER})\s+(?:год|лет)\w*)",
    re.IGNORECASE,
)
_NEAR: Final = 25


@dataclass(frozen=True, slots=True)
class Criterion:
    """An age limit with the service limit beside it. `link`: «и», «или» or nothing joins them."""

    passage: Passage
    text: str
    age: str
    included: bool
    link: str
    service: str
    years: str

    @property
    def adjoining(self) -> bool:
        """Whether the service stands right after the age, so that both describe one circle of people."""
        return bool(self.service)


@lru_cache(maxsize=2_000)
def _plain(number: str) -> str:
    low = number.lower()
    return _NUMBERS.get(low, re.sub(r"\D", "", low))


def criteria(passages: tuple[Passage, ...]) -> Iterator[Criterion]:
    """Yield the age limits of an act in reading order, with the service named within the same clause."""
    for passage in passages:
        if " лет" not in passage.text:
            continue
        for match in _AGE.finditer(passage.text):
            service = _SERVICE.search(match["rest"])
            near = service and service.start() <= _NEAR
            found = service if near else None
            kind = ("в первые годы" if found["first"] else f"стаж {' '.join(found['limit'].split())}") if found else ""
            end = match.start("rest") + (found.end() if found else 0)
            yield Criterion(
                passage,
                " ".join(passage.text[match.start() : end].split()).strip(" ,"),
                match["age"],
                bool(match["included"]),
                re.sub(r"[\s,]", "", (found["link"] or "").lower()) if found else "",
                kind,
                _plain(found["first"] or found["years"]) if found else "",
            )
