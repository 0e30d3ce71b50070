"""The guide to the tables lists the columns and kinds that the tables have."""

from __future__ import annotations

import re
from collections.abc import Mapping

import numpy as np
import pandas as pd
import pytest

import ntgraph
from ntgraph.facts import FactBase
from ntgraph.graph import frame_columns
from tests.docs.guides import DOCS

GUIDE = (DOCS / "api" / "tables.md").read_text(encoding="utf-8")
TABLES: dict[str, Mapping[str, str]] = {
    "nodes": frame_columns.NODE_COLUMNS,
    "statements": frame_columns.STATEMENT_COLUMNS,
    "evidence": frame_columns.EVIDENCE_COLUMNS,
    "citations": frame_columns.CITATION_COLUMNS,
    "sources": frame_columns.SOURCE_COLUMNS,
    "findings": frame_columns.FINDING_COLUMNS,
}
TEXT_DTYPE = str(pd.Series(["text"]).dtype)
DTYPES = {
    frame_columns.TEXT: TEXT_DTYPE,
    frame_columns.CATEGORY: "category",
    frame_columns.LIST: "object",
    frame_columns.RECORD: "object",
    frame_columns.COUNT: "int64",
    frame_columns.POSITION: "Int64",
    frame_columns.FLAG: "bool",
}


def rows(name: str) -> list[tuple[str, str, str]]:
    """Return the rows of a section's table: column, kind, what it contains."""
    (section,) = re.findall(rf"^## {name}\n(.*?)(?=^## )", GUIDE, flags=re.MULTILINE | re.DOTALL)
    return re.findall(r"^\| `(\w+)` \| ([\w ]+) \| (.+) \|$", section, flags=re.MULTILINE)


@pytest.mark.parametrize("name", TABLES)
def test_the_guide_lists_columns_and_kinds_in_their_order(name: str) -> None:
    assert [(column, kind) for column, kind, _ in rows(name)] == list(TABLES[name].items())


@pytest.mark.parametrize("name", TABLES)
def test_the_real_table_has_what_the_guide_lists(name: str) -> None:
    table: pd.DataFrame = getattr(ntgraph.load(), name)
    listed = {column: DTYPES[kind] for column, kind, _ in rows(name)}
    if table.index.name is not None:
        assert str(table.index.dtype) == listed.pop(str(table.index.name))
    assert {column: str(dtype) for column, dtype in table.dtypes.items()} == listed


def test_the_guide_tells_the_dtype_of_each_kind() -> None:
    for kind, dtype in DTYPES.items():
        told = "`str` (`object` before pandas 3)" if kind == frame_columns.TEXT else f"`{dtype}`"
        assert f"| {kind} | {told} |" in GUIDE
    assert set(DTYPES) == set(frame_columns.KINDS)


@pytest.mark.parametrize("name", TABLES)
def test_cells_are_of_the_kind_that_the_guide_tells(name: str, world: FactBase) -> None:
    table: pd.DataFrame = getattr(ntgraph.explore.FactGraph(world), name)
    types: dict[str, type | tuple[type, ...]] = {
        frame_columns.LIST: tuple,
        frame_columns.RECORD: dict,
        frame_columns.FLAG: (bool, np.bool_),
    }
    for column, kind in TABLES[name].items():
        if kind in types:
            assert all(isinstance(cell, types[kind]) for cell in table[column])
