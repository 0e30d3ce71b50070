"""Read objects and lists of JSON as nodes and edges; what every dialect has in common."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from typing import Any

from ntgraph.imports.files.field_names import as_id, is_id
from ntgraph.imports.files.import_size_limits import LONGEST_SHOWN, MOST_SUGGESTED_FROM
from ntgraph.imports.files.known_names import DIRECTED, EDGE_FIELDS, ENDS, NODE_FIELDS, letters_of
from ntgraph.imports.files.open_graph_file import GraphFile, show_value
from ntgraph.imports.files.raw_graph import (
    RawEdge,
    RawGraph,
    Stretch,
    clean_keys,
)

# Pairs of keys for both ends of an edge, beside those of every format; networkx's come first,
# since a node-link file that has them may have `subject` and `object` for something else.
END_KEYS = (
    ("source", "target"), *ENDS, ("source_entity", "target_entity"),
    ("head_entity", "tail_entity"), ("subject_entity", "object_entity"),
    ("sub_id", "obj_id"), ("h", "t"), ("s", "o"),
)  # fmt: skip
# Keys of the relation that are too short to mean it beside other ends.
SHORT_RELATIONS = {("h", "t"): "r", ("s", "o"): "p"}
END_LETTERS = tuple((letters_of(start), letters_of(end)) for start, end in END_KEYS)
# Keys under which an object that stands for a node has its id, or else its name.
ID_KEYS = ("id", "_id", "@id", "identity", "elementId", "key", "name", "label", "title")
# Objects inside a node or edge whose members are its attributes.
INNER = ("properties", "metadata")
EMPTY: tuple[Any, ...] = (None, "", [])
PASSAGE_NAMES = frozenset(EDGE_FIELDS["passage"])
# Put between passages that a file gives for one edge.
PASSAGES = " […] "
# The attribute that marks an edge which goes both ways, so that it is drawn without a direction.
BOTH_WAYS = "mutual"
INNER_OBJECTS = frozenset({*INNER, "attributes"})
# The words that mean a direction also where they stand as the type of an edge.
WAYS = ("directed", "undirected", "mutual", "bidirectional")


def find_end_keys(data: Mapping[str, Any], mapping: Mapping[str, str]) -> tuple[str, str] | None:
    """Return the keys of an edge's ends, in any case; None where it has no pair we know."""
    if "source" in mapping or "target" in mapping:
        return mapping.get("source", "source"), mapping.get("target", "target")
    for pair in END_KEYS:
        if pair[0] in data and pair[1] in data:
            return pair
    folded = {letters_of(str(key)): str(key) for key in data}
    for start, end in END_LETTERS:
        if start in folded and end in folded:
            return folded[start], folded[end]
    return None


def find_id(file: GraphFile, value: Any, stretch: Stretch, column: str) -> Hashable | None:
    """Return a value as an id; report a problem and return None where it cannot be one."""
    id = as_id(value)
    if is_id(id):
        return id
    message = f"expected an id (text, number or list of them), found {show_value(value)}"
    file.report(stretch.line, column, message)
    return None


def add_node(
    graph: RawGraph, value: Any, stretch: Stretch, column: str, file: GraphFile | None = None
) -> None:
    """Add one node to a graph; a value that is no node is reported as a problem.

    Args:
        graph: the graph to add to.
        value: the node as the file has it, an object with an id.
        stretch: its place in the file.
        column: the key of its id.
        file: the file with the nodes, if it is not the one with the edges.
    """
    where = file or graph.file
    if not isinstance(value, dict):
        where.report(stretch.line, "", f"expected a node as an object, found {show_value(value)}")
        return
    data = dict(value)
    if column not in data:
        listed = ", ".join(map(str, list(data)[:10]))[:LONGEST_SHOWN]
        where.report(stretch.line, column[:40], f"missing: expected an id, found only {listed}")
        return
    id = find_id(where, data.pop(column), stretch, column)
    if id is not None:
        graph.add_node(id, flatten(data), stretch.line, where)


def add_edge(graph: RawGraph, value: Any, stretch: Stretch, mapping: Mapping[str, str]) -> None:
    """Add one edge to a graph; a value that is no edge is reported as a problem."""
    if not isinstance(value, dict):
        graph.file.report(
            stretch.line, "", f"expected an edge as an object, found {show_value(value)}"
        )
        return
    data = dict(value)
    names = find_end_keys(data, mapping) or END_KEYS[0]
    id_key = mapping.get("id", "")
    ends = [find_end(graph, data.pop(name, None), stretch, name, id_key) for name in names]
    if None not in ends:
        # networkx' number of a parallel edge says nothing of the edge.
        key = data.pop("key", data.get("id", ""))
        relation = SHORT_RELATIONS.get(names, "")
        if relation in data and "predicate" not in data:
            data["predicate"] = data.pop(relation)
        directed = take_direction(data, otherwise=graph.directed)
        join_listed_passages(data)
        edge = RawEdge(ends[0], ends[1], flatten(data), stretch, str(key), directed)
        graph.add_edge(edge)


