"""The glossary for other programs: a table of definitions, and a thesaurus in SKOS (RDF/XML)."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from typing import Final
from urllib.parse import quote_plus
from xml.etree import ElementTree as ET

from generator.collect.tables import Tables
from generator.compare.columns import act_label
from generator.compare.glossary import GlossaryEntry, glossary
from generator.compare.named import named
from generator.compare.notion import relations
from generator.compare.table import Quote
from generator.export.frames import harmless
from generator.model.catalogue import Base

__all__ = ["glossary_csv", "glossary_skos"]

_HEADS: Final = (
    "запись", "понятие", "сокращение", "тема", "пояснение Атласа", "термин в акте", "определение", "акт",
    "дата акта", "адрес", "формулировка", "сходство с самой ранней, %",
)  # fmt: skip
_SPACES: Final = {
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "dcterms": "http://purl.org/dc/terms/",
}
_SCHEME: Final = "urn:nms-atlas:glossary"
_LANGUAGE: Final = "{http://www.w3.org/XML/1998/namespace}lang"
# Signs that XML 1.0 cannot hold.
_FORBIDDEN: Final = dict.fromkeys([*(code for code in range(32) if code not in (9, 10, 13)), 0xFFFE, 0xFFFF])


def _lines(base: Base, tables: Tables) -> Iterator[tuple[object, ...]]:
    for found in glossary(base, tables):
        entry = found.entry
        about = (found.id, found.label, (entry.abbr if entry else "") or "", (entry.topic if entry else "") or "",
                 entry.explanation if entry else "")  # fmt: skip
        if not found.definitions:
            yield (*about, *[""] * (len(_HEADS) - len(about)))
        wordings = [wording for cluster in found.clusters for wording in cluster.wordings]
        for number, wording in enumerate(wordings, 1):
            for quote in wording.quotes:
                act = base.acts[quote.act]
                yield (*about, quote.lead, quote.text, act_label(act, base), act.file.date or "", quote.address, number,
                       round(wording.first * 100))  # fmt: skip


def glossary_csv(base: Base, tables: Tables) -> str:
    """Return a line for each definition, and one for each notion without any.

    Heads are Russian; the mark at the beginning tells spreadsheets that the text is UTF-8.
    """
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(_HEADS)
    writer.writerows([harmless(value) for value in line] for line in _lines(base, tables))
    return "\ufeff" + stream.getvalue()


def _tag(name: str) -> str:
    space, _, local = name.partition(":")
    return f"{{{_SPACES[space]}}}{local}"


def _add(parent: ET.Element, name: str, text: str = "", resource: str = "") -> ET.Element:
    made = ET.SubElement(parent, _tag(name))
    if resource:
        made.set(_tag("rdf:resource"), resource)
    elif text:
        made.text = text.translate(_FORBIDDEN)
        made.set(_LANGUAGE, "ru")
    return made


def _iri(term: str) -> str:
    return f"urn:nms-atlas:term:{quote_plus(term)}"


def _definition(concept: ET.Element, quote: Quote, base: Base) -> None:
    """Add a definition as a resource with its words, source and date, as SKOS allows for documentation."""
    act = base.acts[quote.act]
    node = ET.SubElement(_add(concept, "skos:definition"), _tag("rdf:Description"))
    _add(node, "rdf:value", f"{quote.lead} – {quote.text}")
    _add(node, "dcterms:source", f"{act_label(act, base)}, {quote.address}")
    if act.file.date:
        ET.SubElement(node, _tag("dcterms:date")).text = act.file.date


def _concept(root: ET.Element, found: GlossaryEntry, base: Base, related: list[str]) -> None:
    concept = ET.SubElement(root, _tag("skos:Concept"), {_tag("rdf:about"): _iri(found.id)})
    _add(concept, "skos:inScheme", resource=_SCHEME)
    _add(concept, "skos:topConceptOf", resource=_SCHEME)
    entry = found.entry
    _add(concept, "skos:prefLabel", entry.label if entry else found.label)
    if entry:
        names = dict.fromkeys([*([entry.abbr] if entry.abbr else ()), *(quote.lead for quote in found.definitions)])
        for name in names:
            if name != entry.label:
                _add(concept, "skos:altLabel", name)
        for alias in entry.aliases:
            if alias not in names and alias != entry.label:
                _add(concept, "skos:hiddenLabel", alias)
        _add(concept, "skos:scopeNote", f"Пояснение Атласа: {entry.explanation}")
        if entry.topic:
            _add(concept, "dcterms:subject", entry.topic)
    for quote in found.definitions:
        _definition(concept, quote, base)
    for other in related:
        _add(concept, "skos:related", resource=_iri(other))


def glossary_skos(base: Base, tables: Tables) -> str:
    """Return the thesaurus: a concept for each notion, its definitions with act, address and date.

    Related are notions one of which is named in a definition of the other.
    """
    for prefix, space in _SPACES.items():
        ET.register_namespace(prefix, space)
    entries = glossary(base, tables)
    definitions = {entry.id: entry.definitions for entry in entries if entry.entry}
    ways = relations(base, named(base, tables), definitions)
    root = ET.Element(_tag("rdf:RDF"))
    scheme = ET.SubElement(root, _tag("skos:ConceptScheme"), {_tag("rdf:about"): _SCHEME})
    _add(scheme, "dcterms:title", "Глоссарий Атласа РС НМС")
    for found in entries:
        _add(scheme, "skos:hasTopConcept", resource=_iri(found.id))
    for found in entries:
        named_in = [relation.entries for relation in ways.get(found.id, ()) if relation.by_definition]
        _concept(root, found, base, sorted(other.id for group in named_in for other in group))
    ET.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root, encoding="unicode") + "\n"
