"""The ids of some statements in columns: rows, whose ids are hashed when somebody reads them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Any, overload

import numpy as np
from numpy.typing import NDArray

from ntgraph.columns.lazy_statements import LazyStatements
from ntgraph.columns.statement_hashes import CHUNK
from ntgraph.records import Statement


class RowIds(Sequence[str]):
    """The ids of the statements in some rows, sorted.

    Where many statements are chosen, these are what a tuple of two million texts would be.
    """

    def __init__(self, statements: LazyStatements, rows: NDArray[np.integer]) -> None:
        """Store the rows.

        Args:
            statements: the statements that the rows are of.
            rows: the rows, each once, in rising order.
        """
        self.statements = statements
        self.rows = rows

    @cached_property
    def by_id(self) -> NDArray[np.integer]:
        """The rows, sorted by the ids of their statements."""
        return self.statements.hashes.sort(self.rows)

    def __len__(self) -> int:
        return len(self.rows)

    @overload
    def __getitem__(self, at: int) -> str: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[str, ...]: ...
    def __getitem__(self, at: int | slice) -> str | tuple[str, ...]:
        if isinstance(at, slice):
            return tuple(self.statements.hashes.ids_of(self.by_id[at]))
        return self.statements.hashes.ids_of([int(self.by_id[at])])[0]

    def __iter__(self) -> Iterator[str]:
        for start in range(0, len(self), CHUNK):
            yield from self.statements.hashes.ids_of(self.by_id[start : start + CHUNK])

    def __contains__(self, id: object) -> bool:
        row = self.statements.hashes.find(id)
        if row is None:
            return False
        at = int(np.searchsorted(self.rows, row))
        return at < len(self.rows) and int(self.rows[at]) == row

    def records(self) -> Iterator[Statement]:
        """Yield the statements, sorted by id."""
        return self.statements.of_rows(self.by_id)

    def __eq__(self, other: object) -> bool:
        if isinstance(other, RowIds) and other.statements.columns is self.statements.columns:
            return np.array_equal(self.rows, other.rows)
        if not isinstance(other, Sequence) or len(other) != len(self):
            return False
        return all(one == another for one, another in zip(self, other, strict=True))

    __hash__ = None  # type: ignore[assignment]

    def __getstate__(self) -> dict[str, Any]:
        return {"statements": self.statements, "rows": self.rows}

    def __repr__(self) -> str:
        return f"RowIds({len(self):,} statements)"
