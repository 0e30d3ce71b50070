"""What `ntgraph show` and `ntgraph paths` print as JSON."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from ntgraph.cli.printed_answers import word_evidence
from ntgraph.errors import UnknownNodeError
from ntgraph.explore.answers_for_commands import describe_node, describe_paths
from ntgraph.facts import FactBase
from ntgraph.judging.statement_description import describe_evidence
from tests import world as tiny
from tests.graph_files import MIXED, VISITS, read_text
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
        "record": "",
        "passage": "",
        "attributes": {},
    }


def test_accepted_facts_are_told_apart_from_what_articles_say(world: FactBase) -> None:
    answer = describe_node(world, "caffeine")
    assert tiny.GO_ALONG.id not in {each["id"] for each in answer["statements"]}
    (fact,) = answer["accepted_facts"]
    assert (fact["id"], fact["works"]) == (tiny.GO_ALONG.id, ["A database."])


def test_both_gauges_are_told_and_kept_apart(world: FactBase) -> None:
    told = {each["id"]: each for each in describe_node(world, "slumber")["statements"]}
    shortens = told[tiny.SHORTENS.id]
    assert shortens["in_the_article"]["state"] == "not_carried"
    (work,) = shortens["in_the_article"]["works"]
    assert (work["source"], work["stance"]) == ("pmid:123", "does_not_support")
    assert shortens["in_science"]["verdict"] == "contradicted"
    assert shortens["in_science"]["reason"] == f"=A reason {MARKUP}"
    assert shortens["comparison"]["outcome"] == "nothing_to_compare"
    assert [each["statement"] for each in shortens["contested_by"]] == [tiny.SHORTENS_NOT.id]
    assert shortens["contested_by"][0]["articles"] == ["tiny"]
    costs = told[tiny.COSTS_SLEEP.id]
    assert costs["in_science"]["verdict"] == "not_assessed"
    assert costs["in_the_article"]["state"] == "unchecked"


def test_correction_comes_with_its_statement(world: FactBase) -> None:
    told = {each["id"]: each for each in describe_node(world, "slumber")["statements"]}
    (note,) = told[tiny.SHORTENS.id]["safety_notes"]
    assert note["text"].startswith("Ask somebody before you act")
    assert note["sources"] == ["doi:10.1000/another"]
    (path,) = describe_paths(world, "caffeine", "slumber", max_hops=1, limit=1)["paths"]
    assert any(each["safety_notes"] for each in path["hops"][0])


def test_paths_are_told_as_sentences(world: FactBase) -> None:
    answer = describe_paths(world, "caffeine", MARKUP, max_hops=2, limit=1)
    assert (answer["start"], answer["end"], answer["max_hops"]) == ("caffeine", MARKUP, 2)
    (path,) = answer["paths"]
    assert path["nodes"] == ["caffeine", "Sleep", MARKUP]
    assert {statement["sentence"] for statement in path["hops"][0]} == {
        "Caffeine shortens sleep.",
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


def test_evidence_without_a_passage_is_told_by_work_and_record(world: FactBase) -> None:
    fact = replace(
        tiny.GO_ALONG.evidence[0], locator="row 7", species="rat", affinity="pKi 8",
        literature=("pmid:1",), basis="recalled",
    )  # fmt: skip
    told = describe_evidence(world, fact)
    assert (told["start"], told["section"], told["cites"]) == (None, None, [])
    assert told["record"] == (
        "row 7, seen in rat, affinity pKi 8, naming pmid:1, from general knowledge"
    )
    assert word_evidence(told) == f"A database; {told['record']}"
    bare = describe_evidence(world, replace(tiny.GO_ALONG.evidence[0], locator="", basis=""))
    assert word_evidence(bare) == "A database"


def test_what_a_graph_file_gives_is_told(tmp_path: Path) -> None:
    facts = read_text(tmp_path, "visits.csv", VISITS).facts
    statements = describe_node(facts, "clover")["statements"]
    said = {each["sentence"]: each["evidence"][0] for each in statements}
    evidence = said["Bee visits clover."]
    assert evidence["passage"] == "At noon, a bee sat on clover."
    assert evidence["attributes"] == {"weight": [0.5], "year": [1999], "weather": ["sunny"]}
    line = word_evidence(evidence)
    assert line.endswith(
        "; “At noon, a bee sat on clover.”; weight: 0.5; year: 1999; weather: sunny"
    )
    mixed = read_text(tmp_path, "mixed.gexf", MIXED).facts
    assert describe_node(mixed, "Ann")["attributes"] == {"size": [3]}
    assert describe_node(mixed, "Ben")["attributes"] == {}
