"""Macros for the prose of content/: thin names for the fragments of generator.site.fragments."""

from __future__ import annotations

from functools import partial
from typing import Any

from generator.site.fragments import FRAGMENTS, placeholder

__all__ = ["define_env"]


def define_env(env: Any) -> None:
    """Give prose pages one macro for each fragment: {{ acts_table() }}."""
    for name in FRAGMENTS:
        env.macro(partial(placeholder, name), name)
