"""Sort rows by a number, faster than numpy does by itself, and count where each one starts."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

# Of a signed number of 64 bits, without its sign.
INTEGER_BITS = 63


def sort_keys(keys: NDArray[np.int64], size: int) -> NDArray[np.int64]:
    """Return the rows sorted by their keys; equal ones stay in order.

    Args:
        keys: numbers from 0 on.
        size: a number greater than all keys.

    >>> sort_keys(np.array([2, 0, 2, 1]), 3).tolist()
    [1, 3, 0, 2]
    """
    bits = len(keys).bit_length()
    if int(size).bit_length() + bits > INTEGER_BITS:
        return np.argsort(keys, kind="stable")
    # Key and row in one number: to sort those takes half the time.
    packed = (keys << bits) | np.arange(len(keys), dtype=np.int64)
    packed.sort()
    packed &= (1 << bits) - 1
    return packed


def sort_rows(keys: NDArray[np.int32]) -> NDArray[np.int32]:
    """Return the rows sorted by their keys, which are not negative; equal ones stay in order.

    >>> sort_rows(np.array([2, 0, 2, 1], dtype=np.int32)).tolist()
    [1, 3, 0, 2]
    """
    return sort_keys(keys.astype(np.int64), int(keys.max(initial=0)) + 1).astype(np.int32)


def count_starts(keys: NDArray[np.int32], size: int) -> NDArray[np.int64]:
    """Return where the rows of each key start once they are sorted, and their number at the end.

    >>> count_starts(np.array([2, 0, 2], dtype=np.int32), 3).tolist()
    [0, 1, 1, 3]
    """
    starts = np.zeros(size + 1, dtype=np.int64)
    np.cumsum(np.bincount(keys, minlength=size), out=starts[1:])
    return starts
