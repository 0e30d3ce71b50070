"""Nodes and edges of KGX as plain values, the same for tables and JSON Lines."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from ntgraph.exports.biolink import (
    ASSOCIATION,
    UNPUBLISHED,
    categorize_node,
    categorize_work,
    find_foreign_origin,
    find_origin,
    find_reservations,
    find_support,
    judge_knowledge,
    map_predicate,
    map_statement,
    name_curie,
)
from ntgraph.exports.full_records import (
    evidence_record,
    fill,
    is_undirected,
    judgement_record,
    node_record,
    work_record,
    write_json,
)
from ntgraph.exports.kgx_columns import AGGREGATOR, EDGE_COLUMNS
from ntgraph.facts import FactBase
from ntgraph.facts.statement_sentences import cite, find_sign, say
from ntgraph.graph.attribute_names import free_name
from ntgraph.graph.graph_attributes import gauge_attributes
from ntgraph.graph.required_ids import require_nodes
from ntgraph.judging.crosscheck import AcceptedPath
from ntgraph.judging.gauges import crosscheck, describe_safety_notes
from ntgraph.records import Evidence, Node, Source, Statement, unique, write_qualifiers
from ntgraph.records.vocabulary import SOURCE_TYPE, find_label

Row = Mapping[str, str | bool | Sequence[str]]

PMID = "PMID:"
# The fields of things and works that have columns of their own.
OF_NODE = ("label", "lay_label", "definition", "synonyms", "node_type", "subtype")
OF_WORK = (
    "title", "publication_type", "year", "species", "reading", "interest", "url",
    "license",
)  # fmt: skip
# Attributes of a graph file's edges that are columns of Biolink.
OF_BIOLINK = ("agent_type", "knowledge_level", "aggregator_knowledge_source")


class Rows:
    """The rows of one fact base, with identifiers as Biolink writes them."""

    def __init__(self, facts: FactBase) -> None:
        self._facts = facts
        self._checked = crosscheck(facts)
        self._curies = name_ids(facts)
        self._free: Mapping[str, str] = {}

    def nodes(self) -> Iterator[Row]:
        """Yield a row for each thing, then for each work, both sorted by our ids."""
        for node in self._facts.nodes.values():
            yield self._describe_node(node)
        references = self._list_references()
        for source in self._facts.sources.values():
            if source.id not in self._facts.nodes:
                yield self._describe_work(source, references.get(source.id, []))

    def edges(self) -> Iterator[Row]:
        """Yield a row for each statement, sorted by id.

        Raises:
            UnknownNodeError: a statement names a node that no table has; run `check_facts`
                first to see all such places.
        """
        for statement in self._facts.statements.values():
            require_nodes(statement, self._facts)
            yield {
                **self._associate(statement),
                **self._describe_saying(statement),
                **self._describe_judgement(statement),
                **self._describe_evidence_and_stances(statement),
                **self._describe_attributes(statement),
            }

    def edge_columns(self) -> Mapping[str, str]:
        """Return the columns of edges, also those of what only graph files say."""
        found = {name for s in self._facts.statements.values() for name in s.attributes}
        is_foreign = any(
            find_foreign_origin(statement, self._facts)
            for statement in self._facts.statements.values()
        )
        self._free = {name: free_name(name, EDGE_COLUMNS) for name in sorted(found - {*OF_BIOLINK})}
        told = dict.fromkeys(self._free.values(), "as the graph file has it")
        return {**EDGE_COLUMNS, **(AGGREGATOR if is_foreign else {}), **told}

    def _describe_attributes(self, statement: Statement) -> Row:
        """Return what a graph file says besides, in columns named as there."""
        return {
            self._free[name]: [str(value) for value in values]
            for name, values in statement.attributes.items()
            if name in self._free
        }

    def _describe_node(self, node: Node) -> Row:
        return {
            **self._identify(node),
            "category": [categorize_node(node, self._facts.vocabulary)],
            "name": node.label,
            "description": node.definition,
            "synonym": unique(node.synonyms),
            "ntgraph_node_type": node.node_type,
            "ntgraph_subtype": node.subtype,
            "ntgraph_everyday_name": node.lay_label or node.label,
            "ntgraph_near_identifiers": unique(map(name_curie, node.near_identifiers)),
            "ntgraph_record": write_filled(node_record(node, OF_NODE)),
        }

    def _describe_work(self, source: Source, references: list[str]) -> Row:
        terms = self._facts.vocabulary
        return {
            **self._identify(source),
            "category": [categorize_work(source, terms)],
            "name": source.title,
            "authors": unique(source.authors),
            "publication_type": unique(
                [find_label(terms.publication_types, source.publication_type)]
            ),
            "ntgraph_node_type": SOURCE_TYPE,
            "ntgraph_subtype": source.publication_type,
            "ntgraph_citation": cite(source),
            "ntgraph_year": source.year,
            "ntgraph_species": unique(source.species),
            "ntgraph_reading": source.reading,
            "ntgraph_interest": source.interest,
            "ntgraph_url": source.url,
            "ntgraph_license": source.license,
            "ntgraph_references": references,
            "ntgraph_record": write_filled(work_record(source, OF_WORK)),
        }

    def _identify(self, record: Node | Source) -> Row:
        id = self._curies[record.id]
        others = unique(map(name_curie, (record.id, *record.identifiers)))
        return {
            "id": id,
            "xref": [other for other in others if other != id],
            "ntgraph_id": record.id if record.id != id else "",
        }

    def _list_references(self) -> Mapping[str, list[str]]:
        """Return the printed references of each article, by the id of its source."""
        return {
            article.source: [
                f"{each.number}={self._name(each.source)}" for each in article.references
            ]
            for article in self._facts.articles.values()
        }

    def _associate(self, statement: Statement) -> Row:
        """Return the columns that are slots of Biolink."""
        origin, agent = find_origin(statement)
        foreign = self._describe_foreign(statement)
        return {
            "id": statement.id,
            "subject": self._name(statement.subject),
            "object": self._name(statement.object),
            "category": [ASSOCIATION],
            "negated": statement.negated,
            **map_statement(statement, self._facts),
            "knowledge_level": judge_knowledge(statement, self._facts, self._checked),
            "agent_type": agent,
            "primary_knowledge_source": self._name(origin),
            "publications": self._find_publications(statement),
            **foreign,
        }

    def _describe_foreign(self, statement: Statement) -> Row:
        """Return the origin that a KGX file names; the file itself only aggregates it."""
        origin = find_foreign_origin(statement, self._facts)
        if not origin:
            return {}
        given = statement.attributes
        agent = given.get("agent_type", ())
        aggregators = map(str, given.get("aggregator_knowledge_source", ()))
        return {
            "primary_knowledge_source": origin,
            "aggregator_knowledge_source": unique(
                (*aggregators, *self._name_all(statement.sources))
            ),
            **({"agent_type": str(agent[0])} if len(agent) == 1 else {}),
        }

    def _find_publications(self, statement: Statement) -> tuple[str, ...]:
        sources = self._facts.sources
        named = (work for evidence in statement.evidence for work in evidence.literature)
        return self._name_all(
            id
            for id in (*statement.sources, *named, *find_support(statement))
            if id not in sources or sources[id].publication_type not in UNPUBLISHED
        )

    def _describe_saying(self, statement: Statement) -> Row:
        """Return the columns that hold the statement in our own terms."""
        mapped = map_predicate(self._facts.vocabulary.predicates[statement.predicate])
        reservations = find_reservations(statement, self._facts)
        return {
            "ntgraph_sentence": say(statement, self._facts),
            "ntgraph_layer": statement.layer,
            "ntgraph_predicate": statement.predicate,
            "ntgraph_sign": find_sign(statement, self._facts),
            "ntgraph_subject_level": statement.subject_level,
            "ntgraph_qualifiers": write_qualifiers(statement.qualifiers),
            "ntgraph_reservations": reservations,
            "ntgraph_mapped": [f"{k}={v}" for k, v in mapped.items()] if reservations else [],
        }

    def _describe_judgement(self, statement: Statement) -> Row:
        """Return the columns on the verdict of science and the comparison with accepted facts."""
        gauges = gauge_attributes(statement, self._facts, self._checked)
        comparison = self._checked.comparisons.get(statement.id)
        return {
            "ntgraph_verdict": gauges["verdict"],
            "ntgraph_verdict_reason": gauges["verdict_reason"],
            "ntgraph_verdict_basis": gauges["verdict_basis"],
            "ntgraph_verdict_sources": self._name_all(gauges["verdict_sources"]),
            "ntgraph_assessed_on": statement.assessment.assessed_on if statement.assessment else "",
            "ntgraph_safety_notes": self._describe_safety_notes(statement),
            "ntgraph_contested_by": gauges["contested_by"],
            "ntgraph_comparison": gauges["comparison"],
            "ntgraph_accepted_paths": [
                write_json(path_record(path)) for path in (comparison.paths if comparison else ())
            ],
            "ntgraph_citation_state": gauges["citation_state"],
        }

    def _describe_safety_notes(self, statement: Statement) -> list[str]:
        notes = describe_safety_notes(statement, self._facts)
        return [f"{note['text']} ({', '.join(self._name_all(note['sources']))})" for note in notes]

    def _describe_evidence_and_stances(self, statement: Statement) -> Row:
        """Return the columns on who says it, where, how firmly, and citing which works."""
        return {
            "ntgraph_said_by": self._name_all(statement.sources),
            "ntgraph_cited_for": self._name_all(statement.cited_sources),
            "ntgraph_stances": [
                write_json(
                    {
                        "source": self._name(stance.source),
                        "stance": stance.stance,
                        "reason": stance.reason,
                        "basis": stance.basis,
                    }
                )
                for stance in statement.stances
            ],
            "ntgraph_hedges": statement.hedges,
            "ntgraph_passage_kinds": statement.passage_kinds,
            "ntgraph_evidence": [
                write_json(self._describe_evidence(evidence)) for evidence in statement.evidence
            ],
            "ntgraph_licenses": unique(evidence.license for evidence in statement.evidence),
            "ntgraph_record": write_filled(
                {
                    "judgement": judgement_record(statement, self._facts),
                    "directed": "no" if is_undirected(statement, self._facts) else "",
                }
            ),
        }

    def _describe_evidence(self, evidence: Evidence) -> Mapping[str, Any]:
        return {
            **evidence_record(evidence),
            "source": self._name(evidence.source),
            "cited_sources": self._name_all(evidence.cited_sources),
            "literature": self._name_all(evidence.literature),
        }

    def _name(self, id: str) -> str:
        return self._curies.get(id) or name_curie(id)

    def _name_all(self, ids: Iterator[str] | Sequence[str]) -> tuple[str, ...]:
        return unique(map(self._name, ids))


def name_ids(facts: FactBase) -> Mapping[str, str]:
    """Return the id in KGX of each thing and work; no two are the same.

    A work is named by its PMID if it has one, as Biolink prefers.
    """
    taken: set[str] = {*facts.nodes, *facts.sources}
    curies: dict[str, str] = {}
    records: tuple[Node | Source, ...] = (*facts.nodes.values(), *facts.sources.values())
    for record in records:
        names = unique(map(name_curie, (record.id, *record.identifiers)))
        listed = (name for name in names if isinstance(record, Source) and name.startswith(PMID))
        curie = next(listed, name_curie(record.id))
        if record.id not in curies:
            curies[record.id] = record.id if curie in taken else curie
            taken.add(curie)
    return curies


def path_record(path: AcceptedPath) -> Mapping[str, Any]:
    """Return a path through accepted facts as plain values."""
    return {
        "statements": path.statements,
        "sign": path.sign,
        "limited": path.limited,
        "mechanism": path.mechanism,
    }


def write_filled(record: Mapping[str, Any]) -> str:
    """Return a record as JSON; an empty text where it has nothing to say."""
    return write_json(record) if fill(record) else ""
