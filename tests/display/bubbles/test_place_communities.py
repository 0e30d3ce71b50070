"""Bubbles: none over another, all counted, names only of what is inside, the same every time."""

from __future__ import annotations

from itertools import combinations
from math import hypot, pi
from typing import Any

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ntgraph.display.bubbles import BubbleMap, place_communities
from ntgraph.display.bubbles.bubble_places import HEIGHT, WIDTH, place_bubbles
from ntgraph.graph.communities import WITHOUT_LINKS, Communities, find_communities
from ntgraph.graph.display_limits import MOST_BUBBLES

Links = list[tuple[int, int]]


def place(node_count: int, links: Links, labels: list[str] | None = None) -> BubbleMap:
    ends = np.array(links, dtype=np.int32).reshape(-1, 2)
    communities = find_communities(node_count, ends[:, 0], ends[:, 1])
    labels = labels or [f"thing {at}" for at in range(node_count)]
    return place_communities(communities, ends[:, 0], ends[:, 1], labels, np.arange(node_count) % 3)


def links_of(graph: nx.Graph[Any]) -> tuple[int, Links]:
    graph = nx.convert_node_labels_to_integers(graph)
    return len(graph), [(first, second) for first, second in graph.edges()]


def check_picture(shown: BubbleMap) -> None:
    assert shown.width <= WIDTH
    assert shown.height <= HEIGHT
    for bubble in shown.bubbles:
        assert bubble.radius <= bubble.x <= shown.width - bubble.radius
        assert bubble.radius <= bubble.y <= shown.height - bubble.radius
    for one, other in combinations(shown.bubbles, 2):
        assert hypot(one.x - other.x, one.y - other.y) > one.radius + other.radius


# Three triangles, one with a tail, tied to each other; the last thing is alone.
TRIANGLES: Links = [
    *[(0, 1), (1, 2), (2, 0)],
    *[(3, 4), (4, 5), (5, 3), (3, 6)],
    *[(7, 8), (8, 9), (9, 7)],
    *[(0, 3), (3, 0), (1, 7)],
]


def test_bubbles_say_what_is_inside_and_between() -> None:
    shown = place(11, TRIANGLES)
    large, first, second, lonely = shown.bubbles
    assert (large.kind, large.groups, large.size, large.links) == ("group", 1, 4, 4)
    assert large.nodes == (3, 4, 5)
    assert large.names == ("thing 3", "thing 4", "thing 5")
    assert large.types == ((0, 2), (1, 1), (2, 1))
    assert (first.size, first.links, first.nodes) == (3, 3, (0, 1, 2))
    assert (second.size, second.links, second.nodes) == (3, 3, (7, 8, 9))
    assert (lonely.kind, lonely.groups, lonely.size) == ("without links", 0, 1)
    assert lonely.names == ()
    assert [(tie.first, tie.second, tie.count) for tie in shown.ties] == [(0, 1, 2), (1, 2, 1)]
    assert shown.bubble_of.tolist() == [1, 1, 1, 0, 0, 0, 0, 2, 2, 2, 3]
    assert shown.method == "how closely they are linked (Louvain method)"
    check_picture(shown)


def test_of_things_with_one_name_only_one_is_named() -> None:
    shown = place(10, TRIANGLES, ["tea", "tea", "milk", *"abcdefg"])
    assert [bubble.names for bubble in shown.bubbles[:2]] == [("a", "b", "c"), ("tea", "milk")]


def test_small_communities_are_summed_with_others_of_their_size() -> None:
    node_count, links = links_of(
        nx.disjoint_union_all(
            [
                nx.complete_graph(30),
                *[nx.cycle_graph(5) for _ in range(20)],
                *[nx.path_graph(2) for _ in range(100)],
            ]
        )
    )
    shown = place(40_000, links)
    assert node_count < 40_000
    kinds = [(bubble.kind, bubble.groups, bubble.size) for bubble in shown.bubbles]
    assert kinds[0] == ("group", 1, 30)
    assert len(kinds) <= MOST_BUBBLES + 1
    assert kinds[-2:] == [("groups", 66, 132), ("without links", 0, 39_670)]


