"""Read the facts that are there before an import, without the collection to be made."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from ntgraph.errors import FactsError, Problem
from ntgraph.facts import FactBase, load_facts
from ntgraph.facts.cell_reader import read_records
from ntgraph.facts.folder_layout import COLLECTIONS
from ntgraph.facts.node_and_source_rows import read_node_row, read_source_row
from ntgraph.facts.table_columns import NODES, SOURCES
from ntgraph.facts.table_reader import FactTable
from ntgraph.records import Node, Statement
from ntgraph.records.vocabulary import REFERENCE_LAYER

SUBSTANCES = ("Chemical", "Drug", "Hormone", "Neurotransmitter", "Toxin")
DRUG_CLASS = "DrugClass"

Pair = tuple[str, str]


@dataclass(frozen=True)
class KnownFacts:
    """The nodes, works and hand-curated facts that an import stands on.

    `main` has the nodes of the folder's own nodes.tsv, `nodes` also those of the other
    collections, both by id; `curated` has the hand-curated statements by subject and object.
    """

    facts: FactBase
    slug: str
    main: Mapping[str, Node]
    nodes: Mapping[str, Node]
    works: frozenset[str]
    curated: Mapping[Pair, tuple[Statement, ...]]

    @property
    def substances(self) -> list[Node]:
        """The drugs, poisons and messengers, which a database may list."""
        return [node for node in self.main.values() if node.node_type in SUBSTANCES]

    def of_type(self, node_type: str) -> list[Node]:
        """Return all nodes of a type, those of other collections included."""
        return [node for node in self.nodes.values() if node.node_type == node_type]

    def allows(self, predicate: str, subject_type: str, object_type: str) -> bool:
        """Return whether the vocabulary lets a predicate join two node types."""
        known = self.facts.vocabulary.predicates.get(predicate)
        return known is not None and subject_type in known.domain and object_type in known.range


def read_known_facts(folder: Path, slug: str) -> KnownFacts:
    """Return the facts of a folder without what an earlier import of this collection made.

    Raises:
        FactsError: there is no such folder, or something in it cannot be read, so that nodes
            or hand-curated facts might be missed.
    """
    facts = load_facts(folder)
    own = f"{facts.folder}/{COLLECTIONS}/{slug}/"
    if unread := [found for found in facts.problems if not is_about_folder(found, own)]:
        raise FactsError(unread)
    tables = [table for table in facts.tables if not table.file.startswith(own)]
    main = read_nodes_by_id(
        table for table in tables if table.file == f"{facts.folder}/{NODES.file}"
    )
    return KnownFacts(
        facts=facts,
        slug=slug,
        main=main,
        nodes=read_nodes_by_id(tables),
        works=frozenset(
            source.id
            for table in tables
            if table.spec is SOURCES
            for source in read_records(table, [], read_source_row)
        ),
        curated=curated_pairs(facts, slug),
    )


def is_about_folder(problem: Problem, own: str) -> bool:
    """Return whether a problem is about the collection that the import replaces."""
    return problem.file.startswith(own) or own in problem.message


def read_nodes_by_id(tables: Iterable[FactTable]) -> dict[str, Node]:
    """Return the nodes of the node tables among some tables, by id, sorted."""
    found: dict[str, Node] = {}
    for table in tables:
        if table.spec is NODES:
            for node in read_records(table, [], read_node_row):
                found.setdefault(node.id, node)
    return dict(sorted(found.items()))


def curated_pairs(facts: FactBase, slug: str) -> dict[Pair, tuple[Statement, ...]]:
    """Return the hand-curated accepted statements by subject and object."""
    by_hand = {each.slug for each in facts.collections.values() if not each.imported} - {slug}
    found: dict[Pair, list[Statement]] = {}
    for statement in facts.statements.values():
        if statement.layer != REFERENCE_LAYER:
            continue
        if any(evidence.collection in by_hand for evidence in statement.evidence):
            found.setdefault((statement.subject, statement.object), []).append(statement)
    return {pair: tuple(statements) for pair, statements in found.items()}
