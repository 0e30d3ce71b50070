"""Turn columns of texts into columns of values, as the reader of small files keeps attributes."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from ntgraph.columns import Coded
from ntgraph.columns.coded_column import NONE
from ntgraph.imports.files.attribute_values import (
    MISSING,
    NO_NUMBERS,
    is_plain_number,
    keep_attributes,
)
from ntgraph.imports.large_files.coded_table import CodedCells, ValueNumbers
from ntgraph.imports.large_files.number_texts import NumberTexts
from ntgraph.imports.large_files.packed_texts import PackedTexts
from ntgraph.records import Value


def make_values(
    column: CodedCells,
    rows: int,
    only: NDArray[np.bool_] | None = None,
    *,
    is_number: bool | None = None,
) -> Coded[Value] | None:
    """Return the values of a column, or None if it has none.

    Args:
        column: the texts.
        rows: the number of rows.
        only: the rows that have a value here; all by default.
        is_number: whether the texts are numbers; by default found in the column.
    """
    values = column.values
    coded = values.coded(column.codes) if isinstance(values, NumberTexts) else None
    if coded is None:
        coded = _make_of_texts(column, rows, is_number=is_number)
    if only is not None:
        coded = Coded(np.where(only, coded.codes, np.int32(NONE)), coded.values)
    return coded if (coded.codes != NONE).any() else None


def _make_of_texts(column: CodedCells, rows: int, *, is_number: bool | None) -> Coded[Value]:
    is_number = are_numbers(column.values) if is_number is None else is_number
    if column.codes is None and isinstance(column.values, PackedTexts):
        return _make_packed(column.values, is_number=is_number)
    return _make_coded(column.values, column.places(rows), is_number=is_number)


def code_texts(texts: Iterable[str], count: int, *, is_number: bool) -> Coded[Value]:
    """Return the values of texts that were not numbered before."""
    numbers = ValueNumbers()
    codes = np.fromiter(map(numbers.__getitem__, texts), np.int32, count)
    return _make_coded(list(numbers), codes, is_number=is_number)


def are_numbers(texts: Iterable[str]) -> bool:
    """Return whether all texts are plain numbers but for those that mean no value.

    >>> are_numbers(["1", "", "NaN"]), are_numbers(["007"]), are_numbers([""])
    (True, False, False)
    """
    found = False
    for text in texts:
        if text and text not in NO_NUMBERS:
            if not is_plain_number(text):
                return False
            found = True
    return found


def keep_value(text: str, *, is_number: bool) -> Value | None:
    """Return the value of a cell; None where it has none."""
    kept = keep_attributes({"": text}, ("",) if is_number else ())
    return kept[0][1] if kept else None


def _make_packed(texts: PackedTexts, *, is_number: bool) -> Coded[Value]:
    codes = np.arange(len(texts), dtype=np.int32)
    if not is_number and not texts.contains_any(MISSING):
        return Coded(codes, texts)
    if not is_number:
        gone = np.fromiter((text in MISSING for text in texts), np.bool_, len(texts))
        return Coded(np.where(gone, np.int32(NONE), codes), texts)
    values = [keep_value(text, is_number=True) for text in texts]
    gone = np.fromiter((value is None for value in values), np.bool_, len(values))
    return Coded(np.where(gone, np.int32(NONE), codes), _pack(values))


def _make_coded(texts: Sequence[str], codes: NDArray[np.int32], *, is_number: bool) -> Coded[Value]:
    found = [keep_value(text, is_number=is_number) for text in texts]
    values: list[Value] = []
    places = []
    for value in found:
        places.append(NONE if value is None else len(values))
        if value is not None:
            values.append(value)
    if len(values) < len(found):
        codes = np.array(places, dtype=np.int32)[codes]
    return Coded(codes, tuple(values))


def _pack(values: Sequence[Value | None]) -> Sequence[Value]:
    """Return numbers of one type in as many bytes as they need."""
    if all(value is None or type(value) is float for value in values):
        return array("d", [value if isinstance(value, float) else 0.0 for value in values])
    if all(value is None or type(value) is int for value in values):
        return array("q", [value if isinstance(value, int) else 0 for value in values])
    return tuple(0 if value is None else value for value in values)
