"""The graph with flat attributes, for formats without lists (GraphML and GEXF)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ntgraph.exports.full_records import build_whole_graph
from ntgraph.facts import FactBase

Value = str | int | float | bool
Attributes = Mapping[str, Value]

# The id of an edge once more as an attribute, because igraph writes another value over `id`.
EDGE_ID = "edge_id"
KINDS = {bool: "boolean", int: "integer", float: "double", str: "string"}


@dataclass(frozen=True, slots=True)
class FlatEdge:
    """An edge with flat attributes; `key` is the id of its statement."""

    key: str
    source: str
    target: str
    attributes: Attributes


@dataclass(frozen=True, slots=True)
class FlatGraph:
    """The graph of `build_whole_graph` with each list joined by `|`."""

    attributes: Attributes
    nodes: Mapping[str, Attributes]
    edges: tuple[FlatEdge, ...]

    def node_columns(self) -> dict[str, str]:
        """Return the attributes of nodes, each with its kind: `string`, `double` and so on."""
        return find_columns(self.nodes.values())

    def edge_columns(self) -> dict[str, str]:
        """Return the attributes of edges, each with its kind."""
        return find_columns(edge.attributes for edge in self.edges)


def flatten(facts: FactBase) -> FlatGraph:
    """Return the graph of a fact base with flat attributes."""
    graph = build_whole_graph(facts)
    return FlatGraph(
        attributes=join_lists(graph.graph),
        nodes={node: join_lists(data) for node, data in graph.nodes(data=True)},
        edges=tuple(
            FlatEdge(key, start, end, join_lists(data))
            for start, end, key, data in graph.edges(keys=True, data=True)
        ),
    )


def join_lists(attributes: Mapping[str, object]) -> dict[str, Value]:
    """Return attributes with lists joined by `|`; values of other types become text.

    >>> join_lists({"synonyms": ["5-HT", "serotonin"], "evidence_count": 2})
    {'synonyms': '5-HT|serotonin', 'evidence_count': 2}
    """
    flat: dict[str, Value] = {}
    for name, value in attributes.items():
        if isinstance(value, list):
            flat[name] = "|".join(value)
        elif isinstance(value, bool | int | float | str):
            flat[name] = value
        else:
            flat[name] = str(value)
    return flat


def find_columns(rows: Iterable[Attributes]) -> dict[str, str]:
    """Return the attributes that occur in rows, in order of appearance, each with its kind.

    >>> find_columns([{"a": 1, "b": 1}, {"a": 0.5, "b": "x"}])
    {'a': 'double', 'b': 'string'}
    """
    columns: dict[str, set[str]] = {}
    for row in rows:
        for name, value in row.items():
            columns.setdefault(name, set()).add(KINDS[type(value)])
    return {name: join_kinds(kinds) for name, kinds in columns.items()}


def join_kinds(kinds: set[str]) -> str:
    """Return the one kind that can hold values of several kinds."""
    if len(kinds) == 1:
        return next(iter(kinds))
    return "double" if kinds == {"integer", "double"} else "string"
