"""The Russian alphabet's own order: ё is a letter of its own, after е."""

from __future__ import annotations

__all__ = ["alphabetical", "letter_of"]


def alphabetical(text: str) -> str:
    """Return the key by which texts stand in alphabetical order; marks before the first letter do not count."""
    return text.lower().lstrip("«\"“„(' ").replace("ё", "е\uffff")


def letter_of(text: str) -> str:
    """Return the capital letter a text begins with; «#» when it has none."""
    return next((sign for sign in text if sign.isalpha()), "#").upper()
