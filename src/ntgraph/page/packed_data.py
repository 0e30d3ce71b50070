"""Display data made small: records as columns, each text once, and all of it deflated.

The first item of a packed value says what it is; `js/data/unpacked_data.js` reads the marks:

- `["t", code]` a text, `["r", count, key, column …]` records, `["l", value …]` a list,
  `["o", key, value …]` any other object; numbers, truth values and null are written unchanged.
- A column holds one field of all records: `["=", value]` the same value for all,
  `["t", code …]` texts, `["n", number …]` numbers, `["l", sizes, items]` lists with the items
  of all records in one column, `["r", …]` records, `["?", present, column]` a field that some
  records leave out, `["m", value …]` mixed values.

The code of a text is 0 where the text occurs first, in the order of the table of texts; later
it is the text's place in that table, counted from 1. The table continues from part to part.
`starts` says how many texts of a part come before each of its fields, so that a field can be
read without the fields before it.
"""

from __future__ import annotations

import base64
import json
import zlib
from collections.abc import Iterator, Sequence
from itertools import accumulate, chain
from typing import Any

# In characters; packing smaller data saves no time.
PACKED_FROM = 200_000
# Level 9 takes four times as long for 20 MB, and gains four percent.
LEVEL = 6
ENCODER = json.JSONEncoder(separators=(",", ":"), allow_nan=False)
RAW = -zlib.MAX_WBITS


def pack(*parts: dict[str, Any]) -> list[dict[str, Any]]:
    """Return data in the form in which a page holds them: unchanged, or in columns and deflated.

    In columns, a field that is `None` is left out; the page's scripts treat both as missing.
    Builds of zlib deflate to different bytes, which inflate to the same data everywhere.

    Args:
        parts: data that are read one after another; their total size decides the form of all.
    """
    if is_small(parts):
        return list(parts)
    return [{"deflated": _deflate(_print(part))} for part in pack_columns(*parts)]


def pack_columns(*parts: dict[str, Any]) -> list[dict[str, Any]]:
    """Return each part in columns, with the texts that no part before it has."""
    packer = _Packer()
    packed = []
    for part in parts:
        known = len(packer.places)
        columns: list[Any] = ["o"]
        starts = []
        for key, value in part.items():
            starts.append(len(packer.places) - known)
            columns += [key, packer.value(value)]
        texts = list(packer.places)[known:]
        packed.append({"columns": columns, "starts": starts, "texts": texts})
    return packed


def is_small(parts: Sequence[dict[str, Any]]) -> bool:
    """Return whether parts print in less than `PACKED_FROM`; large ones are not printed whole."""
    sizes = chain.from_iterable(map(_measure, parts))
    return all(size < PACKED_FROM for size in accumulate(sizes))


def _measure(part: dict[str, Any]) -> Iterator[int]:
    """Yield the lengths of the pieces of a part as JSON, for a list those of its items.

    The encoder prints an item in a tenth of the time in which it yields the item's pieces.
    """
    yield len("{}") + max(len(part) - 1, 0)
    for key, value in part.items():
        yield len(_print(key)) + len(":")
        if isinstance(value, list):
            yield len("[]") + max(len(value) - 1, 0)
            yield from (len(_print(item)) for item in value)
        else:
            yield len(_print(value))


def _print(data: Any) -> str:
    return ENCODER.encode(data)


def _deflate(text: str) -> str:
    return base64.b64encode(zlib.compress(text.encode(), LEVEL, wbits=RAW)).decode()


class _Packer:
    """Packs values one after another, and numbers their texts in that order."""

    def __init__(self) -> None:
        self.places: dict[str, int] = {}

    def value(self, value: Any) -> Any:
        if isinstance(value, str):
            return ["t", self.code(value)]
        if isinstance(value, dict):
            return ["o", *(part for key, own in value.items() for part in (key, self.value(own)))]
        if isinstance(value, (list, tuple)):
            if value and _all_are(value, dict):
                return self.records(value)
            return ["l", *map(self.value, value)]
        return value

    def code(self, text: str) -> int:
        if text in self.places:
            return self.places[text]
        self.places[text] = len(self.places) + 1
        return 0

    def records(self, records: Sequence[dict[str, Any]]) -> list[Any]:
        keys = dict.fromkeys(chain.from_iterable(records))
        columns = ((key, self.column([record.get(key) for record in records])) for key in keys)
        return ["r", len(records), *(part for pair in columns for part in pair)]

    def column(self, values: Sequence[Any]) -> list[Any]:
        if None in values:
            present = [value for value in values if value is not None]
            return ["?", [int(value is not None) for value in values], self.column(present)]
        if values and _is_flat(values[0]) and values.count(values[0]) == len(values):
            return ["=", self.value(values[0])]
        if _all_are(values, str):
            return ["t", *map(self.code, values)]
        if _all_are(values, (int, float)):
            return ["n", *values]
        if _all_are(values, (list, tuple)):
            items = [item for value in values for item in value]
            return ["l", [len(value) for value in values], self.column(items)]
        return self.records(values) if _all_are(values, dict) else ["m", *map(self.value, values)]


def _all_are(values: Sequence[Any], kind: type | tuple[type, ...]) -> bool:
    """Return whether all values are of a kind; a column has few kinds, and thousands of values."""
    return all(issubclass(own, kind) for own in set(map(type, values)))


def _is_flat(value: Any) -> bool:
    """Return whether one value may stand for many: a shared list could be changed by one user."""
    return not isinstance(value, (dict, list, tuple))
