"""Make a networkx graph of the facts, for notebooks, algorithms and export formats."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import TYPE_CHECKING, Any

import networkx as nx

from ntgraph.errors import UnknownNodeError, suggest
from ntgraph.facts import FactBase
from ntgraph.facts.statement_sentences import cite, find_sign, say
from ntgraph.graph.attribute_names import free_name, join_values
from ntgraph.judging.gauges import Crosscheck, citation_state, crosscheck, describe_safety_notes
from ntgraph.records import Article, Node, Source, Statement, Value, write_qualifiers
from ntgraph.records.attributes import collect_values
from ntgraph.records.vocabulary import CITATION_LAYER, SOURCE_TYPE

if TYPE_CHECKING:
    Graph = nx.MultiDiGraph[str]


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
        UnknownNodeError: a statement or article names a node or work that is in no table; run
            `check_facts` first to find all such places.
    """
    graph: Graph = nx.MultiDiGraph(
        title=facts.data.title,
        data_version=facts.data.version,
        released_on=facts.data.released_on,
        license=facts.data.license,
    )
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
        data.update(edge_attributes(statement, facts))
        data.update(gauge_attributes(statement, facts, checked))
        data.update(kept_attributes(statement.attributes, data))
        if sources:
            add_citations(graph, statement)
    if sources:
        for article in facts.articles.values():
            add_references(graph, article)
    return graph


def require_nodes(statement: Statement, facts: FactBase) -> None:
    """Raise an error if an end of a statement is no node, because networkx would add it.

    Raises:
        UnknownNodeError: subject or object is not in the tables.
    """
    for end in (statement.subject, statement.object):
        if end not in facts.nodes:
            raise UnknownNodeError(end, suggest(end, facts.nodes))


def require_works(graph: Graph, works: Iterable[str]) -> None:
    """Raise an error if a work is not in the graph, because networkx would add it.

    Raises:
        UnknownNodeError: a work is not in the tables.
    """
    for work in works:
        if work not in graph:
            raise UnknownNodeError(work, suggest(work, list(graph)))


def kept_attributes(
    attributes: Mapping[str, tuple[Value, ...]], taken: Collection[str]
) -> dict[str, Any]:
    """Return what a graph file says besides, beside our own attributes called `taken`."""
    return {
        free_name(name, taken): join_values(values) for name, values in sorted(attributes.items())
    }


def node_attributes(node: Node) -> dict[str, Any]:
    """Return a node's attributes as plain values."""
    known = {
        "label": node.label,
        "lay_label": node.lay_label or node.label,
        "node_type": node.node_type,
        "subtype": node.subtype,
        "definition": node.definition,
        "synonyms": list(node.synonyms),
        "identifiers": list(node.identifiers),
    }
    return {**known, **kept_attributes(collect_values([node.attributes]), known)}


def source_attributes(source: Source) -> dict[str, Any]:
    """Return a work's attributes as plain values; its lay label is the printed reference."""
    return {
        "label": source.title,
        "lay_label": cite(source),
        "node_type": SOURCE_TYPE,
        "subtype": source.publication_type,
        "definition": "",
        "synonyms": [],
        "identifiers": list(source.identifiers),
        "title": source.title,
        "year": source.year,
        "publication_type": source.publication_type,
        "species": list(source.species),
        "license": source.license,
        "reading": source.reading,
        "url": source.url,
    }


def edge_attributes(statement: Statement, facts: FactBase) -> dict[str, Any]:
    """Return a statement's attributes as plain values."""
    return {
        "predicate": statement.predicate,
        "sign": find_sign(statement, facts),
        "negated": statement.negated,
        "subject_level": statement.subject_level,
        "qualifiers": list(write_qualifiers(statement.qualifiers)),
        "layer": statement.layer,
        "sentence": say(statement, facts),
        "sources": list(statement.sources),
        "cited_sources": list(statement.cited_sources),
        "hedges": list(statement.hedges),
        "hedged": statement.is_hedged,
        "species": list(statement.animals),
        "passage_kinds": list(statement.passage_kinds),
        "evidence_count": len(statement.evidence),
        **({"passages": list(statement.passages)} if statement.passages else {}),
    }


def gauge_attributes(statement: Statement, facts: FactBase, checked: Crosscheck) -> dict[str, Any]:
    """Return both gauges of a statement as plain values.

    The citation state and the comparison are empty if no article makes the statement.
    """
    made = statement.assessment
    comparison = checked.comparisons.get(statement.id)
    notes = describe_safety_notes(statement, facts)
    return {
        "verdict": statement.verdict,
        "verdict_reason": made.reason if made else "",
        "verdict_basis": made.basis if made else "",
        "verdict_sources": list(made.sources) if made else [],
        "stances": [f"{stance.source}={stance.stance}" for stance in statement.stances],
        "citation_state": citation_state(statement) if comparison else "",
        "comparison": comparison.outcome if comparison else "",
        "contested_by": [each.other for each in checked.conflicts.get(statement.id, ())],
        "safety_notes": [f"{note['text']} ({', '.join(note['sources'])})" for note in notes],
    }


def add_citations(graph: Graph, statement: Statement) -> None:
    """Add an edge from each work cited for a statement to its subject and to its object."""
    require_works(graph, statement.cited_sources)
    for work in statement.cited_sources:
        for role, end in (("subject", statement.subject), ("object", statement.object)):
            graph.add_edge(
                work,
                end,
                key=f"{statement.id}|{work}|{role}",
                predicate="cited_for",
                layer=CITATION_LAYER,
                statement=statement.id,
                role=role,
            )


def add_references(graph: Graph, article: Article) -> None:
    """Add an edge from an article to each work in its list of references."""
    numbers: dict[str, list[str]] = {}
    require_works(graph, [article.source, *(each.source for each in article.references)])
    for reference in article.references:
        numbers.setdefault(reference.source, []).append(str(reference.number))
    for work, printed in sorted(numbers.items()):
        graph.add_edge(
            article.source,
            work,
            key=f"{article.slug}|{work}",
            predicate="cites",
            layer=CITATION_LAYER,
            numbers=printed,
        )
