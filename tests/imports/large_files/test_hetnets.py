"""A large hetnet of JSON is read as a small one is: the same facts, notes and problems."""

from __future__ import annotations

import bz2
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ntgraph.columns import LazyStatements
from ntgraph.imports.files import read_graph_file
from ntgraph.imports.large_files import find_large_files, hetnet_edges, text_blocks
from tests.growth import MOST_GROWTH, growth
from tests.imports.large_files.both_readers import (
    check_same,
    problems_of,
    read_large,
    read_small,
    without_places,
)

HETNET = Path(__file__).parents[1] / "dialects" / "json_hetnet.json"
ENDS: list[list[Any]] = [
    ["Compound", "DB1"],
    ["Compound", "a]b"],
    ["Gene", 1],
    ["Gene", 2],
    ["Disease", "é {x}"],
]
METAEDGES = [
    ["Compound", "Gene", "binds", "both"],
    ["Gene", "Gene", "interacts", "both"],
    ["Gene", "Gene", "regulates", "forward"],
]
DATA = st.fixed_dictionaries({}, optional={
    "license": st.sampled_from(["CC BY 4.0", "CC BY-NC 4.0", "own words", ""]),
    "source": st.sampled_from(["SIDER", "a database {1}"]),
    "sources": st.lists(st.sampled_from(["Bgee", "TISSUES", "x|y"]), max_size=3),
    "pubmed_ids": st.lists(st.sampled_from(["11", "12"]), max_size=2),
    "unbiased": st.booleans(),
    "z_score": st.sampled_from([1, 1.0, True, None, -2.5]),
    "actions": st.lists(st.sampled_from(["agonist", 3, False]), max_size=2),
    "note": st.just("a } brace"),
    "deep": st.just({"a": {"b": [1]}}),
    "id": st.integers(0, 2),
    "sign": st.sampled_from(["+", "-"]),
})  # fmt: skip
EDGES = st.fixed_dictionaries({
    "source_id": st.sampled_from(ENDS),
    "target_id": st.sampled_from(ENDS),
    "kind": st.sampled_from(["binds", "interacts", "regulates", "causes"]),
    "direction": st.sampled_from(["both", "both", "forward", "backward"]),
    "data": DATA,
})  # fmt: skip


def make_hetnet(edges: list[Any]) -> dict[str, Any]:
    nodes = [
        {"kind": kind, "identifier": id, "name": f"name of {id}", "data": {"license": "CC0 1.0"}}
        for kind, id in ENDS
    ]
    return {"metanode_kinds": [], "metaedge_tuples": METAEDGES, "nodes": nodes, "edges": edges}


