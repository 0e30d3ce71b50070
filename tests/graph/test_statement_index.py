from __future__ import annotations

from collections.abc import Iterable

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ntgraph.facts import FactBase
from ntgraph.graph.statement_index import StatementIndex
from tests.world import ALONE, BEES, CAFFEINE, SCRIPT, SLEEP

Triples = list[tuple[str, str, str]]

nodes = st.sampled_from("abcdefg")
triples = st.lists(st.tuples(nodes, nodes), max_size=14).map(
    lambda pairs: [(f"s{i:02}", *pair) for i, pair in enumerate(pairs)]
)


def undirected(triples: Triples) -> nx.MultiGraph[str]:
    """Return the same graph as a networkx graph."""
    graph: nx.MultiGraph[str] = nx.MultiGraph()
    for id, start, end in triples:
        graph.add_edge(start, end, key=id)
    return graph


def simple_paths(triples: Triples, start: str, end: str, hops: int) -> set[tuple[str, ...]]:
    """Return the nodes of every simple path that networkx finds."""
    graph = nx.Graph(undirected(triples))
    if start == end or start not in graph or end not in graph:
        return set()
    return {tuple(path) for path in nx.all_simple_paths(graph, start, end, cutoff=hops)}


def statements_between(triples: Iterable[tuple[str, str, str]], a: str, b: str) -> list[str]:
    return sorted(id for id, *ends in triples if ends in ([a, b], [b, a]))


@given(triples, nodes, nodes, st.integers(1, 6))
def test_paths_are_those_networkx_finds(triples: Triples, start: str, end: str, hops: int) -> None:
    answer = StatementIndex(triples).find_paths(start, end, max_hops=hops, limit=10_000)
    found = [path.nodes for path in answer.paths]
    assert len(found) == len(set(found))
    assert set(found) == simple_paths(triples, start, end, hops)
    assert (answer.left_out, answer.stopped) == (0, False)


@given(triples, nodes, nodes, st.integers(1, 6))
def test_each_hop_carries_every_statement_that_joins_its_ends(
    triples: Triples, start: str, end: str, hops: int
) -> None:
    for path in StatementIndex(triples).find_paths(start, end, max_hops=hops).paths:
        for hop in path.hops:
            assert list(hop.statements) == statements_between(triples, hop.start, hop.end)


@given(triples, nodes, nodes, st.integers(1, 6), st.integers(0, 5))
def test_what_a_limit_leaves_out_is_counted(
    triples: Triples, start: str, end: str, hops: int, limit: int
) -> None:
    index = StatementIndex(triples)
    every = index.find_paths(start, end, max_hops=hops, limit=10_000)
    some = index.find_paths(start, end, max_hops=hops, limit=limit)
    assert some.paths == every.paths[:limit]
    assert some.left_out == len(every.paths) - len(some.paths)
    assert not some.stopped


@given(triples, nodes, nodes, st.integers(1, 6), st.integers(0, 30))
def test_stopped_walk_never_claims_more_than_there_is(
    triples: Triples, start: str, end: str, hops: int, steps: int
) -> None:
    index = StatementIndex(triples)
    some = index.find_paths(start, end, max_hops=hops, limit=3, max_steps=steps)
    every = simple_paths(triples, start, end, hops)
    assert {path.nodes for path in some.paths} <= every
    if some.stopped:
        assert len(some.paths) + some.left_out <= len(every)
    else:
        assert len(some.paths) + some.left_out == len(every)


@given(triples, nodes, nodes, st.integers(1, 6))
def test_shortest_paths_come_first_then_the_best_supported(
    triples: Triples, start: str, end: str, hops: int
) -> None:
    answer = StatementIndex(triples).find_paths(start, end, max_hops=hops, limit=10_000)
    order = [
        (len(path.hops), -sum(len(hop.statements) for hop in path.hops)) for path in answer.paths
    ]
    assert order == sorted(order)


