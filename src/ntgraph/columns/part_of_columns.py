"""A part of the statements in columns: as records where they are few, else in columns again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from ntgraph.columns.graph_columns import GraphColumns, LinkColumns
from ntgraph.columns.kept_links import find_manners, without_unused_nodes
from ntgraph.columns.lazy_nodes import LazyNodes
from ntgraph.columns.lazy_statements import LazyStatements
from ntgraph.columns.row_ids import RowIds
from ntgraph.columns.taken_rows import take_statements
from ntgraph.columns.used_values import drop_unused_values
from ntgraph.records import Node, Statement, named_nodes

# Up to so many statements of a part are made as records, so that all that is done with the facts
# of an article can be done with them.
RECORDS_OF_A_PART = 20_000


@dataclass(frozen=True, slots=True)
class PartOfColumns:
    """Some statements, the nodes that they name, and what their evidence names.

    `cites` are pairs of article and number of a reference; `works` are ids of sources, and `made`
    the slugs of articles and collections.
    """

    statements: Mapping[str, Statement]
    nodes: Mapping[str, Node]
    cites: frozenset[tuple[str, int]]
    works: frozenset[str]
    made: frozenset[str]


def take_columns(statements: LazyStatements, ids: Iterable[str]) -> PartOfColumns:
    """Return the statements with some ids as a part."""
    rows = find_rows(statements, ids)
    columns = keep_statements(statements.columns, rows)
    named = find_named(columns.links)
    if len(rows) > RECORDS_OF_A_PART:
        part = drop_unused_values(without_unused_nodes(columns))
        return PartOfColumns(LazyStatements(part), LazyNodes(part), *named)
    records = {each.id: each for each in RowIds(statements, rows).records()}
    nodes = LazyNodes(statements.columns)
    return PartOfColumns(
        records, {id: nodes[id] for id in sorted(named_nodes(records.values()))}, *named
    )


def find_rows(statements: LazyStatements, ids: Iterable[str]) -> NDArray[np.integer]:
    """Return the rows of the statements with some ids, in rising order."""
    if isinstance(ids, RowIds) and ids.statements is statements:
        return ids.rows
    found = map(statements.hashes.find, ids)
    return np.array(sorted({row for row in found if row is not None}), dtype=np.int64)


def keep_statements(columns: GraphColumns, rows: NDArray[np.integer]) -> GraphColumns:
    """Return the columns with the statements of some rows, and all their evidence."""
    return replace(columns, links=take_statements(columns.links, rows))


def find_named(
    links: LinkColumns,
) -> tuple[frozenset[tuple[str, int]], frozenset[str], frozenset[str]]:
    """Return the references, the works, and the articles and collections that evidence names."""
    used = [links.kinds[at].evidence for at in np.unique(find_manners(links)).tolist()]
    articles = {each.article for each in used if each.article}
    cites = {(each.article, number) for each in used for number in each.cites}
    works = set(
        chain.from_iterable((each.source, *each.cited_sources, *each.literature) for each in used)
    )
    if links.works is not None:
        for code in np.unique(links.works.codes).tolist():
            if code >= 0:
                works.update(links.works.values[code])
                numbers = links.cites[code] if links.cites else ()
                cites.update((article, number) for article in articles for number in numbers)
    made = articles | {each.collection for each in used if each.collection}
    return frozenset(cites), frozenset(works), frozenset(made)
