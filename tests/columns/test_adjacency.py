from __future__ import annotations

from hypothesis import given

from ntgraph.columns import Adjacency, GraphColumns
from tests.columns.small_columns import columns_with_repeats, make_columns


def test_links_stand_at_both_of_their_ends() -> None:
    made = Adjacency.of(make_columns([(0, 1, 0), (2, 1, 0), (0, 0, 1), (1, 0, 2)]))
    assert made.links_from(0).tolist() == [0, 2]
    assert made.links_to(0).tolist() == [2, 3]
    assert made.links_to(1).tolist() == [0, 1]
    assert made.links_from(3).tolist() == made.links_to(3).tolist() == []


@given(columns_with_repeats())
def test_every_link_leaves_one_node_and_reaches_one(columns: GraphColumns) -> None:
    made, links = Adjacency.of(columns), columns.links
    for node in range(len(columns.nodes)):
        rows = range(len(links))
        assert made.links_from(node).tolist() == [at for at in rows if links.subjects[at] == node]
        assert made.links_to(node).tolist() == [at for at in rows if links.objects[at] == node]
