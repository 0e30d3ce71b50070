from __future__ import annotations

import json

from ntgraph.facts import FactBase
from ntgraph.graph.counts_of_facts import summarize
from tests.small import small_facts


def test_world_is_counted(world: FactBase) -> None:
    summary = summarize(world)
    assert (summary["nodes"], summary["statements"], summary["evidence"]) == (5, 6, 8)
    assert (summary["works"], summary["printed_references"]) == (4, 3)
    assert summary["works_cited_for_statements"] == 2
    assert summary["evidence_with_citation"] == 5
    assert summary["articles"] == ["Coffee \U0001f41d and rest"]


def test_counts_come_most_frequent_first(world: FactBase) -> None:
    summary = summarize(world)
    assert list(summary["statements_by_predicate"].items()) == [
        ("lowers", 3),
        ("accompanies", 1),
        ("acts_on", 1),
        ("raises", 1),
    ]
    assert summary["statements_by_layer"] == {"article": 5, "reference": 1}
    assert summary["nodes_by_type"] == {"Effect": 2, "Factor": 2, "Drug": 1}


def test_counts_add_up() -> None:
    summary = summarize(small_facts())
    assert sum(summary["nodes_by_type"].values()) == summary["nodes"] == 11
    assert sum(summary["statements_by_predicate"].values()) == summary["statements"] == 15
    assert sum(summary["statements_by_verdict"].values()) == summary["statements"]
    assert sum(summary["evidence_by_passage_kind"].values()) == summary["evidence"] == 16
    assert summary["evidence_by_passage_kind"] == {"biomedical": 15, "marketing": 1}


def test_every_license_carried_is_listed_with_what_it_covers(world: FactBase) -> None:
    assert summarize(world)["licenses"] == [
        {
            "license": "CC-BY-4.0",
            "commercial_use": "yes",
            "rows": 7,
            "layers": ["article", "citation"],
            "works": 0,
        },
        {
            "license": "CC-BY-NC-4.0",
            "commercial_use": "no",
            "rows": 1,
            "layers": ["reference"],
            "works": 1,
        },
        {
            "license": "unknown",
            "commercial_use": "unknown",
            "rows": 0,
            "layers": [],
            "works": 3,
        },
    ]


def test_license_that_nothing_carries_is_not_listed() -> None:
    listed = [entry["license"] for entry in summarize(small_facts())["licenses"]]
    assert listed == ["CC-BY-4.0", "unknown"]


def test_summary_is_plain_values(world: FactBase) -> None:
    assert json.loads(json.dumps(summarize(world))) == summarize(world)
