"""Draws a whole made-up graph from its kinds of nodes and of edges."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from benchmarks.large.biology import Kind, Relation
from benchmarks.large.drawn_degrees import Places, Spread, draw_pairs, draw_undirected
from benchmarks.large.made_up_names import Namer

# How much a node's rank among those of one relation follows its rank among all of its kind.
CHANCE = 0.25


@dataclass(frozen=True, slots=True)
class DrawnNode:
    """A made-up node: its kind, its id within the kind, and its name."""

    kind: Kind
    id: str
    name: str


@dataclass(frozen=True, slots=True)
class DrawnEdges:
    """The edges of one relation: the places of their ends in the list of nodes."""

    relation: Relation
    subjects: Places
    objects: Places


def draw_nodes(kinds: Sequence[Kind], seed: int) -> list[DrawnNode]:
    """Return the nodes of all kinds, kind after kind."""
    namer = Namer(seed)
    draw = np.random.default_rng(seed)
    nodes = []
    for kind in kinds:
        numbers = np.sort(draw.choice(kind.count * 8, kind.count, replace=False)) + 1
        for number in numbers:
            if kind.name_length:
                length = max(4, int(draw.gamma(4, kind.name_length / 4)))
                name = namer.make_name(length)
            else:
                name = namer.make_symbol()
            nodes.append(DrawnNode(kind, kind.id_form.format(number), name))
    return nodes


def draw_edges(
    kinds: Sequence[Kind], relations: Sequence[Relation], seed: int
) -> Iterator[DrawnEdges]:
    """Yield the edges of each relation, in random order inside it.

    The same nodes are well connected in every relation, with some chance, as in real graphs.
    """
    drawer = Drawer(kinds, np.random.default_rng(seed))
    for each in relations:
        yield drawer.draw_relation(each)


class Drawer:
    """Draws relation after relation; `ranks` has how well connected each node is in its kind."""

    def __init__(self, kinds: Sequence[Kind], draw: np.random.Generator) -> None:
        """Draw the ranks."""
        self.draw = draw
        self.counts = {each.name: each.count for each in kinds}
        ends = np.cumsum([each.count for each in kinds]).tolist()
        self.starts = {each.name: end - each.count for each, end in zip(kinds, ends, strict=True)}
        self.ranks = {name: draw.permutation(count) for name, count in self.counts.items()}

    def pick(self, kind: str, spread: Spread) -> Places:
        """Return the nodes of a kind that have an edge, the best connected first."""
        count = self.counts[kind]
        noise = self.draw.normal(scale=CHANCE * count, size=count)
        order: Places = np.argsort(self.ranks[kind] + noise, kind="stable")
        places: Places = self.starts[kind] + order[: spread.nodes]
        return places

    def draw_relation(self, each: Relation) -> DrawnEdges:
        """Return the edges of a relation."""
        subjects = self.pick(each.subject, each.subjects)
        if each.objects is None:
            first, second = draw_undirected(self.draw, each.count, each.subjects)
            objects = subjects
        else:
            objects = self.pick(each.object, each.objects)
            first, second = draw_pairs(self.draw, each.count, each.subjects, each.objects)
        order = self.draw.permutation(each.count)
        return DrawnEdges(each, subjects[first[order]], objects[second[order]])
