"""Node types, predicates and statements in terms of the Biolink model, for KGX and RDF files.

The vocabulary of the facts names the Biolink term of a node type or predicate. Where it names
none, or one that the model does not have, the most general term is used: `NamedThing` for a
thing, `related_to` for a predicate.
"""

from __future__ import annotations

from collections.abc import Mapping

from ntgraph.exports.biolink_terms import ASPECTS, CATEGORIES, DIRECTIONS, PREDICATES
from ntgraph.facts import FactBase
from ntgraph.judging.gauges import Crosscheck
from ntgraph.records import Evidence, Node, Source, Statement, unique
from ntgraph.records.identifiers import CURIE
from ntgraph.records.vocabulary import (
    DISAGREES,
    PARTLY,
    REFERENCE_LAYER,
    SOURCE_TYPE,
    SUPPORTS,
    VERIFIED,
    Predicate,
    Vocabulary,
)

PREFIX = "biolink:"
INFORES = "infores:"
THING = "biolink:NamedThing"
RELATED = "biolink:related_to"
ASSOCIATION = "biolink:Association"

ASSERTION = "knowledge_assertion"
NOT_PROVIDED = "not_provided"
MANUAL = "manual_agent"

SUPPORTED, CONTRADICTED, UNSUPPORTED = "supported", "contradicted", "unsupported"
# Sources that nobody published: an edge must not count them as publications.
UNPUBLISHED = ("general_knowledge",)
# Evidence from these was not read anywhere, or only says how words are used.
NO_FINDING = ("general_knowledge", "project_document")

# Information resources by our source, with the agent type that their catalog gives; source:
# infores_catalog.yaml of github.com/biolink/information-resource-registry, commit 8f108991.
RESOURCES = {
    "ntg:drugcentral-2016": ("infores:drugcentral", MANUAL),
    "ntg:gtopdb": ("infores:gtopdb", NOT_PROVIDED),
}
# Prefixes that Biolink writes in another way for the same pages; source: its prefix map.
RENAMED = {"GTOPDB.LIGAND": "GTOPDB", "pmcid": "PMC", "pmid": "PMID"}
# Classes of things that have an amount; for other things `abundance` is not an aspect.
SUBSTANCES = frozenset(
    PREFIX + name
    for name in (
        "ChemicalEntity", "ChemicalMixture", "ComplexMolecularMixture", "Drug", "Gene",
        "MolecularEntity", "MolecularMixture", "NucleicAcidEntity", "Polypeptide", "Protein",
        "SmallMolecule",
    )
)  # fmt: skip


def name_curie(id: str) -> str:
    """Return an id with Biolink's prefix; unchanged if Biolink writes it the same way.

    >>> name_curie("pmid:123"), name_curie("pmcid:PMC45"), name_curie("ntg:sleep")
    ('PMID:123', 'PMC:45', 'ntg:sleep')
    """
    match = CURIE.fullmatch(id)
    if match is None or match["prefix"] not in RENAMED:
        return id
    prefix = RENAMED[match["prefix"]]
    local = match["identifier"].removeprefix("PMC") if prefix == "PMC" else match["identifier"]
    return f"{prefix}:{local}" if local else id


def categorize_node(node: Node, vocabulary: Vocabulary) -> str:
    """Return the Biolink class of a thing; `NamedThing` if the model has none for it."""
    return _find_category(node.node_type, vocabulary)


def categorize_work(source: Source, vocabulary: Vocabulary) -> str:
    """Return the Biolink class of a work; `NamedThing` for a source that nobody published."""
    if source.publication_type in UNPUBLISHED:
        return THING
    return _find_category(SOURCE_TYPE, vocabulary)


def _find_category(node_type: str, vocabulary: Vocabulary) -> str:
    known = vocabulary.node_types.get(node_type)
    category = known.biolink if known else THING
    return category if _is_one_of(category, CATEGORIES) else THING


def _is_one_of(curie: str, names: frozenset[str]) -> bool:
    return curie.startswith(PREFIX) and curie.removeprefix(PREFIX) in names


def map_predicate(predicate: Predicate) -> Mapping[str, str]:
    """Return Biolink's predicate and qualifiers by slot, without terms that the model lacks."""
    given = predicate.biolink
    if not _is_one_of(given.get("predicate", ""), PREDICATES):
        return {"predicate": RELATED}
    mapped = {"predicate": given["predicate"]}
    if _is_one_of(given.get("qualified_predicate", ""), PREDICATES):
        mapped["qualified_predicate"] = given["qualified_predicate"]
    for slot, allowed in (
        ("object_aspect_qualifier", ASPECTS),
        ("object_direction_qualifier", DIRECTIONS),
    ):
        if given.get(slot) in allowed:
            mapped[slot] = given[slot]
    return mapped


