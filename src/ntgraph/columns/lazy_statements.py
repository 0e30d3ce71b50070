"""Statements that are made from columns, one at a time."""

from __future__ import annotations

from collections.abc import ItemsView, Iterable, Iterator, Mapping, ValuesView
from functools import cached_property
from typing import Any

import numpy as np

from ntgraph.columns.graph_columns import GraphColumns
from ntgraph.columns.made_statements import make_statements
from ntgraph.columns.statement_hashes import CHUNK, StatementHashes
from ntgraph.records import Statement


class LazyStatements(Mapping[str, Statement]):
    """The statements of a graph by id, sorted; each is made when it is asked for, and not kept.

    `columns` are those of the graph. To walk through the statements or to look one up by its id,
    all ids are hashed once; what works by rows does without.
    """

    def __init__(self, columns: GraphColumns) -> None:
        self.columns = columns

    @cached_property
    def hashes(self) -> StatementHashes:
        """The hashes of the ids."""
        return StatementHashes(self.columns)

    def __getitem__(self, id: str) -> Statement:
        row = self.hashes.find(id)
        if row is None:
            raise KeyError(id)
        return self.at(row)

    def __iter__(self) -> Iterator[str]:
        for rows in self._chunks():
            yield from self.hashes.ids_of(rows)

    def __len__(self) -> int:
        return len(self.columns.links)

    def __contains__(self, id: object) -> bool:
        return self.hashes.find(id) is not None

    def values(self) -> ValuesView[Statement]:
        """Return the statements, to be made one after another."""
        return StatementRows(self)

    def items(self) -> ItemsView[str, Statement]:
        """Return ids and statements, to be made one after another."""
        return PairsView(self)

    def _chunks(self) -> Iterator[Any]:
        order = self.hashes.order
        return (order[start : start + CHUNK] for start in range(0, len(order), CHUNK))

    def of_rows(self, rows: Any) -> Iterator[Statement]:
        """Yield the statements of some rows, in their order."""
        for start in range(0, len(rows), CHUNK):
            chunk = np.asarray(rows[start : start + CHUNK], dtype=np.int64)
            yield from make_statements(self.columns, chunk, self.hashes.ids_of(chunk))

    def at(self, row: int) -> Statement:
        """Return the statement of a row."""
        return next(self.of_rows([row]))

    def __getstate__(self) -> dict[str, Any]:
        return {"columns": self.columns}

    def __eq__(self, other: object) -> bool:
        if isinstance(other, LazyStatements) and other.columns is self.columns:
            return True
        if not isinstance(other, Mapping) or len(other) != len(self):
            return False
        return all(other.get(statement.id) == statement for statement in self.values())

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        return f"LazyStatements({len(self):,} statements)"


class StatementRows(ValuesView[Statement]):
    """The values of `LazyStatements`, found by row instead of by id."""

    _mapping: LazyStatements

    def __iter__(self) -> Iterator[Statement]:
        return _in_order(self._mapping)


class PairsView(ItemsView[str, Statement]):
    """The items of `LazyStatements`, found by row instead of by id."""

    _mapping: LazyStatements

    def __iter__(self) -> Iterator[tuple[str, Statement]]:
        return ((statement.id, statement) for statement in _in_order(self._mapping))


def _in_order(statements: LazyStatements) -> Iterator[Statement]:
    rows: Iterable[int] = statements.hashes.order
    return statements.of_rows(rows)
