"""Read a JSON file in whatever dialect its shape shows; a further dialect is added here."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from ntgraph.imports.files.import_size_limits import LONGEST_SHOWN
from ntgraph.imports.files.json_dialects import (
    apoc_json,
    cx1,
    cx2,
    cytoscape_json,
    extractions,
    graph_documents,
    hetnet,
    json_records,
    kumu,
    node_link,
    obo_graphs,
    sparql_answers,
    trapi,
    triple_lists,
)
from ntgraph.imports.files.json_dialects.outline import (
    Branch,
    Leaf,
    Listing,
    Tree,
    plain,
    read_outline,
)
from ntgraph.imports.files.open_graph_file import GraphFile, show_value
from ntgraph.imports.files.raw_graph import RawGraph

# Named by every message about a shape that is not known.
SHAPES = (
    "an object with 'nodes' and 'edges', or triples, APOC, Cytoscape, CX, OBO Graphs, TRAPI, "
    "Kumu; docs/import.md shows each"
)


@dataclass(frozen=True, slots=True)
class Dialect:
    """One way of writing a graph in JSON.

    `find` returns the part of a file that holds the graph, None where there is none; `read`
    reads it into a graph. `shape` says what a file of it looks like. `fixes_ends` is true
    where the dialect itself says how ends are named, so that no mapping can.
    """

    name: str
    shape: str
    find: Callable[[Tree, Mapping[str, str]], Any]
    read: Callable[[RawGraph, Any, Tree, Mapping[str, str]], None]
    fixes_ends: bool = True


# The first dialect that finds its graph reads the file: those with marks of their own come
# first, node-link last.
DIALECTS = (
    Dialect(
        "trapi", "'knowledge_graph' with 'nodes' and 'edges' as objects",
        trapi.find_knowledge, trapi.read_knowledge,
    ),
    Dialect(
        "obograph", "'graphs' with edges of 'sub', 'pred' and 'obj'",
        obo_graphs.find_ontologies, obo_graphs.read_ontologies,
    ),
    Dialect("cx2", "a list that begins with {'CXVersion': …}", cx2.find_cx2, cx2.read_cx2),
    Dialect("cx", "a list of aspects, with nodes that have '@id'", cx1.find_cx, cx1.read_cx),
    Dialect("kumu", "'elements' and 'connections'", kumu.find_kumu, kumu.read_kumu),
    Dialect(
        "hetnet", "'nodes', 'edges' and 'metaedge_tuples'", hetnet.find_hetnet, hetnet.read_hetnet,
    ),
    Dialect(
        "cytoscape", "'elements', each with 'data'",
        cytoscape_json.find_elements, cytoscape_json.read_elements,
    ),
    Dialect(
        "apoc", "objects with 'type': 'node' or 'relationship', 'start' and 'end'",
        apoc_json.find_apoc, apoc_json.read_apoc,
    ),
    Dialect(
        "graph-documents", "'nodes' and 'relationships', with 'properties' inside",
        graph_documents.find_documents, graph_documents.read_documents, fixes_ends=False,
    ),
    Dialect(
        "extractions", "'extractions' with 'extraction_class' and 'extraction_text'",
        extractions.find_extractions, extractions.read_extractions, fixes_ends=False,
    ),
    Dialect(
        "sparql-json", "'head' with 'vars', and 'results' with 'bindings'",
        sparql_answers.find_answers, sparql_answers.read_answers, fixes_ends=False,
    ),
    Dialect(
        "jsonl", "KGX's nodes and edges or our statements, one object on each line",
        json_records.find_records, json_records.read_records, fixes_ends=False,
    ),
    Dialect(
        "triples-json", "a list of [start, relation, end], or of objects with two ends",
        triple_lists.find_triples, triple_lists.read_triples, fixes_ends=False,
    ),
    Dialect(
        "node-link", "an object with 'nodes' and 'edges' or 'links'",
        node_link.find_node_link, node_link.read_node_link, fixes_ends=False,
    ),
)  # fmt: skip
BY_NAME = {each.name: each for each in DIALECTS}


def read_json(file: GraphFile, mapping: Mapping[str, str]) -> RawGraph:
    """Return the graph of a JSON file in the dialect that its shape shows.

    Raises:
        GraphFileError: it is not JSON, or has no shape that we know.
    """
    graph = RawGraph(file)
    read_into(graph, file, mapping)
    return graph


def read_into(graph: RawGraph, file: GraphFile, mapping: Mapping[str, str]) -> None:
    """Add the graph of a JSON file to another, in the dialect that its shape shows.

    Raises:
        GraphFileError: it is not JSON, or has no shape that we know.
    """
    tree = read_outline(file)
    if tree is None:
        file.refuse(1, "", f"empty: expected {SHAPES}")
    read_dialect(graph, find_dialect(file, tree, mapping), tree, mapping)


def find_dialect(file: GraphFile, tree: Tree, mapping: Mapping[str, str]) -> Dialect:
    """Return the dialect of a file.

    Raises:
        GraphFileError: it has no shape that we know.
    """
    found = next((each for each in DIALECTS if each.find(tree, mapping) is not None), None)
    if found is None:
        message = f"found {describe_shape(tree)}: expected {SHAPES}"
        if isinstance(tree, Listing) and isinstance(
            plain(tree.items[0]) if tree.items else 0, dict
        ):
            message += "; if two keys name the ends: --map source=KEY --map target=KEY"
        file.refuse(tree.stretch.line, "", message)
    return found


def recognize(file: GraphFile) -> str:
    """Return the name of a file's dialect; empty where it has no shape that we know."""
    tree = read_outline(file)
    found = (each for each in DIALECTS if tree is not None and each.find(tree, {}) is not None)
    return next((each.name for each in found), "")


