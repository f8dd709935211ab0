"""Which signs the project's font has: what it lacks is printed as «□» in PDF, and said."""

from __future__ import annotations

import struct
from functools import cache
from typing import Final

from generator.documents.render import font_bytes

__all__ = ["MISSING", "covered", "missing_signs"]

MISSING: Final = "□"
_FACES: Final = ("400Regular", "400Regular_Italic", "700Bold", "700Bold_Italic")


def _subtable(font: bytes) -> bytes:
    """Return the Windows table of characters of the Basic Multilingual Plane (OpenType, cmap, format 4)."""
    count = struct.unpack_from(">H", font, 4)[0]
    for index in range(count):
        tag, _, offset, _ = struct.unpack_from(">4sIII", font, 12 + 16 * index)
        if tag != b"cmap":
            continue
        tables = struct.unpack_from(">H", font, offset + 2)[0]
        for number in range(tables):
            platform, encoding, place = struct.unpack_from(">HHI", font, offset + 4 + 8 * number)
            if (platform, encoding) == (3, 1):
                return font[offset + place :]
    raise ValueError("в шрифте нет таблицы знаков cmap 3.1")


def covered(font: bytes) -> frozenset[str]:
    """Return the signs a TrueType font has a glyph for."""
    table = _subtable(font)
    segments = struct.unpack_from(">H", table, 6)[0] // 2
    ends = struct.unpack_from(f">{segments}H", table, 14)
    starts = struct.unpack_from(f">{segments}H", table, 16 + 2 * segments)
    found: set[str] = set()
    for start, end in zip(starts, ends, strict=True):
        if start != 0xFFFF:
            found.update(map(chr, range(start, end + 1)))
    return frozenset(found)


@cache
def _known() -> frozenset[str]:
    faces = [covered(font_bytes(f"Tinos_{face}.ttf")) for face in _FACES]
    return frozenset.intersection(*faces) | frozenset("\t\n\r")


def missing_signs(text: str) -> str:
    """Return the signs of a text that the font lacks, each once, in order."""
    return "".join(dict.fromkeys(sign for sign in text if sign not in _known()))
