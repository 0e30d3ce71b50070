"""The raw graph that every reader of a format fills: nodes and edges with their places.

`file_to_facts` makes facts of it.
"""

from __future__ import annotations

from collections.abc import Collection, Hashable, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Any

from ntgraph.errors import SHOWN_PROBLEMS, GraphFileError, count_with_verb, did_you_mean, suggest
from ntgraph.imports.files.import_size_limits import (
    LONGEST_COMPARED,
    MOST_EDGES,
    MOST_NODES,
    MOST_SUGGESTED_FROM,
)
from ntgraph.imports.files.known_names import canonical
from ntgraph.imports.files.open_graph_file import GraphFile, show_value
from ntgraph.imports.files.repairs import NODE_ADDED, NODE_REPEATED

# What Gephi writes into a table's column `Type`: the kind of an edge, and not its relation.
GEPHI_TYPES = ("directed", "undirected", "mutual")


def clean_keys(data: Mapping[str, Any]) -> dict[str, Any]:
    """Return attributes under the names we know them by, without empty ones.

    Of two names that are the same but for case, the second one stays as it is.

    >>> clean_keys({"Relation Type": "feeds", "Weight": 2, "note": ""})
    {'relation_type': 'feeds', 'Weight': 2}
    """
    if are_canonical(tuple(data)):
        return {name: each for name, each in data.items() if not (each is None or each == "")}
    cleaned: dict[str, Any] = {}
    for name, value in data.items():
        if value is None or value == "":
            continue
        known = canonical(str(name))
        cleaned[str(name) if known in cleaned or (known != name and known in data) else known] = (
            value
        )
    return cleaned


def describe_repeated(id: Hashable, line: int) -> str:
    """Return the message for a node that already stands in a line."""
    return f"{show_value(id)} already stands in line {line}"


def describe_repairs(file: GraphFile) -> list[str]:
    """Return a note for each kind of fault that was repaired in a file."""
    return [repair.tell(count) for repair, count in sorted(file.repairs.items())]


def describe_differing(count: int) -> str:
    """Return the note on what rows of edges say differently of one node."""
    return (
        f"{count_with_verb(count, 'cell')} different from what an earlier row "
        "says of the same node; the first is shown"
    )


@lru_cache(maxsize=1_000)
def are_canonical(names: tuple[Any, ...]) -> bool:
    """Return whether all names are texts in the spelling we know them by."""
    return all(isinstance(name, str) and canonical(name) == name for name in names)


def clean_edge(data: Mapping[str, Any]) -> dict[str, Any]:
    """Return the attributes of an edge as `clean_keys` does, with Gephi's `Type` as `directed`."""
    cleaned = clean_keys(data)
    if "type" not in cleaned or "directed" in cleaned:
        return cleaned
    if str(cleaned["type"]).casefold() in GEPHI_TYPES:
        cleaned["directed"] = cleaned.pop("type")
    return cleaned


NOTHING: Mapping[str, Any] = {}


# Stretches and edges are not frozen: a frozen one takes twice the time to make.
@dataclass(slots=True)
class Stretch:
    """A place in the file: its line, from 1, and its characters from `start` up to `end`."""

    line: int
    start: int
    end: int


@dataclass(slots=True)
class RawNode:
    """A node as the file has it: its attributes and its line."""

    data: Mapping[str, Any]
    line: int


@dataclass(slots=True)
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
    `directed` is false where no edge has a direction. `texts_only` is true for a format that
    cannot tell a number from a text. `differing` counts what rows of edges say differently of
    one node. `ends` are the columns with both ends of an edge, for messages.
    """

    file: GraphFile
    nodes: dict[Hashable, RawNode] = field(default_factory=dict)
    edges: list[RawEdge] = field(default_factory=list)
    head: dict[str, Any] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    lists_nodes: bool = True
    directed: bool = True
    texts_only: bool = False
    differing: int = 0
    ends: tuple[str, str] = ("source", "target")

    def add_node(
        self, id: Hashable, data: Mapping[str, Any], line: int, file: GraphFile | None = None
    ) -> None:
        """Add a node; a second one with the same id is reported as a problem.

        Raises:
            GraphFileError: there are too many nodes.
        """
        where = file or self.file
        if id in self.nodes and self.file.lenient and self.nodes[id].data == clean_keys(data):
            self.file.repairs[NODE_REPEATED] += 1
        elif id in self.nodes:
            where.report(line, "id", describe_repeated(id, self.nodes[id].line))
        elif len(self.nodes) >= MOST_NODES:
            where.refuse(line, "", f"expected at most {MOST_NODES:,} nodes")
        else:
            self.nodes[id] = RawNode(clean_keys(data), line)

    def add_end(self, id: Hashable, data: Mapping[str, Any], line: int) -> None:
        """Add what a row of an edge says of one of its ends; what an earlier row says stays."""
        known = self.nodes.get(id)
        if known is None:
            self.add_node(id, data, line)
            return
        self.differing += sum(known.data.get(name, value) != value for name, value in data.items())
        self.nodes[id] = replace(known, data={**data, **known.data})

    def add_edge(self, edge: RawEdge) -> None:
        """Add an edge.

        Raises:
            GraphFileError: there are too many edges.
        """
        if len(self.edges) >= MOST_EDGES:
            self.file.refuse(edge.stretch.line, "", f"expected at most {MOST_EDGES:,} edges")
        edge.data = clean_edge(edge.data)
        self.edges.append(edge)

    def forget_attributes(self, kept: Collection[Hashable]) -> None:
        """Forget the attributes of all nodes but the `kept` ones, to hold less in memory."""
        for id, node in self.nodes.items():
            if id not in kept:
                node.data = NOTHING

    def close(self) -> None:
        """Check that both ends of every edge are nodes; add them where the file lists no nodes.

        Raises:
            GraphFileError: the file has problems; it carries them all.
        """
        if not self.directed:
            self.edges = [replace(edge, directed=False) for edge in self.edges]
        missing: dict[Hashable, None] = {}
        for edge in self.edges:
            if edge.start in self.nodes and edge.end in self.nodes:
                continue
            for column, end in zip(self.ends, (edge.start, edge.end), strict=True):
                if end in self.nodes:
                    continue
                if self.lists_nodes and not self.file.lenient:
                    message = f"no node {show_value(end)}{self._nearest(end)}"
                    self.file.report(edge.stretch.line, column, message, NODE_ADDED.remedy)
                else:
                    self.add_node(end, {}, edge.stretch.line)
                    missing[end] = None
        if self.lists_nodes and missing:
            self.file.repairs[NODE_ADDED] += len(missing)
        self.notes += describe_repairs(self.file)
        if self.differing:
            self.notes.append(describe_differing(self.differing))
        if self.file.problems:
            raise GraphFileError(self.file.problems)

    def _nearest(self, id: Hashable) -> str:
        count = len(self.nodes)
        if count > MOST_SUGGESTED_FROM or len(self.file.problems) >= SHOWN_PROBLEMS:
            return f" among the {count:,} nodes"
        # Two long texts take minutes to compare.
        names = [name for name in map(str, self.nodes) if len(name) <= LONGEST_COMPARED]
        return did_you_mean(suggest(str(id)[:LONGEST_COMPARED], names))
