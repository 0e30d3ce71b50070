"""Return an imported graph in networkx, with its own ids and of its own kind."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import networkx as nx

from ntgraph.facts import FactBase
from ntgraph.graph.networkx_graph import build_graph
from ntgraph.imports.objects.copied_graph import EdgeId, copy_values, list_edges, make_kind


@dataclass(frozen=True, slots=True, eq=False)
class OriginalGraph:
    """A graph as its owner knows it, and the edges of which each statement was made.

    Nobody may change `graph`: those who ask for it get a copy.
    """

    graph: nx.Graph[Any]
    edges: Mapping[str, tuple[EdgeId, ...]]

    @classmethod
    def of(cls, graph: nx.Graph[Any], places: Mapping[str, Iterable[int]]) -> OriginalGraph:
        """Return the record of a graph; `places` has the numbers of each statement's edges."""
        listed = [edge for edge, _ in list_edges(graph)]
        edges = {id: tuple(listed[at - 1] for at in numbers) for id, numbers in places.items()}
        return cls(graph, edges)

    def part(self, nodes: Iterable[Hashable], statements: Iterable[str]) -> nx.Graph[Any]:
        """Return a new graph of some nodes and of the edges of some statements."""
        whole = self.graph
        made = make_kind(directed=whole.is_directed(), multi=whole.is_multigraph())
        made.graph.update(copy_values(whole.graph))
        made.add_nodes_from((node, copy_values(whole.nodes[node])) for node in nodes)
        given: Any = whole.edges
        own: Any = made.edges
        for edge in (edge for id in statements for edge in self.edges[id]):
            made.add_edge(*edge)
            own[edge].update(copy_values(given[edge]))
        return made


def restore_graph(facts: FactBase) -> OriginalGraph:
    """Return the graph of a file or of tables, made of the facts that were read from it.

    Its nodes have their own ids. It is directed if an edge has a direction; an edge without one
    among others has the attribute `directed`, which is false. Where two statements join the same
    nodes, they are parallel edges with their ids as keys; else the id is the attribute
    `statement_id`. All other attributes are those of `build_graph`.
    """
    built = build_graph(facts, sources=False)
    relations = facts.vocabulary.predicates
    free = {id for id, s in facts.statements.items() if relations[s.predicate].symmetric}
    directed = len(free) < len(facts.statements)
    pairs = [(s.subject, s.object) for s in facts.statements.values()]
    joined = set(pairs) if directed else {frozenset(pair) for pair in pairs}
    multi = len(joined) < len(pairs)
    made = make_kind(directed=directed, multi=multi)
    made.graph.update(built.graph)
    names = facts.originals or {}
    made.add_nodes_from((names.get(id, id), data) for id, data in built.nodes.items())
    edges: dict[str, tuple[EdgeId, ...]] = {}
    made_edges: Any = made.edges
    for start, end, id, data in built.edges(keys=True, data=True):
        ends = names.get(start, start), names.get(end, end)
        edge: EdgeId = (*ends, id) if multi else ends
        made.add_edge(*edge)
        more = {} if multi else {"statement_id": id}
        made_edges[edge].update(
            {**data, **more, **({"directed": False} if directed and id in free else {})}
        )
        edges[id] = (edge,)
    return OriginalGraph(made, edges)


def build_with_sources(facts: FactBase) -> nx.MultiDiGraph[Any]:
    """Return the graph of `build_graph`, where nodes of an imported graph have their own ids.

    A node keeps our id where its own is that of a work.
    """
    built = build_graph(facts)
    names = {
        id: original
        for id, original in (facts.originals or {}).items()
        if original not in facts.sources
    }
    relabeled: nx.MultiDiGraph[Any] = nx.relabel_nodes(built, names)
    return relabeled


def build_part(facts: FactBase) -> nx.Graph[Any]:
    """Return the graph of some facts of a large graph, without works as nodes.

    An imported graph has its own ids.
    """
    if facts.originals is None:
        return build_graph(facts, sources=False)
    return restore_graph(facts).graph