def write(path: Path, hetnet: Any, indent: int | None = None) -> Path:
    path.write_text(json.dumps(hetnet, indent=indent, ensure_ascii=False), encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("hetnets")


def test_the_dialect_is_read_as_when_small() -> None:
    check_same(HETNET)


@settings(max_examples=40, deadline=None)
@given(st.lists(EDGES, max_size=12), st.sampled_from([None, 2]))
def test_random_hetnets_are_read_as_when_small(
    folder: Path, edges: list[Any], indent: int | None
) -> None:
    path = write(folder / "random.json", make_hetnet(edges), indent)
    check_same(path, is_fast=True if edges else None)


def test_further_sources_of_a_repeated_edge_stay_with_it(tmp_path: Path) -> None:
    edge = {"source_id": ENDS[0], "target_id": ENDS[0], "kind": "binds", "direction": "both"}
    said = {**edge, "data": {"source": "SIDER", "sources": ["Bgee"]}}
    path = write(tmp_path / "repeated.json", make_hetnet([{**edge, "data": {}}, said, said]))
    check_same(path)


def test_edges_cut_by_the_pieces_of_the_text_are_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = read_large(HETNET)
    monkeypatch.setattr(text_blocks.read_bytes_in_parts, "__defaults__", (7,))
    monkeypatch.setattr(hetnet_edges, "MOST_RESTS", 1)
    pieces = read_large(HETNET)
    assert pieces.facts.statements == whole.facts.statements
    assert pieces.facts.articles == whole.facts.articles


@pytest.mark.parametrize(
    "edge",
    [
        {"source_id": ["Gene"], "target_id": 3, "kind": "binds", "direction": "both"},
        {"source_id": ["Gene", 1], "target_id": ["Gene", 2], "kind": 4, "direction": "both"},
        {"source_id": ["Gene", 1], "target_id": ["Gene", 2], "kind": "x", "direction": "up"},
        {"source_id": ["Gene", 1], "target_id": ["Gene", 99], "kind": "x", "direction": "both"},
        "no edge",
    ],
)
def test_faults_are_told_as_when_small(tmp_path: Path, edge: Any) -> None:
    good = {"source_id": ["Gene", 1], "target_id": ["Gene", 2], "kind": "x", "data": {}}
    path = write(tmp_path / "faulty.json", make_hetnet([good, edge, good]), 2)
    assert problems_of(path, read_large) == problems_of(path, read_small)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"binds",\n', '"binds"\n'),
        ('"kind": "participates",', '"kind": "participates", "kind": "x",'),
        ('"unbiased": true}}', '"unbiased": tru}}'),
        ("]\n}", "]\n} more"),
        ('"edges": [', '"edges": [,'),
    ],
)
def test_damaged_json_is_told_as_when_small(tmp_path: Path, old: str, new: str) -> None:
    path = tmp_path / "damaged.json"
    path.write_text(HETNET.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    assert problems_of(path, read_large) == problems_of(path, read_small)


def make_long(edges: int) -> str:
    good = {"source_id": ["Gene", 1], "target_id": ["Gene", 2], "kind": "x", "direction": "both"}
    return json.dumps(make_hetnet([good] * edges), indent=2)


def test_a_packed_file_cut_off_costs_no_more_than_the_file(tmp_path: Path) -> None:
    def make(size: int) -> Callable[[], object]:
        path = tmp_path / f"{size}.json.bz2"
        path.write_bytes(bz2.compress(make_long(size).encode("utf-8"), 1)[:-20])
        (problem,) = problems_of(path, read_large)
        assert problem.message == "the packed file ends too early: is it cut off?"
        return lambda: problems_of(path, read_large)

    assert growth(make, 10_000, MOST_GROWTH) < MOST_GROWTH


def test_a_file_cut_off_costs_no_more_than_the_file(tmp_path: Path) -> None:
    def make(size: int) -> Callable[[], object]:
        text = make_long(size)
        path = tmp_path / f"{size}.json"
        path.write_text(text[: len(text) // 2], encoding="utf-8")
        (problem,) = problems_of(path, read_large)
        assert "not JSON" in problem.message
        assert problem.line > 3 * size
        return lambda: problems_of(path, read_large)

    assert growth(make, 15_000, MOST_GROWTH) < MOST_GROWTH


def test_a_hetnet_beyond_the_budget_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    good = {"source_id": ["Gene", 1], "target_id": ["Gene", 2], "kind": "x", "direction": "both"}
    path = write(tmp_path / "large.json", make_hetnet([good] * 60_000))
    monkeypatch.setenv("NTGRAPH_MEMORY_MB", "1")
    (problem,) = problems_of(path, read_large)
    assert problem.message.startswith("expected a graph that takes at most 1 MB of memory, found")


def test_only_long_hetnets_are_read_in_columns(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(find_large_files, "ROWS_OF_SMALL_TABLE", 4)
    assert find_large_files.find_large_graph(HETNET, None) is not None
    monkeypatch.setattr(find_large_files, "ROWS_OF_SMALL_TABLE", 5)
    assert find_large_files.find_large_graph(HETNET, None) is None


def test_rows_that_forbid_commercial_use_are_left_out_alike(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    small = read_graph_file(HETNET, commercial_only=True)
    monkeypatch.setattr(find_large_files, "ROWS_OF_SMALL_TABLE", -1)
    large = read_graph_file(HETNET, commercial_only=True)
    assert isinstance(large.facts.statements, LazyStatements)
    assert large.notes == small.notes
    assert without_places(large.facts.statements) == without_places(small.facts.statements)
    assert any("forbids commercial use: CC BY-NC 4.0" in note for note in large.notes)