def read_dialect(graph: RawGraph, dialect: Dialect, tree: Tree, mapping: Mapping[str, str]) -> None:
    """Read a file in one dialect into a graph.

    Raises:
        GraphFileError: it has not the shape of this dialect.
    """
    found = dialect.find(tree, mapping)
    if found is None:
        message = f"not {dialect.name}: expected {dialect.shape}, found {describe_shape(tree)}"
        graph.file.refuse(tree.stretch.line, "", message)
    if dialect.fixes_ends and mapping.keys() & {"source", "target", "id"}:
        graph.notes.append(f"{dialect.name} has its own names for ids and ends; none was mapped")
    dialect.read(graph, found, tree, mapping)


def describe_shape(tree: Tree) -> str:
    """Return in words what is at the top of a file: its keys, or its first value."""
    if isinstance(tree, Branch):
        keys = ", ".join(repr(key[:40]) for key in list(tree.members)[:8])
        more = ", …" if len(tree.members) > 8 else ""
        return f"an object with {keys}{more}" if keys else "an empty object"
    if isinstance(tree, Listing):
        what = "lines" if tree.is_lines else "a list"
        return f"{what} of {describe_first(tree.items[0])}" if tree.items else "an empty list"
    return show_value(tree.value)


def describe_first(tree: Tree) -> str:
    """Return in words what the first value of a list is."""
    if isinstance(tree, Leaf) and isinstance(tree.value, dict):
        keys = ", ".join(repr(str(key)[:40]) for key in list(tree.value)[:8])
        return f"objects with {keys}"[: LONGEST_SHOWN * 2]
    return describe_shape(tree)


def reader_of(name: str) -> Callable[[GraphFile, Mapping[str, str]], RawGraph]:
    """Return the function that reads a file in the dialect of a name, whatever else it could be."""

    def read(file: GraphFile, mapping: Mapping[str, str]) -> RawGraph:
        tree = read_outline(file)
        if tree is None:
            file.refuse(1, "", f"empty: expected {BY_NAME[name].shape}")
        graph = RawGraph(file)
        read_dialect(graph, BY_NAME[name], tree, mapping)
        return graph

    return read


read_triples = reader_of("triples-json")
read_apoc = reader_of("apoc")
read_cytoscape = reader_of("cytoscape")
read_cx = reader_of("cx")
read_cx2 = reader_of("cx2")
read_obograph = reader_of("obograph")
read_trapi = reader_of("trapi")
read_kumu = reader_of("kumu")
read_node_link = reader_of("node-link")
read_graph_documents = reader_of("graph-documents")
read_extractions = reader_of("extractions")
read_hetnet = reader_of("hetnet")
read_sparql = reader_of("sparql-json")
