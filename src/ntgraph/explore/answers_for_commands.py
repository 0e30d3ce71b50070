"""Answer questions about the facts with plain values, for `ntgraph show` and `ntgraph paths`."""

from __future__ import annotations

from typing import Any

from ntgraph.errors import UnknownStatementError
from ntgraph.facts import FactBase
from ntgraph.facts.statement_sentences import say_name
from ntgraph.graph.found_paths import Path
from ntgraph.graph.index_facts import index_facts
from ntgraph.graph.step_ways import ways_of
from ntgraph.graph.views import find_denied_links, find_paths
from ntgraph.judging.gauges import Crosscheck, crosscheck
from ntgraph.judging.statement_description import describe_all_accepted, describe_statement
from ntgraph.records.attributes import collect_values
from ntgraph.records.identifiers import find_address
from ntgraph.records.vocabulary import REFERENCE_LAYER


def describe_node(facts: FactBase, name: str) -> dict[str, Any]:
    """Return everything about one node, with its statements and accepted facts.

    Raises:
        UnknownNodeError: no node has the name.
    """
    node = facts.get_node(name)
    checked = crosscheck(facts)
    index = index_facts(facts)
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
        "attributes": {
            name: list(values) for name, values in collect_values([node.attributes]).items()
        },
        "address": find_address(node.id),
        "statements": [
            describe_statement(facts, statement, checked)
            for statement in own
            if statement.layer != REFERENCE_LAYER
        ],
        "accepted_facts": describe_all_accepted(
            facts, (statement for statement in own if statement.layer == REFERENCE_LAYER)
        ),
    }


def describe_one_statement(facts: FactBase, id: str) -> dict[str, Any]:
    """Return a statement with its sentence, both gauges and all its evidence.

    Raises:
        UnknownStatementError: there is no statement with the id.
    """
    if id not in facts.statements:
        raise UnknownStatementError(id)
    return describe_statement(facts, facts.statements[id], crosscheck(facts))


def describe_paths(
    facts: FactBase, start: str, end: str, *, max_hops: int, limit: int
) -> dict[str, Any]:
    """Return the paths between two nodes: those that lead forward first, then shortest first.

    `left_out_is_a_minimum` is true where the search stopped early, so that more may be left out.
    `denied` are the statements that would be steps of a path if they were not denied.

    Raises:
        UnknownNodeError: no node has one of the names.
    """
    answer = find_paths(facts, start, end, max_hops=max_hops, limit=limit)
    denied = find_denied_links(facts, start, end, max_hops=max_hops)
    checked = crosscheck(facts)
    return {
        "start": facts.get_node(start).label,
        "end": facts.get_node(end).label,
        "max_hops": max_hops,
        "paths": [describe_path(facts, path, checked) for path in answer.paths],
        "left_out": answer.left_out,
        "left_out_is_a_minimum": answer.stopped,
        "denied": [describe_statement(facts, statement, checked) for statement in denied],
    }


def describe_path(facts: FactBase, path: Path, checked: Crosscheck) -> dict[str, Any]:
    """Return one path: the labels of its nodes, the way and the statements of each hop."""
    return {
        "nodes": [facts.nodes[id].label for id in path.nodes],
        "ways": list(ways_of(path, facts)),
        "hops": [
            [describe_statement(facts, facts.statements[id], checked) for id in hop.statements]
            for hop in path.hops
        ],
    }
