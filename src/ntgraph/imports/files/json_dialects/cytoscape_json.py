"""JSON of Cytoscape.js and of Cytoscape's export (`.cyjs`): elements with `data` inside."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Mapping

from ntgraph.errors import count_with_verb
from ntgraph.imports.files.json_dialects.outline import Branch, Leaf, Listing, Tree, leaf, plain
from ntgraph.imports.files.json_dialects.records import (
    find_id,
    note_once,
    settle_directions,
    take_direction,
)
from ntgraph.imports.files.open_graph_file import show_value
from ntgraph.imports.files.raw_graph import RawEdge, RawGraph

GROUPS = ("nodes", "edges")
# Keys of an element beside its data that only concern the picture or what is selected in it.
DRAWN = ("position", "renderedPosition", "style", "scratch")
AS_TEXT = "ids are compared as text, as Cytoscape.js does: 1 is the node '1'"


def find_elements(tree: Tree, _: Mapping[str, str]) -> list[tuple[str, Leaf]] | None:
    """Return the elements of a file, each with its group; None where it has none."""
    elements: Tree | None = tree
    if isinstance(tree, Branch):
        elements = tree.get("elements") or (tree if tree.get("edges") else None)
    if isinstance(elements, Branch):
        return find_groups(elements)
    if isinstance(elements, Listing):
        items = [leaf(each) for each in elements.items]
        return [(group_of(each), each) for each in items] if is_elements(items) else None
    return None


def find_groups(elements: Branch) -> list[tuple[str, Leaf]] | None:
    """Return the elements of an object with a list of nodes and a list of edges."""
    found: list[tuple[str, Leaf]] = []
    for group in GROUPS:
        listed = elements.members.get(group)
        if isinstance(listed, Listing):
            found += [(group, leaf(each)) for each in listed.items]
    return found if is_elements([each for _, each in found]) else None


def is_elements(items: list[Leaf]) -> bool:
    """Return whether the first value of a list is an element with data."""
    first = items[0].value if items else None
    return isinstance(first, dict) and isinstance(first.get("data"), dict)


def group_of(element: Leaf) -> str:
    """Return the group of an element: the one it names, else edges if it has two ends."""
    value = element.value if isinstance(element.value, dict) else {}
    data = value.get("data")
    if value.get("group") in GROUPS:
        return str(value["group"])
    has_ends = isinstance(data, dict) and data.keys() & {"source", "target"}
    return GROUPS[1] if has_ends else GROUPS[0]


def read_elements(
    graph: RawGraph, found: list[tuple[str, Leaf]], tree: Tree, _: Mapping[str, str]
) -> None:
    """Read elements; positions, styles and the nesting of nodes are noted as left out."""
    if isinstance(tree, Branch):
        read_cytoscape_head(graph, tree)
    left: Counter[str] = Counter()
    edges = []
    for group, element in found:
        value = element.value
        if not isinstance(value, dict) or not isinstance(value.get("data"), dict):
            message = f"expected an element with 'data', found {show_value(value)}"
            graph.file.report(element.stretch.line, "data", message)
            continue
        left.update(key for key in DRAWN if value.get(key))
        left["parent"] += value["data"].get("parent") is not None
        if group == GROUPS[0]:
            add_element_node(graph, element)
        else:
            edges.append(element)
    names = names_as_text(graph)
    for element in edges:
        add_element_edge(graph, element, names)
    settle_directions(graph)
    note_picture(graph, left, tree)


def read_cytoscape_head(graph: RawGraph, tree: Branch) -> None:
    """Read what a file says of its graph as a whole."""
    told = plain(tree.get("data"))
    if isinstance(told, dict):
        graph.head.update(told)
        if isinstance(told.get("name"), str):
            graph.head.setdefault("title", told["name"])
    if isinstance(directed := plain(tree.get("directed")), bool):
        graph.directed = directed


def add_element_node(graph: RawGraph, element: Leaf) -> None:
    """Add the node of an element."""
    data = dict(element.value["data"])
    id = find_id(graph.file, data.pop("id", None), element.stretch, "id")
    if id is not None:
        if element.value.get("classes"):
            data.setdefault("classes", element.value["classes"])
        graph.add_node(id, data, element.stretch.line)


def names_as_text(graph: RawGraph) -> dict[str, Hashable]:
    """Return each id by its text, where no two ids have the same."""
    counts = Counter(map(str, graph.nodes))
    return {str(id): id for id in graph.nodes if counts[str(id)] == 1}


def add_element_edge(graph: RawGraph, element: Leaf, names: Mapping[str, Hashable]) -> None:
    """Add the edge of an element; `interaction` is its relation if it names no other."""
    data, stretch = dict(element.value["data"]), element.stretch
    if element.value.get("classes"):
        data.setdefault("classes", element.value["classes"])
    ends = [find_id(graph.file, data.pop(e, None), stretch, e) for e in ("source", "target")]
    if None in ends:
        return
    for at, end in enumerate(ends):
        if end not in graph.nodes and str(end) in names:
            ends[at] = names[str(end)]
            note_once(graph, AS_TEXT)
    if "interaction" in data and not data.keys() & {"predicate", "relation"}:
        data["predicate"] = data.pop("interaction")
    directed = take_direction(data, otherwise=graph.directed)
    key = str(data.get("key", data.get("id", "")))
    graph.add_edge(RawEdge(ends[0], ends[1], data, stretch, key, directed))


def note_picture(graph: RawGraph, left: Counter[str], tree: Tree) -> None:
    """Note what of the picture is not carried over."""
    drawn = any(left[key] for key in DRAWN)
    if drawn or (isinstance(tree, Branch) and tree.members.keys() & {"style", "layout"}):
        graph.notes.append("positions and styles are not carried over")
    if left["parent"]:
        inside = count_with_verb(left["parent"], "node")
        graph.notes.append(f"{inside} inside another; this is kept as 'parent', but not drawn")
