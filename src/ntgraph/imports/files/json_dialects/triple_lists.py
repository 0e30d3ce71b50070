"""Lists of triples in JSON: `[start, relation, end]`, or an object for each, as many tools write.

Language models and the programs around them (kg-gen, LightRAG, GraphRAG) write such lists under
many names, often with a list of the things beside it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from ntgraph.errors import count_with_verb, did_you_mean, suggest
from ntgraph.imports.files.field_names import as_id, is_id
from ntgraph.imports.files.import_notes import show_names
from ntgraph.imports.files.import_size_limits import LONGEST_SHOWN
from ntgraph.imports.files.json_dialects.node_link import find_key_of_ends
from ntgraph.imports.files.json_dialects.outline import Branch, Leaf, Listing, Tree, leaf, plain
from ntgraph.imports.files.json_dialects.records import (
    add_edge,
    find_end,
    find_end_keys,
    find_id,
    flatten,
    merge_node,
    settle_directions,
)
from ntgraph.imports.files.open_graph_file import show_value
from ntgraph.imports.files.raw_graph import RawEdge, RawGraph

# Keys of an object under which its list of triples can be.
WRAPPERS = (
    "triples", "triplets", "relationships", "relations", "rels", "edges", "links", "facts",
    "graph", "results", "data",
)  # fmt: skip
THINGS = ("entities", "nodes")
CLUSTERS = "entity_clusters"
AS_READ = "lists of three are read as [start, relation, end]"


@dataclass(frozen=True, slots=True)
class Triples:
    """A list of triples, the list of things beside it, and everything else in the file."""

    items: list[Tree]
    things: Tree | None
    rest: Mapping[str, Tree]


def find_triples(tree: Tree, mapping: Mapping[str, str]) -> Triples | None:
    """Return the triples of a file: its list, or that under one of the usual keys."""
    if isinstance(tree, Listing):
        if len(tree.items) in (3, 4) and is_triple(plain(tree), mapping):
            return Triples([leaf(tree)], None, {})
        return Triples(tree.items, None, {}) if has_triples(tree, mapping) else None
    if not isinstance(tree, Branch):
        return None
    named = wrapped_lists(tree, mapping)
    if not named:
        inner = next((each for each in tree.members.values() if isinstance(each, Branch)), None)
        return (
            find_triples(inner, mapping) if inner is not None and len(tree.members) == 1 else None
        )
    items = tree.members[named[0]]
    if not isinstance(items, Listing) or "nodes" in tree.members:
        return None
    things = next((tree.members[key] for key in THINGS if key in tree.members), None)
    left = {key: each for key, each in tree.members.items() if each not in (items, things)}
    return Triples(items.items, things, left)


def wrapped_lists(tree: Branch, mapping: Mapping[str, str]) -> list[str]:
    """Return the keys of an object under which there are triples."""
    listed = ((key, tree.members.get(key)) for key in WRAPPERS)
    return [key for key, each in listed if isinstance(each, Listing) and has_triples(each, mapping)]


def has_triples(tree: Listing, mapping: Mapping[str, str]) -> bool:
    """Return whether the first value of a list is a triple."""
    return bool(tree.items) and is_triple(plain(tree.items[0]), mapping)


def is_triple(value: Any, mapping: Mapping[str, str]) -> bool:
    """Return whether a value is a list of three texts or numbers, or an object with two ends.

    >>> is_triple(["tea", "delays", "sleep"], {}), is_triple({"head": 1, "tail": 2}, {})
    (True, True)
    """
    if isinstance(value, dict):
        keys = find_end_keys(value, mapping)
        return keys is not None and keys[0] in value and keys[1] in value
    if not isinstance(value, list) or len(value) not in (3, 4):
        return False
    return isinstance(value[1], str) and all(not isinstance(each, list) for each in value)


def read_triples(graph: RawGraph, found: Triples, tree: Tree, mapping: Mapping[str, str]) -> None:
    """Read triples, and the things that are listed beside them."""
    graph.lists_nodes = False
    if isinstance(tree, Branch) and len(wrapped := wrapped_lists(tree, mapping)) > 1:
        first, second = wrapped[:2]
        message = f"ambiguous: expected one list of triples, found {first!r} and {second!r}"
        graph.file.refuse(tree.line_of(second), second, message)
    items = [leaf(each) for each in found.items]
    read_things(graph, found, items, mapping)
    add_triples(graph, items, mapping)
    settle_directions(graph)
    note_unlisted(graph, found.things)
    read_rest(graph, found.rest)


def add_triples(graph: RawGraph, items: Iterable[Leaf], mapping: Mapping[str, str]) -> None:
    """Add the edge of each triple; what is no triple is reported as a problem."""
    is_list = False
    for item in items:
        if isinstance(item.value, list):
            is_list = True
            add_listed_triple(graph, item)
        elif not isinstance(item.value, dict):
            message = f"expected a triple, a list or an object, found {show_value(item.value)}"
            graph.file.report(item.stretch.line, "", message)
        elif find_end_keys(item.value, mapping) is None:
            report_no_ends(graph, item)
        else:
            add_edge(graph, item.value, item.stretch, mapping)
    if is_list:
        graph.notes.append(AS_READ)


def report_no_ends(graph: RawGraph, item: Leaf) -> None:
    """Report an object that has no two ends."""
    listed = ", ".join(map(str, list(item.value)[:10]))[:LONGEST_SHOWN] or "nothing"
    names = ["source", "target", "subject", "object", "head", "tail", "from", "to"]
    near = next((n for key in list(item.value)[:10] if (n := suggest(str(key)[:40], names))), ())
    message = f"expected two ends such as 'head' and 'tail', found only {listed}"
    graph.file.report(item.stretch.line, "", f"{message}{did_you_mean(near)}")


def add_listed_triple(graph: RawGraph, item: Leaf) -> None:
    """Add a triple that is a list: start, relation, end, and perhaps an object that says more."""
    line, parts = item.stretch, item.value
    if len(parts) not in (3, 4) or (len(parts) == 4 and not isinstance(parts[3], dict)):
        message = f"expected a list [start, relation, end], found {show_value(parts)}"
        graph.file.report(line.line, "", message)
        return
    if not isinstance(parts[1], str | None):
        message = f"expected the relation as a text, found {show_value(parts[1])}"
        graph.file.report(line.line, "relation", message)
        return
    start = find_end(graph, parts[0], line, "source")
    end = find_end(graph, parts[2], line, "target")
    if start is not None and end is not None:
        more = flatten(parts[3]) if len(parts) == 4 else {}
        graph.add_edge(RawEdge(start, end, {"predicate": parts[1], **more}, line))


def read_things(
    graph: RawGraph, found: Triples, items: Iterable[Leaf], mapping: Mapping[str, str]
) -> None:
    """Add the things that are listed beside triples: names, or objects with a name."""
    things = found.things
    if isinstance(things, Branch):
        for id, thing in things.members.items():
            value = plain(thing)
            told = value if isinstance(value, dict) else {"description": value}
            merge_node(graph, id, flatten(told), thing.stretch.line)
    if not isinstance(things, Listing):
        return
    leaves = [leaf(each) for each in things.items]
    objects = [each for each in leaves if isinstance(each.value, dict)]
    key = mapping.get("id") or find_key_of_things(objects, items, mapping)
    for each in leaves:
        add_thing(graph, each, key)


def find_key_of_things(
    things: list[Leaf], items: Iterable[Leaf], mapping: Mapping[str, str]
) -> str:
    """Return the key by which the triples name the things."""
    ends: list[Any] = []
    for item in items:
        if isinstance(item.value, list):
            ends += [item.value[0], item.value[-1]] if item.value else []
        elif isinstance(item.value, dict):
            ends += [item.value.get(key) for key in find_end_keys(item.value, mapping) or ()]
    ids = [as_id(each.value.get("id")) for each in things]
    hits = {as_id(end) for end in ends if is_id(as_id(end))}
    if things and all(map(is_id, ids)) and (hits & set(ids) or not things):
        return "id"
    return find_key_of_ends(things, ends) or "id"


def add_thing(graph: RawGraph, thing: Leaf, key: str) -> None:
    """Add a thing that a file lists beside its triples."""
    value, line = thing.value, thing.stretch.line
    if isinstance(value, dict):
        if key not in value:
            listed = ", ".join(map(str, list(value)[:10]))[:LONGEST_SHOWN]
            graph.file.report(line, key, f"missing: expected a name, found only {listed}")
            return
        id = find_id(graph.file, value[key], thing.stretch, key)
        data = {name: each for name, each in value.items() if name != key}
        if key != "id" and not data.keys() & {"label", "name"}:
            data["label"] = value[key]
    else:
        id, data = find_id(graph.file, value, thing.stretch, ""), {}
    if id is not None:
        merge_node(graph, id, flatten(data), line)


def note_unlisted(graph: RawGraph, things: Tree | None) -> None:
    """Note how many ends of edges are not in the list of things that the file has."""
    if things is None:
        return
    ends = {end for edge in graph.edges for end in (edge.start, edge.end)}
    missing = len(ends - graph.nodes.keys())
    if missing:
        graph.notes.append(f"{count_with_verb(missing, 'thing')} only named in triples, not listed")


def read_rest(graph: RawGraph, rest: Mapping[str, Tree]) -> None:
    """Read what else the file has: other names of things, and what is about it as a whole."""
    # kg-gen lists its relations once more.
    relations = {str(edge.data.get("predicate")) for edge in graph.edges}
    left = []
    for key, tree in rest.items():
        value = plain(tree)
        if key == CLUSTERS and isinstance(value, dict):
            add_clusters(graph, value)
        elif not isinstance(value, list | dict):
            graph.head[key] = value
        elif value and not (isinstance(value, list) and relations.issuperset(map(str, value))):
            left.append(key)
    if left:
        graph.notes.append(f"not carried over: {show_names(left)}")


def add_clusters(graph: RawGraph, clusters: Mapping[str, Any]) -> None:
    """Add the other names that kg-gen found for a thing as its synonyms."""
    for name, others in clusters.items():
        if name in graph.nodes and isinstance(others, list):
            synonyms = [each for each in others if isinstance(each, str) and each != name]
            if synonyms:
                merge_node(graph, name, {"synonyms": synonyms}, graph.nodes[name].line)
