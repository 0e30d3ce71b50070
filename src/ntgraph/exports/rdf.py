"""Turtle and TriG: the facts as RDF; what an article says is never written as a plain triple."""

from __future__ import annotations

from collections.abc import Iterator

from ntgraph.exports.rdf_statements import StatementParts, Statements
from ntgraph.exports.rdf_terms import Resource, make_resource
from ntgraph.exports.rdf_things import describe_things, find_web_license, name_data
from ntgraph.exports.rdf_vocabulary import describe_words
from ntgraph.exports.turtle import write_graph, write_prefixes, write_resources
from ntgraph.facts import FactBase
from ntgraph.records import Article, Collection, Statement, unique
from ntgraph.records.rdf_iris import Iri, curie_iri, own_iri, part_iri, vocabulary_iri


def to_turtle(facts: FactBase) -> Iterator[str]:
    """Yield the facts as Turtle.

    Each statement is a resource (`biolink:Association`, `rdf:Statement`) with subject,
    object, Biolink's predicate and qualifiers, our own predicate, `biolink:negated`, layer,
    verdict, assessment, stances of the works cited (CiTO), comparison with accepted facts,
    what contests it, its safety notes, and its evidence (PROV-O, Web Annotation) with exact
    place, hash, hedge, printed numbers and works. Too little or too much of a thing is a
    resource of its own, so that nobody confuses it with the thing itself. If science
    contradicts a statement, no evidence was found for it, or a qualifier nearly denies it,
    Biolink's predicate is `related_to` without qualifiers, because many programs read only
    subject, predicate and object.

    What an article says is never a plain triple `subject predicate object`. An accepted fact
    is also written as one, unless it is denied, qualified, has a safety note, was seen in
    animals only or is from general knowledge, or unless a statement with the same subject,
    predicate and object is denied or contradicted. To select other statements as triples,
    ask for them by verdict::

        CONSTRUCT { ?subject ?predicate ?object } WHERE {
          ?statement rdf:subject ?subject ; rdf:object ?object ; nt:predicate ?predicate ;
            biolink:negated false ; nt:verdict ntgraph:verdict:supported . }

    Names that begin with `urn:ntgraph:` are not web addresses, because the project has none;
    the file explains them. `docs/shapes.ttl` describes the file in SHACL. Left out are the
    article's sections, blocks and omitted sentences, places of printed references, tours,
    and findings of the audit.

    >>> import ntgraph
    >>> print(next(iter(to_turtle(ntgraph.load_facts(ntgraph.shipped_facts())))), end="")
    @prefix biolink: <https://w3id.org/biolink/vocab/> .
    """
    yield from write_prefixes()
    yield from write_resources(describe_words(facts))
    yield from write_resources(describe_things(facts))
    for parts in Statements(facts).describe():
        yield from write_resources((parts.whole, *parts.triples))


def to_trig(facts: FactBase) -> Iterator[str]:
    """Yield the facts as TriG, one nanopublication for each statement.

    A nanopublication is four named graphs. The head names the others, the assertion holds
    what is said, the provenance where it is said and all that is known of it, and the
    publication info who recorded it and when. The things that statements are about, and our
    terms, are in the default graph. The triples are those of `to_turtle`, plus those that
    connect the graphs.

    >>> import ntgraph
    >>> text = "".join(to_trig(ntgraph.load_facts(ntgraph.shipped_facts())))
    >>> text.count(":assertion {") == text.count("a np:Nanopublication")
    True
    """
    yield from write_prefixes()
    yield from write_resources(describe_words(facts))
    yield from write_resources(describe_things(facts))
    for parts in Statements(facts).describe():
        yield from _write_nanopublication(parts, facts)


def _write_nanopublication(parts: StatementParts, facts: FactBase) -> Iterator[str]:
    iri = own_iri("nanopublication", parts.statement.id)
    head, assertion, provenance, info = (
        part_iri(iri, part) for part in ("head", "assertion", "provenance", "info")
    )
    publication = make_resource(
        iri,
        (vocabulary_iri("np:Nanopublication"),),
        has_assertion=assertion,
        has_provenance=provenance,
        has_publication_info=info,
    )
    sources = list(map(curie_iri, parts.statement.sources))
    origin = make_resource(assertion, (), derived_from=sources or name_data(facts))
    yield write_graph(head, (publication,))
    yield write_graph(assertion, (parts.assertion, *parts.triples))
    yield write_graph(provenance, (origin, parts.provenance))
    yield write_graph(info, (_describe_publication(iri, parts.statement, facts),))


def _describe_publication(iri: Iri, statement: Statement, facts: FactBase) -> Resource:
    origins = list(_find_origins(statement, facts))
    licenses = unique(evidence.license for evidence in statement.evidence)
    return make_resource(
        iri,
        (),
        attributed_to=[own_iri("curator", id) for id in unique(each.curator for each in origins)],
        created=max((each.curated_on for each in origins), default=""),
        license=[find_web_license(id, facts) for id in licenses],
        license_term=[own_iri("license", id) for id in licenses],
        is_part_of=name_data(facts),
    )


def _find_origins(statement: Statement, facts: FactBase) -> Iterator[Article | Collection]:
    """Yield the articles and collections whose rows a statement was made from."""
    for evidence in statement.evidence:
        if evidence.article in facts.articles:
            yield facts.articles[evidence.article]
        elif evidence.collection in facts.collections:
            yield facts.collections[evidence.collection]
