"""Data of the scripts about notions, as plain scripts, so that they load from disk.

«terms.js» says of each notion what a tooltip shows; «<act>-own.js» holds the act's own definitions and short
names; «<act>-near.js» what the act says of each notion, for notions side by side.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any, Final, cast

from generator import rows
from generator.collect.tables import Tables
from generator.compare.alphabet import alphabetical
from generator.compare.baseline import baseline_note
from generator.compare.columns import act_label, columns
from generator.compare.definitions import clusters_of, main_wording
from generator.compare.matrix import anchor_of
from generator.compare.named import Named
from generator.compare.table import Quote
from generator.model.catalogue import Base
from generator.site.requisites import citation

__all__ = ["term_scripts"]

_PARTS: Final = (
    ("measure", ""),
    ("responsible", "ответственный"),
    ("executors", "исполнитель"),
    ("participants", "участник"),
)


def _script(target: str, data: object) -> str:
    return f"{target}={json.dumps(data, ensure_ascii=False, separators=(',', ':'))};\n"


def _terms(base: Base, definitions: Mapping[str, Sequence[Quote]]) -> str:
    found: dict[str, list[Any]] = {}
    for entry in base.terms.values():
        quotes = definitions.get(entry.id, ())
        main = main_wording(clusters_of(quotes))
        other = None
        if main:
            quote = main.quotes[0]
            other = [quote.lead, quote.text, act_label(base.acts[quote.act], base), quote.address]
        count = len({quote.act for quote in quotes})
        found[entry.id] = [entry.label, entry.abbr or "", entry.explanation, count, other, baseline_note(entry)]
    return _script("window.nmsTerms", found)


def _own(act: str, names: Named, definitions: Mapping[str, Sequence[Quote]]) -> str:
    terms = {
        canon_id: [[quote.lead, quote.text, quote.address] for quote in quotes if quote.act == act]
        for canon_id, quotes in definitions.items()
    }
    shorts = [[item.short, item.full, item.anchor, item.address] for item in names.shorts[act].values()]
    return _script("window.nmsOwnTerms", {"terms": {key: value for key, value in terms.items() if value},
                                          "shorts": shorts})  # fmt: skip


def _functions(act: str, tables: Tables, names: Named) -> tuple[list[list[str]], dict[str, list[int]]]:
    """Return the act's functions [holder, text, address, anchor], and by notion which of them name it."""
    items: dict[tuple[str, str], list[str]] = {}
    by_term: dict[str, list[int]] = {}
    for row in cast(Sequence[rows.FunctionRow], tables["functions"]):
        if row.act != act:
            continue
        key = (anchor_of(row.id), row.text)
        if key in items:
            holders = items[key][0].split("; ")
            items[key][0] = "; ".join(dict.fromkeys([*holders, row.subject_name]))
            continue
        for target in {item.target for item in names.find(f"{row.subject_name}\n{row.text}", act)}:
            by_term.setdefault(target, []).append(len(items))
        items[key] = [row.subject_name, row.text, row.address, key[0]]
    return list(items.values()), by_term


def _measures(act: str, tables: Tables, names: Named) -> tuple[list[list[str]], dict[str, list[int]]]:
    """Return the act's measures [deadline and bearers, measure, address, anchor], and by notion which name it."""
    items: list[list[str]] = []
    by_term: dict[str, list[int]] = {}
    for row in cast(Sequence[rows.RoadmapRow], tables["roadmap"]):
        if row.act != act:
            continue
        said = [(label, str(getattr(row, part))) for part, label in _PARTS]
        whole = "\n".join((*(text for _, text in said), row.result))
        for target in {item.target for item in names.find(whole, act)}:
            by_term.setdefault(target, []).append(len(items))
        lead = "; ".join([row.deadline, *(f"{label}: {text}" for label, text in said if label and text)])
        items.append([lead, row.measure, row.address, anchor_of(row.id)])
    return items, by_term


def _near(act: str, base: Base, tables: Tables, names: Named, definitions: Mapping[str, Sequence[Quote]]) -> str:
    functions, in_functions = _functions(act, tables, names)
    measures, in_measures = _measures(act, tables, names)
    terms: dict[str, list[Any]] = {}
    for canon_id in base.terms:
        own = [[q.lead, q.text, q.address, q.anchor] for q in definitions.get(canon_id, ()) if q.act == act]
        used = [[item.address, item.anchor] for item in names.places(canon_id, act)]
        if own or used or canon_id in in_functions or canon_id in in_measures:
            terms[canon_id] = [own, in_functions.get(canon_id, []), in_measures.get(canon_id, []), used]
    data = {"functions": functions, "measures": measures, "terms": terms}
    return _script(f"(window.nmsNear??={{}})[{json.dumps(act)}]", data)


def _index(base: Base, definitions: Mapping[str, Sequence[Quote]]) -> str:
    defining = {quote.act for quotes in definitions.values() for quote in quotes}
    acts = [
        [head.act, f"{head.region}, {head.label}", citation(base.acts[head.act]), head.slug, int(head.act in defining)]
        for head in columns(base)
    ]
    terms = sorted(base.terms.values(), key=lambda entry: alphabetical(entry.label))
    found = [[entry.id, entry.label, entry.abbr or ""] for entry in terms]
    return _script("window.nmsNearIndex", {"acts": acts, "terms": found})


def term_scripts(
    base: Base, tables: Tables, names: Named, definitions: Mapping[str, Sequence[Quote]]
) -> dict[str, str]:
    """Return the scripts by their path in the site."""
    scripts = {"assets/data/terms.js": _terms(base, definitions), "assets/data/near.js": _index(base, definitions)}
    for act in base.acts:
        scripts[f"assets/data/{act}-own.js"] = _own(act, names, definitions)
        scripts[f"assets/data/{act}-near.js"] = _near(act, base, tables, names, definitions)
    return scripts
