"""The raw graph that every reader of a format fills: nodes and edges with their places.

`file_to_facts` makes facts of it.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass, field
from typing import Any

from ntgraph.errors import SHOWN_PROBLEMS, GraphFileError, did_you_mean, suggest
from ntgraph.imports.files.import_size_limits import (
    LONGEST_COMPARED,
    MOST_EDGES,
    MOST_NODES,
    MOST_SUGGESTED_FROM,
)
from ntgraph.imports.files.open_graph_file import GraphFile, show_value


@dataclass(frozen=True, slots=True)
class Stretch:
    """A place in the file: its line, from 1, and its characters from `start` up to `end`."""

    line: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class RawNode:
    """A node as the file has it: its attributes and its line."""

    data: Mapping[str, Any]
    line: int


@dataclass(frozen=True, slots=True)
class RawEdge:
    """An edge as the file has it.

    `key` is the edge's own id, if it has one. `directed` is false where the file says that the
    edge has no direction.
    """

    start: Hashable
    end: Hashable
    data: Mapping[str, Any]
    stretch: Stretch
    key: str = ""
    directed: bool = True


@dataclass(slots=True)
class RawGraph:
    """A graph as the file has it.

    `file` holds the edges. `head` has the attributes of the graph as a whole. `lists_nodes` is
    true where the file lists its nodes, so that an edge to any other node is a mistake.
    `directed` is false where no edge has a direction; `undirected` counts, in a file that can
    hold both kinds, the edges without one.
    """

    file: GraphFile
    nodes: dict[Hashable, RawNode] = field(default_factory=dict)
    edges: list[RawEdge] = field(default_factory=list)
    head: dict[str, Any] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    lists_nodes: bool = True
    directed: bool = True
    undirected: int = 0

    def add_node(
        self, id: Hashable, data: Mapping[str, Any], line: int, file: GraphFile | None = None
    ) -> None:
        """Add a node; a second one with the same id is reported as a problem.

        Raises:
            GraphFileError: there are too many nodes.
        """
        where = file or self.file
        if id in self.nodes:
            where.report(
                line, "id", f"{show_value(id)} already stands in line {self.nodes[id].line}"
            )
        elif len(self.nodes) >= MOST_NODES:
            where.refuse(line, "", f"expected at most {MOST_NODES:,} nodes")
        else:
            self.nodes[id] = RawNode(data, line)

    def add_edge(self, edge: RawEdge) -> None:
        """Add an edge.

        Raises:
            GraphFileError: there are too many edges.
        """
        if len(self.edges) >= MOST_EDGES:
            self.file.refuse(edge.stretch.line, "", f"expected at most {MOST_EDGES:,} edges")
        self.edges.append(edge)

    def close(self) -> None:
        """Check that both ends of every edge are nodes; add them where the file lists no nodes.

        Raises:
            GraphFileError: the file has problems; it carries them all.
        """
        for edge in self.edges:
            for column, end in (("source", edge.start), ("target", edge.end)):
                if end in self.nodes:
                    continue
                if self.lists_nodes:
                    message = f"no node {show_value(end)}{self._nearest(end)}"
                    self.file.report(edge.stretch.line, column, message)
                else:
                    self.add_node(end, {}, edge.stretch.line)
        if self.file.problems:
            raise GraphFileError(self.file.problems)

    def _nearest(self, id: Hashable) -> str:
        count = len(self.nodes)
        if count > MOST_SUGGESTED_FROM or len(self.file.problems) >= SHOWN_PROBLEMS:
            return f" among the {count:,} nodes"
        # Two long texts take minutes to compare.
        names = [name for name in map(str, self.nodes) if len(name) <= LONGEST_COMPARED]
        return did_you_mean(suggest(str(id)[:LONGEST_COMPARED], names))
