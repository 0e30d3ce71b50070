from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given

from ntgraph.columns import (
    Coded,
    GraphColumns,
    LazyNodes,
    LazyStatements,
    Manner,
    merge_repeated,
)
from ntgraph.columns.kept_links import count_evidence, hide_details, keep_evidence
from ntgraph.records import Evidence, Statement, named_nodes
from tests.columns.small_columns import KINDS, column, columns_with_repeats, make_columns


def is_firm(evidence: Evidence) -> bool:
    return not evidence.hedge


def keep_in_records(columns: GraphColumns) -> dict[str, Statement]:
    """Return the statements with the firm evidence, chosen among the records one by one."""
    return {
        each.id: replace(each, evidence=kept)
        for each in LazyStatements(columns).values()
        if (kept := tuple(filter(is_firm, each.evidence)))
    }


@given(columns_with_repeats())
def test_what_is_kept_in_columns_is_what_is_kept_among_records(columns: GraphColumns) -> None:
    for given_columns in (columns, replace(columns, links=merge_repeated(columns.links))):
        if given_columns is columns and len(merge_repeated(columns.links)) != len(columns.links):
            continue
        kept = keep_evidence(given_columns, is_firm)
        expected = keep_in_records(given_columns)
        assert dict(kept.statements.items()) == expected
        assert set(kept.nodes) == named_nodes(expected.values())
        whole = LazyNodes(given_columns)
        assert all(kept.nodes[id] == whole[id] for id in kept.nodes)


def test_evidence_is_counted_by_kind() -> None:
    columns = make_columns([(0, 1, 0), (2, 3, 0), (0, 1, 0), (0, 1, 4)], [0, -1, 1, -1])
    merged = merge_repeated(columns.links)
    assert len(merged) == 3
    for links in (columns.links, merged):
        assert [count for _, count in count_evidence(links)] == [3, 0, 0, 0, 1][: len(KINDS)]


def test_hidden_nodes_keep_id_label_and_type_only() -> None:
    columns = make_columns([(0, 1, 0), (1, 2, 0)])
    nodes = replace(
        columns.nodes,
        definitions={0: "a drink", 1: "a rest"},
        synonyms={1: ("doze",)},
        attributes={
            "license": Coded(column([0, 1, -1, -1]), ("free", "not free")),
            "weight": Coded(column([0, 0, 0, -1]), (5,)),
        },
    )
    hidden, count = hide_details(replace(columns, nodes=nodes), "license", lambda v: v != "free")
    made = [LazyNodes(hidden).at(row) for row in range(3)]
    assert count == 1
    assert [each.definition for each in made] == ["a drink", "", ""]
    assert [each.label for each in made] == ["thing 0", "thing 1", "thing 2"]
    assert [dict(each.attributes) for each in made] == [
        {"license": "free", "weight": 5},
        {},
        {"weight": 5},
    ]
    assert made[1].synonyms == ()


def test_nodes_without_the_attribute_stay() -> None:
    columns = make_columns([(0, 1, 0)])
    assert hide_details(columns, "license", bool) == (columns, 0)


@pytest.mark.parametrize("kept", [True, False])
def test_all_or_nothing_is_kept(kept: bool) -> None:
    columns = make_columns([(0, 1, 0), (0, 1, 1)])
    made = keep_evidence(columns, lambda _: kept)
    assert (len(made.statements), len(made.nodes)) == ((2, 2) if kept else (0, 0))
    assert made.statements.columns.links.subjects.dtype == np.int32


def test_nothing_is_told_from_evidence_that_is_gone() -> None:
    columns = make_columns([(0, 1, 0), (0, 1, 4), (2, 3, 4), (2, 3, 0)], [0, 0, 1, 1])
    hedged = Manner("raises", KINDS[4].evidence)
    kinds = (*KINDS[:4], hedged)
    links = merge_repeated(replace(columns.links, kinds=kinds))
    assert len(links) == 2
    kept = keep_evidence(replace(columns, links=links), is_firm).statements.columns.links
    assert [kept.kinds[at].evidence.hedge for at in kept.manners.tolist()] == ["", ""]
