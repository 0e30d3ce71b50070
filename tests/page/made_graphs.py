"""Thirty made-up graphs, small and large, with and without types and directions."""

from __future__ import annotations

import random
from collections.abc import Callable

import networkx as nx

Made = Callable[[], "nx.Graph[int]"]
TYPES = ("cause", "carrier", "effect")


def typed(count: int, lines: int, seed: int) -> nx.DiGraph[int]:
    """Return causes that act on carriers, and carriers that act on effects, with signs."""
    chance = random.Random(seed)  # noqa: S311 - a test's example, not a secret
    graph: nx.DiGraph[int] = nx.DiGraph()
    for node in range(count):
        type_of = TYPES[0 if node % 3 == 0 else 1 if node % 10 == 1 else 2]
        graph.add_node(node, type=type_of, label=f"the {type_of} number {node}")
    while graph.number_of_edges() < lines:
        one, other = sorted(chance.sample(range(count), 2), key=lambda n: graph.nodes[n]["type"])
        start, end = (one, other) if chance.random() < 0.9 else (other, one)
        graph.add_edge(start, end, sign=chance.choice("+-0"), predicate="acts on")
    return graph


def forward(count: int, lines: int, seed: int) -> nx.DiGraph[int]:
    """Return a graph without circles."""
    chance = random.Random(seed)  # noqa: S311 - a test's example, not a secret
    graph: nx.DiGraph[int] = nx.DiGraph()
    graph.add_nodes_from(range(count))
    while graph.number_of_edges() < lines:
        graph.add_edge(*sorted(chance.sample(range(count), 2)))
    return graph


def circled(count: int, lines: int, seed: int) -> nx.DiGraph[int]:
    """Return a graph that nearly runs one way, with loops and one link back."""
    graph = forward(count, lines, seed)
    graph.add_edge(count - 1, 0)
    graph.add_edge(1, 1)
    return graph


GRAPHS: dict[str, Made] = {
    "three in a row": lambda: nx.path_graph(3),
    "three in a circle": lambda: nx.cycle_graph(3, create_using=nx.DiGraph),
    "three alone": lambda: nx.empty_graph(3),
    "three typed": lambda: typed(3, 2, 1),
    "ten typed": lambda: typed(10, 14, 2),
    "thirty typed": lambda: typed(30, 50, 3),
    "ninety typed": lambda: typed(90, 180, 4),
    "two hundred typed": lambda: typed(200, 420, 5),
    "three hundred typed": lambda: typed(300, 500, 6),
    "path of thirty": lambda: nx.path_graph(30, create_using=nx.DiGraph),
    "path of three hundred": lambda: nx.path_graph(300),
    "circle of twenty": lambda: nx.cycle_graph(20),
    "star of thirty": lambda: nx.star_graph(30),
    "star of two hundred": lambda: nx.star_graph(200),
    "binary tree": lambda: nx.balanced_tree(2, 5, create_using=nx.DiGraph),
    "deep tree": lambda: nx.random_labeled_rooted_tree(80, seed=1),
    "wide tree": lambda: nx.full_rary_tree(9, 250),
    "two sides of five": lambda: nx.complete_bipartite_graph(5, 5),
    "two sides of thirty": lambda: nx.bipartite.random_graph(30, 30, 0.1, seed=2),
    "two sides of a hundred": lambda: nx.bipartite.random_graph(100, 40, 0.05, seed=3),
    "karate club": nx.karate_club_graph,
    "families": nx.florentine_families_graph,
    "miserables": nx.les_miserables_graph,
    "complete": lambda: nx.complete_graph(12),
    "dense": lambda: nx.gnp_random_graph(30, 0.4, seed=4),
    "grid": lambda: nx.grid_2d_graph(6, 7),
    "forward": lambda: forward(40, 70, 7),
    "nearly forward": lambda: circled(40, 70, 8),
    "two parts": lambda: nx.disjoint_union(nx.karate_club_graph(), nx.path_graph(9)),
    "small world of three hundred": lambda: nx.connected_watts_strogatz_graph(300, 4, 0.1, seed=5),
}
