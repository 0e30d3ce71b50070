"""One graph, written in every dialect, is read as the same graph, each edge at its place."""

from __future__ import annotations

import json
import random
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ntgraph import FactGraph, read_graph
from ntgraph.errors import GraphFileError
from ntgraph.imports.files import FORMATS
from ntgraph.imports.files.json_dialects.read_json import DIALECTS, read_json, recognize
from ntgraph.imports.files.open_graph_file import GraphFile, open_file
from tests.imports.files.awkward import write

Triples = list[tuple[str, str, str]]
NAMES = ("newt", "frog", "heron", "pond snail", "GABA", "β-endorphin", 'a "quoted" name', "1")
RELATIONS = ("meets", "hides from", "feeds", "shades")
TRIPLES = st.lists(
    st.tuples(*map(st.sampled_from, (NAMES, RELATIONS, NAMES))), min_size=1, max_size=6
)


def things(triples: Triples) -> list[str]:
    return list(dict.fromkeys(end for start, _, stop in triples for end in (start, stop)))


def numbered(triples: Triples) -> tuple[list[str], list[tuple[int, str, int]]]:
    names = things(triples)
    return names, [(names.index(a), relation, names.index(b)) for a, relation, b in triples]


def as_cytoscape(triples: Triples) -> Any:
    edges = [{"source": a, "target": b, "interaction": r} for a, r, b in triples]
    return {
        "elements": {
            "nodes": [{"data": {"id": name}} for name in things(triples)],
            "edges": [{"data": edge} for edge in edges],
        }
    }


def as_cx(triples: Triples) -> Any:
    names, edges = numbered(triples)
    return [
        {"numberVerification": [{"longNumber": 1}]},
        {"edges": [{"@id": n, "s": a, "t": b, "i": r} for n, (a, r, b) in enumerate(edges)]},
        {"nodes": [{"@id": at, "n": name} for at, name in enumerate(names)]},
    ]


def as_cx2(triples: Triples) -> Any:
    names, edges = numbered(triples)
    return [
        {"CXVersion": "2.0"},
        {"edges": [{"id": n, "s": a, "t": b, "v": {"i": r}} for n, (a, r, b) in enumerate(edges)]},
        {"attributeDeclarations": [{"edges": {"interaction": {"a": "i"}}}]},
        {"nodes": [{"id": at, "v": {"name": name}} for at, name in enumerate(names)]},
    ]


def as_trapi(triples: Triples) -> Any:
    edges = {
        f"e{at}": {"subject": a, "predicate": r, "object": b}
        for at, (a, r, b) in enumerate(triples)
    }
    nodes: dict[str, Any] = {name: {"name": name} for name in things(triples)}
    return {"message": {"knowledge_graph": {"nodes": nodes, "edges": edges}, "results": []}}


def as_apoc(triples: Triples) -> Any:
    names, edges = numbered(triples)
    nodes: list[Any] = [
        {"type": "node", "id": str(at), "labels": ["Thing"], "properties": {"name": name}}
        for at, name in enumerate(names)
    ]
    return nodes + [
        {
            "type": "relationship",
            "id": str(n),
            "label": r,
            "start": {"id": str(a)},
            "end": {"id": str(b)},
        }
        for n, (a, r, b) in enumerate(edges)
    ]


def as_documents(triples: Triples) -> Any:
    relationships = [
        {"source": {"id": a}, "target": {"id": b}, "type": r, "properties": {"at": n}}
        for n, (a, r, b) in enumerate(triples)
    ]
    nodes = [{"id": name, "type": "Thing", "properties": {}} for name in things(triples)]
    return [{"relationships": relationships, "nodes": nodes}]


def as_ontology(triples: Triples) -> Any:
    edges = [{"sub": a, "pred": r, "obj": b} for a, r, b in triples]
    nodes = [{"id": name, "lbl": name, "type": "CLASS"} for name in things(triples)]
    return {"graphs": [{"nodes": nodes, "edges": edges}]}


def as_kumu(triples: Triples) -> Any:
    return {
        "elements": [{"label": name} for name in things(triples)],
        "connections": [{"from": a, "to": b, "label": r} for a, r, b in triples],
    }


def as_node_link(triples: Triples) -> Any:
    nodes = [{"id": name} for name in things(triples)]
    return {
        "links": [{"source": a, "target": b, "relation": r} for a, r, b in triples],
        "nodes": nodes,
    }


def as_positions(triples: Triples) -> Any:
    names, edges = numbered(triples)
    links = [{"source": a, "target": b, "relation": r} for a, r, b in edges]
    return {"links": links, "nodes": [{"name": name} for name in names]}


def as_answers(triples: Triples) -> Any:
    rows = [
        dict(zip("arb", ({"value": each} for each in triple), strict=True)) for triple in triples
    ]
    return {"head": {"vars": ["a", "r", "b"]}, "results": {"bindings": rows}}


