"""Divide the nodes of a graph file into things and cited works, and read the things."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from ntgraph.imports.files.attribute_values import find_number_columns, keep_attributes
from ntgraph.imports.files.cited_works import normalize_work_id
from ntgraph.imports.files.field_names import WORK_FIELDS, Fields, items
from ntgraph.imports.files.file_vocabulary import name_type
from ntgraph.imports.files.own_records import OF_NODE, complete_node, is_own_node
from ntgraph.imports.files.raw_graph import RawEdge, RawGraph
from ntgraph.imports.values_as_text import plain_text
from ntgraph.records import Node
from ntgraph.records.vocabulary import CITATION_LAYER, SOURCE_TYPE

WORK_TYPES = (SOURCE_TYPE, "biolink:Publication", "biolink:Article")
# Predicates of our own exports, from a work to what it is cited for, and from an article to
# its references.
CITATIONS = ("cited_for", "cites")
# The root classes of Biolink: every node belongs to them, so they say nothing of its type.
EMPTY_TYPES = ("biolink:NamedThing", "biolink:Entity")
# The fields of an edge that name works.
NAMING = ("says", "evidence", "origin", "grounds", "literature")


def find_work_nodes(graph: RawGraph, fields: Fields) -> dict[Hashable, RawEdge | None]:
    """Return the ids of nodes that are only cited works, as keys; every value is None.

    Such a node has the type of a work, no edge but citations touches it, and it is either named
    as evidence or has attributes of a work.
    """
    typed = {id for id, node in graph.nodes.items() if given_type(node.data, fields) in WORK_TYPES}
    if not typed:
        return {}
    named: set[str] = set()
    about: set[Hashable] = set()
    citing: set[Hashable] = set()
    for edge in graph.edges:
        if is_citation(edge) and edge.start in typed:
            citing |= {edge.start, edge.end} & typed
        else:
            about |= {edge.start, edge.end}
            for name in NAMING:
                named.update(items(fields.of_edge(edge.data, name)))
            named.update(items(fields.source_of(edge.data)))
    return {
        id: None
        for id in typed - about
        if id in citing or id in named or graph.nodes[id].data.keys() & set(WORK_FIELDS)
    }


def is_citation(edge: RawEdge) -> bool:
    """Return whether an edge only repeats which work is cited for what."""
    data = edge.data
    return data.get("layer") == CITATION_LAYER and data.get("predicate") in CITATIONS


def given_type(data: Mapping[str, Any], fields: Fields) -> str:
    """Return a node's type as the file writes it: the first that is no root class of Biolink."""
    given = items(fields.of_node(data, "type"))
    return next((each for each in given if each not in EMPTY_TYPES), "".join(given[:1]))


def describe_works(graph: RawGraph, works: Mapping[Hashable, Any]) -> dict[str, Mapping[str, Any]]:
    """Return the attributes of the nodes that are works, by their normalized names."""
    return {normalize_work_id(str(id)) or str(id): graph.nodes[id].data for id in works}


def read_file_nodes(
    graph: RawGraph, names: Mapping[Hashable, str], fields: Fields
) -> Iterator[tuple[Node, str]]:
    """Yield the nodes named in `names`, each with its type as the file writes it."""
    data = {id: graph.nodes[id].data for id in names}
    numbers = find_number_columns(data.values()) if graph.texts_only else ()
    for id, name in names.items():
        given = given_type(data[id], fields)
        node = read_file_node(name, id, data[id], name_type(given), fields)
        own = OF_NODE if is_own_node(data[id]) else ()
        rest = keep_attributes(fields.rest_of_node(data[id], own), numbers)
        yield complete_node(replace(node, attributes=rest), data[id]), given


def read_file_node(
    id: str, original: Hashable, data: Mapping[str, Any], kind: str, fields: Fields
) -> Node:
    """Return the record of one node.

    Args:
        id: our id for it.
        original: the id in the file; the label where the file has no other.
        data: its attributes.
        kind: the id of its node type.
        fields: reads the attributes.
    """

    def text(name: str) -> str:
        return plain_text(fields.of_node(data, name))

    label = text("label") or plain_text(original) or "(no name)"
    lay_label = text("lay_label")
    return Node(
        id=id,
        label=label,
        lay_label="" if lay_label == label else lay_label,
        node_type=kind,
        subtype=text("subtype"),
        definition=text("definition"),
        synonyms=tuple(s for s in items(fields.of_node(data, "synonyms")) if s != label),
        identifiers=items(fields.of_node(data, "identifiers")),
        near_identifiers=items(fields.of_node(data, "near_identifiers")),
    )