@given(triples, nodes, st.integers(0, 4))
def test_neighborhood_reaches_what_networkx_reaches(
    triples: Triples, node: str, radius: int
) -> None:
    answer = StatementIndex(triples).neighborhood(node, radius_hops=radius)
    graph = undirected(triples)
    expected = (
        dict(nx.single_source_shortest_path_length(graph, node, cutoff=radius))
        if node in graph
        else {node: 0}
    )
    assert dict(answer.distances) == expected
    assert answer.left_out == 0


@given(triples, nodes, st.integers(0, 4), st.integers(1, 7))
def test_limited_neighborhood_keeps_the_nearest_and_counts_the_rest(
    triples: Triples, node: str, radius: int, limit: int
) -> None:
    index = StatementIndex(triples)
    every = index.neighborhood(node, radius_hops=radius)
    some = index.neighborhood(node, radius_hops=radius, limit=limit)
    assert list(some.distances.items()) == list(every.distances.items())[:limit]
    assert some.left_out == max(0, len(every.distances) - limit)
    assert list(every.distances.values()) == sorted(every.distances.values())


@given(triples, nodes)
def test_degree_counts_statements_and_a_loop_once(triples: Triples, node: str) -> None:
    index = StatementIndex(triples)
    own = sorted(id for id, *ends in triples if node in ends)
    assert index.degree(node) == len(own)
    assert list(index.statements_of(node)) == own
    assert (node in index) == bool(own)


@given(triples, st.randoms(use_true_random=False), nodes, nodes)
def test_answers_do_not_depend_on_the_order_of_statements(
    triples: Triples, random: object, start: str, end: str
) -> None:
    shuffled = list(triples)
    random.shuffle(shuffled)  # type: ignore[attr-defined] # a random.Random
    one, other = StatementIndex(triples), StatementIndex(shuffled)
    assert one.find_paths(start, end, max_hops=4) == other.find_paths(start, end, max_hops=4)
    assert list(one.neighborhood(start, radius_hops=3).distances.items()) == list(
        other.neighborhood(start, radius_hops=3).distances.items()
    )


def test_parallel_statements_make_one_path(world: FactBase) -> None:
    index = StatementIndex.of(world.statements.values())
    answer = index.find_paths(CAFFEINE, SLEEP, max_hops=1)
    (path,) = answer.paths
    assert len(path.hops[0].statements) == 3


def test_paths_pay_no_heed_to_direction(world: FactBase) -> None:
    index = StatementIndex.of(world.statements.values())
    there = index.find_paths(CAFFEINE, SCRIPT, max_hops=3)
    back = index.find_paths(SCRIPT, CAFFEINE, max_hops=3)
    assert {path.nodes for path in there.paths} == {path.nodes[::-1] for path in back.paths}
    assert [path.nodes for path in there.paths] == [
        (CAFFEINE, SLEEP, SCRIPT),
        (CAFFEINE, BEES, SCRIPT),
    ]


@pytest.mark.parametrize(
    ("start", "end"),
    [(ALONE, SLEEP), (SLEEP, ALONE), (SLEEP, SLEEP), ("ntg:nowhere", SLEEP)],
    ids=["from a lone node", "to a lone node", "to itself", "from nowhere"],
)
def test_where_there_is_no_way_there_is_no_path(world: FactBase, start: str, end: str) -> None:
    answer = StatementIndex.of(world.statements.values()).find_paths(start, end, max_hops=6)
    assert (answer.paths, answer.left_out, answer.stopped) == ((), 0, False)


def test_lone_node_has_only_itself_around_it(world: FactBase) -> None:
    index = StatementIndex.of(world.statements.values())
    assert dict(index.neighborhood(ALONE, radius_hops=3).distances) == {ALONE: 0}
    assert index.degree(ALONE) == 0
    assert index.statements_of(ALONE) == ()


def test_walk_through_a_crowd_stops_in_time_and_says_so() -> None:
    crowd = [f"n{i:03}" for i in range(120)]
    every = [(f"{a}-{b}", a, b) for i, a in enumerate(crowd) for b in crowd[i + 1 :]]
    index = StatementIndex(every)
    answer = index.find_paths("n000", "n119", max_hops=5, limit=4, max_steps=5_000)
    assert answer.stopped
    assert [len(path.hops) for path in answer.paths] == [1, 2, 2, 2]
    assert answer.left_out > 1_000