def as_extractions(triples: Triples) -> Any:
    told = [{"subject": a, "predicate": r, "object": b} for a, r, b in triples]
    return {
        "extractions": [
            {"extraction_class": "r", "extraction_text": "so it says", "attributes": each}
            for each in told
        ]
    }


WRITERS: dict[str, tuple[str, Callable[[Triples], Any]]] = {
    "answers of SPARQL": ("sparql-json", as_answers),
    "APOC": ("apoc", as_apoc),
    "Cytoscape": ("cytoscape", as_cytoscape),
    "CX": ("cx", as_cx),
    "CX2": ("cx2", as_cx2),
    "documents": ("graph-documents", as_documents),
    "extractions": ("extractions", as_extractions),
    "Kumu": ("kumu", as_kumu),
    "links by position": ("node-link", as_positions),
    "node-link": ("node-link", as_node_link),
    "ontology": ("obograph", as_ontology),
    "TRAPI": ("trapi", as_trapi),
    "triples": ("triples-json", lambda triples: [list(each) for each in triples]),
    "triples as objects": (
        "triples-json",
        lambda triples: {"facts": [{"head": a, "relation": r, "tail": b} for a, r, b in triples]},
    ),
}


def told_by(g: FactGraph) -> Counter[tuple[str, str, str]]:
    nodes, predicates = g.facts.nodes, g.facts.vocabulary.predicates
    return Counter(
        (nodes[s.subject].label, predicates[s.predicate].label, nodes[s.object].label)
        for s in g.everything
        for _ in s.evidence
    )


@pytest.mark.parametrize("name", WRITERS)
@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=15, deadline=None
)
@given(triples=TRIPLES, seed=st.integers(0, 99), indent=st.sampled_from([None, 1]))
def test_same_graph_comes_out_of_every_dialect(
    tmp_path: Path, name: str, triples: Triples, seed: int, indent: int | None
) -> None:
    dialect, make = WRITERS[name]
    value = make(triples)
    order = random.Random(seed)  # noqa: S311  (an order of keys, no secret)
    text = json.dumps(shuffled(value, order), indent=indent)
    path = write(tmp_path / "g.json", text)
    assert recognize(open_file(path)) == dialect
    g = read_graph(path)
    assert told_by(g) == Counter(triples)
    assert read_graph(path, dialect).facts == g.facts
    for statement in g.everything:
        relation = g.facts.vocabulary.predicates[statement.predicate].label
        for each in statement.evidence:
            assert each.span is not None
            assert relation in json.dumps(json.loads(text[each.span.start : each.span.end]))


def shuffled(value: Any, order: random.Random) -> Any:
    """Return a value with the keys of its objects in another order."""
    if isinstance(value, list):
        return [shuffled(each, order) for each in value]
    if not isinstance(value, dict):
        return value
    keys = list(value)
    order.shuffle(keys)
    return {key: shuffled(value[key], order) for key in keys}


def test_every_dialect_can_be_named_as_format() -> None:
    assert {each.name for each in DIALECTS} <= FORMATS.keys()


@pytest.mark.parametrize("name", sorted({each.name for each in DIALECTS} - {"jsonl"}))
def test_wrong_format_is_told_with_what_was_found(tmp_path: Path, name: str) -> None:
    path = write(tmp_path / "g.json", '{"people": [], "friends": []}')
    with pytest.raises(
        GraphFileError, match=rf"not {name}: expected .*, found an object with 'people'"
    ):
        read_graph(path, name)


def test_ends_of_a_mapping_are_used_where_a_dialect_leaves_them_free(tmp_path: Path) -> None:
    path = write(tmp_path / "g.json", '[{"von": "tea", "nach": "sleep", "wie": "delays"}]')
    with pytest.raises(
        GraphFileError, match=r"objects with 'von', .* --map source=KEY --map target"
    ):
        read_graph(path)
    g = read_graph(path, source="von", target="nach", predicate="wie")
    assert g.everything.sentences() == ["Tea delays sleep."]


def test_mapping_of_ends_that_a_dialect_fixes_is_noted(tmp_path: Path) -> None:
    path = write(tmp_path / "g.json", json.dumps(as_kumu([("newt", "meets", "frog")])))
    g = read_graph(path, source="from", target="to")
    assert "kumu has its own names for ids and ends; none was mapped" in g.notes


def test_numbers_and_texts_stay_different_ids(tmp_path: Path) -> None:
    path = write(tmp_path / "g.json", '[[1, "meets", "1"], [1.5, "meets", [2, "b"]]]')
    assert set(read_graph(path).originals.values()) == {1, "1", 1.5, (2, "b")}


def test_problems_of_nodes_and_edges_are_told_together() -> None:
    text = json.dumps(
        {"nodes": [{"id": None}, {"id": "a"}, {"id": "a"}, 5], "edges": [7, {"source": "a"}]}
    )
    file = GraphFile("g.json", text, text.encode())
    graph = read_json(file, {})
    with pytest.raises(GraphFileError) as caught:
        graph.close()
    assert len(caught.value.problems) == 5
