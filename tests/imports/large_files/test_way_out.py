"""A graph too large for fact tables is refused with what can be done, whatever its format."""

from __future__ import annotations

import gzip
import hashlib
import json
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from ntgraph.errors import GraphFileError
from ntgraph.imports.files import open_graph_file, raw_graph, read_graph_file
from ntgraph.imports.large_files import find_large_files
from tests.imports.large_files.both_readers import read_large, read_small

ROWS = [(f"a{at}", "feeds", f"b{at}") for at in range(60)]
WAY_OUT = (
    ", for fact tables: open a graph so large as a page (`--out PAGE.html`), or read it in Python "
    "(`ntgraph.read_graph`)"
)


def write_csv(folder: Path) -> Path:
    path = folder / "e.csv.gz"
    rows = "\n".join(map(",".join, [("source", "relation", "target"), *ROWS]))
    path.write_bytes(gzip.compress(rows.encode(), mtime=0))
    return path


def write_sif(folder: Path) -> Path:
    path = folder / "e.sif"
    path.write_text("\n".join(map("\t".join, ROWS)), encoding="utf-8")
    return path


def write_hetnet(folder: Path) -> Path:
    nodes = [{"kind": "G", "identifier": name, "name": name} for row in ROWS for name in row[::2]]
    edges: list[dict[str, Any]] = [
        {"source_id": ["G", one], "target_id": ["G", other], "kind": kind, "direction": "both"}
        for one, kind, other in ROWS
    ]
    path = folder / "h.json"
    made = {"metaedge_tuples": [], "kind_to_abbrev": {}, "nodes": nodes, "edges": edges}
    path.write_text(json.dumps(made), encoding="utf-8")
    return path


def write_parquet(folder: Path) -> Path:
    path = folder / "e.parquet"
    pd.DataFrame(ROWS, columns=["source", "relation", "target"]).to_parquet(path)
    return path


@pytest.mark.parametrize("write", [write_csv, write_sif, write_hetnet])
def test_a_file_too_large_for_tables_can_be_a_page(
    write: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(find_large_files, "ROWS_OF_SMALL_TABLE", 20)
    monkeypatch.setattr(open_graph_file, "LARGEST_FILE", 100)
    path = write(tmp_path)
    with pytest.raises(GraphFileError) as error:
        read_graph_file(path, with_characters=True)
    (problem,) = error.value.problems
    assert problem.message.startswith("expected at most 0 MB, found ")
    assert problem.message.endswith(WAY_OUT)
    assert len(read_graph_file(path).facts.statements) == len(ROWS)


@pytest.mark.parametrize("write", [write_csv, write_parquet])
def test_a_graph_of_too_many_edges_can_be_a_page(
    write: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(find_large_files, "ROWS_OF_SMALL_TABLE", 20)
    monkeypatch.setattr(raw_graph, "MOST_EDGES", 30)
    with pytest.raises(GraphFileError) as error:
        read_graph_file(write(tmp_path), with_characters=True)
    assert error.value.problems[-1].message == f"expected at most 30 edges{WAY_OUT}"


def test_a_graph_that_can_be_no_page_is_refused_as_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(open_graph_file, "LARGEST_FILE", 100)
    with pytest.raises(GraphFileError, match=r"take a part of it$"):
        read_graph_file(write_csv(tmp_path), with_characters=True)


@pytest.mark.parametrize("read", [read_small, read_large])
def test_the_packed_file_is_named_with_its_own_hash(read: Any, tmp_path: Path) -> None:
    path = write_csv(tmp_path)
    graph = read(path)
    (article,) = graph.facts.articles.values()
    assert article.title == "e.csv"
    assert article.sha256 == hashlib.sha256(gzip.decompress(path.read_bytes())).hexdigest()
    told = hashlib.sha256(path.read_bytes()).hexdigest()
    assert graph.notes[-1] == (
        f"unpacked from e.csv.gz; the SHA-256 of that file as it is on disk is {told}"
    )
