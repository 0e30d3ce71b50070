"""Things, works, articles, collections and the data set itself as RDF resources."""

from __future__ import annotations

from collections.abc import Iterator

from ntgraph.exports.full_records import write_attributes
from ntgraph.exports.rdf_terms import Resource, make_resource, own_class
from ntgraph.facts import FactBase
from ntgraph.facts.statement_sentences import cite, say_subject
from ntgraph.records import Article, Collection, Node, SafetyNote, Source
from ntgraph.records.identifiers import find_address, is_curie
from ntgraph.records.rdf_iris import (
    Iri,
    curie_iri,
    find_web_iri,
    own_iri,
    part_iri,
    term_iri,
    vocabulary_iri,
)
from ntgraph.records.vocabulary import SOURCE_TYPE

ENTITY = vocabulary_iri("prov:Entity")


def describe_things(facts: FactBase) -> Iterator[Resource]:
    """Yield the data set and all that statements are about or rest on, without statements."""
    yield describe_data(facts)
    for node in facts.nodes.values():
        yield node_resource(node, facts)
    for node_id, level in find_levels(facts):
        yield describe_level(facts.nodes[node_id], level, facts)
    for source in facts.sources.values():
        yield describe_source(source, facts)
    for article in facts.articles.values():
        yield describe_article(article, facts)
    for collection in facts.collections.values():
        yield describe_collection(collection, facts)
    for note in facts.safety_notes.values():
        yield describe_safety_note(note)


def name_data(facts: FactBase) -> Iri:
    """Return the IRI of the data set, made of its version and title."""
    return own_iri("data", facts.data.version, facts.data.title)


def name_subject(node: str, level: str) -> Iri:
    """Return the IRI of a subject; too little or too much of a thing has its own IRI."""
    return own_iri("leveled", level, node) if level else curie_iri(node)


def find_web_license(id: str, facts: FactBase) -> Iri | None:
    """Return the web address of a license; None if its entry has none."""
    license = facts.vocabulary.licenses.get(id)
    return find_web_iri(license.url) if license else None


def find_category(node_type: str, facts: FactBase) -> Iri | None:
    """Return the Biolink class of a node type; None if its entry has none."""
    known = facts.vocabulary.node_types.get(node_type)
    return read_biolink(known.biolink) if known else None


def read_biolink(curie: str) -> Iri | None:
    """Return the IRI of a Biolink term that the vocabulary names; None for anything else."""
    prefix, _, local = curie.partition(":")
    return vocabulary_iri(curie) if prefix == "biolink" and local.isidentifier() else None


def find_pages(*curies: str) -> list[Iri]:
    """Return the web pages of CURIEs, as far as they are known."""
    found = (find_address(curie) for curie in curies if is_curie(curie))
    return list(filter(None, map(find_web_iri, filter(None, found))))


def describe_data(facts: FactBase) -> Resource:
    """Return the data set as a resource."""
    data = facts.data
    return make_resource(
        name_data(facts),
        (vocabulary_iri("void:Dataset"), ENTITY),
        title=data.title,
        description=data.summary,
        version=data.version,
        released_on=data.released_on,
        license=find_web_license(data.license, facts),
        license_term=term_iri("license", data.license),
    )


def node_resource(node: Node, facts: FactBase) -> Resource:
    """Return a thing as a resource."""
    category = find_category(node.node_type, facts)
    return make_resource(
        curie_iri(node.id),
        (category or vocabulary_iri("biolink:NamedThing"), own_class("Thing")),
        label=node.label,
        lay_label=node.lay_label,
        curie=node.id,
        category=category,
        node_type=term_iri("node_type", node.node_type),
        subtype=node.subtype,
        definition=node.definition,
        synonyms=node.synonyms,
        identifiers=[curie_iri(curie) for curie in node.identifiers],
        near_identifiers=[curie_iri(curie) for curie in node.near_identifiers],
        see_also=find_pages(node.id),
        note=node.note,
        attributes=write_attributes(node.attributes),
    )


def find_levels(facts: FactBase) -> list[tuple[str, str]]:
    """Return node id and level of all subjects with a level, sorted, each once."""
    said = facts.statements.values()
    return sorted({(each.subject, each.subject_level) for each in said if each.subject_level})


