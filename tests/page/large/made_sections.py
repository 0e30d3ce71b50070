"""Graphs of all shapes as sections, each time the same."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ntgraph.page.large import PageNodes, SortedLinks, encode_lines, encode_links, encode_nodes
from tests.page.large.read_by_script import make_page

# How the rows of a file are ordered.
ORDERS = ("random", "by subject", "by object", "as links", "mixed kinds", "reversed")


@dataclass(frozen=True)
class Made:
    """A graph, the order of its file, and its links as a page has them."""

    nodes: int
    kinds: int
    links: SortedLinks

    @property
    def page(self) -> dict[str, Any]:
        nodes = PageNodes([f"thing {at}" for at in range(self.nodes)], np.zeros(self.nodes, int))
        sections = [*encode_nodes(nodes), encode_links(self.links), encode_lines(self.links)]
        kinds = [{"template": f"{{subject}} has {at} {{object}}"} for at in range(self.kinds)]
        return make_page(sections, self.nodes, len(self.links), kinds)

    @property
    def rows(self) -> list[list[int]]:
        links = self.links
        rows = np.stack([links.kinds, links.subjects, links.objects], axis=1)
        return [[*map(int, row)] for row in rows]


def make_graphs(seeds: range) -> Iterator[Made]:
    """Yield graphs with different numbers of nodes, kinds and links, in different orders."""
    for seed in seeds:
        draw = np.random.default_rng(seed)
        nodes = int(draw.integers(1, (3, 40, 700)[seed % 3] + 1))
        kinds = int(draw.integers(1, (2, 9, 300)[seed // 3 % 3]))
        yield make_graph(draw, nodes, kinds, int(draw.integers(0, 400)), ORDERS[seed % 6])


def make_graph(draw: np.random.Generator, nodes: int, kinds: int, count: int, order: str) -> Made:
    """Return a graph; a few of its nodes have many of the links."""
    subjects = (nodes * draw.random(count) ** 3).astype(np.int32)
    objects = (nodes * draw.random(count) ** 2).astype(np.int32)
    own = (kinds * draw.random(count) ** 2).astype(np.int32)
    rows = _sort_rows(draw, subjects, objects, own, order)
    lines = np.empty(count, dtype=np.uint32)
    # A sorted file has one link a line; else two can stand in the same.
    lines[rows] = np.cumsum(draw.integers(int(order.startswith("by")), 3, count)) + 2
    return Made(nodes, kinds, SortedLinks.of(subjects, objects, own, lines, kinds))


def _sort_rows(
    draw: np.random.Generator,
    subjects: NDArray[np.int32],
    objects: NDArray[np.int32],
    kinds: NDArray[np.int32],
    order: str,
) -> NDArray[np.intp]:
    if order == "by subject":
        return np.lexsort((objects, subjects, kinds))
    if order == "by object":
        return np.lexsort((subjects, objects, kinds))
    if order == "as links":
        return np.lexsort((kinds, objects, subjects))
    if order == "mixed kinds":
        return draw.permutation(len(kinds))
    if order == "reversed":
        return np.lexsort((objects, subjects, kinds))[::-1]
    mixed = draw.permutation(len(kinds))
    return mixed[np.argsort(kinds[mixed], kind="stable")]
