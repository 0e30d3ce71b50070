"""Turtle and TriG, read by rdflib, and the published shapes, checked by pySHACL."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace

import pyshacl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rdflib import Graph, Literal, URIRef
from rdflib.namespace import XSD
from rdflib.term import Node

from ntgraph import from_networkx
from ntgraph.exports import to_trig, to_turtle
from ntgraph.exports.biolink import CONTRADICTED, find_reservations
from ntgraph.exports.rdf_terms import CLASSES, PROPERTIES
from ntgraph.exports.rdf_things import name_subject
from ntgraph.facts import FactBase
from ntgraph.facts.statement_sentences import say
from ntgraph.graph.graph_attributes import gauge_attributes
from ntgraph.judging.gauges import crosscheck
from ntgraph.records import NOT_ASSESSED, Evidence, Statement
from ntgraph.records.rdf_iris import BASE, curie_iri, find_web_iri, own_iri, split_iri
from ntgraph.records.vocabulary import ARTICLE_LAYER, REFERENCE_LAYER
from tests import world as tiny
from tests.exports.packs import NASTY, TEXTS, nasty_worlds, shipped
from tests.exports.triples import (
    BIOLINK,
    CITO,
    DCTERMS,
    DEFAULT,
    NP,
    NT,
    NTGRAPH,
    OA,
    PROV,
    RDF,
    RDFS,
    SHAPES,
    SKOS,
    every_world,
    find_faults,
    iri,
    mine,
    read_trig,
    read_turtle,
    shapes,
    value,
    values,
)
from tests.hostile import VALUES
from tests.imports.objects.test_networkx_reader import graphs
from tests.judging.crosscheck.lab import accepted, lab, said
from tests.small import small_facts

STANCES = {
    "supports": CITO.obtainsSupportFrom,
    "partly": NT.partly_supported_by,
    "does_not_support": NT.not_supported_by,
    "not_checked": NT.not_checked_against,
}
CITATION = (CITO.hasCitationCharacterization, CITO.hasCitedEntity)


@every_world
def test_every_statement_is_there_with_what_it_says(make: Callable[[], FactBase]) -> None:
    facts = make()
    graph = read_turtle(facts)
    found = set(graph.subjects(RDF.type, NT.Statement))
    assert found == {iri(id) for id in facts.statements}
    for statement in facts.statements.values():
        assert_says(graph, statement, facts)


def assert_says(graph: Graph, statement: Statement, facts: FactBase) -> None:
    it = iri(statement.id)
    assert {BIOLINK.Association, RDF.Statement} <= set(graph.objects(it, RDF.type))
    assert value(graph, it, RDFS.label) == say(statement, facts).replace("\0", "\ufffd")
    assert value(graph, it, NT.predicate) == NTGRAPH[f"predicate:{statement.predicate}"]
    assert value(graph, it, RDF.object) == iri(statement.object)
    assert list(graph.objects(it, BIOLINK.negated)) == [Literal(statement.negated)]
    assert value(graph, it, NT.layer) == NTGRAPH[f"layer:{statement.layer}"]
    assert value(graph, it, NT.verdict) == NTGRAPH[f"verdict:{statement.verdict}"]
    subject = URIRef(value(graph, it, RDF.subject))
    if statement.subject_level:
        assert value(graph, subject, NT.level) == NTGRAPH[f"level:{statement.subject_level}"]
        assert value(graph, subject, NT.level_of) == iri(statement.subject)
    else:
        assert subject == iri(statement.subject)
    for key, text in statement.qualifiers:
        assert value(graph, it, NTGRAPH[f"qualifier:{key}"]) == text


@every_world
def test_biolink_predicate_and_qualifiers_are_those_of_the_vocabulary(
    make: Callable[[], FactBase],
) -> None:
    facts = make()
    graph = read_turtle(facts)
    for statement in facts.statements.values():
        mapped = dict(facts.vocabulary.predicates[statement.predicate].biolink)
        if find_reservations(statement, facts) and not statement.negated:
            mapped = {"predicate": "biolink:related_to"}
        expected = {RDF.predicate: mapped.pop("predicate")}
        expected |= {BIOLINK[key]: text for key, text in mapped.items()}
        for path, text in expected.items():
            text = BIOLINK[text[8:]] if text.startswith("biolink:") else text
            assert value(graph, iri(statement.id), path) == text
    for node in facts.nodes.values():
        category = BIOLINK[facts.vocabulary.node_types[node.node_type].biolink[8:]]
        assert (iri(node.id), RDF.type, category) in graph
        assert (iri(node.id), BIOLINK.category, category) in graph


@every_world
def test_every_piece_of_evidence_is_there_with_its_place(make: Callable[[], FactBase]) -> None:
    facts = make()
    graph = read_turtle(facts)
    for statement in facts.statements.values():
        it = iri(statement.id)
        found = set(values(graph, it, NT.evidence))
        assert found == {URIRef(f"{it}:evidence:{at + 1}") for at in range(len(statement.evidence))}
        for at, evidence in enumerate(statement.evidence, 1):
            assert_evidence(graph, URIRef(f"{it}:evidence:{at}"), evidence, facts)


def assert_evidence(graph: Graph, it: URIRef, evidence: Evidence, facts: FactBase) -> None:
    span = evidence.span
    selector = (OA.hasTarget, OA.hasSelector)
    where = [value(graph, it, *selector, each) for each in (OA.start, OA.end, NT.span_sha256)]
    assert where == ([str(span.start), str(span.end), span.sha256] if span else ["", "", ""])
    if span:
        assert value(graph, it, OA.hasTarget, OA.hasSource) == iri(evidence.source)
    plain = {
        PROV.hadPrimarySource: iri(evidence.source),
        NT.section: span.section if span else "",
        NT.block: span.block if span else "",
        NT.hedge: evidence.hedge,
        NT.species: evidence.species,
        NT.locator: evidence.locator,
        NT.affinity: evidence.affinity,
        SKOS.note: evidence.note,
    }
    assert {path: value(graph, it, path) for path in plain} == plain
    assert {int(one) for one in values(graph, it, NT.cites)} == set(evidence.cites)
    assert set(values(graph, it, CITO.cites)) == set(map(iri, evidence.cited_sources))
    assert set(values(graph, it, DCTERMS.references)) == set(map(iri, evidence.literature))
    made = facts.articles.get(evidence.article) or facts.collections.get(evidence.collection)
    if made:
        activity = URIRef(value(graph, it, PROV.wasGeneratedBy))
        assert value(graph, activity, PROV.wasAssociatedWith) == mine("curator", made.curator)
        assert value(graph, activity, NT.curated_on) == made.curated_on
        assert value(graph, activity, NT.method) == made.method


@every_world
def test_every_judgment_is_there(make: Callable[[], FactBase]) -> None:
    facts = make()
    graph, checked = read_turtle(facts), crosscheck(facts)
    for statement in facts.statements.values():
        it, told = iri(statement.id), gauge_attributes(statement, facts, checked)
        assert value(graph, it, NT.assessment, NT.reason) == told["verdict_reason"]
        grounds = set(values(graph, it, NT.assessment, CITO.citesAsEvidence))
        assert grounds == set(map(iri, told["verdict_sources"]))
        basis = mine("basis", told["verdict_basis"])
        assert value(graph, it, NT.assessment, NT.basis) == basis
        state = mine("citation_state", told["citation_state"])
        assert value(graph, it, NT.citation_state) == state
        outcome = mine("comparison", told["comparison"])
        assert value(graph, it, NT.comparison, NT.outcome) == outcome
        contested = set(values(graph, it, NT.contested_by))
        assert contested == set(map(iri, told["contested_by"]))
        notes = {facts.safety_notes[id].text for id in statement.safety_notes}
        assert set(values(graph, it, NT.safety_text)) == notes
        assert set(values(graph, it, NT.safety_notes, NT.safety_text)) == notes


@every_world
def test_each_cited_work_has_its_stance_in_words_of_cito_or_our_own(
    make: Callable[[], FactBase],
) -> None:
    facts = make()
    graph = read_turtle(facts)
    for statement in facts.statements.values():
        held = {each.source: each.stance for each in statement.stances}
        expected = {
            (STANCES[held.get(work, "not_checked")], iri(work)) for work in statement.cited_sources
        }
        it = iri(statement.id)
        found = {(p, o) for p in STANCES.values() for o in graph.objects(it, p)}
        assert found == expected
        told = {
            tuple(value(graph, URIRef(one), path) for path in CITATION)
            for one in values(graph, it, NT.stances)
        }
        assert told == expected


def test_things_and_works_are_described(world: FactBase) -> None:
    graph = read_turtle(world)
    caffeine = iri(tiny.CAFFEINE)
    assert caffeine == URIRef("http://purl.obolibrary.org/obo/CHEBI_27732")
    assert set(values(graph, caffeine, SKOS.altLabel)) == {"=SUM(A1:A9)", "théine ☕"}
    assert value(graph, caffeine, SKOS.exactMatch) == URIRef(
        "http://www.wikidata.org/entity/Q60235"
    )
    assert value(graph, caffeine, NT.near_identifiers) == URIRef(
        "http://id.nlm.nih.gov/mesh/D014970"
    )
    work = iri("pmid:123")
    assert set(values(graph, work, DCTERMS.identifier)) == {"pmid:123", "doi:10.1000/first"}
    assert value(graph, work, DCTERMS.title) == "First work"
    article = iri("ntg:tiny-article")
    assert value(graph, article, NT.text_sha256) == tiny.ARTICLE.sha256
    numbers = {
        (value(graph, one, NT.number), value(graph, one, CITO.hasCitedEntity))
        for one in map(URIRef, values(graph, article, NT.references))
    }
    assert numbers == {(str(each.number), iri(each.source)) for each in tiny.REFERENCES}


def test_the_text_of_the_article_is_nowhere(world: FactBase) -> None:
    text = "".join(to_trig(world))
    for passage in ("Caffeine may shorten sleep", "Enjoy your cup", "Some bees bring it twice"):
        assert passage in tiny.TEXT
        assert passage not in text


@every_world
def test_what_is_denied_or_contradicted_is_no_plain_triple(make: Callable[[], FactBase]) -> None:
    facts = make()
    graph = read_turtle(facts)
    errors = [s for s in facts.statements.values() if s.negated or s.verdict == CONTRADICTED]
    assert errors or make is not tiny.world
    for statement in errors:
        it = iri(statement.id)
        subject, object = graph.value(it, RDF.subject), graph.value(it, RDF.object)
        predicate = URIRef(value(graph, it, NT.predicate))
        for path in (predicate, *graph.objects(predicate, SKOS.mappingRelation)):
            assert (subject, path, object) not in graph


def test_an_error_is_no_more_than_a_relation_to_those_who_read_three_parts(
    world: FactBase,
) -> None:
    graph = read_turtle(world)
    it = iri(tiny.SHORTENS.id)
    assert value(graph, it, RDF.predicate) == BIOLINK.related_to
    assert value(graph, it, NT.predicate) == NTGRAPH["predicate:lowers"]
    assert value(graph, iri(tiny.SHORTENS_NOT.id), RDF.predicate) == BIOLINK.affects


def find_plain(facts: FactBase) -> set[tuple[str, str, str]]:
    """Return the plain triples whose predicate is one of ours."""
    begin = str(NTGRAPH["predicate:"])
    return {
        (str(s), str(p).removeprefix(begin), str(o))
        for s, p, o in read_turtle(facts)
        if str(p).startswith(begin)
    }


@every_world
def test_only_accepted_facts_are_plain_triples(make: Callable[[], FactBase]) -> None:
    facts = make()
    accepted = {
        (
            str(name_subject(each.subject, each.subject_level)),
            each.predicate,
            curie_iri(each.object),
        )
        for each in facts.statements.values()
        if each.layer == REFERENCE_LAYER and not each.negated and not each.qualifiers
    }
    assert find_plain(facts) <= accepted
    assert find_plain(facts) or make is small_facts


def test_an_accepted_fact_is_a_plain_triple_until_something_limits_it() -> None:
    plain = accepted("speed inhibits pump")
    triple = (str(iri(plain.subject)), "inhibits", str(iri(plain.object)))
    assert find_plain(lab(plain)) == {triple}
    (evidence,) = plain.evidence
    for limited in (
        replace(plain, negated=True),
        replace(plain, qualifiers=(("route", "vein"),)),
        replace(plain, layer=ARTICLE_LAYER),
        replace(plain, evidence=(replace(evidence, species="rat"),)),
        replace(plain, evidence=(replace(evidence, basis="recalled"),)),
    ):
        assert find_plain(lab(limited)) == set()


def test_an_accepted_fact_that_an_article_denies_is_no_plain_triple() -> None:
    plain = accepted("speed inhibits pump")
    denied = replace(said("speed inhibits pump"), negated=True)
    assert find_plain(lab(plain, denied)) == set()


@every_world
def test_trig_has_a_nanopublication_a_statement(make: Callable[[], FactBase]) -> None:
    facts = make()
    named = read_trig(facts)
    for id in facts.statements:
        head, assertion, provenance, info = (
            URIRef(f"{own_iri('nanopublication', id)}:{part}")
            for part in ("head", "assertion", "provenance", "info")
        )
        it = URIRef(own_iri("nanopublication", id))
        assert named[head] == {
            (it, RDF.type, NP.Nanopublication),
            (it, NP.hasAssertion, assertion),
            (it, NP.hasProvenance, provenance),
            (it, NP.hasPublicationInfo, info),
        }
        assert (iri(id), RDF.type, NT.Statement) in named[assertion]
        assert any(s == assertion for s, _, _ in named[provenance])
        assert named[info]
        assert {s for s, _, _ in named[info]} == {it}
    assert len(named) == 4 * len(facts.statements) + 1
    assert not [s for s, p, o in named[DEFAULT] if o == NT.Statement]


@every_world
def test_trig_has_the_triples_of_turtle_and_what_joins_its_graphs(
    make: Callable[[], FactBase],
) -> None:
    facts = make()
    quads = {triple for graph in read_trig(facts).values() for triple in graph}
    begin = str(NTGRAPH["nanopublication:"])
    assert {t for t in quads if not str(t[0]).startswith(begin)} == set(read_turtle(facts))


def test_publication_info_says_who_recorded_it_and_when(world: FactBase) -> None:
    it = URIRef(own_iri("nanopublication", tiny.SHORTENS.id))
    info = read_trig(world)[URIRef(f"{it}:info")]
    assert (it, PROV.wasAttributedTo, NTGRAPH["curator:tester"]) in info
    assert (it, DCTERMS.created, Literal("2026-11-23", datatype=XSD.date)) in info
    license = URIRef("https://creativecommons.org/licenses/by/4.0/")
    assert (it, DCTERMS.license, license) in info


@every_world
def test_the_published_shapes_hold(make: Callable[[], FactBase]) -> None:
    assert find_faults(read_turtle(make())) == ""


def test_the_shapes_are_shapes() -> None:
    conforms, _, report = pyshacl.validate(Graph(), shacl_graph=shapes(), meta_shacl=True)
    assert conforms, report


def test_the_shapes_hold_for_a_graph_somebody_brought() -> None:
    import networkx as nx

    assert find_faults(read_turtle(from_networkx(nx.path_graph(4)).facts)) == ""


SHORTENS, SHORTENS_NOT = iri(tiny.SHORTENS.id), iri(tiny.SHORTENS_NOT.id)
SPAN = URIRef(f"{SHORTENS}:evidence:1:span")
CAFFEINE, SLEEP = iri(tiny.CAFFEINE), iri(tiny.SLEEP)
SUPPORTED = NTGRAPH["verdict:supported"]
# For each case: what is removed, what is added instead, and what the report must name.
Pattern = tuple[Node | None, Node | None, Node | None]
BROKEN: dict[str, tuple[Pattern | None, tuple[Node, Node, Node] | None, str]] = {
    "an error as a plain triple": (
        None, (CAFFEINE, NTGRAPH["predicate:lowers"], SLEEP), "must not stand as",
    ),
    "an error as a Biolink triple": (
        None, (CAFFEINE, BIOLINK.affects, SLEEP), "must not stand as",
    ),
    "no evidence": ((SHORTENS, NT.evidence, None), None, "evidence"),
    "no negation": ((SHORTENS, BIOLINK.negated, None), None, "negated"),
    "a correction lost": ((SHORTENS, NT.safety_text, None), None, "correction must stand"),
    "another verdict than judged": (
        (SHORTENS, NT.verdict, None), (SHORTENS, NT.verdict, SUPPORTED), "that of its assessment",
    ),
    "a direction on a denial": (
        (SHORTENS_NOT, NT.sign, None), (SHORTENS_NOT, NT.sign, Literal("-")), "gives no direction",
    ),
    "a passage that ends before it starts": (
        (SPAN, OA.end, None),
        (SPAN, OA.end, Literal("1", datatype=XSD.nonNegativeInteger)), "LessThan",
    ),
    "a hash cut short": (
        (SPAN, NT.span_sha256, None), (SPAN, NT.span_sha256, Literal("ab")), "Pattern",
    ),
    "the article's words": (
        None, (SPAN, OA.exact, Literal("Caffeine may shorten sleep.")), "Closed",
    ),
    "an object nobody describes": (
        (SHORTENS, RDF.object, None), (SHORTENS, RDF.object, NTGRAPH["id:ntg:ghost"]), "object",
    ),
    "a stance in another's words": (
        (URIRef(f"{SHORTENS}:stance:1"), CITO.hasCitationCharacterization, None),
        (URIRef(f"{SHORTENS}:stance:1"), CITO.hasCitationCharacterization, CITO.disputes),
        "hasCitationCharacterization",
    ),
    "no day but a word": (
        (URIRef(f"{SHORTENS}:assessment"), NT.assessed_on, None),
        (URIRef(f"{SHORTENS}:assessment"), NT.assessed_on, Literal("soon")), "assessed_on",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", BROKEN)
def test_the_shapes_refuse_what_is_broken(name: str, world: FactBase) -> None:
    taken, put, report = BROKEN[name]
    graph = read_turtle(world)
    if taken:
        assert any(graph.triples(taken))
        graph.remove(taken)
    if put:
        graph.add(put)
    assert report in find_faults(graph)


def test_the_shapes_use_no_term_of_ours_that_is_none() -> None:
    terms = {term for triple in shapes() for term in triple if str(term).startswith(str(NT))}
    known = {made.iri for made in PROPERTIES.values()} | {str(NT[each]) for each in CLASSES}
    assert {str(term) for term in terms} - {str(NT)} <= {str(each) for each in known}
    prefixes = dict(re.findall(r"@prefix (\w+): <(.+)> \.", SHAPES.read_text(encoding="utf-8")))
    assert prefixes["nt"] == str(NT)


@every_world
def test_every_name_of_ours_is_explained_in_the_file(make: Callable[[], FactBase]) -> None:
    graph = read_turtle(make())
    used = {str(each) for triple in graph for each in triple if isinstance(each, URIRef)}
    explained = {str(each) for each in graph.subjects()}
    schemes = set(map(str, graph.objects(None, SKOS.inScheme)))
    assert {each for each in used - explained - schemes if each.startswith(BASE)} == set()


def test_words_of_the_vocabulary_come_with_their_meaning(world: FactBase) -> None:
    graph = read_turtle(world)
    contradicted = NTGRAPH["verdict:contradicted"]
    assert value(graph, contradicted, SKOS.definition) == "This is contradicted."
    assert value(graph, NTGRAPH["predicate:lowers"], NT.sign) == "-"
    assert value(graph, NTGRAPH["predicate:lowers"], SKOS.mappingRelation) == BIOLINK.affects


def test_the_query_in_the_docstring_gives_triples_by_verdict() -> None:
    facts = shipped()
    query = re.search(r"CONSTRUCT.*?verdict:supported \. \}", to_turtle.__doc__ or "", re.DOTALL)
    assert query
    found = read_turtle(facts).query(query[0]).graph
    supported = {
        (each.subject, each.subject_level, each.predicate, each.object)
        for each in facts.statements.values()
        if each.verdict == "supported" and not each.negated
    }
    assert found is not None
    assert len(found) == len(supported) > 100


@pytest.mark.parametrize("text", [*NASTY, *VALUES.values()])
def test_hostile_texts_stay_what_they_are(text: str, world: FactBase) -> None:
    node = replace(world.nodes[tiny.SLEEP], label=text, definition=text, synonyms=(text,))
    graph = read_turtle(replace(world, nodes={**world.nodes, tiny.SLEEP: node}))
    kept = text.replace("\0", "\ufffd").replace("\ud800", "\ufffd")
    for path in (RDFS.label, SKOS.definition, SKOS.altLabel):
        assert value(graph, SLEEP, path) == kept


@pytest.mark.slow
@settings(max_examples=50)
@given(nasty_worlds())
def test_any_text_can_be_written(facts: FactBase) -> None:
    graph = read_turtle(facts)
    assert len(set(graph.subjects(RDF.type, NT.Statement))) == len(facts.statements)
    assert not [p for p in graph.predicates() if str(p).endswith("canary")]


@settings(max_examples=50)
@given(graphs())
def test_any_graph_brought_along_can_be_written(graph) -> None:  # type: ignore[no-untyped-def] # networkx says Any
    facts = from_networkx(graph).facts
    back = read_turtle(facts)
    assert set(back.subjects(RDF.type, NT.Thing)) == {iri(id) for id in facts.nodes}
    assert set(back.subjects(RDF.type, NT.Statement)) == {iri(id) for id in facts.statements}


@given(st.lists(TEXTS, min_size=2, max_size=2, unique=True))
def test_two_ids_never_share_an_iri(texts: list[str]) -> None:
    one, other = (f"lab:{text}" for text in texts)
    assert curie_iri(one) != curie_iri(other)
    assert own_iri("kind", *texts) != own_iri("kind", *reversed(texts))


@given(TEXTS)
def test_an_iri_has_nothing_that_ends_it(text: str) -> None:
    for made in (
        curie_iri(f"doi:{text}"),
        own_iri("verdict", text),
        find_web_iri(f"https://x.y/{text}"),
    ):
        assert made is not None
        assert made.isascii()
        assert not set(made) & set('<>"{}|\\^` \n\r\t')


@pytest.mark.parametrize(
    ("curie", "expected"),
    [
        ("doi:10.1000/(x)<y>", "https://doi.org/10.1000/(x)%3Cy%3E"),
        ("UniProtKB:Q01959", "http://purl.uniprot.org/uniprot/Q01959"),
        ("ntg:sleep", "urn:ntgraph:id:ntg:sleep"),
        ("nobody:knows", "urn:ntgraph:id:nobody:knows"),
        ("no curie", "urn:ntgraph:id:no%20curie"),
        ("a:b%20c", "urn:ntgraph:id:a:b%2520c"),
    ],
)
def test_ids_become_the_names_others_know_them_by(curie: str, expected: str) -> None:
    assert curie_iri(curie) == expected


def test_the_longest_prefix_wins() -> None:
    assert split_iri("urn:ntgraph:id:st:ab") == ("st", "ab")
    assert split_iri("urn:ntgraph:verdict:supported") == ("ntgraph", "verdict:supported")
    assert split_iri("https://example.org/") is None


def test_a_day_that_is_none_stays_text(world: FactBase) -> None:
    source = replace(world.sources["pmid:123"], retraction_checked="2026-02-30")
    graph = read_turtle(replace(world, sources={**world.sources, "pmid:123": source}))
    assert list(graph.objects(iri("pmid:123"), NT.retraction_checked)) == [Literal("2026-02-30")]


def test_nothing_of_it_depends_on_the_hash_seed() -> None:
    code = (
        "import hashlib; from tests.world import world; from ntgraph.exports import FORMATS;"
        "print([hashlib.sha256(''.join(FORMATS[name].make_file(world())).encode()).hexdigest()"
        " for name in ('turtle', 'trig', 'jsonld', 'schemaorg')])"
    )
    outputs = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": ":".join(sys.path)},
            check=True,
            capture_output=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(outputs) == 1


def test_not_assessed_is_said_so(world: FactBase) -> None:
    graph = read_turtle(world)
    assert value(graph, iri(tiny.ACTS_ON.id), NT.verdict) == NTGRAPH[f"verdict:{NOT_ASSESSED}"]
    assert value(graph, iri(tiny.ACTS_ON.id), NT.assessment) == ""
