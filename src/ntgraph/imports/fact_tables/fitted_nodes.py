"""Change the nodes and works of a graph file to keep the rules of fact tables."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from ntgraph.checks.length_limits import LONGEST_DEFINITION, LONGEST_LABEL
from ntgraph.facts import FactBase
from ntgraph.imports.fact_tables.fitted_names import TableNames
from ntgraph.imports.files.clean_text import LONGEST_NOTE, clean_cell, clean_items, clean_list_item
from ntgraph.records import Node, Source, unique
from ntgraph.records.dates import is_year
from ntgraph.records.identifiers import is_curie
from ntgraph.records.node import NO_DEFINITION


def fit_nodes(facts: FactBase, used: Collection[str], names: TableNames) -> dict[str, Node]:
    """Return the nodes that statements name, as the tables can hold them, by id.

    Args:
        facts: the facts of the file.
        used: the ids of these nodes.
        names: the names that the tables use.
    """
    nodes = [facts.nodes[id] for id in sorted(used)]
    nodes = [replace(node, label=names.of_node(node.id, node.label)) for node in nodes]
    labels = {node.label.casefold() for node in nodes}
    owner = set(used)
    return {node.id: fit_node(node, labels, owner, names) for node in nodes}


def fit_node(node: Node, labels: Collection[str], owner: set[str], names: TableNames) -> Node:
    """Return one node as the tables can hold it; its identifiers are added to `owner`.

    An identifier already in `owner` belongs to another node and is left out.
    """
    curies = [each for each in clean_items(node.identifiers) if is_curie(each)]
    exact = [each for each in curies if each not in owner]
    owner.update(exact)
    close = [each for each in clean_items(node.near_identifiers) if is_curie(each)]
    return replace(
        node,
        lay_label=clean_cell(node.lay_label, LONGEST_LABEL),
        node_type=names.of_type(node.node_type),
        subtype=clean_list_item(node.subtype),
        synonyms=tuple(s for s in clean_items(node.synonyms) if s.casefold() not in labels),
        identifiers=tuple(exact),
        near_identifiers=unique(each for each in close if each not in exact),
        definition=clean_cell(node.definition, LONGEST_DEFINITION) or NO_DEFINITION,
        note=clean_cell(node.note, LONGEST_NOTE),
    )


def fit_sources(facts: FactBase, used: Collection[str]) -> dict[str, Source]:
    """Return the works that something refers to, as the tables can hold them, by id."""
    owner = set(facts.sources)
    return {id: fit_source(facts.sources[id], owner) for id in sorted(used) if id in facts.sources}


def fit_source(source: Source, owner: set[str]) -> Source:
    """Return one work as the tables can hold it; its identifiers are added to `owner`."""
    identifiers = unique(each for each in source.identifiers if each not in owner)
    owner.update(identifiers)
    return replace(
        source,
        title=clean_cell(source.title) or source.id,
        year=source.year if is_year(source.year) else "",
        species=clean_items(source.species),
        identifiers=identifiers,
        url=source.url if clean_cell(source.url) == source.url else "",
        publication_type=clean_cell(source.publication_type),
        reading=clean_cell(source.reading),
        note=clean_cell(source.note, LONGEST_NOTE),
    )
