"""Whole numbers as bytes that deflate well; `js/large/data/number_streams.js` reads them."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.integer[Any]]
_GROUP_BITS = 7


def write_varints(numbers: Numbers) -> bytes:
    """Return numbers from 0 to 2^32 - 1 as groups of seven bits, lowest first.

    All groups of a number but the last have their high bit set.

    >>> write_varints(np.array([5, 300])).hex()
    '05ac02'
    """
    values = numbers.astype(np.uint32)
    sizes = np.ones(len(values), dtype=np.int64)
    for group in range(1, 5):
        sizes += (values >> np.uint32(_GROUP_BITS * group)) > 0
    ends = np.cumsum(sizes)
    starts = ends - sizes
    written = np.zeros(int(ends[-1]) if len(ends) else 0, dtype=np.uint8)
    for group in range(5):
        has = sizes > group
        bits = (values[has] >> np.uint32(_GROUP_BITS * group)) & np.uint32(127)
        more = np.where(sizes[has] > group + 1, 128, 0)
        written[starts[has] + group] = bits.astype(np.uint8) | more.astype(np.uint8)
    return written.tobytes()


def write_planes(numbers: Numbers, count: int | None = None) -> list[bytes]:
    """Return all lowest bytes of numbers, then all second bytes, and so on.

    Args:
        numbers: from 0 to 2^32 - 1.
        count: how many planes; by default as many as the largest number needs.
    """
    if count is None:
        count = plane_count(numbers)
    columns = numbers.astype("<u4").view(np.uint8).reshape(-1, 4)
    return [columns[:, place].tobytes() for place in range(count)]


def plane_count(numbers: Numbers) -> int:
    """Return how many bytes the largest number needs; 0 if all are 0."""
    return (int(numbers.max()).bit_length() + 7) // 8 if len(numbers) else 0


def fold_signs(numbers: Numbers) -> NDArray[np.uint32]:
    """Return 0, -1, 1, -2, 2 as 0, 1, 2, 3, 4, and so on."""
    wide = numbers.astype(np.int64)
    return np.where(wide < 0, -2 * wide - 1, 2 * wide).astype(np.uint32)


def find_gaps(numbers: Numbers) -> NDArray[np.int64]:
    """Return the first number, then how much larger each is than the one before it."""
    gaps = numbers.astype(np.int64)
    gaps[1:] -= numbers[:-1]
    return gaps


def write_bits(flags: NDArray[np.bool_]) -> bytes:
    """Return flags as bits, eight a byte, the first in the lowest bit."""
    return np.packbits(flags, bitorder="little").tobytes()


def find_starts(*columns: Numbers) -> NDArray[np.int64]:
    """Return the rows at which any column has another value than in the row before."""
    rows = len(columns[0])
    changed = np.zeros(rows, dtype=np.bool_)
    changed[:1] = True
    for column in columns:
        changed[1:] |= column[1:] != column[:-1]
    return np.flatnonzero(changed)
