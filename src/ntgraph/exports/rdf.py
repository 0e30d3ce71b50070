"""Turtle and TriG: the facts as RDF, in which no article's word stands as a plain triple."""

from __future__ import annotations

from collections.abc import Iterator

from ntgraph.exports.rdf_iris import Iri, expand, name, own, within
from ntgraph.exports.rdf_statements import Parts, Statements
from ntgraph.exports.rdf_terms import Resource, describe
from ntgraph.exports.rdf_things import describe_things, find_web_license, name_data
from ntgraph.exports.rdf_vocabulary import describe_words
from ntgraph.exports.turtle import write_graph, write_prefixes, write_resources
from ntgraph.facts import FactBase
from ntgraph.records import Article, Collection, Statement, unique


def to_turtle(facts: FactBase) -> Iterator[str]:
    """Give the facts as Turtle.

    Each statement is a resource (`biolink:Association`, `rdf:Statement`): with subject,
    object, Biolink's predicate and qualifiers and our own predicate, `biolink:negated`, layer,
    verdict, assessment, stances of the works cited (CiTO), comparison with accepted facts,
    what contests it and its safety notes; and its evidence (PROV-O, Web Annotation) with exact
    place, hash, hedge, printed numbers and works. Too little or too much of a thing is a
    subject of its own, so that nobody takes it for the thing itself. Where science contradicts
    a statement, found nothing for it, or it all but denies itself, Biolink's predicate is
    `related_to` without qualifiers, for many programs read no more than the three parts.

    What an article says is never a plain triple `subject predicate object`. An accepted fact
    is one as well, unless it is denied, qualified, seen in animals only or from general
    knowledge, or another statement denies the same or is contradicted in saying it. To have
    others, ask for them by verdict::

        CONSTRUCT { ?subject ?predicate ?object } WHERE {
          ?statement rdf:subject ?subject ; rdf:object ?object ; nt:predicate ?predicate ;
            biolink:negated false ; nt:verdict ntgraph:verdict:supported . }

    Names that begin with `urn:ntgraph:` lead to no page, since the project has no address;
    the file explains them. `docs/shapes.ttl` says in SHACL what it holds. Left out are the
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
    """Give the facts as TriG, one nanopublication a statement.

    Its head, assertion, provenance and publication info are four named graphs: the assertion
    holds what is said, the provenance where it is said and all that is known of it, the
    publication info who recorded it and when. What statements are about, and our terms, stand
    in the default graph. The triples are those of `to_turtle`, and what joins the graphs.

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


def _write_nanopublication(parts: Parts, facts: FactBase) -> Iterator[str]:
    iri = own("nanopublication", parts.statement.id)
    head, assertion, provenance, info = (
        within(iri, part) for part in ("head", "assertion", "provenance", "info")
    )
    publication = describe(
        iri,
        (name("np:Nanopublication"),),
        has_assertion=assertion,
        has_provenance=provenance,
        has_publication_info=info,
    )
    sources = list(map(expand, parts.statement.sources))
    origin = describe(assertion, (), derived_from=sources or name_data(facts))
    yield write_graph(head, (publication,))
    yield write_graph(assertion, (parts.assertion, *parts.triples))
    yield write_graph(provenance, (origin, parts.provenance))
    yield write_graph(info, (_describe_publication(iri, parts.statement, facts),))


def _describe_publication(iri: Iri, statement: Statement, facts: FactBase) -> Resource:
    origins = list(_find_origins(statement, facts))
    licenses = unique(evidence.license for evidence in statement.evidence)
    return describe(
        iri,
        (),
        attributed_to=[own("curator", id) for id in unique(each.curator for each in origins)],
        created=max((each.curated_on for each in origins), default=""),
        license=[find_web_license(id, facts) for id in licenses],
        license_term=[own("license", id) for id in licenses],
        is_part_of=name_data(facts),
    )


def _find_origins(statement: Statement, facts: FactBase) -> Iterator[Article | Collection]:
    """Find the articles and collections whose rows a statement was made from."""
    for evidence in statement.evidence:
        if evidence.article in facts.articles:
            yield facts.articles[evidence.article]
        elif evidence.collection in facts.collections:
            yield facts.collections[evidence.collection]
