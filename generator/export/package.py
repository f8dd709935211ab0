"""datapackage.json (Frictionless Data Package v1, Table Schema) and JSON Schema of the data files."""

from __future__ import annotations

import json
from dataclasses import fields
from types import UnionType
from typing import Any, Final, get_args, get_origin, get_type_hints

from generator.collect.tables import TABLES
from generator.export.frames import table_title
from generator.rows import Row
from generator.validate import FILE_TYPES

__all__ = ["datapackage", "file_schemas"]

_TYPES: Final = {str: "string", int: "integer", float: "number", bool: "boolean"}
_PRIMARY: Final[dict[str, list[str]]] = {
    "acts": ["act"],
    "parts": ["act", "part"],
    "subjects": ["act", "id"],
    "canon": ["kind", "id"],
    "regions": ["slug"],
}


def _column(annotation: Any) -> tuple[str, str]:
    """Return (type, description) of an Annotated field."""
    base, description = get_args(annotation)
    if get_origin(base) is UnionType or isinstance(base, UnionType):
        base = next(item for item in get_args(base) if item is not type(None))
    return _TYPES[base], description


def _foreign_keys(name: str, columns: list[str]) -> list[dict[str, Any]]:
    def key(own: list[str], table: str, theirs: list[str]) -> dict[str, Any]:
        return {"fields": own, "reference": {"resource": table, "fields": theirs}}

    keys = []
    if name == "acts":
        keys.append(key(["region"], "regions", ["slug"]))
    elif "act" in columns:
        keys.append(key(["act"], "acts", ["act"]))
    if name == "functions":
        keys.append(key(["act", "subject"], "subjects", ["act", "id"]))
    if name == "indicator_values":
        keys.append(key(["indicator_id"], "indicators", ["id"]))
    return keys


def _resource(name: str, kind: type[Row]) -> dict[str, Any]:
    hints = get_type_hints(kind, include_extras=True)
    columns = [field.name for field in fields(kind)]
    described = []
    for column in columns:
        type_name, description = _column(hints[column])
        described.append({"name": column, "type": type_name, "description": description})
    schema: dict[str, Any] = {
        "fields": described,
        "primaryKey": _PRIMARY.get(name, ["id"]),
        "missingValues": [""],
    }
    if keys := _foreign_keys(name, columns):
        schema["foreignKeys"] = keys
    return {
        "name": name,
        "path": f"{name}.csv",
        "title": table_title(kind),
        "profile": "tabular-data-resource",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": schema,
    }


def datapackage(version: str) -> str:
    """Return datapackage.json: every table with types, descriptions in Russian and keys."""
    package = {
        "name": "nms-atlas",
        "title": "Атлас РС НМС: открытые данные",
        "description": (
            "Региональные акты о системе научно-методического сопровождения педагогических работников и "
            "управленческих кадров: дословный текст, разобранный по таблицам. Пустая клетка – в акте не сказано."
        ),
        "version": version,
        "profile": "tabular-data-package",
        "resources": [_resource(name, kind) for name, kind in TABLES.items()],
    }
    return json.dumps(package, ensure_ascii=False, indent=2) + "\n"


def _without_place(schema: Any) -> Any:
    """Drop the reader's own field `place`, which nobody writes."""
    if isinstance(schema, dict):
        return {
            key: _without_place({k: v for k, v in value.items() if k != "place"} if key == "properties" else value)
            for key, value in schema.items()
        }
    return [_without_place(item) for item in schema] if isinstance(schema, list) else schema


def file_schemas() -> dict[str, str]:
    """Return the JSON Schema of every kind of data file, by the name its modeline uses."""
    found = {}
    for name, adapter in FILE_TYPES.items():
        schema = _without_place(adapter.json_schema(by_alias=True))
        schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
        found[name] = json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
    return found
