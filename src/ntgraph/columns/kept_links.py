"""A part of a graph's columns: the links with the evidence that is kept, and their nodes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from ntgraph.columns.coded_column import NONE, Coded
from ntgraph.columns.graph_columns import GraphColumns, LinkColumns, NodeColumns
from ntgraph.columns.joined_ranges import list_owners
from ntgraph.columns.lazy_nodes import LazyNodes
from ntgraph.columns.lazy_statements import LazyStatements
from ntgraph.columns.taken_rows import take_columns_of, take_links, take_rows, take_statements
from ntgraph.columns.used_values import drop_unused_values
from ntgraph.records import Evidence, Value

T = TypeVar("T")
Mask = NDArray[np.bool_]
Rows = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class KeptLinks:
    """The statements and nodes of a part, read from columns of their own."""

    statements: LazyStatements
    nodes: LazyNodes


def count_evidence(links: LinkColumns) -> list[tuple[Evidence, int]]:
    """Return for each kind what its evidence has in common, and how many pieces it has."""
    manners = find_manners(links)
    counts = np.bincount(manners, minlength=len(links.kinds)).tolist()
    return [(kind.evidence, count) for kind, count in zip(links.kinds, counts, strict=True)]


def find_manners(links: LinkColumns) -> NDArray[np.int32]:
    """Return the manner of each piece of evidence, as places in `kinds`."""
    if links.piece_manners is not None:
        return links.piece_manners
    if links.first is None:
        return links.manners
    return np.repeat(links.manners, np.diff(links.first))


def keep_evidence(columns: GraphColumns, is_kept: Callable[[Evidence], bool]) -> KeptLinks:
    """Return the statements with the evidence that is kept, and the nodes that they name.

    `is_kept` is asked once for each kind of statement, with what its evidence has in common. A
    statement without any evidence left is left out.
    """
    links = columns.links
    of_kind = np.array([is_kept(kind.evidence) for kind in links.kinds], dtype=np.bool_)
    if links.first is None:
        kept = keep_rows(links, of_kind[links.manners])
    else:
        kept = keep_pieces(links, of_kind)
    part = drop_unused_values(without_unused_nodes(replace(columns, links=kept)))
    return KeptLinks(LazyStatements(part), LazyNodes(part))


def keep_rows(links: LinkColumns, mask: Mask) -> LinkColumns:
    """Return the links of a mask; each has one piece of evidence."""
    return take_statements(links, np.flatnonzero(mask))


def keep_pieces(links: LinkColumns, of_kind: Mask) -> LinkColumns:
    """Return the links that have evidence of a kept kind, with that evidence only.

    The manner of a link becomes that of its first kept piece, so that nothing is told from
    evidence that is gone.

    Raises:
        ValueError: each link has one piece of evidence.
    """
    if links.first is None:
        raise ValueError("expected links with several pieces of evidence")
    manners = find_manners(links).astype(np.int32)
    pieces = np.flatnonzero(of_kind[manners])
    left = np.bincount(list_owners(links.first)[pieces], minlength=len(links))
    rows = np.flatnonzero(left)
    first = np.concatenate([[0], np.cumsum(left[rows])]).astype(np.int64)
    return take_links(links, rows, pieces, first, manners[pieces])


def without_unused_nodes(columns: GraphColumns) -> GraphColumns:
    """Return the columns without the nodes that no link names."""
    nodes, links = columns.nodes, columns.links
    is_used = np.zeros(len(nodes), dtype=np.bool_)
    is_used[links.subjects] = True
    is_used[links.objects] = True
    if is_used.all():
        return columns
    rows = np.flatnonzero(is_used)
    numbers = (np.cumsum(is_used) - 1).astype(np.int32)
    return replace(
        columns,
        nodes=take_nodes(nodes, rows, numbers, is_used),
        links=replace(links, subjects=numbers[links.subjects], objects=numbers[links.objects]),
    )


def take_nodes(
    nodes: NodeColumns, rows: Rows, numbers: NDArray[np.int32], is_used: Mask
) -> NodeColumns:
    """Return some rows of the nodes; `numbers` has for each of them its new row."""

    def renumber(texts: Mapping[int, T]) -> dict[int, T]:
        return {int(numbers[row]): each for row, each in texts.items() if is_used[row]}

    return NodeColumns(
        ids=[nodes.ids[row] for row in rows.tolist()],
        labels=[nodes.labels[row] for row in rows.tolist()],
        types=take_rows(nodes.types, rows),
        lines=nodes.lines[rows],
        definitions=renumber(nodes.definitions),
        synonyms=renumber(nodes.synonyms),
        identifiers=renumber(nodes.identifiers),
        near_identifiers=renumber(nodes.near_identifiers),
        attributes=take_columns_of(nodes.attributes, rows),
        lay_labels=renumber(nodes.lay_labels),
        subtypes=renumber(nodes.subtypes),
        plurals=frozenset(int(numbers[row]) for row in nodes.plurals if is_used[row]),
    )


def hide_details(
    columns: GraphColumns, attribute: str, is_hidden: Callable[[Value], bool]
) -> tuple[GraphColumns, int]:
    """Return the columns where some nodes keep only id, label and type, and their number.

    Args:
        columns: the graph.
        attribute: the attribute of nodes that decides; a node without it keeps everything.
        is_hidden: whether the nodes with a value keep nothing else.
    """
    nodes = columns.nodes
    if attribute not in nodes.attributes:
        return columns, 0
    decides = nodes.attributes[attribute]
    # The code of no value, -1, finds the last entry.
    hidden = np.array([*map(is_hidden, decides.values), False], dtype=np.bool_)[decides.codes]
    bare = replace(columns, nodes=without_details(nodes, hidden))
    return drop_unused_values(bare), int(hidden.sum())


def without_details(nodes: NodeColumns, rows: Mask) -> NodeColumns:
    """Return nodes of which some keep only id, label and type."""

    def keep(texts: Mapping[int, T]) -> dict[int, T]:
        return {row: each for row, each in texts.items() if not rows[row]}

    hidden = np.int32(NONE)
    return replace(
        nodes,
        definitions=keep(nodes.definitions),
        synonyms=keep(nodes.synonyms),
        identifiers=keep(nodes.identifiers),
        near_identifiers=keep(nodes.near_identifiers),
        attributes={
            name: Coded(np.where(rows, hidden, each.codes), each.values)
            for name, each in nodes.attributes.items()
        },
        lay_labels=keep(nodes.lay_labels),
        subtypes=keep(nodes.subtypes),
    )
