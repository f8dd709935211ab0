"""What stands around the text of an act: its head, stamps, signature and registration → blocks of the tree."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from generator.documents.inline import plain, runs
from generator.documents.tree import Block, Kind, Letterhead, Registration, Requisites, Runs, Signature, Stamp, Title
from generator.model.act import ActFile, HeadLine
from generator.model.vocabulary import HeadLineKind

__all__ = ["head_blocks", "order_tail", "stamp"]

_STAMP_BREAKS: Final = re.compile(
    r"(?<=^УТВЕРЖДЕНО) |(?<=^УТВЕРЖДЕНА) |(?<=^УТВЕРЖДЕНЫ) |(?<=^УТВЕРЖДЁН) |(?<=^УТВЕРЖДЕН) "
    r"|(?<=№.\d) (?=к )| (?=от [«\d])| (?=\(приложение)"
)
_REGISTRATION_BREAKS: Final = re.compile(r" (?=ЗАРЕГИСТРИРОВАНО)| (?=Регистрационный)|(?<=ЗАРЕГИСТРИРОВАНО) ")


def _broken(text: str, breaks: re.Pattern[str]) -> tuple[Runs, ...]:
    return tuple(runs(line) for line in breaks.split(plain(text)))


def _line(line: HeadLine) -> Runs:
    return runs(line.text, language=line.language or "ru")


def _requisites(lines: Sequence[HeadLine]) -> Requisites:
    cities = [line for line in lines if line.says is HeadLineKind.CITY]
    rest = [line for line in lines if line.says is not HeadLineKind.CITY]
    return Requisites(tuple(map(_line, rest)), _line(cities[0]) if cities else ())


_REQUISITES: Final = (HeadLineKind.DATE, HeadLineKind.NUMBER, HeadLineKind.CITY)
_GROUPS: Final = dict.fromkeys(_REQUISITES, "requisites") | {
    HeadLineKind.KIND: "kind",
    HeadLineKind.TITLE: "title",
    HeadLineKind.ISSUER: "letterhead",
}


def head_blocks(lines: Sequence[HeadLine], *, part: bool = False) -> list[Block]:
    """Return the blocks of a printed head in the order of its lines.

    A line that says nothing of itself belongs to the letterhead of an order and to the title of a part.
    """
    blocks: list[Block] = []
    grouped: list[tuple[str, list[HeadLine]]] = []
    for line in lines:
        group = _GROUPS[line.says] if line.says else ("title" if part else "letterhead")
        if grouped and grouped[-1][0] == group:
            grouped[-1][1].append(line)
        else:
            grouped.append((group, [line]))
    for group, members in grouped:
        texts = tuple(map(_line, members))
        if group == "requisites":
            blocks.append(_requisites(members))
        elif group == "kind":
            blocks.extend(Kind(text) for text in texts)
        else:
            blocks.append(Title(texts) if group == "title" else Letterhead(texts))
    return blocks


def stamp(text: str) -> Stamp:
    """Return a stamp whose lines are broken where custom breaks them; no letter changes."""
    return Stamp(_broken(text, _STAMP_BREAKS))


def order_tail(file: ActFile) -> Iterator[Block]:
    """Yield what follows the clauses of an order."""
    if file.signatory and (file.signatory.position or file.signatory.name):
        yield Signature(runs(file.signatory.position or ""), runs(file.signatory.name or ""))
    if file.registration:
        yield Registration(_broken(file.registration.text, _REGISTRATION_BREAKS))
