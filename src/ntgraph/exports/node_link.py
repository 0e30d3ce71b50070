"""Node-link JSON: the networkx graph as `networkx.node_link_graph` reads it back.

The lines are made from the facts, one by one and without networkx: to load it, and to hold the
whole graph in it, takes twice as long and as much memory as to write the file.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from ntgraph.exports.edge_texts import EdgeWriter
from ntgraph.exports.full_records import left_out_of_node, left_out_of_work
from ntgraph.exports.json_text import format_json
from ntgraph.exports.statement_texts import StatementTexts
from ntgraph.facts import FactBase
from ntgraph.graph.graph_attributes import (
    describe_graph,
    node_attributes,
    reference_edges,
    source_attributes,
)
from ntgraph.graph.required_ids import require_nodes, require_works
from ntgraph.records import Article

Plain = dict[str, Any]


def to_node_link(facts: FactBase, texts: StatementTexts | None = None) -> Iterator[str]:
    """Yield the graph of `build_whole_graph` as JSON with `nodes` and `edges`.

    Each node and edge is on a line of its own, so that version control can compare two
    files. `networkx.node_link_graph(json.load(file), edges="edges")` reads it back.

    Args:
        facts: the facts.
        texts: what another file says of the same statements, if one does.

    Raises:
        UnknownNodeError: a statement or article names a node or work that is in no table.
    """
    outgoing = list_outgoing(facts)
    head = {"directed": True, "multigraph": True, "graph": describe_graph(facts)}
    yield format_json(head)[:-1]
    writer = EdgeWriter(texts or StatementTexts(facts))
    for name, entries in (
        ("nodes", map(format_json, list_entries_of_nodes(facts))),
        ("edges", list_edges(facts, outgoing, writer)),
    ):
        yield f', "{name}": [\n'
        for i, entry in enumerate(entries):
            yield entry if i == 0 else f",\n{entry}"
        yield "\n]"
    yield "}\n"


def list_entries_of_nodes(facts: FactBase) -> Iterator[Plain]:
    """Yield the things and then the works; what is both has the attributes of both."""
    for node in facts.nodes.values():
        told = node_attributes(node)
        work = facts.sources.get(node.id)
        if work is not None:
            told.update(source_attributes(work))
        told.update(left_out_of_node(node))
        if work is not None:
            told.update(left_out_of_work(work))
        yield {**told, "id": node.id}
    for work in facts.sources.values():
        if work.id not in facts.nodes:
            yield {**source_attributes(work), **left_out_of_work(work), "id": work.id}


def list_outgoing(facts: FactBase) -> dict[str, dict[str, None]]:
    """Return by node and by work the ids of the statements from which edges lead away there.

    Raises:
        UnknownNodeError: a statement or article names a node or work that is in no table.
    """
    known = facts.nodes.keys() | facts.sources.keys()
    outgoing: dict[str, dict[str, None]] = defaultdict(dict)
    things = facts.nodes
    for statement in facts.statements.values():
        if statement.subject not in things or statement.object not in things:
            require_nodes(statement, facts)
        cited = statement.cited_sources
        require_works(cited, known)
        for source in (statement.subject, *cited):
            outgoing[source][statement.id] = None
    for article in facts.articles.values():
        require_works([article.source, *(each.source for each in article.references)], known)
    return dict(outgoing)


def list_edges(
    facts: FactBase, outgoing: dict[str, dict[str, None]], writer: EdgeWriter
) -> Iterator[str]:
    """Yield the edges as JSON in networkx' order: by source node, and there by target node."""
    citing = {article.source for article in facts.articles.values()}
    statements = facts.statements
    for source in dict.fromkeys((*facts.nodes, *facts.sources)):
        by_target: dict[str, list[str]] = {}
        is_work = source in facts.sources
        for id in outgoing.get(source, ()):
            statement = statements[id]
            if statement.subject == source:
                edge = writer.format(statement)
                by_target.setdefault(statement.object, []).append(edge)
            if is_work and source in statement.cited_sources:
                for target, edge in writer.format_citations(source, statement):
                    by_target.setdefault(target, []).append(edge)
        for article in facts.articles.values() if source in citing else ():
            if article.source == source:
                _add_references(by_target, article)
        for edges in by_target.values():
            yield from edges


def _add_references(by_target: dict[str, list[str]], article: Article) -> None:
    for edge in reference_edges(article):
        ends = {"source": edge.source, "target": edge.target, "key": edge.key}
        by_target.setdefault(edge.target, []).append(format_json({**edge.attributes, **ends}))
