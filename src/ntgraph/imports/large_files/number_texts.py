"""A column of numbers that are texts only where a text is asked for."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from typing import overload

import numpy as np
from numpy.typing import NDArray

from ntgraph.columns import Coded
from ntgraph.columns.coded_column import NONE
from ntgraph.records import Value

Numbers = NDArray[np.int64] | NDArray[np.float64]
# Numbers that are made texts at once.
CHUNK = 10_000


class NumberTexts(Sequence[str]):
    """The texts of numbers; an empty one where `gone`.

    >>> list(NumberTexts(np.array([1.0, 0.25]), np.array([True, False])))
    ['', '0.25']
    """

    def __init__(self, numbers: Numbers, gone: NDArray[np.bool_]) -> None:
        self._numbers = numbers
        self._gone = gone

    @overload
    def __getitem__(self, at: int) -> str: ...

    @overload
    def __getitem__(self, at: slice) -> list[str]: ...

    def __getitem__(self, at: int | slice) -> str | list[str]:
        if isinstance(at, slice):
            pairs = zip(self._numbers[at].tolist(), self._gone[at].tolist(), strict=True)
            return ["" if gone else str(number) for number, gone in pairs]
        return "" if self._gone[at] else str(self._numbers[at].item())

    def __iter__(self) -> Iterator[str]:
        for start in range(0, len(self), CHUNK):
            yield from self[start : start + CHUNK]

    def __len__(self) -> int:
        return len(self._numbers)

    def keep(self, rows: NDArray[np.bool_]) -> NumberTexts:
        """Return the texts of some rows."""
        return NumberTexts(self._numbers[rows], self._gone[rows])

    def coded(self, codes: NDArray[np.int32] | None) -> Coded[Value] | None:
        """Return the numbers as values; None where their texts are not read as numbers.

        That is where there is no number, or an infinite one.

        Args:
            codes: the place of each row among the numbers; by default each row has its own.
        """
        absent = self._gone | np.isnan(self._numbers)
        if absent.all() or np.isinf(self._numbers).any():
            return None
        places = np.arange(len(self), dtype=np.int32) if codes is None else codes
        kept = np.where(absent[places], np.int32(NONE), places)
        values = array("d" if self._numbers.dtype == np.float64 else "q")
        values.frombytes(self._numbers.tobytes())
        return Coded(kept, values)
