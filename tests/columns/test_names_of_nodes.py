"""Names of nodes in columns are found without a look at all others."""

from __future__ import annotations

from dataclasses import replace
from time import process_time

from ntgraph.columns.names_of_nodes import index_names
from tests.columns.small_columns import make_nodes

MANY = 30_000


def test_nodes_of_one_name_are_found_in_their_order() -> None:
    nodes = replace(make_nodes(3), labels=("Tea", "tea", ""), synonyms={2: ("TEA",)})
    names = index_names(nodes)
    assert names["tea"] == ("own:000", "own:001", "own:002")
    assert names["own:001"] == ("own:001",)
    assert "" not in names


def test_a_name_of_many_nodes_costs_no_more_than_their_number() -> None:
    nodes = replace(make_nodes(MANY), labels=("unknown",) * MANY)
    before = process_time()
    assert len(index_names(nodes)["unknown"]) == MANY
    assert process_time() - before < 0.5
