"""Biolink: what our words are called there, and how much a statement counts for there.

The vocabulary of the facts says what a type or predicate is in Biolink. What it does not say,
or says in words that the model does not have, becomes the most general word: a thing is a
`NamedThing`, a relation `related_to`.
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
THING = "biolink:NamedThing"
RELATED = "biolink:related_to"
ASSOCIATION = "biolink:Association"

ASSERTION = "knowledge_assertion"
NOT_PROVIDED = "not_provided"
MANUAL = "manual_agent"

SUPPORTED, CONTRADICTED, UNSUPPORTED = "supported", "contradicted", "unsupported"
# Sources that nobody published: an edge must not count them as publications.
UNPUBLISHED = ("general_knowledge",)
# What rests on these was not read anywhere, or only says how words are used.
NO_FINDING = ("general_knowledge", "project_document")

# Information resources by our source, with the agent type that their catalog gives; source:
# infores_catalog.yaml of github.com/biolink/information-resource-registry, commit 8f108991.
RESOURCES = {
    "ntg:drugcentral-2016": ("infores:drugcentral", MANUAL),
    "ntg:gtopdb": ("infores:gtopdb", NOT_PROVIDED),
}
# Prefixes that Biolink writes in another way for the same pages; source: its prefix map.
RENAMED = {"GTOPDB.LIGAND": "GTOPDB", "pmcid": "PMC", "pmid": "PMID"}
# What there can be more or less of; for anything else `abundance` is no aspect.
SUBSTANCES = frozenset(
    PREFIX + name
    for name in (
        "ChemicalEntity", "ChemicalMixture", "ComplexMolecularMixture", "Drug", "Gene",
        "MolecularEntity", "MolecularMixture", "NucleicAcidEntity", "Polypeptide", "Protein",
        "SmallMolecule",
    )
)  # fmt: skip


def name_curie(id: str) -> str:
    """Write a CURIE with the prefix that Biolink uses for the same thing.

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
    """Give the category of a thing."""
    return _find_category(node.node_type, vocabulary)


def categorize_work(source: Source, vocabulary: Vocabulary) -> str:
    """Give the category of a work; what stands for things nobody looked up is none."""
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
    """Give Biolink's predicate and qualifiers, by slot; what the model lacks is left out."""
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
    """Give the qualifiers of a subject of which there is too little or too much."""
    level = facts.vocabulary.levels.get(statement.subject_level)
    if level is None:
        return {}
    qualifiers = {"subject_direction_qualifier": "decreased" if level.factor < 0 else "increased"}
    category = categorize_node(facts.nodes[statement.subject], facts.vocabulary)
    if category in SUBSTANCES:
        qualifiers["subject_aspect_qualifier"] = "abundance"
    return qualifiers


def find_reservations(statement: Statement, facts: FactBase) -> tuple[str, ...]:
    """Tell why a machine must not take a statement for what it says.

    Returns:
        The verdict where science contradicts it or no evidence was found, and conditions
        that all but deny it, such as `frequency=very rarely`; empty for all others.
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
    """Give predicate and qualifiers of a statement, by slot.

    Many programs read nothing of an edge but its three parts. Where there is a reservation
    the predicate is therefore `related_to`, which Biolink defines as a relationship that is
    asserted between two things: that much is true. A denied statement keeps its predicate,
    for to deny the broader one would say more than the statement does.
    """
    mapped = map_predicate(facts.vocabulary.predicates[statement.predicate])
    if find_reservations(statement, facts) and not statement.negated:
        mapped = {"predicate": RELATED}
    return {**mapped, **qualify_subject(statement, facts)}


def judge_knowledge(statement: Statement, facts: FactBase, checked: Crosscheck) -> str:
    """Give the knowledge level of a statement.

    Biolink's `knowledge_assertion` is put forth as true after somebody assessed direct
    evidence. That holds for an accepted fact whose source was read, and for a statement of an
    article that was held against works that were read and found supported, if no other
    statement and no accepted fact speaks against it. What an article says is no more than that
    otherwise, and how it came to say so is not known: `not_provided`. None of the other
    levels fits, since nothing here was predicted, inferred, counted or observed by us.
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
    """Give the works that were read and found to carry a statement, at least in part."""
    made = statement.assessment
    found = made.sources if made and (made.verdict, made.basis) == (SUPPORTED, VERIFIED) else ()
    carrying = (each.source for each in statement.stances if each.stance in (SUPPORTS, PARTLY))
    return unique((*found, *carrying))


def find_origin(statement: Statement) -> tuple[str, str]:
    """Give the primary knowledge source and the agent type of a statement.

    Biolink wants one primary source: the first that has an entry in the catalog of information
    resources, else the first work that says it, by its id, since no entry is invented. Our
    own rows were made with software helping; whether that makes the agent manual is not for
    us to say, so the type is `not_provided` unless the catalog gives it.
    """
    for source in statement.sources:
        if source in RESOURCES:
            return RESOURCES[source]
    return next(iter(statement.sources), ""), NOT_PROVIDED
