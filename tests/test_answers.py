from __future__ import annotations

import json

import pytest

from ntgraph.answers import describe_node, describe_paths
from ntgraph.errors import UnknownNodeError
from ntgraph.facts import FactBase
from tests import world as tiny
from tests.small import small_facts
from tests.world import MARKUP


def test_node_is_told_with_all_its_statements(world: FactBase) -> None:
    answer = describe_node(world, "slumber")
    assert (answer["id"], answer["label"], answer["type"]) == ("ntg:sleep", "Sleep", "Effect")
    assert answer["definition"] == "Rest of body and mind."
    assert [statement["id"] for statement in answer["statements"]] == sorted(
        [tiny.SHORTENS.id, tiny.SHORTENS_NOT.id, tiny.ACTS_ON.id, tiny.COSTS_SLEEP.id]
    )


def test_node_with_a_known_identifier_has_an_address(world: FactBase) -> None:
    assert describe_node(world, "caffeine")["address"].endswith("CHEBI:27732")
    assert describe_node(world, "slumber")["address"] is None


def test_lone_node_is_told_without_statements(world: FactBase) -> None:
    assert describe_node(world, "__proto__")["statements"] == []


def test_statement_is_told_with_place_hedge_and_works() -> None:
    statements = describe_node(small_facts(), "alertness")["statements"]
    (evidence,) = statements[0]["evidence"]
    assert evidence == {
        "source": "Café, Sleep & the Garden Bumblebee",
        "section": "caffeine in people",
        "block": "p1",
        "start": 176,
        "end": 222,
        "hedge": "may",
        "passage_kind": "biomedical",
        "cites": [2],
        "works": ["Lind C. Coffee at night. Notes on Sleep. 2014."],
    }


def test_evidence_without_a_place_says_none(world: FactBase) -> None:
    answer = describe_node(world, "caffeine")
    (together,) = (each for each in answer["statements"] if each["id"] == tiny.GO_ALONG.id)
    (evidence,) = together["evidence"]
    assert (evidence["source"], evidence["section"], evidence["start"]) == (
        "A database",
        None,
        None,
    )


def test_paths_are_told_as_sentences(world: FactBase) -> None:
    answer = describe_paths(world, "caffeine", MARKUP, max_hops=2, limit=1)
    assert (answer["start"], answer["end"], answer["max_hops"]) == ("caffeine", MARKUP, 2)
    (path,) = answer["paths"]
    assert path["nodes"] == ["caffeine", "Sleep", MARKUP]
    assert {statement["sentence"] for statement in path["hops"][0]} == {
        "Caffeine shortens sleep.",
        "Caffeine does not shorten sleep.",
        "Caffeine acts on sleep at a double dose.",
    }
    assert (answer["left_out"], answer["left_out_is_a_minimum"]) == (1, False)


def test_paths_to_an_unknown_node_are_refused(world: FactBase) -> None:
    with pytest.raises(UnknownNodeError, match="did you mean 'slumber'"):
        describe_paths(world, "caffeine", "slumbr", max_hops=2, limit=1)


def test_answers_are_plain_values(world: FactBase) -> None:
    for answer in (
        describe_node(world, "caffeine"),
        describe_paths(world, "caffeine", "slumber", max_hops=3, limit=9),
    ):
        assert json.loads(json.dumps(answer)) == answer
