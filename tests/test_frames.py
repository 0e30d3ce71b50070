from __future__ import annotations

from dataclasses import replace

import pandas as pd
import pytest

from ntgraph.facts import FactBase
from ntgraph.frames import evidence_frame, nodes_frame, sources_frame, statements_frame
from tests import world as tiny
from tests.small import small_facts
from tests.world import ALONE, CAFFEINE, SLEEP


def test_nodes_are_one_row_each_sorted_by_id(world: FactBase) -> None:
    frame = nodes_frame(world)
    assert list(frame.index) == sorted(world.nodes)
    assert frame.loc[CAFFEINE, "synonyms"] == ("=SUM(A1:A9)", "théine ☕")
    assert frame["statements"].to_dict() == {
        CAFFEINE: 4,
        SLEEP: 4,
        ALONE: 0,
        tiny.BEES: 2,
        tiny.SCRIPT: 2,
    }


def test_statements_are_one_row_each(world: FactBase) -> None:
    frame = statements_frame(world)
    assert list(frame.index) == sorted(world.statements)
    row = frame.loc[tiny.ACTS_ON.id]
    assert row["sentence"] == "Caffeine acts on sleep at a double dose."
    assert row["qualifiers"] == {"dose": "double"}
    assert frame["evidence"].sum() == 8
    assert frame["negated"].dtype == bool
    assert frame["negated"].sum() == 1


def test_evidence_without_a_place_has_missing_numbers(world: FactBase) -> None:
    frame = evidence_frame(world)
    assert len(frame) == 8
    unplaced = frame[frame["statement"] == tiny.GO_ALONG.id].iloc[0]
    assert unplaced["start"] is pd.NA
    assert str(frame["start"].dtype) == "Int64"


def test_sources_are_one_row_each(world: FactBase) -> None:
    frame = sources_frame(world)
    assert list(frame.index) == sorted(world.sources)
    assert str(frame.loc["pmid:123", "reference"]).startswith("Müller A, O'Neil B. First work.")


def test_closed_columns_are_categories() -> None:
    frame = statements_frame(small_facts())
    assert frame["predicate"].dtype == "category"
    assert frame["predicate"].value_counts()["raises"] == 3


@pytest.mark.parametrize("make", [nodes_frame, statements_frame, evidence_frame, sources_frame])
def test_empty_facts_give_empty_tables_with_the_same_columns(world: FactBase, make: object) -> None:
    assert callable(make)
    empty = make(replace(world, nodes={}, sources={}, statements={}, articles={}))
    assert list(empty.columns) == list(make(world).columns)
    assert len(empty) == 0
