"""CX2, read back by NDEx's own library."""

from __future__ import annotations

import json
import warnings
from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given, settings

from ntgraph.exports import to_cx2
from ntgraph.exports.cx2_style import STYLES, TIPS
from ntgraph.exports.full_records import build_whole_graph
from ntgraph.exports.map_appearance import FAINT_WIDTH, find_appearance
from ntgraph.facts import FactBase
from tests.exports.awkward import WORLDS, brought_along

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # its imports use deprecated names
    from ndex2.cx2 import RawCX2NetworkFactory


def check(facts: FactBase) -> None:
    """Compare what ndex2 reads with the graph."""
    graph = build_whole_graph(facts)
    read = RawCX2NetworkFactory().get_cx2network(json.loads("".join(to_cx2(facts))))
    names = {at: node["v"]["id"] for at, node in read.get_nodes().items()}
    assert sorted(names.values()) == sorted(graph)
    for node in read.get_nodes().values():
        id = node["v"]["id"]
        expected = renamed(graph.nodes[id])
        assert_told({"id": id, "represents": id, **expected}, node["v"])
    found = {
        (names[edge["s"]], names[edge["t"]], edge["v"]["id"]): edge["v"]
        for edge in read.get_edges().values()
    }
    assert set(found) == set(graph.edges(keys=True))
    for place, values in found.items():
        assert values.pop("interaction")
        expected = renamed(graph.edges[place])
        assert_told({"id": place[2], "edge_id": place[2], **expected}, values)


def renamed(data: Mapping[str, Any]) -> dict[str, Any]:
    """Return attributes under the names of CX2, where one called `name` gives way to the label."""
    other = "name (file)" if "label" in data else "name"
    names = {"label": "name", "name": other}
    return {names.get(key, key): value for key, value in data.items()}


def assert_told(expected: Mapping[str, Any], found: Mapping[str, Any]) -> None:
    """Compare attributes; one with values of several kinds in the graph holds texts."""
    assert found.keys() == expected.keys()
    for key, value in expected.items():
        is_text = isinstance(found[key], str) and is_text_of(found[key], value)
        assert found[key] == value or is_text


def is_text_of(text: str, value: Any) -> bool:
    joined = "|".join(value) if isinstance(value, list) else str(value)
    return text in (joined, joined.lower())


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
    for part in parts[4:6]:  # nodes and edges
        for name, rows in part.items():
            for row in rows:
                for key, value in row["v"].items():
                    assert declared[name][key]["d"] == kinds[type(value)]


def aspects_of(facts: FactBase) -> dict[str, list[dict[str, Any]]]:
    parts = json.loads("".join(to_cx2(facts)))
    return {name: rows for part in parts[2:-1] for name, rows in part.items()}


def drawn(aspects: dict[str, list[dict[str, Any]]], edge: dict[str, Any]) -> dict[str, Any]:
    """Return how an edge is drawn: defaults, then rules, then what it has of its own."""
    (style,) = aspects["visualProperties"]
    look: dict[str, Any] = dict(style["default"]["edge"])
    for name, rule in style["edgeMapping"].items():
        value = edge["v"].get(rule["definition"]["attribute"])
        if rule["type"] == "PASSTHROUGH":
            look[name] = value
        else:
            found = [each["vp"] for each in rule["definition"]["map"] if each["v"] == value]
            look[name] = found[0] if found else look[name]
    own = [bypass["v"] for bypass in aspects["edgeBypasses"] if bypass["id"] == edge["id"]]
    return look | (own[0] if own else {})


@pytest.mark.parametrize("name", WORLDS)
def test_style_draws_every_line_and_box_as_the_map(name: str) -> None:
    facts = WORLDS[name]()
    aspects, looks = aspects_of(facts), find_appearance(facts)
    for node in aspects["nodes"]:
        look = looks.nodes[node["v"]["id"]]
        assert (node["x"], node["y"]) == (look.x, look.y)
    edges = {edge["v"]["id"]: drawn(aspects, edge) for edge in aspects["edges"]}
    for id, line in looks.edges.items():
        shown = edges[id]
        assert shown["EDGE_TARGET_ARROW_SHAPE"] == TIPS[line.end]
        assert shown["EDGE_LINE_STYLE"] == STYLES[line.manner]
        assert shown["EDGE_LINE_COLOR"] == line.color
        assert shown["EDGE_WIDTH"] == line.width
        assert shown["EDGE_LABEL"] == line.label
    citations = [edge for id, edge in edges.items() if id not in looks.edges]
    assert {edge["EDGE_WIDTH"] for edge in citations} <= {FAINT_WIDTH}


@settings(max_examples=20, deadline=None)
@given(brought_along())
def test_every_bypass_is_of_a_node_or_edge(facts: FactBase) -> None:
    aspects = aspects_of(facts)
    for kind in ("node", "edge"):
        ids = [bypass["id"] for bypass in aspects[f"{kind}Bypasses"]]
        assert len(ids) == len(set(ids))
        assert {*ids} <= {each["id"] for each in aspects[f"{kind}s"]}
