"""Answers to questions about the facts, as plain values for the terminal and for JSON."""

from __future__ import annotations

from typing import Any

from ntgraph.facts import FactBase
from ntgraph.gauges import Crosscheck, crosscheck, describe_gauges
from ntgraph.identifiers import find_address
from ntgraph.index import Path, StatementIndex
from ntgraph.records import Evidence, Statement
from ntgraph.views import find_paths
from ntgraph.vocabulary import REFERENCE_LAYER
from ntgraph.wording import cite, find_sign, say, say_name


def describe_node(facts: FactBase, name: str) -> dict[str, Any]:
    """Tell all about one node.

    Raises:
        UnknownNodeError: no node answers to the name.
    """
    node = facts.get_node(name)
    checked = crosscheck(facts)
    index = StatementIndex.of(facts.statements.values())
    own = [facts.statements[id] for id in index.statements_of(node.id)]
    return {
        "id": node.id,
        "label": node.label,
        "lay_label": say_name(node),
        "type": node.node_type,
        "subtype": node.subtype,
        "definition": node.definition,
        "synonyms": list(node.synonyms),
        "identifiers": list(node.identifiers),
        "address": find_address(node.id),
        "statements": [
            describe_statement(facts, statement, checked)
            for statement in own
            if statement.layer != REFERENCE_LAYER
        ],
        "accepted_facts": [
            describe_accepted(facts, statement)
            for statement in own
            if statement.layer == REFERENCE_LAYER
        ],
    }


def describe_accepted(facts: FactBase, statement: Statement) -> dict[str, Any]:
    """Tell one accepted fact and who says so."""
    return {
        "id": statement.id,
        "sentence": say(statement, facts),
        "works": [cite(facts.sources[source]) for source in statement.sources],
        "species": sorted({e.species for e in statement.evidence if e.species}),
        "affinity": sorted({e.affinity for e in statement.evidence if e.affinity}),
        "literature": sorted({work for e in statement.evidence for work in e.literature}),
        "basis": sorted({e.basis for e in statement.evidence if e.basis}),
    }


def describe_statement(
    facts: FactBase, statement: Statement, checked: Crosscheck
) -> dict[str, Any]:
    """Tell one statement with everything that speaks for and against it."""
    return {
        "id": statement.id,
        "sentence": say(statement, facts),
        "predicate": statement.predicate,
        "sign": find_sign(statement, facts),
        "layer": statement.layer,
        "verdict": statement.verdict,
        **describe_gauges(statement, facts, checked),
        "evidence": [describe_evidence(facts, evidence) for evidence in statement.evidence],
    }


def describe_evidence(facts: FactBase, evidence: Evidence) -> dict[str, Any]:
    """Tell where a statement stands, how firmly, and what is cited there."""
    article = facts.articles.get(evidence.article)
    sections = {section.id: section.label for section in article.sections} if article else {}
    span = evidence.span
    return {
        "source": facts.sources[evidence.source].title,
        "section": sections.get(span.section, span.section) if span else None,
        "block": span.block if span else None,
        "start": span.start if span else None,
        "end": span.end if span else None,
        "hedge": evidence.hedge,
        "passage_kind": evidence.passage_kind,
        "cites": list(evidence.cites),
        "works": [cite(facts.sources[work]) for work in evidence.cited_sources],
    }


def describe_paths(
    facts: FactBase, start: str, end: str, *, max_hops: int, limit: int
) -> dict[str, Any]:
    """Tell how two nodes are connected, each path as sentences.

    Raises:
        UnknownNodeError: no node answers to one of the names.
    """
    answer = find_paths(facts, start, end, max_hops=max_hops, limit=limit)
    checked = crosscheck(facts)
    return {
        "start": facts.get_node(start).label,
        "end": facts.get_node(end).label,
        "max_hops": max_hops,
        "paths": [describe_path(facts, path, checked) for path in answer.paths],
        "left_out": answer.left_out,
        "left_out_is_a_minimum": answer.stopped,
    }


def describe_path(facts: FactBase, path: Path, checked: Crosscheck) -> dict[str, Any]:
    """Tell one path: the nodes passed, and for each hop the statements that make it."""
    return {
        "nodes": [facts.nodes[id].label for id in path.nodes],
        "hops": [
            [describe_statement(facts, facts.statements[id], checked) for id in hop.statements]
            for hop in path.hops
        ],
    }
