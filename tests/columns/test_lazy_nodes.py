from __future__ import annotations

import pickle
from dataclasses import replace

import pytest

from ntgraph.columns import Coded, GraphColumns, LazyNodes
from ntgraph.records import Node
from tests.columns.small_columns import column, make_columns


@pytest.fixture
def columns() -> GraphColumns:
    made = make_columns([])
    nodes = replace(
        made.nodes,
        definitions={1: "A drink."},
        synonyms={1: ("brew",)},
        identifiers={1: ("CHEBI:1",)},
        near_identifiers={1: ("MESH:2",)},
        lay_labels={1: "tea"},
        plurals=frozenset({2}),
        attributes={"weight": Coded(column([-1, 0, -1, -1]), (1.5,))},
    )
    return replace(made, nodes=nodes)


def test_a_node_is_made_of_its_row(columns: GraphColumns) -> None:
    assert LazyNodes(columns)["own:001"] == Node(
        id="own:001",
        label="thing 1",
        lay_label="tea",
        node_type="state",
        definition="A drink.",
        synonyms=("brew",),
        identifiers=("CHEBI:1",),
        near_identifiers=("MESH:2",),
        attributes=(("weight", 1.5),),
    )
    assert LazyNodes(columns)["own:002"] == Node("own:002", "thing 2", "", "food", "", plural=True)


def test_it_is_a_mapping_sorted_by_id(columns: GraphColumns) -> None:
    lazy = LazyNodes(columns)
    assert list(lazy) == ["own:000", "own:001", "own:002", "own:003"]
    assert [node.id for node in lazy.values()] == list(lazy)
    assert dict(lazy.items()) == lazy
    assert len(lazy) == 4


@pytest.mark.parametrize("id", ["", "own:0", "own:0010", "zzz", None, 3])
def test_an_unknown_id_is_not_there(columns: GraphColumns, id: object) -> None:
    assert id not in LazyNodes(columns)
    with pytest.raises(KeyError):
        LazyNodes(columns)[id]  # type: ignore[index]


def test_it_is_pickled(columns: GraphColumns) -> None:
    lazy = LazyNodes(columns)
    assert pickle.loads(pickle.dumps(lazy)) == lazy  # noqa: S301 - written here
    assert lazy != {}
    assert repr(lazy) == "LazyNodes(4 nodes)"
