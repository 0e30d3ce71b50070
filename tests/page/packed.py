"""Reads packed data as the page's script does."""

from __future__ import annotations

import base64
import json
import zlib
from collections.abc import Iterator
from typing import Any


def read_data(*elements: str) -> Any:
    """Return the data of a page's data elements in one dict, however they are packed."""
    parts = [inflate(json.loads(text)) for text in elements]
    if "columns" in parts[0]:
        parts = unpack(*parts)
    return {name: value for part in parts for name, value in part.items()}


def inflate(part: Any) -> Any:
    """Return a part inflated if it is deflated, else unchanged."""
    if "deflated" not in part:
        return part
    return json.loads(zlib.decompress(base64.b64decode(part["deflated"]), wbits=-15))


def unpack(*parts: dict[str, Any]) -> list[Any]:
    """Return the records that were packed as columns, part by part."""
    known: list[str] = []
    values = []
    for part in parts:
        fresh = iter(part["texts"])
        known = known + part["texts"]
        values.append(Unpacker(known, fresh).value(part["columns"]))
    return values


class Unpacker:
    def __init__(self, texts: list[str], fresh: Iterator[str]) -> None:
        self.texts = texts
        self.fresh = fresh

    def text(self, code: int) -> str:
        return self.texts[code - 1] if code else next(self.fresh)

    def value(self, packed: Any) -> Any:
        if not isinstance(packed, list):
            return packed
        mark, *rest = packed
        if mark == "t":
            return self.text(rest[0])
        if mark == "r":
            return self.records(rest)
        if mark == "l":
            return [self.value(item) for item in rest]
        return {key: self.value(own) for key, own in zip(rest[::2], rest[1::2], strict=True)}

    def records(self, rest: list[Any]) -> list[dict[str, Any]]:
        made: list[dict[str, Any]] = [{} for _ in range(rest[0])]
        for key, own in zip(rest[1::2], rest[2::2], strict=True):
            for record, value in zip(made, self.column(own, rest[0]), strict=True):
                if value is not None:
                    record[key] = value
        return made

    def column(self, packed: list[Any], count: int) -> list[Any]:
        mark, *rest = packed
        if mark == "=":
            return [self.value(rest[0])] * count
        if mark == "t":
            return [self.text(code) for code in rest]
        if mark == "n":
            return rest
        if mark == "?":
            values = iter(self.column(rest[1], sum(rest[0])))
            return [next(values) if is_there else None for is_there in rest[0]]
        if mark == "l":
            items = iter(self.column(rest[1], sum(rest[0])))
            return [[next(items) for _ in range(size)] for size in rest[0]]
        return self.records(rest) if mark == "r" else [self.value(item) for item in rest]