def find_end(
    graph: RawGraph, value: Any, stretch: Stretch, column: str, id_key: str = ""
) -> Hashable | None:
    """Return the id of an end, also where the file has the node itself in its place.

    Such a node is added where the file does not list its nodes.
    """
    if not isinstance(value, dict):
        return find_id(graph.file, value, stretch, column)
    key = next((name for name in (id_key, *ID_KEYS) if value.get(name) is not None), "")
    if not key:
        return find_id(graph.file, value, stretch, column)
    id = find_id(graph.file, value[key], stretch, column)
    if id is not None and not graph.lists_nodes:
        told = {name: each for name, each in value.items() if name != key or not is_id_key(key)}
        merge_node(graph, id, flatten(told), stretch.line)
    return id


def is_id_key(key: str) -> bool:
    """Return whether a key has nothing but an id, so that it tells no more of a node."""
    return key not in NODE_FIELDS["label"] and key != "title"


def merge_node(graph: RawGraph, id: Hashable, data: Mapping[str, Any], line: int) -> None:
    """Add a node that a file tells of in several places; different values become a list."""
    known = graph.nodes.get(id)
    if known is None:
        graph.add_node(id, data, line)
    elif isinstance(known.data, dict):
        merge_values(known.data, clean_keys(data))


def merge_values(known: dict[str, Any], more: Mapping[str, Any]) -> None:
    """Add attributes to others; where they differ, all values become a list.

    The first attributes are changed and not copied: there may be many of them, and many to add.

    >>> told = {"dose": 1, "form": "tea"}
    >>> merge_values(told, {"dose": 2, "form": "tea"})
    >>> told
    {'dose': [1, 2], 'form': 'tea'}
    """
    for name, value in more.items():
        old = known.get(name)
        if old in EMPTY:
            known[name] = value
        elif value not in EMPTY and value != old:
            listed = old if isinstance(old, list) else [old]
            new = value if isinstance(value, list) else [value]
            # Comparing each with each takes minutes for long lists.
            is_short = len(listed) + len(new) <= MOST_SUGGESTED_FROM
            listed += [each for each in new if not (is_short and each in listed)]
            known[name] = listed


def flatten(data: Mapping[str, Any], *names: str) -> dict[str, Any]:
    """Return attributes with those of an inner object beside the others.

    An inner name that is taken keeps the name of its object in front of it.

    >>> flatten({"id": 1, "properties": {"id": 7, "dose": 2}})
    {'id': 1, 'properties.id': 7, 'dose': 2}
    """
    names = names or INNER
    if INNER_OBJECTS.isdisjoint(data):
        return data if isinstance(data, dict) else dict(data)
    made = {key: value for key, value in data.items() if not _is_inner(key, value, names)}
    for outer in names:
        inner = data.get(outer)
        if isinstance(inner, dict):
            for key, value in inner.items():
                made[f"{outer}.{key}" if key in made or key == "id" else key] = value
    return made


def _is_inner(key: str, value: Any, names: tuple[str, ...]) -> bool:
    return key in names and isinstance(value, dict)


def take_direction(data: dict[str, Any], *, otherwise: bool) -> bool:
    """Return whether an edge has a direction, and take what says nothing else out of it.

    Args:
        data: the attributes of the edge.
        otherwise: what holds where the edge does not say it.
    """
    if isinstance(data.get("directed"), bool):
        return bool(data.pop("directed"))
    for name in ("direction", "type"):
        value = data.get(name)
        word = value.casefold() if isinstance(value, str) else ""
        if word in WAYS:
            del data[name]
            if word not in ("directed", "undirected"):
                data[BOTH_WAYS] = True
            return DIRECTED[word]
    return otherwise


def settle_directions(graph: RawGraph) -> None:
    """Record in a graph whether any of its edges has a direction."""
    graph.directed = not graph.edges or any(edge.directed for edge in graph.edges)


def join_passages(texts: Any) -> str:
    """Return passages as one text, with a mark where one ends.

    >>> join_passages(["One.", None, "Two."]), join_passages("One.")
    ('One. […] Two.', 'One.')
    """
    listed = texts if isinstance(texts, list) else [texts]
    return PASSAGES.join(str(text) for text in listed if text)


def join_listed_passages(data: dict[str, Any]) -> None:
    """Make one text of a list of passages among the attributes of an edge."""
    for name in PASSAGE_NAMES.intersection(data):
        if isinstance(data[name], list):
            data[name] = join_passages(data[name])


def note_once(graph: RawGraph, note: str) -> None:
    """Add a note to a graph that does not have it yet."""
    if note not in graph.notes:
        graph.notes.append(note)


def put(data: dict[str, Any], name: str, value: Any, where: str) -> None:
    """Add an attribute; where its name is taken by another value, its place stands before it."""
    if name not in data:
        data[name] = value
    elif data[name] != value:
        data[f"{where}.{name}"] = value
