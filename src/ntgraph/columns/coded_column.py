"""A column whose values are stored once each, with a number for each row."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

import numpy as np
from numpy.typing import NDArray

T = TypeVar("T")
# The code of a row that has no value.
NONE = -1


@dataclass(frozen=True, slots=True)
class Coded(Generic[T]):
    """A column of `len(codes)` rows; `codes` are places in `values`, or -1 for no value.

    >>> Coded(np.array([0, 1, 0, -1], dtype=np.int32), ("tea", "milk")).at(1)
    'milk'
    """

    codes: NDArray[np.int32]
    values: Sequence[T]

    def at(self, row: int) -> T | None:
        """Return the value of a row, or None if it has none."""
        code = int(self.codes[row])
        return None if code == NONE else self.values[code]

    def __len__(self) -> int:
        return len(self.codes)
