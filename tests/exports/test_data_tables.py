"""The tables as CSV and as Parquet: every record is there, with all its fields."""

from __future__ import annotations

import csv
import io
from typing import Any

import pandas as pd
import pytest
from hypothesis import given, settings
from pyarrow import parquet

from ntgraph.atomic_write import encode
from ntgraph.exports import to_parquet, to_tables
from ntgraph.exports.data_tables import list_tables, print_cell
from ntgraph.exports.parquet import repair
from ntgraph.facts import FactBase
from ntgraph.facts.spreadsheet_table import unguard_cell
from tests.exports.awkward import WORLDS, brought_along


def read_csv(facts: FactBase) -> dict[str, list[list[str]]]:
    """Return the tables read by the csv module, without the apostrophes that guard cells."""
    tables = {}
    for name, chunks in to_tables(facts).items():
        text = b"".join(encode(chunks)).decode("utf-8")
        tables[name.removesuffix(".csv")] = list(csv.reader(io.StringIO(text, newline="")))
    return tables


def check_csv(facts: FactBase) -> None:
    tables = list_tables(facts)
    for name, (head, *rows) in read_csv(facts).items():
        assert head == list(tables[name].columns)
        expected = [[print_cell(cell) for cell in row] for row in tables[name].rows()]
        assert len(rows) == len(expected)
        for row, cells in zip(rows, expected, strict=True):
            for found, cell in zip(row, cells, strict=True):
                assert unguard_cell(found) == cell


def check_parquet(facts: FactBase) -> None:
    tables = list_tables(facts)
    for name, chunks in to_parquet(facts).items():
        table = tables[name.removesuffix(".parquet")]
        read = parquet.read_table(io.BytesIO(b"".join(encode(chunks))))
        assert read.column_names == list(table.columns)
        rows = [tuple(row.values()) for row in read.to_pylist()]
        expected = [tuple(as_list(repair(cell)) for cell in row) for row in table.rows()]
        assert rows == expected


def as_list(cell: Any) -> Any:
    return list(cell) if isinstance(cell, tuple) else cell


@pytest.mark.parametrize("name", WORLDS)
def test_csv_and_parquet_hold_every_record(name: str) -> None:
    facts = WORLDS[name]()
    check_csv(facts)
    check_parquet(facts)


@settings(max_examples=30, deadline=None)
@given(brought_along())
def test_whatever_is_brought_along_reads_back(facts: FactBase) -> None:
    check_csv(facts)
    check_parquet(facts)


def test_pandas_opens_the_tables_and_joins_them(world: FactBase) -> None:
    files = {name: b"".join(encode(chunks)) for name, chunks in to_parquet(world).items()}
    evidence = pd.read_parquet(io.BytesIO(files["evidence.parquet"]))
    statements = pd.read_parquet(io.BytesIO(files["statements.parquet"]))
    joined = evidence.merge(statements, left_on="statement", right_on="id")
    assert len(joined) == len(evidence) == len(list(world.evidence()))


def test_lists_of_works_are_lists(world: FactBase) -> None:
    files = to_parquet(world)
    table = parquet.read_table(io.BytesIO(b"".join(encode(files["evidence.parquet"]))))
    assert ["pmid:123"] in table["cited_sources"].to_pylist()


def test_without_pyarrow_one_sentence_says_what_to_install(
    world: FactBase, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(__import__("sys").modules, "pyarrow", None)
    with pytest.raises(ImportError, match=r"pip install \"ntgraph\[parquet\]\""):
        to_parquet(world)
