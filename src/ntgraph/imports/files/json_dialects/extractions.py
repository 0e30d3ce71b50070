"""Extractions of LangExtract: passages of a text, some of them relations between two others."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ntgraph.errors import count_with_verb
from ntgraph.imports.files.json_dialects.outline import Branch, Leaf, Listing, Tree, leaf
from ntgraph.imports.files.json_dialects.records import (
    find_end_keys,
    find_id,
    merge_node,
    put,
    settle_directions,
)
from ntgraph.imports.files.open_graph_file import show_value
from ntgraph.imports.files.raw_graph import RawEdge, RawGraph

LIST, CLASS, TEXT = "extractions", "extraction_class", "extraction_text"
RELATIONS = ("relation", "predicate", "relationship", "type", "verb")


def find_extractions(tree: Tree, _: Mapping[str, str]) -> list[Leaf] | None:
    """Return the extractions of a file: of one document, a list or lines of them, or bare."""
    documents = tree.items if isinstance(tree, Listing) else [tree]
    found = [each for document in documents for each in extractions_in(document)]
    return found if any(is_extraction(each.value) for each in found) else None


def extractions_in(document: Tree) -> Iterator[Leaf]:
    """Yield the extractions of one document, or the one that it is."""
    if isinstance(document, Branch):
        listed = document.get(LIST)
        if isinstance(listed, Listing):
            yield from map(leaf, listed.items)
            return
    if isinstance(document, Leaf) and is_extraction(document.value):
        yield document


def is_extraction(value: Any) -> bool:
    """Return whether an object is an extraction."""
    return isinstance(value, dict) and {CLASS, TEXT} <= value.keys()


def read_extractions(
    graph: RawGraph, found: list[Leaf], _: Tree, mapping: Mapping[str, str]
) -> None:
    """Read relations as edges with their passage, and all others as things.

    Raises:
        GraphFileError: none of the extractions has attributes that name two ends.
    """
    graph.lists_nodes = False
    for item in found:
        if not is_extraction(item.value):
            message = f"expected an object with {CLASS!r} and {TEXT!r}"
            found_here = show_value(item.value)
            graph.file.report(item.stretch.line, TEXT, f"{message}, found {found_here}")
        elif find_end_keys(attributes_of(item), mapping):
            add_relation(graph, item, mapping)
        else:
            add_thing(graph, item)
    if not graph.edges and not graph.file.problems:
        message = "no extraction has attributes that name two ends, such as 'subject' and 'object'"
        graph.file.refuse(found[0].stretch.line, "attributes", message)
    settle_directions(graph)
    ends = {end for edge in graph.edges for end in (edge.start, edge.end)}
    if missing := len(ends - graph.nodes.keys()):
        told = count_with_verb(missing, "thing")
        graph.notes.append(f"{told} only named in relations, not extracted")
    graph.notes.append("the text from which this was extracted is not carried over")


def attributes_of(item: Leaf) -> Mapping[str, Any]:
    """Return the attributes of an extraction; empty where it has none."""
    value = item.value.get("attributes")
    return value if isinstance(value, dict) else {}


def add_thing(graph: RawGraph, item: Leaf) -> None:
    """Add a thing, which is known by its text; its class is its type."""
    value = item.value
    id = find_id(graph.file, value[TEXT], item.stretch, TEXT)
    if id is not None:
        data: dict[str, Any] = {"type": value[CLASS]}
        for name, each in attributes_of(item).items():
            put(data, name, each, "attributes")
        merge_node(graph, id, data, item.stretch.line)


def add_relation(graph: RawGraph, item: Leaf, mapping: Mapping[str, str]) -> None:
    """Add a relation with its passage; it is called by its attribute, else by its class."""
    told, stretch = attributes_of(item), item.stretch
    keys = find_end_keys(told, mapping) or ("subject", "object")
    ends = [find_id(graph.file, told.get(key), stretch, key) for key in keys]
    name = next((key for key in RELATIONS if isinstance(told.get(key), str)), "")
    data: dict[str, Any] = {
        "predicate": told[name] if name else item.value[CLASS],
        "supporting_text": item.value[TEXT],
    }
    if name:
        data["extraction_class"] = item.value[CLASS]
    for key, each in told.items():
        if key not in (*keys, name):
            put(data, key, each, "attributes")
    if None not in ends:
        graph.add_edge(RawEdge(ends[0], ends[1], data, stretch))
