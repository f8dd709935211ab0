"""JSON form of the tree and its JSON Schema, for writers in other languages and for tests of writers."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from pydantic import TypeAdapter

from generator.documents.tree import Document

__all__ = ["tree_json", "tree_schema"]


def tree_json(document: Document) -> str:
    """Return the document as JSON; `kind` names every block and inline."""
    return json.dumps(asdict(document), ensure_ascii=False)


def tree_schema() -> dict[str, Any]:
    """Return the JSON Schema (2020-12) that every document in its JSON form satisfies."""
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **TypeAdapter(Document).json_schema()}
