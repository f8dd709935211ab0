"""Dates as Russian readers write them."""

from __future__ import annotations

__all__ = ["russian_date"]


def russian_date(iso: str | None) -> str:
    """Return «16.04.2023» for «2023-04-16», an empty string for none."""
    return ".".join(reversed(iso.split("-"))) if iso else ""
