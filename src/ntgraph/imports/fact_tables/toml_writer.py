"""TOML written from records: the same bytes for the same records."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass
from typing import Any


def write_pairs(record: Any) -> str:
    r"""Write the filled fields of a record, or the pairs of a mapping, one a line.

    >>> write_pairs({"id": "tea", "label": "", "plural": True, "names": ("a", "b")})
    'id = "tea"\nlabel = ""\nplural = true\nnames = ["a", "b"]\n'
    """
    pairs = record if isinstance(record, Mapping) else dict(filled(record))
    plain = {key: value for key, value in pairs.items() if not isinstance(value, Mapping)}
    return "".join(f"{write_key(key)} = {write_value(value)}\n" for key, value in plain.items())


def write_key(key: str) -> str:
    """Write a key; one of more than letters, digits, `_` and `-` stands in quotation marks.

    >>> write_key("label"), write_key("how much")
    ('label', '"how much"')
    """
    return key if re.fullmatch(r"[A-Za-z0-9_-]+", key) else json.dumps(key, ensure_ascii=False)


def filled(record: Any) -> Iterable[tuple[str, Any]]:
    """Give the fields of a record that say anything or that it cannot do without."""
    assert is_dataclass(record)  # noqa: S101 - only records come here
    for spec in fields(record):
        value = getattr(record, spec.name)
        if spec.name != "place" and (value or value != spec.default):
            yield spec.name, value


def write_entries(name: str, records: Iterable[Any]) -> str:
    """Write records as an array of tables."""
    return "".join(write_entry(name, record) for record in records)


def write_entry(name: str, record: Any) -> str:
    """Write one record; a mapping in it becomes a table of its own."""
    text = f"[[{name}]]\n{write_pairs(record)}\n"
    for key, value in filled(record):
        if isinstance(value, Mapping):
            text += f"[{name}.{key}]\n{write_pairs(value)}\n"
    return text


def write_value(value: object) -> str:
    """Write one value; the texts of JSON are texts of TOML, too."""
    return json.dumps(list(value) if isinstance(value, tuple) else value, ensure_ascii=False)
