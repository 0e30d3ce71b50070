"""The attributes of nodes and edges as plain values, for networkx graphs and their exports."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Any, NamedTuple

from ntgraph.facts import FactBase
from ntgraph.facts.statement_sentences import cite, find_sign, say
from ntgraph.graph.attribute_names import free_name, join_values
from ntgraph.judging.gauges import Crosscheck, citation_state, describe_safety_notes
from ntgraph.records import Article, Node, Source, Statement, Value, write_qualifiers
from ntgraph.records.attributes import collect_values
from ntgraph.records.vocabulary import CITATION_LAYER, SOURCE_TYPE

Plain = dict[str, Any]


class CitationEdge(NamedTuple):
    """An edge from a work that is cited, or that cites."""

    source: str
    target: str
    key: str
    attributes: Plain


def describe_graph(facts: FactBase) -> Plain:
    """Return the attributes of the graph itself."""
    return {
        "title": facts.data.title,
        "data_version": facts.data.version,
        "released_on": facts.data.released_on,
        "license": facts.data.license,
    }


def kept_attributes(attributes: Mapping[str, tuple[Value, ...]], taken: Collection[str]) -> Plain:
    """Return what a graph file says besides, beside our own attributes called `taken`."""
    return {
        free_name(name, taken): join_values(values) for name, values in sorted(attributes.items())
    }


def node_attributes(node: Node) -> Plain:
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


def source_attributes(source: Source) -> Plain:
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


def statement_attributes(statement: Statement, facts: FactBase, checked: Crosscheck) -> Plain:
    """Return all attributes of a statement's edge as plain values."""
    data = edge_attributes(statement, facts)
    data.update(gauge_attributes(statement, facts, checked))
    data.update(kept_attributes(statement.attributes, data))
    return data


def edge_attributes(statement: Statement, facts: FactBase) -> Plain:
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


def gauge_attributes(statement: Statement, facts: FactBase, checked: Crosscheck) -> Plain:
    """Return both gauges of a statement as plain values.

    The citation state and the comparison are empty if no article makes the statement.
    """
    made = statement.assessment
    comparison = checked.comparisons.get(statement.id)
    return {
        "verdict": statement.verdict,
        "verdict_reason": made.reason if made else "",
        "verdict_basis": made.basis if made else "",
        "verdict_sources": list(made.sources) if made else [],
        "stances": [f"{stance.source}={stance.stance}" for stance in statement.stances],
        "citation_state": citation_state(statement) if comparison else "",
        "comparison": comparison.outcome if comparison else "",
        "contested_by": [each.other for each in checked.conflicts.get(statement.id, ())],
        "safety_notes": word_notes(statement, facts),
    }


def word_notes(statement: Statement, facts: FactBase) -> list[str]:
    """Return the corrections that must be shown with a statement, with their sources."""
    notes = describe_safety_notes(statement, facts)
    return [f"{note['text']} ({', '.join(note['sources'])})" for note in notes]


def citation_edges(statement: Statement) -> Iterator[CitationEdge]:
    """Yield an edge from each work cited for a statement to its subject and to its object."""
    for work in statement.cited_sources:
        for role, end in (("subject", statement.subject), ("object", statement.object)):
            told = {
                "predicate": "cited_for",
                "layer": CITATION_LAYER,
                "statement": statement.id,
                "role": role,
            }
            yield CitationEdge(work, end, f"{statement.id}|{work}|{role}", told)


def reference_edges(article: Article) -> Iterator[CitationEdge]:
    """Yield an edge from an article to each work in its list of references."""
    numbers: dict[str, list[str]] = {}
    for reference in article.references:
        numbers.setdefault(reference.source, []).append(str(reference.number))
    for work, printed in sorted(numbers.items()):
        told = {"predicate": "cites", "layer": CITATION_LAYER, "numbers": printed}
        yield CitationEdge(article.source, work, f"{article.slug}|{work}", told)
