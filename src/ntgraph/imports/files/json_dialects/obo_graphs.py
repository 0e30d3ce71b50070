"""OBO Graphs JSON: an ontology as nodes and edges, with IRIs for all names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from ntgraph.errors import count_with_verb
from ntgraph.imports.files.import_notes import show_names
from ntgraph.imports.files.json_dialects.outline import Branch, Leaf, Listing, Tree, leaf, plain
from ntgraph.imports.files.json_dialects.records import find_id, merge_node, put, settle_directions
from ntgraph.imports.files.open_graph_file import show_value
from ntgraph.imports.files.raw_graph import RawEdge, RawGraph

OBO_IRI = re.compile(r"https?://purl\.obolibrary\.org/obo/(?P<prefix>[A-Za-z]+)_(?P<local>\w+)")
# Relations that the format names by a word, in plain words.
WORDS = {
    "is_a": "is a", "type": "is a", "subPropertyOf": "is a kind of", "inverseOf": "is inverse to",
}  # fmt: skip
PROPERTY = "PROPERTY"
EDGE_KEYS = ("sub", "pred", "obj")
READ = ("id", "lbl", "meta", "nodes", "edges")


def find_ontologies(tree: Tree, _: Mapping[str, str]) -> list[Branch] | None:
    """Return the graphs of a file: those under `graphs`, or the file itself."""
    graphs = tree.get("graphs") if isinstance(tree, Branch) else None
    listed = graphs.items if isinstance(graphs, Listing) else [tree]
    found = [each for each in listed if isinstance(each, Branch)]
    if not found:
        return None
    return found if any(is_ontology(each) for each in found) else None


def is_ontology(tree: Branch) -> bool:
    """Return whether a graph has the edges or nodes of an ontology."""
    edge, node = (first_of(tree, name) for name in ("edges", "nodes"))
    return set(EDGE_KEYS) <= edge.keys() or "lbl" in node


def first_of(tree: Branch, name: str) -> Mapping[str, Any]:
    """Return the first object of a list; empty where there is none."""
    listed = tree.members.get(name)
    first = plain(listed.items[0]) if isinstance(listed, Listing) and listed.items else None
    return first if isinstance(first, dict) else {}


def read_ontologies(graph: RawGraph, found: list[Branch], _: Tree, __: Mapping[str, str]) -> None:
    """Read ontologies as one graph; relations are called by their labels.

    Ends of edges need not be listed, since an ontology may use terms of another.
    """
    graph.lists_nodes = False
    relations: dict[str, str] = {}
    for ontology in found:
        read_head(graph, ontology)
        for node in objects_of(graph, ontology, "nodes"):
            add_term(graph, node, relations)
    for ontology in found:
        for edge in objects_of(graph, ontology, "edges"):
            add_relation(graph, edge, relations)
    settle_directions(graph)
    leave_out_relations(graph, relations)
    note_axioms(graph, found)


def read_head(graph: RawGraph, ontology: Branch) -> None:
    """Read the name and version of an ontology."""
    meta = plain(ontology.get("meta"))
    given = {"title": plain(ontology.get("lbl"))}
    for name, values in properties_of(meta if isinstance(meta, dict) else {}).items():
        given[{"versionInfo": "version"}.get(name, name)] = values[0]
    for name, value in given.items():
        if isinstance(value, str) and value:
            graph.head.setdefault(name, value)


def objects_of(graph: RawGraph, ontology: Branch, name: str) -> Iterator[Leaf]:
    """Yield the nodes or edges of an ontology; what is no object is reported."""
    listed = ontology.members.get(name)
    for item in map(leaf, listed.items if isinstance(listed, Listing) else ()):
        if isinstance(item.value, dict):
            yield item
        else:
            message = f"expected an object in {name!r}, found {show_value(item.value)}"
            graph.file.report(item.stretch.line, name, message)


def shorten_iri(iri: Any) -> Any:
    """Return an IRI of the OBO library as a CURIE, anything else unchanged.

    >>> shorten_iri("http://purl.obolibrary.org/obo/HP_0000001"), shorten_iri("http://example.org/x")
    ('HP:0000001', 'http://example.org/x')
    """
    match = OBO_IRI.fullmatch(iri) if isinstance(iri, str) else None
    return f"{match['prefix']}:{match['local']}" if match else iri


def add_term(graph: RawGraph, node: Leaf, relations: dict[str, str]) -> None:
    """Add a term, with definition, synonyms and identifiers of its `meta`."""
    value, line = node.value, node.stretch.line
    id = find_id(graph.file, shorten_iri(value.get("id")), node.stretch, "id")
    if id is None:
        return
    data: dict[str, Any] = {"label": value["lbl"]} if value.get("lbl") else {}
    meta = value.get("meta") if isinstance(value.get("meta"), dict) else {}
    if value.get("type") == PROPERTY:
        relations[str(id)] = str(value.get("lbl") or shorthand(meta) or id).replace("_", " ")
    if value.get("type"):
        data["type"] = str(value["type"]).casefold()
    data |= {key: each for key, each in value.items() if key not in ("id", "lbl", "type", "meta")}
    for name, each in read_meta(meta).items():
        put(data, name, each, "meta")
    merge_node(graph, id, data, line)


def shorthand(meta: Mapping[str, Any]) -> str:
    """Return the short name that OBO gives a relation; empty where there is none."""
    return str(properties_of(meta).get("shorthand", [""])[0] or "")


def read_meta(meta: Mapping[str, Any]) -> dict[str, Any]:
    """Return what a `meta` object says, by our names."""
    data: dict[str, Any] = {}
    definition = meta.get("definition")
    if isinstance(definition, dict) and definition.get("val"):
        data["definition"] = definition["val"]
        if definition.get("xrefs"):
            data["definition_sources"] = definition["xrefs"]
    if synonyms := list(values_of(meta.get("synonyms"))):
        data["synonyms"] = synonyms
    if xrefs := list(values_of(meta.get("xrefs"))):
        data["xref"] = xrefs
    for name in ("comments", "subsets", "deprecated"):
        if meta.get(name):
            data[name] = meta[name]
    for name, values in properties_of(meta).items():
        put(data, name, values, "meta")
    return data


def properties_of(meta: Mapping[str, Any]) -> dict[str, list[Any]]:
    """Return the other properties of a `meta` object, by the last part of their IRIs."""
    found: dict[str, list[Any]] = {}
    listed = meta.get("basicPropertyValues")
    for value in listed if isinstance(listed, list) else ():
        if isinstance(value, dict) and isinstance(value.get("pred"), str):
            name = re.split(r"[/#]", value["pred"])[-1]
            found.setdefault(name, []).append(value.get("val"))
    return found


def values_of(listed: Any) -> Iterator[str]:
    """Yield the texts of a list of objects with `val`."""
    for each in listed if isinstance(listed, list) else ():
        if isinstance(each, dict) and isinstance(each.get("val"), str):
            yield each["val"]


def add_relation(graph: RawGraph, edge: Leaf, relations: Mapping[str, str]) -> None:
    """Add an edge; its relation is a word of the format, or the label of a listed relation."""
    value, stretch = edge.value, edge.stretch
    ends = [find_id(graph.file, shorten_iri(value.get(e)), stretch, e) for e in ("sub", "obj")]
    pred = value.get("pred")
    if not isinstance(pred, str):
        message = f"expected the relation as a text, found {show_value(pred)}"
        graph.file.report(stretch.line, "pred", message)
        return
    if None in ends:
        return
    short = shorten_iri(pred)
    data: dict[str, Any] = {"predicate": WORDS.get(pred) or relations.get(short, short)}
    if short != pred:
        data["predicate_id"] = short
    meta = value.get("meta")
    for name, each in read_meta(meta if isinstance(meta, dict) else {}).items():
        put(data, {"xref": "publications"}.get(name, name), each, "meta")
    graph.add_edge(RawEdge(ends[0], ends[1], data, stretch))


def leave_out_relations(graph: RawGraph, relations: Mapping[str, str]) -> None:
    """Take the listed relations out of the nodes, unless an edge is about them."""
    ends = {end for edge in graph.edges for end in (edge.start, edge.end)}
    left = [id for id in relations if id not in ends]
    for id in left:
        del graph.nodes[id]
    if left:
        told = count_with_verb(len(left), "relation")
        graph.notes.append(f"{told} listed among the nodes; no node is made of them")
    missing = len(ends - graph.nodes.keys())
    if missing:
        graph.notes.append(f"{count_with_verb(missing, 'term')} only named in edges, not listed")


def note_axioms(graph: RawGraph, found: list[Branch]) -> None:
    """Note the axioms that are no edges."""
    counts: Counter[str] = Counter()
    for ontology in found:
        for name, tree in ontology.members.items():
            value = plain(tree)
            counts[name] += len(value) if name not in READ and isinstance(value, list) else 0
    left = sorted(name for name, count in counts.items() if count)
    if left:
        graph.notes.append(f"not carried over of OBO Graphs: {show_names(left)}")
