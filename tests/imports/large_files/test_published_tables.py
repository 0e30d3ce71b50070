"""Hetionet and PrimeKG read in columns say the same as read row by row."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from importlib import import_module
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ntgraph.columns.find_columns import columns_of
from ntgraph.errors import GraphFileError
from ntgraph.imports.files import read_graph_file
from ntgraph.imports.files.primekg import HEADER, READINGS, ReadOnce
from ntgraph.imports.files.raw_graph import RawGraph
from ntgraph.imports.imported_graph import ImportedGraph
from ntgraph.imports.large_files.coded_table import CodedCells, CodedTable
from ntgraph.imports.large_files.columns_to_facts import LargeTables
from ntgraph.imports.large_files.node_table import NodeTable
from ntgraph.imports.large_files.published_tables import ENDS, drop_twice, find_mirrored
from ntgraph.imports.large_files.text_blocks import LargeFile
from ntgraph.records import Statement

DIALECTS = Path(__file__).parents[1] / "dialects"
TYPES = ("drug", "disease", "anatomy", "gene/protein", "effect/phenotype")
Read = Callable[..., ImportedGraph]
# The function has the same name as its module.
READER = import_module("ntgraph.imports.files.read_graph_file")


@pytest.fixture
def read_slowly(monkeypatch: pytest.MonkeyPatch) -> Read:
    def read(path: Path, **options: bool) -> ImportedGraph:
        with monkeypatch.context() as patched:
            patched.setattr(READER, "find_large_graph", lambda *_: None)
            found = read_graph_file(path, **options)  # type: ignore[arg-type]
        assert columns_of(found.facts.statements) is None
        return found

    return read


@pytest.fixture
def read_fast(monkeypatch: pytest.MonkeyPatch) -> Read:
    def read(path: Path, **options: bool) -> ImportedGraph:
        with monkeypatch.context() as patched:
            patched.setattr("ntgraph.imports.large_files.find_large_files.ROWS_OF_SMALL_TABLE", 0)
            found = read_graph_file(path, **options)  # type: ignore[arg-type]
        assert columns_of(found.facts.statements) is not None
        return found

    return read


def without_places(statement: Statement) -> Statement:
    evidence = (replace(each, span=None, locator="") for each in statement.evidence)
    return replace(statement, evidence=tuple(evidence))


def places_of(graph: ImportedGraph) -> dict[str, list[str]]:
    return {
        id: [each.span.block if each.span else each.locator for each in statement.evidence]
        for id, statement in graph.facts.statements.items()
    }


def assert_same(fast: ImportedGraph, slow: ImportedGraph) -> None:
    assert dict(fast.facts.nodes.items()) == dict(slow.facts.nodes)
    assert {id: without_places(each) for id, each in fast.facts.statements.items()} == {
        id: without_places(each) for id, each in slow.facts.statements.items()
    }
    assert places_of(fast) == places_of(slow)
    assert fast.facts.vocabulary == slow.facts.vocabulary
    assert fast.notes == slow.notes
    assert fast.originals == slow.originals


@pytest.mark.parametrize(
    "name",
    ["table_primekg.csv", "hetionet", "hetionet/hetionet-v1.0-edges.sif", "sif_hetionet.sif"],
)
def test_published_file_says_the_same_both_ways(
    name: str, read_fast: Read, read_slowly: Read
) -> None:
    assert_same(read_fast(DIALECTS / name), read_slowly(DIALECTS / name))


def test_metaedge_of_another_graph_stays_as_it_is(
    tmp_path: Path, read_fast: Read, read_slowly: Read
) -> None:
    path = tmp_path / "other.sif"
    path.write_text(
        "source\tmetaedge\ttarget\nGene::1\tGxG\tGene::2\nGene::1\tGiG\tGene::2\n", "utf-8"
    )
    fast = read_fast(path)
    assert_same(fast, read_slowly(path))
    assert fast.notes[1] == "metaedges that are not Hetionet's stay as they are: 'GxG'"


def test_line_that_is_cut_off_is_named(tmp_path: Path, read_fast: Read) -> None:
    path = tmp_path / "cut.sif"
    path.write_text("source\tmetaedge\ttarget\nGene::1\tGiG\tGene::2\nGene::1\tGi", "utf-8")
    with pytest.raises(GraphFileError, match=r"cut\.sif:3:.*expected 3 cells"):
        read_fast(path)


@st.composite
def primekg_rows(draw: st.DrawFn) -> str:
    """Return a table of few nodes, where some edges stand twice and some from one end only."""
    words = [*READINGS, "has a new relation with"]
    lines = [HEADER]
    for _ in range(draw(st.integers(1, 12))):
        start, end = draw(st.integers(0, 4)), draw(st.integers(0, 4))
        word = draw(st.sampled_from(words))
        row = [f"{at},id{at},{TYPES[at]},name {at},SOURCE" for at in (start, end)]
        written = f"some_relation,{word},{row[0]},{row[1]}"
        mirrored = f"some_relation,{word},{row[1]},{row[0]}"
        lines += draw(st.sampled_from([[written], [written, mirrored], [mirrored, written] * 2]))
    return "\n".join(lines) + "\n"


@given(primekg_rows())
def test_rows_of_primekg_say_the_same_both_ways(
    tmp_path_factory: pytest.TempPathFactory, text: str
) -> None:
    path = tmp_path_factory.mktemp("primekg") / "kg.csv"
    path.write_text(text, encoding="utf-8")
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(READER, "find_large_graph", lambda *_: None)
        expected = read_graph_file(path)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("ntgraph.imports.large_files.find_large_files.ROWS_OF_SMALL_TABLE", 0)
        assert_same(read_graph_file(path), expected)


def test_rows_with_very_many_different_words_are_not_taken_for_the_same() -> None:
    many, half = 2**13, 2**19
    texts = [str(at) for at in range(2 * half)]
    codes = {"x_index": [0, half + 1], "y_index": [half + 1, half]}
    columns = {
        **{name: make_cells(name, texts, places) for name, places in codes.items()},
        "relation": make_cells("relation", texts[: many // 2], [0, 0]),
        "display_relation": make_cells("display_relation", texts[:many], [0, 0]),
    }
    table = CodedTable(columns, np.array([2, 3], dtype=np.uint32))
    tables = LargeTables(RawGraph(LargeFile("kg.csv", "", b"")), table, ENDS, NodeTable())
    assert drop_twice(tables) == 0
    assert len(tables.edges) == 2


def make_cells(name: str, texts: list[str], codes: list[int]) -> CodedCells:
    return CodedCells(name, texts, np.array(codes, dtype=np.int32), is_filled=True, is_empty=False)


@given(st.lists(st.tuples(st.integers(0, 2), st.integers(0, 2)), max_size=30))
def test_mirrored_rows_are_found_as_one_by_one(rows: list[tuple[int, int]]) -> None:
    once = ReadOnce()
    expected = [not once.is_new((str(a), str(b)), ("r", "w")) for a, b in rows]
    keys = np.array([min(row) * 3 + max(row) for row in rows], dtype=np.int64)
    order = np.argsort(keys, kind="stable")
    backward = np.array([a > b for a, b in rows], dtype=np.bool_)
    loops = np.array([a == b for a, b in rows], dtype=np.bool_)
    found = np.zeros(len(rows), dtype=np.bool_)
    found[order] = find_mirrored(keys[order], backward[order], loops[order])
    assert found.tolist() == expected
    assert once.count == sum(expected)
