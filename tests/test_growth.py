"""What takes n steps for n edges must not take n² in a graph of somebody else."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import networkx as nx
import numpy as np
import pytest

from benchmarks.synthetic import write_facts
from ntgraph import FactGraph, build, from_networkx, load_facts, read_graph, shipped_facts
from ntgraph.checks.all_rules import require_sound
from ntgraph.columns import (
    GraphColumns,
    LazyNodes,
    LazyStatements,
    LinkColumns,
    columns_of,
    merge_repeated,
)
from ntgraph.display import DisplayEdge, DisplayGraph, DisplayLink, build_display
from ntgraph.display.bubbles import place_communities
from ntgraph.display.large import build_large_display
from ntgraph.display.shown_statements import Passages
from ntgraph.exports import to_node_link, to_statement_lines
from ntgraph.graph.communities import find_communities
from ntgraph.graph.index_facts import index_facts
from ntgraph.graph.statement_index import StatementIndex
from ntgraph.graph.views import overview
from ntgraph.learning import quiz_items
from ntgraph.page.large.render_large_page import render_large_page
from ntgraph.page.packed_data import is_small, pack
from ntgraph.page.pyvis_network import draw
from tests.columns.small_columns import make_links, make_nodes
from tests.display.large.column_facts import make_facts
from tests.growth import FLAT, MOST_GROWTH, growth
from tests.imports.large_files.both_readers import read_large
from tests.page.displays import make_node
from tests.page.large.large_displays import make_random as make_columns

EDGES = 1_000

Graph = nx.MultiDiGraph


def make_random(edges: int) -> Graph[Any]:
    """Return a graph in which a few nodes have many of the edges."""
    chance = random.Random(1)  # noqa: S311 - the same graph in each run, no secret
    graph: Graph[Any] = Graph()
    for _ in range(edges):
        start, end = int(edges * 0.6 * chance.random() ** 2), chance.randrange(int(edges * 0.6))
        graph.add_edge(start, end, predicate=chance.choice(["raises", "feeds", "inhibits"]))
    return graph


def make_star(edges: int) -> Graph[Any]:
    """Return a graph in which all edges lead from one node."""
    graph: Graph[Any] = Graph()
    graph.add_edges_from(("hub", f"leaf {at}", {"predicate": "feeds"}) for at in range(edges))
    return graph


def make_parallel(edges: int) -> Graph[Any]:
    """Return a graph of two nodes with all edges between them."""
    graph: Graph[Any] = Graph()
    graph.add_edges_from(("one", "other", {"predicate": "feeds"}) for _ in range(edges))
    return graph


SHAPES = [make_random, make_star, make_parallel]


@pytest.mark.parametrize("shape", SHAPES)
def test_import_grows_with_the_graph(shape: Callable[[int], Graph[Any]]) -> None:
    def make(size: int) -> Callable[[], object]:
        graph = shape(size)
        return lambda: from_networkx(graph)

    assert growth(make, EDGES, MOST_GROWTH) < MOST_GROWTH


def read_table(graph: Graph[Any], path: Path) -> FactGraph:
    rows = (f"{one},feeds,{other}" for one, other in graph.edges())
    path.write_text("\n".join(["source,predicate,target", *rows]), encoding="utf-8")
    return read_graph(path)


def test_reading_a_table_grows_with_the_table(tmp_path: Path) -> None:
    def make(size: int) -> Callable[[], object]:
        graph = make_random(size)
        return lambda: read_table(graph, tmp_path / f"{size}.csv")

    assert growth(make, EDGES, MOST_GROWTH) < MOST_GROWTH


def test_reading_a_large_table_grows_with_the_table(tmp_path: Path) -> None:
    def make(size: int) -> Callable[[], object]:
        path = tmp_path / f"{size}.csv"
        read_table(make_random(size), path)
        return lambda: read_graph(path)

    assert growth(make, 30 * EDGES, MOST_GROWTH) < MOST_GROWTH


@pytest.mark.parametrize("shape", SHAPES)
def test_display_grows_with_the_graph(shape: Callable[[int], Graph[Any]], tmp_path: Path) -> None:
    def make(size: int) -> Callable[[], object]:
        facts = read_table(shape(size), tmp_path / f"{size}.csv").facts
        # The layout has the same number of boxes at both sizes.
        view = overview(facts, limit=50)
        # Copied, so that nothing computed in another round is used again.
        return lambda: build_display(replace(view, facts=replace(facts)))

    assert growth(make, 2 * EDGES, MOST_GROWTH) < MOST_GROWTH


def test_drawing_grows_with_the_map() -> None:
    def make(size: int) -> Callable[[], object]:
        nodes = tuple(make_node(f"node:{at}", f"{at}") for at in range(size))
        edges = tuple(
            DisplayEdge(f"e{at}", nodes[at].id, nodes[-1].id, "", "+", False, False, ("st:1",))
            for at in range(size)
        )
        link = DisplayLink("", "")
        display = DisplayGraph("", "", "", "", link, left_out=0, nodes=nodes, edges=edges)
        return lambda: draw(display)

    assert growth(make, 4 * EDGES, MOST_GROWTH) < MOST_GROWTH


def test_large_page_grows_with_the_graph() -> None:
    def make(size: int) -> Callable[[], object]:
        facts = make_facts(make_columns(size))
        return lambda: render_large_page(build_large_display(facts))

    assert growth(make, 40 * EDGES, MOST_GROWTH) < MOST_GROWTH


@pytest.mark.parametrize(
    "row", ["a{0},raises,b{0},remark {0},", "a{0},relation {1},b{0},,{2}"], ids=["notes", "denied"]
)
def test_large_page_grows_with_the_kinds_of_statements(tmp_path: Path, row: str) -> None:
    def make(size: int) -> Callable[[], object]:
        path = tmp_path / f"{size}.csv"
        rows = (row.format(at, at // 2, "yes" if at % 2 else "") for at in range(size))
        path.write_text("\n".join(["subject,predicate,object,note,negated", *rows]))
        facts = read_large(path).facts
        return lambda: build_large_display(replace(facts))

    assert growth(make, 4 * EDGES, MOST_GROWTH) < MOST_GROWTH


def test_a_table_of_many_kinds_is_read_and_said_in_linear_time(tmp_path: Path) -> None:
    def make(size: int) -> Callable[[], object]:
        path = tmp_path / f"{size}.csv"
        rows = (f"a{at},relation {at},b{at % 9},remark {at}" for at in range(size))
        path.write_text("\n".join(["subject,predicate,object,note", *rows]))
        return lambda: FactGraph(read_large(path).facts).everything.sentences()

    assert growth(make, 2 * EDGES, MOST_GROWTH) < MOST_GROWTH


def test_many_nodes_of_one_name_take_linear_time() -> None:
    def make(size: int) -> Callable[[], object]:
        columns = make_columns(size)
        nodes = replace(columns.nodes, labels=("unknown",) * len(columns.nodes))
        facts = make_facts(replace(columns, nodes=nodes))

        def ask() -> object:
            fresh = replace(facts)
            display = build_large_display(fresh)
            return len(fresh.names["unknown"]), render_large_page(display)

        return ask

    assert growth(make, 20 * EDGES, MOST_GROWTH) < MOST_GROWTH


def test_finding_a_passage_does_not_walk_all_blocks(tmp_path: Path) -> None:
    def make(size: int) -> Callable[[], object]:
        path = tmp_path / f"{size}.csv"
        facts = read_table(make_star(size), path).facts
        ((slug, _),) = facts.articles.items()
        passages = Passages(facts, {slug: path.read_text(encoding="utf-8")})
        spans = [e.span for s in facts.statements.values() for e in s.evidence if e.span]
        assert all(passages.find(slug, span)[0] for span in spans)
        return lambda: [passages.find(slug, span) for span in spans]

    assert growth(make, 2 * EDGES, MOST_GROWTH) < MOST_GROWTH


@pytest.mark.parametrize("shape", SHAPES)
def test_communities_and_their_picture_grow_with_the_graph(
    shape: Callable[[int], Graph[Any]],
) -> None:
    def make(size: int) -> Callable[[], object]:
        places: dict[object, int] = {}
        ends = np.array(
            [
                [places.setdefault(end, len(places)) for end in edge[:2]]
                for edge in shape(size).edges
            ],
            dtype=np.int32,
        )
        labels, types = [f"{at}" for at in places.values()], np.zeros(len(places), dtype=np.int32)

        def group() -> object:
            found = find_communities(len(places), ends[:, 0], ends[:, 1])
            return place_communities(found, ends[:, 0], ends[:, 1], labels, types)

        return group

    assert growth(make, 10 * EDGES, MOST_GROWTH) < MOST_GROWTH


def make_data(size: int) -> dict[str, Any]:
    return {"rows": [{"id": f"{at}", "words": f"word {at % 7}"} for at in range(size)]}


def test_packing_grows_with_the_data() -> None:
    def make(size: int) -> Callable[[], object]:
        data = make_data(size)
        return lambda: pack(data)

    assert growth(make, 20 * EDGES, MOST_GROWTH) < MOST_GROWTH


def test_large_data_are_not_printed_to_learn_that_they_are_large() -> None:
    def make(size: int) -> Callable[[], object]:
        data = make_data(size)
        return lambda: is_small([data])

    assert growth(make, 20 * EDGES, FLAT) < FLAT


QUESTIONS: list[tuple[str, Callable[[FactGraph, str], object]]] = [
    ("where", lambda graph, node: graph.where(about=node)),
    ("said", lambda graph, node: graph.said.where(subject=node)),
    ("neighborhood", lambda graph, node: graph.neighborhood(node)),
]


@pytest.mark.parametrize(("name", "ask"), QUESTIONS, ids=[name for name, _ in QUESTIONS])
def test_a_question_about_one_node_does_not_look_at_all_statements(
    name: str, ask: Callable[[FactGraph, str], object]
) -> None:
    """The time of such a question is that of the node's own statements, in a graph of any size."""

    def make(size: int) -> Callable[[], object]:
        graph = from_networkx(nx.path_graph(size, create_using=nx.DiGraph))
        nodes = list(graph.facts.nodes)[1:200:4]
        ask(graph, nodes[0])
        return lambda: [ask(graph, node) for node in nodes]

    assert growth(make, 2 * EDGES, FLAT) < FLAT, name


