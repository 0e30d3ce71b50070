"""The columns of a large hetnet's nodes."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from ntgraph.columns import Coded, GraphColumns, LazyNodes, LinkColumns, NodeColumns
from ntgraph.imports.files.field_names import Fields
from ntgraph.imports.files.file_nodes import read_file_nodes
from ntgraph.imports.files.raw_graph import RawGraph
from ntgraph.imports.large_files.hetnet_claims import spread_values
from ntgraph.imports.large_files.hetnet_edges import CodedValues
from ntgraph.imports.large_files.not_plain import NotPlainError
from ntgraph.records import Node

NO_CODES = np.empty(0, dtype=np.int32)
NO_LINKS = LinkColumns(NO_CODES, NO_CODES, NO_CODES, (), np.empty(0, dtype=np.uint32))


def make_hetnet_nodes(
    graph: RawGraph, names: Mapping[Hashable, str], fields: Fields
) -> tuple[NodeColumns, dict[str, str], NDArray[np.int32]]:
    """Return the columns of the nodes, in the order of our ids, as `make_node_columns` does.

    Raises:
        NotPlainError: a node has what columns cannot hold.
    """
    read = list(read_file_nodes(graph, names, fields))
    types = {node.node_type: given for node, given in read}
    order = sorted(range(len(read)), key=lambda at: read[at][0].id)
    nodes = [read[at][0] for at in order]
    rows = np.empty(len(read), dtype=np.int32)
    rows[order] = np.arange(len(read), dtype=np.int32)
    lines = [node.line for node in graph.nodes.values()]
    columns = code_nodes(nodes, np.array(lines, dtype=np.uint32)[order])
    made = LazyNodes(GraphColumns(columns, NO_LINKS))
    if any(made.at(row) != node for row, node in enumerate(nodes)):
        raise NotPlainError("a node has several values of one attribute")
    return columns, types, rows


def code_nodes(nodes: Sequence[Node], lines: NDArray[np.uint32]) -> NodeColumns:
    """Return the columns of nodes."""
    kinds = {kind: at for at, kind in enumerate(sorted({node.node_type for node in nodes}))}
    codes = np.fromiter((kinds[node.node_type] for node in nodes), np.int32, len(nodes))
    attributes: dict[str, CodedValues] = {}
    for row, node in enumerate(nodes):
        for name, value in node.attributes:
            attributes.setdefault(name, CodedValues()).add(row, value)
    return NodeColumns(
        ids=[node.id for node in nodes],
        labels=[node.label for node in nodes],
        types=Coded(codes, tuple(kinds)),
        lines=lines,
        definitions={at: n.definition for at, n in enumerate(nodes) if n.definition},
        synonyms={at: n.synonyms for at, n in enumerate(nodes) if n.synonyms},
        identifiers={at: n.identifiers for at, n in enumerate(nodes) if n.identifiers},
        near_identifiers={
            at: n.near_identifiers for at, n in enumerate(nodes) if n.near_identifiers
        },
        attributes=dict(spread_values(attributes, np.arange(len(nodes)), len(nodes))),
        lay_labels={at: n.lay_label for at, n in enumerate(nodes) if n.lay_label},
        subtypes={at: n.subtype for at, n in enumerate(nodes) if n.subtype},
    )
