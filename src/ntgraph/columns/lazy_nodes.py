"""Nodes that are made from columns, one at a time."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, ValuesView

from ntgraph.columns.graph_columns import GraphColumns
from ntgraph.records import Node
from ntgraph.records.attributes import Attributes


class LazyNodes(Mapping[str, Node]):
    """The nodes of a graph by id, sorted; each is made when it is asked for, and not kept.

    `columns` are those of the graph.
    """

    def __init__(self, columns: GraphColumns) -> None:
        self.columns = columns

    def __getitem__(self, id: str) -> Node:
        row = self.find(id)
        if row is None:
            raise KeyError(id)
        return self.at(row)

    def __iter__(self) -> Iterator[str]:
        return iter(self.columns.nodes.ids)

    def __len__(self) -> int:
        return len(self.columns.nodes)

    def __contains__(self, id: object) -> bool:
        return self.find(id) is not None

    def values(self) -> ValuesView[Node]:
        """Return the nodes, to be made one after another."""
        return NodeRows(self)

    def find(self, id: object) -> int | None:
        """Return the row of the node with an id, or None if there is none."""
        if not isinstance(id, str):
            return None
        ids = self.columns.nodes.ids
        row = bisect_left(ids, id)
        return row if row < len(ids) and ids[row] == id else None

    def at(self, row: int) -> Node:
        """Return the node of a row."""
        columns = self.columns.nodes
        return Node(
            id=columns.ids[row],
            label=columns.labels[row],
            lay_label=columns.lay_labels.get(row, ""),
            node_type=columns.types.at(row) or "",
            definition=columns.definitions.get(row, ""),
            subtype=columns.subtypes.get(row, ""),
            plural=row in columns.plurals,
            synonyms=columns.synonyms.get(row, ()),
            identifiers=columns.identifiers.get(row, ()),
            near_identifiers=columns.near_identifiers.get(row, ()),
            attributes=self._attributes_of(row),
        )

    def _attributes_of(self, row: int) -> Attributes:
        given = ((name, column.at(row)) for name, column in self.columns.nodes.attributes.items())
        return tuple((name, value) for name, value in given if value is not None)

    def __eq__(self, other: object) -> bool:
        if isinstance(other, LazyNodes) and other.columns is self.columns:
            return True
        if not isinstance(other, Mapping) or len(other) != len(self):
            return False
        return all(other.get(node.id) == node for node in self.values())

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        return f"LazyNodes({len(self):,} nodes)"


class NodeRows(ValuesView[Node]):
    """The values of `LazyNodes`, found by row instead of by id."""

    _mapping: LazyNodes

    def __iter__(self) -> Iterator[Node]:
        nodes = self._mapping
        return (nodes.at(row) for row in range(len(nodes)))
