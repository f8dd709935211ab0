"""Names a draft leaves open: «{authority.gen}» in its texts → a blank of the document that a form can fill.

The name of a blank tells how its value is printed by its own letters: «authority.gen» as entered,
«Authority.gen» with a capital at the beginning of a sentence, «AUTHORITY.GEN» in capitals.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from generator.documents.tree import Cell, Clause, Document, Field, Inline, NoteCall, Paragraph, Reference, Text
from generator.model.draft import Slot
from generator.problem import DataError, Problem, did_you_mean

__all__ = ["SLOT", "with_blanks"]

SLOT: Final = re.compile(r"\{(?P<id>[a-z]+)(?:\.(?P<case>[a-z]+))?\}", re.IGNORECASE)
_CASES: Final = {
    "nom": "им. п.",
    "gen": "род. п.",
    "dat": "дат. п.",
    "acc": "вин. п.",
    "ins": "твор. п.",
    "loc": "предл. п.",
}
_INLINE: Final = (Text, Field, Reference, NoteCall)
_SENTENCES: Final = (Clause, Paragraph, Cell)  # blocks whose first word has a capital


def with_blanks(document: Document, slots: Sequence[Slot], file: str) -> Document:
    """Return the document with a blank in place of every open name; `file` is named in errors.

    Raises:
        DataError: a text names a slot or a case that the draft does not have.

    """
    if not slots:
        return document
    problems: list[Problem] = []
    found: Document = _Filling({slot.id: slot for slot in slots}, file, problems).value(document)
    if problems:
        raise DataError(problems)
    without = SLOT.sub("…", document.title)
    return dataclasses.replace(found, title=without, author=SLOT.sub("", document.author))


@dataclasses.dataclass(frozen=True, slots=True)
class _Filling:
    slots: Mapping[str, Slot]
    file: str
    problems: list[Problem]

    def value(self, value: Any, *, begins: bool = False) -> Any:
        """Return a record, tuple or leaf of the tree with blanks; `begins`: its first letter begins a sentence."""
        if isinstance(value, tuple):
            if value and isinstance(value[0], _INLINE):
                return tuple(self.runs(value, begins=begins))
            return tuple(self.value(item, begins=begins) for item in value)
        if not dataclasses.is_dataclass(value) or isinstance(value, type):
            return value
        sentence = isinstance(value, _SENTENCES)
        inner = {
            field.name: self.value(getattr(value, field.name), begins=sentence) for field in dataclasses.fields(value)
        }
        return dataclasses.replace(value, **inner)

    def runs(self, runs: tuple[Inline, ...], *, begins: bool) -> Iterator[Inline]:
        for run in runs:
            if isinstance(run, Text):
                yield from self.text(run, begins=begins)
            elif isinstance(run, Field) and SLOT.search(run.value):
                yield from self.text(Text(run.value), begins=begins)
            else:
                yield run
            begins = False

    def text(self, run: Text, *, begins: bool) -> Iterator[Inline]:
        end = 0
        for match in SLOT.finditer(run.text):
            if match.start() > end:
                yield dataclasses.replace(run, text=run.text[end : match.start()])
            yield self.blank(match, begins=begins and match.start() == 0)
            end = match.end()
        if end < len(run.text):
            yield dataclasses.replace(run, text=run.text[end:])

    def blank(self, match: re.Match[str], *, begins: bool) -> Inline:
        name = match[0][1:-1]
        slot, case = self.slots.get(match["id"].lower()), (match["case"] or "").lower()
        if slot is None:
            hint = did_you_mean(match["id"].lower(), self.slots)
            self.problems.append(Problem(self.file, 0, 0, "slots", f"«{match[0]}»: нет такого имени", "", hint))
            return Text(match[0])
        if bool(case) != slot.cases or (case and case not in _CASES):
            expected = f"падеж: {', '.join(_CASES)}" if slot.cases else "имя без падежа"
            self.problems.append(Problem(self.file, 0, 0, "slots", f"«{match[0]}»: падеж не подходит", expected))
            return Text(match[0])
        note = f"{slot.short}, {_CASES[case]}" if case else slot.short
        hint = f"{slot.label}: {_CASES[case]}" if case else slot.label
        return Field(name.capitalize() if begins and name.islower() else name, "", f"____________ ({note})", hint)
