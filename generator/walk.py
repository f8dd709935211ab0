"""Act → passages in reading order, each with its legal address, anchor and inherited annotations.

A passage is one printed unit: a heading line, a paragraph, a list item, a footnote, a cell line. Legal
addresses follow the custom of citing Russian acts: an абзац is counted from the clause's first line, a
hyphened item is an абзац, items «1)», «а)» are подпункты (format of addresses: data format, «Addresses»).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from generator.address import Unit, restarts
from generator.model.act import Act, Node, Part, PartFile
from generator.passage import Context, Passage
from generator.tree import nodes_of
from generator.walker import ORDER, Walker

__all__ = ["ORDER", "Context", "Passage", "walk"]


def _order(act: Act) -> Iterator[Passage]:
    walker = Walker(act, ORDER, "o-", suffix=" приказа")
    file, context = act.file, Context()
    yield from walker.heads(file.head, "o-h", context, "")
    unit = Unit("", "", "o")
    if file.order:
        if (preamble := file.order.preamble) and preamble.text:
            yield walker.passage(
                "preamble",
                "преамбула приказа",
                "o-preamble",
                replace(context, clause="преамбула"),
                node=preamble,
                text=preamble.text,
                place=preamble.place,
            )
        for clause in file.order.clauses:
            yield from walker.node(clause, "clauses", unit, context, 0, None)
    if file.signatory:
        for text in (file.signatory.position, file.signatory.name):
            if text:
                node = Node(text=text, place=file.signatory.place)
                yield walker.passage("signatory", "подпись", "o-sign", context, node=node, text=text, place=node.place)
    if file.registration:
        node = Node(text=file.registration.text, place=file.registration.place)
        yield walker.passage(
            "registration",
            "отметка о регистрации",
            "o-registration",
            context,
            node=node,
            text=node.text,
            place=node.place,
        )


def _lead(part: Part) -> str:
    """How an address names a part other than the main document."""
    if part.id == "roadmap":
        return "дорожная карта, "
    if part.to:
        return f"приложение № {part.number} к положению, " if part.number else "приложение к положению, "
    return ""


def _part(act: Act, part: Part) -> Iterator[Passage]:
    file = act.parts.get(part.id)
    prefix = {"regulation": "", "roadmap": "m-"}.get(part.id, f"{part.id}-")
    walker = Walker(act, part.id, prefix, lead=_lead(part))
    context = Context()
    for index, stamp in enumerate(part.stamps, 1):
        node = Node(text=stamp.text, raw=stamp.raw, note=stamp.note, place=stamp.place)
        name = f"{walker.lead}гриф".strip()
        yield walker.passage(
            "stamps", name, f"{prefix}stamp{index}", context, node=node, text=stamp.text, place=stamp.place
        )
    if file is None:
        return
    yield from walker.heads(file.head, f"{prefix}h", context, "")
    unit = Unit("", "", f"{prefix}x".replace("-x", "") or "x")
    if isinstance(file, PartFile):
        walker.restarts = restarts(file.clauses)
        for node in file.clauses:
            yield from walker.node(node, "clauses", unit, context, 0, None)
    else:
        yield from walker.table(file, unit, context, 0)
    if part.closing:
        node = Node(text=part.closing, place=part.place)
        yield walker.passage(
            "closing",
            "конец приложения",
            f"{prefix}closing",
            context,
            node=node,
            text=part.closing,
            place=part.place,
        )


def walk(act: Act) -> Iterator[Passage]:
    """Yield every passage of an act in reading order: the order, then the parts that are present."""
    yield from _order(act)
    included = {
        node.include
        for file in act.parts.values()
        if isinstance(file, PartFile)
        for node in nodes_of(file.clauses)
        if node.include
    }
    for part in act.file.parts:
        if part.present and part.id not in included:
            yield from _part(act, part)
