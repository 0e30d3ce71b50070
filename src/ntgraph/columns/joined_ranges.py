"""Ranges of rows, one after another: the evidence of some statements, the neighbors of some nodes.

`first` has for each of n owners where its range starts, and at its end where the last one ends.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

Rows = NDArray[np.int64]
AnyRows = NDArray[np.integer[Any]]


def join_ranges(starts: AnyRows, ends: AnyRows) -> Rows:
    """Return the numbers of some ranges, one range after another.

    >>> join_ranges(np.array([2, 7]), np.array([4, 10])).tolist()
    [2, 3, 7, 8, 9]
    """
    sizes = ends - starts
    before = np.cumsum(sizes) - sizes
    numbers: Rows = np.repeat(starts - before, sizes).astype(np.int64, copy=False)
    numbers += np.arange(len(numbers), dtype=np.int64)
    return numbers


def take_ranges(first: AnyRows, rows: AnyRows) -> tuple[Rows, Rows]:
    """Return the ranges of some owners, one after another, and where each of them starts now.

    >>> [each.tolist() for each in take_ranges(np.array([0, 2, 3]), np.array([1, 0]))]
    [[2, 0, 1], [0, 1, 3]]
    """
    starts, ends = first[rows], first[rows + 1]
    moved = np.zeros(len(rows) + 1, dtype=np.int64)
    np.cumsum(ends - starts, out=moved[1:])
    return join_ranges(starts, ends), moved


def list_owners(first: AnyRows) -> Rows:
    """Return for each place in the ranges whose it is.

    >>> list_owners(np.array([0, 2, 3])).tolist()
    [0, 0, 1]
    """
    return np.repeat(np.arange(len(first) - 1), np.diff(first))
