from __future__ import annotations

import json
from typing import Any

import pytest

from ntgraph.exports import to_statement_lines
from ntgraph.facts import FactBase
from tests import world as tiny
from tests.small import ARTICLE, small_facts

FIELDS = [
    "id",
    "subject",
    "subject_label",
    "subject_type",
    "subject_synonyms",
    "subject_level",
    "predicate",
    "object",
    "object_label",
    "object_type",
    "object_synonyms",
    "negated",
    "sign",
    "qualifiers",
    "layer",
    "verdict",
    "sentence",
    "safety_notes",
    "in_the_article",
    "in_science",
    "comparison",
    "contested_by",
    "evidence",
    "records",
]
EVIDENCE_FIELDS = [
    "source",
    "article",
    "collection",
    "section",
    "block",
    "start",
    "end",
    "span_sha256",
    "hedge",
    "passage_kind",
    "cites",
    "cited_sources",
    "species",
    "locator",
    "affinity",
    "literature",
    "basis",
    "license",
    "note",
]


def records(facts: FactBase) -> list[dict[str, Any]]:
    """Return the objects of the lines, read as a program reads them."""
    return [json.loads(line) for line in to_statement_lines(facts)]


@pytest.mark.parametrize("facts", [tiny.world(), small_facts()], ids=["world", "small article"])
def test_each_statement_is_one_line_sorted_by_id(facts: FactBase) -> None:
    lines = list(to_statement_lines(facts))
    assert all(line.endswith("\n") and line.count("\n") == 1 for line in lines)
    assert [record["id"] for record in records(facts)] == sorted(facts.statements)


def test_fields_are_exactly_these_in_this_order(world: FactBase) -> None:
    for record in records(world):
        assert list(record) == FIELDS
        for evidence in record["evidence"]:
            assert list(evidence) == EVIDENCE_FIELDS


def test_statement_is_told_in_full(world: FactBase) -> None:
    record = next(each for each in records(world) if each["id"] == tiny.SHORTENS.id)
    first, second = record.pop("evidence")
    records_of_it = record.pop("records")
    assert records_of_it["subject"] == {
        "definition": "What wakes in coffee.",
        "identifiers": ["WIKIDATA:Q60235"],
        "near_identifiers": ["MESH:D014970"],
    }
    assert records_of_it["judgement"]["stances"][0]["reason"] == "Its title names another drug."
    assert list(records_of_it["works"]) == ["ntg:tiny-article", "pmid:123", "doi:10.1000/another"]
    gauges = {name: record.pop(name) for name in FIELDS[17:22]}
    assert gauges["in_science"]["verdict"] == "contradicted"
    assert gauges["in_the_article"]["works"][0]["stance"] == "does_not_support"
    assert [note["id"] for note in gauges["safety_notes"]] == ["care"]
    assert record == {
        "id": tiny.SHORTENS.id,
        "subject": "CHEBI:27732",
        "subject_label": "caffeine",
        "subject_type": "Drug",
        "subject_synonyms": ["=SUM(A1:A9)", "théine ☕"],
        "subject_level": "",
        "predicate": "lowers",
        "object": "ntg:sleep",
        "object_label": "Sleep",
        "object_type": "Effect",
        "object_synonyms": ["slumber"],
        "negated": False,
        "sign": "-",
        "qualifiers": {},
        "layer": "article",
        "verdict": "contradicted",
        "sentence": "Caffeine shortens sleep.",
    }
    span = tiny.SHORTENS.evidence[0].span
    assert span is not None
    assert first == {
        "source": "ntg:tiny-article",
        "article": "tiny",
        "collection": "",
        "section": "body",
        "block": "p1",
        "start": span.start,
        "end": span.end,
        "span_sha256": span.sha256,
        "hedge": "may",
        "passage_kind": "biomedical",
        "cites": [1],
        "cited_sources": ["pmid:123"],
        "species": "",
        "locator": "",
        "affinity": "",
        "literature": [],
        "basis": "",
        "license": "CC-BY-4.0",
        "note": "",
    }
    assert (second["cites"], second["note"]) == ([1, 2], "=the same again")


def test_qualifiers_are_an_object(world: FactBase) -> None:
    record = next(each for each in records(world) if each["id"] == tiny.ACTS_ON.id)
    assert record["qualifiers"] == {"dose": "double"}


def test_evidence_without_a_place_has_nulls(world: FactBase) -> None:
    record = next(each for each in records(world) if each["id"] == tiny.GO_ALONG.id)
    (evidence,) = record["evidence"]
    assert [evidence[name] for name in EVIDENCE_FIELDS[3:8]] == [None] * 5


def test_places_lead_back_to_the_text() -> None:
    text = ARTICLE.read_bytes().decode("utf-8")
    record = next(each for each in records(small_facts()) if each["subject"] == "ntg:bee-tea")
    (evidence,) = record["evidence"]
    passage = text[evidence["start"] : evidence["end"]]
    assert passage == "Our “Dream Bee” tea gives you deep sleep at last!"
    assert (evidence["passage_kind"], evidence["cites"]) == ("marketing", [])
