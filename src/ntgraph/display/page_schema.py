"""The JSON Schema of the page's data, made from the display records."""

from __future__ import annotations

import inspect
import json
import types
from dataclasses import fields, is_dataclass
from typing import Any, Union, get_args, get_origin, get_type_hints

from ntgraph.display.model import DisplayGraph

DIALECT = "https://json-schema.org/draft/2020-12/schema"
PLAIN = {str: "string", int: "integer", float: "number", bool: "boolean", type(None): "null"}
Schema = dict[str, Any]


def page_schema() -> Schema:
    """Return the JSON Schema of `DisplayGraph.to_json()`, the data of a page.

    >>> page_schema()["properties"]["left_out"]
    {'type': 'integer'}
    """
    named: dict[str, Schema] = {}
    whole = describe_dataclass(DisplayGraph, named)
    return {
        "$schema": DIALECT,
        "title": "Data of a page of ntgraph",
        **whole,
        "$defs": dict(sorted(named.items())),
    }


def describe_dataclass(kind: type, named: dict[str, Schema]) -> Schema:
    """Return the schema of a record: it must have all its fields and no others."""
    hints = get_type_hints(kind)
    names = [each.name for each in fields(kind)]
    return {
        "type": "object",
        "description": inspect.cleandoc(kind.__doc__ or ""),
        "properties": {name: describe_hint(hints[name], named) for name in names},
        "required": names,
        "additionalProperties": False,
    }


def describe_hint(hint: Any, named: dict[str, Schema]) -> Schema:
    """Return the schema of a type hint; a record is described once, under its name.

    Args:
        hint: a type hint of a field.
        named: schemas of the records described so far; new ones are added.
    """
    if hint in PLAIN:
        return {"type": PLAIN[hint]}
    if is_dataclass(hint) and isinstance(hint, type):
        if hint.__name__ not in named:
            named[hint.__name__] = {}  # ends the recursion of a record within itself
            named[hint.__name__] = describe_dataclass(hint, named)
        return {"$ref": f"#/$defs/{hint.__name__}"}
    origin, given = get_origin(hint), get_args(hint)
    if origin in (Union, types.UnionType):
        return {"anyOf": [describe_hint(each, named) for each in given]}
    if origin is dict:
        return {"type": "object", "additionalProperties": describe_hint(given[1], named)}
    if given[-1] is ...:
        return {"type": "array", "items": describe_hint(given[0], named)}
    items = [describe_hint(each, named) for each in given]
    return {"type": "array", "prefixItems": items, "minItems": len(items), "maxItems": len(items)}


def format_schema(schema: Schema) -> str:
    """Return a schema as the text that is published."""
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"