def test_of_equal_pairs_some_stand_alone_and_the_rest_is_summed() -> None:
    shown = place(6_000, [(2 * at, 2 * at + 1) for at in range(3_000)])
    assert [bubble.size for bubble in shown.bubbles] == [2] * 12 + [2 * 2_988]
    assert shown.bubbles[-1].groups == 2_988
    check_picture(shown)


@pytest.mark.parametrize(
    "graph",
    [
        nx.star_graph(300),
        nx.ring_of_cliques(50, 6),
        nx.ring_of_cliques(200, 4),
        nx.gnm_random_graph(2_000, 3_000, seed=1),
        nx.barabasi_albert_graph(2_000, 2, seed=1),
        nx.empty_graph(5),
        nx.disjoint_union(nx.star_graph(5_000), nx.empty_graph(1)),
    ],
    ids=["star", "cliques", "many cliques", "random", "hubs", "no links", "giant and dot"],
)
def test_no_bubble_is_over_another_and_each_statement_is_counted_once(
    graph: nx.Graph[Any],
) -> None:
    node_count, links = links_of(graph)
    shown = place(node_count, links)
    check_picture(shown)
    assert sum(bubble.size for bubble in shown.bubbles) == node_count
    told = sum(bubble.links for bubble in shown.bubbles) + sum(tie.count for tie in shown.ties)
    assert told + shown.links_left_out == len(links)
    assert place(node_count, links).bubbles == shown.bubbles


def test_each_bubble_shows_its_strongest_tie() -> None:
    shown = place(*links_of(nx.gnm_random_graph(2_000, 3_000, seed=1)))
    assert shown.ties_left_out
    tied = {end for tie in shown.ties for end in (tie.first, tie.second)}
    counts = [tie.count for tie in shown.ties]
    assert counts == sorted(counts, reverse=True)
    linked = {at for at, bubble in enumerate(shown.bubbles) if bubble.kind == "group"}
    assert tied >= {at for at in linked if shown.bubbles[at].size > 50}


def test_areas_are_like_the_numbers_of_nodes() -> None:
    sizes = np.array([400, 300, 200, 100])
    places = place_bubbles(sizes, np.zeros((4, 4), dtype=np.int64))
    areas = pi * places.radius**2
    assert areas / areas[0] == pytest.approx(sizes / 400, rel=0.02)


def test_tied_bubbles_stand_near_each_other() -> None:
    between = np.zeros((24, 24), dtype=np.int64)
    for at in range(0, 24, 2):
        between[at, at + 1] = between[at + 1, at] = 50
    places = place_bubbles(np.full(24, 100), between)
    far = np.hypot(places.x[:, None] - places.x, places.y[:, None] - places.y)
    tied = np.mean([far[at, at + 1] for at in range(0, 24, 2)])
    assert tied < far.mean() / 2


@given(
    st.lists(st.integers(1, 100_000), min_size=1, max_size=61),
    st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60), st.integers(1, 9_999)), max_size=40),
)
@settings(max_examples=60, deadline=None)
def test_any_sizes_and_ties_give_a_picture_without_overlaps(
    sizes: list[int], ties: list[tuple[int, int, int]]
) -> None:
    between = np.zeros((len(sizes), len(sizes)), dtype=np.int64)
    for first, second, count in ties:
        if max(first, second) < len(sizes):
            between[first, second] = between[second, first] = count
    places = place_bubbles(np.array(sizes), between)
    assert places.width <= WIDTH
    assert places.height <= HEIGHT
    for one, other in combinations(range(len(sizes)), 2):
        far = hypot(places.x[one] - places.x[other], places.y[one] - places.y[other])
        assert far > places.radius[one] + places.radius[other]


def test_a_graph_without_nodes_has_an_empty_picture() -> None:
    nothing = np.empty(0, dtype=np.int32)
    communities = Communities(nothing, nothing.astype(np.int64), nothing.astype(np.int64), "")
    shown = place_communities(communities, nothing, nothing, [], nothing)
    assert (shown.bubbles, shown.width, shown.height) == ((), 0, 0)
    assert WITHOUT_LINKS not in shown.bubble_of
