"""Rules for nodes: ids and identifiers, types, names, and that each node is used."""

from __future__ import annotations

from collections.abc import Iterator

from ntgraph.checks.length_limits import LONGEST_DEFINITION, LONGEST_LABEL
from ntgraph.checks.value_checks import (
    as_notes,
    check_curie,
    check_filled,
    check_known,
    is_read_whole,
    problem_at,
    until_complete,
)
from ntgraph.errors import Place, Problem
from ntgraph.facts import FactBase
from ntgraph.records import Node, is_catch_all, named_nodes
from ntgraph.records.vocabulary import CATCH_ALL, SOURCE_TYPE, UNSORTED


def check_node_fields(facts: FactBase) -> Iterator[Problem]:
    """Check the cells of each node: CURIEs, a label, a definition, a known type."""
    types = facts.vocabulary.node_types
    for node in facts.nodes.values():
        yield from check_curie(node.place, "id", node.id)
        yield from check_filled(node.place, "label", node.label, LONGEST_LABEL)
        if len(node.lay_label) > LONGEST_LABEL:
            yield from check_filled(node.place, "lay_label", node.lay_label, LONGEST_LABEL)
        yield from check_definition(node, facts)
        yield from check_known(node.place, "node_type", "node type", node.node_type, types)
        for column in ("identifiers", "near_identifiers"):
            for identifier in getattr(node, column):
                yield from check_curie(node.place, column, identifier)


def check_definition(node: Node, facts: FactBase) -> Iterator[Problem]:
    """Check that a node is described and sorted; an unfinished folder may do so later."""
    if node.node_type == UNSORTED:
        message = "expected a node type (`ntgraph vocabulary types` lists them), got nothing"
        yield from until_complete([problem_at(node.place, "node_type", message)], facts)
    found = check_filled(node.place, "definition", node.definition, LONGEST_DEFINITION)
    yield from found if node.definition else until_complete(found, facts)


def check_node_types_fit(facts: FactBase) -> Iterator[Problem]:
    """Check that a node's subtype is one of its type's, and that no node is a work."""
    for node in facts.nodes.values():
        node_type = facts.vocabulary.node_types.get(node.node_type)
        if node_type is None:
            continue
        if node.node_type == SOURCE_TYPE:
            yield problem_at(node.place, "node_type", "a work belongs into sources.tsv")
        if node.subtype:
            yield from check_known(
                node.place,
                "subtype",
                f"subtype of {node.node_type}",
                node.subtype,
                node_type.subtypes,
            )


def check_rests(facts: FactBase) -> Iterator[Problem]:
    """Check that what is called *other* than something has the subtype of catch-alls."""
    for node in facts.nodes.values():
        node_type = facts.vocabulary.node_types.get(node.node_type)
        is_rest = node.label.casefold().startswith("other ")
        if node_type and is_rest and CATCH_ALL in node_type.subtypes and not is_catch_all(node):
            message = f"expected {CATCH_ALL!r} for {node.label!r}, which names nothing itself"
            yield problem_at(node.place, "subtype", message)


def check_node_identifiers(facts: FactBase) -> Iterator[Problem]:
    """Check that no identifier belongs to two nodes, and no node id to a work."""
    owner: dict[str, Place | None] = {id: node.place for id, node in facts.nodes.items()}
    for id, node in facts.nodes.items():
        if id in facts.sources:
            yield problem_at(node.place, "id", f"{id!r} is also the id of a work in sources.tsv")
        for identifier in node.identifiers:
            if identifier in owner:
                message = f"{identifier!r} already stands for the node at {owner[identifier]}"
                yield problem_at(node.place, "identifiers", message)
            owner.setdefault(identifier, node.place)


def check_node_names(facts: FactBase) -> Iterator[Problem]:
    """Check that each label belongs to one node, and that no synonym is a node's label."""
    labels: dict[str, Place | None] = {}
    for node in facts.nodes.values():
        folded = node.label.casefold()
        if folded in labels:
            message = f"label {node.label!r} already names the node at {labels[folded]}"
            yield problem_at(node.place, "label", message)
        labels.setdefault(folded, node.place)
    for node in facts.nodes.values():
        for synonym in node.synonyms:
            folded = synonym.casefold()
            if folded == node.label.casefold():
                yield problem_at(node.place, "synonyms", f"synonym {synonym!r} repeats the label")
            elif folded in labels:
                message = f"synonym {synonym!r} is the label of the node at {labels[folded]}"
                yield problem_at(node.place, "synonyms", message)


def check_nodes_used(facts: FactBase) -> Iterator[Problem]:
    """Check that every node is in a statement, if all files could be read.

    In a part of the facts, or in an own folder, a node that nothing names is only noted.
    """
    if not is_read_whole(facts):
        return
    used = named_nodes(facts.statements.values())
    for id, node in facts.nodes.items():
        if id not in used:
            found = problem_at(node.place, "id", f"no statement names {id!r}")
            yield from as_notes([found], only_if=not facts.is_whole)


RULES = (
    check_node_fields,
    check_node_types_fit,
    check_rests,
    check_node_identifiers,
    check_node_names,
    check_nodes_used,
)
