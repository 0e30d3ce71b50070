"""schema.org: only its own terms, used as it defines them, and no false statement."""

from __future__ import annotations

import json
from collections.abc import Callable
from copy import deepcopy
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from rdflib import Namespace, URIRef

from ntgraph.exports import get_format, to_schemaorg
from ntgraph.facts import FactBase
from ntgraph.facts.statement_sentences import say
from ntgraph.records import NOT_ASSESSED
from ntgraph.records.rdf_iris import curie_iri
from tests import world as tiny
from tests.exports.packs import nasty_worlds, shipped
from tests.exports.schema_org_terms import as_list, find_misuse
from tests.exports.triples import RDF, parse_jsonld
from tests.hostile import VALUES
from tests.small import small_facts

WORLDS = {"world": tiny.world, "small": small_facts, "shipped": shipped}
every_world = pytest.mark.parametrize("make", WORLDS.values(), ids=list(WORLDS))
SCHEMA = Namespace("https://schema.org/")


def read(facts: FactBase) -> list[dict[str, Any]]:
    data = json.loads("".join(to_schemaorg(facts)))
    assert data["@context"] == "https://schema.org"
    graph: list[dict[str, Any]] = data["@graph"]
    return graph


def of_type(facts: FactBase, kind: str) -> dict[str, dict[str, Any]]:
    return {each["@id"]: each for each in read(facts) if kind in as_list(each["@type"])}


@every_world
def test_every_word_is_schema_org_s_and_used_as_it_says(make: Callable[[], FactBase]) -> None:
    assert find_misuse(read(make())) == []


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("reviewRating", {"@type": "Rating", "alternateName": "good"}),
        ("claimInterpreter", {"@id": "urn:ntgraph:id:ntg:sleep"}),
        ("license", "no address"),
        ("text", ""),
    ],
)
def test_misuse_would_be_found(name: str, value: object, world: FactBase) -> None:
    graph = deepcopy(read(world))
    next(item for item in graph if item["@type"] == "Claim")[name] = value
    assert find_misuse(graph)


@every_world
def test_every_statement_is_a_claim(make: Callable[[], FactBase]) -> None:
    facts = make()
    claims = of_type(facts, "Claim")
    assert claims.keys() == {curie_iri(id) for id in facts.statements}
    for statement in facts.statements.values():
        claim = claims[curie_iri(statement.id)]
        assert claim["text"] == say(statement, facts)
        about = {each["@id"] for each in as_list(claim["about"])}
        assert about == {curie_iri(statement.subject), curie_iri(statement.object)}
        cited = {each["@id"] for each in as_list(claim.get("citation", []))}
        assert cited == set(map(curie_iri, statement.cited_sources))
        said = as_list(claim["appearance"])
        assert [each["isPartOf"]["@id"] for each in said] == [
            curie_iri(evidence.source) for evidence in statement.evidence
        ]
        for place, evidence in zip(said, statement.evidence, strict=True):
            span = evidence.span
            where = f"characters {span.start}–{span.end}" if span else None
            assert place.get("position") == where
            hedge = f"“{evidence.hedge}”" if evidence.hedge else ""
            assert hedge in place.get("description", "")


@every_world
def test_only_what_was_assessed_is_reviewed(make: Callable[[], FactBase]) -> None:
    facts = make()
    reviews = {each["itemReviewed"]["@id"]: each for each in of_type(facts, "ClaimReview").values()}
    judged = [each for each in facts.statements.values() if each.verdict != NOT_ASSESSED]
    assert reviews.keys() == {curie_iri(each.id) for each in judged}
    for statement in judged:
        review, made = reviews[curie_iri(statement.id)], statement.assessment
        assert made
        assert review["claimReviewed"] == say(statement, facts)
        assert review["reviewRating"] == {
            "@type": "Rating",
            "alternateName": facts.vocabulary.verdicts[made.verdict].label,
            "ratingExplanation": made.reason,
        }
        assert review["reviewAspect"]
        assert review["datePublished"] == made.assessed_on
        cited = {each["@id"] for each in as_list(review.get("citation", []))}
        assert cited == set(map(curie_iri, made.sources))


