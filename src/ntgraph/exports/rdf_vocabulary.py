"""The vocabularies as RDF: our own terms, and every word that the facts use."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ntgraph.exports.rdf_terms import CLASSES, IRI, PROPERTIES, Resource, make_resource, own_class
from ntgraph.exports.rdf_things import read_biolink
from ntgraph.facts import FactBase
from ntgraph.records.rdf_iris import TERMS, Iri, find_web_iri, own_iri, vocabulary_iri
from ntgraph.records.vocabulary import Layer, Level, License, Mechanism, Term, Vocabulary

CONCEPT, CLASS, PROPERTY = (
    vocabulary_iri("skos:Concept"),
    vocabulary_iri("rdfs:Class"),
    vocabulary_iri("rdf:Property"),
)
Word = Term | Layer | License | Mechanism


def describe_words(facts: FactBase) -> Iterator[Resource]:
    """Yield our own terms, then the words of the fact base's vocabulary, as resources."""
    yield from describe_terms()
    terms = facts.vocabulary
    for kind, words in word_lists(terms).items():
        for word in words.values():
            yield describe_word(kind, word)
    for level in terms.levels.values():
        yield describe_level_word(level)
    yield from describe_node_types(terms)
    yield from describe_predicates(terms)
    for qualifier in terms.qualifiers.values():
        yield make_resource(
            own_iri("qualifier", qualifier.id),
            (PROPERTY,),
            label=qualifier.label,
            comment=qualifier.definition,
        )


def describe_terms() -> Iterator[Resource]:
    """Yield our own classes and properties, with the meanings that no web page explains."""
    for id, meaning in CLASSES.items():
        yield make_resource(own_class(id), (CLASS,), label=id, comment=meaning)
    for term, made in PROPERTIES.items():
        if made.iri.startswith(TERMS):
            kind = "owl:ObjectProperty" if made.kind == IRI else "owl:DatatypeProperty"
            yield make_resource(
                made.iri,
                (vocabulary_iri(kind),),
                label=term.replace("_", " "),
                comment=made.meaning,
            )


def word_lists(terms: Vocabulary) -> dict[str, Mapping[str, Word]]:
    """Return the closed lists whose words the file explains, by kind."""
    return {
        "basis": terms.bases,
        "citation_state": terms.citation_states,
        "comparison": terms.comparisons,
        "conflict": terms.conflicts,
        "curator": terms.curators,
        "layer": terms.layers,
        "license": terms.licenses,
        "mechanism": terms.mechanisms,
        "passage_kind": terms.passage_kinds,
        "publication_type": terms.publication_types,
        "reading": terms.readings,
        "stance": terms.stances,
        "verdict": terms.verdicts,
    }


def describe_word(kind: str, word: Word) -> Resource:
    """Return a word of a closed list as a resource; a curator is also an agent."""
    types: tuple[Iri, ...] = (CONCEPT,)
    if kind == "curator":
        types = (CONCEPT, vocabulary_iri("prov:Agent"))
    return make_resource(
        own_iri(kind, word.id),
        types,
        notation=word.id,
        pref_label=word.label,
        definition=word.definition,
        in_scheme=own_iri(kind),
        see_also=find_web_iri(word.url) if isinstance(word, License) else None,
        commercial_use=word.commercial_use if isinstance(word, License) else "",
    )


def describe_level_word(level: Level) -> Resource:
    """Return a level (too little or too much) as a resource."""
    return make_resource(
        own_iri("level", level.id),
        (CONCEPT,),
        notation=level.id,
        pref_label=level.id,
        definition=level.definition,
        in_scheme=own_iri("level"),
    )


def describe_node_types(terms: Vocabulary) -> Iterator[Resource]:
    """Yield the node types, each with its Biolink class."""
    for kind in terms.node_types.values():
        yield make_resource(
            own_iri("node_type", kind.id),
            (CONCEPT,),
            notation=kind.id,
            pref_label=kind.label,
            definition=kind.definition,
            in_scheme=own_iri("node_type"),
            maps_to=read_biolink(kind.biolink),
        )


def describe_predicates(terms: Vocabulary) -> Iterator[Resource]:
    """Yield the predicates, each with its Biolink predicate."""
    for predicate in terms.predicates.values():
        yield make_resource(
            own_iri("predicate", predicate.id),
            (PROPERTY,),
            label=predicate.label,
            comment=predicate.definition,
            sign=predicate.sign,
            symmetric=predicate.symmetric,
            maps_to=read_biolink(predicate.biolink.get("predicate", "")),
        )
