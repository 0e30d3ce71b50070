"""Keep what no field of ours reads: the other attributes of nodes and edges, with their values."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Any

from ntgraph.imports.files.import_size_limits import LARGEST_NUMBER
from ntgraph.records import Attributes, Value
from ntgraph.records.text_encoding import replace_lone_halves

# Texts that mean that there is no value.
MISSING = ("", "<NA>", "NaT")
# What programs write in a column of numbers where they have none.
NO_NUMBERS = ("NaN", "nan", "NA", "N/A")
EXPONENT = re.compile(r"-?\d(?:\.\d+)?[eE][+-]?\d+")


def keep_attributes(rest: Mapping[str, Any], numbers: Iterable[str] = ()) -> Attributes:
    """Return attributes as records hold them; a list becomes several values of one name.

    Args:
        rest: the attributes as the file has them.
        numbers: the names whose texts are numbers, as `find_number_columns` returns them.

    >>> keep_attributes({"weight": "2", "tags": ["a", "b"], "score": None}, {"weight"})
    (('weight', 2), ('tags', 'a'), ('tags', 'b'))
    """
    kept: list[tuple[str, Value]] = []
    for name, value in rest.items():
        is_number = name in numbers
        if is_number and value in NO_NUMBERS:
            continue
        if type(value) is str and value.isascii() and value not in MISSING:
            kept.append((share_number if is_number else share_pair)(name, value))
            continue
        kept += (
            (name, plain_number(each) if is_number and isinstance(each, str) else each)
            for each in list_values(value)
        )
    return tuple(kept)


@lru_cache(maxsize=10_000)
def share_pair(name: str, value: str) -> tuple[str, str]:
    """Return a name with its text, for equal ones the same pair: large files repeat them."""
    return name, value


@lru_cache(maxsize=10_000)
def share_number(name: str, value: str) -> tuple[str, int | float]:
    """Return a name with its number, for equal texts the same pair: large files repeat them."""
    return name, plain_number(value)


def list_values(value: Any) -> Iterator[Value]:
    """Yield the plain values of a value; an object becomes its JSON text.

    Missing values (None, NaN, an empty text) are left out.
    """
    if isinstance(value, list | tuple):
        for each in value:
            yield from list_values(each)
    elif isinstance(value, bool):
        yield value
    elif isinstance(value, int):
        yield value if abs(value) < LARGEST_NUMBER else str(value)
    elif isinstance(value, float):
        if not math.isnan(value):
            yield value if math.isfinite(value) else str(value)
    elif isinstance(value, dict):
        yield replace_lone_halves(json.dumps(value, ensure_ascii=False, default=str))
    elif value is not None and (text := replace_lone_halves(str(value))) not in MISSING:
        yield text


def find_number_columns(rows: Iterable[Mapping[str, Any]]) -> frozenset[str]:
    """Return the names whose values are texts that are all plain numbers, such as `0.5`.

    A number that would be written back in another way, such as `007` or `0.50`, makes its
    column a column of texts. `NaN` and `NA` are missing values.

    >>> sorted(find_number_columns([{"a": "1", "b": "01"}, {"a": "2.5E-8", "b": "2"}]))
    ['a']
    """
    numbers: set[str] = set()
    others: set[str] = set()
    for row in rows:
        for name in row.keys() - others:
            value = row[name]
            if value not in NO_NUMBERS:
                is_number = isinstance(value, str) and is_plain_number(value)
                (numbers if is_number else others).add(name)
    return frozenset(numbers - others)


def is_plain_number(text: str) -> bool:
    """Return whether a text is a number as Python writes it.

    >>> is_plain_number("12"), is_plain_number("0.50"), is_plain_number("١٢")
    (True, False, False)
    """
    if not text.isascii() or text[:1].isalpha() or "_" in text:
        return False
    if text.strip() != text or len(text) > 30:
        return False
    try:
        number = plain_number(text)
    except ValueError:
        return False
    if isinstance(number, int):
        return str(number) == text and abs(number) < LARGEST_NUMBER
    return str(number) == text or EXPONENT.fullmatch(text) is not None


def plain_number(text: str) -> int | float:
    """Return a plain number.

    Raises:
        ValueError: the text is no finite number.
    """
    if "." in text:
        return read_decimal(text)
    try:
        return int(text)
    except ValueError:
        return read_decimal(text)


def read_decimal(text: str) -> float:
    """Return a finite number.

    Raises:
        ValueError: the text is none.
    """
    number = float(text)
    if not math.isfinite(number):
        raise ValueError(text)
    return number