def make_hubs_in_columns(size: int) -> GraphColumns:
    """Return a graph on columns in which a few nodes have many of the links."""
    chance = np.random.default_rng(1)
    nodes = int(size * 0.6)
    links = make_links([])
    ends = (nodes * chance.random((2, size)) ** [[2], [1]]).astype(np.int32)
    return GraphColumns(
        make_nodes(nodes),
        replace(
            links,
            subjects=ends[0],
            objects=ends[1],
            manners=chance.integers(0, 2, size, dtype=np.int32),
            lines=np.arange(2, size + 2, dtype=np.uint32),
        ),
    )


def ask_columns(size: int) -> FactGraph:
    columns = make_hubs_in_columns(size)
    words = from_networkx(make_random(10)).facts
    predicates = dict.fromkeys(("raises", "feeds", "lowers"), words.vocabulary.predicates["feeds"])
    return FactGraph(
        replace(
            words,
            vocabulary=replace(words.vocabulary, predicates=predicates),
            nodes=LazyNodes(columns),
            statements=LazyStatements(columns),
            articles={},
            originals=None,
        )
    )


def name_of(graph: FactGraph, row: int) -> str:
    columns = columns_of(graph.facts.statements)
    assert columns is not None
    return columns.nodes.ids[row]


def links_of(graph: FactGraph) -> LinkColumns:
    columns = columns_of(graph.facts.statements)
    assert columns is not None
    return columns.links


