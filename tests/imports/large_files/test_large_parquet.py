"""A large table of Parquet says the same in columns as in records, or is refused in words."""

from __future__ import annotations

import datetime
import hashlib
import math
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyarrow import parquet

from ntgraph.imports.files import import_size_limits
from ntgraph.imports.large_files import find_large_parquet, memory_budget, read_parquet
from tests.imports.large_files.both_readers import check_same, fault_of, problems_of, read_large

EDGES: dict[str, Any] = {
    "subject": ["tea", "tea", "a", None],
    "predicate": ["raises", "lowers", "raises", None],
    "object": ["sleep", "a", "tea", None],
}
COLUMNS: dict[str, Any] = {
    "works as lists": {"publications": [["PMID:1", "PMID:2"], [], None, None]},
    "gaps in lists": {"publications": [["PMID:1", None], [None], [""], None]},
    "large lists": {
        "publications": pa.array([["PMID:1"], [], ["a b", "c"], None], pa.large_list(pa.string()))
    },
    "lists of numbers": {"years": [[1999, 2000], None, [], None]},
    "numbers": {"score": [0.5, 2.0, 1e-7, None], "year": [1999, -3, None, None]},
    "numbers that are none": {"score": [math.nan, 0.5, None, None], "odd": [math.inf, 1.0] * 2},
    "nothing but gaps": {"score": pa.array([None] * 4, pa.float64()), "nil": [None] * 4},
    "no number at all": {"score": [math.nan, math.nan, None, None]},
    "narrow numbers": {
        "half": pa.array([0.1, 0.5, None, None], pa.float16()),
        "single": pa.array([0.1, 0.25, None, None], pa.float32()),
        "wide": pa.array([2**64 - 1, 1, None, None], pa.uint64()),
    },
    "signs as numbers": {"sign": [1, -1, 0, None]},
    "truth": {"negated": [True, False, None, None], "seen": [True, False, None, None]},
    "dates": {
        "day": [datetime.date(2020, 1, 2), None, datetime.date(1999, 1, 1), None],
        "at": pa.array([0, 1, None, None], pa.timestamp("us")),
    },
    "bytes": {"raw": [b"x", b"y", None, None]},
    "categories": {
        "sentence": pa.DictionaryArray.from_arrays(
            pa.array([0, 2, None, None]), ["It rose.", "unused", "It fell.", "no"]
        ),
        "species": pa.DictionaryArray.from_arrays(pa.array([1, 1, 0, None]), ["", "rat"]),
    },
    "lines in texts": {
        "note": ["one\ntwo", "three\r\n", "\u2028", None],
        "x": ["a\tb", '"q"', "\x0b", None],
    },
    "missing words": {"x": ["NaN", "<NA>", "", None]},
    "ids": {"id": ["e1", "e2", "e3", None]},
    "names in capitals": {"Relation Type": ["a", "b", "c", None]},
    "records": {"more": [{"a": 1}, None, None, None]},
    "lists of lists": {"more": [[["a"]], None, None, None]},
    "verdicts": {"verdict": ["supported", None, None, None]},
}  # fmt: skip
SLOW = {"records", "lists of lists", "verdicts"}
NODES: dict[str, Any] = {
    "id": ["tea", "sleep", "a", None, "lonely"],
    "name": ["Tea", None, "A", None, "L"],
    "category": [["biolink:NamedThing", "biolink:Food"], [], None, None, ["biolink:Food"]],
    "size": [1, 2, None, None, 4],
}


def write(path: Path, columns: dict[str, Any]) -> Path:
    parquet.write_table(pa.table(columns), path, row_group_size=2)
    return path


@pytest.mark.parametrize("name", COLUMNS)
def test_both_readers_say_the_same(name: str, tmp_path: Path) -> None:
    path = write(tmp_path / "e.parquet", EDGES | COLUMNS[name])
    check_same(path, is_fast=name not in SLOW, is_text=False)


def test_nodes_stand_beside(tmp_path: Path) -> None:
    path = write(tmp_path / "g_edges.parquet", EDGES)
    nodes = write(tmp_path / "g_nodes.parquet", NODES)
    for each in (path, nodes, tmp_path):
        check_same(each, is_text=False)
    write(tmp_path / "g_nodes.parquet", {name: cells[1:] for name, cells in NODES.items()})
    check_same(path, is_text=False)
    check_same(path, is_text=False, lenient=True)


def test_nodes_alone_are_read(tmp_path: Path) -> None:
    check_same(write(tmp_path / "g_nodes.parquet", NODES), is_text=False)


