"""Leave out of an imported graph what its licenses keep from commercial use."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from ntgraph.columns.find_columns import columns_of
from ntgraph.errors import GraphFileError, Problem, count_of
from ntgraph.facts import FactBase
from ntgraph.facts.commercial_facts import commercial_facts
from ntgraph.imports.files.named_licenses import read_license
from ntgraph.imports.imported_graph import ImportedGraph
from ntgraph.imports.values_as_text import plain_text
from ntgraph.records import Node

LICENSE = "license"
NOT_TOLD = "nothing says that their license allows commercial use"


def keep_commercial(imported: ImportedGraph, name: str) -> ImportedGraph:
    """Return an imported graph without the rows that may not be used commercially.

    A row whose license nobody names, or whose license we do not know, is left out too. A node
    whose own license does not allow commercial use keeps only its id, its name and its type.

    Args:
        imported: the graph.
        name: the name of its file, for the message.

    Raises:
        GraphFileError: no row is left.
    """
    facts = imported.facts
    kept = commercial_facts(facts, keep_unknown=False)
    notes = list(word_left_out(facts, kept))
    if not kept.statements and facts.statements:
        told = "; ".join(notes)
        raise GraphFileError(
            [Problem(name, 1, LICENSE, f"no row may be used commercially: {told}")]
        )
    kept, hidden = hide_details(kept)
    if hidden:
        notes.append(
            f"{count_of(hidden, 'node')} kept with id, name and type only: their own license does "
            "not allow commercial use"
        )
    originals = {id: own for id, own in imported.originals.items() if id in kept.nodes}
    places = {id: rows for id, rows in imported.places.items() if id in kept.statements}
    return replace(
        imported,
        facts=replace(kept, originals=originals),
        notes=(*imported.notes, *notes),
        originals=originals,
        places=places,
        graph=None,
    )


def word_left_out(facts: FactBase, kept: FactBase) -> Iterator[str]:
    """Yield a note for each reason why statements were left out, with how many there were."""
    licenses = facts.vocabulary.licenses
    counts = count_licenses(facts)
    counts.subtract(count_licenses(kept))
    forbidden = {
        licenses[id].label: count
        for id, count in counts.most_common()
        if count and licenses[id].commercial_use == "no"
    }
    total = len(facts.statements) - len(kept.statements)
    if forbidden:
        listed = ", ".join(f"{label}: {count:,}" for label, count in forbidden.items())
        yield f"left out, because their license forbids commercial use: {listed}"
    if unknown := sum(counts.values()) - sum(forbidden.values()):
        yield f"left out, because {NOT_TOLD}: {unknown:,}"
    if total:
        yield f"{count_of(total, 'statement')} of {len(facts.statements):,} left out in all"


def count_licenses(facts: FactBase) -> Counter[str]:
    """Return how many pieces of evidence have each license, by its id."""
    columns = columns_of(facts.statements)
    if columns is None:
        return Counter(piece.license for _, piece in facts.evidence())
    from ntgraph.columns.kept_links import count_evidence

    counts: Counter[str] = Counter()
    for evidence, count in count_evidence(columns.links):
        counts[evidence.license] += count
    return counts


def hide_details(facts: FactBase) -> tuple[FactBase, int]:
    """Return the facts without the details of nodes whose own license does not allow them.

    The second value counts these nodes; one that names no license keeps its details.
    """
    columns = columns_of(facts.nodes)
    if columns is not None:
        from ntgraph.columns import LazyNodes, LazyStatements
        from ntgraph.columns.kept_links import hide_details as hide_in_columns

        columns, count = hide_in_columns(columns, LICENSE, is_refused)
        statements, nodes = LazyStatements(columns), LazyNodes(columns)
        return replace(facts, statements=statements, nodes=nodes), count
    hidden = {id: hide_node(node) for id, node in facts.nodes.items() if is_hidden(node)}
    return replace(facts, nodes={**facts.nodes, **hidden}), len(hidden)


def is_hidden(node: Node) -> bool:
    """Return whether a node's own license does not allow commercial use."""
    given = dict(node.attributes).get(LICENSE)
    return given is not None and is_refused(given)


def is_refused(value: object) -> bool:
    """Return whether a license does not allow commercial use, or is none we know."""
    named = read_license(plain_text(value))
    return named is None or named.commercial_use != "yes"


def hide_node(node: Node) -> Node:
    """Return a node with nothing but its id, name and type."""
    return Node(node.id, node.label, "", node.node_type, "", plural=node.plural)
