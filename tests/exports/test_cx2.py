"""CX2, read back by NDEx's own library."""

from __future__ import annotations

import json
import warnings

import pytest
from hypothesis import given, settings

from ntgraph.exports import to_cx2
from ntgraph.facts import FactBase
from ntgraph.graph.networkx_graph import build_graph
from tests.exports.awkward import WORLDS, brought_along

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # its imports use deprecated names
    from ndex2.cx2 import RawCX2NetworkFactory


def check(facts: FactBase) -> None:
    """Compare what ndex2 reads with the graph."""
    graph = build_graph(facts)
    read = RawCX2NetworkFactory().get_cx2network(json.loads("".join(to_cx2(facts))))
    names = {at: node["v"]["id"] for at, node in read.get_nodes().items()}
    assert sorted(names.values()) == sorted(graph)
    for node in read.get_nodes().values():
        id = node["v"]["id"]
        expected = graph.nodes[id]
        assert {"id": id, "represents": id, **expected, "name": expected["label"]} == {
            **node["v"],
            "label": expected["label"],
        }
    found = {
        (names[edge["s"]], names[edge["t"]], edge["v"]["id"]): edge["v"]
        for edge in read.get_edges().values()
    }
    assert set(found) == set(graph.edges(keys=True))
    for place, values in found.items():
        assert values.pop("interaction")
        assert values == {"id": place[2], "edge_id": place[2], **graph.edges[place]}


@pytest.mark.parametrize("name", WORLDS)
def test_ndex2_reads_every_node_edge_and_verdict(name: str) -> None:
    check(WORLDS[name]())


@settings(max_examples=30, deadline=None)
@given(brought_along())
def test_whatever_is_brought_along_reads_back(facts: FactBase) -> None:
    check(facts)


def test_counts_and_status_are_as_the_format_asks(world: FactBase) -> None:
    parts = json.loads("".join(to_cx2(world)))
    assert parts[0] == {"CXVersion": "2.0", "hasFragments": False}
    assert parts[-1] == {"status": [{"error": "", "success": True}]}
    counts = {each["name"]: each["elementCount"] for each in parts[1]["metaData"]}
    aspects = {name: rows for part in parts[2:-1] for name, rows in part.items()}
    assert counts == {name: len(rows) for name, rows in aspects.items()}


def test_every_attribute_is_declared_with_its_kind(world: FactBase) -> None:
    parts = json.loads("".join(to_cx2(world)))
    declared = parts[2]["attributeDeclarations"][0]
    kinds = {str: "string", bool: "boolean", int: "integer", list: "list_of_string"}
    for part in parts[4:6]:
        for name, rows in part.items():
            for row in rows:
                for key, value in row["v"].items():
                    assert declared[name][key]["d"] == kinds[type(value)]
