"""CX2, version 2 of CX, as NDEx, Cytoscape and `ntgraph export cx2` write it."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from typing import Any

from ntgraph.imports.files.edge_claims import OWN_ID
from ntgraph.imports.files.import_size_limits import MOST_VALUES
from ntgraph.imports.files.json_dialects.cx_aspects import (
    describe_identity,
    elements_of,
    note_other_aspects,
)
from ntgraph.imports.files.json_dialects.outline import Leaf, Listing, Tree, leaf
from ntgraph.imports.files.json_dialects.records import (
    find_id,
    join_listed_passages,
    put,
    settle_directions,
    take_direction,
)
from ntgraph.imports.files.open_graph_file import show_value
from ntgraph.imports.files.raw_graph import RawEdge, RawGraph

READ = ("nodes", "edges", "networkAttributes", "attributeDeclarations")
BY_OWN_ID = "nodes are known by their attribute 'id', not by the numbers of CX2"


def find_cx2(tree: Tree, _: Mapping[str, str]) -> Tree | None:
    """Return the file if it is CX2: a list that begins with its version."""
    if not isinstance(tree, Listing) or tree.is_lines or not tree.items:
        return None
    first = leaf(tree.items[0]).value
    return tree if isinstance(first, dict) and "CXVersion" in first else None


class Declared:
    """The attributes that a file declares: their short names and their default values."""

    def __init__(self, graph: RawGraph, tree: Tree) -> None:
        self._names: dict[str, dict[str, str]] = {}
        self._defaults: dict[str, dict[str, Any]] = {}
        for part in elements_of(graph, tree, "attributeDeclarations"):
            for aspect, attributes in part.value.items():
                if isinstance(attributes, dict):
                    self._add(aspect, attributes)

    def _add(self, aspect: str, attributes: Mapping[str, Any]) -> None:
        names = self._names.setdefault(aspect, {})
        for name, told in attributes.items():
            if isinstance(told, dict) and isinstance(told.get("a"), str):
                names[told["a"]] = name
            if isinstance(told, dict) and "v" in told:
                self._defaults.setdefault(aspect, {})[name] = told["v"]

    def check_size(self, graph: RawGraph, aspect: str, elements: list[Leaf]) -> None:
        """Check that filling in default values does not make a graph of too many values.

        Raises:
            GraphFileError: it does.
        """
        if len(self._defaults.get(aspect, {})) * len(elements) > MOST_VALUES:
            message = f"expected at most {MOST_VALUES:,} values, found more by default values"
            graph.file.refuse(elements[0].stretch.line, aspect, message)

    def read(self, aspect: str, values: Mapping[str, Any]) -> dict[str, Any]:
        """Return the attributes of one element by their full names, with defaults filled in."""
        names = self._names.get(aspect, {})
        return {
            **self._defaults.get(aspect, {}),
            **{names.get(key, key): value for key, value in values.items()},
        }


def read_cx2(graph: RawGraph, found: Tree, _: Tree, __: Mapping[str, str]) -> None:
    """Read a CX2 network; positions and visual properties are noted as left out."""
    declared = Declared(graph, found)
    for each in elements_of(graph, found, "networkAttributes"):
        graph.head.update(each.value)
        if isinstance(name := each.value.get("name"), str):
            graph.head["title"] = name
    nodes = list(elements_of(graph, found, "nodes"))
    edges = list(elements_of(graph, found, "edges"))
    for aspect, elements in (("nodes", nodes), ("edges", edges)):
        declared.check_size(graph, aspect, elements)
    told = [declared.read("nodes", values_of(graph, each)) for each in nodes]
    names = find_own_ids(nodes, told)
    for node, data in zip(nodes, told, strict=True):
        add_cx2_node(graph, node, data, names)
    for edge in edges:
        add_cx2_edge(graph, edge, declared.read("edges", values_of(graph, edge)), names)
    settle_directions(graph)
    if any("x" in each.value for each in nodes):
        graph.notes.append("positions are not carried over")
    if names and not any(OWN_ID.fullmatch(edge.key) for edge in graph.edges):
        graph.notes.append(BY_OWN_ID)
    note_other_aspects(graph, found, READ)


def values_of(graph: RawGraph, element: Leaf) -> Mapping[str, Any]:
    """Return the values of an element by their names in the file."""
    values = element.value.get("v", {})
    if isinstance(values, dict):
        return values
    message = f"expected an object of attributes, found {show_value(values)}"
    graph.file.report(element.stretch.line, "v", message)
    return {}


def find_own_ids(nodes: list[Leaf], told: list[dict[str, Any]]) -> dict[Hashable, Hashable]:
    """Return each node's own `id` by its number; empty unless all have one, no two the same."""
    own = [data.get("id") for data in told]
    if not all(isinstance(id, str) and id for id in own) or len(set(own)) < len(own):
        return {}
    numbers = [node.value.get("id") for node in nodes]
    plain = [each for each in numbers if isinstance(each, int | str)]
    return dict(zip(plain, own, strict=True)) if len(set(plain)) == len(own) else {}


def add_cx2_node(
    graph: RawGraph, node: Leaf, data: dict[str, Any], names: Mapping[Hashable, Hashable]
) -> None:
    """Add a node; `name` is its label, what it represents is an identifier."""
    number = find_id(graph.file, node.value.get("id"), node.stretch, "id")
    if number is None:
        return
    if number in names:
        del data["id"]
    elif "id" in data:
        put(data, "attributes.id", data.pop("id"), "v")
    if "name" in data:
        put(data, "label", data.pop("name"), "name")
    id = names.get(number, number)
    represents = data.pop("represents", None)
    if represents != id and represents not in as_list(data.get("identifiers")):
        for name, value in describe_identity(represents).items():
            put(data, name, value, "represents")
    graph.add_node(id, data, node.stretch.line)


def as_list(value: Any) -> list[Any]:
    """Return a value as a list, which it may be already."""
    return value if isinstance(value, list) else [value]


def add_cx2_edge(
    graph: RawGraph, edge: Leaf, data: dict[str, Any], names: Mapping[Hashable, Hashable]
) -> None:
    """Add an edge; `interaction` is its relation if it names no other."""
    value, stretch = edge.value, edge.stretch
    ends = [find_id(graph.file, value.get(name), stretch, name) for name in ("s", "t")]
    if None in ends:
        return
    if "interaction" in data and not data.keys() & {"predicate", "relation"}:
        data["predicate"] = data.pop("interaction")
    elif OWN_ID.fullmatch(str(data.get("id"))):
        # Our own export repeats the relation there, for Cytoscape.
        data.pop("interaction", None)
    directed = take_direction(data, otherwise=True)
    join_listed_passages(data)
    key = data.get("id", value.get("id", ""))
    start, end = (names.get(each, each) for each in ends)
    graph.add_edge(RawEdge(start, end, data, stretch, str(key), directed))
