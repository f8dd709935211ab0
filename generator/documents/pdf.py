"""The tree → PDF by typst: tagged, PDF/A-2a and PDF/UA-1, with bookmarks; only Tinos is embedded."""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import UTC, datetime
from threading import local
from typing import TYPE_CHECKING, Final

from generator.documents.layout import GOST_2025, Layout
from generator.documents.render import TEMPLATES
from generator.documents.schema import tree_json
from generator.documents.sections import LEAD
from generator.documents.signs import MISSING, missing_signs
from generator.documents.tree import Document
from generator.problem import DataError, Problem

if TYPE_CHECKING:
    from typst import Compiler

__all__ = ["pdf_file"]

FONTS: Final = TEMPLATES / "fonts"
_TEMPLATE: Final = TEMPLATES / "typst" / "document.typ"


_own = local()  # an engine serves one thread at a time


def _compiler() -> Compiler:
    """Return this thread's engine, with the project's fonts and no others: a letter they lack stops the build."""
    if not hasattr(_own, "compiler"):
        _own.compiler = _engine()
    found: Compiler = _own.compiler
    return found


def _engine() -> Compiler:
    from typst import Compiler, Fonts

    fonts = Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(FONTS)])
    if not fonts.families():
        raise DataError([Problem(FONTS.as_posix(), 0, 0, "", "нет шрифтов", "файлы Tinos_*.ttf")])
    return Compiler(str(_TEMPLATE), root=str(TEMPLATES), font_paths=fonts)


def pdf_file(document: Document, layout: Layout = GOST_2025) -> bytes:
    """Return the document as PDF; its date is the document's, so the bytes depend on document and layout alone.

    A sign that Tinos lacks (an emoji) is printed as «□»; `missing_signs` names such signs of a text.

    Raises:
        DataError: the engine refused.

    """
    from typst import TypstError

    tree = tree_json(document)
    tree = tree.translate(dict.fromkeys(map(ord, missing_signs(tree)), MISSING))
    values = {"tree": tree, "layout": json.dumps(asdict(layout)), "lead": str(LEAD)}
    moment = datetime.fromisoformat(document.date).replace(tzinfo=UTC)
    try:
        found = _compiler().compile(format="pdf", sys_inputs=values, pdf_standards=["a-2a", "ua-1"], timestamp=moment)
    except TypstError as error:
        raise DataError([Problem(document.title, 0, 0, "PDF", error.message, hint=" ".join(error.hints))]) from None
    assert isinstance(found, bytes)  # noqa: S101  one output without a path is bytes
    return found
