"""Group rows by the values of several columns, with arrays only."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

# Combinations that may be counted in an array; more are sorted.
MOST_COUNTED = 4_000_000


@dataclass(frozen=True, slots=True)
class RowGroups:
    """The group of each row, numbered by their first rows; `first` has these, `sizes` the rows."""

    of_rows: NDArray[np.int32]
    first: NDArray[np.int64]
    sizes: NDArray[np.int64]

    def __len__(self) -> int:
        return len(self.first)


def group_rows(columns: Sequence[NDArray[np.integer]], rows: int) -> RowGroups:
    """Return the groups of rows that have the same numbers, from 0, in all columns.

    >>> group_rows([np.array([7, 7, 2]), np.array([0, 0, 1])], 3).of_rows.tolist()
    [0, 0, 1]
    """
    key = np.zeros(rows, dtype=np.int64)
    size = 1
    for column in columns:
        own = int(column.max(initial=0)) + 1
        if own > 1:
            key *= own
            key += column
            size *= own
        if size > MOST_COUNTED:
            key, size = _condense(key, size)
    key, size = _condense(key, size)
    first = find_first(key, size)
    order = np.argsort(first, kind="stable")
    ranks = np.empty(size, dtype=np.int32)
    ranks[order] = np.arange(size, dtype=np.int32)
    of_rows = ranks[key]
    return RowGroups(of_rows, first[order], np.bincount(of_rows, minlength=size))


def find_first(numbers: NDArray[np.integer], size: int) -> NDArray[np.int64]:
    """Return the first row of each number below `size`; the count of rows for one without any."""
    first = np.full(size, len(numbers), dtype=np.int64)
    # Of several values written to one place, the last one stays.
    first[numbers[::-1]] = np.arange(len(numbers) - 1, -1, -1)
    return first


def _condense(key: NDArray[np.int64], size: int) -> tuple[NDArray[np.int64], int]:
    """Return numbers without gaps for the same groups, and how many there are."""
    if size > MOST_COUNTED:
        found, places = np.unique(key, return_inverse=True)
        return places.astype(np.int64, copy=False), len(found)
    used = np.bincount(key, minlength=size) > 0
    numbers = np.cumsum(used) - 1
    return numbers[key], int(used.sum())
