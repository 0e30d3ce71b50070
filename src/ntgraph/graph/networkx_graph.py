"""Make a networkx graph of the facts, for notebooks, algorithms and export formats."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import networkx as nx

from ntgraph.errors import TooLargeError
from ntgraph.facts import FactBase
from ntgraph.graph.display_limits import MOST_EDGES_IN_NETWORKX
from ntgraph.graph.graph_attributes import (
    CitationEdge,
    citation_edges,
    describe_graph,
    node_attributes,
    reference_edges,
    source_attributes,
    statement_attributes,
)
from ntgraph.graph.required_ids import require_nodes, require_works
from ntgraph.judging.gauges import crosscheck

if TYPE_CHECKING:
    Graph = nx.MultiDiGraph[str]


def require_room(edges: int) -> None:
    """Raise an error if networkx cannot be expected to hold so many edges.

    Raises:
        TooLargeError: there are too many.
    """
    if edges > MOST_EDGES_IN_NETWORKX:
        raise TooLargeError(
            f"expected at most {MOST_EDGES_IN_NETWORKX:,} statements for a networkx graph, got "
            f"{edges:,}, which would need gigabytes of memory: choose some of them, as in "
            "g.neighborhood('tea').to_networkx() or g.where(predicate='raises').to_networkx()"
        )


def build_graph(facts: FactBase, *, sources: bool = True) -> Graph:
    """Return one directed multigraph with everything in a fact base.

    Attributes are only plain values (str, int, bool, lists of str), so the graph works with
    every networkx algorithm. Nodes and edges are in sorted order.

    Nodes, keyed by CURIE:
        label, lay_label, node_type, subtype, definition, synonyms (list),
        identifiers (list). Sources are nodes too (node_type `Source`), with title, year,
        publication_type, species (list), license, reading, url as well.

    Statement edges, subject → object, keyed by statement id:
        predicate, sign (`+`, `-`, `0`), negated, subject_level, qualifiers (list of
        `key=value`), layer, sentence, sources (list: works that make it), cited_sources
        (list: works cited for it), hedges (list, as printed), hedged (whether every passage
        hedges), species (list: the animals it was seen in, if not in people too),
        passage_kinds (list), evidence_count; passages (list of their words) where a graph file
        gives them, and the other attributes that it has, such as weight. Judgements: verdict,
        verdict_reason, verdict_basis, verdict_sources (list), stances (list of `source=stance`),
        citation_state, comparison (with accepted facts), contested_by (list of statement
        ids), safety_notes (list of texts with their sources).

    Citation edges, layer `citation`:
        predicate `cited_for`, a work → each end of a statement it is cited for, keyed
        `<statement id>|<source id>|subject` or `…|object`; and predicate `cites`, an
        article → each work in its list of references, keyed `<slug>|<source id>`, with
        the printed numbers (list).

    The graph's own attributes are `title`, `data_version`, `released_on` and `license`.

    Args:
        facts: the facts.
        sources: whether works are nodes, with the citation edges; the statements name them in
            any case.

    Raises:
        TooLargeError: there are more statements than networkx has room for.
        UnknownNodeError: a statement or article names a node or work that is in no table; run
            `check_facts` first to find all such places.
    """
    require_room(len(facts.statements))
    graph: Graph = nx.MultiDiGraph(**describe_graph(facts))
    for node in facts.nodes.values():
        graph.add_node(node.id)
        graph.nodes[node.id].update(node_attributes(node))
    if sources:
        for source in facts.sources.values():
            graph.add_node(source.id, **source_attributes(source))
    checked = crosscheck(facts)
    for statement in facts.statements.values():
        require_nodes(statement, facts)
        graph.add_edge(statement.subject, statement.object, key=statement.id)
        data = graph.edges[statement.subject, statement.object, statement.id]
        data.update(statement_attributes(statement, facts, checked))
        if sources:
            require_works(statement.cited_sources, graph)
            add_citation_edges(graph, citation_edges(statement))
    for article in facts.articles.values() if sources else ():
        require_works([article.source, *(each.source for each in article.references)], graph)
        add_citation_edges(graph, reference_edges(article))
    return graph


def add_citation_edges(graph: Graph, edges: Iterable[CitationEdge]) -> None:
    """Add edges whose ends are in the graph."""
    for edge in edges:
        graph.add_edge(edge.source, edge.target, key=edge.key, **edge.attributes)