def test_a_contradicted_statement_is_reviewed_as_such(world: FactBase) -> None:
    (review,) = of_type(world, "ClaimReview").values()
    assert review["claimReviewed"] == "Caffeine shortens sleep."
    assert review["reviewRating"]["alternateName"] == "contradicted"


def test_a_denial_stays_one(world: FactBase) -> None:
    claim = of_type(world, "Claim")[curie_iri(tiny.SHORTENS_NOT.id)]
    assert claim["text"] == "Caffeine does not shorten sleep."


def test_corrections_stances_and_clashes_stand_with_the_claim(world: FactBase) -> None:
    claim = of_type(world, "Claim")[curie_iri(tiny.SHORTENS.id)]
    assert claim["correction"]["text"] == tiny.SAFETY_NOTES[0].text
    told = [(each["text"], each.get("about", {}).get("@id")) for each in claim["comment"]]
    assert told == [
        ("The cited work: does not support: Its title names another drug.", curie_iri("pmid:123")),
        ("Beside accepted facts: nothing to compare", None),
        ("Contested: Caffeine does not shorten sleep. (denied)", curie_iri(tiny.SHORTENS_NOT.id)),
    ]


def test_the_data_set_is_something_to_learn_with(world: FactBase) -> None:
    (data,) = of_type(world, "LearningResource").values()
    assert data["name"] == "A tiny world"
    assert data["version"] == "2026.11.0"
    assert "not medical advice" in data["description"]
    assert data["isBasedOn"] == {"@id": curie_iri("ntg:tiny-article")}
    assert data["license"] == "https://creativecommons.org/licenses/by/4.0/"


def test_works_are_told_from_the_articles_among_them(world: FactBase) -> None:
    (article,) = of_type(world, "Article").values()
    assert article["publisher"]["name"] == "Nobody & Sons <press>"
    assert "Sells coffee." in article["description"]
    work = of_type(world, "CreativeWork")[curie_iri("pmid:123")]
    assert work["datePublished"] == "2014"
    assert set(work["identifier"]) == {"pmid:123", "doi:10.1000/first"}


def test_rdflib_reads_it(world: FactBase) -> None:
    text = "".join(to_schemaorg(world)).replace(
        '"https://schema.org"', '{"@vocab": "https://schema.org/"}', 1
    )
    graph = parse_jsonld(text)
    claims = set(graph.subjects(RDF.type, SCHEMA.Claim))
    assert claims == {URIRef(curie_iri(id)) for id in world.statements}


@pytest.mark.parametrize("text", VALUES.values(), ids=list(VALUES))
def test_it_may_be_pasted_into_a_page(text: str, world: FactBase) -> None:
    node = replace(world.nodes[tiny.SLEEP], label=text, lay_label=text, definition=text)
    made = "".join(to_schemaorg(replace(world, nodes={**world.nodes, tiny.SLEEP: node})))
    assert not set("<>&\u2028\u2029") & set(made)
    made.encode("utf-8")
    (data,) = (e for e in json.loads(made)["@graph"] if e["@id"] == curie_iri(tiny.SLEEP))
    assert data["name"] == text.replace("\0", "\ufffd").replace("\ud800", "\ufffd")


@settings(max_examples=40)
@given(nasty_worlds())
def test_any_text_can_be_written(facts: FactBase) -> None:
    assert len(read(facts)) >= len(facts.nodes) + len(facts.statements)


def test_what_it_cannot_hold_stands_beside_it(world: FactBase) -> None:
    files = get_format("schemaorg").make_files(world, "facts.jsonld")
    assert list(files) == ["facts.jsonld", "facts.evidence.csv"]
