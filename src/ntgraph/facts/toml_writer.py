"""TOML written from records: the same bytes for the same records.

tomli_w writes the pairs, and the headers are written here: given a whole list of short
records, tomli_w makes inline tables of them, whose lines no message could name. tomlkit would
keep arrays on one line, but takes 20 times as long: 10 s for 5,000 predicates.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import MISSING, fields, is_dataclass
from typing import Any

import tomli_w


def write_pairs(record: Any) -> str:
    r"""Write the filled fields of a record, or the pairs of a mapping.

    Mappings among the values are left out, since they become tables of their own.

    >>> write_pairs({"id": "tea", "label": "", "plural": True, "names": ("a", "b")})
    'id = "tea"\nlabel = ""\nplural = true\nnames = [\n    "a",\n    "b",\n]\n'
    """
    pairs = record if isinstance(record, Mapping) else dict(filled(record))
    return tomli_w.dumps({k: v for k, v in pairs.items() if not isinstance(v, Mapping)})


def filled(record: Any) -> Iterable[tuple[str, Any]]:
    """Yield the fields of a record that are required, filled, or differ from their default."""
    assert is_dataclass(record)  # noqa: S101 - only records come here
    for spec in fields(record):
        value = getattr(record, spec.name)
        make = spec.default_factory
        default = spec.default if make is MISSING else make()
        if spec.name != "place" and (value or value != default):
            yield spec.name, value


def write_entries(name: str, records: Iterable[Any]) -> str:
    """Return records as an array of tables."""
    return "".join(write_entry(name, record) for record in records)


def write_entry(name: str, record: Any) -> str:
    """Return one record as a table; a mapping in it becomes a table of its own."""
    text = f"[[{name}]]\n{write_pairs(record)}\n"
    for key, value in filled(record):
        if isinstance(value, Mapping):
            text += f"[{name}.{key}]\n{write_pairs(value)}\n"
    return text
