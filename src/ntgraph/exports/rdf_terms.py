"""The properties and classes of the RDF exports, and the resources made of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Union

from ntgraph.records.rdf_iris import TERMS, Iri, vocabulary_iri

# Kinds of values: an IRI, a text, a whole number, a position, a truth value or a date.
IRI, TEXT, NUMBER, POSITION, TRUTH, DATE = "iri", "text", "number", "position", "truth", "date"
DATATYPES = {
    NUMBER: vocabulary_iri("xsd:integer"),
    POSITION: vocabulary_iri("xsd:nonNegativeInteger"),
    TRUTH: vocabulary_iri("xsd:boolean"),
    DATE: vocabulary_iri("xsd:date"),
}


@dataclass(frozen=True, slots=True)
class Property:
    """A property; `term` is the name of its field in JSON-LD.

    Without a term, JSON-LD names the field by the IRI. `meaning` is empty for a property that
    another vocabulary defines.
    """

    term: str
    iri: Iri
    kind: str
    meaning: str = ""


@dataclass(frozen=True, slots=True)
class Resource:
    """A resource: its IRI, its classes, and its properties with their values, in order."""

    iri: Iri
    types: tuple[Iri, ...]
    pairs: tuple[tuple[Property, Value], ...]

    def nested(self) -> Iterator[Resource]:
        """Yield the resource itself and every resource described inside it."""
        yield self
        for _, value in self.pairs:
            if isinstance(value, Resource):
                yield from value.nested()


Value = Union[str, int, Resource]  # noqa: UP007 - Resource is defined with it
Pair = tuple[Property, Value]

KNOWN = (
    ("label", "rdfs:label", TEXT),
    ("comment", "rdfs:comment", TEXT),
    ("see_also", "rdfs:seeAlso", IRI),
    ("subject", "rdf:subject", IRI),
    ("biolink_predicate", "rdf:predicate", IRI),
    ("object", "rdf:object", IRI),
    ("negated", "biolink:negated", TRUTH),
    ("category", "biolink:category", IRI),
    ("pref_label", "skos:prefLabel", TEXT),
    ("synonyms", "skos:altLabel", TEXT),
    ("definition", "skos:definition", TEXT),
    ("notation", "skos:notation", TEXT),
    ("in_scheme", "skos:inScheme", IRI),
    ("identifiers", "skos:exactMatch", IRI),
    ("maps_to", "skos:mappingRelation", IRI),
    ("note", "skos:note", TEXT),
    ("curie", "dcterms:identifier", TEXT),
    ("title", "dcterms:title", TEXT),
    ("description", "dcterms:description", TEXT),
    ("citation", "dcterms:bibliographicCitation", TEXT),
    ("issued", "dcterms:issued", TEXT),
    ("released_on", "dcterms:available", DATE),
    ("updated_on", "dcterms:modified", DATE),
    ("created", "dcterms:created", DATE),
    ("license", "dcterms:license", IRI),
    ("literature", "dcterms:references", IRI),
    ("is_part_of", "dcterms:isPartOf", IRI),
    ("authors", "dc:creator", TEXT),
    ("publisher", "dc:publisher", TEXT),
    ("language", "dc:language", TEXT),
    ("version", "owl:versionInfo", TEXT),
    ("derived_from", "prov:wasDerivedFrom", IRI),
    ("source", "prov:hadPrimarySource", IRI),
    ("generated_by", "prov:wasGeneratedBy", IRI),
    ("attributed_to", "prov:wasAttributedTo", IRI),
    ("curator", "prov:wasAssociatedWith", IRI),
    ("used", "prov:used", IRI),
    ("body", "oa:hasBody", IRI),
    ("target", "oa:hasTarget", IRI),
    ("has_source", "oa:hasSource", IRI),
    ("selector", "oa:hasSelector", IRI),
    ("start", "oa:start", POSITION),
    ("end", "oa:end", POSITION),
    ("cited_sources", "cito:cites", IRI),
    ("grounds", "cito:citesAsEvidence", IRI),
    ("supported_by", "cito:obtainsSupportFrom", IRI),
    ("citing", "cito:hasCitingEntity", IRI),
    ("cited", "cito:hasCitedEntity", IRI),
    ("characterization", "cito:hasCitationCharacterization", IRI),
    ("has_assertion", "np:hasAssertion", IRI),
    ("has_provenance", "np:hasProvenance", IRI),
    ("has_publication_info", "np:hasPublicationInfo", IRI),
)

OWN = (
    ("node_type", IRI, "The class of a thing in ntgraph's own list, finer than Biolink's."),
    ("lay_label", TEXT, "The everyday name of a thing."),
    ("subtype", TEXT, "A finer class of a thing, as the vocabulary words it."),
    ("near_identifiers", IRI, "Another database's entry for something broader, narrower or close."),
    ("level_of", IRI, "The thing of which there is too little or too much."),
    ("level", IRI, "Whether there is too little or too much of a thing."),
    ("predicate", IRI, "The predicate in ntgraph's own list, finer than Biolink's."),
    ("sign", TEXT, "+ where the object is raised, - where it is lowered, 0 where neither is said."),
    ("layer", IRI, "Whether an article says it, true or not, or it is accepted."),
    ("evidence", IRI, "A passage or record that makes the statement."),
    ("article", TEXT, "The short name of the article that a passage stands in."),
    ("collection", IRI, "The collection of accepted facts that a record comes from."),
    ("section", TEXT, "The section of the article that a passage stands in."),
    ("block", TEXT, "The paragraph, bullet or heading that a passage stands in."),
    ("span_sha256", TEXT, "The SHA-256 of a passage's UTF-8 bytes; the passage is not here."),
    ("hedge", TEXT, "The word with which a passage limits what it says, as printed."),
    ("passage_kind", IRI, "What a passage is for."),
    ("passage", TEXT, "The words that a graph file gives as a passage."),
    ("attributes", TEXT, "What a graph file says besides, as a JSON object on one line."),
    ("cites", NUMBER, "A printed number that a passage cites."),
    ("species", TEXT, "Whom or what something was seen in."),
    ("locator", TEXT, "Where in its source a record stands."),
    ("affinity", TEXT, "How strongly a substance binds."),
    ("basis", IRI, "Whether what a judgment rests on was read, or nobody looked it up."),
    ("verdict", IRI, "How a statement stands against science."),
    ("assessment", IRI, "The judgment of a statement against science."),
    ("reason", TEXT, "Why it was judged so."),
    ("assessed_on", DATE, "When it was judged."),
    ("stances", IRI, "The judgment whether one cited work carries the statement."),
    ("stance", IRI, "Whether a cited work carries the statement it is cited for."),
    ("partly_supported_by", IRI, "The cited work carries a part of the statement."),
    ("not_supported_by", IRI, "The cited work does not carry it, which is not to dispute it."),
    ("not_checked_against", IRI, "Nobody has held the cited work against the statement yet."),
    ("citation_state", IRI, "What the stances of all cited works come to."),
    ("comparison", IRI, "How a statement stands to accepted facts."),
    ("outcome", IRI, "What a comparison with accepted facts came to."),
    ("paths", IRI, "A way through accepted facts; its steps are rdf:_1, rdf:_2 and so on."),
    ("limited", TRUTH, "Whether a way holds under a condition or in animals only."),
    ("mechanism", IRI, "What a way amounts to."),
    ("left_out", NUMBER, "How many further ways there are."),
    ("only_cited", TRUTH, "Whether all ways rest on nothing but works that the article cites."),
    ("contested_by", IRI, "A statement that speaks against this one."),
    ("conflicts", IRI, "How another statement speaks against this one."),
    ("conflict", IRI, "In which way two statements clash."),
    ("via", IRI, "An accepted fact that is needed to see a clash."),
    ("safety_notes", IRI, "A correction that must stand wherever the statement stands."),
    ("safety_text", TEXT, "The words of such a correction."),
    ("checked_on", DATE, "When a correction was checked."),
    ("publication_type", IRI, "What kind of work it is."),
    ("reading", IRI, "How much of a work the curators read."),
    ("license_term", IRI, "What a reader may do, also where that is not known."),
    ("interest", TEXT, "What the maker of a work stands to gain."),
    ("interest_in", IRI, "A thing that the maker of a work gains from."),
    ("retraction_checked", DATE, "The date of the list of retracted works it was looked up in."),
    ("url", TEXT, "The web address of a work."),
    ("slug", TEXT, "The short name of an article or collection."),
    ("text_sha256", TEXT, "The SHA-256 of an article's text, which is not here."),
    ("text_length", NUMBER, "The number of characters of an article's text."),
    ("reviewers", TEXT, "Who reviewed an article, as it says itself."),
    ("references", IRI, "A printed entry of an article's list of references."),
    ("number", NUMBER, "The printed number of a reference."),
    ("printed_identifiers", TEXT, "An identifier as printed, mistakes included."),
    ("curation", IRI, "How rows came to be made from an article or a collection."),
    ("curated_on", DATE, "When rows were made."),
    ("method", TEXT, "How rows were made."),
    ("maker", TEXT, "Who made a collection."),
    ("credit", TEXT, "Whom to name when a collection is used."),
    ("imported", TRUTH, "Whether a program read a collection from its maker's files."),
    ("is_assessed", TRUTH, "Whether an article's statements were held against science."),
    ("symmetric", TRUTH, "Whether a predicate reads the same both ways."),
    ("commercial_use", TEXT, "Whether a license allows commercial use."),
)  # fmt: skip

PROPERTIES = {
    **{term: Property(term, vocabulary_iri(curie), kind) for term, curie, kind in KNOWN},
    **{term: Property(term, Iri(TERMS + term), kind, why) for term, kind, why in OWN},
}

CLASSES = {
    "Thing": "Something that statements are about.",
    "LeveledThing": "Too little or too much of a thing: another subject than the thing itself.",
    "Statement": "Something said about two things. That it is here does not mean that it is true.",
    "Evidence": "One passage or record that makes a statement.",
    "Assessment": "A judgment of one statement against science.",
    "Stance": "A judgment whether one cited work carries one statement.",
    "SafetyNote": "A correction that must stand wherever the statement stands.",
    "Comparison": "How one statement stands to accepted facts.",
    "Path": "A way through accepted facts.",
    "Conflict": "How one statement speaks against another.",
    "Article": "A work that statements were read from.",
    "Reference": "A printed entry of an article's list of references.",
    "Collection": "A set of accepted facts of one making.",
}


def own_class(id: str) -> Iri:
    """Return the IRI of one of our classes.

    >>> own_class("Evidence")
    'urn:ntgraph:term:Evidence'
    """
    return Iri(TERMS + id)


def make_resource(iri: Iri, types: tuple[Iri, ...], **values: object) -> Resource:
    """Return a resource with values by property; a list gives a pair for each of its values."""
    return Resource(iri, types, tuple(pairs_of(values)))


def pairs_of(values: dict[str, object]) -> Iterator[Pair]:
    """Yield pairs of property and value in the given order, without None and empty texts."""
    for term, value in values.items():
        made = PROPERTIES[term]
        for each in value if isinstance(value, (tuple, list)) else (value,):
            if each is not None and each != "":
                yield made, each


# No format can hold a lone surrogate, and not every reader accepts NUL.
UNWRITABLE = re.compile("[\x00\ud800-\udfff]")


def mend_for_rdf(text: str) -> str:
    r"""Return a text with U+FFFD for each character that no RDF file can hold.

    >>> mend_for_rdf("a\ud800b\x00")
    'a\ufffdb\ufffd'
    """
    return UNWRITABLE.sub("\ufffd", text)