def qualify_subject(statement: Statement, facts: FactBase) -> Mapping[str, str]:
    """Return the qualifiers for too little or too much of a subject; empty if it is neither."""
    level = facts.vocabulary.levels.get(statement.subject_level)
    if level is None:
        return {}
    qualifiers = {"subject_direction_qualifier": "decreased" if level.factor < 0 else "increased"}
    category = categorize_node(facts.nodes[statement.subject], facts.vocabulary)
    if category in SUBSTANCES:
        qualifiers["subject_aspect_qualifier"] = "abundance"
    return qualifiers


def find_reservations(statement: Statement, facts: FactBase) -> tuple[str, ...]:
    """Return the reasons why a program must not read a statement as true.

    Returns:
        The verdict if science contradicts the statement or no evidence was found, and
        qualifiers that nearly deny it, such as `frequency=very rarely`; empty if there are
        no such reasons.
    """
    verdict = (statement.verdict,) if statement.verdict in (CONTRADICTED, UNSUPPORTED) else ()
    known = facts.vocabulary.qualifiers
    denials = (
        f"{key}={value}"
        for key, value in statement.qualifiers
        if key in known and value in known[key].denies
    )
    return (*verdict, *denials)


def map_statement(statement: Statement, facts: FactBase) -> Mapping[str, str]:
    """Return Biolink's predicate and qualifiers of a statement, by slot.

    Many programs read only the subject, predicate and object of an edge. If there is a
    reservation, the predicate is therefore `related_to`, which Biolink defines as a
    relationship that is asserted between two things; this much is true. A denied statement
    keeps its predicate, because denying the broader one would say more than the statement.
    """
    mapped = map_predicate(facts.vocabulary.predicates[statement.predicate])
    if find_reservations(statement, facts) and not statement.negated:
        mapped = {"predicate": RELATED}
    return {**mapped, **qualify_subject(statement, facts)}


def judge_knowledge(statement: Statement, facts: FactBase, checked: Crosscheck) -> str:
    """Return Biolink's knowledge level of a statement.

    In Biolink, a `knowledge_assertion` is stated as true after somebody assessed direct
    evidence. This level is given to an accepted fact whose source was read, and to a
    statement of an article that was compared with works that were read and found supported,
    if no reservation, no other statement and no accepted fact speaks against it. All others
    get `not_provided`, because it is only known that somebody says so, not on what grounds.
    None of the other levels fits: nothing here was predicted, inferred, counted or observed
    by us.
    """
    if find_reservations(statement, facts) or checked.conflicts.get(statement.id):
        return NOT_PROVIDED
    if statement.layer == REFERENCE_LAYER:
        return ASSERTION if any(_was_read(e, facts) for e in statement.evidence) else NOT_PROVIDED
    made, comparison = statement.assessment, checked.comparisons.get(statement.id)
    if made is None or (made.verdict, made.basis) != (SUPPORTED, VERIFIED):
        return NOT_PROVIDED
    return NOT_PROVIDED if comparison and comparison.outcome == DISAGREES else ASSERTION


def _was_read(evidence: Evidence, facts: FactBase) -> bool:
    source = facts.sources.get(evidence.source)
    return evidence.basis == VERIFIED and not (source and source.publication_type in NO_FINDING)


def find_support(statement: Statement) -> tuple[str, ...]:
    """Return the works found to support a statement at least in part, each once.

    These are the works of a verified verdict `supported`, and cited works whose stance is
    `supports` or `partly`.
    """
    made = statement.assessment
    found = made.sources if made and (made.verdict, made.basis) == (SUPPORTED, VERIFIED) else ()
    carrying = (each.source for each in statement.stances if each.stance in (SUPPORTS, PARTLY))
    return unique((*found, *carrying))


def find_origin(statement: Statement) -> tuple[str, str]:
    """Return the primary knowledge source and the agent type of a statement.

    Biolink wants one primary source. It is the first source with an entry in the catalog of
    information resources; if none has one, it is the id of the first work that says it,
    because we invent no entries. The agent type is the one in the catalog, else
    `not_provided`: our own rows were made with the help of software, and we cannot decide
    whether Biolink counts that as a manual agent.
    """
    for source in statement.sources:
        if source in RESOURCES:
            return RESOURCES[source]
    return next(iter(statement.sources), ""), NOT_PROVIDED


def find_foreign_origin(statement: Statement, facts: FactBase) -> str:
    """Return the information resource that a graph file names as the origin; empty if none."""
    for work in statement.cited_sources:
        source = facts.sources.get(work)
        if source and source.title.startswith(INFORES) and " " not in source.title:
            return source.title
    return ""