ON_COLUMNS: list[tuple[str, Callable[[FactGraph], object]]] = [
    ("index", lambda graph: index_facts(graph.facts)),
    ("where", lambda graph: graph.where(predicate="raises", cited=False)),
    ("about", lambda graph: graph.where(about=name_of(graph, 1))),
    ("neighborhood", lambda graph: graph.neighborhood(name_of(graph, 1), hops=2)),
    ("paths", lambda graph: graph.paths(name_of(graph, 0), name_of(graph, 1))),
    ("statements", lambda graph: graph.where(sign="0").statements),
    ("evidence", lambda graph: graph.everything.evidence),
    ("sentences", lambda graph: graph.everything.sentences()),
    ("types", lambda graph: graph.answers.count_types(graph.all_ids)),
    ("quiz", lambda graph: quiz_items(replace(graph.facts))),
    ("nodes", lambda graph: graph.everything.nodes),
    ("walk", lambda graph: sum(1 for _ in graph.facts.statements.values())),
    ("merge", lambda graph: merge_repeated(links_of(graph))),
]


@pytest.mark.parametrize(("name", "ask"), ON_COLUMNS, ids=[name for name, _ in ON_COLUMNS])
def test_answers_from_columns_grow_with_the_graph(
    name: str, ask: Callable[[FactGraph], object]
) -> None:
    def make(size: int) -> Callable[[], object]:
        graph = ask_columns(size)
        ask(graph)
        return lambda: ask(graph)

    assert growth(make, 8 * EDGES, MOST_GROWTH) < MOST_GROWTH, name


def test_a_leaf_of_a_hub_is_not_asked_for_all_of_the_hub() -> None:
    def make(size: int) -> Callable[[], object]:
        graph = from_networkx(make_star(size))
        leaf = graph.node("leaf 7").id
        graph.neighborhood(leaf)
        return lambda: [graph.neighborhood(leaf) for _ in range(50)]

    assert growth(make, 2 * EDGES, FLAT) < FLAT


def test_statements_between_two_nodes_are_found_in_a_long_row() -> None:
    def make(size: int) -> Callable[[], object]:
        index = StatementIndex((f"s{at:05}", "hub", f"leaf {at:05}") for at in range(size))
        return lambda: [index.loops_of("hub") for _ in range(500)]

    assert growth(make, 4 * EDGES, FLAT) < FLAT


def test_a_build_grows_with_the_facts(tmp_path: Path) -> None:
    """Reading, checking, page and data files together; the page has a map at both sizes."""

    def make(size: int) -> Callable[[], object]:
        write_facts(tmp_path / f"facts-{size}", shipped_facts(), size)
        return lambda: build(tmp_path / f"facts-{size}", tmp_path / f"out-{size}")

    assert growth(make, EDGES, MOST_GROWTH) < MOST_GROWTH


def test_checks_and_data_files_grow_with_the_facts(tmp_path: Path) -> None:
    def make(size: int) -> Callable[[], object]:
        write_facts(tmp_path / f"facts-{size}", shipped_facts(), size)
        return lambda: write_data(tmp_path / f"facts-{size}")

    assert growth(make, EDGES, MOST_GROWTH) < MOST_GROWTH


def write_data(folder: Path) -> int:
    facts = load_facts(folder)
    require_sound(facts)
    return sum(len(text) for text in (*to_statement_lines(facts), *to_node_link(facts)))
