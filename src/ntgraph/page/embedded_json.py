"""JSON inside HTML: no text in it can end the element around it."""

from __future__ import annotations

import json
from typing import Any

ESCAPES = {
    "<": "\\u003c",
    ">": "\\u003e",
    "&": "\\u0026",
    "\u2028": "\\u2028",
    "\u2029": "\\u2029",
}


def format_data(data: Any) -> str:
    r"""Return data as compact JSON in ASCII.

    >>> format_data({"a": "</script>"})
    '{"a":"\\u003c/script\\u003e"}'
    """
    return escape_json(json.dumps(data, separators=(",", ":"), allow_nan=False))


def escape_json(text: str) -> str:
    r"""Return JSON with every character escaped that has a meaning in HTML.

    >>> escape_json('"a & b"')
    '"a \\u0026 b"'
    """
    for character, escape in ESCAPES.items():
        text = text.replace(character, escape)
    return text


def drop_empty(value: Any) -> Any:
    """Return data without the keys, at any depth, whose value is empty or None.

    >>> drop_empty({"a": "", "b": [{"c": None, "d": 1}]})
    {'b': [{'d': 1}]}
    """
    if isinstance(value, dict):
        return {key: drop_empty(each) for key, each in value.items() if each not in ("", None, [])}
    return [drop_empty(each) for each in value] if isinstance(value, list) else value
