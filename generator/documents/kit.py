"""Prebuilt documents of a new act whose names are blanks: for the page that fills them, and for pen and paper.

The example draft gives the wording; where it names its invented region and bodies, marks such as «{region.gen}»
stand, and every mark becomes a field of the tree.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from typing import Any, Final

from generator.documents.draft_words import CASES
from generator.documents.drafts import draft_document
from generator.documents.like import annexes
from generator.documents.tree import Document, Field, Text
from generator.model.act import Signatory
from generator.model.catalogue import Base, Cases
from generator.model.draft import Body, Draft, Measure

__all__ = ["KIT_NAMES", "LABELS", "VARIANTS", "kit_documents", "paper_documents"]

KIT_NAMES: Final = ("order", "regulation", "roadmap", "approval", "note")
VARIANTS: Final = {"yes": True, "no": False, "open": None}  # is the act normative
LABELS: Final = {
    "region": "субъект РФ",
    "authority": "орган, издающий акт",
    "institute": "институт развития образования",
    "cnppm": "ЦНППМ",
}
_PATTERN: Final = "example"  # the draft whose wording is taken
_LINES: Final = 4  # empty lines of a list on paper
_PAPER_ROLES: Final = ("ministry", "institute", "cnppm", "rma", "rumo", "local-authority", "mms", "school")
_MARK: Final = re.compile(r"\{([a-z]+)\.([a-z]+)\}", re.IGNORECASE)


def _cases(name: str) -> Cases:
    return Cases(**{case: f"{{{name}.{case}}}" for case in CASES})


def _names(draft: Draft) -> dict[str, str]:
    """Return the names of the example's bodies, by what stands in their place."""
    known = {"authority": draft.body(draft.authority), "institute": draft.body("institute")}
    found: dict[str, str] = {}
    for key, body in known.items():
        if body and body.name:
            found |= {getattr(body.name, case): f"{{{key}.{case}}}" for case in ("dat", "nom")}
            found |= {body.short: f"{{{key}.short}}"} if body.short else {}
    return found


def _body(body: Body, authority: str) -> Body:
    key = "authority" if body.id == authority else body.id
    if key not in LABELS:
        return body
    return replace(body, name=_cases(key), short="{institute.short}" if key == "institute" else body.short)


def _measure(measure: Measure, names: dict[str, str]) -> Measure:
    """Return a measure without a date, its bodies by their marks."""
    who = {key: names.get(text, text) for key in ("responsible", "executors") if (text := getattr(measure, key))}
    deadline = measure.deadline if measure.recurrence and not measure.ends else None
    return replace(measure, **who, deadline=deadline, starts=None, ends=None)


def _kit_draft(base: Base, *, normative: bool | None) -> Draft | None:
    """Return the example with marks for its names, without what only that region can say."""
    example = base.drafts.get(_PATTERN)
    if example is None:
        return None
    region, names = _cases("region"), _names(example)
    title, regulation, roadmap = annexes(region)
    watch = replace(example.monitoring, addressee=names.get(example.monitoring.addressee or ""), due=None)
    return replace(
        example,
        normative=normative,
        region=region,
        title=title,
        regulation=regulation,
        roadmap=roadmap,
        city=None,
        bodies=tuple(_body(body, example.authority) for body in example.bodies if body.id != "university"),
        competence=None,
        repeals=(),
        comes_into_force=None,
        control=None,
        signatory=Signatory(),
        indicators=tuple(replace(item, target=None) for item in example.indicators),
        monitoring=watch,
        measures=tuple(_measure(item, names) for item in example.measures),
        purpose=None,
        budget=None,
        approvals=(),
    )


# -- marks become fields ---------------------------------------------------------------------------------


def _field(name: str, case: str) -> Field:
    """Return the field of a mark; a mark in capitals asks for capitals."""
    key, form = name.lower(), case.lower()
    hint = f"{LABELS[key]}, {CASES.get(form, 'сокращение')}"
    upper = ".upper" if name.isupper() else ""
    return Field(f"{key}.{form}{upper}", "", f"____________ ({hint})", hint)


def _split(run: Text) -> Iterator[Text | Field]:
    pieces = _MARK.split(run.text)
    for index in range(0, len(pieces), 3):
        if pieces[index]:
            yield replace(run, text=pieces[index])
        if index + 1 < len(pieces):
            yield _field(pieces[index + 1], pieces[index + 2])


def _filled(field: Field) -> Iterator[Text | Field]:
    """Yield a field as it is, or the field of the mark its value holds."""
    if _MARK.search(field.value):
        yield from _split(Text(field.value))
    else:
        yield field


def _with_fields(value: Any) -> Any:
    """Return a part of the tree with its marks turned into fields."""
    if isinstance(value, tuple):
        found: list[Any] = []
        for item in value:
            if isinstance(item, Text):
                found += _split(item)
            elif isinstance(item, Field):
                found += _filled(item)
            else:
                found.append(_with_fields(item))
        return tuple(found)
    if is_dataclass(value) and not isinstance(value, type):
        changed = {field.name: _with_fields(getattr(value, field.name)) for field in fields(value)}
        return replace(value, **changed)
    return value


def _document(draft: Draft, name: str, base: Base, date: str, *, paper: int = 0) -> Document:
    document: Document = _with_fields(draft_document(draft, name, base, date, paper=paper))
    return replace(document, title=_plain_title(document.title), author="")


def _plain_title(title: str) -> str:
    """Return the title of the file without the names it does not know yet."""
    return " ".join(_MARK.sub("", title).replace(" »", "»").split())


def kit_documents(base: Base, date: str) -> dict[str, Document]:
    """Return the documents of the page by name; those that depend on the answer to «normative» in three variants.

    Names: «regulation», «order-yes», «order-no», «order-open» and so on. Empty when the collection has no example.
    """
    found: dict[str, Document] = {}
    for variant, normative in VARIANTS.items():
        draft = _kit_draft(base, normative=normative)
        for name in KIT_NAMES if draft else ():
            assert draft is not None  # noqa: S101  no names without a draft
            key = f"{name}-{variant}" if name in ("order", "note") else name
            if key not in found:
                found[key] = _document(draft, name, base, date)
    return found


def paper_documents(base: Base, date: str) -> dict[str, Document]:
    """Return the regulation and the road map as blank forms to be filled in by hand."""
    draft = _kit_draft(base, normative=None)
    if draft is None:
        return {}
    keep = [body for body in draft.bodies if (body.role or body.id) in _PAPER_ROLES]
    bodies = tuple(replace(body, functions=(), short=None, name=None if body.mode == "norm" else body.name)
                   for body in keep)  # fmt: skip
    empty = replace(
        draft, bodies=bodies, basis=(), goal=None, tasks=(), principles=(), mechanisms=(), terms=(), events=(),
        indicators=(), measures=(), monitoring=replace(draft.monitoring, by=None, frequency=None, methods=(),
                                                       result_document=None, addressee=None),
    )  # fmt: skip
    return {name: _document(empty, name, base, date, paper=_LINES) for name in ("regulation", "roadmap")}
