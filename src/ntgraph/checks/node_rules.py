"""Rules over nodes: identity, type, names, and that each is used."""

from __future__ import annotations

from collections.abc import Iterator

from ntgraph.checks.problem_places import at, check_curie, check_filled, check_known, is_read_whole
from ntgraph.errors import Place, Problem
from ntgraph.facts import FactBase
from ntgraph.records import is_catch_all
from ntgraph.records.vocabulary import CATCH_ALL, SOURCE_TYPE

LONGEST_LABEL = 120
LONGEST_DEFINITION = 600


def check_fields(facts: FactBase) -> Iterator[Problem]:
    """Each cell of a node holds what it should."""
    types = facts.vocabulary.node_types
    for node in facts.nodes.values():
        yield from check_curie(node.place, "id", node.id)
        yield from check_filled(node.place, "label", node.label, LONGEST_LABEL)
        if len(node.lay_label) > LONGEST_LABEL:
            yield from check_filled(node.place, "lay_label", node.lay_label, LONGEST_LABEL)
        yield from check_filled(node.place, "definition", node.definition, LONGEST_DEFINITION)
        yield from check_known(node.place, "node_type", "node type", node.node_type, types)
        for column in ("identifiers", "near_identifiers"):
            for identifier in getattr(node, column):
                yield from check_curie(node.place, column, identifier)


def check_types(facts: FactBase) -> Iterator[Problem]:
    """A subtype belongs to its type; works stand in sources.tsv only."""
    for node in facts.nodes.values():
        node_type = facts.vocabulary.node_types.get(node.node_type)
        if node_type is None:
            continue
        if node.node_type == SOURCE_TYPE:
            yield at(node.place, "node_type", "a work belongs into sources.tsv")
        if node.subtype:
            yield from check_known(
                node.place,
                "subtype",
                f"subtype of {node.node_type}",
                node.subtype,
                node_type.subtypes,
            )


def check_rests(facts: FactBase) -> Iterator[Problem]:
    """What is called *other* than something has the subtype of catch-alls, where there is one."""
    for node in facts.nodes.values():
        node_type = facts.vocabulary.node_types.get(node.node_type)
        is_rest = node.label.casefold().startswith("other ")
        if node_type and is_rest and CATCH_ALL in node_type.subtypes and not is_catch_all(node):
            message = f"expected {CATCH_ALL!r} for {node.label!r}, which names nothing itself"
            yield at(node.place, "subtype", message)


def check_identifiers(facts: FactBase) -> Iterator[Problem]:
    """No identifier means two nodes."""
    owner: dict[str, Place | None] = {id: node.place for id, node in facts.nodes.items()}
    for id, node in facts.nodes.items():
        if id in facts.sources:
            yield at(node.place, "id", f"{id!r} is also the id of a work in sources.tsv")
        for identifier in node.identifiers:
            if identifier in owner:
                message = f"{identifier!r} already stands for the node at {owner[identifier]}"
                yield at(node.place, "identifiers", message)
            owner.setdefault(identifier, node.place)


def check_names(facts: FactBase) -> Iterator[Problem]:
    """A label names one node; a synonym repeats neither its own label nor another's."""
    labels: dict[str, Place | None] = {}
    for node in facts.nodes.values():
        folded = node.label.casefold()
        if folded in labels:
            message = f"label {node.label!r} already names the node at {labels[folded]}"
            yield at(node.place, "label", message)
        labels.setdefault(folded, node.place)
    for node in facts.nodes.values():
        for synonym in node.synonyms:
            folded = synonym.casefold()
            if folded == node.label.casefold():
                yield at(node.place, "synonyms", f"synonym {synonym!r} repeats the label")
            elif folded in labels:
                message = f"synonym {synonym!r} is the label of the node at {labels[folded]}"
                yield at(node.place, "synonyms", message)


def check_used(facts: FactBase) -> Iterator[Problem]:
    """Every node is in a statement."""
    if not is_read_whole(facts):
        return
    used = {end for s in facts.statements.values() for end in (s.subject, s.object)}
    for id, node in facts.nodes.items():
        if id not in used:
            yield at(node.place, "id", f"no statement names {id!r}")


RULES = (check_fields, check_types, check_rests, check_identifiers, check_names, check_used)
