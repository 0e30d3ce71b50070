"""Communities: as good as those of other programs, and the same however a file is ordered."""

from __future__ import annotations

from typing import Any

import networkx as nx
import numpy as np
import pytest
from graspologic_native import leiden_csr
from hypothesis import given, settings
from hypothesis import strategies as st

from ntgraph.graph.communities import WITHOUT_LINKS, Communities, find_communities
from ntgraph.graph.communities.linked_pairs import sum_pairs

Links = list[tuple[int, int]]


def find(node_count: int, links: Links) -> Communities:
    ends = np.array(links, dtype=np.int32).reshape(-1, 2)
    return find_communities(node_count, ends[:, 0], ends[:, 1])


def links_of(graph: nx.Graph[Any]) -> tuple[int, Links]:
    graph = nx.convert_node_labels_to_integers(graph)
    return len(graph), [(first, second) for first, second in graph.edges()]


def as_graph(node_count: int, links: Links) -> nx.Graph[Any]:
    """Return the graph that communities are of: parallel links summed, no loops."""
    graph: nx.Graph[Any] = nx.Graph()
    graph.add_nodes_from(range(node_count))
    for first, second in links:
        if first != second:
            before = graph.get_edge_data(first, second, {"weight": 0})["weight"]
            graph.add_edge(first, second, weight=before + 1)
    return graph


def modularity(graph: nx.Graph[Any], of_nodes: list[int]) -> float:
    groups: dict[int, set[int]] = {}
    for node, group in enumerate(of_nodes):
        groups.setdefault(-node - 1 if group == WITHOUT_LINKS else group, set()).add(node)
    return float(nx.community.modularity(graph, groups.values()))


def by_leiden(node_count: int, links: Links) -> list[int]:
    ends = np.array(links, dtype=np.int32)
    pairs = sum_pairs(node_count, ends[:, 0], ends[:, 1])
    _, found = leiden_csr(pairs.starts, pairs.neighbors, pairs.counts, node_count, seed=1)
    return [found[node] for node in range(node_count)]


GRAPHS = {
    "karate": nx.karate_club_graph(),
    "novel": nx.les_miserables_graph(),
    "grid": nx.grid_2d_graph(20, 20),
    "random": nx.gnm_random_graph(600, 1800, seed=1),
    "hubs": nx.barabasi_albert_graph(600, 3, seed=1),
    "cliques": nx.ring_of_cliques(30, 5),
    "chain": nx.path_graph(800),
    "blocks": nx.planted_partition_graph(8, 40, 0.3, 0.01, seed=1),
}


@pytest.mark.parametrize("name", GRAPHS)
def test_communities_are_as_good_as_those_of_networkx_and_of_leiden(name: str) -> None:
    node_count, links = links_of(GRAPHS[name])
    graph = as_graph(node_count, links)
    ours = modularity(graph, find(node_count, links).of_nodes.tolist())
    theirs = nx.community.modularity(graph, nx.community.louvain_communities(graph, seed=1))
    assert ours > theirs - 0.02
    assert ours > modularity(graph, by_leiden(node_count, links)) - 0.02


def test_blocks_that_were_planted_are_found() -> None:
    node_count, links = links_of(GRAPHS["blocks"])
    found = find(node_count, links)
    assert found.sizes.tolist() == [40] * 8
    assert found.of_nodes.tolist() == [node // 40 for node in range(320)]


def test_communities_are_numbered_by_size_and_then_by_their_first_node() -> None:
    found = find(10, [(8, 9), (9, 7), (7, 8), (0, 6), (2, 5)])
    assert found.of_nodes.tolist() == [1, -1, 2, -1, -1, 2, 1, 0, 0, 0]
    assert found.sizes.tolist() == [3, 2, 2]
    assert found.neighbors_inside.tolist() == [1, 0, 1, 0, 0, 1, 1, 2, 2, 2]


def test_a_node_with_nothing_but_a_loop_is_without_links() -> None:
    found = find(3, [(0, 0), (1, 2)])
    assert found.of_nodes.tolist() == [WITHOUT_LINKS, 0, 0]


def test_parallel_links_are_summed() -> None:
    bridge: Links = [(0, 1), (1, 2), (2, 3)]
    assert find(4, bridge).of_nodes.tolist() == [0, 0, 1, 1]
    assert find(4, bridge + 5 * [(1, 2)]).sizes.tolist() != [2, 2]


@pytest.mark.parametrize("links", [[], [(1, 1)]], ids=["no link", "a loop"])
def test_a_graph_without_pairs_has_no_communities(links: Links) -> None:
    found = find(2, links)
    assert len(found) == 0
    assert found.of_nodes.tolist() == [WITHOUT_LINKS, WITHOUT_LINKS]


def test_a_graph_without_nodes_has_no_communities() -> None:
    assert find(0, []).of_nodes.tolist() == []


def test_a_giant_community_is_divided_where_links_allow_it() -> None:
    small = nx.disjoint_union(nx.planted_partition_graph(2, 30, 0.5, 0.2, seed=1), nx.path_graph(2))
    node_count, links = links_of(small)
    assert max(find(node_count, links).sizes) <= node_count / 2


def test_a_star_cannot_be_divided() -> None:
    assert find(50, [(0, leaf) for leaf in range(1, 50)]).sizes.tolist() == [50]


def test_of_many_communities_those_with_links_are_joined_until_few_hold_most() -> None:
    node_count, links = links_of(nx.ring_of_cliques(400, 4))
    sizes = find(node_count, links).sizes
    assert sizes[:60].sum() >= 0.8 * node_count


def test_communities_without_links_between_are_never_joined() -> None:
    assert find(600, [(2 * at, 2 * at + 1) for at in range(300)]).sizes.tolist() == [2] * 300


@st.composite
def graphs(draw: st.DrawFn) -> tuple[int, Links]:
    node_count = draw(st.integers(1, 25))
    node = st.integers(0, node_count - 1)
    return node_count, draw(st.lists(st.tuples(node, node), max_size=60))


@given(graphs())
@settings(max_examples=200, deadline=None)
def test_order_and_direction_of_links_change_nothing(graph: tuple[int, Links]) -> None:
    node_count, links = graph
    turned = [(second, first) for first, second in links]
    expected = find(node_count, links).of_nodes.tolist()
    assert find(node_count, turned[::-1]).of_nodes.tolist() == expected
    assert find(node_count, sorted(turned)).of_nodes.tolist() == expected


@given(graphs())
@settings(max_examples=200, deadline=None)
def test_each_community_hangs_together_and_has_two_nodes(graph: tuple[int, Links]) -> None:
    node_count, links = graph
    simple = as_graph(node_count, links)
    found = find(node_count, links)
    for at in range(len(found)):
        group = np.flatnonzero(found.of_nodes == at).tolist()
        assert len(group) == found.sizes[at] >= 2
        assert nx.is_connected(simple.subgraph(group))
        for node in group:
            inside = sum(found.of_nodes[other] == at for other in simple[node])
            assert found.neighbors_inside[node] == inside
    alone = np.flatnonzero(found.of_nodes == WITHOUT_LINKS).tolist()
    assert alone == [node for node in range(node_count) if not simple.degree(node)]
    assert found.sizes.tolist() == sorted(found.sizes.tolist(), reverse=True)
