"""The tile map of the regions: an act is held or not, how complete, its period running or ended."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.model.catalogue import Base
from generator.site.acts import ActLine
from generator.site.render import render

__all__ = ["Tile", "tile_map", "tiles"]

_SIDE, _GAP = 44, 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Tile:
    """A region's tile: its place in pixels, what it says and where it leads (empty when no act is held)."""

    x: int
    y: int
    code: str
    region: str
    kind: str
    ended: bool
    words: str
    href: str


def _kind(lines: Sequence[ActLine]) -> tuple[str, str]:
    if not lines:
        return "none", "акта нет в собрании"
    missing = [name for line in lines for name in line.completeness.missing]
    whole = f"нет частей: {', '.join(missing)}" if missing else "акт полный"
    return ("partial" if missing else "whole"), f"{whole}; срок акта: {lines[0].status.brief}"


def tiles(base: Base, lines: Sequence[ActLine]) -> list[Tile]:
    """Return a tile for each region, in reading order of the map."""
    found = []
    for region in sorted(base.regions.values(), key=lambda item: (item.tile.row, item.tile.column)):
        own = [line for line in lines if base.acts[line.slug].file.region == region.slug]
        kind, words = _kind(own)
        found.append(
            Tile(
                x=(region.tile.column - 1) * (_SIDE + _GAP),
                y=(region.tile.row - 1) * (_SIDE + _GAP),
                code=region.code or "",
                region=region.nom,
                kind=kind,
                ended=any(line.status.ended for line in own),
                words=words,
                href=f"acts/{own[0].slug}.html" if own else "",
            )
        )
    return found


def tile_map(base: Base, lines: Sequence[ActLine]) -> str:
    """Return the map as inline SVG; its table twin is the list of acts."""
    found = tiles(base, lines)
    width = max(tile.x for tile in found) + _SIDE
    height = max(tile.y for tile in found) + _SIDE
    return render("_tile_map.html", tiles=found, width=width, height=height, side=_SIDE)
