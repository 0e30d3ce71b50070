"""Names of nodes in columns are found without a look at all others."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from ntgraph.columns.names_of_nodes import index_names
from tests.columns.small_columns import make_nodes
from tests.growth import MOST_GROWTH, growth

MANY = 20_000


def test_nodes_of_one_name_are_found_in_their_order() -> None:
    nodes = replace(make_nodes(3), labels=("Tea", "tea", ""), synonyms={2: ("TEA",)})
    names = index_names(nodes)
    assert names["tea"] == ("own:000", "own:001", "own:002")
    assert names["own:001"] == ("own:001",)
    assert "" not in names


def test_a_name_of_many_nodes_costs_no_more_than_their_number() -> None:
    def make(size: int) -> Callable[[], object]:
        nodes = replace(make_nodes(size), labels=("unknown",) * size)
        assert len(index_names(nodes)["unknown"]) == size
        return lambda: index_names(nodes)

    assert growth(make, MANY, MOST_GROWTH) < MOST_GROWTH
