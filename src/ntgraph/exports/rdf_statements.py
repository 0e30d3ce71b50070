"""Statements as RDF resources: what is said, where, by whom, and how it is judged."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ntgraph.exports.biolink import CONTRADICTED, RELATED, find_reservations
from ntgraph.exports.full_records import write_attributes
from ntgraph.exports.rdf_judgements import (
    STANCES,
    assessment_resource,
    comparison_resource,
    conflict_resource,
    describe_stance,
    find_stances,
)
from ntgraph.exports.rdf_terms import (
    IRI,
    PROPERTIES,
    TEXT,
    Pair,
    Property,
    Resource,
    make_resource,
    own_class,
)
from ntgraph.exports.rdf_things import (
    ENTITY,
    find_web_license,
    name_data,
    name_subject,
    read_biolink,
)
from ntgraph.facts import FactBase
from ntgraph.facts.statement_sentences import find_sign, say
from ntgraph.judging.gauges import citation_state, crosscheck
from ntgraph.records import Evidence, Statement
from ntgraph.records.rdf_iris import Iri, curie_iri, own_iri, part_iri, term_iri, vocabulary_iri
from ntgraph.records.vocabulary import (
    IN_PEOPLE,
    RECALLED,
    REFERENCE_LAYER,
)

ANNOTATION = (vocabulary_iri("oa:Annotation"), own_class("Evidence"), ENTITY)
SAID = (
    vocabulary_iri("biolink:Association"),
    vocabulary_iri("rdf:Statement"),
    own_class("Statement"),
)


@dataclass(frozen=True, slots=True)
class StatementParts:
    """A statement in two parts: what is said (`assertion`), and all that is known about it.

    `triples` repeats what is said as plain triples; it is empty unless the statement is an
    accepted fact without limits.
    """

    statement: Statement
    assertion: Resource
    provenance: Resource
    triples: tuple[Resource, ...] = ()

    @property
    def whole(self) -> Resource:
        """Both parts in one resource."""
        said = self.assertion
        return Resource(said.iri, said.types, said.pairs + self.provenance.pairs)


class Statements:
    """The statements of one fact base as RDF resources."""

    def __init__(self, facts: FactBase) -> None:
        self.facts = facts
        self.checked = crosscheck(facts)
        self._disputed = self._find_disputed()

    def describe(self) -> Iterator[StatementParts]:
        """Yield each statement in its parts, sorted by id."""
        for statement in self.facts.statements.values():
            yield StatementParts(
                statement,
                self._describe_assertion(statement),
                self._describe_provenance(statement),
                self._say_plainly(statement),
            )

    def _describe_assertion(self, statement: Statement) -> Resource:
        # Many programs read only the subject, predicate and object of an association.
        reserved = find_reservations(statement, self.facts) and not statement.negated
        said = make_resource(
            curie_iri(statement.id),
            SAID,
            label=say(statement, self.facts),
            curie=statement.id,
            subject=name_subject(statement.subject, statement.subject_level),
            biolink_predicate=vocabulary_iri(RELATED)
            if reserved
            else self._find_predicates(statement)[-1],
            object=curie_iri(statement.object),
            negated=statement.negated,
            predicate=own_iri("predicate", statement.predicate),
            sign=find_sign(statement, self.facts),
            layer=own_iri("layer", statement.layer),
        )
        biolink = () if reserved else self._qualify_predicate(statement)
        conditions = (
            (Property("", own_iri("qualifier", key), TEXT), value)
            for key, value in statement.qualifiers
        )
        return Resource(said.iri, said.types, (*said.pairs, *biolink, *conditions))

    def _find_predicates(self, statement: Statement) -> tuple[Iri, ...]:
        """Return our predicate, then Biolink's if there is one."""
        mapped = self.facts.vocabulary.predicates[statement.predicate].biolink
        biolink = read_biolink(mapped.get("predicate", ""))
        mine = own_iri("predicate", statement.predicate)
        return (mine, biolink) if biolink else (mine,)

    def _qualify_predicate(self, statement: Statement) -> Iterator[Pair]:
        """Yield Biolink's qualifiers of the predicate."""
        for key, value in self.facts.vocabulary.predicates[statement.predicate].biolink.items():
            if key != "predicate" and key.isidentifier():
                iri = read_biolink(value)
                yield (
                    Property("", vocabulary_iri(f"biolink:{key}"), IRI if iri else TEXT),
                    iri or value,
                )

    def _say_plainly(self, statement: Statement) -> tuple[Resource, ...]:
        """Return an accepted fact as triples; empty if something limits or disputes it."""
        if not may_be_plain(statement):
            return ()
        subject = name_subject(statement.subject, statement.subject_level)
        pairs = tuple(
            (Property("", predicate, IRI), curie_iri(statement.object))
            for predicate in self._find_predicates(statement)
            if (subject, predicate, statement.object) not in self._disputed
        )
        return (Resource(subject, (), pairs),) if pairs else ()

    def _find_disputed(self) -> set[tuple[Iri, Iri, str]]:
        """Return subject, predicate and object of all denied or contradicted statements."""
        whole = self.facts.part_of or self.facts
        return {
            (name_subject(each.subject, each.subject_level), predicate, each.object)
            for each in whole.statements.values()
            if each.negated or each.verdict == CONTRADICTED
            for predicate in self._find_predicates(each)
        }

    def _describe_provenance(self, statement: Statement) -> Resource:
        iri = curie_iri(statement.id)
        known = self.checked
        comparison = known.comparisons.get(statement.id)
        conflicts = known.conflicts.get(statement.id, ())
        made = statement.assessment
        notes = [self.facts.safety_notes.get(id) for id in statement.safety_notes]
        said = make_resource(
            iri,
            (),
            safety_notes=[own_iri("safety_note", id) for id in statement.safety_notes],
            safety_text=[note.text for note in notes if note],
            verdict=own_iri("verdict", statement.verdict),
            assessment=assessment_resource(iri, made) if made else None,
            citation_state=own_iri("citation_state", citation_state(statement))
            if comparison
            else None,
            contested_by=[curie_iri(each.other) for each in conflicts],
            conflicts=[
                conflict_resource(part_iri(iri, "conflict", str(at)), each)
                for at, each in enumerate(conflicts, 1)
            ],
            comparison=comparison_resource(part_iri(iri, "comparison"), comparison),
            derived_from=[curie_iri(source) for source in statement.sources],
            is_part_of=name_data(self.facts),
            stances=[
                describe_stance(part_iri(iri, "stance", str(at)), each, statement)
                for at, each in enumerate(find_stances(statement), 1)
            ],
            evidence=[
                self._describe_evidence(iri, at, each)
                for at, each in enumerate(statement.evidence, 1)
            ],
        )
        held = tuple(
            (STANCES.get(each.stance, PROPERTIES["not_checked_against"]), curie_iri(each.source))
            for each in find_stances(statement)
        )
        return Resource(iri, (), said.pairs + held)

    def _describe_evidence(self, statement: Iri, at: int, evidence: Evidence) -> Resource:
        iri = part_iri(statement, "evidence", str(at))
        return make_resource(
            iri,
            ANNOTATION,
            body=statement,
            target=describe_span(iri, evidence) if evidence.span else None,
            source=curie_iri(evidence.source),
            article=evidence.article,
            collection=term_iri("collection", evidence.collection),
            generated_by=self._find_curation(evidence),
            section=evidence.span.section if evidence.span else "",
            block=evidence.span.block if evidence.span else "",
            hedge=evidence.hedge,
            passage_kind=term_iri("passage_kind", evidence.passage_kind),
            cites=evidence.cites,
            cited_sources=[curie_iri(source) for source in evidence.cited_sources],
            species=evidence.species,
            locator=evidence.locator,
            affinity=evidence.affinity,
            literature=[curie_iri(work) for work in evidence.literature],
            basis=term_iri("basis", evidence.basis),
            license=find_web_license(evidence.license, self.facts),
            license_term=term_iri("license", evidence.license),
            note=evidence.note,
            passage=evidence.passage,
            attributes=write_attributes(evidence.attributes),
        )

    def _find_curation(self, evidence: Evidence) -> Iri | None:
        if evidence.article in self.facts.articles:
            return own_iri("article", evidence.article, "curation")
        if evidence.collection in self.facts.collections:
            return own_iri("collection", evidence.collection, "curation")
        return None


def may_be_plain(statement: Statement) -> bool:
    """Return whether a statement is an accepted fact, seen in humans and without conditions."""
    return (
        statement.layer == REFERENCE_LAYER
        and not (statement.negated or statement.qualifiers or statement.safety_notes)
        and any(e.species in IN_PEOPLE and e.basis != RECALLED for e in statement.evidence)
    )


def describe_span(evidence: Iri, made: Evidence) -> Resource | None:
    """Return a place in an article as in a Web Annotation, without its text; None if no span."""
    span = made.span
    if span is None:
        return None
    selector = make_resource(
        part_iri(evidence, "span"),
        (vocabulary_iri("oa:TextPositionSelector"),),
        start=span.start,
        end=span.end,
        span_sha256=span.sha256,
    )
    return make_resource(
        part_iri(evidence, "target"),
        (vocabulary_iri("oa:SpecificResource"),),
        has_source=curie_iri(made.source),
        selector=selector,
    )