def describe_level(node: Node, level: str, facts: FactBase) -> Resource:
    """Return too little or too much of a thing as a resource."""
    return make_resource(
        name_subject(node.id, level),
        (own_class("LeveledThing"),),
        label=say_subject(node, facts.vocabulary.levels.get(level))[0],
        level_of=curie_iri(node.id),
        level=term_iri("level", level),
    )


def describe_source(source: Source, facts: FactBase) -> Resource:
    """Return a work as a resource."""
    curies = tuple(dict.fromkeys((source.id, *source.identifiers)))
    category = find_category(SOURCE_TYPE, facts)
    return make_resource(
        curie_iri(source.id),
        (category or vocabulary_iri("biolink:Publication"), ENTITY),
        title=source.title,
        citation=cite(source),
        curie=curies,
        category=category,
        authors=source.authors,
        issued=source.year,
        publisher=source.publisher,
        publication_type=term_iri("publication_type", source.publication_type),
        species=source.species,
        language=source.language,
        license=find_web_license(source.license, facts),
        license_term=term_iri("license", source.license),
        reading=term_iri("reading", source.reading),
        interest=source.interest,
        interest_in=[curie_iri(node) for node in source.interest_in],
        retraction_checked=source.retraction_checked,
        see_also=find_pages(*curies),
        url=source.url,
        note=source.note,
    )


def describe_article(article: Article, facts: FactBase) -> Resource:
    """Return what is known of an article as a resource with the IRI of its work.

    The article's text is not in it, only the hash of the text.
    """
    iri = curie_iri(article.source)
    curation = describe_curation(own_iri("article", article.slug, "curation"), article, used=iri)
    references = [
        make_resource(
            own_iri("article", article.slug, "reference", str(each.number)),
            (own_class("Reference"),),
            number=each.number,
            cited=curie_iri(each.source),
            printed_identifiers=each.printed_identifiers,
        )
        for each in article.references
    ]
    return make_resource(
        iri,
        (own_class("Article"),),
        slug=article.slug,
        text_sha256=article.sha256,
        text_length=article.length,
        see_also=find_web_iri(article.address),
        released_on=article.published_on,
        updated_on=article.updated_on,
        authors=article.authors,
        reviewers=article.reviewers,
        publisher=article.publisher,
        language=article.language,
        license=find_web_license(article.license, facts),
        license_term=term_iri("license", article.license),
        interest=article.interest,
        is_assessed=article.is_assessed,
        cited_sources=list(dict.fromkeys(curie_iri(each.source) for each in article.references)),
        references=references,
        curation=curation,
    )


def describe_curation(
    iri: Iri, record: Article | Collection, *, used: Iri | None = None
) -> Resource:
    """Describe how the rows of an article or a collection came about."""
    return make_resource(
        iri,
        (vocabulary_iri("prov:Activity"),),
        curator=term_iri("curator", record.curator),
        curated_on=record.curated_on,
        method=record.method,
        used=used,
    )


def describe_collection(collection: Collection, facts: FactBase) -> Resource:
    """Return a collection of accepted facts as a resource."""
    iri = own_iri("collection", collection.slug)
    return make_resource(
        iri,
        (own_class("Collection"), ENTITY),
        slug=collection.slug,
        title=collection.title,
        maker=collection.maker,
        version=collection.version,
        released_on=collection.released_on,
        license=find_web_license(collection.license, facts),
        license_term=term_iri("license", collection.license),
        credit=collection.credit,
        imported=collection.imported,
        see_also=find_web_iri(collection.address),
        curation=describe_curation(part_iri(iri, "curation"), collection),
    )


def describe_safety_note(note: SafetyNote) -> Resource:
    """Return a safety note as a resource."""
    return make_resource(
        own_iri("safety_note", note.id),
        (own_class("SafetyNote"),),
        safety_text=note.text,
        grounds=[curie_iri(work) for work in note.sources],
        basis=term_iri("basis", note.basis),
        checked_on=note.checked_on,
        note=note.note,
    )