def test_names_of_columns_are_mapped_or_wrong(tmp_path: Path) -> None:
    path = write(tmp_path / "e.parquet", {"a": ["x"], "b": ["y"], "how": ["likes"]})
    check_same(path, is_text=False, source="a", target="b", predicate="how")
    check_same(path, is_text=False, source="a", target="nowhere")
    check_same(path, is_fast=False, is_text=False)
    check_same(write(path, {"one": ["x"], "two": ["y"], "x3": [""], "x4": ["z"]}), is_text=False)


def test_numbers_can_be_ends_and_gaps_are_told(tmp_path: Path) -> None:
    path = write(tmp_path / "e.parquet", {"source": [1, 2, 1], "target": [2, 10, 1]})
    check_same(path, is_text=False)
    write(path, {"source": ["a", None, " "], "target": ["b", "c", None], "x": [1, None, 2]})
    check_same(path, is_text=False)


def test_the_hash_is_that_of_the_file(tmp_path: Path) -> None:
    path = write(tmp_path / "e.parquet", EDGES)
    (article,) = read_large(path).facts.articles.values()
    assert article.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()


def test_columns_that_mostly_differ_are_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(read_parquet, "ENOUGH", 2)
    monkeypatch.setattr(read_parquet, "FIRST", 3)
    monkeypatch.setattr(read_parquet, "BATCH", 2)
    more = {"id": ["e1", "e2", "e3", None], "sentence": ["It\nrose.", "a", "raises", None]}
    check_same(write(tmp_path / "e.parquet", EDGES | more), is_text=False)


def test_long_texts_are_refused_in_the_same_words(tmp_path: Path) -> None:
    long = "x" * (import_size_limits.LONGEST_TEXT + 1)
    path = write(tmp_path / "e.parquet", EDGES | {"name": ["a", long, "b", "c"]})
    check_same(path, is_text=False)
    lists = [["a"], [long[:100_000], long[:100_000]], [], None]
    check_same(write(path, EDGES | {"tags": lists}), is_fast=False)


def test_a_damaged_file_is_refused(tmp_path: Path) -> None:
    path = write(tmp_path / "e.parquet", {"source": ["a"] * 5_000, "target": ["b"] * 5_000})
    raw = path.read_bytes()
    path.write_bytes(raw[:4] + b"\xff" * (len(raw) // 2) + raw[4 + len(raw) // 2 :])
    assert "arquet" in fault_of(path, read_large)
    path.write_bytes(raw[: len(raw) // 2])
    check_same(path)


def test_memory_is_looked_at_before(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write(tmp_path / "e.parquet", {"source": ["a"] * 100_000, "target": ["b"] * 100_000})
    monkeypatch.setenv(memory_budget.SET_BY, "1")
    (problem,) = problems_of(path, read_large)
    assert "found 100,000 rows, which take 3 MB or more" in problem.message


def test_rows_that_are_read_one_by_one_have_a_bound(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write(tmp_path / "e.parquet", EDGES | {"more": [{"a": 1}, None, None, None]})
    monkeypatch.setattr(find_large_parquet, "MOST_EDGES", 3)
    (problem,) = problems_of(path, read_large)
    assert problem.message == (
        "expected at most 3 rows of a table that is read row by row (its column 'more' holds "
        "records), found 4: take a part of it"
    )


TEXTS = st.sampled_from(["a", "b", "raises", "PMID:1", "1", "NaN", "", " a", "x|y", "é\n", None])
CELLS = st.one_of(
    st.lists(TEXTS, min_size=6, max_size=6),
    st.lists(st.one_of(st.none(), st.floats()), min_size=6, max_size=6),
    st.lists(st.one_of(st.none(), st.integers(-3, 2**62)), min_size=6, max_size=6),
    st.lists(st.one_of(st.none(), st.booleans()), min_size=6, max_size=6),
    st.lists(st.one_of(st.none(), st.lists(TEXTS, max_size=3)), min_size=6, max_size=6),
)
NAMES = ["predicate", "relation", "sign", "negated", "type", "publications", "pmid", "sentence",
         "species", "note", "source", "weight", "code", "id", "license", "Weight Two"]  # fmt: skip
ENDS = st.lists(st.sampled_from(["a", "b", "tea", "A", " a", "1"]), min_size=6, max_size=6)


@settings(max_examples=40, deadline=None)
@given(ENDS, ENDS, st.dictionaries(st.sampled_from(NAMES), CELLS, max_size=5))
def test_random_tables_say_the_same(
    subjects: list[str], objects: list[str], columns: dict[str, list[Any]]
) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder, "e.parquet")
        write(path, {"subject": subjects, **columns, "object": objects})
        check_same(path, is_fast=None, is_text=False)
