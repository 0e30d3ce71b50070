"""Answers about statements that stand in columns: masks instead of a look at each statement."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from ntgraph.columns import LazyNodes, LazyStatements, RowIds
from ntgraph.explore.asked_graph import AskedGraph
from ntgraph.explore.column_masks import ColumnMasks
from ntgraph.explore.where_conditions import Value
from ntgraph.graph.column_index import ColumnIndex
from ntgraph.records import Statement

if TYPE_CHECKING:
    import pandas as pd

Rows = NDArray[np.integer]


class AnswersFromColumns:
    """What a selection asks of its statements; `AnswersFromRecords` answers the same."""

    def __init__(self, graph: AskedGraph, statements: LazyStatements) -> None:
        """Store the graph, whose statements stand in columns."""
        self.graph = graph
        self.statements = statements

    @cached_property
    def all_ids(self) -> RowIds:
        """The ids of all statements, sorted."""
        return self._ids(np.arange(len(self.statements), dtype=np.int32))

    def ids_of_layer(self, layer: str) -> RowIds:
        """Return the ids of the statements of one layer, sorted."""
        links = self.statements.columns.links
        kinds = np.array([kind.layer == layer for kind in links.kinds], dtype=np.bool_)
        if kinds.all():
            return self.all_ids
        return self._ids(self.all_ids.rows[kinds[links.manners]])

    def choose(self, ids: Iterable[str]) -> RowIds:
        """Return some ids, sorted; all of them are those of statements."""
        found = (self.statements.hashes.find(id) for id in ids)
        rows = {row for row in found if row is not None}
        return self._ids(np.array(sorted(rows), dtype=np.int32))

    def meet(self, ids: Sequence[str], conditions: Mapping[str, Value]) -> RowIds:
        """Return the ids of those statements that meet all conditions.

        Args:
            ids: the statements to choose from, sorted.
            conditions: the conditions, by name.

        Raises:
            UnknownTermError: there is no such condition, or no such value of it.
            UnknownNodeError: no node has the name that is asked for.
        """
        known = self.graph.conditions
        tests = {name: known.make(name, value) for name, value in conditions.items()}
        rows = self._about(self._rows(ids), known.named_nodes(conditions))
        for name, value in conditions.items():
            rows = rows[self._masks.find(name, value, tests[name], rows)]
        return self._ids(rows)

    @cached_property
    def _masks(self) -> ColumnMasks:
        return ColumnMasks(self.graph.facts, self.statements, self.graph.conditions)

    def _about(self, rows: Rows, nodes: frozenset[str] | None) -> Rows:
        """Return those rows that name one of some nodes; all, if None."""
        index = self.graph.whole_index
        if nodes is None or not isinstance(index, ColumnIndex):
            return rows
        if sum(map(index.degree, nodes)) > len(rows):
            return rows
        own = [index.statements_of(node).rows for node in nodes]
        near = np.unique(np.concatenate(own)) if own else np.empty(0, dtype=np.int32)
        if len(rows) == len(self.statements):
            return near
        return near[np.isin(near, rows, assume_unique=True)]

    def records(self, ids: Sequence[str]) -> Iterator[Statement]:
        """Yield some statements, in the order of their ids."""
        return self._as_rows(ids).records()

    def first_records(self, ids: Sequence[str], most: int) -> list[Statement]:
        """Return the first of some statements."""
        return list(self.statements.of_rows(self._as_rows(ids).by_id[:most]))

    def sentences(self, ids: Sequence[str]) -> list[str]:
        """Return some statements as sentences, in the order of their ids."""
        from ntgraph.graph.column_sentences import say_rows

        return say_rows(self.graph.facts, self.statements, self._as_rows(ids).by_id)

    def ends(self, ids: Sequence[str]) -> tuple[str, ...]:
        """Return the ids of the nodes that some statements join, sorted."""
        names = self.statements.columns.nodes.ids
        return tuple(names[row] for row in self._end_rows(ids).tolist())

    def count_ends(self, ids: Sequence[str]) -> int:
        """Return the number of nodes that some statements join."""
        return len(self._end_rows(ids))

    def _end_rows(self, ids: Sequence[str]) -> Rows:
        rows, links = self._rows(ids), self.statements.columns.links
        named = np.zeros(len(self.statements.columns.nodes), dtype=np.bool_)
        named[links.subjects[rows]] = True
        named[links.objects[rows]] = True
        return np.flatnonzero(named)

    def count_types(self, ids: Sequence[str]) -> dict[tuple[str, str], int]:
        """Return the number of statements by the types of their subject and their object."""
        rows, columns = self._rows(ids), self.statements.columns
        types, names = columns.nodes.types, (*columns.nodes.types.values, "")
        # The code of no type, -1, becomes the last name.
        size = len(names)
        ends = (types.codes[each[rows]] for each in (columns.links.subjects, columns.links.objects))
        subjects, objects = (each.astype(np.int64) % size for each in ends)
        found, counts = np.unique(subjects * size + objects, return_counts=True)
        pairs = ((names[at // size], names[at % size]) for at in found.tolist())
        return dict(zip(pairs, counts.tolist(), strict=True))

    def statements_frame(self, ids: Sequence[str]) -> pd.DataFrame:
        """Return the rows of `FactGraph.statements` for some statements."""
        from ntgraph.graph.column_frames import statements_of_columns

        return statements_of_columns(self.graph.facts, self._as_rows(ids))

    def nodes_frame(self, ids: Sequence[str]) -> pd.DataFrame:
        """Return the rows of `FactGraph.nodes` for the nodes that some statements join."""
        from ntgraph.graph.column_frames import nodes_of_columns

        nodes = LazyNodes(self.statements.columns)
        return nodes_of_columns(self.graph.facts, nodes, self._end_rows(ids))

    def evidence_frame(self, ids: Sequence[str]) -> pd.DataFrame:
        """Return the rows of `FactGraph.evidence` for some statements."""
        from ntgraph.graph.column_frames import evidence_of_columns

        return evidence_of_columns(self.graph.facts, self._as_rows(ids))

    def citations_frame(self, ids: Sequence[str]) -> pd.DataFrame:
        """Return the rows of `FactGraph.citations` about works cited for some statements."""
        from ntgraph.graph.data_frames import citations_of

        return citations_of(self.records(ids), self.graph.facts)

    def _ids(self, rows: Rows) -> RowIds:
        return RowIds(self.statements, rows)

    def _rows(self, ids: Sequence[str]) -> Rows:
        return self._as_rows(ids).rows

    def _as_rows(self, ids: Sequence[str]) -> RowIds:
        return ids if isinstance(ids, RowIds) else self.choose(ids)


def ask_columns(graph: AskedGraph) -> AnswersFromColumns:
    """Return what answers selections of a graph whose statements stand in columns.

    Raises:
        TypeError: they stand in no columns.
    """
    statements = graph.facts.statements
    if not isinstance(statements, LazyStatements):
        raise TypeError(f"expected statements in columns, got {type(statements).__name__}")
    return AnswersFromColumns(graph, statements)
