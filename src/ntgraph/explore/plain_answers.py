"""Answers to questions about the facts, as plain values for the terminal and for JSON."""

from __future__ import annotations

from typing import Any

from ntgraph.facts import FactBase
from ntgraph.facts.sentences import say_name
from ntgraph.graph.statement_index import Path, StatementIndex
from ntgraph.graph.views import find_paths
from ntgraph.judging.gauges import Crosscheck, crosscheck
from ntgraph.judging.plain_statements import describe_accepted, describe_statement
from ntgraph.records.identifiers import find_address
from ntgraph.records.vocabulary import REFERENCE_LAYER


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
