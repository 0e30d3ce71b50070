"""How statements are judged, as RDF resources: verdicts, stances, conflicts, comparisons."""

from __future__ import annotations

from collections import Counter

from ntgraph.exports.rdf_terms import (
    IRI,
    PROPERTIES,
    Property,
    Resource,
    make_resource,
    own_class,
)
from ntgraph.exports.rdf_things import ENTITY
from ntgraph.judging.crosscheck import AcceptedPath, Comparison, Conflict
from ntgraph.records import Assessment, Stance, Statement
from ntgraph.records.rdf_iris import Iri, curie_iri, own_iri, part_iri, term_iri, vocabulary_iri
from ntgraph.records.vocabulary import (
    DOES_NOT_SUPPORT,
    NOT_CHECKED,
    PARTLY,
    SUPPORTS,
)

# CiTO has a property for a work that supports a statement. Its properties for the opposite say
# that one work disputes another; a work about something else does not dispute anything.
STANCES = {
    SUPPORTS: PROPERTIES["supported_by"],
    PARTLY: PROPERTIES["partly_supported_by"],
    DOES_NOT_SUPPORT: PROPERTIES["not_supported_by"],
    NOT_CHECKED: PROPERTIES["not_checked_against"],
}


def find_stances(statement: Statement) -> list[Stance]:
    """Return one stance for each cited work; `not_checked` if nobody has recorded one."""
    held = {stance.source: stance for stance in statement.stances}
    return [
        held.get(work) or Stance(statement.id, work, NOT_CHECKED, "")
        for work in statement.cited_sources
    ]


def assessment_resource(statement: Iri, made: Assessment) -> Resource:
    """Return the judgment of a statement against science as a resource."""
    return make_resource(
        part_iri(statement, "assessment"),
        (own_class("Assessment"), ENTITY),
        verdict=own_iri("verdict", made.verdict),
        reason=made.reason,
        grounds=[curie_iri(work) for work in made.sources],
        basis=term_iri("basis", made.basis),
        assessed_on=made.assessed_on,
        note=made.note,
    )


def describe_stance(iri: Iri, made: Stance, statement: Statement) -> Resource:
    """Return the judgment whether a cited work supports a statement as a resource."""
    citing = Counter(e.source for e in statement.evidence if made.source in e.cited_sources)
    characterization = STANCES.get(made.stance)
    return make_resource(
        iri,
        (vocabulary_iri("cito:Citation"), own_class("Stance"), ENTITY),
        citing=[curie_iri(source) for source in citing],
        cited=curie_iri(made.source),
        characterization=characterization.iri if characterization else None,
        stance=own_iri("stance", made.stance),
        reason=made.reason,
        basis=term_iri("basis", made.basis),
        assessed_on=made.assessed_on,
        note=made.note,
    )


def conflict_resource(iri: Iri, made: Conflict) -> Resource:
    """Return how another statement speaks against a statement, as a resource."""
    return make_resource(
        iri,
        (own_class("Conflict"),),
        contested_by=curie_iri(made.other),
        conflict=own_iri("conflict", made.kind),
        via=[curie_iri(id) for id in made.via],
    )


def comparison_resource(iri: Iri, made: Comparison | None) -> Resource | None:
    """Return the comparison with accepted facts as a resource; None if there is none."""
    if made is None:
        return None
    return make_resource(
        iri,
        (own_class("Comparison"),),
        outcome=own_iri("comparison", made.outcome),
        left_out=made.left_out,
        only_cited=made.only_cited,
        paths=[
            path_resource(part_iri(iri, "path", str(at)), path)
            for at, path in enumerate(made.paths, 1)
        ],
    )


def path_resource(iri: Iri, made: AcceptedPath) -> Resource:
    """Return a path through accepted facts as a resource, its steps in order."""
    path = make_resource(
        iri,
        (own_class("Path"), vocabulary_iri("rdf:Seq")),
        sign=made.sign,
        limited=made.limited,
        mechanism=term_iri("mechanism", made.mechanism),
    )
    steps = tuple(
        (Property("", vocabulary_iri(f"rdf:_{at}"), IRI), curie_iri(id))
        for at, id in enumerate(made.statements, 1)
    )
    return Resource(iri, path.types, path.pairs + steps)
