"""Turn the KGX files that ntgraph writes back into our own ids and attributes."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import replace
from typing import Any

from ntgraph.imports.files.field_names import items
from ntgraph.imports.files.file_node_ids import is_plain_curie
from ntgraph.imports.files.own_records import read_object, read_objects
from ntgraph.imports.files.raw_graph import RawEdge, RawGraph, RawNode
from ntgraph.records.vocabulary import SOURCE_TYPE

# Columns that only our KGX files have.
NODE_MARK, EDGE_MARK = "ntgraph_node_type", "ntgraph_sentence"
OF_NODE: Mapping[str, str] = {
    "label": "name", "definition": "description", "synonyms": "synonym",
    "node_type": NODE_MARK, "subtype": "ntgraph_subtype",
    "lay_label": "ntgraph_everyday_name",
}  # fmt: skip
OF_WORK: Mapping[str, str] = {
    "title": "name", "label": "name", "authors": "authors", "publication_type": "ntgraph_subtype",
    "year": "ntgraph_year", "species": "ntgraph_species", "reading": "ntgraph_reading",
    "interest": "ntgraph_interest", "url": "ntgraph_url", "license": "ntgraph_license",
    "lay_label": "ntgraph_citation", "node_type": NODE_MARK,
}  # fmt: skip
OF_EDGE: Mapping[str, str] = {
    "sentence": EDGE_MARK, "negated": "negated", "id": "id",
    **{
        name: f"ntgraph_{name}"
        for name in (
            "layer", "verdict", "verdict_reason", "verdict_basis", "assessed_on", "safety_notes",
            "predicate", "sign", "subject_level", "qualifiers",
        )
    },
}  # fmt: skip
WORKS_OF_EVIDENCE = ("cited_sources", "literature")


def read_own_kgx(graph: RawGraph) -> RawGraph:
    """Return a graph with our ids and attributes, if ntgraph wrote it as KGX; else unchanged."""
    if not any(NODE_MARK in node.data for node in graph.nodes.values()):
        return graph
    ids = find_own_ids(graph)
    return replace(
        graph,
        nodes={ids.get(id, id): read_node(node) for id, node in graph.nodes.items()},
        edges=[read_edge(edge, ids) for edge in graph.edges],
    )


def find_own_ids(graph: RawGraph) -> dict[Hashable, str]:
    """Return our id of each node that has another one in KGX, where no two get the same."""
    taken, ids = set(graph.nodes), {}
    for id, node in graph.nodes.items():
        own = node.data.get("ntgraph_id")
        if isinstance(own, str) and is_plain_curie(own) and own not in taken:
            ids[id] = own
            taken.add(own)
    return ids


def read_node(node: RawNode) -> RawNode:
    """Return a thing or a work under our names; any other node unchanged."""
    data = node.data
    if NODE_MARK not in data:
        return node
    names = OF_WORK if data[NODE_MARK] == SOURCE_TYPE else OF_NODE
    made = {name: data[column] for name, column in names.items() if column in data}
    return replace(node, data={**made, **read_object(data.get("ntgraph_record"))})


def read_edge(edge: RawEdge, ids: Mapping[Hashable, str]) -> RawEdge:
    """Return an edge between our ids, and a statement of ours under our names."""
    edge = replace(edge, start=ids.get(edge.start, edge.start), end=ids.get(edge.end, edge.end))
    data = edge.data
    if EDGE_MARK not in data:
        return edge
    rest = read_object(data.get("ntgraph_record"))
    made = {name: data[column] for name, column in OF_EDGE.items() if column in data}
    made |= {
        "verdict_sources": [ids.get(w, w) for w in items(data.get("ntgraph_verdict_sources"))],
        "stances": [rename_works(each, ids) for each in read_objects(data.get("ntgraph_stances"))],
        "evidence_records": [
            rename_works(each, ids) for each in read_objects(data.get("ntgraph_evidence"))
        ],
        "judgement_record": rest.get("judgement", {}),
    }
    if "directed" in rest:
        made["directed"] = rest["directed"]
    return replace(edge, data=made)


def rename_works(record: Mapping[str, Any], ids: Mapping[Hashable, str]) -> dict[str, Any]:
    """Return a record with our ids of the works that it names."""
    made = dict(record)
    if isinstance(made.get("source"), str):
        made["source"] = ids.get(made["source"], made["source"])
    for name in WORKS_OF_EVIDENCE:
        if name in made:
            made[name] = [ids.get(work, work) for work in items(made[name])]
    return made
