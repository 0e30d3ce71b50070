"""JSON-LD: the same triples as the Turtle file, and plain JSON for readers without RDF."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from rdflib.compare import isomorphic

from ntgraph import from_networkx
from ntgraph.exports import to_jsonld
from ntgraph.exports.json_ld import define, make_context, shrink
from ntgraph.exports.rdf_terms import PROPERTIES
from ntgraph.facts import FactBase
from ntgraph.records.rdf_iris import DATABASES, PREFIXES, curie_iri
from tests import world as tiny
from tests.exports.packs import nasty_worlds
from tests.exports.triples import every_world, read_jsonld, read_turtle
from tests.imports.objects.test_networkx_reader import graphs


def read(facts: FactBase) -> dict[str, Any]:
    data: dict[str, Any] = json.loads("".join(to_jsonld(facts)))
    return data


def find(facts: FactBase, id: str) -> dict[str, Any]:
    (found,) = (each for each in read(facts)["@graph"] if each["id"] == id)
    assert isinstance(found, dict)
    return found


def test_it_is_the_same_graph_as_turtle(world: FactBase) -> None:
    assert isomorphic(read_jsonld(world), read_turtle(world))


@every_world
def test_it_has_the_same_triples_as_turtle(make: Callable[[], FactBase]) -> None:
    facts = make()
    assert set(read_jsonld(facts)) == set(read_turtle(facts))


@pytest.mark.slow
@settings(max_examples=30)
@given(nasty_worlds())
def test_nasty_texts_are_the_same_in_both(facts: FactBase) -> None:
    assert set(read_jsonld(facts)) == set(read_turtle(facts))


@settings(max_examples=30)
@given(graphs())
def test_a_graph_brought_along_is_the_same_in_both(graph) -> None:  # type: ignore[no-untyped-def] # networkx says Any
    facts = from_networkx(graph).facts
    assert set(read_jsonld(facts)) == set(read_turtle(facts))


def test_a_statement_reads_well_as_plain_json(world: FactBase) -> None:
    said = find(world, tiny.SHORTENS.id)
    assert said["subject"] == "CHEBI:27732"
    assert said["predicate"] == "ntgraph:predicate:lowers"
    assert said["object"] == "ntg:sleep"
    assert said["negated"] is False
    assert said["verdict"] == "ntgraph:verdict:contradicted"
    assert said["assessment"]["reason"] == tiny.ASSESSMENTS[0].reason
    assert said["stances"]["stance"] == "ntgraph:stance:does_not_support"
    assert said["not_supported_by"] == said["stances"]["cited"] == "pmid:123"
    assert said["contested_by"] == tiny.SHORTENS_NOT.id
    assert said["safety_text"] == tiny.SAFETY_NOTES[0].text
    first, second = said["evidence"]
    span = tiny.SHORTENS.evidence[0].span
    assert span
    assert first["hedge"] == "may"
    assert first["target"]["selector"]["start"] == str(span.start)
    assert first["target"]["selector"]["span_sha256"] == span.sha256
    assert second["cites"] == [1, 2]


def test_too_little_of_a_thing_is_another_subject_than_the_thing(world: FactBase) -> None:
    said = find(world, tiny.COSTS_SLEEP.id)
    subject = find(world, said["subject"])
    assert said["subject"] != tiny.SCRIPT
    assert (subject["level_of"], subject["level"]) == (tiny.SCRIPT, "ntgraph:level:deficiency")


def test_it_needs_no_address_to_be_read(world: FactBase) -> None:
    context = read(world)["@context"]
    assert isinstance(context, dict)
    assert "@import" not in context


def test_no_field_is_called_as_a_prefix() -> None:
    assert not set(PREFIXES) & set(PROPERTIES)
    context = make_context()
    assert {made.term for made in PROPERTIES.values()} | set(PREFIXES) <= set(context)


def test_fields_say_what_they_are() -> None:
    assert define(PROPERTIES["verdict"]) == {"@id": "nt:verdict", "@type": "@id"}
    assert define(PROPERTIES["reason"]) == "nt:reason"
    start = {"@id": "oa:start", "@type": "xsd:nonNegativeInteger"}
    assert define(PROPERTIES["start"]) == start


@pytest.mark.parametrize("prefix", DATABASES)
def test_ids_are_the_curies_used_everywhere(prefix: str) -> None:
    assert shrink(curie_iri(f"{prefix}:12.3/x")) == f"{prefix}:12.3/x"


def test_what_would_look_like_an_address_keeps_its_whole_name() -> None:
    assert shrink(curie_iri("doi://example.org")) == "https://doi.org///example.org"


def test_one_resource_stands_on_a_line(world: FactBase) -> None:
    lines = "".join(to_jsonld(world)).partition('"@graph": [\n')[2].split("\n")[:-2]
    assert len(lines) == len(read(world)["@graph"])
    assert all(json.loads(line.removesuffix(","))["id"] for line in lines)
