"""GML as networkx writes it, and DOT by its grammar: all nodes and edges, each with its place."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ntgraph import FactGraph, read_graph
from tests.imports.files.awkward import write

UNPRINTED = ["Cc", "Cs", "Cf", "Zs", "Zl", "Zp"]
letters = st.characters(codec="utf-8", exclude_categories=UNPRINTED)  # type: ignore[arg-type]
names = st.text(letters, min_size=1, max_size=6)
pairs = st.lists(st.tuples(names, names, names), max_size=8)


def triples_of(g: FactGraph) -> Counter[tuple[str, str, str]]:
    originals, predicates = g.originals, g.facts.vocabulary.predicates
    labels = {own: g.facts.nodes[own].label for own in originals}
    return Counter(
        (labels[s.subject], predicates[s.predicate].label, labels[s.object]) for s in g.everything
    )


@settings(max_examples=80, deadline=None)
@given(pairs, st.booleans())
def test_gml_of_networkx_is_read_whole(edges: list[tuple[str, str, str]], directed: bool) -> None:
    graph: Any = nx.MultiDiGraph() if directed else nx.MultiGraph()
    for start, end, label in edges:
        graph.add_edge(start, end, label=label)
    with TemporaryDirectory() as folder:
        path = Path(folder) / "g.gml"
        nx.write_gml(graph, path)
        g = read_graph(path)
    labels = Counter(node.label for node in g.facts.nodes.values())
    assert labels == Counter(list(graph.nodes))
    assert len(g.facts.statements) == graph.number_of_edges()
    symmetric = {p.symmetric for p in g.facts.vocabulary.predicates.values()}
    assert symmetric <= {not directed}


def quote(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


@settings(max_examples=80, deadline=None)
@given(pairs, st.booleans())
def test_dot_is_read_whole(edges: list[tuple[str, str, str]], directed: bool) -> None:
    arrow, kind = ("->", "digraph") if directed else ("--", "graph")
    lines = [
        f"  {quote(start)} {arrow} {quote(end)} [note={quote(label)}]"
        for start, end, label in edges
    ]
    text = "\n".join([f"{kind} {{", *lines, "}"])
    with TemporaryDirectory() as folder:
        g = read_graph(write(Path(folder) / "g.dot", text))
    ends = Counter(end for start, target, _ in edges for end in (start, target))
    assert {node.label for node in g.facts.nodes.values()} == set(ends)
    assert len(g.facts.statements) == len(edges)
    for statement in g.everything:
        (evidence,) = statement.evidence
        assert evidence.span is not None
        line = text.split("\n")[int(evidence.span.block.split()[1]) - 1]
        words = text[evidence.span.start : evidence.span.end]
        assert line.strip().startswith(words)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("digraph { a -> b -> c }", {("a", "b"), ("b", "c")}),
        ("digraph { a -> {b; c} -> d }", {("a", "b"), ("a", "c"), ("b", "d"), ("c", "d")}),
        ("digraph { subgraph x { a b } -> c }", {("a", "c"), ("b", "c")}),
        ("digraph { a:p:n -> b:q }", {("a", "b")}),
        ("DiGraph g { A -> a; A -> a }", {("A", "a")}),
        ("strict digraph { a -> b; a -> b [x=1]; b -> a }", {("a", "b"), ("b", "a")}),
        ('digraph { "a" + "b" -> -1.5 /* no -> x */ // no -> y\n# no -> z\n}', {("ab", "-1.5")}),
        ("digraph { <<i>a</i>> -> b }", {("a", "b")}),
        ("digraph { a -> b [dir=back] }", {("b", "a")}),
        ("digraph { edge [w=1]; node [x=2] a; graph [y=3]; z=4; a -> b }", {("a", "b")}),
        ('digraph { x [shape=record, label="{<p> one|<q>two}"]; x:q -> y }', {("one | two", "y")}),
    ],
)
def test_syntax_of_dot(text: str, expected: set[tuple[str, str]], tmp_path: Path) -> None:
    g = read_graph(write(tmp_path / "g.dot", text))
    assert {(start, end) for start, _, end in triples_of(g)} == expected


def test_gml_keeps_nested_records_repeated_keys_and_entities(tmp_path: Path) -> None:
    text = (
        'graph [ directed 1 node [ id 7 label "a &quot;b&quot;" tag 1 tag 2 at [ x 1 y 2 ] ]\n'
        "node [ id 8 ] # no edge [ source 7 target 8 ]\n edge [ source 7 target 8 directed 0 ] ]"
    )
    g = read_graph(write(tmp_path / "g.gml", text))
    (node,) = (g.facts.nodes[own] for own, id in g.originals.items() if id == 7)
    assert node.label == 'a "b"'
    assert Counter(g.facts.nodes[node.id].attributes) == Counter(
        [("tag", 1), ("tag", 2), ("at", '{"x": 1, "y": 2}')]
    )
    (statement,) = g.everything
    assert g.facts.vocabulary.predicates[statement.predicate].symmetric
