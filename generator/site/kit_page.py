"""The page «Собрать комплект»: blank documents of a draft with open names, filled in the browser.

Nothing is sent anywhere: the documents come as a plain script, a small patcher fills their content controls.
"""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Mapping
from dataclasses import fields, replace
from typing import Any, Final

from generator.documents.docx import docx_file
from generator.documents.drafts import DOCUMENT_NAMES, draft_document, draft_names
from generator.documents.layout import layout_of
from generator.model.catalogue import Base, Cases, Region
from generator.model.draft import Draft, Slot
from generator.site.page import Page
from generator.site.render import render

__all__ = ["kit_page", "kit_scripts"]

SCRIPT: Final = "assets/data/kit.js"
_SET: Final = ("order", "regulation", "roadmap", "approval", "note")
_CASES: Final = tuple(field.name for field in fields(Cases) if field.name != "place")


def _kit(base: Base) -> Draft | None:
    """Return the first draft that leaves names open; None when there is none."""
    return next((draft for draft in base.drafts.values() if draft.slots), None)


def _forms(cases: Cases | Region) -> list[str]:
    return [getattr(cases, case) for case in _CASES]


def _slot(slot: Slot) -> dict[str, Any]:
    return {
        "id": slot.id,
        "label": slot.label,
        "cases": slot.cases,
        "heads": [_forms(head) for head in slot.heads],
        "example": slot.example or "",
        "required": slot.required,
    }


def _documents(draft: Draft, base: Base, date: str) -> dict[str, str]:
    """Return the blank Word files of the set, base64."""
    layout = layout_of(draft.form)
    names = [name for name in _SET if name in draft_names(draft)]
    return {name: b64encode(docx_file(draft_document(draft, name, base, date), layout)).decode() for name in names}


def kit_scripts(base: Base, date: str) -> Mapping[str, str]:
    """Return the script of the page by its path in the site: slots, regions in six cases, blank documents.

    Documents stand twice: for an act that is not normative and for one that is.
    """
    draft = _kit(base)
    if draft is None:
        return {}
    data = {
        "cases": _CASES,
        "slots": [_slot(slot) for slot in draft.slots],
        "regions": [[region.slug, *_forms(region)] for region in sorted(base.regions.values(), key=lambda r: r.nom)],
        "names": {name: DOCUMENT_NAMES[name] for name in _SET},
        "documents": [_documents(replace(draft, normative=normative), base, date) for normative in (False, True)],
    }
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    return {SCRIPT: f"window.nmsKit={text};\n"}


def kit_page(base: Base) -> list[Page]:
    """Return the page; none when no draft leaves names open."""
    draft = _kit(base)
    if draft is None:
        return []
    body = render("kit.html", names=[DOCUMENT_NAMES[name] for name in _SET if name in draft_names(draft)], root="")
    return [Page(path="kit", title="Собрать комплект", body=body, hide=("navigation", "toc"))]
