"""Choose the part of statements in columns that an export keeps or a map draws."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable

import numpy as np
from numpy.typing import NDArray

from ntgraph.columns import LazyNodes, LazyStatements, RowIds
from ntgraph.facts import FactBase
from ntgraph.graph.column_index import ColumnIndex
from ntgraph.judging.crosscheck.column_crosscheck import stand_in
from ntgraph.records import Statement
from ntgraph.records.vocabulary import CATCH_ALL


def statements_in_columns(facts: FactBase) -> LazyStatements:
    """Return the statements of facts that stand on columns.

    Raises:
        TypeError: they are in memory.
    """
    statements = facts.statements
    if not isinstance(statements, LazyStatements):
        raise TypeError(f"expected statements in columns, got {type(statements).__name__}")
    return statements


def choose_columns(
    facts: FactBase,
    is_kept: Callable[[Statement], bool],
    *,
    types: Collection[str] = (),
    centers: Iterable[str] = (),
    hops: int = 1,
) -> RowIds:
    """Return the statements of some kinds, among nodes of some types, and near some nodes.

    Args:
        facts: facts whose statements stand in columns.
        is_kept: whether the statements of a kind are kept; it is asked with one of them.
        types: the types of both ends; any by default.
        centers: nodes of any type; what is kept lies among the nodes around one of them.
        hops: the greatest distance from a center, by what is kept.
    """
    statements = statements_in_columns(facts)
    links, nodes = statements.columns.links, statements.columns.nodes
    kinds = np.array([is_kept(stand_in(kind)) for kind in links.kinds], dtype=np.bool_)
    rows = np.flatnonzero(kinds[links.manners])
    inside = np.ones(len(nodes), dtype=np.bool_)
    if types:
        inside = np.array([*(each in types for each in nodes.types.values), False])[
            nodes.types.codes
        ]
    near = [
        _find_around(ColumnIndex(facts, statements, rows=rows), center, hops, inside)
        for center in centers
    ]
    kept = np.zeros(len(rows), dtype=np.bool_)
    for nodes_kept in near or [inside]:
        kept |= nodes_kept[links.subjects[rows]] & nodes_kept[links.objects[rows]]
    return RowIds(statements, rows[kept])


def choose_between(facts: FactBase, nodes: Iterable[str]) -> RowIds:
    """Return the statements of which both ends are among some nodes."""
    statements = statements_in_columns(facts)
    links, known = statements.columns.links, LazyNodes(statements.columns)
    inside = np.zeros(len(known), dtype=np.bool_)
    inside[[row for row in map(known.find, nodes) if row is not None]] = True
    return RowIds(statements, np.flatnonzero(inside[links.subjects] & inside[links.objects]))


def _find_around(
    index: ColumnIndex, center: str, hops: int, inside: NDArray[np.bool_]
) -> NDArray[np.bool_]:
    """Return for each node whether it is around a center, and the center itself."""
    around = np.zeros(len(inside), dtype=np.bool_)
    row = index.number_of(center)
    for ring in index.pairs.rings(row, hops):
        around[ring] = True
    around &= inside
    around[row] = True
    return around


def best_connected(
    facts: FactBase, ids: Iterable[str], limit: int, keep: str = ""
) -> tuple[tuple[str, ...], RowIds, int]:
    """Return the best connected nodes of some statements, what joins them, and how many are left.

    Nodes that only stand for a rest are left out.

    Args:
        facts: facts whose statements stand in columns.
        ids: the statements.
        limit: the greatest number of nodes.
        keep: the id of a node that is returned in any case.
    """
    statements = statements_in_columns(facts)
    rows = (
        ids.rows
        if isinstance(ids, RowIds)
        else np.array(
            sorted(row for row in map(statements.hashes.find, ids) if row is not None),
            dtype=np.int64,
        )
    )
    index = ColumnIndex(facts, statements, rows=rows)
    nodes = statements.columns.nodes
    degrees = index.pairs.degrees(np.arange(len(nodes)))
    rest = [row for row, subtype in nodes.subtypes.items() if subtype == CATCH_ALL]
    degrees[rest] = 0
    met = np.flatnonzero(degrees)
    best = index.pairs.best_connected(met.astype(np.int32), limit).tolist()
    if keep and keep in index and index.number_of(keep) not in best:
        best = [index.number_of(keep), *best[: limit - 1]]
    names = tuple(nodes.ids[row] for row in sorted(best))
    return names, index.among(names), len(met) - len(names)
